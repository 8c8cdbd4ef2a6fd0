#include "kiosk/screens/keyboard.h"

#include <algorithm>
#include <span>

#include "kiosk/base/utf8.h"
#include "kiosk/content/suggesting.h"
#include "kiosk/visit/fields.h"

namespace kiosk::screens {

namespace {
using Weight = page::Key::Weight;
using visit::QuestionKind;

Block key(std::string id, Line line, int row, float units, Meaning meaning, Weight weight = Weight::function,
          std::string icon = {}, Tone tone = Tone::plain)
{
    Block block;
    block.id = "key." + std::move(id);
    block.area = Area::keys;
    block.kind = page::Key{std::move(line), std::move(icon), row, units, tone, weight, {}};
    block.meaning = std::move(meaning);
    return block;
}

/// A key shows the letter as it will be typed; its id is always the small one.
Block letter(const View& view, const std::string& small, int row, bool capital, Tone tone = Tone::plain)
{
    const auto typed = capital ? base::upper(small) : small;
    return key(small, view.words.spelled("key." + small, typed), row, 1, intent::Typed{typed}, Weight::letter, {}, tone);
}

Blocks letters(const View& view, std::string_view row_of_letters, int row, bool capital, Tone tone = Tone::plain)
{
    Blocks out;
    for (const auto point : base::code_points(row_of_letters))
        out.push_back(letter(view, base::utf8(point), row, capital, tone));
    return out;
}

Block done_key(Line done, int row, float units)
{
    return key("done", std::move(done), row, units, intent::Answered{}, Weight::primary);
}

Block backspace(const View& view, int row, float units)
{
    return key("backspace", view.words("key.backspace"), row, units, intent::Erased{}, Weight::function, "backspace");
}

Blocks tone_row(const View& view, bool capital)
{
    Blocks out;
    for (const char tone : {'s', 'f', 'r', 'x', 'j'})
        out.push_back(key(std::string{"tone."} + tone, view.words.of("key.tone", std::string{tone}), 0, 1.35f,
                          intent::TypedTone{tone}, Weight::function, {}, Tone::gold));
    append(out, letters(view, "ăâđêôơư", 0, capital, Tone::teal));
    return out;
}

/// VNI writes tones and marks with digits, so they stand where the tone keys would, in the same colours: 1 to 5 tones,
/// 6 to 9 marks, 0 takes the tone off.
Blocks vni_row(const View& view)
{
    auto out = letters(view, "12345", 0, false, Tone::gold);
    append(out, letters(view, "6789", 0, false, Tone::teal));
    // Nobody need know by heart which digit writes what.
    constexpr const char* writes[] = {"\u0301", "\u0300", "\u0309", "\u0303", "\u0323", "â", "ơ", "ă", "đ"};
    for (std::size_t at = 0; at < out.size(); ++at) std::get<page::Key>(out[at].kind).hint = writes[at];
    append(out, letters(view, "0", 0, false));
    return out;
}

/// Names the present way of typing; a touch goes on to the next.
Block way_key(const View& view, int row, float units)
{
    const std::string name{name_of(view.session.typing_way)};
    auto line = view.words.of("key.way", name);
    line = heard_as(line, view.words("key.way", fmt::arg("way", line.words)));
    return key("way." + name, std::move(line), row, units, intent::SwitchedTypingWay{});
}

/// What it shows is a picture of letters; what is heard says what it does.
Line named(Line line, const Line& name) { return heard_as(std::move(line), name); }

Block space(const View& view, int row, float units)
{
    return key("space", view.words("key.space"), row, units, intent::Typed{" "}, Weight::letter);
}

Blocks letter_side(const View& view, QuestionKind kind, Line done)
{
    const bool capital = view.session.capital;
    auto out = view.session.typing_way == text::TypingWay::vni ? vni_row(view) : tone_row(view, capital);
    append(out, letters(view, "qwertyuiop", 1, capital));
    append(out, letters(view, "asdfghjkl", 2, capital));
    auto shift = key("shift", view.words("key.shift"), 3, 1.5f, intent::Shifted{}, Weight::function, "arrow_upward");
    shift.chosen = capital;
    out.push_back(std::move(shift));
    append(out, letters(view, "zxcvbnm", 3, capital));
    out.push_back(backspace(view, 3, 1.5f));
    // Where names are typed the other side holds letters too.
    auto other_side = visit::capital_words(kind)
                          ? named(view.words("key.digits_and_letters"), view.words("key.digits_and_letters_named"))
                          : named(view.words("key.digits"), view.words("key.digits_named"));
    out.push_back(key("digits", std::move(other_side), 4, 1.4f, intent::SwitchedKeys{}));
    out.push_back(way_key(view, 4, 2.2f));
    out.push_back(space(view, 4, 3.2f));
    append(out, letters(view, ".", 4, false));
    out.push_back(done_key(std::move(done), 4, 2.6f));
    return out;
}

/// Letters of Ê Đê, Gia Rai, Ba Na and their neighbours: their names need them, no Vietnamese word does. ơ̆ and its like are one
/// letter each. The sign at the end is the one that cards and papers write in H’Mông.
constexpr const char* letters_of_peoples[] = {"ĕ", "ê\u0306", "ĭ", "ŏ", "ô\u0306", "ơ\u0306",
                                              "ŭ", "ư\u0306", "ƀ", "č", "ñ",       "’"};

Blocks digit_side(const View& view, QuestionKind kind, Line done)
{
    Blocks out;
    if (visit::capital_words(kind))
        for (const auto* one : letters_of_peoples) out.push_back(letter(view, one, 0, view.session.capital, Tone::teal));
    append(out, letters(view, "1234567890", 1, false));
    append(out, letters(view, "/-+,:;()", 2, false));
    append(out, letters(view, "?!@%&\"'", 3, false));
    out.push_back(backspace(view, 3, 1.5f));
    out.push_back(
        key("letters", named(view.words("key.letters"), view.words("key.letters_named")), 4, 1.6f, intent::SwitchedKeys{}));
    out.push_back(space(view, 4, 5.2f));
    append(out, letters(view, ".", 4, false));
    out.push_back(done_key(std::move(done), 4, 2.6f));
    return out;
}

Blocks number_pad(const View& view, QuestionKind kind, Line done)
{
    auto out = letters(view, "123", 0, false);
    append(out, letters(view, "456", 1, false));
    append(out, letters(view, "789", 2, false));
    if (kind == QuestionKind::date) append(out, letters(view, "/", 3, false));
    if (kind == QuestionKind::phone) append(out, letters(view, "+", 3, false));
    append(out, letters(view, "0", 3, false));
    // Without a sign beside it the nought is twice as wide, so that the columns stay.
    if (kind != QuestionKind::date && kind != QuestionKind::phone) std::get<page::Key>(out.back().kind).units = 2;
    out.push_back(backspace(view, 3, 1));
    out.push_back(done_key(std::move(done), 4, 3));
    return out;
}

using Names = std::vector<content::Fitting>;
constexpr std::size_t most_suggestions = 3;
/// As many names as several groups or places share.
constexpr std::size_t most_meant = 16;
constexpr float units_across = 12, units_of_more = 1.6f;
/// Beside each other on the narrowest screen, at the smallest letters allowed: over the whole row, and beside the key for more.
constexpr std::size_t letters_of_three = 24, letters_of_two = 34;
constexpr float beside_more = (units_across - units_of_more) / units_across;

std::size_t letters_of(const content::Fitting& one)
{
    const auto other = one.other_name.empty() ? 0 : base::letters_in(one.other_name) + 3;
    return base::letters_in(one.entry->words) + other;
}

/// How many of the best fit beside each other.
std::size_t room_for(std::span<const content::Fitting> names, float share)
{
    const auto fit = [&](std::size_t count, std::size_t most) {
        return std::ranges::all_of(names.first(std::min(count, names.size())), [&](const content::Fitting& one) {
            return static_cast<float>(letters_of(one)) <= static_cast<float>(most) * share;
        });
    };
    const std::size_t room = fit(3, letters_of_three) ? 3 : fit(2, letters_of_two) ? 2 : 1;
    return std::min(room, names.size());
}

Block suggestion_key(const View& view, const content::Fitting& one, std::size_t number, float units)
{
    auto line = view.words.given("suggestion", one.entry->words);
    if (!one.other_name.empty())
        line = view.words("suggest.other_name", fmt::arg("words", one.entry->words), fmt::arg("other", one.other_name));
    auto block = key("suggestion." + std::to_string(number), std::move(line), -1, units, intent::TookSuggestion{one.typing},
                     Weight::function, {}, Tone::teal);
    block.chosen = one.typing == view.session.typing;
    return block;
}

Block no_suggestion(const View& view)
{
    auto line = view.session.typing.empty() ? view.words("suggest.type") : view.words("suggest.none");
    auto hint =
        key("suggestions", std::move(line), -1, units_across, intent::ClosedOverlay{}, Weight::function, {}, Tone::teal);
    hint.meaning.reset();
    return hint;
}
}  // namespace

Blocks suggestion_keys(const View& view, const content::SuggestionList& list)
{
    const auto found = content::fitting(list, view.session.typing, most_meant);
    if (found.empty()) return {no_suggestion(view)};
    const auto meant = static_cast<std::size_t>(std::ranges::find(found, false, &content::Fitting::whole) - found.begin());
    std::span<const content::Fitting> shown{found};
    auto room = room_for(shown.first(std::min(most_suggestions, shown.size())), 1);
    // A name that several share stands for each of them: those there is no room for come behind a key.
    const bool more = meant > room;
    const auto from = more && view.session.suggestions_from < meant ? view.session.suggestions_from : 0;
    if (more) {
        shown = shown.subspan(from, std::min(most_suggestions, meant - from));
        room = room_for(shown, beside_more);
    }
    shown = shown.first(room);
    // Two short names are as wide as three would be: a key keeps its place while more is typed.
    const auto share = more ? beside_more : 1;
    const bool thirds = std::ranges::all_of(shown, [&](const content::Fitting& one) {
        return static_cast<float>(letters_of(one)) <= static_cast<float>(letters_of_three) * share;
    });
    const auto across =
        (more ? units_across - units_of_more : units_across) / static_cast<float>(thirds ? most_suggestions : shown.size());
    Blocks out;
    for (const auto& one : shown) out.push_back(suggestion_key(view, one, out.size() + 1, across));
    if (more)
        out.push_back(key("suggestions.more", named(view.words("suggest.more"), view.words("suggest.more_named")), -1,
                          units_of_more, intent::TurnedSuggestions{from + room < meant ? from + room : 0}, Weight::function, {},
                          Tone::teal));
    return out;
}

Blocks keyboard(const View& view, QuestionKind kind, Line done)
{
    if (visit::typed_in_digits(kind)) return number_pad(view, kind, std::move(done));
    return view.session.digits ? digit_side(view, kind, std::move(done)) : letter_side(view, kind, std::move(done));
}

Blocks code_keyboard(const View& view, Line done)
{
    auto out = letters(view, "1234567890", 0, false);
    append(out, letters(view, "qwertyuiop", 1, true));
    append(out, letters(view, "asdfghjkl", 2, true));
    append(out, letters(view, "zxcvbnm", 3, true));
    append(out, letters(view, "-", 3, false));
    out.push_back(backspace(view, 3, 1.5f));
    out.push_back(done_key(std::move(done), 4, 4));
    return out;
}

}  // namespace kiosk::screens
