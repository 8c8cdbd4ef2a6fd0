#pragma once
/// What a Sheet is made of, for the files that draw on it. Only sheet.cpp and sheet_table.cpp include this.
#include <cairo-pdf.h>
#include <fmt/format.h>
#include <pango/pangocairo.h>

#include <cmath>
#include <fstream>

#include "kiosk/paper/sheet.h"
#include "kiosk/paper/units.h"

namespace kiosk::paper {

constexpr double page_width = 210 * points_per_mm;
constexpr double page_height = 297 * points_per_mm;
constexpr double margin = 20 * points_per_mm;
constexpr double bottom = page_height - 22 * points_per_mm;
constexpr double text_width = page_width - 2 * margin;

struct Colour {
    double r, g, b;
};
constexpr Colour ink{0.09, 0.133, 0.169}, quiet{0.18, 0.224, 0.259}, gold{0.306, 0.196, 0}, teal{0.02, 0.243, 0.275},
    rule{0.847, 0.824, 0.769};

struct ReleaseLayout {
    void operator()(PangoLayout* layout) const { g_object_unref(layout); }
};
struct FreeFont {
    void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};
using LayoutPtr = std::unique_ptr<PangoLayout, ReleaseLayout>;

struct Sheet::Inner {
    std::ofstream file;  ///< outlives the surface, which writes into it to the end
    cairo_surface_t* surface = nullptr;
    cairo_t* cairo = nullptr;
    SheetInfo info;
    double y = margin;
    int pages = 1;
    std::vector<Sheet::Entry> contents{};

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
        const auto left = laid_out(mark, mark_font, indent - (indent > 60 ? 12 : 6));
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

}  // namespace kiosk::paper
