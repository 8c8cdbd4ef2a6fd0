#include <doctest/doctest.h>
#include <sys/socket.h>

#include <random>

#include "kiosk/wire/codec.h"
#include "tests/support/sealed_requests.h"
#include "tests/wire/served.h"

using namespace kiosk;

namespace {
base::Bytes with_length(base::Bytes body, std::size_t claimed)
{
    base::Bytes out;
    out.reserve(4 + body.size());
    for (std::size_t i = 0; i < 4; ++i) out.push_back(static_cast<std::uint8_t>(claimed >> (8 * i)));
    out.insert(out.end(), body.begin(), body.end());
    return out;
}

/// Sends raw bytes and waits until the server has closed or answered.
void throw_at(const std::filesystem::path& folder, const base::Bytes& bytes)
{
    const auto socket = wire::connected(folder, wire::terminal_socket).value();
    (void)!::send(socket.number(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    ::shutdown(socket.number(), SHUT_WR);
    char answer[4096];
    while (::recv(socket.number(), answer, sizeof answer, 0) > 0) {
    }
}
}  // namespace

TEST_CASE("bytes that are no message are refused and the store goes on serving")
{
    const support::ScratchFolder folder;
    support::Served served{folder.path()};
    for (const auto& bytes : {
             base::Bytes{},
             base::Bytes{1},
             with_length({}, 0),
             with_length({}, 0xffffffff),
             with_length(base::Bytes(100, 0x81), 100),  // arrays in arrays
             with_length(base::Bytes(200'000, 0x81), 200'000),
             with_length(base::Bytes(200'000, 0xa1), 200'000),
             with_length({0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}, 9),
             with_length({0x5b, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}, 9),
             with_length({0xff}, 1),
             with_length({0x01}, 1),
         })
        throw_at(folder.path(), bytes);
    const auto queue = wire::terminal_client(served.connector(wire::terminal_socket));
    CHECK(queue->put(support::sealed_request()));
}

TEST_CASE("messages with bytes changed at random never stop the store")
{
    const unsigned seed = 20261123;
    MESSAGE("seed " << seed);
    std::mt19937 random{seed};
    const support::ScratchFolder folder;
    support::Served served{folder.path()};
    auto request = wire::map_of(support::sealed_request('e', 300));
    request["v"] = wire::version;
    request["op"] = "put";
    const auto good = wire::framed(request);
    for (int i = 0; i < 1500; ++i) {
        auto bytes = good;
        const auto changes = 1 + random() % 6;
        for (unsigned change = 0; change < changes; ++change) {
            const auto at = random() % bytes.size();
            switch (random() % 4) {
            case 0: bytes[at] = static_cast<std::uint8_t>(random()); break;
            case 1: bytes[at] ^= static_cast<std::uint8_t>(1u << random() % 8); break;
            case 2: bytes.erase(bytes.begin() + static_cast<std::ptrdiff_t>(at)); break;
            default: bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(at), static_cast<std::uint8_t>(random())); break;
            }
        }
        throw_at(folder.path(), bytes);
    }
    const auto queue = wire::terminal_client(served.connector(wire::terminal_socket));
    CHECK(queue->put(support::sealed_request()));
    served.stop();
    // Some changes hit nothing that matters; the others must not have got through as something else.
    CHECK(served.ports.puts >= 1);
    CHECK(served.ports.staff.backed_up_to.empty());
}

TEST_CASE("nobody shuts the door by holding it open")
{
    const support::ScratchFolder folder;
    support::Served served{folder.path()};
    std::vector<wire::Descriptor> idle;
    for (int i = 0; i < 80; ++i) {
        auto socket = wire::connected(folder.path(), wire::terminal_socket);
        if (socket) idle.push_back(std::move(*socket));
    }
    const auto queue = wire::terminal_client(served.connector(wire::terminal_socket));
    CHECK(queue->put(support::sealed_request()));
}

TEST_CASE("a message of another version is refused as such")
{
    wire::Bytes buffer = wire::framed({{"v", 1}, {"op", "put"}});
    CHECK(wire::take_message(buffer, 1000).error().kind == base::ErrorKind::newer_version);
}

TEST_CASE("a field that is missing or of another type is named")
{
    auto map = wire::map_of(support::sealed_request());
    map["urgent"] = "yes";
    wire::MessageFields in{map};
    (void)wire::sealed_request_in(in);
    CHECK(in.checked().error().detail.find("urgent") != std::string::npos);
}

TEST_CASE("what a port throws is an error to the one who asked, and the store goes on serving")
{
    const support::ScratchFolder folder;
    support::Served served{folder.path()};
    const auto queue = wire::terminal_client(served.connector(wire::terminal_socket));
    served.ports.throws = true;
    const auto refused = queue->put(support::sealed_request());
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == base::ErrorKind::internal);
    served.ports.throws = false;
    CHECK(queue->put(support::sealed_request()));
    const auto faults = served.faults();
    CHECK(faults == std::vector<std::string>{"std::length_error"});
}
