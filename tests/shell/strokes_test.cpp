#include "kiosk/app/shell/walk_strokes.h"

#include <doctest/doctest.h>

using namespace kiosk::app::walk;

namespace {
/// Tones in brackets, so that a plain s stays an s.
std::string keys(const std::string& text, kiosk::text::TypingWay way = kiosk::text::TypingWay::mark_keys)
{
    std::string out;
    for (const auto& stroke : strokes_of(text, way))
        out += stroke.kind == Stroke::Kind::tone ? "[" + stroke.letter + "]" : stroke.letter;
    return out;
}
}  // namespace

TEST_CASE("a Vietnamese name is written with the keys a person would press, the tone last in its word")
{
    CHECK(keys("Nguyễn Thị Hường") == "Nguyên[x] Thi[j] Hương[f]");
    CHECK(keys("Đặng Quý") == "Đăng[j] Quy[s]");
    CHECK(keys("giữ, ẵm.") == "giư[x], ăm[x].");
}

TEST_CASE("digits, dashes and codes need no tone key")
{
    CHECK(keys("0912 345 678") == "0912 345 678");
    CHECK(keys("BK-7K4M") == "BK-7K4M");
}

TEST_CASE("letters that carry two tones in one word keep them both") { CHECK(keys("óà") == "o[s]a[f]"); }

TEST_CASE("a keyboard that composes is given the strokes of Telex or VNI")
{
    using kiosk::text::TypingWay;
    CHECK(keys("Nguyễn Thị Hường", TypingWay::telex) == "Nguyeenx Thij Huwowngf");
    CHECK(keys("Đặng Quý", TypingWay::telex) == "Ddawngj Quys");
    CHECK(keys("Nguyễn Thị Hường", TypingWay::vni) == "Nguye6n4 Thi5 Hu7o7ng2");
    CHECK(keys("Đặng ấm", TypingWay::vni) == "D9a8ng5 a6m1");
}
