#include "kiosk/visit/fields.h"

#include <algorithm>

#include "kiosk/base/utf8.h"
#include "kiosk/text/incoming.h"
#include "kiosk/text/typing.h"
#include "kiosk/text/written.h"

namespace kiosk::visit {

namespace {
constexpr std::size_t date_digits = 8;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string digits_of(std::string_view text)
{
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), is_digit);
    return digits;
}

/// A dash or a stroke after "3" makes "03": people write 3/1/2026.
std::string with_date_letter(std::string text, char letter)
{
    const bool stroke = letter == '/' || letter == '.' || letter == '-' || letter == ' ';
    if (stroke && (text.size() == 1 || text.size() == 3)) text.insert(text.size() - 1, 1, '0');
    else if (is_digit(letter) && text.size() < date_digits) text += letter;
    return text;
}

/// The letter as it may be typed; empty when it is none, or more than one.
std::string one_letter(const std::string& letter)
{
    auto clean = base::without_controls(text::incoming(letter).value_or(std::string{}));
    return base::letters_in(clean) == 1 && clean != "\uFFFD" ? clean : std::string{};
}

/// Signs that stand on a letter make a text no longer for a reader, only for the memory.
bool heavy(const std::string& text, std::size_t letters_max) { return text.size() > letters_max * 8; }

bool blank_too_many(const std::string& text, const std::string& letter)
{
    return letter == " " && (text.empty() || text.back() == ' ');
}

std::string phone_trouble(const std::string& typed, std::string_view told)
{
    const auto digits = digits_of(typed);
    if (digits.size() < 8 || digits.size() > 15) return "phone";
    const bool usual = (digits.starts_with("0") && (digits.size() == 10 || digits.size() == 11)) ||
                       (digits.starts_with("84") && (digits.size() == 11 || digits.size() == 12));
    return usual || told == "phone_unusual" ? "" : "phone_unusual";
}

std::string date_trouble(const Question& question, const std::string& typed, base::Day today)
{
    const auto day = text::typed_day(kept_form(typed, QuestionKind::date));
    if (!day) return "date";
    const std::chrono::sys_days then{day->day}, now{today};
    if (question.path.ends_with(".birth")) return then > now || day->day.year() < std::chrono::year{1900} ? "birth" : "";
    if (day->year_only) return "date_whole";
    if (then < now) return "date_past";
    return then > now + std::chrono::years{5} ? "date_far" : "";
}
}  // namespace

bool typed_in_digits(QuestionKind kind)
{
    return kind == QuestionKind::phone || kind == QuestionKind::date || kind == QuestionKind::number;
}

bool capital_words(QuestionKind kind) { return kind == QuestionKind::name || kind == QuestionKind::place; }

std::string with_letter(const std::string& text, const std::string& letter, QuestionKind kind, std::size_t letters_max,
                        text::TonePlacement tones)
{
    const auto clean = one_letter(letter);
    if (clean.empty() || base::letters_in(text) >= letters_max || heavy(text + clean, letters_max)) return text;
    if (kind == QuestionKind::date) return with_date_letter(text, clean.front());
    if (typed_in_digits(kind)) {
        const bool plus = kind == QuestionKind::phone && text.empty() && clean == "+";
        return plus || is_digit(clean.front()) ? text + clean : text;
    }
    return blank_too_many(text, clean) ? text : text::after_letter(text, clean, tones);
}

text::Typing with_stroke(text::Typing before, const std::string& stroke, QuestionKind kind, std::size_t letters_max,
                         text::TypingWay way, text::TonePlacement tones)
{
    if (way == text::TypingWay::mark_keys || typed_in_digits(kind)) return {with_letter(before.text, stroke, kind, letters_max, tones), {}};
    const auto clean = one_letter(stroke);
    if (clean.empty() || blank_too_many(before.text, clean)) return before;
    const auto method = way == text::TypingWay::telex ? text::Method::telex : text::Method::vni;
    const auto spelling = capital_words(kind) ? text::Spelling::any_syllable : text::Spelling::vietnamese;
    auto after = text::after_key(before, clean, method, tones, spelling);
    // A full field still takes the stroke that only puts a mark or a tone on its last word.
    const auto letters = base::letters_in(after.text);
    if (heavy(after.text, letters_max) && after.text.size() > before.text.size()) return before;
    return letters > letters_max && letters > base::letters_in(before.text) ? before : after;
}

bool begins_capital(const std::string& text, QuestionKind kind)
{
    if (typed_in_digits(kind)) return false;
    if (text.empty()) return true;
    if (text.back() != ' ') return false;
    return capital_words(kind) || text.ends_with(". ") || text.ends_with("? ") || text.ends_with("! ");
}

std::string kept_form(const std::string& text, QuestionKind kind)
{
    if (kind == QuestionKind::date) return shown_form(digits_of(text), kind);
    auto kept = text;
    while (!kept.empty() && kept.back() == ' ') kept.pop_back();
    return kept;
}

std::string typed_form(const std::string& kept, QuestionKind kind)
{
    return kind == QuestionKind::date ? digits_of(kept) : kept;
}

std::string shown_form(const std::string& text, QuestionKind kind)
{
    if (kind == QuestionKind::phone) return text::phone(text);
    if (kind != QuestionKind::date) return text;
    const auto digits = digits_of(text);
    if (digits.size() <= 4) return digits;   // may become a year alone
    return digits.substr(0, 2) + "/" + digits.substr(2, 2) + "/" + digits.substr(4);
}

std::string trouble_with(const Question& question, const std::string& text, base::Day today, std::string_view told)
{
    if (kept_form(text, question.kind).empty()) return question.required ? "needed" : "";
    if (question.kind == QuestionKind::phone) return phone_trouble(text, told);
    if (question.kind == QuestionKind::date) return date_trouble(question, text, today);
    return "";
}

}  // namespace kiosk::visit
