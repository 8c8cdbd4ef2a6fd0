#include "kiosk/ui/rows.h"

#include "kiosk/ui/blocks.h"

namespace kiosk::ui {

int compact_columns(const Shaper& s, const Blocks& blocks, std::size_t from, std::size_t to, float width)
{
    if (to - from <= 6 || s.tightness > 0.9f) return 0;
    const Style title = s.metrics.style(Use::group);
    const auto fit = [&](int columns) {
        const float inner =
            (width - static_cast<float>(columns - 1) * s.px(36)) / static_cast<float>(columns) - s.px(compact_door_taken_px);
        if (inner < s.metrics.body_em() * (columns > 2 ? 9 : 8)) return false;
        return std::all_of(blocks.begin() + static_cast<std::ptrdiff_t>(from), blocks.begin() + static_cast<std::ptrdiff_t>(to),
                           [&](const page::PlainBlock* block) {
                               const auto& door = std::get<page::Door>(block->kind);
                               const Span span{door.title.words, title, 0, false};
                               const LaidText laid = lay_out(s.fonts, {&span, 1}, inner);
                               return door.below.empty() && !laid.broken_word && laid.lines.size() <= 2;
                           });
    };
    // A tall glass has room for one under the other.
    if (s.metrics.tall()) return fit(1) ? 1 : 0;
    return fit(3) ? 3 : fit(2) ? 2 : 0;
}

int door_columns(const Shaper& s, const Blocks& blocks, std::size_t from, std::size_t to, float width)
{
    if (to - from < 2) return 1;
    if (const int compact = compact_columns(s, blocks, from, to, width)) return compact;
    if (s.metrics.tall()) return 1;
    const float column = (width - s.px(36)) / 2;
    const float inner = words_room(s, std::get<page::Door>(blocks[from]->kind), column);
    // When blank space is short, three lines of a title beat a second page.
    const float title_lines = s.tightness < 0.9f ? 3.5f : 2.5f;
    for (std::size_t at = from; at < to; ++at) {
        const auto& door = std::get<page::Door>(blocks[at]->kind);
        if (s.height_of(door.title.words, s.metrics.style(Use::door_title), inner) >
            s.metrics.style(Use::door_title).line_px() * title_lines)
            return 1;
        if (s.height_of(door.below.words, s.metrics.style(Use::body), inner) > s.metrics.style(Use::body).line_px() * 3.5f)
            return 1;
    }
    return inner > s.metrics.body_em() * 8 ? 2 : 1;
}

int choice_columns(const Shaper& s, const Blocks& blocks, std::size_t from, std::size_t to, float width)
{
    if (to - from < 2) return 1;
    const Style style = choice_style(s);
    const auto lines_fit = [&](int columns, float lines) {
        const float column = (width - s.px(28) * static_cast<float>(columns - 1)) / static_cast<float>(columns);
        const float inner = column - s.px(102) - style.em * 1.4f;
        if (inner < style.em * 4) return false;
        for (std::size_t at = from; at < to; ++at) {
            const auto& choice = std::get<page::Choice>(blocks[at]->kind);
            const float picture = choice.icon.empty() ? 0 : style.em * 1.4f + s.px(20);
            const Span span{choice.line.words, style, 0, false};
            const LaidText laid = lay_out(s.fonts, {&span, 1}, inner - picture);
            if (laid.broken_word || static_cast<float>(laid.lines.size()) > lines) return false;
            if (!choice.below.empty() && s.height_of(choice.below.words, s.metrics.style(Use::quiet), inner - picture) >
                                             s.metrics.style(Use::quiet).line_px() * 2.5f)
                return false;
        }
        return true;
    };
    // A row of settings in a dialog.
    if (s.in_dialog && to - from == 4 && lines_fit(4, 1)) return 4;
    // Many short answers (months, groups) may stand three in a row.
    if (to - from > 6 && !s.metrics.tall() && lines_fit(3, 1)) return 3;
    // In half a small glass one answer on one line is seen where two beside each other on two lines are not.
    const bool half = s.page.comfort.low_reach && s.metrics.cramped();
    return lines_fit(2, s.metrics.tall() || half ? 1 : 2) ? 2 : 1;
}

}  // namespace kiosk::ui
