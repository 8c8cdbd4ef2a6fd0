/// Every page with previous, next and choose.
#include "../screens/all_pages.h"
#include "stand.h"

using namespace kiosk;
using namespace kiosk::app;

namespace {

struct Glasses {
    std::unique_ptr<Glass> glass;
    explicit Glasses(int width, int height)
    {
        auto made = Glass::make({{"test", width, height, true}, 0});
        REQUIRE_MESSAGE(made, made.error().detail);
        glass = std::move(*made);
    }
};

bool is_more(const std::string& id) { return id.starts_with("more_below") || id.starts_with("more_above"); }

/// In reading order, as they stand on the page.
std::vector<std::string> controls(const ui::Semantics& seen)
{
    std::vector<std::string> out;
    for (const auto& one : seen.blocks)
        if (one.meaning && one.enabled) out.push_back(one.id);
    return out;
}

/// Once round, without the controls that turn the page's leaves.
std::vector<std::string> round(ui::Painter& painter, std::size_t count, void (ui::Painter::*step)())
{
    std::vector<std::string> out;
    for (std::size_t pressed = 0; out.size() < count && pressed < count * 3 + 20; ++pressed) {
        (painter.*step)();
        const auto id = painter.focused();
        const auto& blocks = painter.seen().blocks;
        const auto at = std::find_if(blocks.begin(), blocks.end(), [&](const ui::SemanticBlock& one) { return one.id == id; });
        INFO("focused: " << id);
        REQUIRE(at != blocks.end());
        // What would be chosen is always seen.
        CHECK_FALSE(at->hidden);
        if (!is_more(id)) out.push_back(id);
    }
    return out;
}

void try_page(ui::Painter& painter, const page::PlainPage& page)
{
    INFO(page.id);
    painter.wipe();
    painter.show(page);
    const auto wanted = controls(painter.seen());
    REQUIRE_FALSE(wanted.empty());
    CHECK(round(painter, wanted.size(), &ui::Painter::focus_next) == wanted);
    // And once more from the first.
    CHECK(round(painter, wanted.size(), &ui::Painter::focus_next) == wanted);
    painter.wipe();
    painter.show(page);
    auto back = wanted;
    std::reverse(back.begin(), back.end());
    CHECK(round(painter, wanted.size(), &ui::Painter::focus_previous) == back);
}

}  // namespace

TEST_CASE("on every page and dialog next comes to every control once in reading order and back to the first, always in sight")
{
    const auto library = app::shipped_library();
    Glasses small{1024, 768}, tall{1080, 1920};
    std::size_t at = 0;
    for (auto session : test::all_sessions(library)) {
        session.language = at % 2 == 0 ? "vi" : "en";
        session.comfort.text_size = at % 3 == 0 ? base::TextSize::largest : base::TextSize::normal;
        session.comfort.low_reach = at % 5 == 0;
        const auto page = page::numbered(screens::page_of(session, library, test::settings(), test::morning(), true)).first;
        try_page((at % 4 == 3 ? tall : small).glass->painter(), page);
        ++at;
    }
}

TEST_CASE("the key before the first control is the way out, from every page")
{
    const auto library = app::shipped_library();
    Glasses screen{1920, 1080};
    auto& painter = screen.glass->painter();
    for (const auto& session : test::all_sessions(library)) {
        const auto page = page::numbered(screens::page_of(session, library, test::settings(), test::morning(), true)).first;
        if (page.layout == page::Layout::front || page.layout == page::Layout::typing) continue;
        INFO(page.id);
        painter.wipe();
        painter.show(page);
        painter.focus_previous();
        CHECK(painter.focused().ends_with(".exit"));
    }
}
