#include "kiosk/visit/fields.h"

#include <algorithm>
#include <array>

#include "kiosk/base/utf8.h"
#include "kiosk/text/incoming.h"
#include "kiosk/text/phone_number.h"
#include "kiosk/text/typing.h"
#include "kiosk/text/written.h"

namespace kiosk::visit {

namespace {
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string digits_of(std::string_view text)
{
    std::string digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), is_digit);
    return digits;
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

Trouble phone_trouble(const std::string& typed)
{
    constexpr std::size_t fewest = 8, most = 15;
    const auto number = text::national_phone(typed);
    const auto count = digits_of(number).size();
    if (count < fewest || count > most) return "phone";
    auto reading = text::phone_reading(number);
    Trouble trouble;
    using enum text::PhoneReading::Kind;
    switch (reading.kind) {
    case right: return {};
    case old_mobile: trouble.id = "phone_old"; break;
    case mobile_digits: trouble.id = "phone_mobile"; break;
    case land_digits: trouble.id = "phone_land"; break;
    case unusual: trouble.id = "phone_unusual"; break;
    }
    trouble.offer = std::move(reading.instead);
    trouble.count = static_cast<int>(count);
    return trouble;
}

/// 12 digits on the card, 9 on the identity card before it; nobody's number is one digit again and again.
Trouble id_number_trouble(const std::string& digits)
{
    constexpr std::size_t of_card = 12, of_older_card = 9;
    const bool usual = (digits.size() == of_card || digits.size() == of_older_card) &&
                       digits.find_first_not_of(digits.front()) != std::string::npos;
    if (usual) return {};
    Trouble trouble = "id_number";
    trouble.count = static_cast<int>(digits.size());
    return trouble;
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
    if (way == text::TypingWay::mark_keys || typed_in_digits(kind))
        return {with_letter(before.text, stroke, kind, letters_max, tones), {}};
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

bool is_full(const std::string& text, QuestionKind kind, std::size_t letters_max)
{
    if (kind == QuestionKind::date) return is_full_date(text);
    return base::letters_in(text) >= letters_max || heavy(text + ' ', letters_max);
}

std::string kept_form(const std::string& text, QuestionKind kind)
{
    if (kind == QuestionKind::date) return kept_date(text);
    auto kept = text;
    while (!kept.empty() && kept.back() == ' ') kept.pop_back();
    return kind == QuestionKind::phone ? text::national_phone(kept) : kept;
}

std::string kept_form(const Question& question, const std::string& text, const Calendar& calendar)
{
    return question.kind == QuestionKind::date ? kept_date(question, text, calendar) : kept_form(text, question.kind);
}

std::string typed_form(const std::string& kept, QuestionKind kind)
{
    const bool whole_date = kind == QuestionKind::date && is_full_date(digits_of(kept));
    return whole_date ? digits_of(kept) : kept;
}

std::string shown_form(const std::string& text, QuestionKind kind)
{
    if (kind == QuestionKind::phone) return text::phone(text);
    return kind == QuestionKind::date ? shown_date(text) : text;
}

bool is_a_question(const Trouble& trouble)
{
    constexpr std::array<std::string_view, 7> asked_once{"phone_unusual", "phone_old", "phone_mobile", "phone_land",
                                                         "id_number",     "day_off",   "clock_wrong"};
    return std::find(asked_once.begin(), asked_once.end(), trouble.id) != asked_once.end();
}

Trouble trouble_with(const Question& question, const std::string& text, const Calendar& calendar, const Trouble& told)
{
    const auto kept = kept_form(text, question.kind);
    if (kept.empty()) return question.required ? Trouble{"needed"} : Trouble{};
    Trouble found;
    if (question.kind == QuestionKind::phone) found = phone_trouble(text);
    if (question.kind == QuestionKind::date) found = date_trouble(question, text, calendar);
    if (question.path.ends_with(".id_number")) found = id_number_trouble(kept);
    return is_a_question(found) && found == told ? Trouble{} : found;
}

}  // namespace kiosk::visit
