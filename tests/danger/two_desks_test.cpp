/// Two desks claim from one queue over the real store, each by a connection of its own. A hundred requests, KIOSK_ROUNDS times
/// as many: packaging/prove.sh --long makes ten thousand of them.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <thread>

#include "kiosk/app/parts/staff_at_work.h"
#include "kiosk/app/parts/staff_changes.h"
#include "tests/danger/danger_folder.h"

using namespace kiosk;

namespace {
constexpr auto head_name = "Nông Văn Páo";
constexpr auto officer_name = "Lý Thị Mai";
constexpr auto officer_passphrase = "suối nguồn chợ phiên";
constexpr std::size_t tried_before_asking = 20;  ///< as the desk does

int rounds()
{
    const char* wanted = std::getenv("KIOSK_ROUNDS");
    return wanted == nullptr ? 1 : std::max(1, std::atoi(wanted));
}

using Claimed = std::set<base::RequestId>;
struct Tally {
    Claimed claimed;
    int refused = 0;  ///< a colleague was faster
    int failed = 0;   ///< anything else
};

std::size_t doubled(const Claimed& one, const Claimed& other)
{
    return static_cast<std::size_t>(std::ranges::count_if(one, [&](const auto& id) { return other.contains(id); }));
}

/// Which version a desk names when it claims: the one of the list it reads, or, against the rules, whatever is newest when it
/// is refused.
enum class Names { what_it_saw, whatever_is_newest };

class Desk {
public:
    Desk(const app::DataFolder& folder, const std::string& name, const std::string& passphrase)
        : at_(app::staff_at_work(folder, app::key_cabinet_of(folder).value()->unlock(name, passphrase).value(), clock_).value())
    {
    }
    flow::StaffWork& work() { return *at_.work; }
    app::StaffAtWork& at() { return at_; }

    /// Until nobody waits for somebody any more.
    void claim_all(Names names, Tally& tally)
    {
        std::vector<flow::QueuedRequest> rows;
        for (;;) {
            if (auto news = work().news().value()) rows = std::move(*news);
            std::erase_if(rows, [&](const auto& row) { return row.stage != visit::Stage::received; });
            if (rows.empty()) return;
            const auto tried = std::min(tried_before_asking, rows.size());
            for (std::size_t at = 0; at < tried; ++at) claim(rows[at], names, tally);
            rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(tried));
        }
    }

private:
    base::Result<flow::Followed> claimed(const flow::QueuedRequest& row)
    {
        flow::StaffDecision take;
        take.id = row.id;
        take.version = row.version;
        take.act = flow::StaffAct::claimed;
        return work().decide(take);
    }
    void claim(const flow::QueuedRequest& row, Names names, Tally& tally)
    {
        auto done = claimed(row);
        if (!done && done.error().kind == base::ErrorKind::conflict) {
            ++tally.refused;
            if (names == Names::what_it_saw) return;
            const auto news = work().news().value().value_or(std::vector<flow::QueuedRequest>{});
            const auto now = std::ranges::find(news, row.id, &flow::QueuedRequest::id);
            if (now == news.end()) return;
            done = claimed(*now);
        }
        if (done)
            tally.claimed.insert(row.id);
        else
            ++tally.failed;
    }

    base::SystemClock clock_;
    app::StaffAtWork at_;
};

/// A queue of so many, and two desks that are open at once.
struct TwoDesks {
    explicit TwoDesks(int requests)
    {
        const auto queue = app::connect_intake(folder.folder).value();
        constexpr int together = 40;
        for (int left = requests; left > 0; left -= together) {
            std::vector<flow::SealedRequest> some;
            for (int i = 0; i < std::min(left, together); ++i) some.push_back(support::sealed_for(folder.folder));
            for (const auto& ticket : queue->put_all(some)) REQUIRE(ticket);
        }
    }
    void let_in_an_officer()
    {
        Desk desk{folder.folder, head_name, support::danger_passphrase};
        const std::string passphrase = support::danger_passphrase;
        const app::StaffChanger changer{desk.work(), desk.at().sealer.get(), folder.path() / folder.folder.settings.keys_file,
                                        passphrase};
        const auto added = changer.add(officer_name, "officer", officer_passphrase);
        REQUIRE_MESSAGE(added, added.error().detail);
    }
    void claim(Desk& one, Desk& other, Names names)
    {
        std::jthread at_one([&] { one.claim_all(names, first); });
        std::jthread at_other([&] { other.claim_all(names, second); });
    }
    support::DangerFolder folder;
    Tally first, second;
};

void expect_each_once(const TwoDesks& at, int requests)
{
    MESSAGE(at.first.claimed.size() << " and " << at.second.claimed.size() << " claimed, " << at.first.refused << " and "
                                    << at.second.refused << " times a colleague was faster");
    CHECK(doubled(at.first.claimed, at.second.claimed) == 0);
    CHECK(at.first.claimed.size() + at.second.claimed.size() == static_cast<std::size_t>(requests));
    CHECK(at.first.failed + at.second.failed == 0);
    // They did meet: else nothing was shown.
    CHECK(at.first.refused + at.second.refused > requests / 20);
    // And the record says what the desks were told.
    const auto door = app::connect_desk(at.folder.folder).value();
    const auto rows = support::stored_rows(at.folder.folder);
    CHECK(std::ranges::count(rows, visit::Stage::claimed, &flow::QueuedRequest::stage) == requests);
    CHECK(std::ranges::all_of(rows, [](const auto& row) { return row.version == 2; }));
    CHECK(door->verify({})->whole);
}
}  // namespace

TEST_CASE("two members of staff who claim from one queue at once never both get the same request")
{
    const int requests = 100 * rounds();
    TwoDesks at{requests};
    at.let_in_an_officer();
    Desk one{at.folder.folder, head_name, support::danger_passphrase};
    Desk other{at.folder.folder, officer_name, officer_passphrase};
    at.claim(one, other, Names::what_it_saw);
    expect_each_once(at, requests);
}

TEST_CASE("nor does somebody who is signed in at two desks, where nothing but the version keeps them apart")
{
    const int requests = 100 * rounds();
    TwoDesks at{requests};
    Desk one{at.folder.folder, head_name, support::danger_passphrase};
    Desk other{at.folder.folder, head_name, support::danger_passphrase};
    at.claim(one, other, Names::what_it_saw);
    expect_each_once(at, requests);
}

TEST_CASE("the count of doubles sees them where desks claim past the version they saw")
{
    TwoDesks at{40};
    Desk one{at.folder.folder, head_name, support::danger_passphrase};
    Desk other{at.folder.folder, head_name, support::danger_passphrase};
    at.claim(one, other, Names::whatever_is_newest);
    MESSAGE(doubled(at.first.claimed, at.second.claimed) << " claimed twice");
    CHECK(doubled(at.first.claimed, at.second.claimed) > 0);
}
