/// A statement that a lawyer judges: its number, its words, the law beside it, three boxes and room to write.
#include "kiosk/paper/sheet_inner.h"

namespace kiosk::paper {

namespace {
constexpr double number_column = 34, law_width = 118, verdict_width = 62, gap = 8;
constexpr double words_width = text_width - number_column - law_width - verdict_width - 2 * gap;
constexpr double room_to_write = 15;

void put_at(_cairo* cairo, PangoLayout* layout, double x, double y, Colour colour)
{
    cairo_set_source_rgb(cairo, colour.r, colour.g, colour.b);
    cairo_move_to(cairo, x, y);
    pango_cairo_show_layout(cairo, layout);
}

void put_line(_cairo* cairo, double left, double right, double y, bool dotted)
{
    const double dots[] = {0.8, 2.4};
    cairo_save(cairo);
    cairo_set_source_rgb(cairo, rule.r, rule.g, rule.b);
    cairo_set_line_width(cairo, 0.75);
    if (dotted) cairo_set_dash(cairo, dots, 2, 0);
    cairo_move_to(cairo, left, y);
    cairo_line_to(cairo, right, y);
    cairo_stroke(cairo);
    cairo_restore(cairo);
}
}  // namespace

int Sheet::statement(int number, std::string_view words, std::string_view law, std::string_view verdicts)
{
    auto& at = *inner_;
    const auto name = at.laid_out(fmt::format("{}", number), "Inter SemiBold 9", number_column);
    const auto said = at.laid_out(words, "Inter 10", words_width);
    const auto rests = at.laid_out(law, "Inter Medium 7.5", law_width);
    const auto boxes = at.laid_out(verdicts, "Inter 8", verdict_width);
    const double height =
        std::max({at.height_of(said.get()) + room_to_write, at.height_of(rests.get()), at.height_of(boxes.get())}) + 6;
    at.need(height);
    const double words_at = margin + number_column, law_at = words_at + words_width + gap,
                 verdict_at = law_at + law_width + gap;
    put_at(at.cairo, name.get(), margin, at.y, quiet);
    put_at(at.cairo, said.get(), words_at, at.y, ink);
    put_at(at.cairo, rests.get(), law_at, at.y, gold);
    put_at(at.cairo, boxes.get(), verdict_at, at.y, ink);
    put_line(at.cairo, words_at, words_at + words_width, at.y + height - 6, true);
    at.y += height;
    put_line(at.cairo, margin, margin + text_width, at.y - 2, false);
    at.y += 2;
    return at.pages;
}

void Sheet::signature_line(std::string_view who)
{
    constexpr double line_width = 230;
    auto& at = *inner_;
    at.need(46);
    at.y += 30;
    const auto words = at.laid_out(who, "Inter 8.5", text_width - line_width - gap);
    pango_layout_set_alignment(words.get(), PANGO_ALIGN_RIGHT);
    put_at(at.cairo, words.get(), margin, at.y - 10, quiet);
    put_line(at.cairo, margin + text_width - line_width, margin + text_width, at.y, true);
    at.y += 16;
}

}  // namespace kiosk::paper
