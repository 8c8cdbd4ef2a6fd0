#include "kiosk/content/typed_words.h"

#include <algorithm>

#include "kiosk/base/utf8.h"
#include "kiosk/text/composing.h"
#include "kiosk/text/fold.h"
#include "kiosk/text/letter.h"
#include "kiosk/text/word.h"

namespace kiosk::content {

namespace {
/// Stands inside a word and is no letter of it: "H'Mông", whichever sign the keyboard gives.
bool is_apostrophe(char32_t point) { return std::u32string_view{U"'’‘ʼ`´′"}.find(point) != std::u32string_view::npos; }
bool is_dash(char32_t point) { return point == U'-' || (point >= 0x2010 && point <= 0x2015); }
bool ends_a_part(char32_t point) { return std::u32string_view{U",;/\n"}.find(point) != std::u32string_view::npos; }
bool is_bracket(char32_t point) { return std::u32string_view{U"()[]"}.find(point) != std::u32string_view::npos; }

NameForm form_of_word(std::string_view small)
{
    NameForm form;
    auto tone = text::Tone::none;
    for (const auto point : base::code_points(small)) {
        const auto [letter, its_tone] = text::taken_apart(point);
        if (its_tone != text::Tone::none) tone = its_tone;
        form.marked += base::utf8(text::put_together(letter));
    }
    form.folded = text::folded(small);
    form.sounded = text::sounded(form.folded);
    form.tones = static_cast<char>('0' + static_cast<int>(tone));
    form.starts = form.sounded_starts = {0};
    return form;
}

void finish(TypedWord& word, std::string letters, std::optional<text::Method> method)
{
    word.small = base::lower(method ? text::composed_word(letters, *method, text::TonePlacement::old_style) : letters);
    word.number = word.small.front() >= '0' && word.small.front() <= '9';
    word.form = form_of_word(word.small);
}
}  // namespace

std::vector<TypedWord> words_in(std::string_view text, std::optional<text::Method> method)
{
    std::vector<TypedWord> words;
    std::string letters;
    char before = ' ';
    std::size_t at = 0;
    const auto close = [&] {
        if (letters.empty()) return;
        finish(words.back(), std::move(letters), method);
        letters.clear();
        before = ' ';
    };
    for (const auto point : base::code_points(text)) {
        const auto bytes = base::utf8(point).size();
        if (text::belongs_to_word(point)) {
            if (letters.empty()) words.push_back({at, at, words.empty() ? ',' : before, false, {}, {}});
            letters += base::utf8(point);
            words.back().end = at + bytes;
        } else if (!is_apostrophe(point)) {
            close();
            if (ends_a_part(point))
                before = ',';
            else if (is_bracket(point) && before != ',')
                before = '(';
            else if (is_dash(point) && before == ' ')
                before = '-';
        }
        at += bytes;
    }
    close();
    return words;
}

NameForm form_of(std::span<const TypedWord> words)
{
    NameForm form;
    for (const auto& word : words) {
        form.starts.push_back(static_cast<std::uint32_t>(form.folded.size()));
        form.sounded_starts.push_back(static_cast<std::uint32_t>(form.sounded.size()));
        form.folded += word.form.folded;
        form.marked += word.form.marked;
        form.tones += word.form.tones;
        form.sounded += word.form.sounded;
    }
    return form;
}

NameForm form_of(std::string_view name) { return form_of(words_in(name)); }

}  // namespace kiosk::content
