#include "kiosk/desk/ledger_order.h"

#include <algorithm>
#include <tuple>

#include "kiosk/register/numbering.h"
#include "kiosk/text/fold.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

namespace {
bool same_order(const LedgerOrder& one, const LedgerOrder& other)
{
    return std::tie(one.told, one.unit, one.form, one.sort, one.year, one.down) ==
           std::tie(other.told, other.unit, other.form, other.sort, other.year, other.down);
}

std::vector<std::size_t> rows_that_fit(const LedgerOrder& order)
{
    std::vector<std::size_t> out;
    const auto& lines = order.told->lines;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const auto& entry = lines[at].entry;
        if (entry.kind != registry::Kind::case_ || static_cast<int>(entry.date.year()) != order.year) continue;
        if (!order.unit.empty() && entry.unit != order.unit) continue;
        if (!order.form.empty() && (!entry.form || registry::name_of(*entry.form) != order.form)) continue;
        out.push_back(at);
    }
    return out;
}

void sort_rows(LedgerOrder& order, const View& view)
{
    const auto& lines = order.told->lines;
    const bool by_words = order.sort != "number" && order.sort != "date" &&
                          std::find(ledger_columns.begin(), ledger_columns.end(), order.sort) != ledger_columns.end();
    if (by_words) {
        std::vector<std::pair<std::string, std::size_t>> keyed;
        keyed.reserve(order.rows.size());
        for (const auto at : order.rows) keyed.emplace_back(text::folded(ledger_cell(view, lines[at], order.sort)), at);
        std::stable_sort(keyed.begin(), keyed.end(),
                         [](const auto& one, const auto& other) { return one.first < other.first; });
        for (std::size_t i = 0; i < keyed.size(); ++i) order.rows[i] = keyed[i].second;
    } else {
        std::stable_sort(order.rows.begin(), order.rows.end(), [&](std::size_t one, std::size_t other) {
            return std::tie(lines[one].entry.date, lines[one].entry.number) <
                   std::tie(lines[other].entry.date, lines[other].entry.number);
        });
    }
    if (order.down) std::reverse(order.rows.begin(), order.rows.end());
}

std::string ended_cell(const View& view, const registry::Entry& entry)
{
    if (!entry.ended_on) return {};
    const auto end = registry::end_of(entry).value_or(registry::End::done);
    return text::short_date(*entry.ended_on) + ' ' + view.say.words("desk.books.end." + std::string{registry::name_of(end)});
}
}  // namespace

std::shared_ptr<const LedgerOrder> ordered_ledger(const Ledger& ledger, const View& view)
{
    auto out = std::make_shared<LedgerOrder>();
    out->told = view.session.told;
    out->unit = ledger.unit;
    out->form = ledger.form;
    out->sort = ledger.sort;
    out->year = ledger.year == 0 ? static_cast<int>(view.today.year()) : ledger.year;
    out->down = ledger.down;
    if (ledger.order && same_order(*ledger.order, *out)) return ledger.order;
    out->rows = rows_that_fit(*out);
    sort_rows(*out, view);
    return out;
}

std::string ledger_cell(const View& view, const flow::RegisterLine& line, std::string_view column)
{
    const auto& entry = line.entry;
    const auto* details = line.details ? &*line.details : nullptr;
    if (column == "number") return registry::case_number(entry);
    if (column == "date") return text::short_date(entry.date);
    if (column == "who") return details ? details->name : std::string{};
    if (column == "birth") return details ? details->birth.substr(0, 4) : std::string{};
    if (column == "sex") return entry.sex.empty() ? std::string{} : view.say.option("requester.sex", entry.sex);
    if (column == "ethnicity")
        return entry.ethnicity.empty() ? std::string{} : view.say.option("requester.ethnicity", entry.ethnicity);
    if (column == "category") return entry.category.empty() ? std::string{} : view.say.ground(entry.category);
    if (column == "field") return entry.field.empty() ? std::string{} : view.say.area(entry.field);
    if (column == "asked_by") return view.say.words(entry.referred ? "desk.ledger.referred" : "desk.ledger.asked_self");
    if (column == "provider") return details ? details->provider : std::string{};
    if (column == "ended") return ended_cell(view, entry);
    if (column == "grade")
        return entry.grade ? view.say.words("desk.books.grade." + std::string{registry::name_of(*entry.grade)}) : std::string{};
    return {};
}

}  // namespace kiosk::desk
