#include "kiosk/desk/visit_details.h"

#include <doctest/doctest.h>

#include "desk_words.h"
#include "kiosk/desk/keys.h"

using namespace kiosk;
using namespace kiosk::desk;
using namespace kiosk::desk::tests;

namespace {
/// The place of visits, with a visit that a served number of the hall is, and an outreach session.
struct InTheBook : AtWork {
    InTheBook()
    {
        world.services = {{"A", {{"vi", "tư vấn"}}}};
        take(intent::WentTo{PlaceName::visits});
        auto told = std::make_shared<RegisterTold>();
        told->unit = "TT";
        auto visit = line(1, registry::Kind::visit);
        visit.entry.field = "family";
        visit.more = {{"letter", "A"}, {"by", "Hà"}};
        told->lines = {visit, line(2, registry::Kind::outreach)};
        for (const auto& each : told->lines) told->entries.push_back(each.entry);
        answer(wish::Book::What::read, told);
    }
    static flow::RegisterLine line(std::uint8_t number, registry::Kind kind)
    {
        flow::RegisterLine out;
        out.subject.bytes[0] = number;
        out.version = 3;
        out.at = morning();
        out.entry.kind = kind;
        out.entry.unit = "TT";
        out.entry.date = base::local_day(morning());
        return out;
    }
    void answer(wish::Book::What of, ToldRegister told = {}) { take(intent::BookAnswered{std::move(told), {}, of, {}, {}}); }
    void select(std::uint8_t number)
    {
        record::SubjectId subject;
        subject.bytes[0] = number;
        take(intent::BookMeant{intent::BookMeant::What::selected, {}, {}, subject});
    }
    void press(std::string_view name, bool ctrl = false)
    {
        const auto meant = intent_of(Key{name, ctrl}, session);
        REQUIRE(meant.has_value());
        take(*meant);
    }
    const wish::Book* wished() const { return std::get_if<wish::Book>(&session.wish); }
};
}  // namespace

TEST_CASE("a served number is completed afterwards with its subject, what was asked and what was answered")
{
    InTheBook desk;
    CHECK(says(desk.page(), "A tư vấn"));
    desk.select(1);
    CHECK(says(desk.page(), "Bổ sung dòng này"));
    desk.press("I", true);
    desk.take(intent::Typed{"Đòi lương"});
    desk.press("Tab");
    desk.take(intent::Typed{"Nộp đơn ở Sở"});
    desk.take(intent::BookMeant{intent::BookMeant::What::chose, "visit_field", "labour", {}});
    desk.press("Return", true);
    const auto* wish = desk.wished();
    REQUIRE(wish != nullptr);
    CHECK(wish->what == wish::Book::What::change);
    CHECK(wish->version == 3);
    CHECK(wish->entry.field == "labour");
    CHECK(wish->entry.date == base::local_day(morning()));
    // Whose number it was and who wrote it down stay.
    CHECK(wish->more == std::map<std::string, std::string, std::less<>>{
                            {"letter", "A"}, {"by", "Hà"}, {"asked", "Đòi lương"}, {"answered", "Nộp đơn ở Sở"}});
    desk.answer(wish::Book::What::change);
    CHECK(says(desk.page(), "Đã ghi bổ sung"));
    CHECK_FALSE(writing(desk.session));
}

TEST_CASE("what the line says already stands in the form, and words that are taken away are gone")
{
    InTheBook desk;
    auto told = std::make_shared<RegisterTold>(*desk.session.told);
    told->lines[0].more["asked"] = "Ly hôn";
    desk.answer(wish::Book::What::read, told);
    desk.select(1);
    desk.press("I", true);
    CHECK(says(desk.page(), "Ly hôn"));
    for (int letter = 0; letter < 6; ++letter) desk.press("Backspace");
    desk.press("Return", true);
    REQUIRE(desk.wished() != nullptr);
    CHECK_FALSE(desk.wished()->more.contains("asked"));
    CHECK(desk.wished()->entry.field == "family");
}

TEST_CASE("an outreach session and a line that was struck out are completed by nobody")
{
    InTheBook desk;
    desk.select(2);
    CHECK_FALSE(says(desk.page(), "Bổ sung dòng này"));
    auto told = std::make_shared<RegisterTold>(*desk.session.told);
    told->lines[0].entry.voided = true;
    desk.answer(wish::Book::What::read, told);
    desk.select(1);
    desk.press("I", true);
    CHECK_FALSE(writing(desk.session));
    CHECK(desk.wished() == nullptr);
}

TEST_CASE("a failure keeps what was typed in the form")
{
    InTheBook desk;
    desk.select(1);
    desk.press("I", true);
    desk.take(intent::Typed{"Đòi lương"});
    desk.press("Return", true);
    desk.take(intent::BookAnswered{{}, base::ErrorKind::conflict, wish::Book::What::change, {}, {}});
    CHECK(says(desk.page(), "Đòi lương"));
    CHECK(writing(desk.session));
    desk.press("Escape");
    CHECK_FALSE(says(desk.page(), "Đòi lương"));
}
