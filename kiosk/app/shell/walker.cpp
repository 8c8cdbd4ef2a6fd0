#include "kiosk/app/shell/walker.h"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <sstream>

#include "kiosk/app/exit_code.h"
#include "kiosk/app/shell/dump.h"
#include "kiosk/app/shell/screenshot.h"
#include "kiosk/app/shell/walk_controls.h"
#include "kiosk/base/standard_streams.h"
#include "kiosk/base/try.h"
#include "kiosk/base/utf8.h"

namespace kiosk::app {

using base::ErrorKind;
using base::failure;
using namespace std::chrono_literals;

namespace {
/// A pressed look and other small movements are over by then.
constexpr auto movement_max = 1000ms;
}  // namespace

Walker::Walker(Shell& shell, WalkClock& clock, std::filesystem::path shots, std::FILE* out)
    : shell_(shell), clock_(clock), shots_(std::move(shots)), out_(out)
{
}

int Walker::run(const std::vector<walk::Step>& steps)
{
    settle();
    for (const auto& step : steps) {
        line_ = step.line;
        const auto done = std::visit([&](const auto& what) { return take(what); }, step.what);
        // A report that cannot be written ends no walk: how it went is the exit code.
        const auto report = done ? fmt::format("ok {}: {}\n", step.line, step.text)
                                 : fmt::format("FAILED line {}: {}\n  {}\n", step.line, step.text, done.error().detail);
        std::fputs(report.c_str(), out_);
        std::fflush(out_);
        if (!done) return exit_code::check_failed;
    }
    return 0;
}

base::Result<std::string> Walker::words_of(const walk::Words& words) const
{
    if (!words.remembered) return words.text;
    const auto at = remembered_.find(words.text);
    if (at == remembered_.end()) return failure(ErrorKind::not_found, fmt::format("nothing is remembered as {}", words.text));
    return at->second;
}

void Walker::settle()
{
    shell_.do_due();
    shell_.settle();
    const auto end = clock_.steady() + movement_max;
    for (auto due = shell_.glass().painter().next_frame_due(); due && *due <= end && clock_.steady() < end;
         due = shell_.glass().painter().next_frame_due()) {
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(*due - clock_.steady());
        clock_.pause(std::max(left, 1ms));
        shell_.settle();
    }
}

void Walker::end_guards() { shell_.glass().painter().end_guards(); }

void Walker::touch(const ui::SemanticBlock& control)
{
    using Phase = platform::Touch::Phase;
    // The key that goes on to the next page is a button that stands among the keys.
    const bool stroke = control.role == ui::Role::key && control.id != "key.done";
    count(stroke ? walk::Counted::strokes : walk::Counted::touches);
    const float x_px = control.rect_px.centre_x(), y_px = control.rect_px.centre_y();
    end_guards();
    count(walk::Counted::clicks);
    note_touch(x_px, y_px);
    shell_.glass().window().push_finger({Phase::down, 1, x_px, y_px});
    shell_.settle();
    shell_.glass().window().push_finger({Phase::up, 1, x_px, y_px});
    settle();
}

/// A line a touch: the step's line in the walk and the point, so that the same visit can be repeated by a finger on a screen of
/// this size.
void Walker::note_touch(float x_px, float y_px)
{
    if (shots_.empty()) return;
    std::ofstream out{shots_ / "touches.txt", std::ios::app};
    out << fmt::format("{} {:.0f} {:.0f}\n", line_, x_px, y_px);
}

Walker::Done Walker::take(const walk::Tap& step)
{
    return words_of(step.what).and_then([&](const std::string& what) { return tap(what, step.id_only); });
}

Walker::Done Walker::take(const walk::Remember& step)
{
    const auto* block = walk::block_with_id(seen(), step.block);
    if (block == nullptr)
        return failure(ErrorKind::not_found, fmt::format("page \"{}\" has no block \"{}\"", seen().page, step.block));
    // Of a head with chips and a line below: the name.
    remembered_[step.name] = block->words.substr(0, block->words.find('\n'));
    return {};
}

Walker::Done Walker::take(const walk::Expect& step)
{
    const auto what = TRY(words_of(step.what));
    if (walk::says(seen(), what)) return {};
    return failure(ErrorKind::not_found, fmt::format("page \"{}\" does not say so", seen().page));
}

Walker::Done Walker::take(const walk::Refute& step)
{
    const auto what = TRY(words_of(step.what));
    if (!walk::says(seen(), what)) return {};
    return failure(ErrorKind::conflict, fmt::format("page \"{}\" says so", seen().page));
}

Walker::Done Walker::take(const walk::ExpectPage& step)
{
    if (seen().page == step.page) return {};
    return failure(ErrorKind::not_found, fmt::format("the page is \"{}\"", seen().page));
}

Walker::Done Walker::take(const walk::Press& step)
{
    const auto until = TRY(words_of(step.until));
    if (until.empty()) {
        press(step.key);
        return {};
    }
    const auto once_round = 2 * seen().blocks.size() + 2;
    for (std::size_t pressed = 0; pressed < once_round; ++pressed) {
        const auto named = walk::control_named(seen(), until, false);
        if (const auto* leading = walk::leading_control(seen()); leading != nullptr && !named) {
            // The main button says something else until all was seen.
            const auto id = leading->id;
            press(shell_.glass().painter().focused() == id ? ThreeKey::choose : step.key);
            continue;
        }
        const auto control = TRY(named);
        if (shell_.glass().painter().focused() == control.id) return {};
        press(step.key);
    }
    return failure(ErrorKind::not_found, fmt::format("the keys never came to \"{}\" on page \"{}\"", until, seen().page));
}

void Walker::press(ThreeKey three_key)
{
    count(walk::Counted::presses);
    const char* name = "Return";
    if (three_key == ThreeKey::next) name = "Right";
    if (three_key == ThreeKey::previous) name = "Left";
    end_guards();
    count(walk::Counted::keys);
    shell_.glass().window().push_key({name, false, false, false});
    settle();
}

Walker::Done Walker::take(const walk::Key& step)
{
    end_guards();
    count(walk::Counted::keys);
    shell_.glass().window().push_key({step.name, step.ctrl, step.shift, step.alt});
    settle();
    return {};
}

Walker::Done Walker::take(const walk::Scan& step)
{
    auto bytes = TRY(words_of(step.what));
    // A slip's QR code holds code and secret together: "TGPL1:$CODE:$SECRET".
    for (const auto& [name, words] : remembered_)
        if (const auto at = bytes.find("$" + name); at != std::string::npos) bytes.replace(at, name.size() + 1, words);
    shell_.scanned(bytes);
    settle();
    return {};
}

Walker::Done Walker::take(const walk::Wait& step)
{
    const auto end = clock_.steady() + step.time;
    while (clock_.steady() < end) {
        auto next = shell_.next_due().value_or(end);
        if (next <= clock_.steady()) next = clock_.steady() + 1s;
        clock_.wait(std::chrono::ceil<std::chrono::milliseconds>(std::min(next, end) - clock_.steady()));
        shell_.do_due();
        shell_.settle();
    }
    settle();
    return {};
}

Walker::Done Walker::take(const walk::CountAnew&)
{
    counts_ = {};
    return {};
}

Walker::Done Walker::take(const walk::AtMost& step)
{
    const auto done = counts_[static_cast<std::size_t>(step.of)];
    const auto taken = fmt::format("it took {} {}", done, walk::counted_names[static_cast<std::size_t>(step.of)]);
    std::fputs((taken + '\n').c_str(), out_);
    if (done <= step.figure) return {};
    return failure(ErrorKind::too_large, fmt::format("{}, more than {}", taken, step.figure));
}

Walker::Done Walker::take(const walk::Shot& step)
{
    if (shots_.empty()) return {};
    return write_png(shots_ / (step.name + ".png"), shell_.glass().surface());
}

Walker::Done Walker::take(const walk::Dump& step)
{
    if (shots_.empty()) return {};
    return write_dump(shots_ / (step.name + ".json"), seen());
}

int run_walk_file(const std::filesystem::path& path, Shell& shell, WalkClock& clock, const std::filesystem::path& shots)
{
    std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    if (!file || std::filesystem::is_directory(path)) {
        base::tell(path.string() + ": the walk cannot be read");
        return exit_code::used_wrongly;
    }
    const auto steps = walk::parse(text.str(), path.string());
    if (!steps) {
        base::tell(steps.error().detail);
        return exit_code::used_wrongly;
    }
    std::error_code failed;
    if (!shots.empty()) std::filesystem::create_directories(shots, failed);
    if (failed) {
        base::tell(shots.string() + ": the folder for pictures cannot be made");
        return exit_code::used_wrongly;
    }
    // Of this walk alone.
    if (!shots.empty()) std::filesystem::remove(shots / "touches.txt", failed);
    shell.start();
    return Walker{shell, clock, shots, stdout}.run(*steps);
}

}  // namespace kiosk::app
