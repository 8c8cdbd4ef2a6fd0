#include "small_world.h"

using namespace kiosk;
using namespace kiosk::test;

namespace {
/// Somebody on the page that asks for a name, or for words of their own.
struct Writer : Person {
    text::TonePlacement tones = text::TonePlacement::old_style;

    explicit Writer(const char* question = "name")
    {
        guide.request.push_back(test::question("words", QuestionKind::long_text, {}, "matter.words"));
        begins_request();
        does({did::WentTo{{Screen::request, question}}});
    }
    Writer& ways(int touches)
    {
        for (; touches > 0; --touches) does({did::SwitchedTypingWay{}});
        return *this;
    }
    Writer& strokes(std::string_view keys)
    {
        auto around = world();
        around.tones = tones;
        for (const char key : keys) session = after(session, did::Typed{std::string{key}}, around);
        return *this;
    }
    const std::string& text() const { return session.typing; }
};
}  // namespace

TEST_CASE("Telex composes while one types, with capitals at word starts of a name")
{
    CHECK(Writer{}.ways(1).strokes("nguyeenx thij huwowngf").text() == "Nguyễn Thị Hường");
    CHECK(Writer{}.ways(1).strokes("ddawngj").text() == "Đặng");
}

TEST_CASE("VNI composes while one types")
{
    CHECK(Writer{}.ways(2).strokes("nguye6n4 thi5 hu7o7ng2").text() == "Nguyễn Thị Hường");
    CHECK(Writer{}.ways(2).strokes("d9a8ng5").text() == "Đặng");
}

TEST_CASE("without Telex or VNI every letter stays as it was touched")
{
    CHECK(Writer{}.strokes("huwowngf").text() == "Huwowngf");
    CHECK(Writer{}.ways(3).strokes("huwowngf").text() == "Huwowngf");
}

TEST_CASE("a tone may come anywhere in its word, and repeated it takes itself back")
{
    CHECK(Writer{"words"}.ways(1).strokes("nguwowif").text() == Writer{"words"}.ways(1).strokes("nguwfowi").text());
    CHECK(Writer{"words"}.ways(1).strokes("hoafng").text() == "Hoàng");
    CHECK(Writer{"words"}.ways(1).strokes("ass").text() == "As");
    CHECK(Writer{"words"}.ways(2).strokes("a11").text() == "A1");
}

TEST_CASE("foreign words are left alone")
{
    CHECK(Writer{"words"}.ways(1).strokes("facebook").text() == "Facebook");
    CHECK(Writer{"words"}.ways(2).strokes("covid19").text() == "Covid19");
}

TEST_CASE("backspace takes a whole letter, and the word goes on composing")
{
    Writer lan{"words"};
    lan.ways(1).strokes("tieengs").does({did::Erased{}, did::Erased{}});
    CHECK(lan.text() == "Tiế");
    CHECK(lan.strokes("ng").text() == "Tiếng");
    CHECK(lan.strokes("f").text() == "Tiềng");
}

TEST_CASE("keys for tones and letters still work where Telex or VNI is on")
{
    Writer lan{"words"};
    lan.ways(1)
        .strokes("h")
        .does({did::Typed{"ư"}, did::Typed{"ơ"}})
        .does({did::Typed{"n"}, did::Typed{"g"}, did::TypedTone{'f'}});
    CHECK(lan.text() == "Hường");
    CHECK(lan.strokes("s").text() == "Hướng");
}

TEST_CASE("the tone stands where the centre wants it")
{
    Writer modern{"words"};
    modern.tones = text::TonePlacement::new_style;
    CHECK(modern.ways(1).strokes("hoaf").text() == "Hoà");
    CHECK(Writer{"words"}.ways(1).strokes("hoaf").text() == "Hòa");
    Writer by_keys{"words"};
    by_keys.does({did::Typed{"h"}, did::Typed{"o"}, did::Typed{"a"}});
    auto world = by_keys.world();
    world.tones = text::TonePlacement::new_style;
    CHECK(after(by_keys.session, did::TypedTone{'f'}, world).typing == "Hoà");
}

TEST_CASE("digits of a phone number never compose")
{
    Writer lan{"phone"};
    CHECK(lan.ways(2).strokes("0911223344").text() == "0911223344");
}

TEST_CASE("a full field takes a tone for its last word and no letter more")
{
    Writer lan;
    for (auto& question : lan.guide.request)
        if (question.id == "name") question.letters_max = 3;
    lan.ways(1).strokes("lan");
    CHECK(lan.strokes("f").text() == "Làn");
    CHECK(lan.strokes("g").text() == "Làn");
}

TEST_CASE("the way of typing lasts through a visit and is back to the centre's own for the next person")
{
    Writer lan;
    lan.ways(1).does({did::WentTo{{Screen::request, "words"}}});
    CHECK(lan.session.typing_way == text::TypingWay::telex);
    auto world = lan.world();
    world.default_typing_way = text::TypingWay::vni;
    CHECK(after(lan.session, did::QuickExited{}, world).typing_way == text::TypingWay::vni);
    CHECK(after(lan.session, did::IdleEnded{}, world).typing_way == text::TypingWay::vni);
}

TEST_CASE("changing the way of typing inside a word keeps what stands there")
{
    Writer lan{"words"};
    lan.ways(1).strokes("vieet").ways(1);
    CHECK(lan.text() == "Viêt");
    CHECK(lan.strokes("5").text() == "Việt");
}

TEST_CASE("in a name any syllable composes, in a sentence words of other languages stay as typed")
{
    CHECK(Writer{}.ways(1).strokes("ksor hnus").text() == "Ksor Hnú");
    CHECK(Writer{}.ways(2).strokes("siu blo6t1").text() == "Siu Blốt");
    CHECK(Writer{"words"}.ways(1).strokes("hnus kris").text() == "Hnus kris");
}

TEST_CASE("a letter that looks like Đ is typed as Đ")
{
    Writer writer;
    writer.does({did::Typed{"\u00D0"}});
    CHECK(writer.text() == "Đ");
}

TEST_CASE("the names that are meant alike begin anew with each letter")
{
    Writer writer;
    writer.does({did::TurnedSuggestions{3}});
    CHECK(writer.session.suggestions_from == 3);
    writer.strokes("a");
    CHECK(writer.session.suggestions_from == 0);
}
