#include "kiosk/visit/birth.h"
#include "small_world.h"

using namespace kiosk;
using namespace kiosk::test;

namespace {
/// Answered the check as somebody of 60 and more, and is now at the day of birth of a request.
Person at_birth(const char* for_whom)
{
    Person lan;
    lan.guide.check.insert(
        lan.guide.check.begin(),
        question("age_band", QuestionKind::choice, {option("child", {{"age", "..15"}}), option("old", {{"age", "60.."}})}));
    auto& form = lan.guide.request;
    form = {form[2], question("birth", QuestionKind::date, {}, "requester.birth"),
            question("aided_birth", QuestionKind::date, {}, "aided.birth"), form[6]};
    form[1].when = {{"for_whom", {"self"}}};
    form[2].when = {{"for_whom", {"relative"}}};
    lan.session.check["age_band"] = Answer{{"old"}};
    lan.does({did::Woke{}, did::AskedForHelp{}, did::GaveConsent{}, did::Marked{for_whom}, did::Answered{}});
    return lan;
}

Person& types_day(Person& lan, std::string_view digits)
{
    for (const char digit : digits) lan.does({did::Typed{std::string{digit}}});
    return lan.does({did::Answered{}});
}
}  // namespace

TEST_CASE("a birth that contradicts the age told in the check is asked about once and then believed")
{
    for (const auto& [whom, asks] : {std::pair{"self", "birth"}, std::pair{"relative", "aided_birth"}}) {
        CAPTURE(whom);
        auto lan = at_birth(whom);
        REQUIRE(lan.at() == asks);
        types_day(lan, "05092015");
        CHECK(lan.at() == asks);
        CHECK(lan.session.trouble == "birth_age");
        lan.does({did::Answered{}});
        CHECK(lan.at() == "phone");
        CHECK(age_is_contradicted(lan.session.draft, lan.guide, lan.world().today));
        CHECK(facts_to_judge(lan.session.draft, lan.guide).known("birth") == "2015-09-05");
    }
}

TEST_CASE("a birth that goes with the check is taken at once, and so is one where no age was told")
{
    auto lan = at_birth("self");
    types_day(lan, "05091961");
    CHECK(lan.at() == "phone");
    CHECK_FALSE(age_is_contradicted(lan.session.draft, lan.guide, lan.world().today));
    auto hoa = at_birth("self");
    hoa.session.check.clear();
    hoa.session.draft.facts = {};
    types_day(hoa, "05092015");
    CHECK(hoa.at() == "phone");
}
