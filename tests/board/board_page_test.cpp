#include "kiosk/board/board_page.h"

#include <doctest/doctest.h>

#include "kiosk/board/chime.h"
#include "kiosk/page/lines.h"
#include "tests/support/shipped_library.h"

using namespace kiosk;

namespace {
struct Shown {
    board::Session session;
    content::Settings settings;
    Shown()
    {
        settings.ticket_letters = {{"A", {{"vi", "tư vấn"}}}};
        settings.centre_name = {{"vi", "Trung tâm của chúng ta"}};
    }
    board::Page page() const
    {
        return board::page_of({session, test::shipped(), settings, base::parse_time("2026-11-23T09:43").value(), false});
    }
    std::string words() const
    {
        std::string out;
        for (const auto& block : page().blocks)
            for (const auto* line : page::lines_of(block.kind)) out += line->words + " | ";
        return out;
    }
};
flow::CalledNumber call(const char* number, const char* counter, const char* language = "vi")
{
    return {1, number, counter, language, {}};
}
bool has(const std::string& words, std::string_view part) { return words.find(part) != std::string::npos; }
}  // namespace

TEST_CASE("the number called now stands large with its counter, those before it beside")
{
    Shown shown;
    shown.session.now = call("A-012", "2");
    shown.session.before = {call("A-011", "1"), call("B-003", "1")};
    shown.session.waiting = 3;
    const auto words = shown.words();
    CHECK(has(words, "Xin mời số | A-012 | quầy 2"));
    CHECK(has(words, "Vừa mời | A-011 | quầy 1 | B-003 | quầy 1"));
    CHECK(has(words, "còn 3 số chờ"));
    CHECK(has(words, "09:43"));
    for (const auto& block : shown.page().blocks) {
        CHECK_FALSE(block.meaning.has_value());
        if (const auto* called = std::get_if<page::Called>(&block.kind)) CHECK(called->now == (block.id == "board.now"));
    }
}

TEST_CASE("two counters that call at once both stand large, each in the language of whoever is called")
{
    Shown shown;
    shown.session.now = call("A-012", "2");
    shown.session.queue = {call("B-004", "1", "en"), call("A-013", "3")};
    const auto words = shown.words();
    CHECK(has(words, "Xin mời số | A-012 | quầy 2 | B-004 | counter 1"));
    std::size_t large = 0;
    for (const auto& block : shown.page().blocks)
        if (const auto* called = std::get_if<page::Called>(&block.kind)) large += called->now ? 1 : 0;
    CHECK(large == 2);
    // The third waits until one of them had its time.
    CHECK_FALSE(has(words, "A-013"));
}

TEST_CASE("a board on which nobody is called shows whose hall it is and the hour")
{
    Shown shown;
    const auto words = shown.words();
    CHECK(has(words, "Trung tâm của chúng ta"));
    CHECK(has(words, "09:43"));
    CHECK(has(words, "Chưa mời số nào"));
    CHECK(has(words, "Lấy số ở máy"));
}

TEST_CASE("a board without its store says that it connects and keeps the numbers")
{
    Shown shown;
    shown.session.before = {call("A-011", "1")};
    shown.session.lost = true;
    const auto words = shown.words();
    CHECK(has(words, "Đang nối lại"));
    CHECK(has(words, "A-011"));
}

TEST_CASE("a number is called in the language of whoever holds it, sign by sign")
{
    const auto& library = test::shipped();
    CHECK(board::sentence(library, call("A-012", "2")) == "Xin mời số a, không một hai, đến quầy số hai.");
    const auto english = board::sentence(library, call("B-004", "1", "en"));
    CHECK(has(english, "zero zero four"));
    CHECK(has(english, "counter one"));
    CHECK(board::sentence(library, call("A-012", "2", "xx")) == board::sentence(library, call("A-012", "2")));
    Shown shown;
    shown.session.now = call("B-004", "1", "en");
    CHECK(has(shown.words(), "Now calling | B-004 | counter 1"));
}

TEST_CASE("the chime is a whole sound file that begins and ends in silence")
{
    const auto wav = board::chime_wav();
    REQUIRE(wav.size() > 44);
    CHECK(wav.starts_with("RIFF"));
    CHECK(wav.substr(8, 8) == "WAVEfmt ");
    const auto number_at = [&](std::size_t at) {
        std::uint32_t out = 0;
        for (std::size_t i = 0; i < 4; ++i) out |= static_cast<std::uint32_t>(static_cast<unsigned char>(wav[at + i])) << 8 * i;
        return out;
    };
    CHECK(number_at(4) == wav.size() - 8);
    CHECK(number_at(40) == wav.size() - 44);
    const auto sample = [&](std::size_t at) { return static_cast<std::int16_t>(number_at(44 + 2 * at - 2) >> 16); };
    CHECK(std::abs(sample(1)) < 300);
    CHECK(std::abs(sample((wav.size() - 44) / 2 - 1)) < 300);
}
