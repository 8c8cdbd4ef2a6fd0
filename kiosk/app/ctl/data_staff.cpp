/// kioskctl staff: who may open requests. The log comes first: nobody is let in or sent away whom it does not know of.
#include <algorithm>
#include <iostream>

#include "kiosk/app/ctl/data_commands.h"
#include "kiosk/base/try.h"
#include "kiosk/vault/key_file.h"

namespace kiosk::app {

namespace {
using base::ErrorKind;
using base::failure;
using base::Result;

/// Who asks, signed in, and the key file with their passphrase.
struct Manager {
    base::SystemClock clock;
    DataFolder folder;
    StaffAtWork at;
    std::filesystem::path keys_file;
    std::string passphrase;

    ~Manager() { base::wipe(passphrase.data(), passphrase.size()); }
    flow::SignedIn& staff() const { return at.work->staff(); }
    /// A member who works here, by name.
    Result<record::Member> named(const std::string& name) const
    {
        const auto& all = staff().colleagues();
        const auto found =
            std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.name == name && !one.row.member.gone; });
        if (found == all.end()) return failure(ErrorKind::not_found, "the log knows no member of staff of this name");
        return found->row.member;
    }
    Result<void> change(const record::Member& member, const record::MemberNow& to) const
    {
        TRY(staff().append(member.id, record::ChangeMember{member.number, to}));
        return {};
    }
};

Result<std::unique_ptr<Manager>> manager_of(const StaffWords& words)
{
    auto out = std::make_unique<Manager>();
    out->folder = TRY(open_data_folder(words.data));
    out->passphrase = TRY(passphrase_in(words.keys.passphrase_file));
    out->at = TRY(signed_in(out->folder, words.keys, out->clock));
    out->keys_file = keys_file_of(out->folder, words.keys.keys);
    return out;
}

Result<void> added(const Manager& by, const StaffWords& words, const std::string& fresh)
{
    const auto role = TRY(record::role_named(words.role));
    if (by.named(words.name)) return failure(ErrorKind::conflict, "a member of staff of this name works here already");
    if (!by.at.sealer) return failure(ErrorKind::not_found, "public.keys cannot be read");
    const auto id = base::RequestId::random();
    bool noted = false;
    const auto note = [&](const vault::PublicKey& signing_key) -> Result<void> {
        const auto name = TRY(by.at.sealer->seal_small(base::view_of(words.name), {id, {}}));
        TRY(by.staff().append({id.bytes}, record::AddMember{role, {signing_key.begin(), signing_key.end()}}, {name, {}, {}}));
        noted = true;
        return {};
    };
    const auto done = vault::add_staff(by.keys_file, by.passphrase, {words.name, words.role}, fresh, {}, note);
    if (done) return {};
    // What the log says and the key file did not take is taken back.
    if (noted && by.at.work->staff().read_colleagues())
        if (const auto member = by.named(words.name)) (void)by.change(*member, {{}, {}, {}, true});
    return tl::unexpected(done.error());
}

Result<void> removed(const Manager& by, const std::string& name)
{
    const auto member = TRY(by.named(name));
    bool noted = false;
    const auto done = vault::remove_staff(by.keys_file, by.passphrase, name, [&]() -> Result<void> {
        TRY(by.change(member, {{}, {}, {}, true}));
        noted = true;
        return {};
    });
    if (!done && noted) (void)by.change(member, {{}, {}, {}, false});
    return done;
}

int ended(const Result<void>& done) { return done ? 0 : said(done.error()); }
}  // namespace

int add_staff_member(const StaffWords& words)
{
    const auto fresh = new_passphrase_in(words.new_passphrase_file);
    if (!fresh) return said(fresh.error());
    const auto by = manager_of(words);
    return by ? ended(added(**by, words, *fresh)) : said(by.error());
}

int change_staff_member(const StaffWords& words)
{
    const auto role = record::role_named(words.role);
    if (!role) return said("--role: " + role.error().detail, 2);
    const auto by = manager_of(words);
    if (!by) return said(by.error());
    const auto member = (*by)->named(words.name);
    if (!member) return said(member.error());
    return ended((*by)->change(*member, {{}, *role, {}, {}}));
}

int remove_staff_member(const StaffWords& words)
{
    const auto by = manager_of(words);
    return by ? ended(removed(**by, words.name)) : said(by.error());
}

int change_passphrase(const StaffWords& words)
{
    const auto fresh = new_passphrase_in(words.new_passphrase_file);
    if (!fresh) return said(fresh.error());
    const auto by = manager_of(words);
    if (!by) return said(by.error());
    auto& work = *(*by)->at.work;
    // The key file's name for them is how it finds the slot; the record may call them otherwise.
    return ended(vault::change_passphrase((*by)->keys_file, work.staff().keys().staff_name(), (*by)->passphrase, *fresh, {},
                                          [&] { return work.note_desk("passphrase_changed"); }));
}

int list_staff(const StaffWords& words)
{
    auto out = OutJson::array();
    if (words.keys.passphrase_file.empty()) {
        const auto folder = open_data_folder(words.data);
        if (!folder) return said(folder.error());
        const auto keys = keys_file_of(*folder, words.keys.keys);
        if (keys.empty()) return said("--keys: the staff's key file is expected", 2);
        const auto staff = vault::staff_in(keys);
        if (!staff) return said(staff.error());
        for (const auto& member : *staff) out.push_back({{"name", member.name}, {"role", member.role}});
    } else {
        const auto by = manager_of(words);
        if (!by) return said(by.error());
        for (const auto& [row, name] : (*by)->staff().colleagues())
            out.push_back({{"name", (*by)->staff().name_of(row.member.number)},
                           {"role", std::string{record::name_of(row.member.role)}},
                           {"number", row.member.number},
                           {"gone", row.member.gone}});
    }
    std::cout << out.dump(2) << '\n';
    return 0;
}

}  // namespace kiosk::app
