#include "../support/language_pack.h"

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

}  // namespace

TEST_CASE("an audio-first language speaks its recordings, and what is missing is Vietnamese to the eye and the ear, and says so")
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
    CHECK(written(*start) == "[recording qth/voice.button.wav] Nút Chạm để bắt đầu");
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
