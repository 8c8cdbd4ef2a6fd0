#include "kiosk/setup/after.h"

#include <doctest/doctest.h>

using namespace kiosk;
using namespace kiosk::setup;

namespace {
const std::vector<std::string> pack{"vi", "en", "tay"};

Session done(Session session, std::initializer_list<Intent> all)
{
    for (const auto& one : all) session = after(std::move(session), one, pack);
    return session;
}

Session at(Step step)
{
    Session session;
    session.answers.settings.unit = "TT";
    while (session.step != step) session = after(std::move(session), intent::WentOn{}, pack);
    return session;
}

Intent typed(std::string letter) { return intent::Keyed{visit::Intent{visit::intent::Typed{std::move(letter)}}}; }
}  // namespace

TEST_CASE("a technician goes through all steps with Next alone, and nothing is changed by it")
{
    Session session;
    const auto before = content::written(session.answers.settings);
    for (int step = 1; step < steps_in_all; ++step) {
        session = after(std::move(session), intent::WentOn{}, pack);
        CHECK(static_cast<int>(session.step) == step);
    }
    CHECK(session.step == Step::all);
    CHECK(content::written(session.answers.settings) == before);
    CHECK(after(session, intent::WentOn{}, pack).step == Step::all);
}

TEST_CASE("a step that is skipped keeps what was there before its page, whatever was touched on it")
{
    auto session = at(Step::printer);
    session.answers.settings.printer = "queue:old";
    session = done(std::move(session), {intent::WentBack{}, intent::WentOn{},
                                        intent::Chose{intent::What::printer, "/dev/usb/lp0"}, intent::Skipped{}});
    CHECK(session.step == Step::scanner);
    CHECK(session.answers.settings.printer == "queue:old");
    session = done(at(Step::size), {intent::MadeLineLonger{20}, intent::Skipped{}});
    CHECK(session.answers.settings.diagonal_inches == 0);
}

TEST_CASE("a bank card held to the glass tells how large the screen is")
{
    auto session = at(Step::size);
    // A screen of 19 inches that is taken for one of 21.5: a card looks as long as 96.9 mm.
    session.machine = {};
    session.machine.width_px = 1920;
    session.machine.height_px = 1080;
    session.machine.px_per_mm = 4.034f;
    CHECK(diagonal_inches(session.machine, card_mm) == doctest::Approx(21.5));
    session = done(std::move(session), {intent::MadeLineLonger{11}, intent::MadeLineLonger{0.5}, intent::WentOn{}});
    CHECK(session.answers.settings.diagonal_inches == doctest::Approx(19.0));
    // Nobody makes it longer than any glass or shorter than a finger.
    session = done(at(Step::size), {intent::MadeLineLonger{1000}});
    CHECK(session.line_mm == line_mm_max);
}

TEST_CASE("a name is typed with its marks, and taken when it is done")
{
    Session session;
    session = done(std::move(session), {intent::OpenedText{Text::terminal}});
    CHECK(session.keys.typing == "Máy 1");
    session = done(std::move(session), {intent::ClearedText{}});
    session = done(std::move(session),
                   {typed("m"), typed("a"), typed("y"), intent::Keyed{visit::Intent{visit::intent::TypedTone{'s'}}}, typed(" "),
                    typed("2"), intent::Keyed{visit::Intent{visit::intent::Answered{}}}});
    CHECK_FALSE(session.text.has_value());
    CHECK(session.answers.settings.terminal == "Máy 2");
}

TEST_CASE("a code that no register would take is refused on its page, and the old one stays")
{
    Session session;
    session.answers.settings.unit = "TT";
    session = done(std::move(session), {intent::OpenedText{Text::unit}, typed("-"), typed("a"),
                                        intent::Keyed{visit::Intent{visit::intent::Answered{}}}});
    CHECK(session.refused);
    CHECK(session.text == Text::unit);
    CHECK(session.answers.settings.unit == "TT");
    session = done(std::move(session), {intent::WentBack{}});
    CHECK_FALSE(session.text.has_value());
}

TEST_CASE("the farthest of nine touches is known, and touching again begins at the first place")
{
    auto session = at(Step::touch);
    for (std::size_t place = 0; place < touch_places; ++place) {
        CHECK(next_touch(session) == place);
        session = after(std::move(session), intent::TouchedPlace{place, {place == 4 ? 3.0 : 0.5, place == 4 ? -4.0 : 0}}, pack);
    }
    CHECK_FALSE(next_touch(session).has_value());
    CHECK(worst_touch(session) == 4U);
    CHECK(session.touches[4]->far_mm() == doctest::Approx(5));
    CHECK(next_touch(after(std::move(session), intent::TouchesForgotten{}, pack)) == 0U);
}

TEST_CASE("the last language cannot be taken away, and all of them means no list")
{
    auto session = done(at(Step::contact), {intent::ToggledLanguage{"tay"}});
    CHECK(session.answers.settings.languages == std::vector<std::string>{"vi", "en"});
    session = done(std::move(session), {intent::ToggledLanguage{"vi"}, intent::ToggledLanguage{"en"}});
    CHECK(session.answers.settings.languages == std::vector<std::string>{"en"});
    session = done(std::move(session), {intent::ToggledLanguage{"tay"}, intent::ToggledLanguage{"vi"}});
    CHECK(session.answers.settings.languages.empty());
}

TEST_CASE("from the page of everything a step leads back to it, and a fault of writing goes with the next try")
{
    auto session = done(at(Step::all), {intent::CouldNotWrite{base::ErrorKind::disk_full}});
    CHECK(session.ending == Ending::failed);
    session = done(std::move(session), {intent::WentTo{Step::hang}, intent::Hung{content::Rotation::left}, intent::WentOn{}});
    CHECK(session.step == Step::all);
    CHECK(session.ending == Ending::not_yet);
    CHECK(session.answers.settings.rotation == content::Rotation::left);
    session = done(std::move(session), {intent::Asked{Wanted::write}, intent::Wrote{true, false}});
    CHECK(session.ending == Ending::written);
    CHECK(session.keys_changed);
}

TEST_CASE("a code that was scanned is counted and not kept")
{
    auto session = done(at(Step::scanner), {intent::Scanned{34}});
    CHECK(session.letters_scanned == 34);
    CHECK(done(std::move(session), {intent::WentOn{}}).letters_scanned == 0);
    CHECK(done(at(Step::printer), {intent::Scanned{34}}).letters_scanned == 0);
}
