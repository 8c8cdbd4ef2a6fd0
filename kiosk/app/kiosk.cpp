/// The citizen's terminal. Makes the parts in order and hands them over; the loop is the shell's.
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <future>

#include "kiosk/app/citizen/citizen.h"
#include "kiosk/app/citizen/lazy_queue.h"
#include "kiosk/app/citizen/lazy_sealer.h"
#include "kiosk/app/citizen/preview.h"
#include "kiosk/app/citizen/store_pulse.h"
#include "kiosk/app/citizen/transcript.h"
#include "kiosk/app/exit_code.h"
#include "kiosk/app/parts/command_line.h"
#include "kiosk/app/parts/data_folder.h"
#include "kiosk/app/parts/program_start.h"
#include "kiosk/app/parts/system_folder.h"
#include "kiosk/app/shell/launch.h"
#include "kiosk/law/rules.h"

using namespace kiosk;

namespace {

constexpr auto program_name = "kiosk";
constexpr int walk_patience_ms = 10'000;
/// A store that hangs is started anew by its own watchdog within less; then nobody's visit is lost for it.
constexpr std::chrono::milliseconds store_silent_max{2500};

struct Options {
    std::filesystem::path data, content;
    std::string preview_on;
    bool demo = false, audit_pages = false, quick = false;
    std::string only;
    app::LaunchOptions launch;
};

void add_options(CLI::App& cli, Options& options)
{
    cli.add_option("--data", options.data, fmt::format("data folder made by `kioskctl init` ({})", app::installed_data));
    cli.add_option("--content", options.content, "content pack instead of the one that settings name");
    cli.add_option("--windowed", options.launch.windowed, "size of a window, such as 1280x800, instead of the full screen");
    cli.add_flag("--demo", options.demo, "needs no set-up: own temporary data, demo keys, a band DEMO on every page");
    cli.add_option("--clock", options.launch.clock, "the time to start with, such as 2026-11-23T09:42");
    cli.add_option("--walk", options.launch.walk, "drive the program through this file of steps; needs no display");
    cli.add_option("--shots", options.launch.shots, "folder for the pictures and dumps of a walk, or of the audit's faults");
    cli.add_option("--preview-on", options.preview_on,
                   "for staff: the pages under the rules of this day (YYYY-MM-DD), marked as a preview; nothing can be sent");
    auto* audit = cli.add_flag("--audit-pages", options.audit_pages,
                               "draw every page in every form and report faults: starts kiosk-audit");
    cli.add_flag("--quick", options.quick, "a fair tenth of the audit")->needs(audit);
    cli.add_option("--only", options.only, "audit the pages whose name holds this, such as outcome")->needs(audit);
}

using Folder = std::shared_future<base::Result<app::DataFolder>>;

/// A demo without a folder of its own gets one, with keys, behind the first page: whoever asks first makes it.
bool is_fresh_demo(const Options& options) { return options.demo && options.data.empty(); }

Folder folder_of(const Options& options, const base::Clock& clock)
{
    const auto make = [&options, &clock]() -> base::Result<app::DataFolder> {
        if (!options.demo) return app::open_named_or_installed(options.data, options.launch.clock.empty() ? nullptr : &clock);
        return app::make_demo_folder(options.data, 0, clock).map([](app::DemoFolder demo) { return std::move(demo.folder); });
    };
    auto folder = std::async(std::launch::deferred, make).share();
    if (!is_fresh_demo(options)) folder.wait();
    return folder;
}

/// Where a fresh demo finds the pack as it was read the last time; empty: nowhere.
std::filesystem::path users_cache()
{
    const char* cache = std::getenv("XDG_CACHE_HOME");
    if (cache != nullptr && *cache == '/') return std::filesystem::path{cache} / "legal-aid-kiosk";
    const char* home = std::getenv("HOME");
    if (home != nullptr && *home == '/') return std::filesystem::path{home} / ".cache" / "legal-aid-kiosk";
    return {};
}

std::filesystem::path beside_this_program(const char* name)
{
    std::error_code failed;
    return std::filesystem::read_symlink("/proc/self/exe", failed).parent_path() / name;
}

/// What checks pages is no part of the terminal: another program takes the place of this one.
int audit(const Options& options)
{
    const auto program = beside_this_program("kiosk-audit").string();
    std::vector<std::string> words{program};
    if (!options.content.empty()) words.insert(words.end(), {"--content", options.content.string()});
    if (!options.launch.shots.empty()) words.insert(words.end(), {"--shots", options.launch.shots.string()});
    if (options.quick) words.emplace_back("--quick");
    if (!options.only.empty()) words.insert(words.end(), {"--only", options.only});
    std::vector<char*> arguments;
    for (auto& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    ::execv(program.c_str(), arguments.data());
    return app::refused(program_name, {base::ErrorKind::unavailable, program + ": " + std::strerror(errno)});
}

/// What a walk heard, a line for each block said: a visit can be followed without any picture.
void write_transcript(const app::Transcript& transcript, const std::filesystem::path& shots)
{
    if (shots.empty() || transcript.said().empty()) return;
    std::ofstream out{shots / "transcript.txt", std::ios::binary};
    for (const auto& said : transcript.said()) out << app::written(said) << '\n';
}

/// For a process that prints one slip. A walk's paper lies with its pictures.
std::vector<std::string> print_arguments(const app::DataFolder& folder, const Options& options)
{
    std::vector<std::string> out{"--data", folder.path.string()};
    if (!options.content.empty()) out.insert(out.end(), {"--content", options.content.string()});
    if (folder.demo && !options.launch.shots.empty()) out.insert(out.end(), {"--into", options.launch.shots.string()});
    return out;
}

int serve(const Options& options, app::LaunchClock& clock, const Folder& folder)
{
    const bool fresh = is_fresh_demo(options);
    if (!fresh && !folder.get()) return app::refused(program_name, folder.get().error());
    base::tell_if_memory_may_be_swapped(program_name);
    const auto known = fresh ? app::DataFolder{{}, app::demo_settings(), true} : *folder.get();

    // The pack is read while the window opens: together they are most of the start.
    auto reading = std::async(std::launch::async, app::open_library, app::content_folder(known, options.content),
                              fresh ? users_cache() : app::cache_folder(known));
    auto glass = app::glass_of(options.launch, "Trợ giúp pháp lý", known.settings.diagonal_inches);
    const auto library = reading.get();
    if (!library) return app::refused(program_name, library.error());
    if (!glass) return app::refused(program_name, glass.error());
    (*glass)->painter().use_pictures(library->pictures);

    app::LazySealer sealer{[&]() -> app::LazySealer::Made {
        return folder.get() ? app::sealer_of(*folder.get()) : tl::unexpected(folder.get().error());
    }};
    if (!fresh)
        if (const auto ready = sealer.ready(); !ready) return app::refused(program_name, ready.error());
    app::LazyQueue queue{[&](const std::stop_token& stop) -> app::LazyQueue::Connected {
        return folder.get() ? app::connect_terminal(*folder.get(), stop) : tl::unexpected(folder.get().error());
    }};
    const auto secrets = app::secret_maker();
    const auto notes = app::note_cipher();
    base::StderrLog log{program_name};
    // A walk is heard on paper: it must end the same on a machine without sound.
    app::Transcript transcript{*clock.clock};
    const auto& sound = known.settings.voice;
    const auto voice_door = app::door_of_system(known, "voice.sock"), print_door = app::door_of_system(known, "print.sock");
    const auto speaker = voice_door ? devices::voice_at_door(*voice_door)
                                    : devices::voice_process(beside_this_program("kiosk-voice"),
                                                             {{sound.loudspeaker.device, sound.loudspeaker.max_percent},
                                                              {sound.headphones.device, sound.headphones.max_percent}});
    devices::Voice& voice = clock.walk != nullptr ? static_cast<devices::Voice&>(transcript) : *speaker;
    // A walk brings its own codes.
    const bool serial = known.settings.scanner.starts_with('/') && clock.walk == nullptr;
    std::optional<devices::SerialScanner> scanner;
    if (serial) scanner.emplace(known.settings.scanner, [&window = (*glass)->window()] { window.wake(); });
    const auto printer =
        print_door ? devices::print_at_door(*print_door)
                   : devices::print_process(
                         beside_this_program("kiosk-print"),
                         [&] { return folder.get() ? print_arguments(*folder.get(), options) : std::vector<std::string>{}; },
                         clock.walk != nullptr ? walk_patience_ms : 0);
    app::Citizen citizen{
        {*library, known.settings, app::Sending{sealer, queue, *secrets, *notes}, *clock.clock, log, known.demo,
         [&] {
             queue.begin();
             if (!known.settings.printer.empty() && clock.walk == nullptr) printer->clear();
         },
         &voice, scanner ? &*scanner : nullptr, printer.get(), [&window = (*glass)->window()] { window.wake(); }}};
    std::optional<app::StorePulse> store;
    std::optional<app::SignsOfLife> signs;
    if (const auto every = app::sign_of_life_every(); every && !fresh) {
        store.emplace([&](const std::stop_token& stop) { return app::connect_terminal(*folder.get(), stop); }, *every);
        signs = {*every, [&store] { return store->answered_within(store_silent_max); }};
    }
    const int code = app::serve(**glass, citizen, clock, options.launch, log, signs);
    write_transcript(transcript, options.launch.shots);
    return code;
}

/// Pages alone: no keys are read, no store is started or reached.
int preview(const Options& options)
{
    const auto day = base::parse_day(options.preview_on);
    if (!day) return app::refused(program_name, {base::ErrorKind::invalid_input, "--preview-on: " + day.error().detail});
    auto clock = app::clock_of(options.launch);
    if (!clock) return app::refused(program_name, clock.error());
    const bool without_data = options.data.empty() && (options.demo || !options.content.empty());
    auto known = without_data ? base::Result<app::DataFolder>{app::DataFolder{{}, app::demo_settings(), options.demo}}
                              : app::open_named_or_installed(options.data);
    if (!known) return app::refused(program_name, known.error());
    known->settings.printer.clear();  // nothing leaves a preview, not even on paper
    const auto library = app::open_library(app::content_folder(*known, options.content),
                                           without_data ? users_cache() : app::cache_folder(*known));
    if (!library) return app::refused(program_name, library.error());
    if (const auto rules = law::in_force(library->rules, *day); !rules)
        return app::refused(program_name, {base::ErrorKind::invalid_input, "--preview-on: " + rules.error().detail});
    auto glass = app::glass_of(options.launch, "Xem thử", known->settings.diagonal_inches);
    if (!glass) return app::refused(program_name, glass.error());
    (*glass)->painter().use_pictures(library->pictures);
    base::StderrLog log{program_name};
    app::Transcript transcript{*clock->clock};
    const auto speaker = devices::voice_process(beside_this_program("kiosk-voice"));
    devices::Voice& voice = clock->walk != nullptr ? static_cast<devices::Voice&>(transcript) : *speaker;
    app::Preview shown{
        *library, known->settings, *clock->clock, log, *day, options.demo, [&window = (*glass)->window()] { window.wake(); },
        &voice};
    const int code = app::serve(**glass, shown.program(), *clock, options.launch, log);
    write_transcript(transcript, options.launch.shots);
    return code;
}

int run(const Options& options)
{
    auto clock = app::clock_of(options.launch);
    if (!clock) return app::refused(program_name, clock.error());
    const auto folder = folder_of(options, *clock->clock);
    const int code = serve(options, *clock, folder);
    // Nobody finds a fresh demo's folder again; its store ends by itself.
    const bool made = folder.wait_for(std::chrono::seconds{0}) == std::future_status::ready;
    if (is_fresh_demo(options) && made && folder.get()) {
        std::error_code left;
        std::filesystem::remove_all(folder.get()->path, left);
    }
    return code;
}

}  // namespace

int main(int argc, char** argv)
{
    return app::run_program(program_name, [&] {
        const auto cli = app::command_line("The citizen's terminal of a State Legal Aid Centre.", program_name);
        Options options;
        add_options(*cli, options);
        if (const auto code = app::parse_or_exit_code(*cli, argc, argv)) return *code;
        if (options.audit_pages) return audit(options);
        return options.preview_on.empty() ? run(options) : preview(options);
    });
}
