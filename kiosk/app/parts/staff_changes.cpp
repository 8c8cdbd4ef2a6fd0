#include "kiosk/app/parts/staff_changes.h"

#include <algorithm>

#include "kiosk/base/try.h"
#include "kiosk/vault/files.h"
#include "kiosk/vault/key_file.h"

namespace kiosk::app {

using base::ErrorKind;
using base::failure;
using base::Result;

Result<record::Member> StaffChanger::named(const std::string& name) const
{
    const auto& all = work.staff().colleagues();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.name == name && !one.row.member.gone; });
    if (found == all.end()) return failure(ErrorKind::not_found, "the log knows no member of staff of this name");
    return found->row.member;
}

Result<void> StaffChanger::change(const record::Member& member, const record::MemberNow& to) const
{
    TRY(work.staff().append(member.id, record::ChangeMember{member.number, to}));
    return {};
}

Result<void> StaffChanger::add(const std::string& name, const std::string& role_name, const std::string& fresh) const
{
    const auto role = TRY(record::role_named(role_name));
    if (named(name)) return failure(ErrorKind::conflict, "a member of staff of this name works here already");
    if (!sealer) return failure(ErrorKind::not_found, "public.keys cannot be read");
    const auto id = base::RequestId::random();
    bool noted = false;
    const auto note = [&](const vault::PublicKey& signing_key) -> Result<void> {
        const auto sealed = TRY(sealer->seal_small(base::view_of(name), {id, {}}));
        TRY(work.staff().append({id.bytes}, record::AddMember{role, {signing_key.begin(), signing_key.end()}},
                                {sealed, {}, {}}));
        noted = true;
        return {};
    };
    const auto done = vault::add_staff(keys_file, passphrase, {name, role_name}, fresh, {}, note);
    if (done) return {};
    // What the log says and the key file did not take is taken back.
    if (noted && work.staff().read_colleagues())
        if (const auto member = named(name)) (void)change(*member, {{}, {}, {}, true});
    return tl::unexpected(done.error());
}

Result<void> StaffChanger::change_role(const std::string& name, record::Role role) const
{
    return change(TRY(named(name)), {{}, role, {}, {}});
}

Result<void> StaffChanger::remove(const std::string& name) const
{
    const auto member = TRY(named(name));
    bool noted = false;
    const auto done = vault::remove_staff(keys_file, passphrase, name, [&]() -> Result<void> {
        TRY(change(member, {{}, {}, {}, true}));
        noted = true;
        return {};
    });
    if (!done && noted) (void)change(member, {{}, {}, {}, false});
    return done;
}

Result<void> StaffChanger::renew(const std::string& name, const std::string& fresh) const
{
    const auto member = TRY(named(name));
    if (name == work.staff().keys().staff_name())
        return failure(ErrorKind::invalid_input, "whoever knows their own passphrase changes it with `staff passphrase`");
    const auto powers = TRY(work.staff().door().powers());
    if (powers.grant(record::Power::manage_staff, work.staff().role()) != record::Grant::full)
        return failure(ErrorKind::denied, "only who manages the staff gives a new passphrase");
    const auto staff = TRY(vault::staff_in(keys_file));
    const auto before = TRY(vault::read_file(keys_file));
    const bool has_slot = std::any_of(staff.begin(), staff.end(), [&](const auto& one) { return one.name == name; });
    // Who is in the log and has no slot any more gets a new one.
    if (has_slot) TRY(vault::remove_staff(keys_file, passphrase, name));
    const auto role = std::string{record::name_of(member.role)};
    const auto added = vault::add_staff(keys_file, passphrase, {name, role}, fresh, {}, [&](const vault::PublicKey& key) {
        return change(member, {{}, {}, record::Bytes{key.begin(), key.end()}, {}});
    });
    if (added) return {};
    if (has_slot) TRY(vault::write_file(keys_file, before));
    return tl::unexpected(added.error());
}

}  // namespace kiosk::app
