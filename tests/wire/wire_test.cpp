#include <doctest/doctest.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <thread>

#include "kiosk/wire/operations.h"
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
    CHECK(served.ports.staff.bells.at(0).number == 1);
    CHECK(served.ports.staff.bells.at(0).urgent);
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
    for (const auto& operation : wire::operations()) {
        if (operation.door != wire::Door::desk) continue;
        CAPTURE(operation.name);
        const auto socket = wire::connected(folder.path(), wire::terminal_socket).value();
        const wire::Json message{{"v", wire::version}, {"op", std::string{operation.name}}};
        const auto said = wire::exchanged(socket, message, std::chrono::seconds{5});
        REQUIRE(said);
        CHECK(wire::error_in(*said).kind == ErrorKind::denied);
    }
    // A desk client that knocks at the wrong door.
    const auto desk = wire::desk_client(served.connector(wire::terminal_socket));
    CHECK(desk->backup("/tmp/x").error().kind == ErrorKind::denied);
    CHECK(desk->append({}).error().kind == ErrorKind::denied);
    served.stop();
    CHECK(served.ports.staff.backed_up_to.empty());
}

TEST_CASE("the newest day goes over the wire, and that there is none")
{
    const support::ScratchFolder folder;
    support::Served served{folder.path()};
    const auto queue = wire::terminal_client(served.connector(wire::terminal_socket));
    CHECK_FALSE(queue->newest_day().value());
    served.stop();
    served.ports.newest = base::parse_day("2026-11-23").value();
    served.start();
    CHECK(queue->newest_day().value() == base::parse_day("2026-11-23").value());
}

TEST_CASE("what each door takes goes to what stands behind that door")
{
    const support::ScratchFolder folder;
    support::FakePorts terminals;
    support::FakePorts others;
    const int stop = eventfd(0, EFD_CLOEXEC);
    auto server = wire::Server::open(folder.path()).value();
    std::jthread thread{[&] {
        (void)server.serve(
            {{terminals, others, [&] { return others.session(); }}, [] {}, [] { return false; }, std::nullopt, stop});
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
        (void)server.serve({{ports, ports, [&] { return ports.session(); }},
                            [] {},
                            [] { return false; },
                            std::nullopt,
                            stop,
                            {},
                            ports.ended,
                            [&] { ports.answer(); }});
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
    CHECK(wire::desk_client(served.connector(wire::desk_socket))->members());
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
    CHECK(server.serve(
        {{ports, ports, [&] { return ports.session(); }}, [] {}, [] { return false; }, std::chrono::milliseconds{20}, -1}));
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
