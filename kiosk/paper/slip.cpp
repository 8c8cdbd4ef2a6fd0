#include "kiosk/paper/slip.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <qrencode.h>

#include <memory>

#include "kiosk/paper/slip_values.h"
#include "kiosk/paper/units.h"

namespace kiosk::paper {

namespace {
using content::SlipField;
using Style = content::SlipLine::Style;

constexpr double dots_per_mm = 8;
constexpr double paper_width = content::slip_paper_mm * points_per_mm;
constexpr double width = content::slip_printed_mm * points_per_mm;
constexpr double edge = (paper_width - width) / 2;
constexpr double qr_side = 30 * points_per_mm;
constexpr int height_dots_max = 8 * 1000;   // a metre of paper is a mistake

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
    case Style::strong: return "Inter Bold 10.5";
    case Style::large: return "Inter Bold 21";
    case Style::normal: break;
    }
    return "Inter Medium 10";
}

/// Draws from top to bottom; `y` is where the next line begins. In points, from the printed edge.
class Roll {
public:
    explicit Roll(cairo_t* cairo) : cairo_(cairo) { cairo_set_source_rgb(cairo_, 0, 0, 0); }
    double y = 0;

    void words(std::string_view text, const char* font, PangoAlignment align)
    {
        const std::unique_ptr<PangoLayout, DropLayout> layout{pango_cairo_create_layout(cairo_)};
        const std::unique_ptr<PangoFontDescription, DropFont> description{pango_font_description_from_string(font)};
        pango_layout_set_font_description(layout.get(), description.get());
        pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_alignment(layout.get(), align);
        pango_layout_set_line_spacing(layout.get(), 1.05f);
        pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
        int high = 0;
        pango_layout_get_size(layout.get(), nullptr, &high);
        cairo_move_to(cairo_, 0, y);
        pango_cairo_show_layout(cairo_, layout.get());
        y += pango_units_to_double(high);
    }

    void rule()
    {
        y += 4;
        cairo_set_line_width(cairo_, 0.75);
        cairo_move_to(cairo_, 0, y);
        cairo_line_to(cairo_, width, y);
        cairo_stroke(cairo_);
        y += 6;
    }

    void qr(const std::string& payload)
    {
        const std::unique_ptr<QRcode, decltype(&QRcode_free)> code{
            QRcode_encodeData(static_cast<int>(payload.size()), reinterpret_cast<const unsigned char*>(payload.data()), 0, QR_ECLEVEL_M), &QRcode_free};
        if (!code) return;
        // Whole dots a module, or a receipt printer blurs the edges that a scanner looks for.
        const double dot = points_per_mm / dots_per_mm;
        const double module = std::max(1.0, static_cast<double>(static_cast<int>(qr_side / dot / code->width))) * dot;
        const double left = static_cast<double>(static_cast<int>((width - module * code->width) / 2 / dot)) * dot;
        y += 6;
        for (int row = 0; row < code->width; ++row)
            for (int column = 0; column < code->width; ++column)
                if (code->data[row * code->width + column] & 1) cairo_rectangle(cairo_, left + column * module, y + row * module, module, module);
        cairo_fill(cairo_);
        y += module * code->width + 8;
    }

private:
    cairo_t* cairo_;
};

void draw(Roll& roll, const SlipWords& line)
{
    if (line.field == SlipField::rule) return roll.rule();
    if (!line.qr.empty()) return roll.qr(line.qr);
    const bool middle = line.field == SlipField::centre || line.field == SlipField::unit || line.field == SlipField::title ||
                        line.field == SlipField::received || line.style == Style::large;
    const auto align = middle ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT;
    if (!line.label.empty()) roll.words(line.label, font_of(Style::small), align);
    roll.words(line.value, font_of(line.style), align);
    roll.y += line.style == Style::large ? 2 : 4;
}

cairo_status_t append(void* to, const unsigned char* bytes, unsigned count)
{
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), count);
    return CAIRO_STATUS_SUCCESS;
}
}  // namespace

visit::Receipt sample_receipt()
{
    using namespace std::chrono_literals;
    const base::Day day{2026y / 11 / 23};
    visit::Receipt receipt;
    receipt.code = "BK-7K4M";
    receipt.secret = "K7M42QXD";
    receipt.daily_number = 17;
    receipt.sent_at = base::WallTime{std::chrono::sys_days{day}} + 2h + 42min;   // 09:42 at UTC+7
    receipt.answer_by = 2026y / 11 / 24;
    return receipt;
}

content::Settings sample_settings()
{
    content::Settings settings;
    settings.centre_name = {{"vi", "Trung tâm trợ giúp pháp lý nhà nước"}, {"en", "State Legal Aid Centre"}};
    settings.unit_name = {{"vi", "Trụ sở chính"}, {"en", "Main office"}};
    settings.opening_hours = {{"vi", "Thứ Hai đến Thứ Sáu, 7:30–11:30 và 13:30–17:00"}, {"en", "Monday to Friday, 7:30–11:30 and 13:30–17:00"}};
    settings.phone = "0000000000";
    return settings;
}

double draw_slip(cairo_t* cairo, const Slip& slip)
{
    Roll roll{cairo};
    roll.y = 3 * points_per_mm;
    if (!slip.band.empty()) {
        roll.words(slip.band, font_of(Style::strong), PANGO_ALIGN_CENTER);
        roll.rule();
    }
    for (const auto& line : words_of(slip)) draw(roll, line);
    return roll.y + 6 * points_per_mm;
}

double slip_height(const Slip& slip)
{
    const Surface nowhere{cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nullptr)};
    const Cairo cairo{cairo_create(nowhere.get())};
    return draw_slip(cairo.get(), slip);
}

base::Result<std::string> slip_pdf(const Slip& slip)
{
    std::string bytes;
    const Surface surface{cairo_pdf_surface_create_for_stream(append, &bytes, paper_width, slip_height(slip))};
    // The code stays out of the document's title: print queues show it.
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, "slip");
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, (base::iso(base::local_day(slip.receipt.sent_at)) + "T00:00:00+07:00").c_str());
    {
        const Cairo cairo{cairo_create(surface.get())};
        cairo_translate(cairo.get(), edge, 0);
        draw_slip(cairo.get(), slip);
        cairo_show_page(cairo.get());
    }
    cairo_surface_finish(surface.get());
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return base::failure(base::ErrorKind::internal, "the slip could not be drawn");
    return bytes;
}

base::Result<SlipDots> slip_dots(const Slip& slip)
{
    SlipDots dots;
    const double scale = dots_per_mm / points_per_mm;
    dots.width = static_cast<int>(content::slip_printed_mm * dots_per_mm);
    dots.height = std::min(static_cast<int>(slip_height(slip) * scale) + 1, height_dots_max);
    const Surface surface{cairo_image_surface_create(CAIRO_FORMAT_A8, dots.width, dots.height)};
    {
        const Cairo cairo{cairo_create(surface.get())};
        cairo_scale(cairo.get(), scale, scale);
        draw_slip(cairo.get(), slip);
    }
    cairo_surface_flush(surface.get());
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return base::failure(base::ErrorKind::internal, "the slip could not be drawn");
    const auto* covered = cairo_image_surface_get_data(surface.get());
    const int stride = cairo_image_surface_get_stride(surface.get());
    const int row_bytes = dots.width / 8;
    dots.rows.assign(static_cast<std::size_t>(row_bytes * dots.height), 0);
    for (int y = 0; y < dots.height; ++y)
        for (int x = 0; x < dots.width; ++x)
            if (covered[y * stride + x] >= 128) dots.rows[static_cast<std::size_t>(y * row_bytes + x / 8)] |= static_cast<std::uint8_t>(0x80 >> (x % 8));
    return dots;
}

}  // namespace kiosk::paper
