#include "kiosk/author/recordings.h"

#include <doctest/doctest.h>

#include "../support/pack_copy.h"
#include "kiosk/content/recordings.h"

using namespace kiosk;

namespace {

constexpr auto text_id = "topic.legal_aid.title";

std::string number(std::uint32_t value, int bytes)
{
    std::string out;
    for (int at = 0; at < bytes; ++at) out += static_cast<char>(value >> (8 * at));
    return out;
}

std::string wav()
{
    const std::string samples(4000, '\x10');
    return "RIFF" + number(4036, 4) + "WAVEfmt " + number(16, 4) + number(1, 2) + number(1, 2) + number(16'000, 4) + number(32'000, 4) + number(2, 2) +
           number(16, 2) + "data" + number(4000, 4) + samples;
}

content::Library library_of(const test::PackCopy& pack)
{
    auto loaded = content::load(pack.path);
    REQUIRE_MESSAGE(loaded, (loaded ? "" : loaded.error().front().text()));
    return std::move(loaded->library);
}

/// The small pack with one recording in Vietnamese.
struct Recorded : test::PackCopy {
    std::string hash;
    explicit Recorded(const std::string& id = text_id)
    {
        for (const auto& text : content::spoken_texts(library_of(*this), "vi"))
            if (text.id == text_id) hash = content::hash_of_words(text.words);
        REQUIRE_FALSE(hash.empty());
        write("recordings/vi/list.yaml", "speaker: Hà\nrecorded_on: 2026-11-20\nrecordings:\n  - {id: " + id + ", file: title.wav, hash: \"" + hash + "\"}\n");
        write("recordings/vi/title.wav", wav());
    }
    std::string faults() const
    {
        std::string all;
        for (const auto& fault : author::recording_faults(library_of(*this), path)) all += (fault.warning ? "warning " : "") + fault.text() + "\n";
        return all;
    }
};

}  // namespace

TEST_CASE("a recording that speaks what stands there and can be played has no fault")
{
    const Recorded pack;
    CHECK(pack.faults() == "");
    const auto library = library_of(pack);
    for (const auto& one : author::script_of(library, "vi"))
        CHECK_MESSAGE((one.state == author::ToRecord::State::recorded) == (one.id == text_id), one.id);
}

TEST_CASE("a recording whose text was changed is refused at its line and plays no more")
{
    const Recorded pack;
    const auto before = pack.read("topics/legal_aid/vi.md");
    const auto end = before.find('\n');
    pack.write("topics/legal_aid/vi.md", before.substr(0, end) + " nay" + before.substr(end));
    CHECK(pack.faults().starts_with("recordings/vi/list.yaml:4: stale: the words of topic.legal_aid.title have changed"));
    const auto library = library_of(pack);
    for (const auto& text : content::spoken_texts(library, "vi")) CHECK(content::recording_of(library, "vi", text.words) == nullptr);
    for (const auto& one : author::script_of(library, "vi"))
        if (one.id == text_id) CHECK(one.state == author::ToRecord::State::stale);
}

TEST_CASE("a recording that is missing, cannot be played or belongs to no text is refused at its line")
{
    const Recorded pack;
    pack.write("recordings/vi/title.wav", "no sound");
    CHECK(pack.faults().starts_with("recordings/vi/list.yaml:4: title.wav: no sound that can be played"));
    pack.remove("recordings/vi/title.wav");
    CHECK(pack.faults().starts_with("recordings/vi/list.yaml:4: title.wav: cannot be read"));
    CHECK(Recorded{"topic.no_such.title"}.faults().starts_with("recordings/vi/list.yaml:4: no text is named topic.no_such.title"));
}

TEST_CASE("a sound file that no list names is warned of")
{
    const Recorded pack;
    pack.write("recordings/vi/take_2.wav", wav());
    CHECK(pack.faults() == "warning recordings/vi/take_2.wav: no list names this file: it is never played\n");
}
