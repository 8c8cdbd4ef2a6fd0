#include "kiosk/devices/keyboard_scanner.h"

#include <doctest/doctest.h>

#include <random>

using namespace kiosk::devices;
using namespace std::chrono_literals;

namespace {
struct Desk {
    KeyboardScanner scanner;
    kiosk::base::SteadyTime now{};
    std::string typed;
    std::vector<std::string> codes;

    void take(const KeyboardScanner::Out& out)
    {
        typed += out.typed;
        if (!out.code.empty()) codes.push_back(out.code);
    }
    void keys(std::string_view letters, std::chrono::milliseconds pace)
    {
        for (const char letter : letters) {
            now += pace;
            take(scanner.letters(std::string{letter}, now));
        }
    }
    /// True when Return was the scanner's.
    bool enter(std::chrono::milliseconds pace)
    {
        now += pace;
        if (const auto code = scanner.code_at_return(now)) {
            codes.push_back(*code);
            return true;
        }
        take(scanner.let_go_now());
        return false;
    }
    void rest()
    {
        now += 200ms;
        take(scanner.let_go(now));
    }
};
const std::string card = "012345678901|123456789|Nguyen Thi Thu|23111961|Nu|Xa Hai|01012022";
}  // namespace

TEST_CASE("a burst that ends with Return is a code and nothing of it is typed")
{
    Desk desk;
    desk.keys(card, 4ms);
    CHECK(desk.enter(4ms));
    CHECK(desk.codes == std::vector<std::string>{card});
    CHECK(desk.typed.empty());
    CHECK_FALSE(desk.scanner.due());
}

TEST_CASE("a person's typing arrives whole and in order, however fast they are")
{
    const unsigned seed = 4711;
    CAPTURE(seed);
    std::mt19937 random{seed};
    const std::string words = "Nguyen Thi Huong, thon Na Ma, xa Phuc Loc. Toi muon hoi ve dat dai.";
    for (int round = 0; round < 200; ++round) {
        Desk desk;
        // Professional typists: 120 words a minute is 100 ms a letter; two keys rolled together come within a few.
        for (const char letter : words)
            desk.keys({&letter, 1}, std::chrono::milliseconds{random() % 4 == 0 ? 5 : 60 + random() % 200});
        CHECK_FALSE(desk.enter(90ms));
        CHECK(desk.typed == words);
        CHECK(desk.codes.empty());
    }
}

TEST_CASE("a key held down is no scanner")
{
    Desk desk;
    desk.keys(std::string(60, 'a'), 40ms);
    desk.rest();
    CHECK(desk.typed == std::string(60, 'a'));
    Desk fast;
    fast.keys(std::string(60, 'a'), 10ms);
    fast.rest();
    CHECK(fast.typed == std::string(60, 'a'));
}

TEST_CASE("a short burst is typed, and Return stays the person's")
{
    Desk desk;
    desk.keys("2711", 5ms);
    CHECK_FALSE(desk.enter(5ms));
    CHECK(desk.typed == "2711");
}

TEST_CASE("a scanner without Return is known by what our codes begin with")
{
    Desk desk;
    desk.keys(card, 4ms);
    desk.rest();
    desk.keys("TGPL1:BK-7K4M:K7M42QXD", 4ms);
    desk.rest();
    CHECK(desk.codes == std::vector<std::string>{card, "TGPL1:BK-7K4M:K7M42QXD"});
    CHECK(desk.typed.empty());
}

TEST_CASE("what was typed before a code stays typed")
{
    Desk desk;
    desk.keys("Lan", 120ms);
    desk.now += 500ms;
    desk.keys(card, 4ms);
    CHECK(desk.enter(4ms));
    CHECK(desk.typed == "Lan");
    CHECK(desk.codes == std::vector<std::string>{card});
}

TEST_CASE("a scanner that never stops is cut and keeps no memory of it")
{
    Desk desk;
    desk.keys(std::string(1 << 20, '|'), 0ms);
    CHECK(desk.enter(1ms));
    REQUIRE(desk.codes.size() == 1);
    CHECK(desk.codes.front().size() <= KeyboardScanner::bytes_max + 4);
}

TEST_CASE("keys that choose are the scanner's only inside a run")
{
    Desk desk;
    CHECK_FALSE(desk.scanner.in_a_run(desk.now));
    desk.keys("ab", 5ms);
    CHECK(desk.scanner.in_a_run(desk.now + 5ms));
    CHECK_FALSE(desk.scanner.in_a_run(desk.now + 100ms));
}
