#include <iostream>

#include "kiosk/app/ctl/data_commands.h"
#include "kiosk/app/parts/demo_fill.h"
#include "kiosk/app/parts/new_folder.h"
#include "kiosk/base/try.h"

namespace kiosk::app {

namespace {
bool code_letters(const std::string& text, std::size_t most)
{
    return !text.empty() && text.size() <= most &&
           text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == std::string::npos;
}

/// What is real must never be mixed with what is made up. Nobody can see without keys whether a request is.
base::Result<void> holds_nothing_real(const DataFolder& folder, const KeyChoice& keys, const base::Clock& clock)
{
    if (folder.demo) return {};
    const auto desk = TRY(connect_desk(folder));
    if (TRY(desk->rows_after(0, 1)).rows.empty()) return {};
    const auto refused = [](const char* why) { return base::failure(base::ErrorKind::conflict, why); };
    if (keys.passphrase_file.empty())
        return refused("this folder holds requests, and only with --passphrase-file can be seen that all are made up");
    const auto staff = TRY(signed_in(folder, keys, clock));
    for (const auto& row : TRY(staff.work->news()).value_or(std::vector<flow::QueuedRequest>{})) {
        const auto request = staff.work->read(row.id);
        if (!request || !request->synthetic) return refused("this folder holds a request that may be real; nothing was stored");
    }
    return {};
}
}  // namespace

int init_folder(const InitOptions& words)
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

int make_demo_data(const DemoWords& words)
{
    const auto clock = clock_of(words.clock);
    if (!clock) return said(clock.error());
    std::error_code fault;
    auto folder = open_data_folder(words.data);
    std::string staff, passphrase;
    if (!folder && folder.error().kind == base::ErrorKind::not_found &&
        (!std::filesystem::exists(words.data, fault) || is_free(words.data))) {
        const auto demo = make_demo_folder(words.data, 0, **clock);
        if (!demo) return said(demo.error());
        folder = demo->folder;
        staff = demo->staff_name;
        passphrase = demo->passphrase;
    }
    if (!folder) return said(folder.error());
    if (!words.clock.empty()) folder->clock = clock->get();
    if (const auto may = holds_nothing_real(*folder, words.keys, **clock); !may) return said(may.error());
    const DemoFill wanted{words.requests, words.seed, staff, passphrase};
    const auto filled = fill_with_demo(*folder, rules_for(*folder, words.content), **clock, wanted);
    if (!filled) return said(filled.error());
    std::cout << OutJson{{"requests", *filled}, {"seed", words.seed}, {"synthetic", true}}.dump() << '\n';
    return 0;
}

}  // namespace kiosk::app
