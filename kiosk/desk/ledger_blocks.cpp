#include "kiosk/desk/ledger_blocks.h"

#include <algorithm>

#include "kiosk/desk/book_parts.h"
#include "kiosk/register/count.h"
#include "kiosk/register/identities.h"
#include "kiosk/register/numbering.h"
#include "kiosk/register/report_cells.h"
#include "kiosk/text/fold.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;
using What = intent::BookMeant::What;

namespace {
constexpr std::size_t ledger_rows_most = 400;
constexpr const char* ledger_columns[] = {"number",   "date",  "who",      "birth",    "sex",   "ethnicity",
                                          "category", "field", "asked_by", "provider", "ended", "grade"};

/// One cell each, in the order of the columns.
std::vector<std::string> ledger_cells(const View& view, const flow::RegisterLine& line)
{
    const auto& entry = line.entry;
    const auto* details = line.details ? &*line.details : nullptr;
    auto ended = entry.ended_on
                     ? text::short_date(*entry.ended_on) + ' ' +
                           view.say.words("desk.books.end." + std::string{registry::name_of(*registry::end_of(entry))})
                     : std::string{};
    return {registry::case_number(entry),
            text::short_date(entry.date),
            details ? details->name : std::string{},
            details ? details->birth.substr(0, 4) : std::string{},
            entry.sex.empty() ? std::string{} : view.say.option("requester.sex", entry.sex),
            entry.ethnicity.empty() ? std::string{} : view.say.option("requester.ethnicity", entry.ethnicity),
            entry.category.empty() ? std::string{} : view.say.ground(entry.category),
            entry.field.empty() ? std::string{} : view.say.area(entry.field),
            view.say.words(entry.referred ? "desk.ledger.referred" : "desk.ledger.asked_self"),
            details ? details->provider : std::string{},
            std::move(ended),
            entry.grade ? view.say.words("desk.books.grade." + std::string{registry::name_of(*entry.grade)}) : std::string{}};
}

std::vector<const flow::RegisterLine*> shown_lines(const Ledger& ledger, const View& view)
{
    std::vector<const flow::RegisterLine*> out;
    const int year = ledger.year == 0 ? static_cast<int>(view.today.year()) : ledger.year;
    for (const auto& line : view.session.told->lines) {
        const auto& entry = line.entry;
        if (entry.kind != registry::Kind::case_ || static_cast<int>(entry.date.year()) != year) continue;
        if (!ledger.unit.empty() && entry.unit != ledger.unit) continue;
        if (!ledger.form.empty() && registry::name_of(*entry.form) != ledger.form) continue;
        out.push_back(&line);
    }
    const auto* const* column = std::find_if(std::begin(ledger_columns), std::end(ledger_columns),
                                             [&](const char* each) { return ledger.sort == each; });
    const auto at = static_cast<std::size_t>(column - std::begin(ledger_columns));
    if (ledger.sort == "number" || ledger.sort == "date" || column == std::end(ledger_columns)) {
        std::stable_sort(out.begin(), out.end(), [&](const auto* one, const auto* other) {
            const auto key = [](const flow::RegisterLine* line) { return std::tuple{line->entry.date, line->entry.number}; };
            return key(one) < key(other);
        });
    } else {
        std::vector<std::pair<std::string, const flow::RegisterLine*>> keyed;
        for (const auto* line : out) keyed.emplace_back(text::folded(ledger_cells(view, *line)[at]), line);
        std::stable_sort(keyed.begin(), keyed.end(),
                         [](const auto& one, const auto& other) { return one.first < other.first; });
        for (std::size_t i = 0; i < out.size(); ++i) out[i] = keyed[i].second;
    }
    if (ledger.down) std::reverse(out.begin(), out.end());
    return out;
}

void add_ledger_tabs(Blocks& out, const Ledger& ledger, const View& view, std::size_t count)
{
    out.push_back(shown("ledger.title", Area::tabs,
                        page::PaneHead{view.say.line("desk.ledger.title"),
                                       view.say.line("desk.ledger.model"),
                                       {},
                                       {},
                                       view.say.line("desk.ledger.count", {{"count", text::number(static_cast<long long>(count),
                                                                                                  view.say.language())}})}));
    const int year = ledger.year == 0 ? static_cast<int>(view.today.year()) : ledger.year;
    out.push_back(book_button(view, "desk.report.year.before", Area::tabs, page::Button::Weight::secondary,
                              {What::chose, "year", "before", {}}));
    out.push_back(
        shown("ledger.year", Area::tabs, page::Paragraph{Say::as_is(std::to_string(year)), page::Paragraph::Style::body, {}}));
    out.push_back(book_button(view, "desk.report.year.after", Area::tabs, page::Button::Weight::secondary,
                              {What::chose, "year", "after", {}}));
    std::vector<BookOption> units{{"", view.say.line("desk.books.all_units")}};
    for (const auto& unit : units_of(view.session.told)) units.push_back({unit, Say::as_is(unit)});
    if (units.size() > 2) out.push_back(book_segments("ledger.unit", Area::tabs, "unit", units, ledger.unit));
    std::vector<BookOption> forms{{"", view.say.line("desk.books.all_forms")}};
    for (const auto form : registry::forms) forms.push_back({std::string{registry::name_of(form)}, form_line(view, form)});
    out.push_back(book_segments("ledger.form", Area::tabs, "form", forms, ledger.form));
}

void add_table(Blocks& out, const Ledger& ledger, const View& view, const std::vector<const flow::RegisterLine*>& lines)
{
    page::Table table{{{128, false},
                       {56, false},
                       {1.5f, false},
                       {44, false},
                       {44, false},
                       {60, false},
                       {1.2f, false},
                       {1, false},
                       {90, false},
                       {1.1f, false},
                       {110, false},
                       {60, false}}};
    auto block = shown("ledger.table", Area::list, table);
    for (const auto* column : ledger_columns) {
        page::ColumnHead head{view.say.line(std::string{"desk.books.column."} + column)};
        if (ledger.sort == column) head.sort = ledger.down ? page::ColumnHead::Sort::down : page::ColumnHead::Sort::up;
        block.inside.push_back(
            control(std::string{"column."} + column, Area::list, head, intent::BookMeant{What::sorted, column, {}, {}}));
    }
    for (std::size_t i = 0; i < std::min(lines.size(), ledger_rows_most); ++i) {
        std::vector<page::Line> cells;
        for (auto& cell : ledger_cells(view, *lines[i])) cells.push_back(Say::as_is(std::move(cell)));
        if (lines[i]->entry.voided) cells[2] = view.say.line("desk.ledger.voided");
        block.inside.push_back(
            control("line." + std::to_string(i), Area::list,
                    page::TableRow{std::move(cells), lines[i]->entry.voided ? page::Tone::red : page::Tone::plain, false},
                    intent::BookMeant{What::selected, {}, {}, lines[i]->subject}, ledger.chosen == lines[i]->subject));
    }
    out.push_back(std::move(block));
}

void add_closing(Blocks& out, const Ledger& ledger, const View& view)
{
    const auto& told = *view.session.told;
    const auto month = month_to_close(view.today);
    const auto name = std::to_string(unsigned{month.from.month()}) + '/' + std::to_string(static_cast<int>(month.from.year()));
    const auto closed = std::any_of(told.books.begin(), told.books.end(),
                                    [&](const auto& book) { return book.unit == told.unit && book.period == month; });
    out.push_back(shown("closing", Area::rail,
                        page::CardHead{view.say.line("desk.ledger.close", {{"month", name}, {"unit", told.unit}}), {}}));
    out.push_back(shown("closing.rule", Area::rail,
                        page::Paragraph{view.say.line("desk.ledger.close.rule"), page::Paragraph::Style::quiet, {}}));
    const auto figures = registry::count(told.entries, month, told.unit);
    const auto& layout = view.say.library().statistics;
    bool sound = true;
    for (const auto& checked : registry::checked_identities(figures)) {
        if (!checked.identity->rule) continue;
        page::Tick tick;
        for (const auto& words : layout.checks)
            if (words.check == checked.identity->name)
                tick.line = Say::as_is(std::string{content::in_language(words.words, view.say.language())});
        tick.below = Say::as_is(registry::written_identity(checked, view.say.language()));
        tick.state = checked.holds ? page::Tick::State::plain : page::Tick::State::missing;
        auto block = shown("closing." + std::string{checked.identity->name}, Area::rail, tick);
        block.chosen = checked.holds;
        sound = sound && checked.holds;
        out.push_back(std::move(block));
    }
    if (closed) {
        out.push_back(
            shown("closing.done", Area::rail, page::Notice{"lock", view.say.line("desk.ledger.closed"), page::Tone::green}));
    } else if (view.session.role != "head" || !sound) {
        out.push_back(shown("closing.not", Area::rail,
                            page::Paragraph{view.say.line(sound ? "desk.ledger.close.head" : "desk.ledger.close.unsound"),
                                            page::Paragraph::Style::quiet,
                                            {}}));
    } else if (!ledger.closing) {
        out.push_back(book_button(view, "desk.ledger.close.ask", Area::rail, page::Button::Weight::secondary,
                                  {What::asked_to_close, {}, {}, {}}, "lock"));
    } else {
        out.push_back(
            shown("closing.sure", Area::rail, page::Notice{"lock", view.say.line("desk.ledger.close.sure"), page::Tone::gold}));
        out.push_back(book_button(view, "desk.ledger.close.do", Area::rail, page::Button::Weight::primary,
                                  {What::closed, {}, {}, {}}, "lock"));
    }
    out.push_back(shown("closed", Area::rail, page::CardHead{view.say.line("desk.ledger.closed_before"), {}}));
    std::size_t count = 0;
    for (auto book = told.books.rbegin(); book != told.books.rend() && count < 8; ++book, ++count)
        out.push_back(shown(
            "closed." + std::to_string(count), Area::rail,
            page::Entry{Say::as_is(registry::name_of(book->period) + ' ' + book->unit),
                        view.say.line("desk.ledger.closed_book", {{"day", text::date(book->closed_on, view.say.language())},
                                                                  {"count", std::to_string(book->corrections)}})}));
}

void add_chosen(Blocks& out, const Ledger& ledger, const View& view)
{
    for (const auto& line : view.session.told->lines) {
        if (ledger.chosen != line.subject) continue;
        out.push_back(shown("chosen", Area::rail, page::CardHead{Say::as_is(registry::case_number(line.entry)), {}}));
        const auto cells = ledger_cells(view, line);
        for (std::size_t i = 1; i < cells.size(); ++i)
            if (!cells[i].empty())
                out.push_back(shown(
                    "chosen." + std::string{ledger_columns[i]}, Area::rail,
                    page::Row{view.say.line(std::string{"desk.books.column."} + ledger_columns[i]), Say::as_is(cells[i]), {}}));
        if (line.details)
            out.push_back(control("chosen.open", Area::rail,
                                  page::Button{{}, view.say.line("desk.ledger.open"), page::Button::Weight::secondary},
                                  intent::ChoseDrawer{Drawer::accepted}));
        else if (line.entry.voided)
            out.push_back(shown("chosen.void", Area::rail,
                                page::Paragraph{view.say.line("desk.ledger.voided"), page::Paragraph::Style::quiet, {}}));
    }
}
}  // namespace

registry::Period month_to_close(base::Day today)
{
    return registry::before(registry::month_of(static_cast<int>(today.year()), static_cast<int>(unsigned{today.month()})));
}

Blocks ledger_blocks(const Ledger& ledger, const View& view)
{
    Blocks out;
    std::vector<const flow::RegisterLine*> lines;
    if (view.session.told) lines = shown_lines(ledger, view);
    add_ledger_tabs(out, ledger, view, lines.size());
    if (!ledger.said.empty())
        out.push_back(shown("ledger.said", Area::list, page::Notice{"lock", view.say.line(ledger.said), page::Tone::green}));
    add(out, book_state(view, Area::list));
    if (!view.session.told) return out;
    add_table(out, ledger, view, lines);
    add_chosen(out, ledger, view);
    add_closing(out, ledger, view);
    return out;
}

}  // namespace kiosk::desk
