/// From a wheelchair, on every page: whatever can be touched lies below the middle of the glass, and what a page leads to is
/// there in its first view.
#include <cstdlib>
#include <initializer_list>
#include <set>

#include "first_view.h"

using namespace kiosk;
using namespace kiosk::test;

namespace {

/// What a page leads to: its main button and what decides with it, the key that ends typing, the way out. An article leads
/// nowhere: its own "listen" stands where its words end, and that of the bar is always there.
std::set<std::string> led_to(const page::PlainPage& page)
{
    const bool dialog =
        std::any_of(page.blocks.begin(), page.blocks.end(), [](const auto& one) { return one.area == page::Area::overlay; });
    std::set<std::string> ids;
    for (const auto& one : page.blocks) {
        if (dialog != (one.area == page::Area::overlay) || one.area == page::Area::side) continue;
        if (const auto* button = std::get_if<page::Button>(&one.kind)) {
            using Weight = page::Button::Weight;
            if (button->weight == Weight::primary || button->weight == Weight::exit || button->decides) ids.insert(one.id);
        }
        if (const auto* key = std::get_if<page::Key>(&one.kind); key && key->weight == page::Key::Weight::primary)
            ids.insert(one.id);
    }
    return ids;
}

/// On 15 inches six rows of keys, or two of tools, or large letters leave no place under the middle for all of these.
bool may_stay_above(const FirstView& glass, const std::string& id)
{
    const std::set<std::string> least_needed{"why", "hide", "bar.language", "bar.listen"};
    if (glass.page().layout != page::Layout::typing || glass.width() != 1024) return false;
    if (least_needed.contains(id)) return true;
    // An answer that is offered beside what was doubted stands as suggestions do.
    const bool suggesting = glass.count("key.suggest") + glass.count("offer") > 0;
    return suggesting && id.starts_with("more_") && glass.page().comfort.text_size >= base::TextSize::large;
}

constexpr std::initializer_list<base::TextSize> every_size{base::TextSize::small, base::TextSize::normal, base::TextSize::large,
                                                           base::TextSize::largest};

void look_at_leaves(FirstView& glass, int most)
{
    std::size_t touched_low = 0;
    for (int leaf = 0; leaf < most; ++leaf) {
        for (const auto& one : touched(glass.painter().seen())) {
            INFO(one.id << " on leaf " << leaf);
            touched_low += glass.low(one.id) ? 1 : 0;
            if (!may_stay_above(glass, one.id)) CHECK(glass.low(one.id));
        }
        if (!glass.goes_on()) break;
        glass.painter().scroll_pages(1);
    }
    CHECK(touched_low > 0);
}

/// Every page and hand on one screen at these sizes: each page at a third of them, all in packaging/prove.sh.
void look_from_below(int width, int height, std::initializer_list<base::TextSize> sizes)
{
    FirstView glass{width, height};
    const auto pages = screens::every_page(shipped_library());
    const std::size_t one_of = std::getenv("KIOSK_EVERY_PAGE") ? 1 : 3;
    for (std::size_t at = 0; at < pages.size(); ++at)
        for (const auto size : sizes)
            for (const bool left : {false, true}) {
                if ((at + static_cast<std::size_t>(size)) % one_of != 0) continue;
                const auto& [name, session] = pages[at];
                INFO(name << " " << width << "x" << height << " " << base::name_of(size) << std::string{left ? " left" : ""});
                auto comfort = lowered(size);
                comfort.left_hand = left;
                glass.show(session, comfort);
                for (const auto& id : led_to(glass.page())) {
                    INFO(id);
                    CHECK(glass.low(id));
                }
                // The left hand's glass is the right's in a mirror; its first view shows whether it is.
                look_at_leaves(glass, left ? 1 : 60);
            }
}

}  // namespace

TEST_CASE(
    "with low reach nothing that can be touched lies above the middle of the glass, and the main button is in sight: 15 inches")
{
    look_from_below(1024, 768, {base::TextSize::small, base::TextSize::normal, base::TextSize::large});
}

TEST_CASE(
    "with low reach nothing that can be touched lies above the middle of the glass, and the main button is in sight: 15 "
    "inches, largest letters")
{
    look_from_below(1024, 768, {base::TextSize::largest});
}

TEST_CASE(
    "with low reach nothing that can be touched lies above the middle of the glass, and the main button is in sight: 19 inches")
{
    look_from_below(1280, 1024, every_size);
}

TEST_CASE(
    "with low reach nothing that can be touched lies above the middle of the glass, and the main button is in sight: 21.5 "
    "inches, wide")
{
    look_from_below(1920, 1080, every_size);
}

TEST_CASE(
    "with low reach nothing that can be touched lies above the middle of the glass, and the main button is in sight: 21.5 "
    "inches, tall")
{
    look_from_below(1080, 1920, every_size);
}
