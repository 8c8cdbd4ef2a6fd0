/// The search of memory finds what lies there, wherever it lies: otherwise "nowhere in memory" would promise nothing.
#include "hidden_word.h"
#include "kiosk/base/kept.h"

using namespace kiosk;
using namespace kiosk::app;

namespace {
constexpr unsigned char planted_letters[]{'j', 'w', 'x', 'z', 'q', 'k', 'v', 'b', 'p', 'f', 'q', 'z', 'j', 'k',
                                          'x', 'v', 'w', 'q', 'b', 'z', 'x', 'j', 'k', 'f', 'v', 'p', 'q', 'w'};
constexpr std::size_t planted_count = sizeof planted_letters;

/// Anything but its first letter, which emptying overwrites.
bool holds_planted(const unsigned char* bytes, std::size_t size)
{
    for (std::size_t at = 0; at + planted_count - 1 <= size; ++at) {
        std::size_t same = 0;
        while (same + 1 < planted_count && bytes[at + same] == planted_letters[same + 1]) ++same;
        if (same + 1 == planted_count) return true;
    }
    return false;
}
int planted() { return places_where(holds_planted); }

/// Letter by letter, so that no copy of it is made on the way.
template <class Into>
void plant(Into& into)
{
    for (std::size_t at = 0; at < planted_count; ++at) into[at] = static_cast<char>(planted_letters[at]);
}

char planted_beside_everything[planted_count];
}  // namespace

TEST_CASE("the search of memory finds a word in the heap, in a string that was emptied, on the stack and beside everything" *
          doctest::skip(sanitized))
{
    REQUIRE(planted() == 0);
    {
        std::string word(planted_count, ' ');
        plant(word);
        CHECK(planted() == 1);
        word.clear();
        CHECK(planted() == 1);
        // Assigned from an empty one it keeps its room as well.
        word = std::string{};
        CHECK(planted() == 1);
        base::wipe(word);
        CHECK(planted() == 0);
        CHECK(word.empty());
    }
    {
        auto word = std::make_unique<std::array<char, planted_count>>();
        plant(*word);
        CHECK(planted() == 1);
    }
    CHECK(planted() == 0);  // this program zeroes what it frees
    {
        volatile char word[planted_count];
        plant(word);
        CHECK(planted() == 1);
        base::wipe(const_cast<char*>(word), planted_count);
        CHECK(planted() == 0);
    }
    plant(planted_beside_everything);
    CHECK(planted() == 1);
    base::wipe(planted_beside_everything, planted_count);
    CHECK(planted() == 0);
}

TEST_CASE("the search of memory finds a word that lies across two stretches of reading" * doctest::skip(sanitized))
{
    // Larger than a stretch, so that the word can lie at each of its places.
    std::vector<char> large(3 * MemoryApart::size);
    for (std::size_t at = MemoryApart::size - 2 * planted_count; at < MemoryApart::size + planted_count;
         at += planted_count / 2) {
        auto* word = large.data() + at;
        plant(word);
        CHECK(planted() == 1);
        base::wipe(word, planted_count);
    }
    CHECK(planted() == 0);
}

TEST_CASE("a value that is kept is replaced whole, without the room of the one before" * doctest::skip(sanitized))
{
    struct Told {
        std::string words;
        std::vector<std::string> more;
    };
    base::Kept<Told> kept;
    Told typed;
    typed.words.assign(planted_count, ' ');
    plant(typed.words);
    kept = typed;
    CHECK(kept->words.size() == planted_count);
    typed.more.push_back(typed.words);
    kept = typed;
    CHECK(planted() == 1);
    // Emptied in place all of it is still there, and moving it on takes it along.
    typed.words.clear();
    typed.more.front().clear();
    typed.more.clear();
    const auto moved = std::make_unique<Told>(std::move(typed));
    kept = Told{};
    CHECK(planted() == 1);
    kept = *moved;
    base::wipe(moved->words);
    CHECK(planted() == 0);
}
