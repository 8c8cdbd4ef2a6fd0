#include "kiosk/desk/ledger_blocks.h"

#include <algorithm>

#include "kiosk/desk/book_parts.h"
#include "kiosk/desk/correction_blocks.h"
#include "kiosk/desk/ledger_order.h"
#include "kiosk/register/count.h"
#include "kiosk/register/identities.h"
#include "kiosk/register/report_cells.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;
using What = intent::BookMeant::What;

namespace {
bool was_corrected(const flow::RegisterLine& line) { return !line.details && line.versions.size() > 1; }

void add_ledger_tabs(Blocks& out, const Ledger& ledger, const View& view, std::size_t count)
{
    // Another part is another head, so that the list shows it from its top.
    const auto from = ledger.rows.shown_of(count).first;
    out.push_back(shown(from == 0 ? "ledger.title" : "ledger.title." + std::to_string(from), Area::tabs,
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

void add_table(Blocks& out, const Ledger& ledger, const View& view, const LedgerOrder& order)
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
    const auto [from, to] = ledger.rows.shown_of(order.rows.size());
    for (auto row = from; row < to; ++row) {
        const auto& line = order.told->lines[order.rows[row]];
        std::vector<page::Line> cells;
        for (const auto* column : ledger_columns) cells.push_back(Say::as_is(ledger_cell(view, line, column)));
        if (line.entry.voided) cells[2] = view.say.line("desk.ledger.voided");
        const auto tone = line.entry.voided ? page::Tone::red : was_corrected(line) ? page::Tone::gold : page::Tone::plain;
        block.inside.push_back(control("line." + std::to_string(row), Area::list, page::TableRow{std::move(cells), tone, false},
                                       intent::BookMeant{What::selected, {}, {}, line.subject}, ledger.chosen == line.subject));
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

void add_ways_to_correct(Blocks& out, const View& view, const flow::RegisterLine& line)
{
    if (line.entry.voided) return;
    const char* why_not = line.details ? "desk.correct.by_acts" : !may_correct(view.session) ? "desk.correct.denied" : nullptr;
    if (why_not != nullptr)
        out.push_back(
            shown("correct.not", Area::rail, page::Paragraph{view.say.line(why_not), page::Paragraph::Style::quiet, {}}));
    else
        out.push_back(book_button(view, "desk.correct.begin", Area::rail, page::Button::Weight::secondary,
                                  {What::began_to_correct, {}, {}, {}}, "edit_note", "Ctrl+I"));
}

void add_chosen(Blocks& out, const Ledger& ledger, const View& view)
{
    for (const auto& line : view.session.told->lines) {
        if (ledger.chosen != line.subject) continue;
        out.push_back(shown("chosen", Area::rail, page::CardHead{Say::as_is(registry::case_number(line.entry)), {}}));
        for (std::size_t i = 1; i < ledger_columns.size(); ++i) {
            const std::string column{ledger_columns[i]};
            if (auto cell = ledger_cell(view, line, column); !cell.empty())
                out.push_back(shown("chosen." + column, Area::rail,
                                    page::Row{view.say.line("desk.books.column." + column), Say::as_is(std::move(cell)), {}}));
        }
        if (line.details)
            out.push_back(control("chosen.open", Area::rail,
                                  page::Button{{}, view.say.line("desk.ledger.open"), page::Button::Weight::secondary},
                                  intent::ChoseDrawer{Drawer::accepted}));
        else if (line.entry.voided)
            out.push_back(shown("chosen.void", Area::rail,
                                page::Paragraph{view.say.line("desk.ledger.voided"), page::Paragraph::Style::quiet, {}}));
        add_ways_to_correct(out, view, line);
        add(out, corrected_before(view, line));
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
    std::shared_ptr<const LedgerOrder> order;
    if (view.session.told) order = ordered_ledger(ledger, view);
    add_ledger_tabs(out, ledger, view, order ? order->rows.size() : 0);
    if (!ledger.said.empty())
        out.push_back(shown("ledger.said", Area::list, page::Notice{"lock", view.say.line(ledger.said), page::Tone::green}));
    add(out, book_state(view, Area::list));
    if (!order) return out;
    add(out, window_blocks(view, ledger.rows, order->rows.size(), Area::list,
                           [&](std::size_t row) { return registry::case_number(order->told->lines[order->rows[row]].entry); }));
    add_table(out, ledger, view, *order);
    if (ledger.correcting) {
        add(out, correction_blocks(view, *ledger.correcting));
        return out;
    }
    add_chosen(out, ledger, view);
    add_closing(out, ledger, view);
    return out;
}

}  // namespace kiosk::desk
