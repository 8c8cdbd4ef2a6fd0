#include "kiosk/search/words.h"

#include <algorithm>
#include <array>

#include "kiosk/base/utf8.h"
#include "kiosk/text/fold.h"

namespace kiosk::search {

namespace {
constexpr char32_t hook_above = 0x309, tilde = 0x303, bar = U'đ';

bool is_mark(char32_t point) { return point >= 0x300 && point <= 0x36F; }
/// ASCII letters and digits, and whatever is neither a sign nor a blank beyond ASCII.
bool belongs_to_word(char32_t point)
{
    if (point < 0x80) return (point >= U'a' && point <= U'z') || (point >= U'0' && point <= U'9');
    return point > 0xBF && !(point >= 0x2000 && point <= 0x206F) && !(point >= 0x3000 && point <= 0x303F);
}

/// "beats" -> "beat", "arrested" -> "arrest". No Vietnamese syllable ends so.
std::string without_english_ending(std::string plain)
{
    constexpr std::size_t stem_min = 3;
    const auto drop = [&](std::string_view ending, std::size_t least) {
        if (plain.ends_with(ending) && plain.size() >= ending.size() + least) plain.resize(plain.size() - ending.size());
    };
    if (!plain.ends_with("ss")) drop("s", stem_min);
    drop("ing", stem_min + 1);
    drop("ed", stem_min + 1);
    return plain;
}
}  // namespace

std::vector<Word> words_of(std::string_view text)
{
    std::vector<Word> words;
    std::string plain;
    std::u32string marks;
    const auto cut = [&] {
        if (!plain.empty()) {
            std::sort(marks.begin(), marks.end());
            words.push_back({without_english_ending(std::move(plain)), marks});
        }
        plain.clear();
        marks.clear();
    };
    for (const auto point : base::code_points(base::lower(base::nfd(text)))) {
        if (is_mark(point)) {
            if (!plain.empty()) marks += point == tilde ? hook_above : point;
        } else if (belongs_to_word(point)) {
            const auto letter = text::folded_letter(point);
            plain += base::utf8(letter);
            if (letter != point) marks += bar;
        } else {
            cut();
        }
    }
    cut();
    return words;
}

std::string joined(const std::vector<Word>& words)
{
    std::string out;
    for (const auto& word : words) out += (out.empty() ? "" : " ") + word.plain;
    return out;
}

double agreement(const Word& typed, const Word& meant)
{
    return std::includes(meant.marks.begin(), meant.marks.end(), typed.marks.begin(), typed.marks.end()) ? 1.0 : 0.35;
}

bool tells_nothing(std::string_view plain)
{
    static constexpr std::array<std::string_view, 74> common{
        "toi", "ban", "bi",    "co",  "la",   "va",   "khong", "cho",  "cua", "thi", "ma",   "o",    "duoc", "lam",   "sao",
        "nhu", "the", "nao",   "gi",  "muon", "can",  "phai",  "voi",  "khi", "den", "di",   "ra",   "vao",  "nay",   "do",
        "mot", "cac", "nhung", "ve",  "xin",  "hoi",  "neu",   "vi",   "hay", "roi", "dang", "cung", "lai",  "trong", "tren",
        "nhe", "a",   "an",    "and", "of",   "to",   "in",    "is",   "my",  "i",   "am",   "how",  "what", "me",    "for",
        "on",  "by",  "it",    "be",  "this", "that", "do",    "does", "did", "not", "from", "with", "who",  "are"};
    return std::find(common.begin(), common.end(), plain) != common.end();
}

}  // namespace kiosk::search
