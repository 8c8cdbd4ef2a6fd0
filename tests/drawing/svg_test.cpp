#include "kiosk/drawing/svg.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "kiosk/drawing/packed.h"

namespace kiosk::drawing {

namespace {

std::string picture_of(const std::string& shapes)
{
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 96 96\">\n" + shapes + "\n</svg>\n";
}

std::string fault_of(const std::string& text)
{
    const auto read = read_svg(text);
    return read ? "none" : std::to_string(read.error().line) + ": " + read.error().what;
}

std::string text_in(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

}  // namespace

TEST_CASE("a square is read as four lines in the role of its colour")
{
    const auto read = read_svg(picture_of("<rect x=\"8\" y=\"16\" width=\"32\" height=\"40\" fill=\"#053E46\"/>"));
    REQUIRE(read);
    REQUIRE(read->layers.size() == 1);
    const Layer& layer = read->layers[0];
    CHECK(layer.role == Role::teal);
    REQUIRE(layer.outline.size() == 5);
    CHECK(layer.outline[0] == Step{Step::Kind::move, 8 * 32, 16 * 32});
    CHECK(layer.outline[2] == Step{Step::Kind::line, 40 * 32, 56 * 32});
}

TEST_CASE("a path is read with the letters M L H V C Q Z")
{
    const auto read = read_svg(
        picture_of("<path d=\"M10,10 20 10H30V30Q30 40 20 40C15 40,10 35 10 30Z\" fill=\"#17222B\" stroke=\"none\"/>"));
    REQUIRE(read);
    const auto& outline = read->layers.at(0).outline;
    std::string kinds;
    for (const Step& step : outline) kinds += "mlqc"[static_cast<int>(step.kind)];
    CHECK(kinds == "mlllqcl");
}

TEST_CASE("a contour drawn the other way round winds like its like, so that two of them in one layer do not make a hole")
{
    const auto read =
        read_svg(picture_of("<polygon points=\"10,10 50,10 50,50 10,50\" fill=\"#17222B\"/>\n"
                            "<polygon points=\"20,20 20,60 60,60 60,20\" fill=\"#17222B\"/>"));
    REQUIRE(read);
    REQUIRE(read->layers.size() == 1);
    const auto area = [](const std::vector<Step>& outline) {
        double twice = 0;
        for (std::size_t at = 1; at < outline.size(); ++at)
            if (outline[at].kind != Step::Kind::move)
                twice += double(outline[at - 1].x) * outline[at].y - double(outline[at].x) * outline[at - 1].y;
        return twice / 2 / 32 / 32;
    };
    CHECK(area(read->layers[0].outline) == doctest::Approx(3200));
}

TEST_CASE("every picture of the pack is read, and comes out of its packed form as it went in")
{
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(std::string{KIOSK_SOURCE_DIR} + "/content/pictures")) {
        CAPTURE(entry.path().filename().string());
        const auto read = read_svg(text_in(entry.path()));
        REQUIRE_MESSAGE(read, read.error().what);
        CHECK(unpacked(packed(*read)) == *read);
        ++count;
    }
    CHECK(count >= 50);
}

TEST_CASE("what a picture may not hold is refused with its line and a reason")
{
    CHECK(fault_of("") == "1: <svg> is expected");
    CHECK(fault_of("<svg viewBox=\"0 0 96\">\n</svg>") == "1: viewBox: \"0 0 WIDTH HEIGHT\" from 16 to 1000 is expected");
    CHECK(fault_of(picture_of("")) == "3: the picture is empty");
    CHECK(fault_of(picture_of("<image href=\"x\"/>")) == "2: <image> is not read in a picture");
    CHECK(fault_of(picture_of("<g>")) == "2: <g> is not read in a picture");
    CHECK(fault_of(picture_of("<rect width=\"9\" height=\"9\" fill=\"red\"/>")) == "2: fill: red is none of the five colours");
    CHECK(fault_of(picture_of("<rect width=\"9\" height=\"9\" fill=\"none\"/>")) ==
          "2: neither filled nor drawn: nothing would be seen");
    CHECK(fault_of(picture_of("<rect width=\"9\" height=\"9\" fill=\"#17222B\" transform=\"scale(2)\"/>")) ==
          "2: transform is not read in a picture");
    CHECK(fault_of(picture_of("<rect width=\"x\" height=\"9\" fill=\"#17222B\"/>")) ==
          "2: width and height: more than 0 is expected");
    CHECK(fault_of(picture_of("<path d=\"M1 1 A5 5 0 0 1 9 9\" fill=\"#17222B\"/>")) ==
          "2: d: only M L H V C Q Z are read, not A");
    CHECK(fault_of(picture_of("<path d=\"M1 1 l5 5\" fill=\"#17222B\"/>")) == "2: d: only M L H V C Q Z are read, not l");
    CHECK(fault_of(picture_of("<path d=\"L1 1\" fill=\"#17222B\"/>")) == "2: d: a path begins with M");
    CHECK(fault_of(picture_of("<path d=\"M1 1 L5\" fill=\"#17222B\"/>")) == "2: d: numbers are missing after L");
    CHECK(fault_of(picture_of("<path d=\"M1 1 L9 9\" fill=\"none\" stroke=\"#17222B\" stroke-width=\"2\"/>")) ==
          "2: stroke-width: a thinner line than 4 is not seen at 64 pixels");
    CHECK(fault_of(picture_of("<path d=\"M1 1 L9 9\" fill=\"none\" stroke=\"#17222B\" stroke-width=\"4\"/>")) ==
          "2: stroke-linecap: round is expected");
    CHECK(fault_of(picture_of("words")) == "2: words stand between the tags");
    CHECK(fault_of("<svg viewBox=\"0 0 96 96\">") == "1: </svg> is missing");
    CHECK(fault_of(std::string(svg_bytes_max + 1, ' ')) == "1: a picture has at most 64 KiB");
}

TEST_CASE("every cut of a picture is refused, none is read as something else")
{
    const std::string whole = text_in(std::string{KIOSK_SOURCE_DIR} + "/content/pictures/house_poor.svg");
    const auto end = whole.rfind('>');
    for (std::size_t length = 0; length < end; ++length) {
        CAPTURE(length);
        CHECK_FALSE(read_svg(whole.substr(0, length)));
    }
}

TEST_CASE("every cut of a packed drawing is refused or shorter, and never read beyond its end")
{
    const auto read = read_svg(picture_of("<circle cx=\"40\" cy=\"40\" r=\"9\" fill=\"#6A0F2E\"/>"));
    REQUIRE(read);
    const std::string whole = packed(*read);
    for (std::size_t length = 0; length < whole.size(); ++length) CHECK_FALSE(unpacked(whole.substr(0, length)));
    std::string wrong = whole;
    wrong[4] = 9;
    CHECK_FALSE(unpacked(wrong));
}

}  // namespace kiosk::drawing
