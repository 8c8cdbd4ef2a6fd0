#include "kiosk/desk/places/staff.h"

#include <algorithm>

#include "kiosk/base/utf8.h"
#include "kiosk/desk/intent.h"
#include "kiosk/desk/keys.h"
#include "kiosk/desk/panes.h"
#include "kiosk/desk/staff_blocks.h"
#include "kiosk/flow/paper_values.h"
#include "kiosk/text/typing.h"

namespace kiosk::desk {

namespace {
constexpr std::size_t name_bytes_max = 120;

bool nothing_wished(const Session& session) { return std::holds_alternative<std::monostate>(session.wish); }

const StaffRow* chosen_row(const Staff& staff)
{
    for (const auto& row : staff.rows)
        if (row.number == staff.chosen) return &row;
    return nullptr;
}

void close_form(Staff& staff)
{
    staff.form = StaffForm::none;
    staff.name.clear();
    staff.keys.clear();
    staff.role.clear();
    staff.focus.clear();
    staff.letters = {};
    staff.sure = false;
    staff.power.reset();
}

struct StaffAfter {
    Staff& staff;
    Session& session;
    const World& world;

    void operator()(const intent::WentTo&) const { ask(); }
    void operator()(const intent::QueueRead&) const { ask(); }
    void operator()(const intent::QueueUnchanged&) const { ask(); }
    void operator()(const intent::StaffRead& read) const
    {
        if (std::holds_alternative<wish::ReadStaff>(session.wish)) session.wish = {};
        staff.rows = read.rows;
        staff.read = true;
        if (chosen_row(staff) == nullptr) staff.chosen = 0;
    }
    void operator()(const intent::ChoseMember& chosen) const
    {
        if (staff.chosen != chosen.number) close_form(staff);
        staff.chosen = chosen.number;
        staff.done = false;
        session.failed.reset();
    }
    void operator()(const intent::OpenedStaffForm& opened) const
    {
        if (!may_manage(session)) return;
        close_form(staff);
        session.failed.reset();
        staff.done = false;
        if (opened.form != StaffForm::add && chosen_row(staff) == nullptr) return;
        staff.form = opened.form;
        const auto fields = fields_of(staff.form);
        staff.focus = fields.empty() ? std::string{} : fields.front();
        if (const auto* row = chosen_row(staff); row != nullptr && staff.form == StaffForm::role)
            staff.role = record::name_of(row->role);
    }
    void operator()(const intent::WentBack&) const
    {
        session.failed.reset();
        staff.done = false;
        if (staff.form == StaffForm::none && !staff.power) staff.chosen = 0;
        close_form(staff);
    }
    void operator()(const intent::WentToField& went) const
    {
        const auto fields = fields_of(staff.form);
        if (fields.empty()) return;
        auto next = went.name;
        if (next.empty()) {
            const auto at = std::find(fields.begin(), fields.end(), staff.focus) - fields.begin();
            const auto count = static_cast<std::ptrdiff_t>(fields.size());
            next = fields[static_cast<std::size_t>((at % count + went.by + count) % count)];
        }
        staff.focus = next;
    }
    void operator()(const intent::PressedEnter&) const { (*this)(intent::WentToField{{}, 1}); }
    void operator()(const intent::Typed& typed) const
    {
        if (staff.focus != "name") return;
        const auto text = base::without_controls(typed.text);
        if (staff.name.size() + text.size() > name_bytes_max) return;
        staff.keys += text;
        staff.name = session.telex ? text::composed(staff.keys, text::Method::telex) : staff.name + text;
    }
    void operator()(const intent::Erased&) const
    {
        if (staff.focus != "name") return;
        staff.name = base::without_last_letter(staff.name);
        staff.keys = staff.name;
    }
    void operator()(const intent::TypedSecret& typed) const
    {
        staff.letters[static_cast<std::size_t>(typed.field)] = typed.letters;
    }
    void operator()(const intent::Marked& marked) const
    {
        if (marked.field == "role") staff.role = marked.choice;
        if (marked.field == "sure") staff.sure = !staff.sure;
    }
    void operator()(const intent::ChosePower& chosen) const
    {
        if (!may_manage(session)) return;
        const bool same = staff.power == chosen.power;
        close_form(staff);
        session.failed.reset();
        if (!same) staff.power = chosen.power;
    }
    void operator()(const intent::SetGrant& set) const
    {
        if (!staff.power || !may_manage(session) || !nothing_wished(session)) return;
        session.wish = wish::SetPower{*staff.power, set.role, set.grant};
    }
    void operator()(const intent::PowersRead&) const
    {
        if (!std::holds_alternative<wish::SetPower>(session.wish)) return;
        session.wish = {};
        staff.done = true;
    }
    void operator()(const intent::WentOn&) const
    {
        const auto* row = chosen_row(staff);
        if (!is_ready(staff) || !nothing_wished(session)) return;
        if (staff.form != StaffForm::add && row == nullptr) return;
        session.failed.reset();
        session.wish = wish::ChangeStaff{staff.form, staff.form == StaffForm::add ? staff.name : row->name, staff.role};
    }
    void operator()(const intent::StaffChanged&) const
    {
        session.wish = {};
        close_form(staff);
        staff.done = true;
        staff.read = false;
        ask();
    }
    void operator()(const intent::AskedForMonth&) const
    {
        if (!nothing_wished(session)) return;
        const auto today = base::local_day(world.now);
        staff.month_left = session.queue.size();
        session.wish = wish::CountMonth{static_cast<int>(today.year()), static_cast<unsigned>(today.month())};
    }
    void operator()(const intent::MonthCounted& counted) const
    {
        if (std::holds_alternative<wish::CountMonth>(session.wish)) session.wish = {};
        staff.month_left = counted.left;
        if (counted.left > 0) return;
        staff.month = counted.members;
        const flow::PaperOffice office{world.library,      world.office.centre, world.office.unit,         world.office.hours,
                                       world.office.phone, session.who,         base::local_day(world.now)};
        open_papers_of(session, world, content::PaperSubject::month,
                       flow::month_values(office, counted.year, counted.month, staff.month));
    }
    void operator()(const intent::NotDone& not_done) const
    {
        // A wrong passphrase stays with its own sentence; nothing that was typed is kept.
        if (not_done.id) return;
        staff.letters = {};
        staff.month_left.reset();
    }
    template <class Other>
    void operator()(const Other&) const
    {
    }

private:
    void ask() const
    {
        if (!staff.read && nothing_wished(session)) session.wish = wish::ReadStaff{};
    }
};
}  // namespace

void take(Staff& staff, Session& session, const Intent& intent, const World& world)
{
    std::visit(StaffAfter{staff, session, world}, intent);
}

Blocks blocks_of(const Staff& staff, const View& view)
{
    Blocks out = staff_head_blocks(staff, view);
    add(out, staff_table_blocks(staff, view));
    add(out, power_table_blocks(staff, view));
    add(out, staff_rail_blocks(staff, view));
    return out;
}

std::optional<Intent> intent_of(const Staff& staff, const Key& key)
{
    const auto name = spelled(key);
    if (name == "Ctrl+P") return intent::AskedForMonth{};
    if (staff.form == StaffForm::none) return std::nullopt;
    if (name == "Ctrl+Return") return intent::WentOn{};
    if (name == "Tab") return intent::WentToField{{}, 1};
    if (name == "Shift+Tab") return intent::WentToField{{}, -1};
    if (name == "Return" || name == "Keypad Enter") return intent::PressedEnter{};
    if (name == "Backspace") return intent::Erased{};
    return std::nullopt;
}

bool writing(const Staff& staff) { return staff.form != StaffForm::none && !staff.focus.empty(); }

std::optional<SecretField> secret_field(const Session& session)
{
    const auto* staff = std::get_if<Staff>(&session.place);
    if (session.locked || session.paper || session.shortcuts_open || session.preview || staff == nullptr) return std::nullopt;
    if (staff->form == StaffForm::none) return std::nullopt;
    if (staff->focus == "own") return SecretField::own;
    if (staff->focus == "fresh") return SecretField::fresh;
    if (staff->focus == "again") return SecretField::again;
    return std::nullopt;
}

bool may_manage(const Session& session)
{
    const auto role = record::role_named(session.role);
    return role && session.powers.grant(record::Power::manage_staff, *role) == record::Grant::full;
}

std::vector<std::string> fields_of(StaffForm form)
{
    switch (form) {
    case StaffForm::add: return {"name", "fresh", "again", "own"};
    case StaffForm::renew: return {"fresh", "again", "own"};
    case StaffForm::remove: return {"own"};
    case StaffForm::role:
    case StaffForm::none: break;
    }
    return {};
}

bool is_ready(const Staff& staff)
{
    constexpr std::size_t least = 8;
    const auto letters = [&](SecretField field) { return staff.letters[static_cast<std::size_t>(field)]; };
    const bool own = letters(SecretField::own) > 0;
    const bool fresh = letters(SecretField::fresh) >= least && letters(SecretField::again) == letters(SecretField::fresh);
    switch (staff.form) {
    case StaffForm::add: return !staff.name.empty() && !staff.role.empty() && own && fresh;
    case StaffForm::renew: return own && fresh;
    case StaffForm::remove: return own && staff.sure;
    case StaffForm::role: return !staff.role.empty();
    case StaffForm::none: break;
    }
    return false;
}

}  // namespace kiosk::desk
