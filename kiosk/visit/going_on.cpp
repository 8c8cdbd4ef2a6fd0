#include "kiosk/visit/going_on.h"

namespace kiosk::visit {

bool goes_on_by_itself(const Session& s, const Guide& guide)
{
    if (s.place.screen != Screen::check && s.place.screen != Screen::request) return false;
    if (s.comfort.slow_touch || s.comfort.three_keys || s.listening.on) return false;
    if (s.overlay != Overlay::none || s.choosing.values.size() != 1) return false;
    const auto* question = guide.find(s.place.item);
    return question != nullptr && question->kind == QuestionKind::choice;
}

}  // namespace kiosk::visit
