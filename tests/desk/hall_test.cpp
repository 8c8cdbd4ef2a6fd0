#include <doctest/doctest.h>

#include "desk_words.h"
#include "kiosk/desk/hall_lines.h"
#include "kiosk/desk/hall_rail.h"
#include "kiosk/desk/keys.h"
#include "kiosk/desk/panes.h"
#include "kiosk/page/lines.h"

using namespace kiosk;
using namespace kiosk::desk;
using namespace kiosk::desk::tests;
using State = flow::HallNumber::State;
using What = HallDeed::What;

namespace {
flow::HallNumber number(const char* letter, int count, int minute, State state = State::waiting, const char* counter = "")
{
    flow::HallNumber out;
    out.letter = letter;
    out.number = count;
    out.state = state;
    out.taken_at = morning() - std::chrono::minutes{minute};
    out.turn = 1000 - minute;
    if (state != State::waiting) out.first_called_at = out.called_at = morning() - std::chrono::minutes{1};
    if (state != State::waiting) out.calls = 1;
    out.counter = counter;
    return out;
}

struct InTheHall : AtWork {
    InTheHall()
    {
        world.services = {{"A", {{"vi", "tư vấn"}}}, {"B", {{"vi", "giấy tờ"}}}};
        world.counter = "2";
        take(intent::WentTo{PlaceName::hall});
    }
    void hold(std::vector<flow::HallNumber> numbers) { take(intent::HallRead{std::move(numbers)}); }
    void deed(What what, std::string words = {}, std::string letter = {})
    {
        take(intent::DidInHall{{what, std::move(words), std::move(letter)}});
    }
    void press(std::string_view name)
    {
        const auto meant = intent_of(Key{name}, session);
        REQUIRE(meant.has_value());
        take(*meant);
    }
    std::vector<HallOrder> wished() const
    {
        const auto* wished = std::get_if<wish::InHall>(&session.wish);
        return wished ? wished->orders : std::vector<HallOrder>{};
    }
    void done(std::optional<base::ErrorKind> failed = {}) { take(intent::DoneInHall{failed}); }
};
/// Any kind of block, and what stands in it.
bool shows(const Blocks& blocks, std::string_view words)
{
    for (const auto& block : blocks) {
        for (const auto* line : page::lines_of(block.kind))
            if (line->words.find(words) != std::string::npos) return true;
        if (shows(block.inside, words)) return true;
    }
    return false;
}
}  // namespace

TEST_CASE("who waits longest stands first, with letter, subject and minutes")
{
    InTheHall desk;
    auto first = number("A", 13, 13);
    first.subject = "family";
    desk.hold({number("B", 4, 8), first});
    const auto line = waiting_in(desk.session.hall, {});
    REQUIRE(line.size() == 2);
    CHECK(flow::words_of(line[0]) == "A-013");
    for (const auto* words : {"A-013", "13 phút", "Hôn nhân", "B-004", "8 phút", "không nói việc gì"})
        CHECK(shows(desk.page().blocks, words));
    desk.deed(What::choose_line, {}, "B");
    CHECK(waiting_in(desk.session.hall, std::get<Hall>(desk.session.place).line).size() == 1);
}

TEST_CASE("calling the next asks the store, and whoever is at the counter is done first")
{
    InTheHall desk;
    desk.hold({number("A", 13, 13)});
    desk.deed(What::call_next);
    REQUIRE(desk.wished().size() == 1);
    CHECK(desk.wished()[0].what == HallOrder::What::call_next);
    desk.done();
    auto here = number("A", 12, 20, State::serving, "2");
    here.subject = "land";
    desk.hold({here, number("A", 13, 13), number("A", 11, 30, State::serving, "1")});
    desk.deed(What::call_next);
    REQUIRE(desk.wished().size() == 2);
    CHECK(desk.wished()[0].words == "A-012");
    CHECK(desk.wished()[0].state == State::served);
    CHECK(desk.wished()[0].field == "land");
    CHECK(desk.wished()[1].what == HallOrder::What::call_next);
}

TEST_CASE("whoever was called and never came is absent when the next is called, and counts as no visit")
{
    InTheHall desk;
    desk.hold({number("A", 12, 20, State::called, "2"), number("A", 13, 13)});
    CHECK(shows(desk.page().blocks, "Vắng, mời A-013"));
    desk.deed(What::call_next);
    REQUIRE(desk.wished().size() == 2);
    CHECK(desk.wished()[0].state == State::absent);
    CHECK(desk.wished()[0].field.empty());
    desk.done();
    // Called out of turn it is the same.
    desk.deed(What::call, "A-013");
    CHECK(desk.wished()[0].state == State::absent);
}

TEST_CASE("whose visit was given a subject has come, though nobody noted it")
{
    InTheHall desk;
    desk.hold({number("A", 12, 20, State::called, "2"), number("A", 13, 13)});
    desk.press("1");
    CHECK(shows(desk.page().blocks, "Xong, mời A-013"));
    desk.deed(What::call_next);
    REQUIRE(desk.wished().size() == 2);
    CHECK(desk.wished()[0].state == State::served);
    CHECK(desk.wished()[0].field == "family");
}

TEST_CASE("the button that calls the next says which number that is, of the line that is shown")
{
    InTheHall desk;
    desk.hold({number("A", 12, 20, State::serving, "2"), number("A", 13, 13), number("B", 4, 8)});
    CHECK(shows(desk.page().blocks, "Xong, mời A-013"));
    desk.deed(What::choose_line, {}, "B");
    CHECK(shows(desk.page().blocks, "Xong, mời B-004"));
    desk.hold({number("A", 12, 20, State::serving, "2")});
    CHECK_FALSE(shows(desk.page().blocks, "Xong, mời"));
}

TEST_CASE("whoever was called and put back waits on, from the minute in which they took their number")
{
    auto back = number("A", 12, 20);
    back.calls = 1;
    back.first_called_at = back.called_at = morning() - std::chrono::minutes{15};
    CHECK(waited(back, morning()) == std::chrono::minutes{20});
    back.state = State::called;
    CHECK(waited(back, morning()) == std::chrono::minutes{5});
}

TEST_CASE("a key that calls sends nobody away while nobody waits")
{
    InTheHall desk;
    desk.hold({number("A", 12, 20, State::serving, "2")});
    desk.deed(What::call_next);
    CHECK(desk.wished().empty());
}

TEST_CASE("calling from any other place leads to the hall")
{
    InTheHall desk;
    desk.hold({number("A", 13, 13)});
    desk.take(intent::WentTo{PlaceName::queue});
    desk.deed(What::call_next);
    CHECK(std::holds_alternative<Hall>(desk.session.place));
    CHECK(desk.wished().size() == 1);
}

TEST_CASE("enter notes that somebody came, then that they are served, with the field of the digit that was pressed")
{
    InTheHall desk;
    desk.hold({number("A", 12, 20, State::called, "2")});
    desk.press("Return");
    REQUIRE(desk.wished().size() == 1);
    CHECK(desk.wished()[0].state == State::serving);
    desk.done();
    desk.hold({number("A", 12, 20, State::serving, "2")});
    desk.press("1");
    CHECK(desk.wished().empty());
    desk.press("Return");
    REQUIRE(desk.wished().size() == 1);
    CHECK(desk.wished()[0].state == State::served);
    CHECK(desk.wished()[0].field == "family");
}

TEST_CASE("called again with F6, absent with F10, and absent ones can be called back")
{
    InTheHall desk;
    desk.hold({number("A", 12, 20, State::called, "2")});
    desk.press("F6");
    REQUIRE(desk.wished().size() == 1);
    CHECK(desk.wished()[0].what == HallOrder::What::call_again);
    CHECK(desk.wished()[0].words == "A-012");
    desk.done();
    desk.press("F10");
    CHECK(desk.wished()[0].state == State::absent);
    desk.done();
    desk.hold({number("A", 12, 20, State::absent, "2")});
    CHECK(shows(desk.page().blocks, "Vắng mặt, mời lại được"));
    desk.deed(What::call, "A-012");
    CHECK(desk.wished()[0].what == HallOrder::What::call_again);
}

TEST_CASE("passing on asks to whom, and a letter or a touch answers")
{
    InTheHall desk;
    desk.hold({number("A", 12, 20, State::serving, "2")});
    desk.press("F9");
    CHECK(desk.wished().empty());
    CHECK(shows(desk.page().blocks, "Chuyển sang quầy nào"));
    desk.press("B");
    REQUIRE(desk.wished().size() == 1);
    CHECK(desk.wished()[0].state == State::waiting);
    CHECK(desk.wished()[0].letter == "B");
}

TEST_CASE("a number given at the counter asks for which service only where there are several")
{
    InTheHall desk;
    desk.deed(What::give);
    CHECK(desk.wished().empty());
    desk.deed(What::give, {}, "B");
    REQUIRE(desk.wished().size() == 1);
    CHECK(desk.wished()[0].letter == "B");
    desk.done();
    desk.world.services.resize(1);
    desk.deed(What::give);
    REQUIRE(desk.wished().size() == 1);
    CHECK(desk.wished()[0].letter == "A");
}

TEST_CASE("a number that a colleague was faster with is said, and a second key press waits for the first")
{
    InTheHall desk;
    desk.hold({number("A", 13, 13)});
    desk.deed(What::call_next);
    desk.deed(What::call_next);
    CHECK(desk.wished().size() == 1);
    desk.done(base::ErrorKind::conflict);
    CHECK(shows(desk.page().blocks, "Đồng nghiệp vừa mời"));
    desk.deed(What::call_next);
    desk.done();
    CHECK_FALSE(shows(desk.page().blocks, "Đồng nghiệp vừa mời"));
}

TEST_CASE("what was served today stands with waits, and the figures add up")
{
    InTheHall desk;
    auto served = number("A", 1, 60, State::served, "2");
    served.first_called_at = served.called_at = morning() - std::chrono::minutes{55};
    served.ended_at = morning() - std::chrono::minutes{40};
    auto absent = number("A", 2, 50, State::absent, "1");
    desk.hold({served, absent, number("A", 3, 5)});
    const auto counts = counted(desk.session.hall);
    CHECK(counts.served == 1);
    CHECK(counts.absent == 1);
    CHECK(counts.waiting == 1);
    CHECK(served_for(served) == std::chrono::minutes{15});
    CHECK(counts.longest == "A-002");
    for (const auto* words : {"5 phút", "15 phút", "vắng mặt"}) CHECK(shows(desk.page().blocks, words));
}

TEST_CASE("of several calls in one minute the one of now stands first")
{
    auto first = number("A", 12, 20, State::served, "2"), second = number("A", 13, 13, State::absent, "2"),
         third = number("B", 4, 8, State::called, "2");
    first.called_at = second.called_at = third.called_at;
    const auto called = called_in({first, second, third}, 9);
    REQUIRE(called.size() == 3);
    CHECK(flow::words_of(called[0]) == "B-004");
    CHECK(flow::words_of(called[1]) == "A-013");
}

TEST_CASE("the rail of the hall shows who waits longest and calls them, and is not there without numbers")
{
    InTheHall desk;
    desk.hold({number("A", 12, 19), number("A", 13, 8), number("B", 4, 3), number("B", 5, 1)});
    const auto rail = hall_rail(view_of(desk.session, desk.world));
    CHECK(rail.size() == 5);
    desk.world.services.clear();
    CHECK(hall_rail(view_of(desk.session, desk.world)).empty());
}
