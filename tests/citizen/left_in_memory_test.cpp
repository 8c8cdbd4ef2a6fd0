/// Whatever road a person's words take, none of them is left in memory when they have gone, nor of what was sent when it is
/// stored.
#include "hanging_queue.h"
#include "hidden_word.h"
#include "kiosk/search/zeroed_memory.h"

using namespace kiosk;
using namespace kiosk::app;
using namespace std::chrono_literals;

namespace {
/// As the program does before anything else.
const bool zeroed = [] {
    search::zero_freed_memory();
    return true;
}();

/// The events of a real keyboard, as SDL keeps them: a letter an event, each in a block of its own.
constexpr std::size_t block_min = 64, block_max = 512;

bool holds_letter_events(const unsigned char* bytes, std::size_t size)
{
    constexpr std::size_t letters = 5;  // so many blocks that lie side by side
    for (std::size_t at = 0; at + letters * block_max <= size; at += 4) {
        if (bytes[at] < 'a' || bytes[at] > 'z' || bytes[at + 1] != 0) continue;
        for (std::size_t from = 0; from + letters <= hidden_letters.size(); ++from) {
            if (bytes[at] != hidden_letters[from]) continue;
            for (std::size_t block = block_min; block <= block_max; block += 16) {
                std::size_t same = 1;
                while (same < letters && bytes[at + same * block] == hidden_letters[from + same]) ++same;
                if (same == letters) return true;
            }
        }
    }
    return false;
}

const std::string to_search = "tap \"Chạm để bắt đầu\"\ntap learn\nexpect-page areas\ntap search\nexpect-page search";
}  // namespace

TEST_CASE("what was typed into a request is nowhere in memory once the request is stored" * doctest::skip(sanitized))
{
    Stand stand;
    type_hidden_word(stand.shell, stand.clock);
    stand.walk(from_words_to_check_answers);
    REQUIRE(places_in_memory() > 0);
    stand.walk("tap send\nexpect-page receipt");
    CHECK(places_in_memory() == 0);
}

TEST_CASE("what was typed is nowhere in memory once the countdown has ended" * doctest::skip(sanitized))
{
    Stand stand;
    type_hidden_word(stand.shell, stand.clock);
    stand.walk("wait 91s\nexpect \"Bạn còn ở đó không?\"");
    REQUIRE(places_in_memory() > 0);
    stand.walk("wait 31s\nexpect-page front");
    CHECK(places_in_memory() == 0);
}

TEST_CASE("words that were looked for are nowhere in memory after a quick exit" * doctest::skip(sanitized))
{
    REQUIRE(zeroed);
    Stand stand;
    stand.walk(to_search);
    type_hidden_letters(stand.shell, stand.clock);
    stand.walk("tap \"Tìm\"\nexpect-page search.nothing");
    REQUIRE(places_in_memory() > 0);
    stand.walk("tap bar.exit\nexpect-page front");
    CHECK(places_in_memory() == 0);
}

TEST_CASE("words that were told to staff are nowhere in memory once they have reached them, while the visit goes on" *
          doctest::skip(sanitized))
{
    HangingStand stand;
    stand.walk(to_my_status + "tap \"Xem\"\nexpect-page my_status\ntap correct\nexpect-page my_message");
    type_hidden_letters(stand.shell, stand.clock);
    REQUIRE(places_in_memory() > 0);
    stand.walk("tap key.done\nexpect-page my_status");
    stand.store.messages.clear();
    CHECK(places_in_memory() == 0);
}

TEST_CASE("words that were erased letter by letter are nowhere in memory after a quick exit" * doctest::skip(sanitized))
{
    Stand stand;
    type_hidden_word(stand.shell, stand.clock);
    for (std::size_t letter = 0; letter < hidden_letters.size(); ++letter) tap(stand.shell, stand.clock, "key.backspace");
    tap(stand.shell, stand.clock, "bar.exit");
    REQUIRE(stand.seen().page == "front");
    CHECK(places_in_memory() == 0);
}

TEST_CASE("words typed at a real keyboard are nowhere in memory after a quick exit, held back for a scanner or not" *
          doctest::skip(sanitized))
{
    for (const auto scanner : {std::string_view{}, content::keyboard_scanner}) {
        CAPTURE(std::string{scanner});
        Stand stand;
        stand.settings.scanner = scanner;
        stand.walk(to_name);
        for (const int letter : hidden_letters) {
            stand.glass->window().push_text(std::string(1, static_cast<char>(letter)));
            stand.shell.settle();
            stand.clock.pause(4ms);
        }
        stand.clock.pause(300ms);
        stand.shell.do_due();
        stand.shell.settle();
        REQUIRE(places_in_memory() > 0);
        stand.walk("tap bar.exit\nexpect-page front");
        CHECK(places_in_memory() == 0);
    }
}

TEST_CASE("letters that came all at once are in no event that SDL keeps after a quick exit" * doctest::skip(sanitized))
{
    Stand stand;
    stand.walk(to_name);
    for (const int letter : hidden_letters) stand.glass->window().push_text(std::string(1, static_cast<char>(letter)));
    stand.shell.settle();
    REQUIRE(places_where(holds_letter_events) > 0);
    stand.walk("tap bar.exit\nexpect-page front");
    CHECK(places_where(holds_letter_events) == 0);
}
