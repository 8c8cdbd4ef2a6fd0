#include <algorithm>
#include <cctype>
#include <map>

#include "../screens/all_pages.h"
#include "heard.h"
#include "kiosk/page/page.h"

using namespace kiosk;
using namespace kiosk::app;
using namespace std::chrono_literals;

namespace {

/// Read when the three keys come there, not in a row with the page.
bool around_the_page(const ui::SemanticBlock& block)
{
    return block.role == ui::Role::key || block.id.starts_with("bar.") || block.id == "brand" || block.id == "clock" ||
           block.id == "demo" || block.id.starts_with("more_");
}

bool has_figure(const Saying& saying)
{
    return std::any_of(saying.parts.begin(), saying.parts.end(), [](const devices::SpokenPart& part) {
        return std::any_of(part.words.begin(), part.words.end(), [](unsigned char c) { return std::isdigit(c) != 0; });
    });
}

}  // namespace

TEST_CASE(
    "every block of every page in every language is heard: keys, pictures and errors too, in reading order, without a figure "
    "left")
{
    const auto library = app::shipped_library();
    auto glass = std::move(*Glass::make({{"test", 1920, 1080, true}, 0}));
    auto& painter = glass->painter();
    for (const auto& language : library.pack.languages)
        for (auto session : test::all_sessions(library)) {
            session.language = language;
            const auto page = screens::page_of(session, library, test::settings(), test::morning(), true);
            painter.show(page::numbered(page).first);
            const auto said = sayings_of(painter.seen(), library);
            INFO(language << " " << page.id);
            REQUIRE_FALSE(said.empty());
            std::size_t at = 0;
            for (const auto& block : painter.seen().blocks) {
                if (block.words.empty() && !block.meaning) continue;
                INFO(block.id);
                const auto alone = saying_of(painter.seen(), block.id, library);
                CHECK_MESSAGE((alone && !alone->parts.empty()), "silent");
                if (alone) CHECK_FALSE_MESSAGE(has_figure(*alone), alone->parts.front().words);
                const bool below_dialog = session.overlay != visit::Overlay::none && !block.enabled;
                if (around_the_page(block) || below_dialog) continue;
                while (at < said.size() && !block.id.starts_with(said[at].block)) ++at;
                CHECK_MESSAGE(at < said.size(), "left out when the page is read");
                if (at == said.size()) break;
                ++at;
            }
        }
}

TEST_CASE("what was typed is read back, and while it is covered nobody hears it")
{
    Heard kiosk;
    kiosk.walk(std::string{to_check_answers}.substr(
        0, std::string{to_check_answers}.find("tap \"Tiếp tục\"\ntap \"Bỏ qua\"\ntap \"Bỏ qua\"")));
    kiosk.walk("expect-page request.name\ntap \"Nghe\"\nwait 20s");
    CHECK(kiosk.heard("Lò Thị Mẩy"));
    const auto before = kiosk.voice.said().size();
    kiosk.walk("tap \"hide\"\ntap \"Nghe lại\"\nwait 20s");
    REQUIRE(kiosk.voice.said().size() > before);
    for (auto at = before; at < kiosk.voice.said().size(); ++at)
        CHECK(devices::words_of(kiosk.voice.said()[at]).find("Mẩy") == std::string::npos);
    CHECK(kiosk.heard("đã gõ, đang che"));
}

TEST_CASE("louder and softer stop at their ends and say so, and settings say where the next person begins")
{
    content::Settings settings;
    settings.voice.rate_percent = 75;
    settings.voice.volume_percent = 40;
    Heard kiosk{true, settings};
    kiosk.walk("tap \"Chạm để bắt đầu\"\ntap \"Nghe\"");
    CHECK(kiosk.voice.said().back().rate_percent == 75);
    CHECK(kiosk.voice.said().back().volume_percent == 40);
    for (int presses = 0; presses < 6; ++presses) kiosk.walk("wait 1s\ntap \"To tiếng\"");
    CHECK(kiosk.voice.said().back().volume_percent == 100);
    kiosk.walk("tap \"Tạm dừng\"\npress next \"To tiếng\"");
    CHECK(kiosk.last_said() == "Nút: To tiếng: mức to nhất");
    for (int presses = 0; presses < 6; ++presses) kiosk.walk("wait 1s\ntap \"Bé tiếng\"");
    CHECK(kiosk.voice.said().back().volume_percent == 20);
    for (int presses = 0; presses < 6; ++presses) kiosk.walk("wait 1s\ntap \"Chậm hơn\"");
    CHECK(kiosk.voice.said().back().rate_percent == 75);
    kiosk.walk("tap \"Thoát nhanh\"\ntap \"Chạm để bắt đầu\"\ntap \"Nghe\"");
    CHECK(kiosk.voice.said().back().rate_percent == 75);
    CHECK(kiosk.voice.said().back().volume_percent == 40);
}

TEST_CASE("a language says its own name before it is chosen, then falls silent, and nothing else changes")
{
    Heard kiosk;
    kiosk.walk("tap \"language.en.hear\"");
    CHECK(kiosk.last_said() == "English. Touch the tile beside this one to use this language.");
    CHECK(kiosk.voice.said().back().parts.front().language == "en");
    CHECK(kiosk.citizen.spoken_block() == "language.en");
    kiosk.walk("expect-page front\nwait 20s\nexpect-page front\nexpect \"Chạm để bắt đầu\"");
    CHECK_FALSE(kiosk.voice.speaking());
    CHECK(kiosk.voice.said().size() == 1);
    CHECK(kiosk.citizen.spoken_block().empty());
    CHECK_FALSE(kiosk.citizen.speech_due());
    kiosk.walk("tap \"language.vi.hear\"");
    CHECK(kiosk.last_said() == "Tiếng Việt. Chạm vào ô bên cạnh để dùng thứ tiếng này.");
    kiosk.walk("tap \"Tiếng Việt\"");
    CHECK_FALSE(kiosk.voice.speaking());
}

TEST_CASE("nothing is said until a person asks, then the page is read to its end and the block being said is known")
{
    Heard kiosk;
    kiosk.walk("tap \"Chạm để bắt đầu\"\nwait 20s");
    CHECK(kiosk.voice.said().empty());
    kiosk.walk("tap \"Nghe\"");
    REQUIRE(kiosk.voice.speaking());
    CHECK(devices::words_of(kiosk.voice.said().front()) == "Hôm nay bạn cần gì?");
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
    CHECK(kiosk.last_said().starts_with("Nút: Xem yêu cầu đã gửi"));
    kiosk.walk("press next \"Thoát nhanh\"");
    CHECK(kiosk.last_said() == "Nút: Thoát nhanh");
    kiosk.walk("press next \"Xem yêu cầu đã gửi\"\npress choose\nexpect-page my_request\npress next \"7\"");
    CHECK(kiosk.last_said() == "bảy");
    // What was typed is read back, and erased again.
    kiosk.walk("press choose");
    CHECK(kiosk.last_said() == "bảy");
    kiosk.walk("press next \"4\"\npress choose");
    CHECK(kiosk.last_said() == "bảy bốn");
}

TEST_CASE("the countdown never breaks into a block that is being said, however long it is, and runs as before after it")
{
    Heard kiosk;
    // The title of the page takes 100 s, longer than somebody may do nothing.
    kiosk.voice.set_pace(20s);
    kiosk.walk("tap \"Chạm để bắt đầu\"\ntap \"Nghe\"");
    kiosk.voice.set_pace(10ms);
    REQUIRE(devices::words_of(kiosk.voice.said().back()) == "Hôm nay bạn cần gì?");
    kiosk.walk("wait 99s\nexpect-page home\nrefute \"Bạn còn ở đó không?\"");
    REQUIRE(kiosk.voice.said().size() == 1);
    kiosk.walk("wait 40s");
    CHECK_FALSE(kiosk.voice.speaking());
    CHECK(kiosk.heard("Nút: Gọi cán bộ"));
    kiosk.walk(
        "wait 40s\nrefute \"Bạn còn ở đó không?\"\nwait 20s\nexpect \"Bạn còn ở đó không?\"\nwait 31s\nexpect-page front");
}

TEST_CASE("a voice that never ends keeps no visit alive")
{
    Heard kiosk;
    kiosk.voice.set_pace(1h);
    kiosk.walk("tap \"Chạm để bắt đầu\"\ntap \"Nghe\"\nwait 20m\nexpect-page front");
}
