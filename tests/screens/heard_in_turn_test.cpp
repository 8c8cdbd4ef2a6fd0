#include "all_pages.h"
#include "kiosk/base/utf8.h"
#include "kiosk/content/pieces.h"
#include "kiosk/content/recordings.h"
#include "kiosk/page/lines.h"
#include "kiosk/screens/voice.h"
#include "kiosk/text/speech.h"

using namespace kiosk;
using namespace kiosk::test;

namespace {

template <class Blocks, class Look>
void each_line(const Blocks& blocks, const Look& look)
{
    for (const auto& block : blocks) {
        for (const auto* line : page::lines_of(block.kind)) look(*line);
        each_line(block.inside, look);
    }
}

/// Letters and digits alone: how signs are said depends on what stands beside them.
std::string letters_of(const std::string& said, const std::string& language)
{
    std::string out;
    for (const auto point : base::code_points(text::spoken(said, language)))
        if (const auto letter = base::utf8(point); base::has_letter_or_digit(letter)) out += letter;
    return out;
}

void record_piece(content::Library& library, const std::string& language, std::string_view recorded_as)
{
    const auto hash = content::hash_of_words(recorded_as);
    library.recordings[language][hash] = {"any", hash, "any.wav", {}, {}, {}, 0};
}

/// The notice that a page has Vietnamese letters, and how it is heard.
std::string mark_on(const content::Library& library, visit::Session session)
{
    session.language = "tay";
    std::string found;
    each_line(screens::page_of(session, library, settings(), morning(), false).blocks, [&](const page::Line& line) {
        if (line.id.starts_with("fallback.")) found = line.id;
    });
    return found;
}

/// What the line of that id is heard as: "words|words".
std::string heard_on(const content::Library& library, const visit::Session& session, std::string_view id)
{
    std::string found;
    each_line(screens::page_of(session, library, settings(), morning(), false).blocks, [&](const page::Line& line) {
        if (line.id != id) return;
        found.clear();
        for (const auto& heard : line.in_turn) found += (found.empty() ? "" : "|") + heard.words;
    });
    return found;
}

}  // namespace

TEST_CASE("what a line is heard as in turn is what it is heard as whole, on every page in every language")
{
    const auto library = shipped_library();
    std::size_t put_together = 0;
    for (const std::string language : {"vi", "en"})
        for (auto session : all_sessions(library)) {
            session.language = language;
            each_line(screens::page_of(session, library, settings(), morning(), false).blocks, [&](const page::Line& line) {
                if (line.in_turn.empty()) return;
                ++put_together;
                std::string in_turn;
                for (const auto& heard : line.in_turn)
                    in_turn += letters_of(heard.spoken.empty() ? heard.words : heard.spoken, language);
                CHECK_MESSAGE(base::lower(in_turn) == base::lower(letters_of(line.said(), language)),
                              line.id << ": " << line.said());
            });
        }
    CHECK(put_together > 1000);
}

TEST_CASE("a line of pieces and values is heard in turn when every piece is recorded, whether the values are or not")
{
    auto library = shipped_library();
    const std::vector<page::Heard> line{{"Câu ", {}, "Câu {number}{left}"},
                                        {"3", "ba", {}, true},
                                        {" còn ", {}, "{number} còn {left}"},
                                        {"7", "bảy", {}, true}};
    CHECK_FALSE(screens::heard_in_turn(library, "tay", line));
    record_piece(library, "tay", "Câu {number}{left}");
    CHECK_FALSE(screens::heard_in_turn(library, "tay", line));
    record_piece(library, "tay", "{number} còn {left}");
    CHECK(screens::heard_in_turn(library, "tay", line));
    CHECK_FALSE(screens::heard_in_turn(library, "vi", line));
    // Values alone are heard as one.
    CHECK_FALSE(screens::heard_in_turn(library, "tay", {{"3", "ba", {}, true}}));
    CHECK_FALSE(screens::heard_in_turn(library, "tay", {}));
}

TEST_CASE("a sentence that is heard in the person's language counts as heard, one with a piece missing as missing")
{
    auto library = shipped_library();
    library.pack.languages.push_back("tay");
    library.pack.partial.push_back("tay");
    // All other words are there.
    library.words["tay"] = library.words["vi"];
    library.words["tay"].erase("idle.words");
    const std::string text = library.words["vi"].at("idle.words");
    visit::Session session;
    session.place = {visit::Screen::home, {}};
    session.overlay = visit::Overlay::idle_warning;
    CHECK(mark_on(library, session) == "fallback.missing");
    const auto pieces = content::pieces_of(text);
    record_piece(library, "tay", pieces.front().recorded_as);
    CHECK(mark_on(library, session) == "fallback.missing");
    record_piece(library, "tay", pieces.back().recorded_as);
    CHECK(mark_on(library, session) == "fallback.heard");
}

TEST_CASE("a list is heard item by item: answers in a row, fields that a card filled, questions passed over")
{
    const auto library = shipped_library();
    visit::Session card;
    card.place = {visit::Screen::request, "name"};
    card.consented = true;
    card.from_card = {"name", "birth"};
    CHECK(heard_on(library, card, "scan.filled") ==
          "Đã đọc thẻ và điền: |họ và tên|ngày sinh|. Bạn xem lại từng ô, sai thì sửa.");
    auto full = full_request(library);
    full.place = {visit::Screen::check_answers, {}};
    full.draft.answers["help"].values = {"explain", "write"};
    full.draft.answers["times"].values.clear();
    full.draft.answers["other_side"].values.clear();
    CHECK(heard_on(library, full, "answer.help") == "Giải thích luật cho tôi|Viết đơn, giấy tờ");
    CHECK(heard_on(library, full, "answer.passed_over.words") == "Bên kia|Khi nào gọi được");
}
