#include "../support/language_pack.h"

#include "../screens/all_pages.h"
#include "../support/scratch_folder.h"
#include "heard.h"

using namespace kiosk;
using namespace kiosk::app;

namespace {

content::Library language_pack(const support::ScratchFolder& folder)
{
    test::make_language_pack(folder.path() / "pack");
    auto loaded = content::load(folder.path() / "pack");
    REQUIRE_MESSAGE(loaded, (loaded ? "" : loaded.error().front().text()));
    return std::move(loaded->library);
}

const devices::Utterance* said(const Heard& kiosk, std::string_view words)
{
    for (const auto& one : kiosk.voice.said())
        if (devices::words_of(one).find(words) != std::string::npos) return &one;
    return nullptr;
}

/// All that is heard of a page in qth, one block a line, as a transcript writes it.
std::string heard_of(const content::Library& library, visit::Session session)
{
    session.language = "qth";
    auto glass = std::move(*Glass::make({{"test", 1920, 1080, true}, 0}));
    glass->painter().show(page::numbered(screens::page_of(session, library, test::settings(), test::morning(), true)).first);
    std::string all;
    for (const auto& saying : sayings_of(glass->painter().seen(), library)) all += written({1, saying.parts}) + "\n";
    return all;
}

visit::Session with_receipt()
{
    visit::Session session;
    session.place = {visit::Screen::sent, {}};
    session.receipt = test::receipt();
    return session;
}

bool says(const std::string& all, const std::string& line)
{
    if (all.find(line) != all.npos) return true;
    MESSAGE(all);
    return false;
}

}  // namespace

TEST_CASE(
    "an audio-first language speaks its recordings, and what is missing is Vietnamese to the eye and the ear, and says so")
{
    const support::ScratchFolder folder;
    Heard kiosk{true, {}, language_pack(folder)};
    // Heard before it is chosen.
    kiosk.walk("tap \"language.qth.hear\"\nwait 10s");
    REQUIRE(said(kiosk, "Tiếng thử"));
    CHECK(said(kiosk, "Tiếng thử")->parts.front().recording.ends_with("recordings/qth/language.qth.wav"));
    kiosk.walk("tap \"Tiếng thử\"\nexpect \"Phần này chưa có tiếng bạn chọn\"\ntap \"Nghe\"\nwait 60s");
    const auto* title = said(kiosk, "Bạn cần hỏi về pháp luật?");
    REQUIRE(title);
    CHECK(title->parts.front().recording.ends_with("recordings/qth/front.title.wav"));
    const auto* promise = said(kiosk, "Miễn phí");
    REQUIRE(promise);
    CHECK(promise->parts.front().recording.empty());
    CHECK(promise->parts.front().language == "vi");
    // A control's kind is recorded, its own words are not: one after the other.
    const auto* start = said(kiosk, "Chạm để bắt đầu");
    REQUIRE(start);
    REQUIRE(start->parts.size() == 2);
    CHECK(start->parts[0].recording.ends_with("voice.button.wav"));
    CHECK(start->parts[1].language == "vi");
    CHECK(written(*start) == "[recording qth/voice.button.wav] Nút [vi] Chạm để bắt đầu");
}

TEST_CASE("a language that has all its words shows no mark and no Vietnamese on any page")
{
    const support::ScratchFolder folder;
    Heard kiosk{true, {}, language_pack(folder)};
    kiosk.walk("tap \"language.qps\"\nrefute \"Phần này chưa có\"\ntap \"start\"");
    for (const auto& block : kiosk.seen().blocks) CHECK_FALSE_MESSAGE(block.fell_back, block.id);
    kiosk.walk("tap \"learn\"\nexpect-page areas");
    for (const auto& block : kiosk.seen().blocks) CHECK_FALSE_MESSAGE(block.fell_back, block.id);
}

TEST_CASE("a recording of words that were changed meanwhile is not played, the new words are synthesised")
{
    const support::ScratchFolder folder;
    auto library = language_pack(folder);
    library.words["vi"]["front.title"] = "Bạn muốn hỏi điều gì?";
    Heard kiosk{true, {}, std::move(library)};
    kiosk.walk("tap \"Tiếng thử\"\ntap \"Nghe\"\nwait 30s");
    const auto* title = said(kiosk, "Bạn muốn hỏi điều gì?");
    REQUIRE(title);
    CHECK(title->parts.front().recording.empty());
}

TEST_CASE("the receipt of an audio-first language is heard in its recordings, with the day and the codes between them")
{
    const support::ScratchFolder folder;
    const auto heard = heard_of(language_pack(folder), with_receipt());
    CHECK(says(heard,
               "\n[recording qth/receipt.by_when.piece.1.wav] Cán bộ sẽ đọc và liên hệ theo cách bạn chọn, chậm nhất "
               "[vi] Thứ Ba ngày hai mươi tư tháng mười một năm hai nghìn không trăm hai mươi sáu\n"));
    CHECK(says(heard,
               "\nbê ca, bảy ca bốn mờ [recording qth/receipt.said_twice.piece.1.wav] Nhắc lại: [vi] bê ca, bảy ca bốn mờ\n"));
    // What has no recording is Vietnamese as before.
    CHECK(says(heard, "\nGọi Trung tâm: không hai không"));
}

TEST_CASE("the countdown before everything is wiped is heard in the recordings of an audio-first language")
{
    const support::ScratchFolder folder;
    Heard kiosk{true, {}, language_pack(folder)};
    kiosk.walk("tap \"Tiếng thử\"\ntap \"start\"\nwait 97s");
    REQUIRE_FALSE(kiosk.voice.said().empty());
    CHECK(written(kiosk.voice.said().back()) ==
          "[recording qth/idle.words.piece.1.wav] Nếu không ai chạm, màn hình sẽ xoá mọi thứ sau "
          "[vi] ba mươi [recording qth/idle.words.piece.2.wav] giây.");
}

TEST_CASE("what fills a place is heard from its own recording where the pack has one")
{
    const support::ScratchFolder folder;
    visit::Session session;
    session.place = {visit::Screen::topic, "divorce"};
    CHECK(says(
        heard_of(language_pack(folder), session),
        "[recording qth/topic.crumb.piece.1.wav] Tìm hiểu pháp luật › [recording qth/area.family.wav] Hôn nhân và gia đình\n"));
}

TEST_CASE("a sentence is in one voice: with a piece missing, or stale, all of it is Vietnamese")
{
    const support::ScratchFolder folder;
    auto library = language_pack(folder);
    visit::Session session;
    session.place = {visit::Screen::request, "commune"};
    session.consented = true;
    CHECK(says(heard_of(library, session), "Yêu cầu trợ giúp, bốn trong sáu\n"));

    auto& by_when = library.words["vi"]["receipt.by_when"];
    by_when = "{day} là chậm nhất: cán bộ sẽ đọc và liên hệ theo cách bạn chọn.";
    CHECK(says(heard_of(library, with_receipt()),
               "\nThứ Ba ngày hai mươi tư tháng mười một năm hai nghìn không trăm hai mươi sáu là chậm nhất: cán bộ sẽ đọc"));
    // The same pieces about other places.
    library.words["vi"]["idle.words"] = "Nếu không ai chạm, màn hình sẽ xoá mọi thứ sau {left} giây.";
    session.overlay = visit::Overlay::idle_warning;
    CHECK(says(heard_of(library, session), "Nếu không ai chạm, màn hình sẽ xoá mọi thứ sau {left} giây.\n"));
}
