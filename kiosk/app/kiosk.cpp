/// The citizen's terminal. Makes the parts in order and hands them over; the loop is the shell's.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <future>

#include "kiosk/app/citizen/citizen.h"
#include "kiosk/app/citizen/lazy_queue.h"
#include "kiosk/app/parts/data_folder.h"
#include "kiosk/app/shell/launch.h"

using namespace kiosk;

namespace {

constexpr auto program_name = "kiosk";
constexpr auto installed_data = "/var/lib/legal-aid-kiosk";

struct Options {
    std::filesystem::path data, content;
    bool demo = false, audit_pages = false, quick = false;
    app::LaunchOptions launch;
};

void add_options(CLI::App& cli, Options& options)
{
    cli.add_option("--data", options.data, fmt::format("data folder made by `kioskctl init` ({})", installed_data));
    cli.add_option("--content", options.content, "content pack instead of the one that settings name");
    cli.add_option("--windowed", options.launch.windowed, "size of a window, such as 1280x800, instead of the full screen");
    cli.add_flag("--demo", options.demo, "needs no set-up: own temporary data, demo keys, a band DEMO on every page");
    cli.add_option("--clock", options.launch.clock, "the time to start with, such as 2026-11-23T09:42");
    cli.add_option("--walk", options.launch.walk, "drive the program through this file of steps; needs no display");
    cli.add_option("--shots", options.launch.shots, "folder for the pictures and dumps of a walk");
    auto* audit = cli.add_flag("--audit-pages", options.audit_pages, "draw every page in every form and report faults");
    cli.add_flag("--quick", options.quick, "a fair tenth of the audit")->needs(audit);
}

base::Result<app::DataFolder> data_of(const Options& options, const base::Clock& clock)
{
    if (!options.demo) return app::open_data_folder(options.data.empty() ? installed_data : options.data);
    return app::make_demo_folder(options.data, 0, clock).map([](app::DemoFolder demo) { return std::move(demo.folder); });
}

int run(const Options& options)
{
    auto clock = app::clock_of(options.launch);
    if (!clock) return app::refused(program_name, clock.error());
    const auto folder = data_of(options, *clock->clock);
    if (!folder) return app::refused(program_name, folder.error());

    // The pack is read while the window opens: together they are most of the start.
    auto reading = std::async(std::launch::async, app::open_library, app::content_folder(*folder, options.content),
                              folder->path / "cache");
    auto glass = app::glass_of(options.launch, "Trợ giúp pháp lý", folder->settings.diagonal_inches);
    const auto library = reading.get();
    if (!library) return app::refused(program_name, library.error());
    if (!glass) return app::refused(program_name, glass.error());

    auto sealer = app::sealer_of(*folder);
    if (!sealer) return app::refused(program_name, sealer.error());
    app::LazyQueue queue{[&] { return app::connect_terminal(*folder); }};
    const auto secrets = app::secret_maker();
    const auto notes = app::note_cipher();
    base::StderrLog log{program_name};
    app::Citizen citizen{{*library, folder->settings, **sealer, queue, *secrets, *notes, *clock->clock, log, folder->demo,
                          [&] { queue.begin(); }}};
    return app::serve(**glass, citizen, *clock, options.launch, log);
}

}  // namespace

int main(int argc, char** argv)
{
    app::keep_memory_private();
    CLI::App cli{"The citizen's terminal of a State Legal Aid Centre.", program_name};
    Options options;
    add_options(cli, options);
    try {
        cli.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return cli.exit(error);
        fmt::print(stderr, "{}: {}; {} --help names the options\n", program_name, error.what(), program_name);
        return 2;
    }
    if (options.audit_pages) {
        fmt::print(stderr, "{}: --audit-pages is not built yet\n", program_name);
        return 2;
    }
    return run(options);
}
