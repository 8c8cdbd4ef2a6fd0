#include "kiosk/paper/roll.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <qrencode.h>

#include <memory>

#include "kiosk/paper/units.h"

namespace kiosk::paper {

namespace {
using Style = Roll::Style;

constexpr double dots_per_mm = 8;
constexpr double paper_width = content::slip_paper_mm * points_per_mm;
constexpr double printed_width = content::slip_printed_mm * points_per_mm;
constexpr double edge = (paper_width - printed_width) / 2;
constexpr double hanging_indent = 15;
constexpr double qr_side = 30 * points_per_mm;
constexpr int height_dots_max = 8 * 1500;

struct DropSurface {
    void operator()(cairo_surface_t* one) const { cairo_surface_destroy(one); }
};
struct DropCairo {
    void operator()(cairo_t* one) const { cairo_destroy(one); }
};
struct DropLayout {
    void operator()(PangoLayout* one) const { g_object_unref(one); }
};
struct DropFont {
    void operator()(PangoFontDescription* one) const { pango_font_description_free(one); }
};
using Surface = std::unique_ptr<cairo_surface_t, DropSurface>;
using Cairo = std::unique_ptr<cairo_t, DropCairo>;

const char* font_of(Style style)
{
    switch (style) {
    case Style::small: return "Inter Medium 8.5";
    case Style::reading: return "Inter Medium 9.2";
    case Style::strong: return "Inter Bold 10.5";
    case Style::large: return "Inter Bold 21";
    case Style::title: return "Inter Bold 14";
    case Style::huge: return "Inter ExtraBold 52";
    case Style::normal: break;
    }
    return "Inter Medium 10";
}

cairo_status_t append(void* to, const unsigned char* bytes, unsigned count)
{
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}
}  // namespace

Roll::Roll(cairo_t* cairo) : cairo_(cairo) { cairo_set_source_rgb(cairo_, 0, 0, 0); }

void Roll::words(std::string_view text, Style style, Align align) { words_at(0, text, style, align); }

void Roll::hanging(std::string_view sign, std::string_view text, Style style)
{
    const double top = y;
    words_at(0, sign, style, Align::left);
    y = top;
    words_at(hanging_indent, text, style, Align::left);
}

void Roll::words_at(double x, std::string_view text, Style style, Align align)
{
    const std::unique_ptr<PangoLayout, DropLayout> layout{pango_cairo_create_layout(cairo_)};
    const std::unique_ptr<PangoFontDescription, DropFont> description{pango_font_description_from_string(font_of(style))};
    pango_layout_set_font_description(layout.get(), description.get());
    pango_layout_set_width(layout.get(), static_cast<int>((printed_width - x) * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout.get(), align == Align::middle ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
    pango_layout_set_line_spacing(layout.get(), 1.05f);
    pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
    int high = 0;
    pango_layout_get_size(layout.get(), nullptr, &high);
    cairo_move_to(cairo_, x, y);
    pango_cairo_show_layout(cairo_, layout.get());
    y += pango_units_to_double(high);
}

void Roll::rule()
{
    y += 4;
    cairo_set_line_width(cairo_, 0.75);
    cairo_move_to(cairo_, 0, y);
    cairo_line_to(cairo_, printed_width, y);
    cairo_stroke(cairo_);
    y += 6;
}

void Roll::qr(const std::string& payload)
{
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code{
        QRcode_encodeData(static_cast<int>(payload.size()), reinterpret_cast<const unsigned char*>(payload.data()), 0,
                          QR_ECLEVEL_M),
        &QRcode_free};
    if (!code) return;
    // Whole dots a module, or a receipt printer blurs the edges that a scanner looks for.
    const double dot = points_per_mm / dots_per_mm;
    const double module = std::max(1.0, static_cast<double>(static_cast<int>(qr_side / dot / code->width))) * dot;
    const double left = static_cast<double>(static_cast<int>((printed_width - module * code->width) / 2 / dot)) * dot;
    y += 6;
    for (int row = 0; row < code->width; ++row)
        for (int column = 0; column < code->width; ++column)
            if (code->data[row * code->width + column] & 1)
                cairo_rectangle(cairo_, left + column * module, y + row * module, module, module);
    cairo_fill(cairo_);
    y += module * code->width + 8;
}

double draw_roll(cairo_t* cairo, const DrawRoll& draw)
{
    Roll roll{cairo};
    roll.y = 3 * points_per_mm;
    draw(roll);
    return roll.y + 6 * points_per_mm;
}

double roll_height(const DrawRoll& draw)
{
    const Surface nowhere{cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nullptr)};
    const Cairo cairo{cairo_create(nowhere.get())};
    return draw_roll(cairo.get(), draw);
}

base::Result<std::string> roll_pdf(const DrawRoll& draw, const char* title, base::Day created)
{
    std::string bytes;
    const Surface surface{cairo_pdf_surface_create_for_stream(append, &bytes, paper_width, roll_height(draw))};
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, title);
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE,
                                   (base::iso(created) + "T00:00:00+07:00").c_str());
    {
        const Cairo cairo{cairo_create(surface.get())};
        cairo_translate(cairo.get(), edge, 0);
        draw_roll(cairo.get(), draw);
        cairo_show_page(cairo.get());
    }
    cairo_surface_finish(surface.get());
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
        return base::failure(base::ErrorKind::internal, "the paper could not be drawn");
    return bytes;
}

base::Result<RollDots> roll_dots(const DrawRoll& draw)
{
    RollDots dots;
    const double scale = dots_per_mm / points_per_mm;
    dots.width = static_cast<int>(content::slip_printed_mm * dots_per_mm);
    dots.height = static_cast<int>(roll_height(draw) * scale) + 1;
    if (dots.height > height_dots_max) return base::failure(base::ErrorKind::too_large, "over a metre and a half of paper");
    const Surface surface{cairo_image_surface_create(CAIRO_FORMAT_A8, dots.width, dots.height)};
    {
        const Cairo cairo{cairo_create(surface.get())};
        cairo_scale(cairo.get(), scale, scale);
        draw_roll(cairo.get(), draw);
    }
    cairo_surface_flush(surface.get());
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS)
        return base::failure(base::ErrorKind::internal, "the paper could not be drawn");
    const auto* covered = cairo_image_surface_get_data(surface.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    const int row_bytes = dots.width / 8;
    dots.rows.assign(static_cast<std::size_t>(row_bytes * dots.height), 0);
    for (int row = 0; row < dots.height; ++row)
        for (int x = 0; x < dots.width; ++x)
            if (covered[row * stride + x] >= 128)
                dots.rows[static_cast<std::size_t>(row * row_bytes + x / 8)] |= static_cast<std::uint8_t>(0x80 >> (x % 8));
    return dots;
}

}  // namespace kiosk::paper
