/// The walker's mouse at the desk: wheel, hovering, right and double clicks, borders that are dragged.
#include <fmt/format.h>

#include "kiosk/app/shell/walk_controls.h"
#include "kiosk/app/shell/walker.h"
#include "kiosk/base/try.h"

namespace kiosk::app {

using base::ErrorKind;
using base::failure;

Walker::Done Walker::take(const walk::Wheel& step)
{
    const auto what = TRY(words_of(step.what));
    auto& painter = shell_.glass().painter();
    auto rect = painter.pane(what);
    if (!rect) rect = TRY(in_view(what, false)).rect_px;
    auto& window = shell_.glass().window();
    window.push_pointer({rect->centre_x(), rect->centre_y(), false});
    const int notch = step.notches < 0 ? 1 : -1;
    for (int left = std::abs(step.notches); left > 0; --left) {
        window.push_wheel(notch);
        settle();
    }
    return {};
}

Walker::Done Walker::take(const walk::Mouse& step)
{
    const auto what = TRY(words_of(step.what));
    const auto control = TRY(in_view(what, step.id_only));
    const float x = control.rect_px.centre_x(), y = control.rect_px.centre_y();
    auto& window = shell_.glass().window();
    end_guards();
    window.push_pointer({x, y, false});
    if (step.how == walk::Mouse::How::right) {
        window.push_pointer({x, y, true});
        count(walk::Counted::clicks);
    }
    settle();
    if (step.how != walk::Mouse::How::twice) return {};
    using Phase = platform::Touch::Phase;
    count(walk::Counted::clicks, 2);
    for (const auto phase : {Phase::down, Phase::up, Phase::down, Phase::up}) {
        window.push_finger({phase, 1, x, y});
        settle();
    }
    return {};
}

Walker::Done Walker::take(const walk::Drag& step)
{
    using Phase = platform::Touch::Phase;
    const auto what = TRY(words_of(step.what));
    const auto rect = shell_.glass().painter().pane(what);
    if (!rect) return failure(ErrorKind::not_found, fmt::format("page \"{}\" has no border \"{}\" to drag", seen().page, what));
    const float x = rect->centre_x(), y = rect->centre_y(), to = x + static_cast<float>(step.by_px);
    auto& window = shell_.glass().window();
    end_guards();
    count(walk::Counted::clicks);
    for (const auto& touch : {platform::Touch{Phase::down, 1, x, y}, {Phase::move, 1, to, y}, {Phase::up, 1, to, y}}) {
        window.push_finger(touch);
        settle();
    }
    return {};
}

}  // namespace kiosk::app
