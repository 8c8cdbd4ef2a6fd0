/// Nothing that a scanner reads ends the program, wherever somebody happens to be. KIOSK_ROUNDS times as many steps, from
/// KIOSK_SEED; both are printed.
#include <algorithm>
#include <cstdlib>
#include <set>

#include "kiosk/base/utf8.h"
#include "stand.h"
#include "tests/support/scanned_codes.h"

using namespace kiosk;
using namespace kiosk::app;

namespace {

constexpr unsigned steps_a_round = 10'000;

unsigned set_number(const char* name, unsigned otherwise)
{
    const char* set = std::getenv(name);
    return set == nullptr || *set == '\0' ? otherwise : static_cast<unsigned>(std::strtoul(set, nullptr, 10));
}

/// The program without its glass: pages are made, touched and left, codes come in between.
struct Passer : Surroundings {
    std::mt19937 random;
    test::ScannedCodes codes{random};
    Citizen citizen{{library, settings, app::Sending{sealer, queue, secrets, notes}, clock, log, false, {}}};
    page::PlainPage page = citizen.page();

    explicit Passer(unsigned seed) : Surroundings(test::shipped_library(), with_scanner()), random(seed) {}

    static content::Settings with_scanner()
    {
        content::Settings settings;
        settings.scanner = content::keyboard_scanner;
        return settings;
    }
    int cards_taken = 0;
    unsigned below(unsigned limit) { return static_cast<unsigned>(random() % limit); }

    void look()
    {
        while (citizen.act()) {
        }
        page = citizen.page();
        REQUIRE_FALSE(page.blocks.empty());
        for (const auto& [id, answer] : citizen.session().draft.answers)
            for (const auto& value : answer.values) REQUIRE(base::without_controls(value) == value);
    }
    void scan()
    {
        const auto code = codes.next();
        citizen.scanned(code);
        cards_taken += citizen.session().from_card.empty() ? 0 : 1;
        look();
    }
    /// Mostly forward, as people go: the request, its main button, its "skip"; sometimes anything else on the page.
    void touch()
    {
        std::vector<const page::PlainBlock*> forward, any;
        collect(page.blocks, forward, any);
        const auto& some = forward.empty() || below(3) == 0 ? any : forward;
        if (some.empty()) return citizen.meant(page.anywhere.value_or(0));
        citizen.meant(*some[below(static_cast<unsigned>(some.size()))]->meaning);
        look();
    }

private:
    void collect(const std::vector<page::PlainBlock>& blocks, std::vector<const page::PlainBlock*>& forward,
                 std::vector<const page::PlainBlock*>& any)
    {
        for (const auto& block : blocks) {
            collect(block.inside, forward, any);
            if (!block.meaning || !block.enabled || (block.id.ends_with(".exit") && below(20) > 0)) continue;
            any.push_back(&block);
            for (const char* id : {"start", "ask", "mine", "agree", "skip", "continue", "scan", "overlay.close"})
                if (block.id == id) forward.push_back(&block);
            if (block.id.starts_with("option.")) forward.push_back(&block);
        }
    }
};
}  // namespace

TEST_CASE("whatever a scanner reads, on whatever page somebody stands, the program goes on and keeps clean words only")
{
    const unsigned rounds = set_number("KIOSK_ROUNDS", 1), seed = set_number("KIOSK_SEED", 11);
    MESSAGE("KIOSK_SEED=" << seed << " KIOSK_ROUNDS=" << rounds);
    Passer passer{seed};
    std::set<std::string> scanned_on;
    for (unsigned step = 0; step < steps_a_round * rounds; ++step) {
        INFO("step " << step << " on page " << passer.page.id);
        if (passer.below(passer.page.id.starts_with("request.") ? 2 : 8) == 0) {
            scanned_on.insert(passer.page.id);
            passer.scan();
        } else {
            passer.touch();
        }
    }
    // What is never reached proves nothing.
    CHECK(passer.cards_taken > 50);
    CHECK(scanned_on.size() > 15);
}
