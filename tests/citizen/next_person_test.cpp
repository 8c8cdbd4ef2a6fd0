/// The next person finds the terminal as if nobody had been there.
#include "fingers.h"
#include "kiosk/app/shell/dump.h"

using namespace kiosk;
using namespace kiosk::app;

namespace {

/// Everything is changed that a person can change: language, size, colours, hands, touch, keys, voice, keyboard, scroll,
/// answers.
constexpr auto everything_changed = R"(
tap comfort
tap comfort.size.large
tap comfort.contrast.high-dark
tap comfort.left_hand
tap comfort.low_reach
tap comfort.slow_touch
tap comfort.three_keys
tap overlay.close
tap language.en
tap start
tap learn
press next
press next
tap bar.back
tap entitled
tap bar.home
tap ask
tap agree
tap option.none
tap continue
tap option.self
tap continue
tap option.other
tap continue
tap option.no
tap continue
expect-page request.matter_words
tap key.shift
tap key.q
tap key.z
tap key.digits
tap key.7
tap why
tap overlay.close
)";

/// The clock on the page is that of now, not of its last minute.
void refresh(Stand& stand)
{
    stand.glass->window().wake();
    stand.shell.settle();
}

/// By the ways on which a visit ends.
const std::vector<std::pair<std::string, std::string>> endings{
    {"quick exit", "tap bar.exit"},
    {"the countdown", "wait 10m"},
    {"stopping", "tap bar.back\ntap bar.home\ntap overlay.stop\ntap reason.private\ntap done"},
};

}  // namespace

TEST_CASE("after any end of a visit no field of the session is another than on a terminal nobody touched")
{
    for (const auto& [name, ending] : endings) {
        INFO(name);
        Stand used, fresh;
        used.walk(everything_changed);
        CHECK(used.citizen.session() != fresh.citizen.session());
        used.walk(ending + "\nexpect-page front");
        CHECK(used.citizen.session() == fresh.citizen.session());
        CHECK(used.citizen.session() == visit::Session{});
        CHECK_FALSE(used.citizen.speech_due());
        CHECK(used.citizen.spoken_block().empty());
    }
}

TEST_CASE("after any end of a visit the glass is the same to the last pixel, and so is the next person's way")
{
    for (const auto& [name, ending] : endings) {
        INFO(name);
        Stand used, fresh;
        used.walk(everything_changed);
        used.walk(ending + "\nexpect-page front");
        fresh.walk(name == "the countdown" ? "wait 10m" : "expect-page front");
        refresh(used);
        refresh(fresh);
        CHECK(dump_of(used.seen()) == dump_of(fresh.seen()));
        CHECK(pixels(used) == pixels(fresh));
        CHECK(used.glass->painter().focused().empty());
        for (const char* step : {"tap start", "tap learn", "tap bar.home", "tap mine", "tap bar.back", "tap ask", "tap agree",
                                 "tap option.none", "tap continue", "tap option.self", "tap continue", "tap option.other",
                                 "tap continue", "tap option.no", "tap continue"}) {
            INFO(step);
            for (auto* stand : {&used, &fresh}) stand->walk(step);
            CHECK(dump_of(used.seen()) == dump_of(fresh.seen()));
            CHECK(pixels(used) == pixels(fresh));
        }
    }
}

TEST_CASE("a front page whose letters were made large goes back by itself, focus and all")
{
    Stand used, fresh;
    used.walk("tap comfort\ntap comfort.size.largest\ntap comfort.three_keys\ntap overlay.close\npress next\nwait 10m");
    fresh.walk("wait 10m");
    refresh(used);
    refresh(fresh);
    CHECK(used.citizen.session() == fresh.citizen.session());
    CHECK(used.glass->painter().focused().empty());
    CHECK(dump_of(used.seen()) == dump_of(fresh.seen()));
    CHECK(pixels(used) == pixels(fresh));
}

TEST_CASE("no key combination brings back what was typed before, on this page or for the next person")
{
    Stand stand;
    SDL_SetClipboardText("QZQZ");
    const auto combinations = [&] {
        for (const char* name : {"Z", "Y", "V", "C", "X", "A", "R", "Insert"}) key(stand, name, false, KMOD_LCTRL);
        key(stand, "Insert", false, KMOD_LSHIFT);
        stand.shell.settle();
    };
    stand.walk(to_name);
    stand.walk("tap key.q\ntap key.z\ntap key.backspace\ntap key.backspace");
    combinations();
    CHECK(field_text(stand).empty());
    stand.walk("tap key.q\ntap key.z\ntap bar.exit");
    char* kept = SDL_GetClipboardText();
    CHECK(std::string{kept} == "QZQZ");
    SDL_free(kept);
    stand.walk("tap start\ntap mine");
    combinations();
    CHECK(field_text(stand).empty());
    stand.walk("tap bar.exit");
    stand.walk(to_name);
    combinations();
    CHECK(field_text(stand).empty());
}

TEST_CASE("somebody who is given more time by a centre has not less of it for needing slower touch")
{
    Stand stand;
    stand.settings.idle_seconds = 600;
    stand.walk(
        "tap comfort\ntap comfort.slow_touch\ntap overlay.close\ntap start\nwait 590s\nexpect-page home\nrefute \"Bạn còn ở đó "
        "không?\"");
    stand.walk("wait 20s\nexpect \"Bạn còn ở đó không?\"\ntap overlay.stay\nexpect-page home");
}
