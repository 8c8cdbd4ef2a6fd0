#include "kiosk/content/pieces.h"

#include <doctest/doctest.h>

#include "kiosk/content/recordings.h"
#include "tests/support/faults_of.h"

using namespace kiosk;
using content::pieces_of;
using test::faults_of;

namespace {

/// "words|{place}|words"
std::string shown(std::string_view text)
{
    std::string out;
    for (const auto& piece : pieces_of(text))
        out += (out.empty() ? "" : "|") + (piece.place ? '{' + piece.words + '}' : piece.words);
    return out;
}

/// The hash of the piece with these words.
std::string hash_of(std::string_view text, std::string_view words)
{
    for (const auto& piece : pieces_of(text))
        if (piece.words == words && !piece.recorded_as.empty()) return content::hash_of_words(piece.recorded_as);
    return "nothing to record";
}

}  // namespace

TEST_CASE("a text is taken apart at its places, wherever they stand, and nothing of it is lost")
{
    CHECK(shown("Câu {number} · còn khoảng {left} câu") == "Câu |{number}| · còn khoảng |{left}| câu");
    CHECK(shown("{code}. Nhắc lại: {code}") == "{code}|. Nhắc lại: |{code}");
    CHECK(shown("{words} ({other})") == "{words}| (|{other}|)");
    CHECK(shown("không có chỗ nào") == "không có chỗ nào");
    CHECK(shown("một { ngoặc lẻ") == "một { ngoặc lẻ");
    CHECK(shown("") == "");
}

TEST_CASE("signs alone between two places need no recording, words in any script do")
{
    CHECK(hash_of("{words} ({other})", " (") == "nothing to record");
    CHECK(hash_of("đến {day}.", ".") == "nothing to record");
    CHECK(hash_of("{day} ខ្មែរ", " ខ្មែរ") != "nothing to record");
}

TEST_CASE("a piece is stale when its own words or the order of the places change, and not when another piece does")
{
    const auto before = hash_of("Câu {number} · còn {left} câu", " · còn ");
    CHECK(hash_of("Câu thứ {number} · còn {left} câu nữa", " · còn ") == before);
    CHECK(hash_of("Câu {left} · còn {number} câu", " · còn ") != before);
    CHECK(hash_of("Câu {number} · thêm {left} câu", " · thêm ") != before);
    CHECK(hash_of("Câu {number}{left} · còn ", " · còn ") != before);
    // The same words before and after a place are two pieces.
    CHECK(hash_of("câu {number} và{left}", "câu ") != hash_of("{number} và{left} câu ", " câu "));
}

TEST_CASE("a text without places is recorded whole and bound as it always was")
{
    CHECK(hash_of("Bạn cần hỏi về pháp luật?", "Bạn cần hỏi về pháp luật?") ==
          content::hash_of_words("Bạn cần hỏi về pháp luật?"));
    CHECK_FALSE(content::has_places("Bạn cần hỏi về pháp luật?"));
    CHECK(content::has_places("trước {day}"));
}

TEST_CASE("two languages with the places in another order have pieces of their own")
{
    const test::PackCopy pack;
    pack.replace("words/vi/screens.yaml", "sent.number: \"Lời {number}\"", "sent.number: \"Lời {number} trong {all}\"");
    pack.replace("words/en/screens.yaml", "sent.number: \"Words {number}\"", "sent.number: \"Of {all} words {number}\"");
    const auto loaded = content::load(pack.path);
    REQUIRE_MESSAGE(loaded, faults_of(pack));
    const auto pieces = [&](const std::string& language) {
        std::string all;
        for (const auto& text : content::spoken_texts(loaded->library, language))
            if (text.text_id == "sent.number") all += text.id + "=" + text.words + ";";
        return all;
    };
    CHECK(pieces("vi") == "sent.number.piece.1=Lời;sent.number.piece.2=trong;");
    CHECK(pieces("en") == "sent.number.piece.1=Of;sent.number.piece.2=words;");
}

TEST_CASE("a text is recorded whole or not at all: with one piece missing none counts")
{
    content::Library library;
    const std::string text = "Câu {number} · còn {left} câu";
    const auto record = [&](std::string_view words) {
        const auto hash = hash_of(text, words);
        library.recordings["tay"][hash] = {"any", hash, "any.wav", {}, {}, {}, 0};
    };
    CHECK(content::pieces_recorded(library, "tay", text).all == 3);
    record("Câu ");
    record(" · còn ");
    CHECK(content::pieces_recorded(library, "tay", text).recorded == 2);
    CHECK_FALSE(content::pieces_recorded(library, "tay", text).whole());
    record(" câu");
    CHECK(content::pieces_recorded(library, "tay", text).whole());
    CHECK_FALSE(content::pieces_recorded(library, "vi", text).whole());
    CHECK_FALSE(content::pieces_recorded(library, "tay", "{words} ({other})").whole());
}

TEST_CASE("a text with more places than can be held apart is refused at its line")
{
    std::string many;
    for (int at = 0; at < 17; ++at) many += "{number} ";
    const test::PackCopy pack;
    pack.replace("words/vi/screens.yaml", "Lời {number}", many);
    const auto faults = faults_of(pack);
    CHECK_MESSAGE(faults.find("words/vi/screens.yaml:2: sent.number: more than 16 places") != faults.npos, faults);
    // However hostile, taking apart stays small.
    std::string hostile;
    for (int at = 0; at < 100'000; ++at) hostile += "a{b}";
    CHECK(pieces_of(hostile).size() == 2 * content::places_max + 1);
}
