#include <array>
#include <thread>

#include "hanging_queue.h"
#include "hidden_word.h"

using namespace kiosk;
using namespace kiosk::app;
using namespace std::chrono_literals;

TEST_CASE("after a quick exit nothing that was typed is left in memory" * doctest::skip(sanitized))
{
    Stand stand;
    type_hidden_word(stand.shell, stand.clock);
    REQUIRE(places_in_memory() > 0);
    tap(stand.shell, stand.clock, "bar.exit");
    REQUIRE(stand.seen().page == "front");
    CHECK(places_in_memory() == 0);
}

TEST_CASE("a request that was on its way when its person left is nowhere in memory once the call has returned" *
          doctest::skip(sanitized))
{
    Surroundings around{shipped_library(), {}};
    HangingQueue store;
    Citizen citizen{{around.library,
                     around.settings,
                     app::Sending{around.sealer, store, around.secrets, around.notes},
                     around.clock,
                     around.log,
                     false,
                     {}}};
    auto glass = std::move(*Glass::make({{"test", 1920, 1080, true}, 0}));
    Shell shell{*glass, citizen, around.clock};
    shell.start();
    type_hidden_word(shell, around.clock);
    walk_through(shell, around.clock, from_words_to_check_answers);
    store.hang();
    shell.wait_for_world(40ms);
    walk_through(shell, around.clock, "tap send\nexpect \"Đang gửi\"\nkey \"Escape\"\nexpect-page front");
    // The job still holds what it hands over.
    REQUIRE(places_in_memory() > 0);
    store.go_on();
    store.wait_until_returned();
    std::this_thread::sleep_for(100ms);  // until the job is taken apart
    CHECK(places_in_memory() == 0);
}

namespace {
/// The secret of a receipt, kept apart like the letters above.
constexpr std::array<int, 8> secret_letters{'W', '9', 'H', 'J', '4', 'R', 'X', 'C'};

class HiddenSecret final : public flow::SecretMaker {
public:
    base::Result<flow::ReceiptSecret> make() override
    {
        flow::ReceiptSecret made{"", "verifier"};
        for (const int letter : secret_letters) made.secret += static_cast<char>(letter);
        return made;
    }
};

/// All of it, or as it is shown in two halves.
bool holds_secret(const unsigned char* bytes, std::size_t size)
{
    for (const std::size_t apart : {1, 4})
        for (const std::size_t between : {0, 1})
            for (std::size_t at = 0; at + (secret_letters.size() + between) * apart <= size; ++at) {
                std::size_t same = 0;
                while (same < secret_letters.size() &&
                       bytes[at + (same + (same < 4 ? 0 : between)) * apart] == secret_letters[same])
                    ++same;
                if (same == secret_letters.size()) return true;
            }
    return false;
}
}  // namespace

TEST_CASE("after a quick exit the codes of a receipt that was printed are nowhere in memory" * doctest::skip(sanitized))
{
    content::Settings settings;
    settings.printer = "/dev/usb/lp0";
    Surroundings around{shipped_library(), settings};
    HiddenSecret secret;
    const auto printer = devices::print_process(
        "/bin/sh",
        [] {
            return std::vector<std::string>{"-c", "cat > /dev/null; echo printed"};
        },
        10'000);
    Citizen citizen{{around.library,
                     around.settings,
                     app::Sending{around.sealer, around.queue, secret, around.notes},
                     around.clock,
                     around.log,
                     false,
                     {},
                     nullptr,
                     nullptr,
                     printer.get()}};
    auto glass = std::move(*Glass::make({{"test", 1920, 1080, true}, 0}));
    Shell shell{*glass, citizen, around.clock};
    shell.start();
    walk_through(shell, around.clock,
                 to_check_answers + "tap send\nexpect-page receipt\ntap print\nwait 1s\nexpect \"Phiếu đã in xong\"");
    CHECK(places_where(holds_secret) > 0);
    walk_through(shell, around.clock, "tap bar.exit\nexpect-page front");
    CHECK(places_where(holds_secret) == 0);
}

TEST_CASE("on the untouched front page no deadline but the clock's minute is set")
{
    Stand stand;
    const auto due = stand.citizen.deadline();
    REQUIRE(due);
    CHECK(*due - stand.clock.steady() <= 60s);
    stand.walk("wait 30m\nexpect-page front");
    CHECK_FALSE(stand.citizen.take_wiped());
}

TEST_CASE("one touch anywhere stops the countdown, and presses nothing under it")
{
    Stand stand;
    stand.walk("tap \"Chạm để bắt đầu\"\ntap \"Gửi yêu cầu trợ giúp\"\nwait 91s\nexpect \"Bạn còn ở đó không?\"");
    using Phase = platform::Touch::Phase;
    const auto* agree = walk::block_with_id(stand.seen(), "agree");
    REQUIRE(agree != nullptr);
    for (const auto phase : {Phase::down, Phase::up})
        stand.glass->window().push_finger({phase, 1, agree->rect_px.centre_x(), agree->rect_px.centre_y()});
    stand.shell.settle();
    stand.walk("expect-page consent\nrefute \"Bạn còn ở đó không?\"");
}

TEST_CASE("a language chosen on the front page and left alone goes back to the centre's own")
{
    Stand stand;
    stand.walk("tap \"English\"\nexpect \"Touch to begin\"\nwait 91s\nwait 31s\nexpect \"Chạm để bắt đầu\"");
}

TEST_CASE("somebody who needs slower controls is given more time")
{
    Stand stand;
    stand.settings.comfort.slow_touch = true;
    Citizen slower{{stand.library,
                    stand.settings,
                    app::Sending{stand.sealer, stand.queue, stand.secrets, stand.notes},
                    stand.clock,
                    stand.log,
                    false,
                    {}}};
    Shell shell{*stand.glass, slower, stand.clock};
    shell.start();
    const auto steps = walk::parse("tap \"Chạm để bắt đầu\"\nwait 100s\nexpect-page home\nrefute \"Bạn còn ở đó không?\"", "t");
    REQUIRE(steps);
    std::FILE* out = std::tmpfile();
    CHECK(Walker{shell, stand.clock, "", out}.run(*steps) == 0);
    std::fclose(out);
}
