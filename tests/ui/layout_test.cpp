/// Every sample page at every size, on every screen, for every hand.
#include <imgui.h>

#include <set>

#include "kiosk/ui/stage.h"
#include "painted.h"

using namespace kiosk;
using namespace kiosk::ui;

namespace {

bool overlap(const RectF& a, const RectF& b)
{
    return a.x + a.w > b.x + 0.5f && b.x + b.w > a.x + 0.5f && a.y + a.h > b.y + 0.5f && b.y + b.h > a.y + 0.5f;
}

struct Setting {
    int width, height;
    base::TextSize size;
    bool low_reach, left_hand;
};

std::vector<Setting> settings()
{
    std::vector<Setting> all;
    for (const auto& [width, height] :
         std::vector<std::pair<int, int>>{{1024, 768}, {1280, 1024}, {1920, 1080}, {1080, 1920}}) {
        for (int size = 0; size < 4; ++size) {
            for (int comfort = 0; comfort < 3; ++comfort)
                all.push_back({width, height, static_cast<base::TextSize>(size), comfort == 1, comfort == 2});
        }
    }
    return all;
}

/// Calls `look` for every sample page at every setting, on every scroll stop of its main region.
template <class InteractionState>
void everywhere(InteractionState&& look)
{
    for (const Setting& setting : settings()) {
        auto p = painter(setting.width, setting.height);
        for (const std::string& name : samples::names()) {
            page::PlainPage page = samples::sample(name);
            page.comfort.text_size = setting.size;
            page.comfort.low_reach = setting.low_reach;
            page.comfort.left_hand = setting.left_hand;
            page.comfort.contrast = static_cast<base::Contrast>((setting.width + static_cast<int>(setting.size)) % 4);
            p->show(page);
            INFO(name << " " << setting.width << "x" << setting.height << " size " << static_cast<int>(setting.size)
                      << (setting.low_reach ? " low" : "") << (setting.left_hand ? " left" : ""));
            for (int pages = 0; pages < 40; ++pages) {
                look(*p, page, setting);
                if (!p->seen().more_below) break;
                p->scroll_pages(1);
            }
        }
    }
}

}  // namespace

TEST_CASE("everything on the glass lies inside it and nothing touchable overlaps, at every size and on every screen")
{
    everywhere([](Painter& p, const page::PlainPage& page, const Setting& setting) {
        const Semantics& seen = p.seen();
        std::vector<const SemanticBlock*> shown;
        for (const SemanticBlock& one : seen.blocks) {
            if (one.hidden) continue;
            INFO(one.id);
            CHECK(one.rect_px.x >= -0.5f);
            CHECK(one.rect_px.x + one.rect_px.w <= static_cast<float>(setting.width) + 0.5f);
            CHECK(one.rect_px.y >= -0.5f);
            CHECK(one.rect_px.y + one.rect_px.h <= static_cast<float>(setting.height) + 0.5f);
            shown.push_back(&one);
        }
        const bool dialog =
            std::any_of(page.blocks.begin(), page.blocks.end(), [](const auto& b) { return b.area == page::Area::overlay; });
        for (std::size_t a = 0; a < shown.size() && !dialog; ++a) {
            for (std::size_t b = a + 1; b < shown.size(); ++b) {
                INFO(shown[a]->id << " over " << shown[b]->id);
                CHECK_FALSE(overlap(shown[a]->rect_px, shown[b]->rect_px));
            }
        }
    });
}

TEST_CASE("nothing touchable is smaller than 12.7 mm, and a finger's gap lies between")
{
    everywhere([](Painter& p, const page::PlainPage& page, const Setting&) {
        if (page.layout == page::Layout::desk) return;  // mouse and keyboard
        const Semantics& seen = p.seen();
        std::vector<const SemanticBlock*> controls;
        for (const SemanticBlock& one : seen.blocks) {
            const bool control = one.meaning || one.id.starts_with("more_");
            if (one.hidden || !control || !one.enabled) continue;
            INFO(one.id);
            CHECK(one.rect_px.w / seen.px_per_mm >= 12.69f);
            CHECK(one.rect_px.h / seen.px_per_mm >= 12.69f);
            controls.push_back(&one);
        }
        const float gap = 2.54f * seen.px_per_mm - 1;
        for (std::size_t a = 0; a < controls.size(); ++a) {
            for (std::size_t b = a + 1; b < controls.size(); ++b) {
                RectF grown = controls[a]->rect_px;
                grown = {grown.x - gap, grown.y - gap, grown.w + 2 * gap, grown.h + 2 * gap};
                INFO(controls[a]->id << " near " << controls[b]->id);
                CHECK_FALSE(overlap(grown, controls[b]->rect_px));
            }
        }
    });
}

TEST_CASE("every block of a page comes on the glass sooner or later, by more below alone")
{
    base::SteadyTime now = start;
    for (const Setting& setting : settings()) {
        auto p = painter(setting.width, setting.height);
        for (const std::string& name : samples::names()) {
            if (name == "desk" || name == "dialog") continue;  // several regions; a dialog hides what is under it
            page::PlainPage page = samples::sample(name);
            page.comfort.text_size = setting.size;
            page.comfort.low_reach = setting.low_reach;
            p->show(page);
            std::set<std::string> unseen;
            for (const SemanticBlock& one : p->seen().blocks) {
                if (!one.id.starts_with("more_")) unseen.insert(one.id);
            }
            for (int pages = 0; pages < 60; ++pages) {
                const Semantics seen = p->seen();
                for (const SemanticBlock& one : seen.blocks) {
                    if (!one.hidden) unseen.erase(one.id);
                }
                const auto more = std::find_if(seen.blocks.begin(), seen.blocks.end(),
                                               [](const SemanticBlock& one) { return one.id.starts_with("more_below"); });
                if (more == seen.blocks.end()) break;
                now += 1s;
                tap(*p, more->rect_px, now);
            }
            INFO(name << " " << setting.width << "x" << setting.height << " size " << static_cast<int>(setting.size));
            std::string missing;
            for (const std::string& id : unseen) missing += id + " ";
            CHECK(missing == "");
        }
    }
}

TEST_CASE("with lowered controls nothing to touch lies in the upper half")
{
    for (const std::string& name : samples::names()) {
        if (name == "desk" || name == "lock") continue;  // staff
        for (const auto& [width, height] : std::vector<std::pair<int, int>>{{1920, 1080}, {1080, 1920}}) {
            auto p = painter(width, height);
            page::PlainPage page = samples::sample(name);
            page.comfort.low_reach = true;
            p->show(page);
            for (const SemanticBlock& one : p->seen().blocks) {
                if (one.hidden || !one.enabled || !(one.meaning || one.id.starts_with("more_"))) continue;
                INFO(name << " " << one.id);
                CHECK(one.rect_px.y >= static_cast<float>(height) / 2 - 1);
            }
        }
    }
}

TEST_CASE("blocks are told in the page's reading order")
{
    auto p = painter();
    const page::PlainPage page = samples::sample("article");
    p->show(page);
    std::vector<std::string> told;
    for (const SemanticBlock& one : p->seen().blocks) told.push_back(one.id);
    std::size_t at = 0;
    for (const auto& one : page.blocks) {
        if (std::holds_alternative<page::Panel>(one.kind)) continue;
        const auto found = std::find(told.begin() + static_cast<std::ptrdiff_t>(at), told.end(), one.id);
        REQUIRE(found != told.end());
        at = static_cast<std::size_t>(found - told.begin());
    }
}

TEST_CASE("a paragraph that is read aloud stands on the glass with all its words, if the glass can hold it")
{
    std::size_t cut_before = 0;
    for (const Setting& setting : settings()) {
        if (setting.left_hand) continue;
        Stage stage{std::move(*Fonts::open(*installed_fonts())), screen_size(setting.width, setting.height)};
        for (const std::string& name : samples::names()) {
            stage.page = samples::sample(name);
            stage.page.comfort.text_size = setting.size;
            stage.page.comfort.low_reach = setting.low_reach;
            stage.scrolls.clear();
            stage.outdate();
            stage.settle();
            INFO(name << " " << setting.width << "x" << setting.height << " size " << static_cast<int>(setting.size)
                      << (setting.low_reach ? " low" : ""));
            for (std::size_t at = 0; at < stage.arranged.placed.size(); ++at) {
                const std::string id = stage.arranged.placed[at].id;
                if (!stage.arranged.placed[at].block ||
                    !std::holds_alternative<page::Paragraph>(stage.arranged.placed[at].block->kind))
                    continue;
                cut_before += stage.arranged.in_pieces(stage.arranged.placed[at]);
                stage.show_named(id);
                stage.settle();
                const Placed& read = stage.arranged.placed[at];
                INFO(id);
                CHECK(stage.arranged.shown(read));
                if (read.rect.h <= stage.arranged.regions[read.region].view.h)
                    CHECK(stage.arranged.on_glass(read).h == read.rect.h);
            }
        }
    }
    CHECK(cut_before > 0);
}

TEST_CASE("a card is not drawn before any of its words is on the glass")
{
    const auto page_with = [](bool card) {
        page::PlainPage page = samples::sample("outcome");
        std::erase_if(page.blocks,
                      [](const auto& one) { return one.area == page::Area::main || one.area == page::Area::side; });
        const auto words = [](const std::string& id, std::size_t sentences) {
            page::PlainBlock block;
            block.id = id;
            std::string many;
            for (std::size_t at = 0; at < sentences; ++at) many += "Cán bộ sẽ đọc và liên hệ theo cách bạn chọn. ";
            block.kind = page::Paragraph{{id, many, {}, false}, page::Paragraph::Style::body, {}};
            return block;
        };
        page.blocks.push_back(words("before", 5));
        page::PlainBlock panel;
        panel.id = "card";
        panel.kind = page::Panel{};
        panel.inside.push_back(words("on it", 6));
        auto& on_it = panel.inside.front();
        on_it.kind = page::Item{{}, std::get<page::Paragraph>(on_it.kind).line};
        page.blocks.push_back(card ? panel : panel.inside.front());
        page.comfort.text_size = base::TextSize::largest;
        return page;
    };
    auto p = painter(1024, 768);
    const auto drawn = [&](bool card) {
        p->wipe();
        p->show(page_with(card));
        const auto& blocks = p->seen().blocks;
        const auto on_it =
            std::find_if(blocks.begin(), blocks.end(), [](const SemanticBlock& one) { return one.id == "on it"; });
        REQUIRE(on_it != blocks.end());
        REQUIRE(on_it->hidden);
        return p->frame(start).TotalVtxCount;
    };
    CHECK(drawn(true) == drawn(false));
}
