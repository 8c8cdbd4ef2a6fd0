/// The number board of the hall. Makes the parts in order and hands them over; the loop is the shell's.
#include <fmt/format.h>
#include <stdlib.h>
#include <unistd.h>

#include "kiosk/app/board/board_program.h"
#include "kiosk/app/board/demo_calls.h"
#include "kiosk/app/board/lazy_board.h"
#include "kiosk/app/citizen/transcript.h"
#include "kiosk/app/parts/command_line.h"
#include "kiosk/app/parts/data_folder.h"
#include "kiosk/app/parts/program_start.h"
#include "kiosk/app/shell/launch.h"
#include "kiosk/base/try.h"
#include "kiosk/board/chime.h"

#include <fstream>

using namespace kiosk;

namespace {

constexpr auto program_name = "kiosk-board";

struct Options {
    std::filesystem::path data;
    bool demo = false;
    app::LaunchOptions launch;
};

void add_options(CLI::App& cli, Options& options)
{
    cli.add_option("--data", options.data, fmt::format("data folder made by `kioskctl init` ({})", app::installed_data));
    cli.add_flag("--demo", options.demo, "needs no set-up: made-up numbers, or with --data those of a demo folder");
    cli.add_option("--windowed", options.launch.windowed, "size of a window, such as 1280x800, instead of the full screen");
    cli.add_option("--clock", options.launch.clock, "the time to start with, such as 2026-11-23T09:42");
    cli.add_option("--walk", options.launch.walk, "drive the program through this file of steps; needs no display");
    cli.add_option("--shots", options.launch.shots, "folder for the pictures and dumps of a walk");
}

base::Result<app::DataFolder> folder_of(const Options& options, const base::Clock& clock)
{
    if (!options.demo) return app::open_named_or_installed(options.data, options.launch.clock.empty() ? nullptr : &clock);
    if (options.data.empty()) return app::DataFolder{{}, app::demo_settings(), true};
    return app::make_demo_folder(options.data, 0, clock).map([](app::DemoFolder demo) { return std::move(demo.folder); });
}

/// A file of its own while the board runs; empty: none could be written, and numbers are said without it.
class Chime {
public:
    Chime()
    {
        std::error_code fault;
        auto name = (std::filesystem::temp_directory_path(fault) / "kiosk-chime-XXXXXX").string();
        const int file = fault ? -1 : ::mkstemp(name.data());
        if (file < 0) return;
        ::close(file);
        path_ = name;
        if (!(std::ofstream{path_, std::ios::binary} << board::chime_wav()).flush()) remove();
    }
    ~Chime() { remove(); }
    Chime(const Chime&) = delete;
    Chime& operator=(const Chime&) = delete;
    const std::filesystem::path& path() const { return path_; }

private:
    void remove()
    {
        std::error_code ignored;
        if (!path_.empty()) std::filesystem::remove(path_, ignored);
        path_.clear();
    }
    std::filesystem::path path_;
};

std::filesystem::path voice_program()
{
    std::error_code failed;
    return std::filesystem::read_symlink("/proc/self/exe", failed).parent_path() / "kiosk-voice";
}

/// What a walk heard, a line a call.
void write_transcript(const app::Transcript& transcript, const std::filesystem::path& shots)
{
    if (shots.empty() || transcript.said().empty()) return;
    std::ofstream out{shots / "transcript.txt", std::ios::binary};
    for (const auto& said : transcript.said()) out << app::written(said) << '\n';
}

int run(const Options& options)
{
    auto clock = app::clock_of(options.launch);
    if (!clock) return app::refused(program_name, clock.error());
    const auto folder = folder_of(options, *clock->clock);
    if (!folder) return app::refused(program_name, folder.error());
    const auto& settings = folder->settings;
    const auto library = app::open_library(app::content_folder(*folder), {});
    if (!library) return app::refused(program_name, library.error());
    // Its screen is another one than the terminal's: sizes are shares of it, not millimetres.
    auto glass = app::glass_of(options.launch, "Bảng gọi số", 0);
    if (!glass) return app::refused(program_name, glass.error());

    app::LazyBoard line{[&](const std::stop_token& stop) { return app::connect_board(*folder, stop); }};
    app::DemoCalls made_up{*clock->clock};
    const bool alone = options.demo && options.data.empty();
    base::StderrLog log{program_name};
    const Chime chime;
    app::Transcript transcript{*clock->clock};
    const auto& sound = settings.voice.loudspeaker;
    const auto speaker = devices::voice_process(voice_program(), {{sound.device, sound.max_percent}, {}});
    devices::Voice& voice = clock->walk != nullptr ? static_cast<devices::Voice&>(transcript) : *speaker;
    app::BoardProgram board{{*library, settings, alone ? static_cast<flow::BoardDoor&>(made_up) : line, voice, *clock->clock,
                             log, folder->demo, clock->walk != nullptr ? "chime.wav" : chime.path(),
                             [&window = (*glass)->window()] { window.wake(); }, [&line] { line.interrupt(); }}};
    const int code = app::serve(**glass, board, *clock, options.launch, log);
    write_transcript(transcript, options.launch.shots);
    return code;
}

}  // namespace

int main(int argc, char** argv)
{
    return app::run_program(program_name, [&] {
        const auto cli = app::command_line("The number board of the hall of a State Legal Aid Centre.", program_name);
        Options options;
        add_options(*cli, options);
        if (const auto code = app::parse_or_exit_code(*cli, argc, argv)) return *code;
        return run(options);
    });
}
