#include "kiosk/register/csv_text.h"

#include <algorithm>

#include "kiosk/base/utf8.h"

namespace kiosk::registry {

namespace {
/// The one of the two that stands more often in the first line, outside of quotes.
char parting_sign(std::string_view text)
{
    std::size_t commas = 0, semicolons = 0;
    bool quoted = false;
    for (const char each : text) {
        if (each == '"') quoted = !quoted;
        if (quoted) continue;
        if (each == '\n' || each == '\r') break;
        commas += each == ',' ? 1 : 0;
        semicolons += each == ';' ? 1 : 0;
    }
    return semicolons > commas ? ';' : ',';
}

/// Takes one row off the text.
class RowReader {
public:
    explicit RowReader(std::string_view text) : text_(text), sign_(parting_sign(text)) {}

    bool done() const { return at_ >= text_.size(); }
    CsvRow next()
    {
        CsvRow row{line_, {}, {}};
        for (bool more = true; more;) {
            row.cells.push_back(text_.substr(at_).starts_with('"') ? quoted(row) : bare(row));
            more = !done() && text_[at_] == sign_;
            if (more) ++at_;
        }
        end_line();
        return row;
    }

private:
    std::string bare(CsvRow& row)
    {
        const auto from = at_;
        while (!done() && text_[at_] != sign_ && text_[at_] != '\n' && text_[at_] != '\r') ++at_;
        const auto cell = text_.substr(from, at_ - from);
        if (cell.find('"') != std::string_view::npos) row.fault = "a quote stands inside a cell that does not begin with one";
        return std::string{cell};
    }
    std::string quoted(CsvRow& row)
    {
        std::string cell;
        ++at_;
        while (!done()) {
            const char each = text_[at_++];
            if (each == '\n') ++line_;
            if (each != '"') {
                cell += each;
                continue;
            }
            if (done() || text_[at_] != '"') return after_quote(row, std::move(cell));
            cell += text_[at_++];
        }
        row.fault = "a quote is opened here and not closed";
        return cell;
    }
    std::string after_quote(CsvRow& row, std::string cell)
    {
        const auto from = at_;
        while (!done() && text_[at_] != sign_ && text_[at_] != '\n' && text_[at_] != '\r') ++at_;
        if (at_ != from) row.fault = "after a closing quote a comma, a semicolon or the end of the line is expected";
        return cell;
    }
    void end_line()
    {
        if (!done() && text_[at_] == '\r') ++at_;
        if (!done() && text_[at_] == '\n') ++at_;
        ++line_;
    }

    std::string_view text_;
    char sign_;
    std::size_t at_ = 0;
    int line_ = 1;
};

/// The apostrophes at its front, then a sign that begins a formula?
bool would_be_formula(std::string_view words)
{
    const auto first = words.find_first_not_of('\'');
    return first != std::string_view::npos && std::string_view{"=+-@"}.find(words[first]) != std::string_view::npos;
}

bool is_plain_number(std::string_view words)
{
    const auto digits = words.substr(words.starts_with('-') ? 1 : 0);
    return !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
}
}  // namespace

std::vector<CsvRow> csv_rows(std::string_view text)
{
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    std::vector<CsvRow> out;
    for (RowReader reader{text}; !reader.done();) {
        auto row = reader.next();
        const bool empty = std::all_of(row.cells.begin(), row.cells.end(), [](const std::string& cell) {
            return cell.find_first_not_of(" \t") == std::string::npos;
        });
        if (!empty || !row.fault.empty()) out.push_back(std::move(row));
    }
    return out;
}

std::string csv_cell_of(std::string_view words)
{
    const auto text = (would_be_formula(words) && !is_plain_number(words) ? "'" : "") + std::string{words};
    if (text.find_first_of(",;\t\"\r\n") == std::string::npos) return text;
    std::string out = "\"";
    for (const char each : text) out += each == '"' ? std::string{"\"\""} : std::string{each};
    return out + '"';
}

std::string csv_line(const std::vector<std::string>& cells)
{
    std::string out;
    for (std::size_t i = 0; i < cells.size(); ++i) out += (i == 0 ? "" : ",") + csv_cell_of(cells[i]);
    return out + "\r\n";
}

std::string read_cell(std::string_view cell)
{
    auto words = base::nfc(cell);
    if (!words) return {};
    auto out = base::with_blanks_for_controls(*words);
    out.erase(0, out.find_first_not_of(' '));
    out.erase(out.find_last_not_of(' ') + 1);
    if (out.starts_with('\'') && would_be_formula(out)) out.erase(0, 1);
    return out;
}

}  // namespace kiosk::registry
