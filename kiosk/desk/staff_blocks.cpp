#include "kiosk/desk/staff_blocks.h"

#include <algorithm>

#include "kiosk/desk/intent.h"
#include "kiosk/desk/request_words.h"
#include "kiosk/desk/shortcuts.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;

namespace {
using record::Grant;
using record::Power;
using Weight = page::Button::Weight;

struct PowerGroup {
    const char* words;
    std::initializer_list<Power> powers;
};
const PowerGroup power_groups[] = {
    {"desk.staff.group.requests", {Power::see_requests, Power::record_contacts, Power::judge_papers, Power::refuse}},
    {"desk.staff.group.cases", {Power::accept, Power::accept_at_once, Power::appoint, Power::appraise, Power::decide_conflict}},
    {"desk.staff.group.books",
     {Power::record_visits, Power::close_books, Power::report, Power::erase, Power::sign_content, Power::run_machines,
      Power::manage_staff}},
};

const char* sign_of(Grant grant)
{
    switch (grant) {
    case Grant::full: return "✓";
    case Grant::view: return "◦";
    case Grant::none: break;
    }
    return "–";
}

Block head_of_column(std::string id, page::Line line)
{
    return shown(std::move(id), Area::main, page::ColumnHead{std::move(line), {}});
}

std::string last_unlocked(const View& view, const StaffRow& row)
{
    if (!row.unlocked) return {};
    const auto local = base::local(row.unlocked->at);
    const auto day = local.day == view.today ? view.say.words("desk.staff.today") : text::date(local.day, view.say.language());
    return row.unlocked->day_only ? day : day + " " + text::time_of_day(local);
}

page::Line state_of(const View& view, const StaffRow& row)
{
    if (row.gone) return view.say.line("desk.staff.gone");
    if (row.role == record::Role::content || row.role == record::Role::technician)
        return view.say.line("desk.staff.no_requests");
    if (view.session.present && view.session.present->contains(row.number)) return view.say.line("desk.staff.here");
    return {};
}
}  // namespace

Blocks staff_head_blocks(const Staff& staff, const View& view)
{
    Blocks out;
    const auto here = std::count_if(staff.rows.begin(), staff.rows.end(), [](const StaffRow& row) { return !row.gone; });
    page::PaneHead head;
    head.line = view.say.line("desk.staff.title");
    if (staff.read) head.after = view.say.line("desk.staff.count", {{"count", std::to_string(here)}});
    out.push_back(shown("staff.head", Area::tabs, head));
    if (may_manage(view.session))
        out.push_back(control("staff.add", Area::tabs,
                              page::Button{"person_add", view.say.line("desk.staff.add"), Weight::secondary, false, {}},
                              intent::OpenedStaffForm{StaffForm::add}));
    out.push_back(
        control("staff.month", Area::tabs,
                page::Button{"print", view.say.line("desk.staff.month"), Weight::secondary, false, shown_key(view, "Ctrl+P")},
                intent::AskedForMonth{}));
    if (staff.month_left && *staff.month_left > 0)
        out.push_back(shown(
            "staff.counting", Area::tabs,
            page::Notice{"hourglass_empty", view.say.line("desk.staff.counting", {{"left", std::to_string(*staff.month_left)}}),
                         page::Tone::teal}));
    return out;
}

Blocks staff_table_blocks(const Staff& staff, const View& view)
{
    auto table = shown("staff.table", Area::main, page::Table{{{3, false}, {2, false}, {2, false}, {2, false}, {2, false}}});
    for (const auto* id : {"desk.staff.column.name", "desk.staff.column.role", "desk.staff.column.since",
                           "desk.staff.column.unlocked", "desk.staff.column.state"})
        table.inside.push_back(head_of_column(id, view.say.line(id)));
    for (const auto& row : staff.rows) {
        page::TableRow cells;
        cells.cells = {Say::as_is(row.name.empty() ? "#" + std::to_string(row.number) : row.name),
                       view.say.line("desk.role." + std::string{record::name_of(row.role)}),
                       Say::as_is(row.since ? text::date(*row.since, view.say.language()) : std::string{}),
                       Say::as_is(last_unlocked(view, row)), state_of(view, row)};
        table.inside.push_back(control("staff.row." + std::to_string(row.number), Area::main, cells,
                                       intent::ChoseMember{row.number}, row.number == staff.chosen));
    }
    Blocks out;
    if (!staff.read)
        out.push_back(shown("staff.reading", Area::main,
                            page::Paragraph{view.say.line("desk.staff.reading"), page::Paragraph::Style::quiet, {}}));
    else
        out.push_back(std::move(table));
    return out;
}

Blocks power_table_blocks(const Staff& staff, const View& view)
{
    auto table = shown("powers.table", Area::main,
                       page::Table{{{4, false}, {1, false}, {1, false}, {1, false}, {1, false}, {1, false}}});
    table.inside.push_back(head_of_column("powers.head", view.say.line("desk.staff.powers")));
    for (const auto role : record::roles) {
        const auto name = std::string{record::name_of(role)};
        table.inside.push_back(head_of_column("powers.role." + name, view.say.line("desk.role." + name)));
    }
    Blocks out;
    for (const auto& group : power_groups) {
        page::TableRow head;
        head.cells = {view.say.line(group.words), {}, {}, {}, {}, {}};
        head.total = true;
        table.inside.push_back(shown(group.words, Area::main, head));
        for (const auto power : group.powers) {
            const auto name = std::string{record::name_of(power)};
            page::TableRow row;
            row.cells.push_back(view.say.line("desk.power." + name));
            for (const auto role : record::roles)
                row.cells.push_back(Say::as_is(sign_of(view.session.powers.grant(power, role))));
            if (may_manage(view.session))
                table.inside.push_back(
                    control("powers." + name, Area::main, row, intent::ChosePower{power}, staff.power == power));
            else
                table.inside.push_back(shown("powers." + name, Area::main, row));
        }
    }
    out.push_back(std::move(table));
    out.push_back(shown("powers.signs", Area::main,
                        page::Paragraph{view.say.line("desk.staff.signs"), page::Paragraph::Style::quiet, {}}));
    return out;
}

}  // namespace kiosk::desk
