#include <doctest/doctest.h>

#include <algorithm>

#include "kiosk/flow/readiness.h"

using namespace kiosk;
using flow::DeviceSeen;
using flow::Finding;
using flow::Health;
using flow::MachineFacts;
using flow::MachinePart;
using namespace std::chrono_literals;

namespace {
constexpr std::chrono::sys_days at_noon{std::chrono::days{20'500}};
constexpr base::Day this_day{at_noon};

/// A terminal that wants for nothing.
MachineFacts whole()
{
    MachineFacts facts;
    facts.today = this_day;
    facts.copies_whole = true;
    facts.disk_free_bytes = 8ull * 1024 * 1024 * 1024;
    facts.newest_day = this_day;
    facts.keys = 2;
    facts.rules = "2026";
    facts.rules_confirmed = true;
    facts.printer = DeviceSeen{DeviceSeen::State::ready, "/dev/usb/lp0"};
    facts.papers_left = 0;
    facts.sound_here = facts.screen_here = facts.touch_here = true;
    facts.celsius = 45;
    facts.uptime_seconds = 7200;
    facts.restarts = 0;
    facts.backups_here = true;
    facts.newest_backup = this_day;
    return facts;
}

Finding finding(const MachineFacts& facts, MachinePart part)
{
    const auto all = flow::findings_of(facts);
    return *std::find_if(all.begin(), all.end(), [&](const Finding& one) { return one.part == part; });
}
}  // namespace

TEST_CASE("a terminal that wants for nothing has nothing to be looked after")
{
    const auto all = flow::findings_of(whole());
    CHECK(all.size() == static_cast<std::size_t>(MachinePart::centre) + 1);
    for (std::size_t i = 0; i < all.size(); ++i) {
        CAPTURE(flow::name_of(all[i].part));
        CHECK(static_cast<std::size_t>(all[i].part) == i);
        CHECK((all[i].health == Health::well || all[i].health == Health::unused));
    }
}

TEST_CASE("a clock behind what is stored, a lost copy and a stranger's key are told as broken")
{
    auto facts = whole();
    facts.newest_day = base::Day{at_noon + std::chrono::days{1}};
    CHECK(finding(facts, MachinePart::clock).health == Health::broken);
    CHECK(finding(facts, MachinePart::clock).since == base::Day{at_noon + std::chrono::days{1}});
    facts = whole();
    facts.copies_whole = false;
    facts.copies_said = "event 3 is lost";
    CHECK(finding(facts, MachinePart::copies).health == Health::broken);
    CHECK(finding(facts, MachinePart::copies).seen == "event 3 is lost");
    facts.troubles = {"strange_key", "store_lost"};
    CHECK(finding(facts, MachinePart::keys).health == Health::broken);
    CHECK(finding(facts, MachinePart::store).health == Health::broken);
    facts.keys.reset();
    CHECK(finding(facts, MachinePart::keys).health == Health::broken);
}

TEST_CASE("paper that runs low is to be watched, paper that is out is broken, and no printer is missed where none was set up")
{
    using State = DeviceSeen::State;
    auto facts = whole();
    for (const auto& [state, health] : {std::pair{State::ready, Health::well},
                                        {State::low_paper, Health::watch},
                                        {State::silent, Health::watch},
                                        {State::busy, Health::watch},
                                        {State::no_paper, Health::broken},
                                        {State::not_ready, Health::broken},
                                        {State::missing, Health::broken},
                                        {State::forbidden, Health::unknown}}) {
        facts.printer = DeviceSeen{state, "/dev/usb/lp0"};
        CHECK(finding(facts, MachinePart::printer).health == health);
        CHECK(finding(facts, MachinePart::printer).seen == "/dev/usb/lp0: " + std::string{flow::name_of(state)});
    }
    facts.printer.reset();
    CHECK(finding(facts, MachinePart::printer).health == Health::unused);
}

TEST_CASE("law that ends soon or is unconfirmed is to be watched, and none for today is broken")
{
    auto facts = whole();
    facts.rules_end = base::Day{at_noon + std::chrono::days{400}};
    CHECK(finding(facts, MachinePart::law).health == Health::well);
    facts.rules_end = base::Day{at_noon + std::chrono::days{30}};
    CHECK(finding(facts, MachinePart::law).health == Health::watch);
    facts.rules_end.reset();
    facts.rules_confirmed = false;
    CHECK(finding(facts, MachinePart::law).health == Health::watch);
    facts.rules.clear();
    CHECK(finding(facts, MachinePart::law).health == Health::broken);
}

TEST_CASE("a disk that fills, an old backup, requests that wait long and restarts are seen before anybody is turned away")
{
    auto facts = whole();
    facts.disk_free_bytes = flow::disk_watch_bytes - 1;
    facts.newest_backup = base::Day{at_noon - std::chrono::days{9}};
    facts.requests_waiting = 4;
    facts.oldest_waiting = base::Day{at_noon - std::chrono::days{8}};
    facts.restarts = 5;
    facts.celsius = 85;
    for (const auto part :
         {MachinePart::disk, MachinePart::backup, MachinePart::queue, MachinePart::restarts, MachinePart::temperature}) {
        CAPTURE(flow::name_of(part));
        CHECK(finding(facts, part).health == Health::watch);
    }
    facts.disk_free_bytes = flow::disk_broken_bytes - 1;
    CHECK(finding(facts, MachinePart::disk).health == Health::broken);
    facts.newest_backup.reset();
    CHECK(finding(facts, MachinePart::backup).health == Health::watch);
}

TEST_CASE("what cannot be told is unknown, and a store that does not answer is broken")
{
    MachineFacts facts;
    facts.today = this_day;
    facts.store_fault = base::Error{base::ErrorKind::unavailable, "the store does not answer"};
    facts.settings_fault = base::Error{base::ErrorKind::invalid_input, "settings.yaml:3: a colon is expected"};
    CHECK(finding(facts, MachinePart::store).health == Health::broken);
    CHECK(finding(facts, MachinePart::settings).seen == "settings.yaml:3: a colon is expected");
    for (const auto part : {MachinePart::copies, MachinePart::disk, MachinePart::clock, MachinePart::queue,
                            MachinePart::temperature, MachinePart::uptime, MachinePart::restarts}) {
        CAPTURE(flow::name_of(part));
        CHECK(finding(facts, part).health == Health::unknown);
    }
}
