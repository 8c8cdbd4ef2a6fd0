#include <doctest/doctest.h>

#include <algorithm>
#include <array>

#include "kiosk/app/shell/dump.h"
#include "kiosk/app/shell/shell.h"
#include "small_desk.h"
#include "tests/support/memory_scan.h"

using namespace kiosk;
using namespace kiosk::app;
using namespace kiosk::app::tests;

namespace {
/// Words of a person, kept so that the test's own memory never holds them: each letter apart from the others.
using Letters = std::array<int, 20>;
constexpr Letters told{'q', 'z', 'v', 'k', 'x', 'w', 'j', 'p', 'b', 'f', 'h', 'm', 'g', 'c', 'd', 't', 'q', 'v', 'z', 'x'};
constexpr Letters called{'j', 'k', 'q', 'x', 'z', 'w', 'v', 'f', 'p', 'g', 'b', 'm', 'k', 'h', 'd', 'c', 'x', 't', 'z', 'q'};
constexpr std::size_t telling = 10;  ///< so many letters in a row are a person's word

int places_in_memory(const Letters& letters)
{
    base::wipe_stack();
    return places_where([&](const unsigned char* bytes, std::size_t size) {
        for (std::size_t at = 0; at + telling <= size; ++at)
            for (std::size_t from = 0; from + telling <= letters.size(); ++from) {
                std::size_t same = 0;
                while (same < telling && (bytes[at + same] | 0x20) == letters[from + same]) ++same;
                if (same == telling) return true;
            }
        return false;
    });
}

/// A document that tells the one and whose person is called the other, sealed letter by letter.
flow::Bytes sealed_request(const Letters& words, const Letters& name)
{
    flow::Bytes out = sealed(R"({"contact":{"phone":"0912345678"},"matter":{"words":")");
    const auto add = [&](const Letters& letters) {
        for (const int letter : letters) out.push_back(static_cast<std::uint8_t>(letter) ^ veil);
    };
    add(words);
    for (const char letter : std::string_view{R"("},"requester":{"name":")"})
        out.push_back(static_cast<std::uint8_t>(letter) ^ veil);
    add(name);
    for (const char letter : std::string_view{R"("}})"}) out.push_back(static_cast<std::uint8_t>(letter) ^ veil);
    return out;
}

/// Two requests; the first tells what is looked for.
struct Told : AtDesk {
    Told() : AtDesk(sealed_request(told, called), true)
    {
        store.record.receive(words_of(sealed(R"({"contact":{"phone":"0987654321"}})")));
        unlock();
        press("Down");
    }
};
/// The desk on a glass, as somebody sees it who stands behind whoever types.
struct OnGlass : AtDesk {
    std::unique_ptr<Glass> glass = std::move(Glass::make({{"test", 1280, 800, true}, 0}).value());
    Shell shell{*glass, program, clock};

    explicit OnGlass(const flow::Bytes& request = request_of_mai()) : AtDesk(request) { shell.start(); }
    void type_on_glass(const std::string& text)
    {
        glass->window().push_text(text);
        shell.settle();
    }
    void press_on_glass(const std::string& key)
    {
        glass->window().push_key({key, false, false, false});
        shell.settle();
    }
    std::vector<std::uint32_t> pixels()
    {
        const auto surface = glass->surface();
        const auto count = static_cast<std::size_t>(surface.pitch_px) * static_cast<std::size_t>(surface.height_px);
        return {surface.pixels, surface.pixels + count};
    }
    bool tells(const std::string& words) { return dump_of(glass->painter().seen()).find(words) != std::string::npos; }
};
}  // namespace

TEST_CASE("a passphrase is as many dots on the glass and to the ear, whatever its letters are")
{
    OnGlass one, other;
    const auto empty = one.pixels();
    // The letters beside each other are on no page of the desk.
    for (const char* letter : {"q", "ZX", "w9", "ữ"}) one.type_on_glass(letter);
    for (const char* letter : {"m", "ii", "l1", "ở"}) other.type_on_glass(letter);
    for (const char* letters : {"qZX", "ZX", "w9", "9ữ"}) CHECK_FALSE(one.tells(letters));
    CHECK(one.pixels() != empty);
    CHECK(one.pixels() == other.pixels());
    CHECK(dump_of(one.glass->painter().seen()) == dump_of(other.glass->painter().seen()));
    one.press_on_glass("Backspace");
    CHECK(one.pixels() != other.pixels());
    // How many there are is seen, not heard.
    CHECK(dump_of(one.glass->painter().seen()) == dump_of(other.glass->painter().seen()));
}

TEST_CASE("a passphrase that was tried is nowhere in memory" * doctest::skip(sanitized))
{
    OnGlass desk;
    for (const int letter : told) desk.type_on_glass(std::string(1, static_cast<char>(letter)));
    REQUIRE(places_in_memory(told) > 0);
    desk.press_on_glass("Return");
    CHECK(desk.tells("chưa đúng"));
    CHECK(places_in_memory(told) == 0);
}

TEST_CASE("what a person told is in the desk's memory while their request is open, and nowhere once another one is opened" *
          doctest::skip(sanitized))
{
    Told desk;
    static_cast<void>(desk.program.page());
    REQUIRE(places_in_memory(told) > 0);
    REQUIRE(places_in_memory(called) > 0);
    desk.press("Down");
    static_cast<void>(desk.program.page());
    CHECK(places_in_memory(told) == 0);
    // The list names whoever it shows.
    CHECK(places_in_memory(called) > 0);
}

TEST_CASE("nothing that a request told, nor whose it is, is anywhere in memory once the desk was locked" *
          doctest::skip(sanitized))
{
    Told desk;
    static_cast<void>(desk.program.page());
    REQUIRE(places_in_memory(told) > 0);
    desk.press("L", true);
    CHECK(places_in_memory(told) == 0);
    CHECK(places_in_memory(called) == 0);
}

TEST_CASE("the glass keeps no word of a request once the desk was locked" * doctest::skip(sanitized))
{
    OnGlass desk{sealed_request(told, called)};
    desk.type_on_glass(std::string{passphrase});
    desk.press_on_glass("Return");
    desk.glass->window().push_key({"2", false, false, true});
    desk.shell.settle();
    desk.press_on_glass("Down");
    REQUIRE(desk.glass->painter().seen().page == "desk");
    REQUIRE(places_in_memory(told) > 0);
    desk.glass->window().push_key({"L", true, false, false});
    desk.shell.settle();
    REQUIRE(desk.glass->painter().seen().page == "desk.lock");
    CHECK(places_in_memory(told) == 0);
    CHECK(places_in_memory(called) == 0);
}

TEST_CASE("words that staff wrote for a citizen wait behind the lock on no page, and are nowhere once the program has ended" *
          doctest::skip(sanitized))
{
    auto desk = std::make_unique<Told>();
    desk->press("F5");
    desk->press("F7");
    desk->press("Tab");
    Letters written = told;
    std::reverse(written.begin(), written.end());
    for (const int letter : written) desk->type(std::string(1, static_cast<char>(letter)));
    static_cast<void>(desk->program.page());
    REQUIRE(places_in_memory(written) > 0);
    desk->press("L", true);
    CHECK(desk->program.page().id == "desk.lock");
    desk.reset();
    CHECK(places_in_memory(written) == 0);
}
