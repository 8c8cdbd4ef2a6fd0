#include "kiosk/app/shell/walk.h"

#include <doctest/doctest.h>

using namespace kiosk::app;
using kiosk::app::walk::parse;

namespace {
template <class T>
T only(const std::string& line)
{
    const auto steps = parse(line, "a.walk");
    REQUIRE_MESSAGE(steps, line);
    REQUIRE(steps->size() == 1);
    const auto* what = std::get_if<T>(&steps->front().what);
    REQUIRE(what != nullptr);
    return *what;
}

std::string refusal(const std::string& text)
{
    const auto steps = parse(text, "a.walk");
    REQUIRE_FALSE_MESSAGE(steps, text);
    CHECK(steps.error().kind == kiosk::base::ErrorKind::invalid_input);
    return steps.error().detail;
}
}  // namespace

TEST_CASE("every step of the walk language is understood")
{
    CHECK(only<walk::Tap>("tap \"Gửi yêu cầu trợ giúp\"").what.text == "Gửi yêu cầu trợ giúp");
    CHECK_FALSE(only<walk::Tap>("tap \"Gửi\"").id_only);
    CHECK(only<walk::Tap>("tap home.ask").id_only);
    CHECK(only<walk::Type>("type \"Nguyễn Thị Hường\"").what.text == "Nguyễn Thị Hường");
    CHECK(only<walk::Type>("type $CODE").what.remembered);
    CHECK(only<walk::Type>("type $CODE").what.text == "CODE");
    CHECK(only<walk::Remember>("remember CODE receipt.code").name == "CODE");
    CHECK(only<walk::Remember>("remember CODE receipt.code").block == "receipt.code");
    CHECK(only<walk::Expect>("expect \"Đã nhận yêu cầu\"").what.text == "Đã nhận yêu cầu");
    CHECK(only<walk::Refute>("refute \"x\"").what.text == "x");
    CHECK(only<walk::ExpectPage>("expect-page receipt").page == "receipt");
    CHECK(only<walk::Press>("press previous").key == ThreeKey::previous);
    CHECK(only<walk::Press>("press choose").key == ThreeKey::choose);
    CHECK(only<walk::Key>("key \"F5\"").name == "F5");
    CHECK(only<walk::Key>("key \"Ctrl+L\"").ctrl);
    CHECK(only<walk::Wait>("wait 90s").time == std::chrono::seconds{90});
    CHECK(only<walk::Wait>("wait 2m").time == std::chrono::minutes{2});
    CHECK(only<walk::AtMost>("at-most 38 touches").figure == 38);
    CHECK(only<walk::AtMost>("at-most 29 strokes").of == walk::Counted::strokes);
    CHECK(only<walk::AtMost>("at-most 300 presses").of == walk::Counted::presses);
    only<walk::CountAnew>("count-anew");
    CHECK(only<walk::Shot>("shot 02-home").name == "02-home");
    CHECK(only<walk::Dump>("dump home   # the first page").name == "home");
    CHECK(only<walk::AtMost>("at-most 310 keys").of == walk::Counted::keys);
    CHECK(only<walk::AtMost>("at-most 24 clicks").of == walk::Counted::clicks);
    CHECK(only<walk::Scan>("scan \"0010\\r\\x1d\"").what.text == "0010\r\x1d");
}

TEST_CASE("words typed in any Unicode form are compared in one")
{
    CHECK(only<walk::Expect>("expect \"Tie\xCC\x82\xCC\x81ng\"").what.text == "Tiếng");
}

TEST_CASE("quotation marks and hash signs inside words belong to the words")
{
    CHECK(only<walk::Expect>(R"(expect "nói \"có\" # ở đây")").what.text == "nói \"có\" # ở đây");
}

TEST_CASE("comments and empty lines do not shift the line that is named")
{
    const auto steps = parse("# first\n\n  tap \"A\"\r\n\tpress next\n", "a.walk");
    REQUIRE(steps);
    REQUIRE(steps->size() == 2);
    CHECK((*steps)[0].line == 3);
    CHECK((*steps)[1].line == 4);
}

TEST_CASE("a step that cannot be understood is refused with file, line and what was expected")
{
    CHECK(refusal("tap \"A\"\nfly \"B\"\n").starts_with("a.walk:2: unknown step \"fly\""));
    CHECK(refusal("tap \"A").starts_with("a.walk:1: the closing quotation mark"));
    CHECK(refusal("tap").starts_with("a.walk:1: expected the words of a control"));
    CHECK(refusal("type Nguyễn").starts_with("a.walk:1: expected words in quotation marks"));
    CHECK(refusal("press hard").starts_with("a.walk:1: expected next, previous or choose"));
    CHECK(refusal("wait soon").starts_with("a.walk:1: expected a time"));
    CHECK(refusal("wait 9999999999999s").starts_with("a.walk:1: expected a time"));
    CHECK(refusal("remember CODE").starts_with("a.walk:1: expected the id of a block"));
    CHECK(refusal("at-most few touches").starts_with("a.walk:1: expected how many"));
    CHECK(refusal("at-most 3 steps").starts_with("a.walk:1: expected touches, strokes, presses, keys or clicks"));
    CHECK(refusal("shot ../up").starts_with("a.walk:1: expected a name"));
    CHECK(refusal("expect \"a\" \"b\"").starts_with("a.walk:1: there is more"));
    CHECK(refusal("expect \"\\q\"").starts_with("a.walk:1: after a backslash"));
    CHECK(refusal("expect \"\xff\"").starts_with("a.walk:1: not valid UTF-8"));
}

TEST_CASE("a walk without a single step is refused, because it would pass without having shown anything")
{
    CHECK(refusal("# nothing\n").starts_with("a.walk: there is no step"));
}
