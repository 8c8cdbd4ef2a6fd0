#include <fmt/format.h>

#include "kiosk/base/utf8.h"
#include "kiosk/content/lint.h"

namespace kiosk::content {

namespace {
/// "ask.household.poor" is an answer to touch, "ask.household.row" a label; other ids may hold sentences.
std::size_t most_letters(std::string_view id)
{
    if (!id.starts_with("ask.")) return words_letters_max;
    const auto part = id.substr(id.rfind('.') + 1);
    if (part == "title") return title_letters_max;
    if (part == "row") return row_letters_max;
    return part == "why" || part == "hint" ? words_letters_max : choice_letters_max;
}
}  // namespace

void lint_label(std::string_view words, std::size_t most, std::string_view file, int line, Faults& faults)
{
    if (words.size() <= most) return;  // bytes: never fewer than letters
    if (const auto letters = base::letters_in(words); letters > most)
        faults.add(file, line, fmt::format("{} letters: at most {} fit here at the largest text size", letters, most));
}

void lint_words(std::string_view id, std::string_view words, std::string_view file, int line, Faults& faults)
{
    lint_label(words, most_letters(id), file, line, faults);
    if (words.size() <= 4 * words_letters_max) lint_sentences(words, file, line, faults);
}

}  // namespace kiosk::content
