#include "kiosk/desk/report_blocks.h"

#include "kiosk/desk/book_parts.h"
#include "kiosk/desk/report_compare.h"
#include "kiosk/desk/report_count.h"
#include "kiosk/desk/report_rows.h"
#include "kiosk/register/identities.h"
#include "kiosk/register/report_cells.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;
using registry::Figure;
using What = intent::BookMeant::What;

namespace {
/// What the page is made of.
struct ReportShown {
    const Report& report;
    const View& view;
    registry::Period period;
    registry::UnitReport part;

    std::string number(std::int64_t value) const { return text::number(value, view.say.language()); }
    std::string of(Figure figure) const { return number(part.figures.at(figure)); }
    page::Line row(std::string_view figure) const
    {
        for (const auto& each : view.say.library().statistics.parts)
            for (const auto& row : each.rows)
                if (row.figure == figure) return Say::as_is(std::string{content::in_language(row.words, view.say.language())});
        return Say::as_is(std::string{figure});
    }
};

void add_tabs(Blocks& out, const ReportShown& told)
{
    const auto& view = told.view;
    page::PaneHead head{view.say.line("desk.place.report"), {}, {}, {}, {}};
    if (told.part.closed_on)
        head.chips.push_back(
            {view.say.line("desk.report.closed", {{"day", text::date(*told.part.closed_on, view.say.language())},
                                                  {"count", told.number(told.part.corrections)}}),
             page::Tone::green, "lock"});
    auto title = shown("report.title", Area::tabs, head);
    for (const auto* format : {"text", "pdf", "csv", "json", "ministry"})
        title.inside.push_back(book_button(view, std::string{"desk.report.export."} + format, Area::tabs,
                                           page::Button::Weight::secondary, {What::exported, {}, format, {}}, {},
                                           std::string{format} == "pdf" ? "Ctrl+P" : ""));
    out.push_back(std::move(title));
    std::vector<BookOption> spans;
    for (const auto* span : {"month", "quarter", "half1", "half2", "year", "days"})
        spans.push_back({span, view.say.line(std::string{"desk.report.span."} + span)});
    out.push_back(book_segments("report.span", Area::tabs, "span", spans, told.report.span));
    const auto step = [&](const char* name, const char* value, const char* id) {
        out.push_back(book_button(view, id, Area::tabs, page::Button::Weight::secondary, {What::chose, name, value, {}}));
    };
    if (told.report.span == "month" || told.report.span == "quarter") {
        step("part", "before", "desk.report.part.before");
        step("part", "after", "desk.report.part.after");
    }
    if (told.report.span != "days") {
        step("year", "before", "desk.report.year.before");
        step("year", "after", "desk.report.year.after");
    }
    out.push_back(
        shown("report.days", Area::tabs,
              page::Paragraph{view.say.line("desk.report.days", {{"from", text::date(told.period.from, view.say.language())},
                                                                 {"to", text::date(told.period.to, view.say.language())}}),
                              page::Paragraph::Style::quiet,
                              {}}));
    std::vector<BookOption> units{{"", view.say.line("desk.books.all_units")}};
    for (const auto& unit : units_of(view.session.told)) units.push_back({unit, Say::as_is(unit)});
    if (units.size() > 2) out.push_back(book_segments("report.unit", Area::list, "unit", units, told.report.unit));
}

/// The two days of a free span. What does not read says why below its field, and the figures stay those of the days above.
void add_days(Blocks& out, const ReportShown& told)
{
    const auto& report = told.report;
    if (report.span != "days") return;
    for (const std::string name : {"from", "to"}) {
        const bool wrong = report.wrong == name || (report.wrong == "order" && name == "to");
        auto row = book_field(told.view, Area::detail, name, told.view.say.line("desk.report.field." + name),
                              name == "from" ? report.from : report.to, report.focus == name, wrong);
        if (report.wrong == "order" && wrong)
            std::get<page::FormRow>(row.kind).error = told.view.say.line("desk.report.wrong.order");
        auto& field = std::get<page::Field>(row.inside.front().kind);
        // The row has it already.
        field.label = {};
        field.placeholder = Say::as_is(text::date(name == "from" ? told.period.from : told.period.to, "vi"));
        out.push_back(std::move(row));
    }
    out.push_back(book_button(told.view, "desk.report.days.read", Area::detail, page::Button::Weight::secondary,
                              {What::recorded, "days", {}, {}}, {}, "Enter"));
}

void add_figures(Blocks& out, const ReportShown& told)
{
    const auto& view = told.view;
    for (const auto& part : view.say.library().statistics.parts) {
        out.push_back(
            shown("report.part." + std::to_string(out.size()), Area::list,
                  page::GroupHead{Say::as_is(std::string{content::in_language(part.title, view.say.language())}), {}}));
        for (const auto& row : part.rows) {
            const bool outreach = content::is_outreach(row.figure);
            for (const auto* column :
                 outreach ? std::vector<const char*>{"points", "communes", "people"} : std::vector<const char*>{"total"}) {
                const auto figure = registry::figure_of(row.figure, column);
                if (!figure) continue;
                auto line = told.row(row.figure);
                if (outreach) line.words += ", " + view.say.words(std::string{"desk.report.column."} + column);
                page::Figure block;
                block.code = row.number;
                block.line = line;
                block.value = registry::written_figure(told.part.figures, *figure, row.digits, view.say.language());
                block.real = block.value;
                const auto estimate = told.part.estimate.find(registry::key_of(*figure));
                block.estimated = estimate == told.part.estimate.end() ? "0" : told.number(estimate->second);
                block.part = row.below;
                const std::string key{registry::key_of(*figure)};
                out.push_back(control("figure." + key, Area::list, block, intent::BookMeant{What::chose, "figure", key, {}},
                                      told.report.figure == key));
            }
        }
    }
}

void add_checks(Blocks& out, const ReportShown& told)
{
    const auto& layout = told.view.say.library().statistics;
    const auto language = told.view.say.language();
    out.push_back(shown("report.checks", Area::list,
                        page::CardHead{Say::as_is(std::string{content::in_language(layout.checks_title, language)}), {}}));
    for (const auto& checked : registry::checked_identities(told.part.figures)) {
        page::Tick tick;
        for (const auto& words : layout.checks)
            if (words.check == checked.identity->name)
                tick.line = Say::as_is(std::string{content::in_language(words.words, language)});
        tick.right = Say::as_is(registry::written_identity(checked, language));
        tick.state = checked.holds            ? page::Tick::State::plain
                     : checked.identity->rule ? page::Tick::State::missing
                                              : page::Tick::State::not_needed;
        auto block = shown("check." + std::string{checked.identity->name}, Area::list, tick);
        block.chosen = checked.holds;
        out.push_back(std::move(block));
    }
    out.push_back(
        shown("report.apart", Area::list,
              page::Paragraph{
                  Say::as_is(std::string{content::in_language(layout.apart, language)}), page::Paragraph::Style::quiet, {}}));
}

page::Chart::Bar bar(const ReportShown& told, std::string_view row, Figure figure, page::Tone tone = page::Tone::teal)
{
    return {told.row(row), static_cast<double>(told.part.figures.at(figure)), 0, told.of(figure), {}, tone};
}

void add_charts(Blocks& out, const ReportShown& told, const ReportCount& count)
{
    using Kind = page::Chart::Kind;
    const auto titled = [&](std::string_view row, Figure figure) {
        auto line = told.row(row);
        line.words = told.of(figure) + " · " + line.words;
        return line;
    };
    out.push_back(shown("chart.cases", Area::detail,
                        page::Chart{Kind::split,
                                    titled("cases", Figure::cases),
                                    {},
                                    {bar(told, "carried_over", Figure::carried_over, page::Tone::teal),
                                     bar(told, "new", Figure::fresh, page::Tone::gold)},
                                    {}}));
    out.push_back(shown("chart.ended", Area::detail,
                        page::Chart{Kind::split,
                                    titled("finished", Figure::finished),
                                    {},
                                    {bar(told, "finished", Figure::finished, page::Tone::green),
                                     bar(told, "open_at_end", Figure::open_at_end, page::Tone::plain)},
                                    {}}));
    out.push_back(
        shown("chart.forms", Area::detail,
              page::Chart{Kind::bars,
                          titled("finished", Figure::finished),
                          {},
                          {bar(told, "finished_TGTT", Figure::finished_TGTT), bar(told, "finished_TV", Figure::finished_TV),
                           bar(told, "finished_DDNTT", Figure::finished_DDNTT)},
                          {}}));
    out.push_back(shown(
        "chart.referred", Area::detail,
        page::Chart{
            Kind::arc,
            titled("accepted_TGTT", Figure::accepted_TGTT),
            {},
            {bar(told, "referred_TGTT", Figure::referred_TGTT),
             {told.view.say.line("desk.report.asked_self"),
              static_cast<double>(told.part.figures.at(Figure::accepted_TGTT) - told.part.figures.at(Figure::referred_TGTT)),
              0,
              told.number(told.part.figures.at(Figure::accepted_TGTT) - told.part.figures.at(Figure::referred_TGTT)),
              {},
              page::Tone::plain}},
            {}}));
    page::Chart months{
        Kind::columns, told.view.say.line("desk.report.months"), {}, {}, {told.row("new"), told.row("finished")}};
    for (const auto& month : count.months)
        months.bars.push_back({Say::as_is("T" + std::to_string(unsigned{month.days.from.month()})),
                               static_cast<double>(month.fresh), static_cast<double>(month.finished), told.number(month.fresh),
                               told.number(month.finished), page::Tone::teal});
    const bool all_months = !count.months.empty() && count.months.back().days.to == told.period.to;
    if (months.bars.size() > 1 && all_months) out.push_back(shown("chart.months", Area::detail, std::move(months)));
    out.push_back(shown("chart.outreach", Area::detail,
                        page::Chart{Kind::bars,
                                    told.view.say.line("desk.report.people"),
                                    {},
                                    {bar(told, "outreach.general", Figure::general_people),
                                     bar(told, "outreach.disability", Figure::disability_people),
                                     bar(told, "outreach.women", Figure::women_people)},
                                    {}}));
}

}  // namespace

Blocks report_blocks(const Report& report, const View& view)
{
    ReportShown told{report, view, period_of(report, view.today), {}};
    std::shared_ptr<const ReportCount> count;
    if (view.session.told)
        count = counted_report(report.count, view.session.told, told.period, report.unit,
                               registry::figure_named(report.figure).value_or(Figure::cases));
    if (count) told.part = count->part;
    Blocks out;
    add_tabs(out, told);
    if (!report.said.empty())
        out.push_back(shown(
            "report.said", Area::list,
            page::Notice{"check_circle", view.say.line("desk.books.written", {{"path", report.said}}), page::Tone::green}));
    add(out, book_state(view, Area::list));
    if (!count) return out;
    add_days(out, told);
    add_figures(out, told);
    add_checks(out, told);
    out.push_back(book_segments(
        "report.beside", Area::detail, "beside",
        {{"", view.say.line("desk.report.beside.charts")}, {"former", view.say.line("desk.report.beside.former")}},
        report.compared ? "former" : ""));
    if (report.compared)
        add(out, compare_blocks(view, *count));
    else
        add_charts(out, told, *count);
    add(out, report_rows(view, *count, report.rows));
    return out;
}

}  // namespace kiosk::desk
