/// Somebody, or something, that does whatever comes: taps, slides, many fingers, keys held down, broken letters, cards that
/// are none. KIOSK_ROUNDS times as many events, from KIOSK_SEED; both are printed.
#include <malloc.h>

#include <cstdlib>
#include <random>

#include "fingers.h"

using namespace kiosk;
using namespace kiosk::app;

namespace {

constexpr unsigned events_a_round = 2'000;
constexpr std::size_t grown_max = 4 << 20;  ///< bytes: indexes and words of the pack that are made when first asked for

unsigned number_from(const char* name, unsigned otherwise)
{
    const char* set = std::getenv(name);
    return set == nullptr || *set == '\0' ? otherwise : static_cast<unsigned>(std::strtoul(set, nullptr, 10));
}

class Monkey {
public:
    Monkey(Stand& stand, unsigned seed) : stand_(stand), random_(seed) {}

    void act()
    {
        stand_.clock.pause(std::chrono::milliseconds{below(900)});
        switch (below(12)) {
        case 0:
        case 1:
        case 2: tap_something(); break;
        case 3: tap_anywhere(); break;
        case 4: slide(); break;
        case 5: crowd(); break;
        case 6:
        case 7: press_keys(); break;
        case 8:
        case 9: write(); break;
        case 10: scan(); break;
        default: wait_a_while(); break;
        }
        stand_.shell.do_due();
        stand_.shell.settle();
    }

    /// Any finger may still lie there.
    void lift_all()
    {
        for (std::int64_t id = 0; id < 4; ++id) finger(stand_, Phase::up, 960, 540, id);
        stand_.shell.settle();
    }

private:
    unsigned below(unsigned limit) { return static_cast<unsigned>(random_() % limit); }
    float x() { return static_cast<float>(below(1920)); }
    float y() { return static_cast<float>(below(1080)); }

    void tap_something()
    {
        std::vector<const ui::SemanticBlock*> some;
        for (const auto& one : stand_.seen().blocks)
            if (one.meaning && one.enabled && !one.hidden && !one.id.ends_with(".exit")) some.push_back(&one);
        if (some.empty()) return tap_anywhere();
        const auto rect = some[below(static_cast<unsigned>(some.size()))]->rect_px;
        tap_at(stand_, rect.centre_x(), rect.centre_y());
    }
    void tap_anywhere()
    {
        finger(stand_, Phase::down, x(), y(), below(4));
        if (below(3) > 0) finger(stand_, Phase::up, x(), y(), below(4));
    }
    void slide()
    {
        finger(stand_, Phase::down, x(), y());
        for (unsigned i = 0; i < 5; ++i) finger(stand_, Phase::move, x(), y());
        finger(stand_, Phase::up, x(), y());
    }
    void crowd()
    {
        for (std::int64_t id = 0; id < 4; ++id) finger(stand_, Phase::down, x(), y(), id);
        for (std::int64_t id = 3; id >= 0; --id) finger(stand_, Phase::up, x(), y(), id);
    }
    void press_keys()
    {
        constexpr const char* names[] = {"Right",    "Left",         "Return",    "Tab",      "Space", "Keypad 4", "Keypad 5",
                                         "Keypad 6", "Keypad Enter", "Backspace", "PageDown", "F5",    "A",        "V",
                                         "Z",        "Delete"};
        const char* name = names[below(std::size(names))];
        const auto held = below(4) == 0 ? below(30) : 0;
        const auto modifier = static_cast<std::uint16_t>(below(5) == 0 ? KMOD_LCTRL : below(9) == 0 ? KMOD_LSHIFT : 0);
        for (unsigned i = 0; i <= held; ++i) key(stand_, name, i > 0, modifier);
    }
    void write()
    {
        static const std::string some[] = {"a",
                                           "ơ",
                                           "Ẵ",
                                           "7",
                                           " ",
                                           ".",
                                           "\n",
                                           "\t",
                                           "\x1b",
                                           "\x7f",
                                           "\u202e",
                                           "\u2066",
                                           "\u200f",
                                           "\ufeff",
                                           "\u0301",
                                           "\u0323\u0302",
                                           "\ufffd",
                                           "\xed\xa0\x80",
                                           "\xff",
                                           "\xe1\xbb",
                                           "👨‍👩‍👧",
                                           "ﷺ",
                                           "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                                           "'; DROP TABLE request;--",
                                           "../../etc"};
        const auto count = below(4) == 0 ? 60U : 1U;
        const auto& what = some[below(std::size(some))];
        for (unsigned i = 0; i < count; ++i) letters(stand_, what);
    }
    void scan()
    {
        std::string bytes;
        switch (below(5)) {
        case 0: bytes = std::string(1'000'000, static_cast<char>(below(256))); break;
        case 1: bytes = "TGPL1:BK-7K4M:K7M42QXD"; break;
        case 2: bytes = "034061000001|123456789|Lò Thị Mẩy|05091961|Nữ|Thôn Nà Mạ|01012022"; break;
        case 3:
            for (unsigned i = below(300); i > 0; --i) bytes += static_cast<char>(below(256));
            break;
        default: bytes = "\u202e||||\n\r\x1b[2J"; break;
        }
        stand_.shell.scanned(bytes);
    }
    void wait_a_while()
    {
        if (below(6) == 0) stand_.clock.wait(std::chrono::seconds{below(140)});
        if (below(4) == 0)
            stand_.queue.trouble = base::ErrorKind::unavailable;
        else
            stand_.queue.trouble.reset();
    }

    Stand& stand_;
    std::mt19937 random_;
};

bool way_out_is_on_the_glass(Stand& stand)
{
    return std::any_of(stand.seen().blocks.begin(), stand.seen().blocks.end(), [](const ui::SemanticBlock& one) {
        return one.id.ends_with(".exit") && one.enabled && !one.hidden && one.meaning;
    });
}

/// With touches alone, as anybody would.
int touches_to_home(Stand& stand)
{
    int touches = 0;
    if (stand.seen().page != "front" || way_out_is_on_the_glass(stand)) {
        const bool dialog = std::any_of(stand.seen().blocks.begin(), stand.seen().blocks.end(),
                                        [](const ui::SemanticBlock& one) { return one.id == "overlay.exit"; });
        tap_on(stand, dialog ? "overlay.exit" : "bar.exit");
        ++touches;
    }
    for (; stand.seen().page != "home" && touches < 4; ++touches) {
        const bool dialog = std::any_of(stand.seen().blocks.begin(), stand.seen().blocks.end(),
                                        [](const ui::SemanticBlock& one) { return one.id == "overlay.close"; });
        // Somebody may have paged down: then the way begins with "what is above".
        const auto start = walk::control_named(stand.seen(), "start", true);
        const auto* above = !dialog && start && start->hidden ? walk::more_control(stand.seen(), "more_above") : nullptr;
        if (above)
            tap_at(stand, above->rect_px.centre_x(), above->rect_px.centre_y());
        else
            tap_on(stand, dialog ? "overlay.close" : "start");
    }
    return touches;
}

std::size_t bytes_in_use() { return mallinfo2().uordblks; }

}  // namespace

TEST_CASE("whatever is touched, typed or scanned, the terminal never hangs, never grows, and home is three touches away")
{
    const unsigned rounds = number_from("KIOSK_ROUNDS", 1), seed = number_from("KIOSK_SEED", 4);
    MESSAGE("KIOSK_SEED=" << seed << " KIOSK_ROUNDS=" << rounds);
    Stand stand;
    Monkey monkey{stand, seed};
    const unsigned events = events_a_round * rounds;
    std::size_t warm = 0;
    for (unsigned event = 1; event <= events; ++event) {
        monkey.act();
        INFO("after event " << event << " on page " << stand.seen().page);
        REQUIRE_FALSE(stand.seen().blocks.empty());
        if (stand.seen().page != "front") REQUIRE(way_out_is_on_the_glass(stand));
        if (event % 50 != 0) continue;
        monkey.lift_all();
        REQUIRE(touches_to_home(stand) <= 3);
        key(stand, "Escape");
        stand.shell.settle();
        REQUIRE(stand.citizen.session() == visit::Session{});
        if (event == events / 2 / 50 * 50) warm = bytes_in_use();
    }
    CHECK(bytes_in_use() <= warm + grown_max);
}
