/// Setting up a terminal, by pages or from a file of answers. Makes the parts in order and hands them over.
#include <fmt/format.h>

#include "kiosk/app/citizen/transcript.h"
#include "kiosk/app/parts/command_line.h"
#include "kiosk/app/parts/data_folder.h"
#include "kiosk/app/parts/program_start.h"
#include "kiosk/app/parts/system_folder.h"
#include "kiosk/app/setup/from_answers.h"
#include "kiosk/app/setup/machine_found.h"
#include "kiosk/app/setup/setup_program.h"
#include "kiosk/app/shell/launch.h"

using namespace kiosk;

namespace {

constexpr auto program_name = "kiosk-setup";
constexpr int walk_patience_ms = 10'000;

struct Options {
    std::filesystem::path answers, data;
    bool demo = false;
    app::LaunchOptions launch;
};

void add_options(CLI::App& cli, Options& options)
{
    auto* answers = cli.add_option("--answers", options.answers,
                                   "a file of answers: no page is shown, the exit code tells whether it was done");
    cli.add_option("--data", options.data, fmt::format("data folder made by `kioskctl init` ({})", app::installed_data));
    cli.add_flag("--demo", options.demo, "needs no set-up: a temporary folder with demo keys, or with --data a demo folder")
        ->excludes(answers);
    cli.add_option("--windowed", options.launch.windowed, "size of a window, such as 1280x800, instead of the full screen");
    cli.add_option("--clock", options.launch.clock, "the time to start with, such as 2026-11-23T09:42");
    cli.add_option("--walk", options.launch.walk, "drive the program through this file of steps; needs no display")
        ->excludes(answers);
    cli.add_option("--shots", options.launch.shots, "folder for the pictures and dumps of a walk");
}

base::Result<app::DataFolder> folder_of(const Options& options, const base::Clock& clock)
{
    if (!options.demo) return app::open_named_or_installed(options.data, options.launch.clock.empty() ? nullptr : &clock);
    return app::make_demo_folder(options.data, 0, clock).map([](app::DemoFolder demo) { return std::move(demo.folder); });
}

std::filesystem::path beside_this_program(const char* name)
{
    std::error_code failed;
    return std::filesystem::read_symlink("/proc/self/exe", failed).parent_path() / name;
}

/// For a process that prints one slip. A walk's paper lies with its pictures.
std::vector<std::string> print_arguments(const app::DataFolder& folder, const Options& options, const std::string& printer)
{
    std::vector<std::string> out{"--data", folder.path.string(), "--printer", printer};
    if (folder.demo && !options.launch.shots.empty()) out.insert(out.end(), {"--into", options.launch.shots.string()});
    return out;
}

int show_pages(const Options& options, app::LaunchClock& clock, const app::DataFolder& folder)
{
    const auto library = app::open_library(app::content_folder(folder), app::cache_folder(folder));
    if (!library) return app::refused(program_name, library.error());
    auto glass = app::glass_of(options.launch, "Dựng máy", folder.settings.diagonal_inches);
    if (!glass) return app::refused(program_name, glass.error());
    (*glass)->painter().use_pictures(library->pictures);
    auto& window = (*glass)->window();
    base::StderrLog log{program_name};
    app::Transcript transcript{*clock.clock};
    std::unique_ptr<devices::Voice> speaker;
    const bool walks = clock.walk != nullptr;
    app::SetupProgram program{
        {folder, *library, *clock.clock,
         [&] {
             auto machine = app::machine_found(folder.path, library->pack);
             machine.width_px = window.width_px();
             machine.height_px = window.height_px();
             machine.px_per_mm =
                 ui::screen_size(machine.width_px, machine.height_px, folder.settings.diagonal_inches).px_per_mm;
             return machine;
         },
         [&](const std::string& printer) {
             return devices::print_process(
                 beside_this_program("kiosk-print"), [&, printer] { return print_arguments(folder, options, printer); },
                 walks ? walk_patience_ms : 0);
         },
         [&](const devices::Outputs& outputs) -> devices::Voice& {
             if (walks) return transcript;
             speaker = devices::voice_process(beside_this_program("kiosk-voice"), outputs);
             return *speaker;
         },
         [&](const content::Answers& answers) { return app::set_up(folder, answers, base::local_day(clock.clock->wall())); },
         [&window] { window.wake(); }, !walks}};
    return app::serve(**glass, program, clock, options.launch, log);
}

int run(const Options& options)
{
    auto clock = app::clock_of(options.launch);
    if (!clock) return app::refused(program_name, clock.error());
    const auto folder = folder_of(options, *clock->clock);
    if (!folder) return app::refused(program_name, folder.error());
    if (!options.answers.empty()) return app::set_up_from_answers(options.answers, *folder, *clock->clock, program_name);
    const int code = show_pages(options, *clock, *folder);
    std::error_code left;
    // Nobody finds a fresh demo's folder again.
    if (options.demo && options.data.empty()) std::filesystem::remove_all(folder->path, left);
    return code;
}

}  // namespace

int main(int argc, char** argv)
{
    return app::run_program(program_name, [&] {
        const auto cli = app::command_line("Sets up a terminal of a State Legal Aid Centre.", program_name);
        Options options;
        add_options(*cli, options);
        if (const auto code = app::parse_or_exit_code(*cli, argc, argv)) return *code;
        return run(options);
    });
}
