#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

#include "kiosk/base/utf8.h"
#include "kiosk/page/lines.h"
#include "kiosk/ui/canvas.h"
#include "kiosk/ui/desk_blocks.h"
#include "painted.h"
#include "sample_maker.h"

namespace kiosk::ui {

namespace {

using samples::say;

/// A piece of the desk, 1920 px wide unless another is meant, and what was drawn on it.
struct DeskBench {
    explicit DeskBench(int width = 1920)
        : metrics({width, 1080, 4.03f}, base::TextSize::normal, page::Layout::desk),
          fonts(std::move(*Fonts::open(*installed_fonts()))),
          s(page, theme, metrics, *fonts, look, out)
    {
        page.layout = page::Layout::desk;
        out.regions.push_back({});
        out.regions.front().view = {0, 0, static_cast<float>(width), 1080};
    }
    page::PlainPage page;
    Theme theme = theme_of(base::Contrast::light);
    Metrics metrics;
    std::unique_ptr<Fonts> fonts;
    InteractionState look;
    Arrangement out;
    Shaper s;

    float height_of(page::Kind kind, float width = 620)
    {
        page::PlainBlock block;
        block.kind = std::move(kind);
        return desk_block(s, block, {0, 0, width, 0});
    }
    /// The part that shows all of these words, in any weight; null: they are cut, or not there.
    const DrawnPart* showing(const std::string& words) const
    {
        const auto points = base::code_points(words);
        for (const DrawnPart& part : out.parts) {
            if (part.kind != DrawnPart::Kind::letters || part.count < points.size()) continue;
            for (std::size_t from = part.first; from + points.size() <= part.first + part.count; ++from) {
                bool same = true;
                for (std::size_t at = 0; same && at < points.size(); ++at) {
                    const Letter& letter = out.letters[from + at];
                    same = letter.glyph == fonts->glyph(letter.face, points[at]);
                }
                if (same) return &part;
            }
        }
        return nullptr;
    }
};

page::Strip queued(const std::string& name)
{
    page::Strip strip;
    strip.gauge = {0.3f, page::Tone::lotus};
    strip.left = say("28 phút");
    strip.until = say("đến 10:10");
    strip.title = say(name);
    strip.extra = say("1991");
    strip.chips = {{say("xét xử 27/11"), page::Tone::lotus, ""}};
    strip.below = say("Hôn nhân và gia đình, ly hôn, nuôi con, gọi lần hai, chỉ buổi sáng, có chồng ở nhà buổi chiều");
    strip.code = say("BK-7K4M");
    strip.right = say("Hà Thị Thu 09:35");
    return strip;
}

void each_block(const std::vector<page::PlainBlock>& blocks, const auto& act)
{
    for (const auto& block : blocks) {
        act(block);
        each_block(block.inside, act);
    }
}

}  // namespace

TEST_CASE("a row of the queue is 40 pixels high, of a table 30, the head of a group 24, a control 32")
{
    DeskBench bench;
    CHECK(bench.height_of(queued("Triệu Thị Mẩy")) == 40);
    page::TableRow row;
    row.cells = {say("21/11"), say("Xã Chợ Rã")};
    CHECK(bench.height_of(row) == 30);
    CHECK(bench.height_of(page::GroupHead{say("Khẩn"), "5", page::Tone::lotus}) == 24);
    CHECK(bench.height_of(page::Button{"call", say("Ghi cuộc gọi"), page::Button::Weight::primary, false, "F6"}, 300) == 32);
    CHECK(bench.height_of(page::Pick{say("Đơn vị"), say("Trụ sở chính")}, 300) == 32);
}

TEST_CASE("the desk says how high a row is without laying it out")
{
    DeskBench bench;
    page::PlainBlock block;
    block.kind = queued("Triệu Thị Mẩy");
    CHECK(desk_height(bench.s, block) == 40);
    CHECK(desk_block(bench.s, block, {0, 0, 620, 0}) == 40);
    std::get<page::Strip>(block.kind).source = say("Điều 31 khoản 2 Luật TGPL");
    CHECK(desk_height(bench.s, block) == 46);
    CHECK(desk_block(bench.s, block, {0, 0, 620, 0}) == 46);
}

TEST_CASE("a name in the queue is never cut")
{
    for (const char* name : {"Triệu Thị Mẩy", "Hoàng Nguyễn Thị Phương Thảo", "Nguyễn Hoàng Thị Lò Phương Quyên Anh"}) {
        for (const float width : {1336.0f, 620.0f, 432.0f, 400.0f, 340.0f}) {
            DeskBench bench;
            bench.height_of(queued(name), width);
            INFO(name << " at " << width);
            // In one line, or in two where no line holds it.
            const std::string all = name;
            bool in_two = false;
            for (auto half = all.find(' '); half != std::string::npos; half = all.find(' ', half + 1))
                in_two = in_two || (bench.showing(all.substr(0, half)) && bench.showing(all.substr(half + 1)));
            CHECK((bench.showing(all) != nullptr || in_two || width < 400));
            for (std::size_t from = 0; from < all.size();) {
                const std::size_t end = std::min(all.find(' ', from), all.size());
                CHECK(bench.showing(all.substr(from, end - from)) != nullptr);
                from = end + 1;
            }
        }
    }
}

TEST_CASE("the year of birth yields before chip and code do")
{
    DeskBench wide, narrow;
    wide.height_of(queued("Hoàng Nguyễn Thị Phương"), 620);
    CHECK(wide.showing("1991") != nullptr);
    narrow.height_of(queued("Hoàng Nguyễn Thị Phương"), 440);
    CHECK(narrow.showing("1991") == nullptr);
    CHECK(narrow.showing("xét xử 27/11") != nullptr);
    CHECK(narrow.showing("BK-7K4M") != nullptr);
}

TEST_CASE("the second line yields from its end, and shows that it does")
{
    DeskBench bench;
    bench.height_of(queued("Triệu Thị Mẩy"), 432);
    const DrawnPart* second = bench.showing("Hôn nhân");
    REQUIRE(second != nullptr);
    CHECK(bench.showing("buổi chiều") == nullptr);
    const Letter& last = bench.out.letters[second->first + second->count - 1];
    CHECK(last.glyph == bench.fonts->glyph(last.face, U'…'));
}

TEST_CASE("in a list under 400 pixels the chip becomes the first words of the second line")
{
    DeskBench wide, narrow;
    wide.height_of(queued("Triệu Thị Mẩy"), 620);
    CHECK(wide.showing("xét xử 27/11") != wide.showing("Hôn nhân"));
    narrow.height_of(queued("Triệu Thị Mẩy"), 390);
    REQUIRE(narrow.showing("xét xử 27/11") != nullptr);
    CHECK(narrow.showing("xét xử 27/11") == narrow.showing("xét xử 27/11 · H"));
}

TEST_CASE("what is mine is told from what a colleague holds")
{
    const auto colour_of = [](bool mine) {
        DeskBench bench;
        auto strip = queued("Triệu Thị Mẩy");
        strip.mine = mine;
        bench.height_of(strip);
        const DrawnPart* part = bench.showing("Hà Thị Thu 09:35");
        REQUIRE(part != nullptr);
        return part->rgb;
    };
    CHECK(colour_of(true) == desk_theme(base::Contrast::light).tone(page::Tone::teal).words);
    CHECK(colour_of(false) != colour_of(true));
}

TEST_CASE("numbers of a column have digits of equal width")
{
    DeskBench bench;
    Style style = desk_style(DeskType::second, 1);
    CHECK(bench.s.width_of("1117", style) < bench.s.width_of("0000", style));
    style.even_digits = true;
    CHECK(bench.s.width_of("1117", style) == doctest::Approx(bench.s.width_of("0000", style)));
}

TEST_CASE("words at the marks of a day never meet")
{
    DeskBench bench;
    page::DayLine day{420, 1230, 582, {{450, 690}}, {}};
    for (const int minute : {577, 582, 590, 600, 1200, 1225})
        day.marks.push_back({minute, say("lúc này gọi chị Sùng Thị Chía"), page::Tone::plain});
    bench.height_of(day, 1100);
    std::vector<RectF> words;
    for (const DrawnPart& part : bench.out.parts)
        if (part.kind == DrawnPart::Kind::letters && part.rect.w > 60) words.push_back(part.rect);
    CHECK(words.size() == day.marks.size());
    for (std::size_t a = 0; a < words.size(); ++a)
        for (std::size_t b = a + 1; b < words.size(); ++b)
            CHECK((words[a].y != words[b].y || words[a].x + words[a].w <= words[b].x || words[b].x + words[b].w <= words[a].x));
}

TEST_CASE("a row far from what is in view keeps its place without being drawn")
{
    DeskBench bench;
    bench.s.near_top = 0;
    bench.s.near_bottom = 500;
    std::vector<page::PlainBlock> rows(40);
    Blocks blocks;
    for (std::size_t at = 0; at < rows.size(); ++at) {
        rows[at].id = std::to_string(at);
        rows[at].kind = queued("Triệu Thị Mẩy");
        rows[at].meaning = at;
        blocks.push_back(&rows[at]);
    }
    CHECK(desk_flow(bench.s, blocks, 0, 0, 620) == 1600);
    CHECK(bench.out.placed.size() == 40);
    CHECK(bench.out.placed.front().parts > 0);
    CHECK(bench.out.placed.back().parts == 0);
    CHECK(bench.out.placed.back().rect.y == 1560);
}

TEST_CASE("on pages of the desk nothing is written under 12 pixels, at any size of letters")
{
    auto p = painter();
    for (const auto size : {base::TextSize::small, base::TextSize::normal, base::TextSize::large}) {
        for (const std::string& name : samples::desk_names()) {
            auto page = samples::sample(name);
            page.comfort.text_size = size;
            p->show(page);
            for (const SemanticBlock& one : p->seen().blocks) {
                INFO(name << " " << one.id);
                CHECK(one.cap_height_mm * p->seen().px_per_mm >= 12 * 8.0 / 11 - 0.01);
            }
        }
    }
}

TEST_CASE("every block of the desk that has words is told, and its words stand out 7 to 1")
{
    for (const auto& [width, height] : {std::pair{1920, 1080}, std::pair{1366, 768}}) {
        auto p = painter(width, height);
        for (const std::string& name : samples::desk_names()) {
            const auto page = samples::sample(name);
            p->show(page);
            const auto& told = p->seen().blocks;
            each_block(page.blocks, [&](const page::PlainBlock& block) {
                if (page::lines_of(block.kind).empty()) return;
                INFO(name << " " << block.id);
                CHECK(std::any_of(told.begin(), told.end(), [&](const SemanticBlock& one) { return one.id == block.id; }));
            });
            for (const SemanticBlock& one : told) {
                INFO(name << " " << one.id << " " << one.text_rgb << " on " << one.background_rgb);
                CHECK(contrast_ratio(one.text_rgb, one.background_rgb) >= 7);
            }
        }
    }
}

TEST_CASE("blocks of one column of the desk never lie on each other")
{
    for (const auto& [width, height] : {std::pair{1920, 1080}, std::pair{1366, 768}}) {
        auto p = painter(width, height);
        auto page = samples::sample("desk_request");
        p->show(page);
        const auto& told = p->seen().blocks;
        for (std::size_t a = 0; a < told.size(); ++a) {
            for (std::size_t b = a + 1; b < told.size(); ++b) {
                const RectF &one = told[a].rect_px, &other = told[b].rect_px;
                const float across = std::min(one.x + one.w, other.x + other.w) - std::max(one.x, other.x);
                const float down = std::min(one.y + one.h, other.y + other.h) - std::max(one.y, other.y);
                // A button within its row or head lies on it on purpose.
                const bool within = told[a].id.ends_with("head") || told[b].id.ends_with("head");
                INFO(width << ": " << told[a].words << " / " << told[b].words);
                CHECK((within || across <= 7 || down <= 7));
            }
        }
    }
}

}  // namespace kiosk::ui
