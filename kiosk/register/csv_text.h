#pragma once
/// Text as rows of cells and back: RFC 4180, comma or semicolon, LF or CR LF, with or without byte order mark.
/// Leaves to its neighbours: what the cells mean (csv_reader.h, report_csv.h).
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::registry {

struct CsvRow {
    int line = 1;  ///< where it begins
    std::vector<std::string> cells;
    std::string fault{};  ///< why it does not read; empty: it does
};

/// Rows without anything in them are left out. Which sign parts the cells is told from the first line.
std::vector<CsvRow> csv_rows(std::string_view text);
/// One cell. Words that a spreadsheet would take for a formula get an apostrophe before them; `read_cell` takes it away.
std::string csv_cell_of(std::string_view words);
/// With CR LF.
std::string csv_line(const std::vector<std::string>& cells);
/// As csv_cell_of meant it, in NFC, without blanks around; empty for what is no UTF-8.
std::string read_cell(std::string_view cell);

inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

}  // namespace kiosk::registry
