/// The reception desk. Makes the parts in order and hands them over; the loop is the shell's.
#include <fmt/format.h>

#include "kiosk/app/desk/desk_program.h"
#include "kiosk/app/parts/command_line.h"
#include "kiosk/app/parts/data_folder.h"
#include "kiosk/app/parts/program_start.h"
#include "kiosk/app/shell/launch.h"
#include "kiosk/platform/clipboard.h"

using namespace kiosk;

namespace {

constexpr auto program_name = "kiosk-desk";
constexpr int demo_requests = 24;

struct Options {
    std::filesystem::path data;
    bool demo = false;
    std::string counter;  ///< empty: as settings have it
    app::LaunchOptions launch;
};

void add_options(CLI::App& cli, Options& options)
{
    cli.add_option("--data", options.data, fmt::format("data folder made by `kioskctl init` ({})", app::installed_data));
    cli.add_flag("--demo", options.demo,
                 "needs no set-up: own temporary data with made-up requests; the lock page says the passphrase");
    cli.add_option("--counter", options.counter,
                   "number of the counter at which this desk stands, instead of that of settings");
    cli.add_option("--windowed", options.launch.windowed, "size of a window, such as 1280x800, instead of the full screen");
    cli.add_option("--clock", options.launch.clock, "the time to start with, such as 2026-11-23T09:42");
    cli.add_option("--walk", options.launch.walk, "drive the program through this file of steps; needs no display");
    cli.add_option("--shots", options.launch.shots, "folder for the pictures and dumps of a walk");
}

base::Result<app::DemoFolder> data_of(const Options& options, const base::Clock& clock)
{
    if (options.demo) return app::make_demo_folder(options.data, demo_requests, clock);
    return app::open_named_or_installed(options.data, options.launch.clock.empty() ? nullptr : &clock)
        .map([](app::DataFolder folder) {
            return app::DemoFolder{std::move(folder), {}, {}};
        });
}

int run(const Options& options)
{
    auto clock = app::clock_of(options.launch);
    if (!clock) return app::refused(program_name, clock.error());
    auto made = data_of(options, *clock->clock);
    if (!made) return app::refused(program_name, made.error());
    if (!options.counter.empty()) {
        if (!content::is_counter_name(options.counter))
            return app::refused(program_name, {base::ErrorKind::invalid_input, "--counter: 1 to 4 letters A-Z or digits"});
        made->folder.settings.counter = options.counter;
    }
    base::tell_if_memory_may_be_swapped(program_name);
    const auto& folder = made->folder;

    const auto cabinet = app::key_cabinet_of(folder);
    if (!cabinet) return app::refused(program_name, cabinet.error());
    const auto library = app::open_library(app::content_folder(folder), folder.path / "cache");
    if (!library) return app::refused(program_name, library.error());
    auto glass = app::glass_of(options.launch, "Bàn tiếp nhận", folder.settings.diagonal_inches);
    if (!glass) return app::refused(program_name, glass.error());
    const auto door = app::connect_desk(folder);
    if (!door) return app::refused(program_name, door.error());

    const auto notes = app::note_cipher();
    base::StderrLog log{program_name};
    app::DeskProgram desk{{*library, folder.settings, **door, **cabinet, *notes, *clock->clock, log, folder.demo,
                           made->passphrase, [&window = (*glass)->window()] { window.wake(); },
                           [&folder]() -> std::unique_ptr<flow::Sealer> {
                               auto sealer = app::sealer_of(folder);
                               return sealer ? std::move(*sealer) : nullptr;
                           },
                           platform::set_clipboard, folder.path / "desk-people.json", [] { return app::secret_maker(); },
                           folder.path}};
    return app::serve(**glass, desk, *clock, options.launch, log);
}

}  // namespace

int main(int argc, char** argv)
{
    return app::run_program(program_name, [&] {
        const auto cli = app::command_line("The reception desk of a State Legal Aid Centre.", program_name);
        Options options;
        add_options(*cli, options);
        if (const auto code = app::parse_or_exit_code(*cli, argc, argv)) return *code;
        return run(options);
    });
}
