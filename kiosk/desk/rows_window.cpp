#include "kiosk/desk/rows_window.h"

#include <algorithm>
#include <charconv>

#include "kiosk/desk/book_parts.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;
using What = intent::BookMeant::What;

namespace {
constexpr std::size_t places_most = 6;

std::size_t last_window(std::size_t count) { return count == 0 ? 0 : (count - 1) / RowsWindow::rows * RowsWindow::rows; }
}  // namespace

void RowsWindow::move(const std::string& to, std::size_t count)
{
    const auto last = last_window(count);
    first = std::min(first, last);
    std::size_t row = 0;
    const auto [end, error] = std::from_chars(to.data(), to.data() + to.size(), row);
    if (to == "first") first = 0;
    if (to == "last") first = last;
    if (to == "before") first -= std::min(first, rows);
    if (to == "after") first = std::min(first + rows, last);
    if (error == std::errc{} && end == to.data() + to.size()) first = std::min(row / rows * rows, last);
}

std::pair<std::size_t, std::size_t> RowsWindow::shown_of(std::size_t count) const
{
    const auto from = std::min(first, last_window(count));
    return {from, std::min(from + rows, count)};
}

Blocks window_blocks(const View& view, const RowsWindow& window, std::size_t count, Area area,
                     const std::function<std::string(std::size_t)>& label_at)
{
    Blocks out;
    if (count <= RowsWindow::rows) return out;
    const auto [from, to] = window.shown_of(count);
    const auto number = [&](std::size_t value) { return text::number(static_cast<long long>(value), view.say.language()); };
    out.push_back(
        shown("rows.part", area,
              page::Paragraph{
                  view.say.line("desk.rows.part", {{"from", number(from + 1)}, {"to", number(to)}, {"count", number(count)}}),
                  page::Paragraph::Style::body,
                  {}}));
    std::vector<BookOption> steps;
    if (from > 0) {
        steps.push_back({"first", view.say.line("desk.rows.first")});
        steps.push_back({"before", view.say.line("desk.rows.before")});
    }
    if (to < count) {
        steps.push_back({"after", view.say.line("desk.rows.after")});
        steps.push_back({"last", view.say.line("desk.rows.last")});
    }
    out.push_back(book_segments("rows.step", area, "rows", steps, ""));
    // Places at even distances: from one end to the other in two presses, whatever lies between.
    const auto windows = last_window(count) / RowsWindow::rows + 1, places = std::min(windows, places_most);
    std::vector<BookOption> ways;
    std::string here;
    for (std::size_t at = 0; at < places; ++at) {
        const auto row = at * windows / places * RowsWindow::rows;
        const auto words = label_at(row);
        ways.push_back({std::to_string(row), Say::as_is(words.empty() ? number(row + 1) : words)});
        if (row <= from) here = ways.back().value;
    }
    if (places > 2) out.push_back(book_segments("rows.place", area, "rows", ways, here));
    return out;
}

std::optional<Intent> window_key(const std::string& spelled)
{
    const char* to = spelled == "Ctrl+PageDown" ? "after"
                     : spelled == "Ctrl+PageUp" ? "before"
                     : spelled == "Ctrl+Home"   ? "first"
                     : spelled == "Ctrl+End"    ? "last"
                                                : nullptr;
    if (to == nullptr) return std::nullopt;
    return intent::BookMeant{What::chose, "rows", to, {}};
}

}  // namespace kiosk::desk
