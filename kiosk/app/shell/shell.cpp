#include "kiosk/app/shell/shell.h"

#include <utility>

#include "kiosk/app/shell/three_keys.h"
#include "kiosk/base/caught.h"

namespace kiosk::app {

namespace {
/// A page that wanted frames without end must not keep the loop from its events.
constexpr int frames_in_a_row_max = 12;
/// What throws so often by itself will not stop while the visit goes on.
constexpr int faults_in_a_row_max = 3;
/// Not even the first page helps: the machine must not spend itself on trying.
constexpr int faults_give_up = 12;
constexpr std::chrono::milliseconds rest_after_faults{1000};
}  // namespace

Shell::Shell(Glass& glass, Program& program, const base::Clock& clock) : glass_(glass), program_(program), clock_(clock) {}

void Shell::start()
{
    if (program_.has_mouse()) glass_.window().follow_pointer();
    guarded([&] { show(); });
    guarded([&] { draw(); });
}

void Shell::run()
{
    while (!over()) {
        std::vector<platform::Event> events;
        const int faults = faults_;
        guarded([&] { events = glass_.window().wait(sleep()); });
        for (const auto& event : events) {
            guarded([&] { take(event); });
            if (over()) return;
        }
        do_due();
        guarded([&] { draw(); });
        if (faults_ == faults) faults_ = 0;
        beat_if_drawn();
    }
}

void Shell::beat(std::chrono::milliseconds every, std::function<void()> alive)
{
    beat_every_ = every;
    alive_ = std::move(alive);
}

void Shell::beat_if_drawn()
{
    if (beat_every_ && !gave_up() && !page_missing_ && !glass_.painter().needs_frame()) alive_();
}

void Shell::settle()
{
    faults_ = 0;
    for (int quiet = 0; quiet < 2 && !over() && !gave_up();) {
        const auto events = glass_.window().wait(std::chrono::milliseconds{0});
        const int faults = faults_;
        for (const auto& event : events) guarded([&] { take(event); });
        guarded([&] { draw(); });
        if (faults_ == faults) faults_ = 0;
        quiet = events.empty() && !glass_.painter().needs_frame() && !answered() ? quiet + 1 : 0;
    }
}

bool Shell::answered()
{
    bool any = false;
    guarded([&] {
        any = program_.await_world(world_patience_);
        if (!any) return;
        program_.woken();
        show();
    });
    return any;
}

template <class Work>
void Shell::guarded(const Work& work)
{
    try {
        work();
    } catch (...) {
        after_fault();
    }
}

bool Shell::gave_up() const { return faults_ >= faults_give_up; }

void Shell::after_fault()
{
    ++faults_;
    try {
        program_.fault(base::caught());
        if (faults_ < faults_in_a_row_max) return show();
    } catch (...) {
        // Not even the page as it is now.
    }
    begin_anew();
}

void Shell::begin_anew()
{
    const auto try_to = [](const auto& work) {
        try {
            work();
        } catch (...) {
            // The next may still be done. At worst the glass is empty until something happens by which the page can be made.
        }
    };
    try_to([&] { glass_.wipe(); });
    try_to([&] { program_.begin_anew(); });
    try_to([&] { show(); });
}

std::optional<base::SteadyTime> Shell::next_due() const
{
    auto due = program_.deadline();
    const auto frame = glass_.painter().next_frame_due();
    if (frame && (!due || *frame < *due)) due = frame;
    const auto speech = program_.speech_due();
    if (speech && (!due || *speech < *due)) due = speech;
    return due;
}

std::optional<std::chrono::milliseconds> Shell::sleep() const
{
    if (gave_up()) return rest_after_faults;
    if (glass_.painter().needs_frame()) return std::chrono::milliseconds{0};
    const auto due = next_due();
    if (!due) return beat_every_;
    const auto left =
        std::max(std::chrono::ceil<std::chrono::milliseconds>(*due - clock_.steady()), std::chrono::milliseconds{0});
    return beat_every_ ? std::min(left, *beat_every_) : left;
}

void Shell::do_due()
{
    guarded([&] { do_what_is_due(); });
}

void Shell::do_what_is_due()
{
    const auto now = clock_.steady();
    if (const auto due = program_.deadline(); due && *due <= now) {
        program_.due();
        show();
    } else if (const auto speech = program_.speech_due(); speech && *speech <= now) {
        speak();
    }
}

void Shell::scanned(const std::string& bytes)
{
    guarded([&] {
        program_.somebody_is_here();
        program_.scanned(bytes);
        show();
        draw();
    });
}

void Shell::take(const platform::Event& event)
{
    if (const auto* touch = std::get_if<platform::Touch>(&event)) {
        take(*touch);
    } else if (const auto* key = std::get_if<platform::KeyPress>(&event)) {
        take(*key);
    } else if (const auto* text = std::get_if<platform::TextInput>(&event)) {
        // The key has chosen something already; what it would write is not meant.
        if (std::exchange(not_meant_, {}) == text->text) return;
        program_.somebody_is_here();
        program_.typed(text->text);
        show();
    } else if (const auto* wheel = std::get_if<platform::Wheel>(&event)) {
        take(*wheel);
    } else if (const auto* pointer = std::get_if<platform::Pointer>(&event)) {
        take(*pointer);
    } else if (std::holds_alternative<platform::Exposed>(event)) {
        glass_.draw_all_again();
    } else if (std::holds_alternative<platform::Woken>(event)) {
        program_.woken();
        show();
    } else if (std::holds_alternative<platform::Closed>(event)) {
        closed_ = true;
    }
}

void Shell::take(const platform::Touch& touch)
{
    auto& painter = glass_.painter();
    switch (touch.phase) {
    case platform::Touch::Phase::down:
        program_.touched_at(touch.x_px, touch.y_px, painter.seen());
        // Only a touch that counts says that somebody is here: a sleeve, a drop of water or a hand left lying must not keep
        // the last person's answers on the glass.
        if (!painter.press(touch.finger, touch.x_px, touch.y_px, clock_.steady())) return;
        program_.somebody_is_here();
        // The pressed state is seen even when the lift already waits.
        glass_.draw(clock_.steady());
        // The other thumb's key, which this one overtook. What the voice was silenced for waits for the lift.
        if (const auto held = painter.take_meaning()) {
            program_.meant(*held);
            show();
        }
        break;
    case platform::Touch::Phase::move: painter.slide(touch.finger, touch.x_px, touch.y_px); break;
    case platform::Touch::Phase::up:
        painter.lift(touch.finger, touch.x_px, touch.y_px, clock_.steady());
        if (const auto widths = painter.take_dragged()) {
            program_.panes_dragged(*widths);
            show();
        }
        dispatch_activation();
        break;
    }
}

void Shell::take(const platform::Wheel& wheel)
{
    program_.somebody_is_here();
    auto& painter = glass_.painter();
    if (painter.at_desk())
        painter.wheel(wheel.lines);
    else
        painter.scroll_pages(-wheel.lines);
    dispatch_activation();
}

void Shell::take(const platform::Pointer& pointer)
{
    auto& painter = glass_.painter();
    // A hand on the mouse is somebody.
    program_.somebody_is_here();
    if (!painter.at_desk()) return;
    if (pointer.right_button) {
        painter.press_menu(pointer.x_px, pointer.y_px);
        dispatch_activation();
    } else {
        painter.hover(pointer.x_px, pointer.y_px);
    }
    shape_pointer();
}

void Shell::shape_pointer()
{
    using Shape = platform::Window::Shape;
    switch (glass_.painter().pointer()) {
    case ui::Painter::Pointer::arrow: glass_.window().shape_pointer(Shape::arrow); break;
    case ui::Painter::Pointer::hand: glass_.window().shape_pointer(Shape::hand); break;
    case ui::Painter::Pointer::across: glass_.window().shape_pointer(Shape::across); break;
    }
}

void Shell::take(const platform::KeyPress& key)
{
    if (!key.repeated) program_.somebody_is_here();
    not_meant_.clear();
    auto& painter = glass_.painter();
    const auto focused = painter.focused();
    const auto page = painter.seen().page;
    press_key(key);
    if (program_.touched_nothing()) show();
    if (painter.focused().empty()) return;
    if (painter.focused() != focused)
        program_.pointed_at(painter.seen(), painter.focused());
    else if (three_key(key.name, key.shift) == ThreeKey::choose && painter.seen().page == page)
        program_.chose(painter.seen(), focused);
}

void Shell::press_key(const platform::KeyPress& key)
{
    if (program_.pressed(key)) {
        show();
        return;
    }
    auto& painter = glass_.painter();
    if (painter.at_desk()) return press_key_at_desk(key);
    if (key.ctrl || key.alt) return;
    const auto meant = three_key(key.name, key.shift);
    if (!meant) return;
    not_meant_ = letter_of(key.name);
    switch (*meant) {
    case ThreeKey::previous: painter.focus_previous(); break;
    case ThreeKey::next: painter.focus_next(); break;
    case ThreeKey::choose:
        painter.choose(clock_.steady());
        dispatch_activation();
        break;
    }
}

void Shell::press_key_at_desk(const platform::KeyPress& key)
{
    auto& painter = glass_.painter();
    // Held down it moves on; it chooses once.
    if (!painter.press_key(key.name, key.ctrl, key.shift, key.alt)) return;
    const bool digit = key.name.size() == 1 && key.name[0] >= '0' && key.name[0] <= '9';
    not_meant_ = digit ? key.name : letter_of(key.name);
    dispatch_activation();
}

void Shell::dispatch_activation()
{
    if (const auto meaning = glass_.painter().take_meaning()) {
        program_.meant(*meaning);
        show();
    } else if (program_.touched_nothing()) {
        show();
    }
}

void Shell::show()
{
    page_missing_ = true;
    auto page = program_.page();
    if (program_.take_wiped()) glass_.wipe();
    glass_.painter().show(std::move(page));
    page_missing_ = false;
    speak();
}

void Shell::speak()
{
    auto& painter = glass_.painter();
    if (program_.wants_to_speak() && program_.speak(painter.seen())) painter.show(program_.page());
    painter.highlight(program_.spoken_block());
}

void Shell::draw()
{
    for (int frame = 0; frame < frames_in_a_row_max; ++frame) {
        if (!glass_.draw(clock_.steady())) return;
        if (program_.act()) show();
    }
}

}  // namespace kiosk::app
