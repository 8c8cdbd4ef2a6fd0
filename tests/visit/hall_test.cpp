#include "small_world.h"

using namespace kiosk;
using namespace kiosk::test;

namespace {
const HallTicket given{"A-012", "A", 3, {}};

/// At a terminal whose hall has these services.
struct AtHall : Person {
    explicit AtHall(std::vector<std::string> letters) { services = std::move(letters); }
};
}  // namespace

TEST_CASE("where no numbers are given the way to them leads home")
{
    AtHall lan{{}};
    lan.does({did::Woke{}, did::WentTo{{Screen::hall, {}}}});
    CHECK(lan.at(Screen::home));
    lan.does({did::TookNumber{"A", {}}});
    CHECK(lan.session.awaiting == Awaiting::nothing);
}

TEST_CASE("with one service nobody is asked which, with more everybody is")
{
    AtHall lan{{"A"}};
    lan.does({did::Woke{}, did::WentTo{{Screen::hall, {}}}});
    CHECK(lan.session.place == Place{Screen::hall, "A"});
    AtHall minh{{"A", "B"}};
    minh.does({did::WentTo{{Screen::hall, {}}}});
    CHECK(minh.session.place == Place{Screen::hall, {}});
    minh.does({did::WentTo{{Screen::hall, "B"}}, did::TookNumber{"B", "land"}});
    CHECK(minh.session.awaiting == Awaiting::number);
    CHECK(minh.session.hall_wish == HallWish{"B", "land"});
}

TEST_CASE("a number that is on its way is waited for, and a second touch takes no second one")
{
    AtHall lan{{"A"}};
    lan.does({did::WentTo{{Screen::hall, {}}}, did::TookNumber{"A", {}}});
    lan.does({did::TookNumber{"A", "land"}, did::WentHome{}});
    CHECK(lan.session.hall_wish.subject.empty());
    CHECK(lan.at(Screen::hall));
    lan.does({did::AnswerLate{}});
    CHECK(lan.session.late);
    lan.does({did::NumberGiven{given}});
    CHECK(lan.at(Screen::hall_number));
    CHECK(lan.session.ticket == given);
    CHECK_FALSE(lan.session.late);
}

TEST_CASE("who has a number sees it again instead of taking another one, also after reading and after a request")
{
    AtHall lan{{"A"}};
    lan.does({did::WentTo{{Screen::hall, {}}}, did::TookNumber{"A", {}}, did::NumberGiven{given}});
    lan.does({did::WentTo{{Screen::areas, {}}}, did::WentBack{}});
    CHECK(lan.at(Screen::hall_number));
    lan.does({did::WentHome{}, did::WentTo{{Screen::hall, {}}}});
    CHECK(lan.at(Screen::hall_number));
    CHECK(lan.session.ticket == given);
}

TEST_CASE("a number that could not be taken says so on the page where it can be tried again")
{
    AtHall lan{{"A"}};
    lan.does({did::WentTo{{Screen::hall, {}}}, did::TookNumber{"A", {}}, did::NumberNotGiven{base::ErrorKind::busy}});
    CHECK(lan.at(Screen::hall));
    CHECK(lan.session.failed == base::ErrorKind::busy);
    lan.does({did::TookNumber{"A", {}}});
    CHECK_FALSE(lan.session.failed.has_value());
    CHECK(lan.session.awaiting == Awaiting::number);
}

TEST_CASE("a number that comes after a quick exit is shown to nobody")
{
    AtHall lan{{"A"}};
    lan.does({did::WentTo{{Screen::hall, {}}}, did::TookNumber{"A", {}}, did::QuickExited{}, did::NumberGiven{given}});
    CHECK(lan.at(Screen::front));
    CHECK_FALSE(lan.session.ticket.has_value());
}

TEST_CASE("the number can be printed on its page, and is gone with the visit")
{
    AtHall lan{{"A"}};
    lan.does({did::WentTo{{Screen::hall, {}}}, did::TookNumber{"A", {}}, did::NumberGiven{given}, did::AskedToPrint{}});
    CHECK(lan.session.awaiting == Awaiting::print);
    lan.does({did::PrintingWent{Printing::printed}, did::QuickExited{}});
    CHECK_FALSE(lan.session.ticket.has_value());
}
