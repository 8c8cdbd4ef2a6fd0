#pragma once
/// The main buttons under a page and the words that go with them.
#include "kiosk/ui/arrange.h"

namespace kiosk::ui {

struct Actions {
    Blocks buttons, words;
    float height = 0, words_w = 0, buttons_w = 0;
    bool beside = false;
};

Actions actions_of(const PageSpace&, float width);
/// Lays the actions from `y`; yields the bottom.
float lay_actions(PageSpace&, const Actions&, float y, float width);
/// 0 without any.
float height_of_actions(PageSpace&, const Actions&, float width);

}  // namespace kiosk::ui
