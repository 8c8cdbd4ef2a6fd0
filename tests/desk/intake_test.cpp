#include <doctest/doctest.h>

#include "desk_words.h"

using namespace kiosk;
using namespace kiosk::desk;
using namespace kiosk::desk::tests;

namespace {
struct AtIntake : AtWork {
    explicit AtIntake(PlaceName place) { take(intent::WentTo{place}); }
    const Intake& place() const { return std::get<Intake>(session.place); }
    void type(const char* question, const char* text)
    {
        take(intent::WentToField{question, 0});
        take(intent::Typed{text});
    }
    const wish::Put* put() const { return std::get_if<wish::Put>(&session.wish); }
    void fill_notice()
    {
        type("received_hour", "08:05");
        type("received_day", "23/11/2026");
        type("body", "Công an xã Chợ Rã");
        type("person", "Lộc Văn Dìn");
        take(intent::Marked{"role", "held"});
    }
};
}  // namespace

TEST_CASE("a notice is stored with what was typed, and what is missing is said in its place first")
{
    AtIntake desk{PlaceName::notice};
    desk.take(intent::WentOn{});
    CHECK(desk.put() == nullptr);
    CHECK(says(desk.page(), "Cần câu trả lời này."));
    desk.fill_notice();
    desk.take(intent::WentOn{});
    REQUIRE(desk.put() != nullptr);
    CHECK(desk.put()->notice);
    CHECK(desk.put()->answers.at("form").values.front() == "03");
    CHECK(desk.put()->answers.at("body").values.front() == "Công an xã Chợ Rã");
    CHECK(desk.put()->answers.at("received_day").values.front() == "23/11/2026");
}

TEST_CASE("a notice 03 of somebody held shows its twelve hours while it is being typed, a notice 04 shows other steps")
{
    AtIntake desk{PlaceName::notice};
    content::ClockRule rule;
    rule.id = "notice_03_held";
    rule.number = 12;
    rule.unit = content::ClockRule::Unit::hours;
    rule.source = {{"vi", "Điều 31 khoản 2 Luật TGPL"}};
    rule.confirmed = true;
    desk.library.clocks = {rule};
    desk.fill_notice();
    auto page = desk.page();
    CHECK(says(page, "20:05"));
    CHECK(says(page, "Điều 31 khoản 2 Luật TGPL"));
    CHECK(says(page, "Cử người thực hiện"));
    CHECK(block(page, "intake.accept") != nullptr);
    desk.take(intent::Marked{"form", "04"});
    page = desk.page();
    CHECK(says(page, "Liên hệ, giải thích quyền"));
    CHECK(block(page, "intake.accept") == nullptr);
}

TEST_CASE("one key leads through all that a notice needs, and offers today as its day before anything is recorded")
{
    AtIntake desk{PlaceName::notice};
    desk.take(intent::WentOn{});
    CHECK(desk.place().focus == "received_hour");
    desk.take(intent::Typed{"08:05"});
    desk.take(intent::WentOn{});
    CHECK(desk.place().focus == "received_day");
    CHECK(desk.place().texts.at("received_day") == "23/11/2026");
    CHECK(desk.put() == nullptr);
    for (const auto* typed : {"", "Công an xã Chợ Rã", "Lộc Văn Dìn", "1"}) {
        if (*typed != '\0') desk.take(intent::Typed{typed});
        desk.take(intent::WentOn{});
    }
    REQUIRE(desk.put() != nullptr);
    CHECK(desk.put()->answers.at("role").values.front() == "held");
    CHECK(desk.put()->answers.at("received_day").values.front() == "23/11/2026");
}

TEST_CASE("a day of a notice that was typed is not changed by going on")
{
    AtIntake desk{PlaceName::notice};
    desk.type("received_day", "22/11/2026");
    desk.take(intent::WentOn{});
    desk.take(intent::Typed{"22:10"});
    desk.take(intent::WentOn{});
    CHECK(desk.place().focus == "body");
    CHECK(desk.place().texts.at("received_day") == "22/11/2026");
}

TEST_CASE("a notice that came on a day before is written down, and one of tomorrow is not")
{
    AtIntake desk{PlaceName::notice};
    desk.fill_notice();
    for (const auto& [day, stored] : {std::pair{"24/11/2026", false}, {"20/11/2026", true}}) {
        desk.take(intent::WentToField{"received_day", 0});
        for (int letter = 0; letter < 10; ++letter) desk.take(intent::Erased{});
        desk.take(intent::Typed{day});
        desk.take(intent::WentOn{});
        CHECK((desk.put() != nullptr) == stored);
    }
}

TEST_CASE("what was left half written is there again")
{
    AtIntake desk{PlaceName::notice};
    desk.type("body", "Toà án");
    desk.take(intent::WentBack{});
    CHECK(std::holds_alternative<Today>(desk.session.place));
    desk.take(intent::WentTo{PlaceName::notice});
    CHECK(desk.place().texts.at("body") == "Toà án");
    desk.take(intent::Locked{});
    CHECK(desk.session.intakes.empty());
}

TEST_CASE("the key that begins a notice begins the next one once the first is stored")
{
    AtIntake desk{PlaceName::notice};
    desk.type("body", "Toà án");
    desk.take(intent::WentTo{PlaceName::notice});
    CHECK(desk.place().texts.at("body") == "Toà án");
    desk.take(intent::Stored{id_of(9), "TB03-7K4M", "K7M42QXD", true});
    desk.take(intent::WentTo{PlaceName::notice});
    CHECK_FALSE(desk.place().stored);
    CHECK(desk.place().texts.empty());
    CHECK(desk.place().chosen.at("form").front() == "03");
}

TEST_CASE("code and secret of a request at the counter are told large, of a notice the code alone")
{
    for (const auto place : {PlaceName::counter, PlaceName::notice}) {
        AtIntake desk{place};
        desk.take(intent::Stored{id_of(9), "BK-7K4M", "K7M42QXD", false});
        const auto page = desk.page();
        CHECK(says(page, "BK-7K4M"));
        CHECK(says(page, "K7M4-2QXD") == (place == PlaceName::counter));
    }
}

TEST_CASE("a digit picks in the question that has the keyboard, letters go into a line")
{
    AtIntake desk{PlaceName::notice};
    desk.take(intent::WentToField{"role", 0});
    desk.take(intent::Typed{"4"});
    CHECK(desk.place().chosen.at("role").front() == "victim");
    desk.take(intent::WentToField{"body", 0});
    desk.take(intent::Typed{"Toà 4"});
    CHECK(desk.place().texts.at("body") == "Toà 4");
}

TEST_CASE("an hour or a day that does not exist is said below its line")
{
    AtIntake desk{PlaceName::notice};
    desk.type("received_hour", "25:00");
    desk.type("received_day", "31/11/2026");
    desk.take(intent::WentToField{"body", 0});
    CHECK(says(desk.page(), "Gõ giờ và phút, ví dụ 08:05."));
    CHECK(says(desk.page(), "Gõ ngày có thật, ví dụ 23/11/2026."));
}

TEST_CASE("the request at the counter asks the form's own questions, and consent before anything is stored")
{
    AtIntake desk{PlaceName::counter};
    visit::Question name;
    name.id = "name";
    name.kind = visit::QuestionKind::name;
    name.path = "requester.name";
    name.section = "who";
    desk.library.guide.request = {name};
    desk.take(intent::Marked{"came_by", "counter"});
    desk.type("name", "Đỗ Văn Lâm");
    desk.take(intent::Marked{"signed", "fingerprint"});
    desk.take(intent::WentOn{});
    CHECK(desk.put() == nullptr);
    desk.take(intent::Marked{"consent_aloud", "yes"});
    desk.take(intent::WentOn{});
    REQUIRE(desk.put() != nullptr);
    CHECK_FALSE(desk.put()->notice);
    CHECK(desk.put()->answers.at("name").values.front() == "Đỗ Văn Lâm");
}
