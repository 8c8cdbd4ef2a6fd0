#pragma once
/// Drives the real shell through a walk: real SDL finger and key events, the real loop, a clock that stands still.
/// Prints one line a step. Leaves what a step may say to walk.h.
#include <cstdio>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "kiosk/app/shell/clocks.h"
#include "kiosk/app/shell/shell.h"
#include "kiosk/app/shell/walk.h"

namespace kiosk::app {

class Walker {
public:
    /// `shots`: where pictures, dumps and touches.txt go; empty: they are left out. Borrows shell, clock and file.
    Walker(Shell&, WalkClock&, std::filesystem::path shots, std::FILE* out);

    /// 0 when every step held, 1 at the first that did not.
    int run(const std::vector<walk::Step>&);

private:
    using Done = base::Result<void>;
    Done take(const walk::Tap&);
    Done take(const walk::Type&);
    Done take(const walk::Remember&);
    Done take(const walk::Expect&);
    Done take(const walk::Refute&);
    Done take(const walk::ExpectPage&);
    Done take(const walk::Press&);
    Done take(const walk::Key&);
    Done take(const walk::Wheel&);
    Done take(const walk::Mouse&);
    Done take(const walk::Drag&);
    Done take(const walk::Scan&);
    Done take(const walk::Wait&);
    Done take(const walk::CountAnew&);
    Done take(const walk::AtMost&);
    Done take(const walk::Shot&);
    Done take(const walk::Dump&);

    void count(walk::Counted what, int more = 1) { counts_[static_cast<std::size_t>(what)] += more; }
    void press(ThreeKey);
    Done tap(const std::string& what, bool id_only);
    /// At the desk: scrolled into view, as somebody with a wheel does.
    base::Result<ui::SemanticBlock> in_view(const std::string& what, bool id_only);
    Done type_on_keys(const std::string& text);
    Done tap_letter(const std::string& letter);
    /// A step begins when the guards against double touches are over; the clock stands still.
    void end_guards();
    /// In the middle of a control, counted.
    void touch(const ui::SemanticBlock&);
    void note_touch(float x_px, float y_px);
    void settle();
    base::Result<std::string> words_of(const walk::Words&) const;
    const ui::Semantics& seen() { return shell_.glass().painter().seen(); }

    Shell& shell_;
    WalkClock& clock_;
    std::filesystem::path shots_;
    std::FILE* out_;
    int line_ = 0;  ///< of the step that is being taken
    std::map<std::string, std::string> remembered_;
    std::array<int, walk::counted_names.size()> counts_{};  ///< since the walk began, or since they are counted
};

/// Reads and parses the file, then runs it: what `--walk` does. 2: the walk cannot be read, with one line on standard error.
int run_walk_file(const std::filesystem::path&, Shell&, WalkClock&, const std::filesystem::path& shots);

}  // namespace kiosk::app
