#pragma once
/// The loop between a person and a program: an event becomes a meaning, the meaning a page, the page a frame.
/// When nothing changes nothing is drawn, and the process sleeps until an event or the nearest deadline.
/// What is thrown inside one event makes that event fail and nothing else: it is noted and the page shown as it is then. When
/// the page cannot be made, or faults do not end, the program begins anew on a wiped glass.
/// Leaves to its neighbours: what pages say (the program), how they look (`ui`), pixels (`raster`), the window (`platform`).
#include <chrono>
#include <functional>
#include <optional>
#include <string>

#include "kiosk/app/program.h"
#include "kiosk/app/shell/glass.h"
#include "kiosk/base/clock.h"

namespace kiosk::app {

class Shell {
public:
    /// Borrows all three; they outlive the shell.
    Shell(Glass&, Program&, const base::Clock&);

    /// Puts the first page on the glass.
    void start();
    /// Sleeps and serves until the program has finished or the window is closed.
    void run();

    /// While it runs, `alive` is called at least so often, but only after every frame that was due was drawn: whoever watches
    /// over the program hears nothing from one that hangs or cannot draw.
    void beat(std::chrono::milliseconds every, std::function<void()> alive);

    // -- for walks and benches: the same road, one stretch at a time --------------------------------------------------
    /// Takes every event that waits and draws until nothing changes any more. Sleeps only while the world owes an answer.
    void settle();
    /// Does what has come due by the clock.
    void do_due();
    /// The nearest moment at which something will happen by itself.
    std::optional<base::SteadyTime> next_due() const;
    /// A card or code scanner read something.
    void scanned(const std::string& bytes);
    bool over() const { return closed_ || program_.finished(); }
    Glass& glass() { return glass_; }
    /// How long `settle` waits for an answer of the world: some seconds, for a store that may just be starting.
    void wait_for_world(std::chrono::milliseconds at_most) { world_patience_ = at_most; }
    Program& program() { return program_; }

private:
    /// Does one stretch of the road, whatever it throws.
    template <class Work>
    void guarded(const Work&);
    void after_fault();
    void begin_anew();
    bool gave_up() const;
    /// Waits for what was asked of the world, and shows what came of it; false when nothing did.
    bool answered();
    void do_what_is_due();
    void take(const platform::Event&);
    void take(const platform::Touch&);
    void take(const platform::KeyPress&);
    void take(const platform::Pointer&);
    void take(const platform::Wheel&);
    /// Hands on what was touched, and shows the page as it is then.
    void dispatch_activation();
    void show();
    /// Lets the program say what is on the glass, and highlights it.
    void speak();
    void press_key(const platform::KeyPress&);
    void press_key_at_desk(const platform::KeyPress&);
    void shape_pointer();
    /// Draws, lets the program act after the frame, draws again.
    void draw();
    void beat_if_drawn();
    std::optional<std::chrono::milliseconds> sleep() const;

    Glass& glass_;
    Program& program_;
    const base::Clock& clock_;
    bool closed_ = false;
    std::chrono::milliseconds world_patience_{10'000};
    std::optional<std::chrono::milliseconds> beat_every_;
    std::function<void()> alive_;
    bool page_missing_ = false;  ///< the last one that was due could not be made
    int faults_ = 0;             ///< without a stretch between them in which nothing was thrown
    std::string not_meant_;      ///< the letter that the three key just pressed sends after it
};

}  // namespace kiosk::app
