#include <stdlib.h>

#include "kiosk/app/parts/data_folder.h"
#include "kiosk/app/parts/demo_fill.h"
#include "kiosk/app/parts/new_folder.h"
#include "kiosk/base/try.h"

namespace kiosk::app {

namespace {
using base::ErrorKind;
using base::failure;
using base::Result;

constexpr auto demo_staff = "Cán bộ trực";
constexpr auto demo_passphrase = "trợ giúp miễn phí";

Result<std::filesystem::path> place_for(const std::filesystem::path& where)
{
    if (!where.empty()) return where;
    std::error_code fault;
    auto name = (std::filesystem::temp_directory_path(fault) / "kiosk-demo-XXXXXX").string();
    if (fault || !mkdtemp(name.data())) return failure(ErrorKind::io, "no temporary folder can be made");
    return std::filesystem::path{name};
}
}  // namespace

content::Settings demo_settings()
{
    content::Settings settings;
    settings.unit = "TT";
    settings.code_prefix = "BK";
    settings.centre_name = {{"vi", "Trung tâm trợ giúp pháp lý nhà nước (bản thử)"}, {"en", "State Legal Aid Centre (trial)"}};
    settings.unit_name = {{"vi", "Trụ sở chính"}, {"en", "Main office"}};
    settings.opening_hours = {{"vi", "Thứ Hai đến Thứ Sáu, 7:30–11:30 và 13:30–17:00"},
                              {"en", "Monday to Friday, 7:30–11:30 and 13:30–17:00"}};
    settings.keys_file = "staff.keys";
    settings.printer = content::folder_printer;
    settings.ticket_letters = {{"A", {{"vi", "tư vấn"}, {"en", "advice"}}}, {"B", {{"vi", "giấy tờ"}, {"en", "papers"}}}};
    settings.counter = "2";
    settings.scanner = content::keyboard_scanner;  // one that is plugged in works at once
    return settings;
}

Result<DemoFolder> make_demo_folder(const std::filesystem::path& where, int requests, const base::Clock& clock)
{
    const auto path = TRY(place_for(where));
    std::error_code fault;
    if (std::filesystem::exists(path / public_keys_file, fault)) {
        auto folder = TRY(open_data_folder(path));
        // Terminal and desk may share one demo; real requests never get mixed up with made-up ones.
        if (!folder.demo) return failure(ErrorKind::conflict, path.string() + ": this is no demo folder");
        folder.clock = &clock;
        return DemoFolder{std::move(folder), demo_staff, demo_passphrase};
    }
    NewFolder wanted;
    wanted.path = path;
    wanted.settings = demo_settings();
    wanted.first_staff = {demo_staff, "officer"};
    wanted.passphrase = demo_passphrase;
    wanted.cost = {2, 16 * 1024};
    wanted.demo = true;
    wanted.clock = &clock;
    auto folder = TRY(make_data_folder(wanted));
    folder.clock = &clock;
    if (requests > 0) {
        // Without the pack the requests are still there; only their urgency is judged by less.
        const auto library = open_library(content_folder(folder), folder.path / "cache");
        const law::RuleBook nothing;
        TRY(fill_with_demo(folder, library ? library->rules : nothing, clock, {requests, 1, demo_staff, demo_passphrase}));
    }
    return DemoFolder{std::move(folder), demo_staff, demo_passphrase};
}

}  // namespace kiosk::app
