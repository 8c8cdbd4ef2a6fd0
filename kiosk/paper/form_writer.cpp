#include "kiosk/paper/form_writer.h"

#include <cairo.h>
#include <fmt/format.h>

#include <utility>

namespace kiosk::paper {

namespace {
constexpr double margin_left = 28 * points_per_mm, margin_right = 18 * points_per_mm;
constexpr double margin_top = 20 * points_per_mm, margin_bottom = 22 * points_per_mm;
constexpr double band_height = 9 * points_per_mm;
constexpr double foot_at = 15 * points_per_mm;
constexpr auto serif = "Liberation Serif,Tinos,Times New Roman,Inter";

/// Without the stars, and where they were.
std::pair<std::string, std::vector<std::pair<guint, guint>>> strong_of(std::string_view words)
{
    std::pair<std::string, std::vector<std::pair<guint, guint>>> out;
    bool strong = false;
    while (!words.empty()) {
        const auto at = words.find("**");
        const auto begin = static_cast<guint>(out.first.size());
        out.first += words.substr(0, at);
        if (strong) out.second.emplace_back(begin, static_cast<guint>(out.first.size()));
        if (at == words.npos) break;
        strong = !strong;
        words.remove_prefix(at + 2);
    }
    return out;
}
}  // namespace

FormWriter::FormWriter(FormPages& pages, PageSize size, Foot foot)
    : pages_(pages),
      size_(size),
      foot_(std::move(foot)),
      left_(margin_left),
      right_(margin_right),
      top_(margin_top),
      bottom_(size.height - margin_bottom)
{
    if (size.width > size.height) left_ = margin_right;
    begin_page();
}

void FormWriter::begin_page()
{
    cairo_ = pages_.next();
    ++page_;
    y_ = top_;
    cairo_set_source_rgb(cairo_, 0, 0, 0);
    if (!foot_.band.empty()) {
        cairo_set_source_rgb(cairo_, 0.2, 0.2, 0.2);
        cairo_rectangle(cairo_, 0, 0, size_.width, band_height);
        cairo_fill(cairo_);
        cairo_set_source_rgb(cairo_, 1, 1, 1);
        const auto band = laid(foot_.band, {12, true, false, Side::middle}, size_.width);
        put_at(band.get(), -left_, (band_height - height_of(band.get())) / 2);
        cairo_set_source_rgb(cairo_, 0, 0, 0);
    }
    const double at = size_.height - foot_at;
    rule(0, at - 4, width());
    const auto right = laid(fmt::format("trang {}/{}", page_, foot_.pages), {10, false, false, Side::right}, width());
    const auto left = laid(foot_.left, {10, false, false, Side::left}, width() - 60);
    put_at(left.get(), 0, at);
    put_at(right.get(), 0, at);
}

void FormWriter::new_page() { begin_page(); }

void FormWriter::need(double points)
{
    if (!room_for(points) && !at_top()) begin_page();
}

FormWriter::Laid FormWriter::laid(std::string_view words, const Look& look, double width) const
{
    Laid layout{pango_cairo_create_layout(cairo_)};
    // Letters stand where the font has them: rounded to whole points they would drift apart.
    pango_context_set_round_glyph_positions(pango_layout_get_context(layout.get()), FALSE);
    const std::unique_ptr<PangoFontDescription, Drop> font{pango_font_description_from_string(serif)};
    pango_font_description_set_absolute_size(font.get(), look.points * PANGO_SCALE);
    if (look.bold) pango_font_description_set_weight(font.get(), PANGO_WEIGHT_BOLD);
    if (look.italic) pango_font_description_set_style(font.get(), PANGO_STYLE_ITALIC);
    pango_layout_set_font_description(layout.get(), font.get());
    pango_layout_set_width(layout.get(), width < 0 ? -1 : static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout.get(), look.side == Side::middle  ? PANGO_ALIGN_CENTER
                                             : look.side == Side::right ? PANGO_ALIGN_RIGHT
                                                                        : PANGO_ALIGN_LEFT);
    pango_layout_set_justify(layout.get(), look.side == Side::both);
    pango_layout_set_line_spacing(layout.get(), 1.15f);
    const auto [text, strong] = strong_of(words);
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    if (!strong.empty()) {
        const std::unique_ptr<PangoAttrList, Drop> attributes{pango_attr_list_new()};
        for (const auto& range : strong) {
            auto* bold = pango_attr_weight_new(PANGO_WEIGHT_BOLD);
            bold->start_index = range.first;
            bold->end_index = range.second;
            pango_attr_list_insert(attributes.get(), bold);
        }
        pango_layout_set_attributes(layout.get(), attributes.get());
    }
    return layout;
}

double FormWriter::height_of(PangoLayout* layout)
{
    int height = 0;
    pango_layout_get_size(layout, nullptr, &height);
    return pango_units_to_double(height);
}

double FormWriter::width_of(PangoLayout* layout)
{
    int width = 0;
    pango_layout_get_size(layout, &width, nullptr);
    return pango_units_to_double(width);
}

void FormWriter::put(PangoLayout* layout, double x)
{
    auto* at = pango_layout_get_iter(layout);
    double gone = 0;  // of the layout, on pages before this one
    double begin = y_;
    do {
        PangoRectangle logical;
        pango_layout_iter_get_line_extents(at, nullptr, &logical);
        int low = 0, high = 0;
        pango_layout_iter_get_line_yrange(at, &low, &high);
        const double top = pango_units_to_double(low) - gone, height = pango_units_to_double(high - low);
        if (begin + top + height > bottom_ && !at_top()) {
            gone += top;
            begin_page();
            begin = y_;
        }
        cairo_move_to(cairo_, left_ + x + pango_units_to_double(logical.x),
                      begin - gone + pango_units_to_double(pango_layout_iter_get_baseline(at)));
        pango_cairo_show_layout_line(cairo_, pango_layout_iter_get_line_readonly(at));
        y_ = begin - gone + pango_units_to_double(high);
    } while (pango_layout_iter_next_line(at));
    pango_layout_iter_free(at);
}

void FormWriter::paragraph(std::string_view words, const Look& look, double after)
{
    put(laid(words, look, width()).get());
    y_ += after;
}

void FormWriter::put_at(PangoLayout* layout, double x, double y)
{
    cairo_move_to(cairo_, left_ + x, y);
    pango_cairo_show_layout(cairo_, layout);
}

void FormWriter::box(double x, double y, double side, bool ticked)
{
    cairo_set_line_width(cairo_, 0.8);
    cairo_rectangle(cairo_, left_ + x, y, side, side);
    cairo_stroke(cairo_);
    if (!ticked) return;
    const auto mark = laid("x", {side * 1.1, true}, -1);
    put_at(mark.get(), x + (side - width_of(mark.get())) / 2, y + (side - height_of(mark.get())) / 2 - side * 0.08);
}

void FormWriter::frame(double x, double y, double width, double height)
{
    cairo_set_line_width(cairo_, 0.6);
    cairo_rectangle(cairo_, left_ + x, y, width, height);
    cairo_stroke(cairo_);
}

void FormWriter::rule(double x, double y, double width)
{
    cairo_set_line_width(cairo_, 0.6);
    cairo_move_to(cairo_, left_ + x, y);
    cairo_line_to(cairo_, left_ + x + width, y);
    cairo_stroke(cairo_);
}

}  // namespace kiosk::paper
