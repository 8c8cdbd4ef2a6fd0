#include "kiosk/paper/sheet.h"

#include <cairo-pdf.h>
#include <fmt/format.h>
#include <pango/pangocairo.h>

namespace kiosk::paper {

namespace {
constexpr double points_per_mm = 72.0 / 25.4;
constexpr double page_width = 210 * points_per_mm;
constexpr double page_height = 297 * points_per_mm;
constexpr double margin = 20 * points_per_mm;
constexpr double bottom = page_height - 22 * points_per_mm;
constexpr double text_width = page_width - 2 * margin;

struct Colour {
    double r, g, b;
};
constexpr Colour ink{0.09, 0.133, 0.169}, quiet{0.18, 0.224, 0.259}, gold{0.306, 0.196, 0}, teal{0.02, 0.243, 0.275}, rule{0.847, 0.824, 0.769};

struct Look {
    const char* font;
    Colour colour;
    double before, after;
};

Look look_of_heading(int level)
{
    switch (level) {
    case 1: return {"Inter Bold 22", ink, 0, 8};
    case 2: return {"Inter Bold 15", teal, 14, 4};
    default: return {"Inter SemiBold 11.5", ink, 8, 2};
    }
}

Look look_of(Sheet::Style style)
{
    switch (style) {
    case Sheet::Style::quiet: return {"Inter 8.5", quiet, 0, 3};
    case Sheet::Style::citation: return {"Inter Medium 8.5", gold, 0, 3};
    case Sheet::Style::strong: return {"Inter SemiBold 10", ink, 0, 4};
    case Sheet::Style::body: break;
    }
    return {"Inter 10", ink, 0, 4};
}

struct ReleaseLayout {
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
};
struct FreeFont {
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
using LayoutPtr = std::unique_ptr<PangoLayout, ReleaseLayout>;
}  // namespace

struct Sheet::Inner {
    cairo_surface_t* surface = nullptr;
    cairo_t* cairo = nullptr;
    SheetInfo info;
    double y = margin;
    int pages = 1;

    ~Inner()
    {
        if (cairo) cairo_destroy(cairo);
        if (surface) cairo_surface_destroy(surface);
    }

    LayoutPtr laid_out(std::string_view words, const char* font, double width) const
    {
        LayoutPtr layout{pango_cairo_create_layout(cairo)};
        const std::unique_ptr<PangoFontDescription, FreeFont> description{pango_font_description_from_string(font)};
        pango_layout_set_font_description(layout.get(), description.get());
        pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
        pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
        pango_layout_set_line_spacing(layout.get(), 1.25f);
        pango_layout_set_text(layout.get(), words.data(), static_cast<int>(words.size()));
        return layout;
    }

    /// Line by line, so that a long paragraph may go over to the next page.
    void put(PangoLayout* layout, double x, Colour colour)
    {
        for (int i = 0; i < pango_layout_get_line_count(layout); ++i) {
            auto* line = pango_layout_get_line_readonly(layout, i);
            PangoRectangle logical;
            pango_layout_line_get_extents(line, nullptr, &logical);
            const double height = pango_units_to_double(logical.height);
            if (y + height > bottom) turn();
            cairo_set_source_rgb(cairo, colour.r, colour.g, colour.b);
            cairo_move_to(cairo, x, y - pango_units_to_double(logical.y));
            pango_cairo_show_layout_line(cairo, line);
            y += height;
        }
    }

    double height_of(PangoLayout* layout) const
    {
        int height = 0;
        pango_layout_get_size(layout, nullptr, &height);
        return pango_units_to_double(height);
    }

    void need(double height)
    {
        if (y + height > bottom) turn();
    }

    void footer()
    {
        const auto left = laid_out(info.footer, "Inter 8", text_width);
        const auto right = laid_out(fmt::format("{}", pages), "Inter SemiBold 8", text_width);
        pango_layout_set_alignment(right.get(), PANGO_ALIGN_RIGHT);
        for (auto* layout : {left.get(), right.get()}) {
            cairo_set_source_rgb(cairo, quiet.r, quiet.g, quiet.b);
            cairo_move_to(cairo, margin, page_height - 14 * points_per_mm);
            pango_cairo_show_layout(cairo, layout);
        }
    }

    void turn()
    {
        footer();
        cairo_show_page(cairo);
        ++pages;
        y = margin;
    }

    void hanging(std::string_view mark, const char* mark_font, std::string_view words, double indent)
    {
        const auto left = laid_out(mark, mark_font, indent - 6);
        const auto right = laid_out(words, "Inter 10", text_width - indent);
        need(std::min(height_of(right.get()), 40.0));
        const double start = y;
        const int page = pages;
        put(left.get(), margin, quiet);
        const double after_left = pages == page ? y : start;
        if (pages == page) y = start;
        put(right.get(), margin + indent, ink);
        y = std::max(y, pages == page ? after_left : y) + 3;
    }
};

Sheet::Sheet(std::unique_ptr<Inner> inner) : inner_(std::move(inner)) {}
Sheet::~Sheet() = default;
Sheet::Sheet(Sheet&&) noexcept = default;
Sheet& Sheet::operator=(Sheet&&) noexcept = default;

base::Result<Sheet> Sheet::open(const std::filesystem::path& file, const SheetInfo& info)
{
    auto inner = std::make_unique<Inner>();
    inner->info = info;
    inner->surface = cairo_pdf_surface_create(file.c_str(), page_width, page_height);
    if (cairo_surface_status(inner->surface) != CAIRO_STATUS_SUCCESS)
        return base::failure(base::ErrorKind::io, file.string() + ": cannot be written");
    cairo_pdf_surface_set_metadata(inner->surface, CAIRO_PDF_METADATA_TITLE, info.title.c_str());
    cairo_pdf_surface_set_metadata(inner->surface, CAIRO_PDF_METADATA_CREATE_DATE, (base::iso(info.made_on) + "T00:00:00+07:00").c_str());
    inner->cairo = cairo_create(inner->surface);
    return Sheet{std::move(inner)};
}

void Sheet::heading(std::string_view words, int level)
{
    const auto look = look_of_heading(level);
    const auto layout = inner_->laid_out(words, look.font, text_width);
    // A heading never stands alone at the foot of a page.
    inner_->need(inner_->height_of(layout.get()) + look.before + 60);
    if (inner_->y > margin) inner_->y += look.before;
    inner_->put(layout.get(), margin, look.colour);
    inner_->y += look.after;
}

void Sheet::paragraph(std::string_view words, Style style)
{
    const auto look = look_of(style);
    const auto layout = inner_->laid_out(words, look.font, text_width);
    inner_->put(layout.get(), margin, look.colour);
    inner_->y += look.after;
}

void Sheet::item(std::string_view mark, std::string_view words) { inner_->hanging(mark, "Inter SemiBold 10", words, 24); }

void Sheet::pair(std::string_view label, std::string_view words) { inner_->hanging(label, "Inter 9", words, 150); }

void Sheet::signature_box(std::string_view heading_words, std::string_view who)
{
    constexpr double height = 46 * points_per_mm;
    inner_->need(height + 10);
    inner_->y += 8;
    const double box_top = inner_->y;
    cairo_set_source_rgb(inner_->cairo, rule.r, rule.g, rule.b);
    cairo_set_line_width(inner_->cairo, 1);
    cairo_rectangle(inner_->cairo, margin, box_top, text_width, height);
    cairo_stroke(inner_->cairo);
    const auto title = inner_->laid_out(heading_words, "Inter SemiBold 10", text_width - 20);
    const auto below = inner_->laid_out(who, "Inter 9", text_width - 20);
    inner_->y = box_top + 8;
    inner_->put(title.get(), margin + 10, ink);
    inner_->put(below.get(), margin + 10, quiet);
    inner_->y = box_top + height + 8;
}

void Sheet::space(double millimetres) { inner_->y += millimetres * points_per_mm; }

void Sheet::new_page() { inner_->turn(); }

base::Result<int> Sheet::close()
{
    inner_->footer();
    cairo_show_page(inner_->cairo);
    cairo_surface_finish(inner_->surface);
    const bool well = cairo_status(inner_->cairo) == CAIRO_STATUS_SUCCESS && cairo_surface_status(inner_->surface) == CAIRO_STATUS_SUCCESS;
    if (!well) return base::failure(base::ErrorKind::io, "the document could not be written");
    return inner_->pages;
}

}  // namespace kiosk::paper
