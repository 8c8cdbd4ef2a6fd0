/// Right of the members: the chosen one with what the log tells, the form that is open, the cell of the table that is changed.
#include "kiosk/desk/intent.h"
#include "kiosk/desk/request_words.h"
#include "kiosk/desk/shortcuts.h"
#include "kiosk/desk/staff_blocks.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;

namespace {
using Weight = page::Button::Weight;
constexpr std::size_t entries_shown = 8;

std::string hidden_letters(std::size_t count)
{
    std::string out;
    for (std::size_t i = 0; i < count; ++i) out += "•";
    return out;
}

std::string form_name(StaffForm form)
{
    switch (form) {
    case StaffForm::add: return "add";
    case StaffForm::role: return "role";
    case StaffForm::renew: return "renew";
    case StaffForm::remove: return "remove";
    case StaffForm::none: break;
    }
    return {};
}

class StaffRail {
public:
    StaffRail(const Staff& staff, const View& view) : staff_(staff), view_(view) {}

    Blocks blocks()
    {
        if (view_.session.failed) told(failure(), "error", page::Tone::red);
        if (staff_.done) told(view_.say.line("desk.staff.done"), "check_circle", page::Tone::green);
        if (staff_.power)
            add_cell();
        else if (staff_.form != StaffForm::none)
            add_form();
        else if (const auto* row = chosen())
            add_member(*row);
        else
            quiet("staff.nobody", view_.say.line(may_manage(view_.session) ? "desk.staff.choose" : "desk.staff.only_head"));
        return std::move(out_);
    }

private:
    const Staff& staff_;
    const View& view_;
    Blocks out_;

    const StaffRow* chosen() const
    {
        for (const auto& row : staff_.rows)
            if (row.number == staff_.chosen) return &row;
        return nullptr;
    }
    page::Line failure() const
    {
        switch (*view_.session.failed) {
        case base::ErrorKind::wrong_passphrase: return view_.say.line("desk.staff.wrong_own");
        case base::ErrorKind::conflict: return view_.say.line("desk.staff.conflict");
        case base::ErrorKind::invalid_input: return view_.say.line("desk.staff.not_alike");
        case base::ErrorKind::denied: return view_.say.line("desk.staff.denied");
        default: return failure_line(view_, *view_.session.failed);
        }
    }
    void told(page::Line line, const char* icon, page::Tone tone)
    {
        out_.push_back(
            shown("staff.told." + std::to_string(out_.size()), Area::rail, page::Notice{icon, std::move(line), tone}));
    }
    void quiet(const std::string& id, page::Line line)
    {
        out_.push_back(shown(id, Area::rail, page::Paragraph{std::move(line), page::Paragraph::Style::quiet, {}}));
    }
    void head(const char* id) { out_.push_back(shown(id, Area::rail, page::CardHead{view_.say.line(id), {}})); }
    void button(const std::string& id, const char* icon, page::Line line, Intent meaning, Weight weight, std::string key = {},
                bool enabled = true)
    {
        auto out =
            control(id, Area::rail, page::Button{icon, std::move(line), weight, false, std::move(key)}, std::move(meaning));
        out.enabled = enabled;
        out_.push_back(std::move(out));
    }

    void add_member(const StaffRow& row)
    {
        page::PaneHead name;
        name.line = Say::as_is(row.name);
        name.after = view_.say.line("desk.role." + std::string{record::name_of(row.role)});
        out_.push_back(shown("staff.member", Area::rail, name));
        if (row.gone) told(view_.say.line("desk.staff.gone"), "person_off", page::Tone::gold);
        add_held(row);
        add_log(row);
        if (!may_manage(view_.session) || row.gone) return;
        head("desk.staff.changes");
        const bool own = row.name == view_.session.who;
        for (const auto form : {StaffForm::role, StaffForm::renew, StaffForm::remove}) {
            const bool possible = !own || form == StaffForm::role;
            button("staff.do." + form_name(form),
                   form == StaffForm::remove ? "person_remove"
                   : form == StaffForm::role ? "badge"
                                             : "key",
                   view_.say.line("desk.staff.do." + form_name(form)), intent::OpenedStaffForm{form}, Weight::secondary, {},
                   possible);
        }
        if (own) quiet("staff.own", view_.say.line("desk.staff.own"));
    }
    void add_held(const StaffRow& row)
    {
        std::size_t held = 0, cases = 0;
        for (const auto& one : view_.session.queue) {
            if (one.claimed_by != row.name || flow::ended(one.stage)) continue;
            ++(one.stage == visit::Stage::accepted ? cases : held);
        }
        head("desk.staff.held");
        for (const auto& [id, count] : {std::pair{"desk.staff.held.requests", held}, std::pair{"desk.staff.held.cases", cases}})
            out_.push_back(shown(id, Area::rail, page::Entry{Say::as_is(std::to_string(count)), view_.say.line(id), {}}));
    }
    void add_log(const StaffRow& row)
    {
        if (row.entries.empty()) return;
        head("desk.staff.log");
        std::size_t count = 0;
        for (const auto& entry : row.entries) {
            if (count++ == entries_shown) break;
            const auto local = base::local(entry.at);
            const auto when = text::short_date(local.day) + (entry.day_only ? "" : " " + text::time_of_day(local));
            const auto id = "desk.staff.event." + entry.what;
            auto line = view_.world.library.has_words(id) ? view_.say.line(id) : view_.say.line("desk.staff.event.desk");
            if (entry.tries > 0)
                line.words += " · " + view_.say.words("desk.staff.tries", {{"tries", std::to_string(entry.tries)}});
            out_.push_back(shown("staff.entry." + std::to_string(count), Area::rail, page::Entry{Say::as_is(when), line, {}}));
        }
    }

    void add_roles()
    {
        auto row = shown("staff.form.role", Area::rail, page::FormRow{view_.say.line("desk.staff.column.role"), {}, {}, {}});
        for (const auto role : record::roles) {
            const auto name = std::string{record::name_of(role)};
            page::Tile tile;
            tile.line = view_.say.line("desk.role." + name);
            tile.below = view_.say.line("desk.staff.role." + name);
            row.inside.push_back(
                control("staff.role." + name, Area::rail, tile, intent::Marked{"role", name}, staff_.role == name));
        }
        out_.push_back(std::move(row));
    }
    void add_text(const std::string& name)
    {
        page::FormRow form;
        form.line = view_.say.line("desk.staff.field." + name);
        if (name == "fresh") form.hint = view_.say.line("desk.staff.field.fresh.hint");
        if (name == "name") form.hint = view_.say.line("desk.staff.field.name.hint");
        page::Field field;
        field.focused = staff_.focus == name;
        field.hidden = name != "name";
        if (name == "name")
            field.text = staff_.name;
        else
            field.text = hidden_letters(staff_.letters[name == "own" ? 0 : name == "fresh" ? 1 : 2]);
        auto row = shown("staff.form." + name, Area::rail, form);
        row.inside.push_back(control("staff.field." + name, Area::rail, field, intent::WentToField{name, 0}));
        out_.push_back(std::move(row));
    }
    void add_form()
    {
        const auto name = form_name(staff_.form);
        const auto* row = chosen();
        page::PaneHead title;
        title.line = view_.say.line("desk.staff.do." + name);
        if (row && staff_.form != StaffForm::add) title.below = Say::as_is(row->name);
        out_.push_back(shown("staff.form.head", Area::rail, title));
        for (const auto& field : fields_of(staff_.form)) {
            if (field == "own" && staff_.form == StaffForm::remove && row) add_leaving(*row);
            add_text(field);
            if (field == "name") add_roles();
        }
        if (staff_.form == StaffForm::role) add_roles();
        const bool waits = !std::holds_alternative<std::monostate>(view_.session.wish);
        button("staff.go", "check", view_.say.line("desk.staff.go." + name), intent::WentOn{}, Weight::primary,
               shown_key(view_, "Ctrl+Enter"), is_ready(staff_) && !waits);
        button("staff.back", "", view_.say.line("desk.staff.back"), intent::WentBack{}, Weight::secondary,
               shown_key(view_, "Esc"));
    }
    /// What they could still read is said as it is.
    void add_leaving(const StaffRow&)
    {
        told(view_.say.line("desk.staff.leaving"), "warning", page::Tone::gold);
        quiet("staff.leaving.then", view_.say.line("desk.staff.leaving.then"));
        out_.push_back(control("staff.sure", Area::rail, page::Tick{view_.say.line("desk.staff.sure"), {}, {}, {}},
                               intent::Marked{"sure", "yes"}, staff_.sure));
    }
    void add_cell()
    {
        page::PaneHead title;
        title.line = view_.say.line("desk.power." + std::string{record::name_of(*staff_.power)});
        title.below = view_.say.line("desk.staff.cell");
        out_.push_back(shown("powers.cell", Area::rail, title));
        for (const auto role : record::roles) {
            const auto name = std::string{record::name_of(role)};
            auto row = shown("powers.cell." + name, Area::rail, page::FormRow{view_.say.line("desk.role." + name), {}, {}, {}});
            auto joined = shown("powers.grants." + name, Area::rail, page::Segments{});
            for (const auto grant : {record::Grant::none, record::Grant::view, record::Grant::full}) {
                const auto grant_name = std::string{record::name_of(grant)};
                joined.inside.push_back(control("powers.set." + name + "." + grant_name, Area::rail,
                                                page::Tile{{}, view_.say.line("desk.grant." + grant_name), {}, {}},
                                                intent::SetGrant{role, grant},
                                                view_.session.powers.grant(*staff_.power, role) == grant));
            }
            row.inside.push_back(std::move(joined));
            out_.push_back(std::move(row));
        }
        quiet("powers.recorded", view_.say.line("desk.staff.recorded"));
        button("staff.back", "", view_.say.line("desk.staff.back"), intent::WentBack{}, Weight::secondary,
               shown_key(view_, "Esc"));
    }
};
}  // namespace

Blocks staff_rail_blocks(const Staff& staff, const View& view) { return StaffRail{staff, view}.blocks(); }

}  // namespace kiosk::desk
