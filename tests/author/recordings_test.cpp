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
    return "RIFF" + number(4036, 4) + "WAVEfmt " + number(16, 4) + number(1, 2) + number(1, 2) + number(16'000, 4) +
           number(32'000, 4) + number(2, 2) + number(16, 2) + "data" + number(4000, 4) + samples;
}

content::Library library_of(const test::PackCopy& pack)
{
    auto loaded = content::load(pack.path);
    REQUIRE_MESSAGE(loaded, (loaded ? "" : loaded.error().front().text()));
    return std::move(loaded->library);
}

std::string faults_of(const test::PackCopy& pack)
{
    std::string all;
    for (const auto& fault : author::recording_faults(library_of(pack), pack.path))
        all += (fault.warning ? "warning " : "") + fault.text() + "\n";
    return all;
}

/// The small pack with one recording in Vietnamese.
struct Recorded : test::PackCopy {
    std::string hash;
    explicit Recorded(const std::string& id = text_id)
    {
        for (const auto& text : content::spoken_texts(library_of(*this), "vi"))
            if (text.id == text_id) hash = content::hash_of_words(text.words);
        REQUIRE_FALSE(hash.empty());
        write("recordings/vi/list.yaml", "speaker: Hà\nrecorded_on: 2026-11-20\nrecordings:\n  - {id: " + id +
                                             ", file: title.wav, hash: \"" + hash + "\"}\n");
        write("recordings/vi/title.wav", wav());
    }
    std::string faults() const { return faults_of(*this); }
};

/// The small pack with a text of two places, and these of its three pieces recorded in Vietnamese.
struct InPieces : test::PackCopy {
    std::string faults() const { return faults_of(*this); }
    explicit InPieces(const std::vector<int>& recorded)
    {
        replace("words/vi/screens.yaml", "Lời {number}", "Lời {number} trong {all} lời");
        replace("words/en/screens.yaml", "Words {number}", "Words {number} of {all}");
        std::string list = "speaker: Hà\nrecorded_on: 2026-11-20\nrecordings:\n";
        const auto library = library_of(*this);
        for (const int number : recorded) {
            const auto id = "sent.number.piece." + std::to_string(number);
            for (const auto& text : content::spoken_texts(library, "vi"))
                if (text.id == id) list += line(id, content::hash_of_words(text.recorded_as));
        }
        write("recordings/vi/list.yaml", list);
        write("recordings/vi/piece.wav", wav());
    }
    static std::string line(const std::string& id, const std::string& hash)
    {
        return "  - {id: " + id + ", file: piece.wav, hash: \"" + hash + "\"}\n";
    }
    /// Adds one more recording; the faults begin with that line.
    std::string faults_with(const std::string& id) const
    {
        write("recordings/vi/more.yaml", "speaker: Hà\nrecorded_on: 2026-11-20\nrecordings:\n" + line(id, "0123456789abcdef"));
        const auto all = faults_of(*this);
        remove("recordings/vi/more.yaml");
        return all;
    }
};

std::string script_lines(const test::PackCopy& pack, const std::string& language)
{
    using State = author::ToRecord::State;
    std::string out;
    for (const auto& one : author::script_of(library_of(pack), language))
        if (!one.text.empty())
            out += std::string{one.state == State::recorded ? "recorded "
                               : one.state == State::stale  ? "stale "
                                                            : "missing "} +
                   one.id + " [" + one.words + "] of [" + one.text + "]\n";
    return out;
}

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
    for (const auto& text : content::spoken_texts(library, "vi"))
        CHECK(content::recording_of(library, "vi", text.words) == nullptr);
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
    CHECK(Recorded{"topic.no_such.title"}.faults().starts_with(
        "recordings/vi/list.yaml:4: no text is named topic.no_such.title"));
}

TEST_CASE("a sound file that no list names is warned of")
{
    const Recorded pack;
    pack.write("recordings/vi/take_2.wav", wav());
    CHECK(pack.faults() == "warning recordings/vi/take_2.wav: no list names this file: it is never played\n");
}

TEST_CASE("the script lists the pieces of a text with places one after the other, each with the whole text around it")
{
    const InPieces pack{{1, 3}};
    CHECK(script_lines(pack, "vi") ==
          "recorded sent.number.piece.1 [Lời] of [Lời {number} trong {all} lời]\n"
          "missing sent.number.piece.2 [trong] of [Lời {number} trong {all} lời]\n"
          "recorded sent.number.piece.3 [lời] of [Lời {number} trong {all} lời]\n");
    CHECK(script_lines(pack, "en") ==
          "missing sent.number.piece.1 [Words] of [Words {number} of {all}]\n"
          "missing sent.number.piece.2 [of] of [Words {number} of {all}]\n");
}

TEST_CASE("a text with all its pieces recorded has no fault, one with a piece missing is warned of at its first recording")
{
    CHECK(InPieces{{1, 2, 3}}.faults() == "");
    CHECK(InPieces{{2, 3}}.faults() ==
          "warning recordings/vi/list.yaml:4: 2 of 3 pieces of sent.number are recorded: none plays until all are\n");
}

TEST_CASE("a sentence whose pieces two people speak is warned of, it is best in one voice")
{
    const InPieces pack{{1, 2, 3}};
    pack.replace("recordings/vi/list.yaml", "file: piece.wav, hash: \"", "file: piece.wav, speaker: Páo, hash: \"");
    CHECK(pack.faults() ==
          "warning recordings/vi/list.yaml:4: the pieces of sent.number are spoken by two people: one sentence is best in one "
          "voice\n");
}

TEST_CASE("a piece is refused at its line when its words or the order of the places changed, and its neighbours are not")
{
    const InPieces other_words{{1, 2, 3}};
    other_words.replace("words/vi/screens.yaml", " trong ", " của ");
    CHECK(other_words.faults().find(
              "recordings/vi/list.yaml:5: stale: the words of sent.number.piece.2 have changed, or the order of the places") !=
          std::string::npos);
    CHECK(other_words.faults().find(":4: stale") == std::string::npos);
    CHECK(other_words.faults().find(":6: stale") == std::string::npos);
    CHECK(script_lines(other_words, "vi").find("stale sent.number.piece.2 [của]") != std::string::npos);

    const InPieces other_order{{1, 2, 3}};
    other_order.replace("words/vi/screens.yaml", "Lời {number} trong {all} lời", "Lời {all} trong {number} lời");
    for (const auto* line : {":4: stale", ":5: stale", ":6: stale"})
        CHECK_MESSAGE(other_order.faults().find(line) != std::string::npos, line);
}

TEST_CASE("a recording of a piece that is not there, or of a text with places as one, is refused at its line")
{
    const InPieces pack{{1, 2, 3}};
    const std::string at = "recordings/vi/more.yaml:4: ";
    CHECK(pack.faults_with("sent.number.piece.4").starts_with(at + "sent.number has no such piece: it has 3"));
    CHECK(pack.faults_with("sent.number")
              .starts_with(at + "sent.number has places to be filled: it is recorded as sent.number.piece.1 to "
                                "sent.number.piece.3, not whole"));
    CHECK(pack.faults_with("front.title.piece.1")
              .starts_with(at + "front.title has no places to be filled: it is recorded whole"));
    CHECK(pack.faults_with("no.such.piece.1").starts_with(at + "no text is named no.such.piece.1"));
    pack.remove("recordings/vi/piece.wav");
    CHECK(pack.faults().starts_with("recordings/vi/list.yaml:4: piece.wav: cannot be read"));
}
