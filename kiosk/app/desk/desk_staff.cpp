/// The desk's part in who works here: reading the log of members, changing log and key file, counting a month. Passphrases are
/// typed into fixed memory of this program and wiped after each try; the session knows their letters' number alone.
#include <algorithm>
#include <utility>

#include "kiosk/app/desk/desk_program.h"
#include "kiosk/app/parts/staff_changes.h"
#include "kiosk/base/try.h"
#include "kiosk/flow/staff_log.h"

namespace kiosk::app {

namespace intent = desk::intent;
using base::ErrorKind;

namespace {
constexpr std::size_t entries_kept = 12;
constexpr std::chrono::milliseconds count_for{20};

/// Gone with the block it lay in.
struct Typed {
    std::string text;
    ~Typed() { base::wipe(text.data(), text.size()); }
};

base::Result<desk::StaffRow> row_of(flow::SignedIn& staff, const flow::MemberRow& member)
{
    desk::StaffRow out;
    out.number = member.member.number;
    out.name = staff.name_of(member.member.number);
    out.role = member.member.role;
    out.gone = member.member.gone;
    auto log = TRY(flow::desk_log(staff, member));
    for (const auto& entry : log) {
        if (entry.what == "added" && !out.since) out.since = base::local_day(entry.at);
        if (entry.what == "unlocked") out.unlocked = entry;
    }
    // One who came with the folder of before has no event of their own.
    if (!out.since && !log.empty()) out.since = base::local_day(log.front().at);
    std::reverse(log.begin(), log.end());
    if (log.size() > entries_kept) log.resize(entries_kept);
    out.entries = std::move(log);
    return out;
}
}  // namespace

void DeskProgram::ask_powers()
{
    if (!work_) return;
    if (const auto powers = parts_.door.powers()) happened(intent::PowersRead{*powers});
}

base::Result<std::vector<desk::StaffRow>> DeskProgram::staff_rows()
{
    if (!work_) return base::failure(ErrorKind::denied, "the desk is locked");
    auto& staff = work_->staff();
    TRY(staff.read_colleagues());
    std::vector<desk::StaffRow> rows;
    const auto colleagues = staff.colleagues();
    for (const auto& each : colleagues) rows.push_back(TRY(row_of(staff, each.row)));
    std::stable_partition(rows.begin(), rows.end(), [](const auto& row) { return !row.gone; });
    return rows;
}

void DeskProgram::read_staff()
{
    auto rows = staff_rows();
    if (!rows) return happened(intent::NotDone{rows.error().kind});
    happened(intent::StaffRead{std::move(*rows)});
}

base::Result<void> DeskProgram::staff_changed(const desk::wish::ChangeStaff& wanted)
{
    const auto secret = [&](desk::SecretField field) { return secrets_[static_cast<std::size_t>(field)].text(); };
    const Typed own{secret(desk::SecretField::own)}, fresh{secret(desk::SecretField::fresh)},
        again{secret(desk::SecretField::again)};
    if (!work_) return base::failure(ErrorKind::denied, "the desk is locked");
    const StaffChanger changer{*work_, sealer_.get(), parts_.settings.keys_file, own.text};
    const bool writes = wanted.form == desk::StaffForm::add || wanted.form == desk::StaffForm::renew;
    if (writes && fresh.text != again.text) return base::failure(ErrorKind::invalid_input, "the two were not alike");
    if (wanted.form == desk::StaffForm::role) return changer.change_role(wanted.name, TRY(record::role_named(wanted.role)));
    // Counted before it is checked, by the store, which slows whoever guesses.
    TRY(parts_.door.passphrase_tried());
    TRY(work_->staff().read_colleagues());
    switch (wanted.form) {
    case desk::StaffForm::add: return changer.add(wanted.name, wanted.role, fresh.text);
    case desk::StaffForm::renew: return changer.renew(wanted.name, fresh.text);
    case desk::StaffForm::remove: return changer.remove(wanted.name);
    case desk::StaffForm::role:
    case desk::StaffForm::none: break;
    }
    return base::failure(ErrorKind::internal, "no such change");
}

void DeskProgram::change_staff(const desk::wish::ChangeStaff& wanted)
{
    const auto changed = staff_changed(wanted);
    for (auto& secret : secrets_) secret.wipe();
    if (!changed) {
        parts_.log.note(base::Event::desk_refused, changed.error());
        return happened(intent::NotDone{changed.error().kind});
    }
    session_->names = parts_.cabinet.names();
    happened(intent::StaffChanged{});
}

void DeskProgram::set_power(const desk::wish::SetPower& wanted)
{
    if (!work_) return;
    const auto done = work_->staff().append(record::log_subject, record::ChangePower{wanted.power, wanted.role, wanted.grant});
    if (!done) return happened(intent::NotDone{done.error().kind});
    ask_powers();
}

void DeskProgram::count_month(int year, unsigned month)
{
    if (!work_) return;
    std::vector<base::RequestId> ids;
    for (const auto& row : session_->queue) ids.push_back(row.id);
    month_ = std::make_unique<flow::MonthCount>(*work_, std::move(ids), year, month);
    happened(intent::MonthCounted{year, month, std::max<std::size_t>(1, month_->left())});
}

/// Some milliseconds at a time, so that no key press waits.
void DeskProgram::count_some()
{
    if (!month_) return;
    const auto whole = month_->go_on(parts_.clock.steady() + count_for, parts_.clock);
    if (!whole) {
        month_.reset();
        return happened(intent::NotDone{whole.error().kind});
    }
    intent::MonthCounted counted{month_->year(), month_->month(), month_->left()};
    if (*whole) {
        counted.members = month_->members();
        month_.reset();
    }
    happened(std::move(counted));
}

bool DeskProgram::typed_secret(const std::string& text)
{
    const auto field = desk::secret_field(*session_);
    if (!field) return false;
    auto& secret = secrets_[static_cast<std::size_t>(*field)];
    secret.add(text);
    happened(intent::TypedSecret{*field, secret.letters()});
    return true;
}

bool DeskProgram::erased_secret()
{
    const auto field = desk::secret_field(*session_);
    if (!field) return false;
    auto& secret = secrets_[static_cast<std::size_t>(*field)];
    secret.erase_letter();
    happened(intent::TypedSecret{*field, secret.letters()});
    return true;
}

/// A form that was left, or opened anew, takes what was typed with it.
void DeskProgram::forget_secrets()
{
    const auto* staff = std::get_if<desk::Staff>(&session_->place);
    for (const auto field : desk::secret_fields) {
        const auto at = static_cast<std::size_t>(field);
        const bool kept = staff != nullptr && staff->form != desk::StaffForm::none && staff->letters[at] > 0;
        if (!kept) secrets_[at].wipe();
    }
}

}  // namespace kiosk::app
