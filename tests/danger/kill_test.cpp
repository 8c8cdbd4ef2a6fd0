#include <doctest/doctest.h>
#include <signal.h>
#include <unistd.h>

#include <atomic>
#include <map>
#include <random>
#include <thread>

#include "tests/danger/danger_folder.h"
#include "tests/support/sealed_requests.h"

using namespace kiosk;

namespace {
struct Count {
    int lost = 0;
    int doubled = 0;
};
using Acknowledged = std::map<base::RequestId, flow::Ticket>;

Count compared(const Acknowledged& acknowledged, const std::vector<flow::QueuedRequest>& rows)
{
    Count out;
    std::map<base::RequestId, int> seen;
    std::set<std::string> codes;
    for (const auto& row : rows) {
        if (++seen[row.id] > 1 || !codes.insert(row.code).second) ++out.doubled;
        const auto found = acknowledged.find(row.id);
        if (found != acknowledged.end() && (found->second.code != row.code || found->second.daily_number != row.daily_number))
            ++out.lost;
    }
    for (const auto& [id, ticket] : acknowledged)
        if (seen[id] == 0) ++out.lost;
    return out;
}
}  // namespace

TEST_CASE("killing the store again and again while requests come in loses none and doubles none")
{
    const unsigned seed = 77;
    MESSAGE("seed " << seed);
    const support::ScratchFolder disk;
    std::filesystem::path second_disk;
    SUBCASE("with everything in the data folder") {}
    SUBCASE("with log file and mark on another disk") { second_disk = disk.path(); }
    const support::DangerFolder at{second_disk};
    Acknowledged acknowledged;
    int kills = 0;
    std::atomic<int> stored = 0;
    {
        // A hundred in a row are more than a terminal may hand in.
        const auto queue = app::connect_intake(at.folder).value();
        std::jthread killer([&](std::stop_token stop) {
            std::mt19937 random{seed};
            int before = -1;
            while (!stop.stop_requested()) {
                // Somewhere in the next few requests, and not again before one got through.
                usleep(static_cast<useconds_t>(random() % 30'000));
                if (const int now = stored; now != before && at.signal_store(SIGKILL)) {
                    before = now;
                    ++kills;
                }
            }
        });
        for (int i = 0; i < 100; ++i) {
            const auto request = support::sealed_for(at.folder);
            base::Result<flow::Ticket> ticket = base::failure(base::ErrorKind::unavailable, "");
            for (int again = 0; again < 50 && !ticket; ++again) ticket = queue->put(request);
            REQUIRE(ticket);
            acknowledged[request.id] = *ticket;
            ++stored;
        }
    }
    MESSAGE(kills << " kills");
    CHECK(kills >= 5);
    const auto desk = app::connect_desk(at.folder).value();
    const auto rows = support::stored_rows(at.folder);
    CHECK(rows.size() == acknowledged.size());
    const auto count = compared(acknowledged, rows);
    CHECK(count.lost == 0);
    CHECK(count.doubled == 0);
    const auto found = desk->verify({}).value();
    CAPTURE(found.text);
    CHECK(found.whole);

    // The comparison notices a lost and a doubled request.
    auto fewer = rows;
    fewer.pop_back();
    CHECK(compared(acknowledged, fewer).lost == 1);
    auto more = rows;
    more.push_back(rows.front());
    CHECK(compared(acknowledged, more).doubled == 1);
    auto other = rows;
    other.front().code = "BK-ZZZZ";
    CHECK(compared(acknowledged, other).lost == 1);
}

TEST_CASE(
    "a data folder whose database is lost comes back whole from the other disk, and with that disk away nothing is begun anew")
{
    const support::ScratchFolder disk;
    const support::DangerFolder at{disk.path()};
    const auto request = support::sealed_for(at.folder);
    REQUIRE(app::connect_intake(at.folder).value()->put(request));
    CHECK_FALSE(std::filesystem::exists(at.file("kiosk.log")));
    at.end_store();
    for (const auto* name : {"kiosk.db", "kiosk.db-wal"}) std::filesystem::remove(at.file(name));

    const auto away = disk.path().string() + ".away";
    std::filesystem::rename(disk.path(), away);
    const auto refused = app::connect_intake(at.folder);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().detail.find("log_file of settings.yaml") != std::string::npos);
    std::filesystem::rename(away, disk.path());

    const auto rows = support::stored_rows(at.folder);
    REQUIRE(rows.size() == 1);
    CHECK(rows.front().id == request.id);
    CHECK(app::connect_desk(at.folder).value()->verify({})->whole);
}

TEST_CASE("many programs that need the store at once find one and the same")
{
    const support::DangerFolder at;
    std::vector<std::jthread> programs;
    std::atomic<int> stored = 0;
    for (int i = 0; i < 6; ++i)
        programs.emplace_back([&] {
            const auto queue = app::connect_terminal(at.folder);
            if (queue && (*queue)->put(support::sealed_for(at.folder))) ++stored;
        });
    programs.clear();
    CHECK(stored == 6);
    CHECK(support::stored_rows(at.folder).size() == 6);
}

TEST_CASE("through the terminal's socket the real store gives nothing away")
{
    const support::DangerFolder at;
    const auto queue = app::connect_terminal(at.folder).value();
    REQUIRE(queue->put(support::sealed_for(at.folder)));
    const auto intruder = wire::desk_client([&] { return wire::connected(at.path(), wire::terminal_socket); });
    CHECK(intruder->members().error().kind == base::ErrorKind::denied);
    CHECK(intruder->backup("/tmp/kiosk-danger-should-not-exist").error().kind == base::ErrorKind::denied);
    CHECK(queue->put(support::sealed_for(at.folder)));
}
