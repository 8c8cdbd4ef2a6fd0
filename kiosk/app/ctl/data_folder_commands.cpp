#include <iostream>

#include "kiosk/app/ctl/data_commands.h"
#include "kiosk/app/parts/demo_fill.h"
#include "kiosk/app/parts/new_folder.h"
#include "kiosk/vault/key_file.h"

namespace kiosk::app {

namespace {
bool code_letters(const std::string& text, std::size_t most)
{
    return !text.empty() && text.size() <= most &&
           text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == std::string::npos;
}

/// The audit comes first: nobody is let in or sent away whom it does not know of. What then could not be done is noted too.
template <class Change>
int changed_staff(const DataFolder& folder, const std::string& who, const std::string& what, const Change& change)
{
    bool noted = false;
    const auto note = [&](const std::string& act) -> base::Result<void> {
        const auto desk = connect_desk(folder);
        if (!desk) return tl::unexpected(desk.error());
        return (*desk)->note_desk(who, act);
    };
    const auto done = change([&]() -> base::Result<void> {
        auto written = note(what);
        noted = written.has_value();
        if (!noted)
            return base::failure(written.error().kind,
                                 "the audit cannot be written, so nothing was changed: " + written.error().detail);
        return written;
    });
    if (done) return 0;
    if (noted) (void)note(what + "_failed");
    return said(done.error());
}
}  // namespace

int init_folder(const InitWords& words)
{
    if (!code_letters(words.unit, content::unit_letters_max))
        return said("--unit: 1 to 8 capital letters and digits are expected", 2);
    if (!code_letters(words.prefix, content::prefix_letters_max))
        return said("--prefix: 1 to 4 capital letters and digits are expected", 2);
    auto passphrase = new_passphrase_in(words.passphrase_file);
    if (!passphrase) return said(passphrase.error());
    std::error_code fault;
    NewFolder wanted;
    wanted.path = words.data;
    wanted.settings.unit = words.unit;
    wanted.settings.code_prefix = words.prefix;
    wanted.settings.keys_file = std::filesystem::absolute(words.keys, fault).lexically_normal();
    wanted.first_staff = {words.name, words.role};
    wanted.passphrase = *passphrase;
    wanted.recovery_key = words.recovery_key;
    const auto made = make_data_folder(wanted);
    base::wipe(passphrase->data(), passphrase->size());
    base::wipe(wanted.passphrase.data(), wanted.passphrase.size());
    if (!made) return said(made.error());
    std::cout
        << OutJson{{"data", made->path.string()}, {"unit", words.unit}, {"keys", wanted.settings.keys_file.string()}}.dump()
        << '\n';
    return 0;
}

int add_staff_member(const StaffWords& words)
{
    const auto folder = open_data_folder(words.data);
    if (!folder) return said(folder.error());
    const auto own = passphrase_in(words.keys.passphrase_file);
    if (!own) return said(own.error());
    const auto fresh = new_passphrase_in(words.new_passphrase_file);
    if (!fresh) return said(fresh.error());
    const auto opener = opener_for(*folder, words.keys);
    if (!opener) return said(opener.error());
    if ((*opener)->role() != "head" && words.role == "head") return said("only a head lets in another head", 2);
    return changed_staff(*folder, (*opener)->staff_name(), "staff_added", [&](const vault::BeforeChange& before) {
        return vault::add_staff(keys_file_of(*folder, words.keys.keys), *own, {words.name, words.role}, *fresh, {},
                                [&](const vault::PublicKey&) { return before(); });
    });
}

int list_staff(const StaffWords& words)
{
    const auto folder = open_data_folder(words.data);
    if (!folder) return said(folder.error());
    const auto keys = keys_file_of(*folder, words.keys.keys);
    if (keys.empty()) return said("--keys: the staff's key file is expected", 2);
    const auto staff = vault::staff_in(keys);
    if (!staff) return said(staff.error());
    auto out = OutJson::array();
    for (const auto& member : *staff) out.push_back({{"name", member.name}, {"role", member.role}});
    std::cout << out.dump(2) << '\n';
    return 0;
}

int remove_staff_member(const StaffWords& words)
{
    const auto folder = open_data_folder(words.data);
    if (!folder) return said(folder.error());
    const auto own = passphrase_in(words.keys.passphrase_file);
    if (!own) return said(own.error());
    const auto opener = opener_for(*folder, words.keys);
    if (!opener) return said(opener.error());
    return changed_staff(*folder, (*opener)->staff_name(), "staff_removed", [&](const vault::BeforeChange& before) {
        return vault::remove_staff(keys_file_of(*folder, words.keys.keys), *own, words.name, before);
    });
}

int make_demo_data(const DemoWords& words)
{
    const auto clock = clock_of(words.clock);
    if (!clock) return said(clock.error());
    std::error_code fault;
    auto folder = open_data_folder(words.data);
    std::string staff;
    if (!folder && folder.error().kind == base::ErrorKind::not_found &&
        (!std::filesystem::exists(words.data, fault) || is_free(words.data))) {
        const auto demo = make_demo_folder(words.data, 0, **clock);
        if (!demo) return said(demo.error());
        folder = demo->folder;
        staff = demo->staff_name;
    }
    if (!folder) return said(folder.error());
    if (!words.clock.empty()) folder->clock = clock->get();
    const DemoFill wanted{words.requests, words.seed, !staff.empty(), staff};
    const auto filled = fill_with_demo(*folder, rules_for(*folder, words.content), **clock, wanted);
    if (!filled) return said(filled.error());
    std::cout << OutJson{{"requests", *filled}, {"seed", words.seed}, {"synthetic", true}}.dump() << '\n';
    return 0;
}

}  // namespace kiosk::app
