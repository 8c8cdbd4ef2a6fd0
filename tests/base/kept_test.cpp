#include "kiosk/base/kept.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

using namespace kiosk;

namespace {
/// All of its room, what lies behind its end too.
bool room_is_empty(const std::string& text)
{
    const char* room = text.data();
    return std::all_of(room, room + text.capacity(), [](char c) { return c == 0; });
}
}  // namespace

TEST_CASE("a string that is wiped keeps nothing in all its room, be it short, long, emptied or cut before")
{
    for (const char* words : {"qzvk", "Nguyễn Thị Hường, xã Hai"}) {
        CAPTURE(words);
        std::string whole{words}, emptied{words}, cut{words}, empty;
        emptied.clear();
        cut.resize(2);
        CHECK_FALSE(room_is_empty(emptied));
        for (auto* text : {&whole, &emptied, &cut, &empty}) {
            base::wipe(*text);
            CHECK(text->empty());
            CHECK(room_is_empty(*text));
        }
    }
}

TEST_CASE("what is taken out of a string is not left in it")
{
    for (const char* words : {"qzvk", "Nguyễn Thị Hường, xã Hai"}) {
        std::string from{words};
        CHECK(base::taken_out_of(from) == words);
        CHECK(from.empty());
        CHECK(room_is_empty(from));
    }
}

TEST_CASE("a value that is kept has room for what it says and no more, and may be made of the one before")
{
    const std::string long_words(100, 'q');
    base::Kept<std::vector<std::string>> kept;
    CHECK(kept->empty());
    std::vector<std::string> words{long_words, long_words};
    words.front().resize(30);
    words.pop_back();
    kept = words;
    CHECK(kept->front() == long_words.substr(0, 30));
    CHECK(kept->front().capacity() == 30);
    CHECK(kept->capacity() == 1);
    kept = *kept;
    CHECK(kept->front() == long_words.substr(0, 30));
}
