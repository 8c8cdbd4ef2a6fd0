#include <doctest/doctest.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <thread>

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
    CHECK(served.ports.bells.at(0).number == 1);
    CHECK(served.ports.bells.at(0).urgent);
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

TEST_CASE("the newest day, what staff must be told and what a head settles go over the wire")
{
    const support::ScratchFolder folder;
    support::Served served{folder.path()};
    const auto queue = wire::terminal_client(served.connector(wire::terminal_socket));
    const auto desk = wire::desk_client(served.connector(wire::desk_socket));
    CHECK_FALSE(queue->newest_day().value());
    CHECK(desk->troubles()->empty());
    served.stop();
    served.ports.newest = base::parse_day("2026-11-23").value();
    served.ports.told = {flow::Trouble::wrong_clock, flow::Trouble::strange_key};
    served.start();
    CHECK(queue->newest_day().value() == base::parse_day("2026-11-23").value());
    CHECK(desk->troubles().value() == served.ports.told);
    const flow::KeyId key{1, 2, 3, 4, 5, 6, 7, 255};
    CHECK(desk->pin_keys("Hà", "head", {key, {}}));
    CHECK(desk->confirm_clock("Hà", "head"));
    const auto intruder = wire::desk_client(served.connector(wire::terminal_socket));
    CHECK(intruder->pin_keys("Hà", "head", {key}).error().kind == ErrorKind::denied);
    CHECK(intruder->confirm_clock("Hà", "head").error().kind == ErrorKind::denied);
    CHECK(intruder->troubles().error().kind == ErrorKind::denied);
    served.stop();
    CHECK(served.ports.pinned == std::vector<flow::KeyId>{key, {}});
    CHECK(served.ports.desk_notes == std::vector<std::string>{"Hà head pins", "Hà head confirms"});
}

TEST_CASE("what each door takes goes to what stands behind that door")
{
    const support::ScratchFolder folder;
    support::FakePorts terminals;
    support::FakePorts others;
    const int stop = eventfd(0, EFD_CLOEXEC);
    auto server = wire::Server::open(folder.path()).value();
    std::jthread thread{[&] {
        (void)server.serve({{terminals, others, others}, [] {}, [] { return false; }, std::nullopt, stop});
    }};
    const auto connector = [&](const char* name) { return [&folder, name] { return wire::connected(folder.path(), name); }; };
    CHECK(wire::terminal_client(connector(wire::terminal_socket))->put(sealed_request()));
    CHECK(wire::terminal_client(connector(wire::desk_socket))->put(sealed_request()));
    CHECK(wire::terminal_client(connector(wire::desk_socket))->put(sealed_request()));
    (void)eventfd_write(stop, 1);
    thread.join();
    close(stop);
    CHECK(terminals.puts == 1);
    CHECK(others.puts == 2);
}

namespace {
/// Answers whoever asks for a status when it is told to.
class Patient final : public support::FakePorts {
public:
    std::vector<std::function<void(base::Result<flow::StoredStatus>)>> waiting;
    int ended = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    ~Patient() override { close(ended); }
    void ask_status(const std::string&, const std::string&,
                    std::function<void(base::Result<flow::StoredStatus>)> answer) override
    {
        waiting.push_back(std::move(answer));
    }
    base::Result<void> count_stop(const std::string&) override
    {
        (void)eventfd_write(ended, 1);
        return {};
    }
    void answer()
    {
        eventfd_t ignored = 0;
        (void)eventfd_read(ended, &ignored);
        for (const auto& one : std::exchange(waiting, {})) one(base::failure(ErrorKind::denied, "no"));
    }
};
}  // namespace

TEST_CASE("forty who wait for a look-up keep nobody from handing a request in, and all of them are answered")
{
    const support::ScratchFolder folder;
    Patient ports;
    const int stop = eventfd(0, EFD_CLOEXEC);
    auto server = wire::Server::open(folder.path()).value();
    std::jthread thread{[&] {
        (void)server.serve(
            {{ports, ports, ports}, [] {}, [] { return false; }, std::nullopt, stop, {}, ports.ended, [&] { ports.answer(); }});
    }};
    const auto connector = [&] { return wire::connected(folder.path(), wire::terminal_socket); };
    std::atomic<int> answered = 0;
    std::vector<std::jthread> lookers;
    for (int i = 0; i < 40; ++i)
        lookers.emplace_back([&] {
            const auto said = wire::terminal_client(connector)->status("BK-1001", "AAAAAAAA");
            if (!said && said.error().kind == ErrorKind::denied) ++answered;
        });
    const auto queue = wire::terminal_client(connector);
    for (int i = 0; i < 20; ++i) CHECK(queue->put(sealed_request()));
    CHECK(answered == 0);
    // Some may come later than others: told until all have their answer.
    while (answered < 40 && queue->count_stop("unclear")) std::this_thread::yield();
    CHECK(answered == 40);
    (void)eventfd_write(stop, 1);
    thread.join();
    close(stop);
}

TEST_CASE("sockets that somebody removed or exchanged under a running store are made again, and who is connected stays")
{
    const support::ScratchFolder folder;
    support::Served served{folder.path()};
    const auto before = wire::terminal_client(served.connector(wire::terminal_socket));
    REQUIRE(before->put(sealed_request()));
    for (const int how : {0, 1, 2}) {
        CAPTURE(how);
        const auto name = folder.path() / wire::terminal_socket;
        const auto desk = folder.path() / wire::desk_socket;
        if (how == 0) std::filesystem::remove(name), std::filesystem::remove(desk);
        if (how == 1) std::filesystem::rename(name, folder.path() / "away");
        if (how == 2) std::filesystem::rename(desk, name);
        base::Result<flow::Ticket> ticket = base::failure(ErrorKind::unavailable, "");
        for (int again = 0; again < 500 && !ticket; ++again) {
            ticket = wire::terminal_client(served.connector(wire::terminal_socket))->put(sealed_request());
            if (!ticket) std::this_thread::sleep_for(std::chrono::milliseconds{2});
        }
        CHECK(ticket);
        CHECK(before->put(sealed_request()));
    }
    for (int again = 0; again < 500 && !wire::connected(folder.path(), wire::desk_socket); ++again)
        std::this_thread::sleep_for(std::chrono::milliseconds{2});
    CHECK(wire::desk_client(served.connector(wire::desk_socket))->list());
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
    CHECK(server.serve({{ports, ports, ports}, [] {}, [] { return false; }, std::chrono::milliseconds{20}, -1}));
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
    const auto queue =
        wire::terminal_client([&] { return wire::connected(folder.path(), wire::terminal_socket); }, stop.get_token());
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
    const auto queue = wire::terminal_client(
        [&]() -> base::Result<wire::Descriptor> { return wire::connected(folder.path(), wire::terminal_socket); });
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
