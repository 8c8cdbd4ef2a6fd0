#include "kiosk/text/typing.h"

#include "kiosk/base/utf8.h"
#include "kiosk/visit/fields.h"
#include "kiosk/visit/steps.h"

namespace kiosk::visit::steps {

namespace {
constexpr std::size_t code_letters_max = 24;
constexpr std::size_t search_letters_max = 60;

std::size_t letters_max_here(const Session& s, const World& world)
{
    const auto* question = question_here(s, world);
    if (question) return question->letters_max;
    if (s.place.screen == Screen::my_message) return message_letters_max;
    return s.place.screen == Screen::search ? search_letters_max : code_letters_max;
}

/// A letter that no longer fits is told, not dropped in silence.
Trouble full_field(QuestionKind kind, std::size_t letters_max)
{
    Trouble full = kind == QuestionKind::date ? "full_date" : typed_in_digits(kind) ? "full_digits" : "full";
    full.count = static_cast<int>(letters_max);
    return full;
}

void typed(Session& s, QuestionKind kind)
{
    s.trouble.clear();
    s.failed.reset();
    s.suggestions_from = 0;
    s.capital = begins_capital(s.typing, kind);
}
}  // namespace

std::optional<QuestionKind> field_here(const Session& s, const World& world)
{
    if (s.place.screen == Screen::my_request) return QuestionKind::text;
    if (s.place.screen == Screen::search) return s.place.item.empty() ? std::optional{QuestionKind::text} : std::nullopt;
    if (s.place.screen == Screen::my_message)
        return s.place.item == name_of(MessageKind::correct) ? std::optional{QuestionKind::long_text} : std::nullopt;
    const auto* question = question_here(s, world);
    if (!question || has_options(*question)) return std::nullopt;
    return question->kind;
}

void type(Session& s, const std::string& letter, const World& world)
{
    const auto kind = field_here(s, world);
    if (!kind || letter.size() > 16 || !base::valid_utf8(letter)) return;
    const auto before = s.typing;
    const auto letters_max = letters_max_here(s, world);
    bool writes = true;  // somewhere in an empty field
    if (s.place.screen == Screen::my_request) {
        const auto clean = base::upper(base::without_controls(letter));
        writes = clean.size() == 1;
        if (writes && s.typing.size() < letters_max) s.typing += clean;
    } else {
        const auto shown = s.capital ? base::upper(letter) : letter;
        writes = !with_letter({}, shown, *kind, letters_max, world.tones).empty();
        auto now = with_stroke({s.typing, s.word_strokes}, shown, *kind, letters_max, s.typing_way, world.tones);
        s.typing = std::move(now.text);
        s.word_strokes = std::move(now.word_keys);
    }
    const bool refused = writes && s.typing == before && is_full(before, *kind, letters_max);
    typed(s, *kind);
    if (refused) s.trouble = full_field(*kind, letters_max);
}

void type_tone(Session& s, char tone, const World& world)
{
    const auto kind = field_here(s, world);
    if (!kind || typed_in_digits(*kind) || s.place.screen == Screen::my_request) return;
    if (std::string_view{"sfrxjz"}.find(tone) == std::string_view::npos) return;
    s.typing = text::after_tone(s.typing, tone, world.tones);
    s.word_strokes.clear();
    typed(s, *kind);
}

void erase(Session& s, const World& world)
{
    const auto kind = field_here(s, world);
    if (!kind) return;
    s.typing = typed_in_digits(*kind) ? base::without_last_letter(s.typing) : text::after_backspace(s.typing);
    s.word_strokes.clear();
    typed(s, *kind);
}

void switch_typing_way(Session& s)
{
    using enum text::TypingWay;
    s.typing_way = s.typing_way == mark_keys ? telex : s.typing_way == telex ? vni : mark_keys;
    s.word_strokes.clear();
}

void take_suggestion(Session& s, const std::string& typing, const World& world)
{
    const auto* question = question_here(s, world);
    if (!question || has_options(*question)) return;
    if (!s.trouble.offer.empty() && typing == s.trouble.offer) {
        s.typing = typed_form(typing, question->kind);
        return typed(s, question->kind);
    }
    if (question->suggest.empty() || !base::valid_utf8(typing) || base::letters_in(typing) > question->letters_max) return;
    s.typing = base::without_controls(typing);
    s.word_strokes.clear();
    typed(s, question->kind);
}

}  // namespace kiosk::visit::steps
