/// What is heard and chosen with three keys comes in the order in which the eye meets it.
#include "first_view.h"

using namespace kiosk;
using namespace kiosk::test;

TEST_CASE("a receipt in one column is heard and chosen from top to bottom, as it is seen")
{
    std::size_t in_one_column = 0;
    for (const auto& [width, height] : screen_sizes) {
        FirstView glass{width, height};
        for (const auto* name : {"receipt", "receipt urgent"})
            for (const auto& comfort : {letters(base::TextSize::normal), letters(base::TextSize::largest), lowered(),
                                        lowered(base::TextSize::largest)}) {
                INFO(width << "x" << height << " " << std::string{name} << " " << base::name_of(comfort.text_size)
                           << std::string{comfort.low_reach ? " low" : ""});
                glass.show(name, comfort);
                const auto& code = *glass.seen("receipt.code");
                if (code.rect_px.x > static_cast<float>(width) / 2) continue;
                ++in_one_column;
                float reached = 0;
                for (const auto& one : glass.painter().seen().blocks) {
                    const auto frame = {"brand", "clock", "demo", "bar.", "more_", "receipt.", "done", "print"};
                    if (std::any_of(frame.begin(), frame.end(), [&](const char* id) { return one.id.starts_with(id); }) &&
                        one.id != "receipt.code")
                        continue;
                    INFO(one.id);
                    CHECK(one.rect_px.y >= reached);
                    reached = one.rect_px.y;
                }
            }
    }
    CHECK(in_one_column > 0);
}
