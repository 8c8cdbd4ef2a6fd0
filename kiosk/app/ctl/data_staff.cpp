/// kioskctl staff: who may open requests. The log comes first: nobody is let in or sent away whom it does not know of.
#include <iostream>

#include "kiosk/app/ctl/data_commands.h"
#include "kiosk/app/parts/staff_changes.h"
#include "kiosk/base/try.h"
#include "kiosk/vault/key_file.h"

namespace kiosk::app {

namespace {
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
    StaffChanger changer() const { return {*at.work, at.sealer.get(), keys_file, passphrase}; }
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

int ended(const Result<void>& done) { return done ? 0 : said(done.error()); }
}  // namespace

int add_staff_member(const StaffWords& words)
{
    const auto fresh = new_passphrase_in(words.new_passphrase_file);
    if (!fresh) return said(fresh.error());
    const auto by = manager_of(words);
    return by ? ended((*by)->changer().add(words.name, words.role, *fresh)) : said(by.error());
}

int change_staff_member(const StaffWords& words)
{
    const auto role = record::role_named(words.role);
    if (!role) return said("--role: " + role.error().detail, 2);
    const auto by = manager_of(words);
    if (!by) return said(by.error());
    return ended((*by)->changer().change_role(words.name, *role));
}

int remove_staff_member(const StaffWords& words)
{
    const auto by = manager_of(words);
    return by ? ended((*by)->changer().remove(words.name)) : said(by.error());
}

int renew_staff_member(const StaffWords& words)
{
    const auto fresh = new_passphrase_in(words.new_passphrase_file);
    if (!fresh) return said(fresh.error());
    const auto by = manager_of(words);
    return by ? ended((*by)->changer().renew(words.name, *fresh)) : said(by.error());
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
