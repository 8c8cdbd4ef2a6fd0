#include "kiosk/paper/sheet_inner.h"

namespace kiosk::paper {

namespace {
constexpr double cell_padding = 5;
constexpr double number_width = 40;

struct Grid {
    std::vector<double> left, width;
};

Grid grid_of(std::size_t columns)
{
    Grid grid;
    const std::size_t figures = columns > 2 ? columns - 2 : 0;
    const double figure_width = figures == 0 ? 0 : std::min(text_width * 0.5 / static_cast<double>(figures), 80.0);
    double x = margin;
    for (std::size_t i = 0; i < columns; ++i) {
        const double width = i == 0   ? number_width
                             : i == 1 ? text_width - number_width - figure_width * static_cast<double>(figures)
                                      : figure_width;
        grid.left.push_back(x);
        grid.width.push_back(width);
        x += width;
    }
    return grid;
}
}  // namespace

void Sheet::table(const std::vector<std::string>& heading, const std::vector<Row>& rows)
{
    auto& at = *inner_;
    const auto grid = grid_of(heading.size());
    const auto draw = [&](const Row& row, bool is_heading) {
        std::vector<LayoutPtr> layouts;
        double height = 0;
        for (std::size_t i = 0; i < heading.size() && i < row.cells.size(); ++i) {
            const double indent = i == 1 && row.below ? 12 : 0;
            layouts.push_back(at.laid_out(row.cells[i], is_heading ? "Inter SemiBold 9" : "Inter 9.5",
                                          grid.width[i] - 2 * cell_padding - indent));
            if (i > 1) pango_layout_set_alignment(layouts.back().get(), is_heading ? PANGO_ALIGN_CENTER : PANGO_ALIGN_RIGHT);
            height = std::max(height, at.height_of(layouts.back().get()));
        }
        height += 2 * cell_padding;
        const bool turned = at.y + height > bottom;
        if (turned) at.turn();
        return std::tuple{std::move(layouts), height, turned};
    };
    const auto ink_in = [&](const std::vector<LayoutPtr>& layouts, double height, const Row& row, bool is_heading) {
        for (std::size_t i = 0; i < layouts.size(); ++i) {
            cairo_rectangle(at.cairo, grid.left[i], at.y, grid.width[i], height);
            if (is_heading) {
                cairo_set_source_rgb(at.cairo, 0.902, 0.945, 0.945);
                cairo_fill_preserve(at.cairo);
            }
            cairo_set_source_rgb(at.cairo, rule.r, rule.g, rule.b);
            cairo_set_line_width(at.cairo, 0.75);
            cairo_stroke(at.cairo);
            cairo_set_source_rgb(at.cairo, ink.r, ink.g, ink.b);
            cairo_move_to(at.cairo, grid.left[i] + cell_padding + (i == 1 && row.below ? 12 : 0), at.y + cell_padding);
            pango_cairo_show_layout(at.cairo, layouts[i].get());
        }
        at.y += height;
    };
    const Row top{heading, false};
    const auto put_heading = [&] {
        const auto [layouts, height, turned] = draw(top, true);
        ink_in(layouts, height, top, true);
    };
    at.need(80);
    put_heading();
    for (const auto& row : rows) {
        const auto [layouts, height, turned] = draw(row, false);
        if (turned) put_heading();
        ink_in(layouts, height, row, false);
    }
    at.y += 10;
}

}  // namespace kiosk::paper
