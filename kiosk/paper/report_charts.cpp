#include "kiosk/paper/report_charts.h"

#include <fmt/format.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <memory>
#include <numbers>

#include "kiosk/register/report_cells.h"
#include "kiosk/text/written.h"

namespace kiosk::paper {

namespace {
using registry::Figure;

struct Shade {
    double r, g, b;
};
constexpr Shade chart_ink{0.09, 0.133, 0.169}, chart_white{1, 1, 1};
constexpr Shade chart_teal{0.055, 0.435, 0.482}, chart_dark{0.02, 0.243, 0.275}, chart_green{0.043, 0.239, 0.129},
    chart_sand{0.847, 0.824, 0.769};
constexpr double chart_width = 440;

/// One chart is drawn with these, in points from its upper left.
class ChartPen {
public:
    explicit ChartPen(cairo_t* cairo) : cairo_(cairo) {}
    void colour(Shade shade) { cairo_set_source_rgb(cairo_, shade.r, shade.g, shade.b); }
    void box(double x, double y, double width, double height, Shade shade)
    {
        if (width <= 0 || height <= 0) return;
        colour(shade);
        cairo_rectangle(cairo_, x, y, width, height);
        cairo_fill(cairo_);
    }
    enum class Side { left, right, middle };
    double words(double x, double y, const std::string& text, Side side = Side::left, Shade shade = chart_ink,
                 const char* font = "Inter 8.5")
    {
        const std::unique_ptr<PangoLayout, void (*)(void*)> layout{pango_cairo_create_layout(cairo_), g_object_unref};
        const std::unique_ptr<PangoFontDescription, void (*)(PangoFontDescription*)> description{
            pango_font_description_from_string(font), pango_font_description_free};
        pango_layout_set_font_description(layout.get(), description.get());
        pango_layout_set_text(layout.get(), text.data(), static_cast<int>(text.size()));
        int width = 0, height = 0;
        pango_layout_get_pixel_size(layout.get(), &width, &height);
        colour(shade);
        cairo_move_to(cairo_, side == Side::left ? x : side == Side::right ? x - width : x - width / 2.0, y);
        pango_cairo_show_layout(cairo_, layout.get());
        return width;
    }
    void ring(double x, double y, double radius, double share)
    {
        const auto arc = [&](double from, double to, Shade shade) {
            colour(shade);
            cairo_set_line_width(cairo_, radius / 3);
            cairo_arc(cairo_, x, y, radius, from, to);
            cairo_stroke(cairo_);
        };
        const double top = -std::numbers::pi / 2, all = 2 * std::numbers::pi;
        arc(top, top + all, chart_sand);
        if (share > 0) arc(top, top + all * share, chart_teal);
    }

private:
    cairo_t* cairo_;
};

/// What every chart reads from.
struct Drawn {
    const ReportPaper& paper;
    const registry::Figures& figures;

    std::int64_t at(Figure figure) const { return figures.at(figure); }
    std::string number(std::int64_t value) const { return text::number(value, paper.language); }
    /// The words of the row that shows it.
    std::string row(std::string_view figure) const
    {
        for (const auto& part : paper.library.statistics.parts)
            for (const auto& each : part.rows)
                if (each.figure == figure) return std::string{content::in_language(each.words, paper.language)};
        return std::string{figure};
    }
    std::string valued(std::string_view row_figure, Figure figure) const
    {
        return fmt::format("{}: {}", row(row_figure), number(at(figure)));
    }
};

/// One bar parted in two, its legend below.
void parted(ChartPen& pen, const Drawn& drawn, double y, std::pair<const char*, Figure> one,
            std::pair<const char*, Figure> other, Shade shade)
{
    const auto all = std::max<std::int64_t>(1, drawn.at(one.second) + drawn.at(other.second));
    const double width = chart_width * static_cast<double>(drawn.at(one.second)) / static_cast<double>(all);
    pen.box(0, y, chart_width, 16, chart_sand);
    pen.box(0, y, width, 16, shade);
    pen.box(0, y + 21, 7, 7, shade);
    const double end = pen.words(11, y + 18, drawn.valued(one.first, one.second));
    pen.box(end + 29, y + 21, 7, 7, chart_sand);
    pen.words(end + 40, y + 18, drawn.valued(other.first, other.second));
}

void cases_chart(Sheet& sheet, const Drawn& drawn)
{
    if (drawn.at(Figure::cases) == 0) return;
    sheet.keep_together(45);
    sheet.paragraph(drawn.valued("cases", Figure::cases), Sheet::Style::strong);
    sheet.drawing(chart_width, 74, 1, [&](_cairo* cairo) {
        ChartPen pen{cairo};
        parted(pen, drawn, 0, {"carried_over", Figure::carried_over}, {"new", Figure::fresh}, chart_dark);
        parted(pen, drawn, 40, {"finished", Figure::finished}, {"open_at_end", Figure::open_at_end}, chart_green);
    });
}

struct ChartRow {
    std::string words;
    std::int64_t value;
};
void bars_chart(Sheet& sheet, const Drawn& drawn, const std::string& title, const std::vector<ChartRow>& rows)
{
    std::int64_t most = 0;
    for (const auto& row : rows) most = std::max(most, row.value);
    if (most == 0) return;
    sheet.keep_together(20 + 8 * static_cast<double>(rows.size()));
    sheet.paragraph(title, Sheet::Style::strong);
    sheet.drawing(chart_width, 20.0 * static_cast<double>(rows.size()), 1, [&](_cairo* cairo) {
        ChartPen pen{cairo};
        double y = 0;
        for (const auto& row : rows) {
            pen.words(0, y + 1, row.words);
            pen.box(235, y + 2, 160 * static_cast<double>(row.value) / static_cast<double>(most), 10, chart_teal);
            pen.words(chart_width, y + 1, drawn.number(row.value), ChartPen::Side::right, chart_ink, "Inter SemiBold 8.5");
            y += 20;
        }
    });
}

void notified_chart(Sheet& sheet, const Drawn& drawn)
{
    const auto accepted = drawn.at(Figure::accepted_TGTT), referred = drawn.at(Figure::referred_TGTT);
    if (accepted == 0) return;
    sheet.keep_together(45);
    sheet.paragraph(drawn.valued("accepted_TGTT", Figure::accepted_TGTT), Sheet::Style::strong);
    sheet.drawing(chart_width, 76, 1, [&](_cairo* cairo) {
        ChartPen pen{cairo};
        const double share = static_cast<double>(referred) / static_cast<double>(accepted);
        pen.ring(42, 38, 28, share);
        auto percent = fmt::format("{:.1f}%", 100 * share);
        if (drawn.paper.language == "vi") std::replace(percent.begin(), percent.end(), '.', ',');
        pen.words(42, 32, percent, ChartPen::Side::middle, chart_ink, "Inter SemiBold 9");
        pen.box(104, 29, 7, 7, chart_teal);
        pen.words(116, 26, drawn.valued("referred_TGTT", Figure::referred_TGTT));
        pen.box(104, 47, 7, 7, chart_sand);
        pen.words(116, 44, drawn.number(accepted - referred));
    });
}

void months_chart(Sheet& sheet, const Drawn& drawn)
{
    const auto& months = drawn.paper.months;
    std::int64_t most = 0;
    for (const auto& month : months) most = std::max({most, month.fresh, month.finished});
    if (months.size() < 2 || most == 0) return;
    sheet.keep_together(60);
    sheet.paragraph(drawn.row("new") + ", " + drawn.row("finished"), Sheet::Style::strong);
    sheet.drawing(chart_width, 112, 1, [&](_cairo* cairo) {
        ChartPen pen{cairo};
        const double step = chart_width / static_cast<double>(months.size()), width = std::min(22.0, step / 2 - 3);
        double x = 0;
        for (const auto& month : months) {
            const auto column = [&](double at, std::int64_t value, Shade shade) {
                const double height = 62 * static_cast<double>(value) / static_cast<double>(most);
                pen.box(at, 78 - height, width, height, shade);
                pen.words(at + width / 2, 66 - height, drawn.number(value), ChartPen::Side::middle, chart_ink, "Inter 7");
            };
            column(x + 1, month.fresh, chart_teal);
            column(x + 2 + width, month.finished, chart_green);
            pen.words(x + 1 + width, 81,
                      fmt::format("{}/{:02}", static_cast<unsigned>(month.days.from.month()),
                                  static_cast<int>(month.days.from.year()) % 100),
                      ChartPen::Side::middle, chart_ink, "Inter 7");
            x += step;
        }
        pen.box(0, 100, 7, 7, chart_teal);
        const double end = pen.words(11, 97, drawn.valued("new", Figure::fresh));
        pen.box(end + 29, 100, 7, 7, chart_green);
        pen.words(end + 40, 97, drawn.valued("finished", Figure::finished));
    });
}
}  // namespace

void put_charts(Sheet& sheet, const ReportPaper& paper)
{
    const Drawn drawn{paper, paper.report.total.figures};
    cases_chart(sheet, drawn);
    bars_chart(sheet, drawn, drawn.valued("finished", Figure::finished),
               {{drawn.row("finished_TGTT"), drawn.at(Figure::finished_TGTT)},
                {drawn.row("finished_TV"), drawn.at(Figure::finished_TV)},
                {drawn.row("finished_DDNTT"), drawn.at(Figure::finished_DDNTT)}});
    notified_chart(sheet, drawn);
    months_chart(sheet, drawn);
    const auto people = drawn.at(Figure::general_people) + drawn.at(Figure::disability_people) + drawn.at(Figure::women_people);
    for (const auto& part : paper.library.statistics.parts)
        if (!part.rows.empty() && content::is_outreach(part.rows.front().figure))
            bars_chart(sheet, drawn,
                       fmt::format("{}: {}", content::in_language(part.title, paper.language), drawn.number(people)),
                       {{drawn.row("outreach.general"), drawn.at(Figure::general_people)},
                        {drawn.row("outreach.disability"), drawn.at(Figure::disability_people)},
                        {drawn.row("outreach.women"), drawn.at(Figure::women_people)}});
}

}  // namespace kiosk::paper
