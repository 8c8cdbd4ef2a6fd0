#pragma once
/// What the shell runs: the citizen's terminal or the desk. A program yields pages and takes meanings; the shell owns
/// window, painter, sleep and walks. Implemented by citizen.h and desk_program.h.
#include <chrono>
#include <optional>
#include <string>

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"
#include "kiosk/page/page.h"
#include "kiosk/platform/window.h"
#include "kiosk/ui/semantics.h"

namespace kiosk::app {

class Program {
public:
    virtual ~Program() = default;
    /// The page as it is now. Asked again after every input, deadline and `changed()`.
    virtual page::PlainPage page() = 0;
    /// A control was touched. `meaning` counts in the page last yielded.
    virtual void meant(std::size_t meaning) = 0;
    /// A real key; true when it was used. What is not used is one of the three keys (previous, next, choose), or at the desk
    /// goes to the control that has the keyboard.
    virtual bool pressed(const platform::KeyPress&) { return false; }
    virtual void typed(const std::string&) {}
    virtual void scanned(const std::string& /*bytes*/) {}
    /// Something of the world woke the loop (`Window::wake`): a scanner has a code, the store has answered.
    virtual void woken() {}
    /// Where a finger came down, before it is known whether it counts or what it meant: for the test of a touch panel.
    virtual void touched_at(float /*x_px*/, float /*y_px*/, const ui::Semantics& /*on_glass*/) {}
    /// Any touch or key: the idle clock starts anew.
    virtual void somebody_is_here() {}
    /// When the program wants `due` called (clock's minute, idle countdown, polling); none: never.
    virtual std::optional<base::SteadyTime> deadline() = 0;
    virtual void due() = 0;
    /// Work that waits until the page was shown (staff's acts, printing): called once after a frame; true when the page
    /// changed.
    virtual bool act() { return false; }
    /// For walks, whose clock stands still: waits until something that was asked of the world is answered, at most so long
    /// since it was asked. True: `woken` takes the answer.
    virtual bool await_world(std::chrono::milliseconds /*patience*/) { return false; }
    /// True once after a wipe: the shell zeroes painter and raster.
    virtual bool take_wiped() { return false; }
    virtual bool finished() const { return false; }

    // -- a desk, with a mouse
    /// A mouse is followed and its arrow seen; asked once.
    virtual bool has_mouse() const { return false; }
    /// A person dragged the border of a pane: px at 100 %. The next page should have them as its `widths`.
    virtual void panes_dragged(const page::PaneWidths&) {}

    // -- what nobody expected
    /// Something was thrown while an event was served. That event came to nothing, the program goes on.
    virtual void fault(const base::Error&) {}
    /// The page cannot be made: back to the neutral first page, everything wiped.
    virtual void begin_anew() {}

    // -- the voice
    virtual bool wants_to_speak() const { return false; }
    /// Says the page, or goes on saying it; called after each new page and when `speech_due`. True when the page changed.
    virtual bool speak(const ui::Semantics&) { return false; }
    /// The block being said, to be highlighted; empty: none.
    virtual std::string spoken_block() const { return {}; }
    /// When `speak` wants to be called again; none: it is silent.
    virtual std::optional<base::SteadyTime> speech_due() { return std::nullopt; }
    /// The three keys came to this control of the page.
    virtual void pointed_at(const ui::Semantics&, const std::string& /*block*/) {}
    /// The three keys chose this control, and the page stayed the same one.
    virtual void chose(const ui::Semantics&, const std::string& /*block*/) {}
    /// A touch or key came and meant nothing. True when the page changed.
    virtual bool touched_nothing() { return false; }
};

}  // namespace kiosk::app
