#include <doctest/doctest.h>
#include <sys/socket.h>

#include "tests/support/sealed_requests.h"
#include "tests/wire/served.h"

using namespace kiosk;
using base::ErrorKind;
using support::sealed_request;

TEST_CASE("what a terminal hands over arrives as it was sent")
{
    const support::ScratchFolder folder;
    support::Served served{folder.path()};
    const auto queue = wire::terminal_client(served.connector(wire::terminal_socket));
    auto request = sealed_request('x', 66'000);
    request.urgent = true;
    const auto ticket = queue->put(request);
    REQUIRE(ticket);
    CHECK(ticket->code == "BK-1001");
    CHECK(queue->put(request)->sequence == ticket->sequence);
    const auto status = queue->status(ticket->code, "K7M42QXD");
    REQUIRE(status);
    CHECK(status->id == request.id);
    CHECK(status->note == base::Bytes{1, 2, 3});
    CHECK(queue->append_message(ticket->code, "K7M42QXD", base::Bytes{9, 9}));
    CHECK(queue->ring("K1", "consent", true));
    CHECK(queue->count_stop("unclear"));
    const auto stops = wire::desk_client(served.connector(wire::desk_socket))->stop_counts();
    REQUIRE(stops);
    REQUIRE(stops->size() == 1);
    CHECK(stops->front().reason == "unclear");
    CHECK(stops->front().count == 1);

    served.stop();
    const auto& row = served.ports.rows.at(0);
    CHECK(row.envelope == request.envelope);
    CHECK(row.urgent);
    CHECK(row.answer_by == request.answer_by);
    CHECK(row.messages.size() == 1);
    CHECK(served.ports.bells.at(0).page == "consent");
}

TEST_CASE("the desk reads a long list in parts, moves requests and sees history, bells and upkeep")
{
    const support::ScratchFolder folder;
    support::Served served{folder.path()};
    const auto queue = wire::terminal_client(served.connector(wire::terminal_socket));
    const auto desk = wire::desk_client(served.connector(wire::desk_socket));
    std::vector<flow::SealedRequest> requests;
    for (int i = 0; i < 11; ++i) {
        requests.push_back(sealed_request());
        requests.back().urgent = i == 7;
        REQUIRE(queue->put(requests.back()));
    }
    const auto rows = desk->list().value();
    REQUIRE(rows.size() == 11);
    CHECK(rows[0].id == requests[7].id);
    CHECK(rows[1].id == requests[0].id);

    flow::StaffMove move;
    move.id = requests[2].id;
    move.version = 1;
    move.act = flow::StaffAct::claimed;
    move.who = "Nông Văn Páo";
    move.role = "officer";
    move.note = {7, 7};
    move.entry = flow::RegisterEntry{"TV", "đất đai", "tgpl2017.7.2", true};
    const auto moved = desk->move(move);
    REQUIRE(moved);
    CHECK(moved->stage == visit::Stage::claimed);
    CHECK(moved->claimed_by == "Nông Văn Páo");
    CHECK(desk->move(move).error().kind == ErrorKind::conflict);
    CHECK(desk->history(move.id)->front().what == "received");
    CHECK(desk->change_number().value() == 42);
    CHECK(desk->verify().value() == "whole");
    CHECK(desk->backup("/tmp/x"));
    CHECK_FALSE(desk->backup("relative"));
    CHECK(desk->note_desk("Nông Văn Páo", "unlocked"));
    CHECK(queue->ring("K1", "home", false));
    CHECK(desk->rings()->size() == 1);

    served.stop();
    CHECK(served.ports.moved->entry->referred);
    CHECK(served.ports.moved->note == base::Bytes{7, 7});
    CHECK(served.ports.backed_up_to == "/tmp/x");
}

TEST_CASE("errors of the store arrive with their kind")
{
    const support::ScratchFolder folder;
    support::Served served{folder.path()};
    served.ports.fails = base::Error{ErrorKind::disk_full, "no room"};
    const auto queue = wire::terminal_client(served.connector(wire::terminal_socket));
    const auto refused = queue->put(sealed_request());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::disk_full);
    CHECK(queue->status("BK-1001", "AAAAAAAA").error().kind == ErrorKind::disk_full);
}

TEST_CASE("through the terminal's door nothing of the desk can be asked")
{
    const support::ScratchFolder folder;
    support::Served served{folder.path()};
    // A desk client that knocks at the wrong door.
    const auto desk = wire::desk_client(served.connector(wire::terminal_socket));
    CHECK(desk->list().error().kind == ErrorKind::denied);
    CHECK(desk->verify().error().kind == ErrorKind::denied);
    CHECK(desk->history(base::RequestId::random()).error().kind == ErrorKind::denied);
    CHECK(desk->backup("/tmp/x").error().kind == ErrorKind::denied);
    CHECK(desk->note_desk("a", "b").error().kind == ErrorKind::denied);
    served.stop();
    CHECK(served.ports.desk_notes.empty());
    CHECK(served.ports.backed_up_to.empty());
}

TEST_CASE("a call after the store was restarted goes through")
{
    const support::ScratchFolder folder;
    support::Served served{folder.path()};
    const auto queue = wire::terminal_client(served.connector(wire::terminal_socket));
    const auto request = sealed_request();
    REQUIRE(queue->put(request));
    served.stop();
    served.start();
    CHECK(queue->put(request)->sequence == 1);
    served.stop();
    const auto gone = queue->put(request);
    REQUIRE_FALSE(gone);
    CHECK(gone.error().kind == ErrorKind::unavailable);
}

TEST_CASE("a data folder with a very long path works")
{
    const support::ScratchFolder folder;
    const auto deep = folder.path() / std::string(90, 'a') / std::string(90, 'b');
    std::filesystem::create_directories(deep);
    support::Served served{deep};
    const auto queue = wire::terminal_client(served.connector(wire::terminal_socket));
    CHECK(queue->put(sealed_request()));
}

TEST_CASE("a server ends when it has been alone long enough and takes its names with it")
{
    const support::ScratchFolder folder;
    support::FakePorts ports;
    auto server = wire::Server::open(folder.path()).value();
    CHECK(server.serve({{ports, ports}, [] {}, [] { return false; }, std::chrono::milliseconds{20}, -1}));
    CHECK_FALSE(std::filesystem::exists(folder.path() / wire::terminal_socket));
    CHECK_FALSE(wire::connected(folder.path(), wire::desk_socket));
}

TEST_CASE("many requests handed over at once come back in order, more than one message can hold")
{
    const support::ScratchFolder folder;
    support::Served served{folder.path()};
    const auto queue = wire::terminal_client(served.connector(wire::terminal_socket));
    std::vector<flow::SealedRequest> requests;
    for (int i = 0; i < 90; ++i) requests.push_back(sealed_request(static_cast<std::uint8_t>(i), i % 10 == 0 ? 66'000 : 4'200));
    const auto tickets = queue->put_all(requests);
    REQUIRE(tickets.size() == 90);
    for (std::size_t i = 0; i < 90; ++i) CHECK(tickets[i]->sequence == static_cast<std::int64_t>(i) + 1);
    served.stop();
    CHECK(served.ports.rows.at(89).envelope == requests[89].envelope);
    const auto lost = queue->put_all({requests[0], requests[1]});
    REQUIRE(lost.size() == 2);
    CHECK(lost[1].error().kind == ErrorKind::unavailable);
}

TEST_CASE("what was handed over and not answered is not known to be undone, and a stop ends the waiting")
{
    const support::ScratchFolder folder;
    const auto nobody_reads = wire::listening(folder.path(), wire::terminal_socket).value();
    std::stop_source stop;
    const auto queue = wire::terminal_client([&] { return wire::connected(folder.path(), wire::terminal_socket); }, stop.get_token());
    const std::jthread later{[&] {
        std::this_thread::sleep_for(std::chrono::milliseconds{100});
        stop.request_stop();
    }};
    const auto begun = std::chrono::steady_clock::now();
    const auto lost = queue->put(sealed_request());
    REQUIRE_FALSE(lost);
    CHECK(lost.error().kind == ErrorKind::no_answer);
    CHECK(std::chrono::steady_clock::now() - begun < std::chrono::seconds{5});
}

TEST_CASE("a request handed over to a store that then ends is not known, though nobody can be reached for a second try")
{
    const support::ScratchFolder folder;
    auto dies = wire::listening(folder.path(), wire::terminal_socket).value();
    const auto queue = wire::terminal_client([&]() -> base::Result<wire::Descriptor> { return wire::connected(folder.path(), wire::terminal_socket); });
    const std::jthread store{[&] {
        pollfd waiting{dies.number(), POLLIN, 0};
        (void)::poll(&waiting, 1, 5000);
        const wire::Descriptor client{::accept(dies.number(), nullptr, nullptr)};
        char part[64];
        (void)!::read(client.number(), part, sizeof part);
        dies = wire::Descriptor{};
    }};
    const auto lost = queue->put(sealed_request());
    REQUIRE_FALSE(lost);
    CHECK(lost.error().kind == ErrorKind::no_answer);
}
