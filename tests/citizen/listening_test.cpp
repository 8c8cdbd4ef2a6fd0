#include <algorithm>
#include <cctype>
#include <map>

#include "../screens/all_pages.h"
#include "kiosk/app/citizen/transcript.h"
#include "kiosk/page/page.h"
#include "stand.h"

using namespace kiosk;
using namespace kiosk::app;

namespace {

struct Heard {
    WalkClock clock{base::parse_time("2026-11-23T09:42").value()};
    content::Library library = app::shipped_library();
    content::Settings settings;
    base::NoLog log;
    ToldQueue queue;
    PlainSealer sealer;
    OneSecret secrets;
    NoNotes notes;
    Transcript voice{clock};
    std::unique_ptr<devices::Voice> missing = devices::voice_process("/nowhere/kiosk-voice");
    Citizen citizen;
    std::unique_ptr<Glass> glass;
    Shell shell;

    explicit Heard(bool can_speak = true)
        : citizen({library, settings, app::Sending{sealer, queue, secrets, notes}, clock, log, false, {}, can_speak ? &voice : missing.get()}),
          glass(std::move(*Glass::make({{"test", 1920, 1080, true}, 0}))),
          shell(*glass, citizen, clock)
    {
        shell.start();
    }
    void walk(const std::string& text)
    {
        const auto steps = walk::parse(text, "test.walk");
        REQUIRE_MESSAGE(steps, steps.error().detail);
        std::FILE* out = std::tmpfile();
        const int code = Walker{shell, clock, "", out}.run(*steps);
        std::fclose(out);
        REQUIRE(code == 0);
    }
    const ui::Semantics& seen() { return glass->painter().seen(); }
    bool heard(std::string_view words) const
    {
        return std::any_of(voice.said().begin(), voice.said().end(), [&](const auto& said) { return said.words.find(words) != said.words.npos; });
    }
};

bool silent_by_design(const ui::Seen& block)
{
    return block.role == ui::Role::key || block.id.starts_with("bar.") || block.id == "brand" || block.id == "clock" ||
           block.id == "demo" || block.id.starts_with("more_");
}

}  // namespace

TEST_CASE("every block of every page is heard, in reading order, in both languages, without a figure left")
{
    const auto library = app::shipped_library();
    auto glass = std::move(*Glass::make({{"test", 1920, 1080, true}, 0}));
    auto& painter = glass->painter();
    for (const auto* language : {"vi", "en"})
        for (auto session : test::all_sessions(library)) {
            session.language = language;
            const auto page = screens::page_of(session, library, test::settings(), test::morning(), false);
            painter.show(page::numbered(page).first);
            const auto said = sayings_of(painter.seen(), [&](const std::string& in) { return screens::spoken_roles(library, in); });
            INFO(language << " " << page.id);
            REQUIRE_FALSE(said.empty());
            std::size_t at = 0;
            for (const auto& block : painter.seen().blocks) {
                const bool below_dialog = session.overlay != visit::Overlay::none && !block.enabled;
                if (silent_by_design(block) || below_dialog || block.words.empty()) continue;
                INFO(block.id);
                while (at < said.size() && !block.id.starts_with(said[at].block)) ++at;
                CHECK(at < said.size());
                if (at == said.size()) break;
                CHECK(std::none_of(said[at].words.begin(), said[at].words.end(), [](unsigned char c) { return std::isdigit(c) != 0; }));
                ++at;
            }
        }
}

TEST_CASE("nothing is said until a person asks, then the page is read to its end and the block being said is known")
{
    Heard kiosk;
    kiosk.walk("tap \"Chạm để bắt đầu\"\nwait 20s");
    CHECK(kiosk.voice.said().empty());
    kiosk.walk("tap \"Nghe\"");
    REQUIRE(kiosk.voice.speaking());
    CHECK(kiosk.voice.said().front().words == "Hôm nay bạn cần gì?");
    CHECK(kiosk.citizen.spoken_block() == "title");
    kiosk.walk("wait 80s\nexpect \"Nghe tiếp\"");
    CHECK(kiosk.heard("Nút: Gọi cán bộ"));
    CHECK_FALSE(kiosk.voice.speaking());
    CHECK(kiosk.citizen.spoken_block().empty());
    CHECK_FALSE(kiosk.citizen.speech_due());
}

TEST_CASE("a touch of anything silences the voice, and the next page is read again")
{
    Heard kiosk;
    kiosk.walk("tap \"Chạm để bắt đầu\"\ntap \"Nghe\"");
    REQUIRE(kiosk.voice.speaking());
    using Phase = platform::Touch::Phase;
    kiosk.clock.pause(std::chrono::milliseconds{700});
    // An empty place of the page.
    kiosk.glass->window().push_finger({Phase::down, 1, 960, 760});
    kiosk.shell.settle();
    CHECK_FALSE(kiosk.voice.speaking());
    kiosk.glass->window().push_finger({Phase::up, 1, 960, 760});
    kiosk.shell.settle();
    CHECK_FALSE(kiosk.voice.speaking());
    kiosk.walk("expect \"Nghe tiếp\"\ntap \"Tìm hiểu pháp luật\"\nexpect-page areas");
    CHECK(kiosk.voice.speaking());
    kiosk.walk("tap \"Tạm dừng\"");
    CHECK_FALSE(kiosk.voice.speaking());
    kiosk.walk("tap \"Nghe tiếp\"");
    CHECK(kiosk.voice.speaking());
}

TEST_CASE("quick exit cuts the sound and the next person finds rate and loudness as they were")
{
    Heard kiosk;
    kiosk.walk("tap \"Chạm để bắt đầu\"\ntap \"Nghe\"\ntap \"Nhanh hơn\"\ntap \"To tiếng\"");
    CHECK(kiosk.voice.said().back().rate_percent == 125);
    CHECK(kiosk.voice.said().back().volume_percent == 80);
    kiosk.walk("tap \"Thoát nhanh\"\nexpect-page front");
    CHECK_FALSE(kiosk.voice.speaking());
    CHECK(kiosk.citizen.spoken_block().empty());
    const auto said_before = kiosk.voice.said().size();
    kiosk.walk("tap \"Chạm để bắt đầu\"");
    CHECK(kiosk.voice.said().size() == said_before);
    kiosk.walk("tap \"Nghe\"");
    CHECK(kiosk.voice.said().back().rate_percent == 100);
    CHECK(kiosk.voice.said().back().volume_percent == 60);
}

TEST_CASE("a machine that cannot speak says so on the page, and the button stays alive")
{
    Heard kiosk{false};
    kiosk.walk("tap \"Chạm để bắt đầu\"\ntap \"Nghe\"");
    for (int tries = 0; tries < 200 && !walk::says(kiosk.seen(), "chưa đọc thành tiếng"); ++tries) {
        ::usleep(10'000);
        kiosk.walk("wait 1s");
    }
    CHECK(walk::says(kiosk.seen(), "Máy này chưa đọc thành tiếng được."));
    CHECK(walk::says(kiosk.seen(), "Nghe"));
    kiosk.walk("tap \"Tìm hiểu pháp luật\"\nrefute \"chưa đọc thành tiếng\"");
}

TEST_CASE("the countdown before everything is wiped is always spoken")
{
    Heard kiosk;
    kiosk.walk("tap \"Chạm để bắt đầu\"\nwait 92s");
    CHECK(kiosk.heard("Bạn còn ở đó không?"));
    kiosk.walk("wait 40s\nexpect-page front");
    CHECK_FALSE(kiosk.voice.speaking());
}

TEST_CASE("who moves by three keys and listens hears every control that could be chosen, letters too")
{
    Heard kiosk;
    kiosk.walk("tap \"Chạm để bắt đầu\"\ntap \"Nghe\"\nwait 1s\npress next \"Xem yêu cầu đã gửi\"");
    CHECK(kiosk.voice.said().back().words.starts_with("Nút: Xem yêu cầu đã gửi"));
    kiosk.walk("press next \"Thoát nhanh\"");
    CHECK(kiosk.voice.said().back().words == "Nút: Thoát nhanh");
    kiosk.walk("press next \"Xem yêu cầu đã gửi\"\npress choose\nexpect-page my_request\npress next \"7\"");
    CHECK(kiosk.voice.said().back().words == "bảy");
}
