#include "kiosk/visit/typed_date.h"

#include "kiosk/visit/fields.h"
#include "small_world.h"

using namespace kiosk;
using namespace kiosk::test;

namespace {
const Question birth = question("birth", QuestionKind::date, {}, "requester.birth");
const Question court = question("court_date", QuestionKind::date, {}, "facts.court_date");
const Question back = question("come_back_on", QuestionKind::date, {}, "contact.come_back_on");

/// A Monday; the next day is a day off, and so are the weekends.
struct November {
    law::RuleBook rules = small_rules();
    Calendar calendar{std::chrono::year{2026} / 11 / 23, &rules};
    November()
    {
        rules.holidays.off = {*base::parse_day("2026-11-24"), *base::parse_day("2027-02-05"), *base::parse_day("2027-09-02"),
                              *base::parse_day("2027-09-03")};
    }

    Trouble trouble(const Question& question, const char* strokes) const
    {
        return trouble_with(question, typed(strokes), calendar);
    }
    std::string kept(const Question& question, const char* strokes) const
    {
        return kept_form(question, typed(strokes), calendar);
    }
    static std::string typed(const char* strokes)
    {
        std::string text;
        for (const char* one = strokes; *one; ++one) text = with_letter(text, std::string{*one}, QuestionKind::date, 120);
        return text;
    }
};

std::string shown(const char* strokes) { return shown_form(November::typed(strokes), QuestionKind::date); }
}  // namespace

TEST_CASE("a date is taken as people write it, and the field shows what they touched")
{
    CHECK(shown("3/1/2027") == "03/01/2027");
    CHECK(shown("03012027") == "03/01/2027");
    CHECK(shown("30/11") == "30/11");
    CHECK(shown("30/11/") == "30/11/");
    CHECK(shown("30112026") == "30/11/2026");
    CHECK(shown("3011") == "3011");
    CHECK(shown("3011/") == "30/11/");
    CHECK(shown("301/") == "30/01/");
    CHECK(shown("9/1961") == "09/1961");
    CHECK(shown("30/112026") == "30/11/2026");
    CHECK(shown("//3//1//2027//9") == "03/01/2027");
    CHECK(shown("1961") == "1961");
    CHECK(November::typed("123456789012").size() == 8);
}

TEST_CASE("of a birth the year alone will do, or the month and the year")
{
    const November now;
    for (const auto& [typed, kept] : {std::pair{"1961", "1961"},
                                      {"9/1961", "09/1961"},
                                      {"09/1961", "09/1961"},
                                      {"091961", "09/1961"},
                                      {"5/9/1961", "05/09/1961"},
                                      {"05091961", "05/09/1961"},
                                      {"29/2/1960", "29/02/1960"},
                                      {"23112026", "23/11/2026"},
                                      {"1900", "1900"}}) {
        CAPTURE(typed);
        CHECK(now.trouble(birth, typed).empty());
        CHECK(now.kept(birth, typed) == kept);
        CHECK(shown_form(typed_form(kept, QuestionKind::date), QuestionKind::date) == kept);
    }
}

TEST_CASE("what is wrong with a birth is said")
{
    const November now;
    const auto no_day = now.trouble(birth, "29/2/1961");
    CHECK(no_day == "no_day");
    CHECK(no_day.month == 2);
    CHECK(no_day.year == 1961);
    CHECK(no_day.count == 28);
    CHECK(now.trouble(birth, "31/4/1970").count == 30);
    CHECK(now.trouble(birth, "13/1961") == "no_month");
    const auto american = now.trouble(birth, "12/13/1961");
    CHECK(american == "no_month");
    CHECK(american.month == 13);
    CHECK(american.offer == "13/12/1961");
    CHECK(now.trouble(birth, "1899") == "birth_old");
    CHECK(now.trouble(birth, "1899").year == 1899);
    CHECK(now.trouble(birth, "2031") == "birth_ahead");
    CHECK(now.trouble(birth, "12/2026") == "birth_ahead");
    CHECK(now.trouble(birth, "24112026") == "birth_ahead");
    CHECK(now.trouble(birth, "30/11") == "birth_year");
    CHECK(now.trouble(birth, "5/9/61").offer == "05/09/1961");
    CHECK(now.trouble(birth, "5/9/15").offer == "05/09/2015");
    CHECK(now.trouble(birth, "230961").offer == "23/09/1961");
    for (const char* cut : {"1", "19", "196", "23/", "0509196", "0/9/1961", "00001961"})
        CHECK(now.trouble(birth, cut) == "date_birth");
    CHECK(now.trouble(birth, "").empty());
}

TEST_CASE("a day to come may lack its year, and is kept with it")
{
    const November now;
    for (const auto& [typed, kept] : {std::pair{"30/11", "30/11/2026"},
                                      {"30/11/", "30/11/2026"},
                                      {"23/11", "23/11/2026"},
                                      {"5/1", "05/01/2027"},
                                      {"30/11/2026", "30/11/2026"}}) {
        CAPTURE(typed);
        CHECK(now.trouble(court, typed).empty());
        CHECK(now.kept(court, typed) == kept);
    }
    // More likely a day that has just passed than one in a year: a trial is not to be put off by a guess.
    const auto passed = now.trouble(court, "20/11");
    CHECK(passed == "date_whole");
    CHECK(passed.offer == "20/11/2027");
    CHECK(now.trouble(court, "3011").offer == "30/11/2026");
    CHECK(now.trouble(court, "30/11/26").offer == "30/11/2026");
    CHECK(now.trouble(court, "2026") == "date_whole");
    CHECK(now.trouble(court, "12/2026") == "date_whole");
    CHECK(now.trouble(court, "22112026") == "date_past");
    CHECK(now.trouble(court, "02122062") == "date_far");
    CHECK(now.trouble(court, "31022027") == "no_day");
    CHECK(now.trouble(court, "30/2") == "no_day_ever");
}

TEST_CASE("who comes back on a day off is asked once and offered the next open day, working days are taken at once")
{
    const November now;
    for (const char* open : {"23112026", "30112026", "25112026"}) CHECK(now.trouble(back, open).empty());
    for (const auto& [closed, next] : {std::pair{"29112026", "30/11/2026"},
                                       {"28112026", "30/11/2026"},
                                       {"24/11", "25/11/2026"},
                                       {"05022027", "08/02/2027"},
                                       {"02092027", "06/09/2027"}}) {
        CAPTURE(closed);
        const auto doubt = now.trouble(back, closed);
        CHECK(doubt == "day_off");
        CHECK(doubt.offer == next);
        CHECK(trouble_with(back, November::typed(closed), now.calendar, doubt).empty());
        CHECK(now.trouble(court, closed).empty());  // a court may sit
    }
}

TEST_CASE("a weekend that is worked in exchange is a day to come back on")
{
    November now;
    now.rules.holidays.worked = {*base::parse_day("2026-11-28")};
    CHECK(now.trouble(back, "28112026").empty());
}

TEST_CASE("by a clock that stands before the rules no day is judged: it is said once, and the person goes on")
{
    November dead;
    dead.calendar.today = std::chrono::year{2000} / 1 / 1;
    for (const auto* coming : {&court, &back}) {
        const auto doubt = dead.trouble(*coming, "02122026");
        CHECK(doubt == "clock_wrong");
        CHECK(trouble_with(*coming, "02122026", dead.calendar, doubt).empty());
        CHECK(dead.trouble(*coming, "02121999") == "date_past");
    }
    CHECK(dead.trouble(birth, "2015").empty());
}

TEST_CASE("what is offered instead can be taken with one touch and stands")
{
    Person lan;
    lan.rules.holidays.off = {*base::parse_day("2026-11-24")};
    lan.guide.request.push_back(back);
    lan.begins_request()
        .does({did::WentTo{{Screen::request, "come_back_on"}}})
        .types({"2", "9", "1", "1", "2", "0", "2", "6"})
        .does({did::Answered{}});
    CHECK(lan.session.trouble == "day_off");
    lan.does({did::TookSuggestion{"01/12/2026"}});  // nobody offered that
    CHECK(lan.session.typing == "29112026");
    lan.does({did::TookSuggestion{lan.session.trouble.offer}});
    CHECK(lan.session.typing == "30112026");
    CHECK(lan.session.trouble.empty());
    lan.does({did::Answered{}});
    CHECK(lan.session.draft.answers.at("come_back_on").values == std::vector<std::string>{"30/11/2026"});
}
