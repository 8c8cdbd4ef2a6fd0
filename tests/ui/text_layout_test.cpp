#include <doctest/doctest.h>

#include <string>

#include "kiosk/ui/text_layout.h"

using namespace kiosk::ui;

namespace {

struct Bench {
    std::unique_ptr<Fonts> fonts = std::move(*Fonts::open(*installed_fonts()));
    Style style{Face::regular, 30, 0, 1.45f};

    LaidText lay(const std::string& words, float width)
    {
        const Span span{words, style, 0, false};
        return lay_out(*fonts, {&span, 1}, width);
    }
    float width(const std::string& words) { return width_of(*fonts, words, style); }
};

}  // namespace

TEST_CASE("a line breaks only at blanks, never inside 300.000đ or 7.7c")
{
    Bench bench;
    for (const std::string glued : {"300.000đ", "7.7c", "án/phí", "9:42-10:30", "K2,Đ7"}) {
        const float narrow = bench.width("phải nộp " + glued) - 2;
        const LaidText text = bench.lay("phải nộp " + glued, narrow);
        REQUIRE(text.lines.size() == 2);
        CHECK_FALSE(text.broken_word);
        CHECK(text.lines[1].count == bench.lay(glued, 1000).letters.size());
    }
}

TEST_CASE("a no-break space keeps a number and its unit together")
{
    Bench bench;
    const std::string words = "trong vòng 7\u00A0ngày";
    const LaidText text = bench.lay(words, bench.width(words) - 2);
    REQUIRE(text.lines.size() == 2);
    CHECK(text.lines[1].count == bench.lay("7\u00A0ngày", 1000).letters.size());
}

TEST_CASE("no line is wider than its room and no letter is lost, at any width")
{
    Bench bench;
    const std::string words =
        "Bạn vẫn có quyền yêu cầu toà án cho ly hôn dù vợ hoặc chồng không đồng ý. Toà sẽ hoà giải trước.";
    std::size_t blanks = 0;
    for (const char letter : words) blanks += letter == ' ';
    const std::size_t all = bench.lay(words, 100000).letters.size();
    for (float width = 60; width < 1500; width += 37) {
        const LaidText text = bench.lay(words, width);
        for (const TextLine& line : text.lines) CHECK(line.width <= width + 0.5f);
        if (!text.broken_word) CHECK(text.letters.size() == all - (text.lines.size() - 1));
    }
    CHECK(all > blanks);
}

TEST_CASE("a word wider than the line is broken rather than cut off")
{
    Bench bench;
    const LaidText text = bench.lay("AAAAAAAAAAAAAAAAAAAAAAAA", 100);
    CHECK(text.broken_word);
    CHECK(text.letters.size() == 24);
    for (const TextLine& line : text.lines) CHECK(line.width <= 100.5f);
}

TEST_CASE("a word wider than the line is broken after its hyphen, and only then")
{
    Bench bench;
    const std::string words = "Near-poor-household";
    CHECK(bench.lay(words, bench.width(words) + 1).lines.size() == 1);
    const LaidText text = bench.lay(words, bench.width(words) - 5);
    CHECK_FALSE(text.broken_word);
    REQUIRE(text.lines.size() == 2);
    CHECK(text.lines[0].count == std::string_view("Near-poor-").size());
}

TEST_CASE("a line feed begins a line, an empty text has one empty line")
{
    Bench bench;
    CHECK(bench.lay("Bạn cần hỏi\nvề pháp luật?", 1000).lines.size() == 2);
    CHECK(bench.lay("", 100).lines.size() == 1);
    CHECK(bench.lay("một\n\nhai", 100).lines.size() == 3);
}

TEST_CASE("letters that need kerning stand closer")
{
    Bench bench;
    CHECK(bench.width("Tô") < bench.width("T") + bench.width("ô") - 0.5f);
}

TEST_CASE("balanced titles keep their number of lines")
{
    Bench bench;
    const std::string words = "Ly hôn khi một bên không đồng ý";
    const Span span{words, bench.style, 0, false};
    const float width = bench.width(words) - 10;
    const float balanced = balanced_width(*bench.fonts, {&span, 1}, width);
    CHECK(balanced < width);
    CHECK(bench.lay(words, balanced).lines.size() == bench.lay(words, width).lines.size());
}

TEST_CASE("Vietnamese letters are all in every face, stacked marks included")
{
    Bench bench;
    for (const char32_t letter : U"ẴỘữỡđĐơƯạậặệễ₫…“”›·–—•") {
        if (letter == 0) continue;
        for (const Face face : {Face::regular, Face::medium, Face::semibold, Face::bold, Face::extrabold})
            CHECK(bench.fonts->glyph(face, letter) != 0);
    }
}
