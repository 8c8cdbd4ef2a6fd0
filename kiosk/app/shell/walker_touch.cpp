/// The walker's hands: finding a control, paging to it, and writing letter by letter.
#include <fmt/format.h>

#include <ranges>

#include "kiosk/app/shell/walk_controls.h"
#include "kiosk/app/shell/walk_strokes.h"
#include "kiosk/app/shell/walker.h"
#include "kiosk/base/try.h"
#include "kiosk/base/utf8.h"
#include "kiosk/text/phone_number.h"

namespace kiosk::app {

using base::ErrorKind;
using base::failure;
using namespace std::chrono_literals;

namespace {

constexpr int pages_max = 80;

const page::Field* focused_field(const std::vector<page::PlainBlock>& blocks)
{
    for (const auto& block : blocks) {
        if (const auto* field = std::get_if<page::Field>(&block.kind); field != nullptr && field->focused) return field;
        if (const auto* inner = focused_field(block.inside)) return inner;
    }
    return nullptr;
}

/// Phone numbers and dates are shown with blanks and strokes that nobody types, the country's code as the nought it stands for,
/// and days and months of one digit with a nought before them.
bool same_typed(const std::string& shown, const std::string& typed)
{
    if (shown == typed) return true;
    if (typed.empty() || typed.find_first_not_of("0123456789 /.-+") != typed.npos) return false;
    const auto digits = [](std::string_view text) { return text::national_phone(text); };
    if (digits(shown) == digits(typed)) return true;
    std::string padded;
    for (const auto part : std::views::split(std::string_view{typed}, '/')) {
        const std::string_view figures{part.begin(), part.end()};
        padded += figures.size() == 1 && padded.size() < 4 ? "0" : "";
        padded += figures;
    }
    return digits(shown) == padded;
}

/// The keyboard's own key says how it is typed on; number pads and codes have none.
text::TypingWay way_here(const ui::Semantics& seen)
{
    for (const auto way : {text::TypingWay::telex, text::TypingWay::vni})
        if (walk::block_with_id(seen, "key.way." + std::string{name_of(way)}) != nullptr) return way;
    return text::TypingWay::mark_keys;
}

}  // namespace

base::Result<ui::SemanticBlock> Walker::in_view(const std::string& what, bool id_only)
{
    const auto control = TRY(walk::control_named(seen(), what, id_only));
    shell_.glass().painter().reveal(control.id);
    settle();
    auto found = TRY(walk::control_named(seen(), what, id_only));
    if (found.hidden)
        return failure(ErrorKind::not_found,
                       fmt::format("control \"{}\" of page \"{}\" cannot be scrolled into view", what, seen().page));
    return found;
}

Walker::Done Walker::tap(const std::string& what, bool id_only)
{
    // A dialog over the desk still goes on by its control.
    if (shell_.glass().painter().at_desk())
        if (const auto control = in_view(what, id_only)) {
            touch(*control);
            return {};
        }
    bool upwards = false;
    for (int pages = 0; pages < pages_max; ++pages) {
        const auto named = walk::control_named(seen(), what, id_only);
        // Who looks for what the main button does at the end is led there by it.
        const auto* leading = walk::leading_control(seen());
        if (leading != nullptr && (!named || named->id == leading->id)) {
            touch(ui::SemanticBlock{*leading});
            continue;
        }
        const auto control = TRY(named);
        if (!control.hidden) {
            touch(control);
            return {};
        }
        if (leading != nullptr && !upwards) {
            touch(ui::SemanticBlock{*leading});
            continue;
        }
        const auto* more = upwards ? nullptr : walk::more_control(seen(), "more_below");
        upwards = more == nullptr;
        if (upwards) more = walk::more_control(seen(), "more_above");
        if (more == nullptr) break;
        touch(ui::SemanticBlock{*more});
    }
    return failure(ErrorKind::not_found,
                   fmt::format("control \"{}\" of page \"{}\" cannot be brought onto the screen", what, seen().page));
}

Walker::Done Walker::take(const walk::Type& step)
{
    const auto text = TRY(words_of(step.what));
    if (walk::has_keyboard(seen())) return type_on_keys(text);
    count(walk::Counted::keys, static_cast<int>(walk::strokes_of(text, text::TypingWay::telex).size()));
    clock_.pause(100ms);
    shell_.glass().window().push_text(text);
    settle();
    return {};
}

Walker::Done Walker::type_on_keys(const std::string& text)
{
    const auto typed_so_far = [&]() -> std::optional<std::string> {
        const auto page = shell_.program().page();
        const auto* field = focused_field(page.blocks);
        return field == nullptr ? std::nullopt : std::optional{field->text};
    };
    const auto before = typed_so_far();
    if (!before) return failure(ErrorKind::not_found, fmt::format("page \"{}\" has no field to type into", seen().page));
    for (const auto& stroke : walk::strokes_of(text, way_here(seen()))) {
        Done done;
        switch (stroke.kind) {
        case walk::Stroke::Kind::space: done = tap("key.space", true); break;
        case walk::Stroke::Kind::tone: done = tap("key.tone." + stroke.letter, true); break;
        case walk::Stroke::Kind::letter: done = tap_letter(stroke.letter); break;
        }
        TRY(done);
    }
    if (same_typed(typed_so_far().value_or(""), *before + text)) return {};
    return failure(ErrorKind::conflict, "the field does not hold what was typed");
}

Walker::Done Walker::tap_letter(const std::string& letter)
{
    // Letters or digits side, small or capital: at most each switched once.
    for (const auto* toggle : {"", "key.shift", "key.digits", "key.letters", "key.shift"}) {
        if (*toggle != '\0') {
            const auto other = base::upper(letter) == letter ? base::lower(letter) : base::upper(letter);
            const bool shift_helps = walk::key_showing(seen(), other) != nullptr;
            if ((std::string_view{toggle} == "key.shift") != shift_helps || walk::block_with_id(seen(), toggle) == nullptr)
                continue;
            TRY(tap(toggle, true));
        }
        if (const auto* key = walk::key_showing(seen(), letter)) {
            touch(ui::SemanticBlock{*key});
            return {};
        }
    }
    return failure(ErrorKind::not_found, fmt::format("the keyboard has no key \"{}\"", letter));
}

}  // namespace kiosk::app
