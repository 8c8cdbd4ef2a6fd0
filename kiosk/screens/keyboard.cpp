#include "kiosk/screens/keyboard.h"

#include "kiosk/base/utf8.h"
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
    block.kind = page::Key{std::move(line), std::move(icon), row, units, tone, weight};
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
        out.push_back(key(std::string{"tone."} + tone, view.words.of("key.tone", std::string{tone}), 0, 1.2f, intent::TypedTone{tone},
                          Weight::function, {}, Tone::gold));
    append(out, letters(view, "ăâđêôơư", 0, capital, Tone::teal));
    return out;
}

/// What it shows is a picture of letters; what is heard says what it does.
Line named(Line line, const Line& name)
{
    line.spoken = name.words;
    return line;
}

Block space(const View& view, int row, float units)
{
    return key("space", view.words("key.space"), row, units, intent::Typed{" "}, Weight::letter);
}

Blocks letter_side(const View& view, Line done)
{
    const bool capital = view.session.capital;
    auto out = tone_row(view, capital);
    append(out, letters(view, "qwertyuiop", 1, capital));
    append(out, letters(view, "asdfghjkl", 2, capital));
    auto shift = key("shift", view.words("key.shift"), 3, 1.5f, intent::Shifted{}, Weight::function, "arrow_upward");
    shift.chosen = capital;
    out.push_back(std::move(shift));
    append(out, letters(view, "zxcvbnm", 3, capital));
    out.push_back(backspace(view, 3, 1.5f));
    out.push_back(key("digits", named(view.words("key.digits"), view.words("key.digits_named")), 4, 1.6f, intent::SwitchedKeys{}));
    out.push_back(space(view, 4, 5.2f));
    append(out, letters(view, ".", 4, false));
    out.push_back(done_key(std::move(done), 4, 2.6f));
    return out;
}

Blocks digit_side(const View& view, Line done)
{
    auto out = letters(view, "1234567890", 1, false);
    append(out, letters(view, "/-+,:;()", 2, false));
    append(out, letters(view, "?!@%&\"'", 3, false));
    out.push_back(backspace(view, 3, 1.5f));
    out.push_back(key("letters", named(view.words("key.letters"), view.words("key.letters_named")), 4, 1.6f, intent::SwitchedKeys{}));
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
    out.push_back(backspace(view, 3, 1));
    out.push_back(done_key(std::move(done), 4, 3));
    return out;
}
}  // namespace

Blocks keyboard(const View& view, QuestionKind kind, Line done)
{
    if (visit::typed_in_digits(kind)) return number_pad(view, kind, std::move(done));
    return view.session.digits ? digit_side(view, std::move(done)) : letter_side(view, std::move(done));
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
