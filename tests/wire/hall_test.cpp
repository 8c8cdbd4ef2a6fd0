#include <doctest/doctest.h>

#include "served.h"

using namespace kiosk;
using base::ErrorKind;
using State = flow::HallNumber::State;

namespace {
struct HallAtWire {
    support::ScratchFolder folder;
    support::Served served{folder.path()};
    std::unique_ptr<flow::RequestQueue> terminal = wire::terminal_client(served.connector(wire::terminal_socket));
    std::unique_ptr<flow::StaffDoor> desk = wire::desk_client(served.connector(wire::desk_socket));
    std::unique_ptr<flow::BoardDoor> board = wire::board_client(served.connector(wire::board_socket));
};
}  // namespace

TEST_CASE("a number goes from terminal to desk to board and comes out as it went in")
{
    HallAtWire at;
    const flow::WantedNumber wanted{base::RequestId::random(), "A", "en", "land"};
    const auto taken = at.terminal->take_number(wanted);
    REQUIRE(taken);
    CHECK(flow::words_of(taken->number) == "A-001");
    CHECK(at.terminal->take_number(wanted).value() == *taken);
    CHECK(at.terminal->take_number({base::RequestId::random(), "B", "vi", ""})->before == 1);
    const auto hall = at.desk->hall();
    REQUIRE(hall);
    CHECK(hall->front() == taken->number);
    const auto called = at.desk->call_next("2", {"A", "C"});
    REQUIRE(called);
    CHECK(called->counter == "2");
    CHECK(called->state == State::called);
    CHECK(at.desk->call_again("A-001", "2")->calls == 2);
    CHECK(at.desk->mark("A-001", State::waiting, "B")->waits_for == "B");
    CHECK(at.desk->take_number("A", "vi", "")->number == 2);
    CHECK(at.desk->call_next("2", {"D"}).error().kind == ErrorKind::not_found);
    const auto board = at.board->called();
    REQUIRE(board);
    REQUIRE(board->calls.size() == 1);
    CHECK(board->calls[0].number == "A-001");
    CHECK(board->calls[0].language == "en");
    CHECK(board->waiting == 3);
}

TEST_CASE("the board's socket answers nothing but the board, and no other door answers for it")
{
    HallAtWire at;
    CHECK(wire::desk_client(at.served.connector(wire::board_socket))->hall().error().kind == ErrorKind::denied);
    CHECK(wire::terminal_client(at.served.connector(wire::board_socket))->newest_day().error().kind == ErrorKind::denied);
    CHECK(wire::board_client(at.served.connector(wire::desk_socket))->called().error().kind == ErrorKind::denied);
    CHECK(wire::desk_client(at.served.connector(wire::terminal_socket))->hall().error().kind == ErrorKind::denied);
}
