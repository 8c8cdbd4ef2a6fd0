#pragma once
/// Tables of kiosk/record/RECORD.md, for tests that hold the page to the code.
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace kiosk::test {

/// The first table under a heading of any level; empty: there is none.
inline std::string table_under(const std::string& heading)
{
    std::ifstream page{std::string{KIOSK_SOURCE_DIR} + "/kiosk/record/RECORD.md"};
    bool here = false;
    std::string table;
    for (std::string line; std::getline(page, line);) {
        if (line.starts_with('#')) here = line.ends_with("# " + heading);
        if (here && line.starts_with('|')) table += line + '\n';
        if (!table.empty() && !line.starts_with('|')) break;
    }
    return table;
}

/// Its cells without blanks and back-ticks, line by line, without the line of dashes.
inline std::vector<std::vector<std::string>> cells_under(const std::string& heading)
{
    std::vector<std::vector<std::string>> out;
    std::istringstream table{table_under(heading)};
    for (std::string line; std::getline(table, line);) {
        if (line.starts_with("|---")) continue;
        std::vector<std::string> cells;
        std::istringstream parts{line.substr(1)};
        for (std::string cell; std::getline(parts, cell, '|');) {
            std::string plain;
            for (const char c : cell)
                if (c != '`') plain += c;
            const auto from = plain.find_first_not_of(' ');
            const auto to = plain.find_last_not_of(' ');
            cells.push_back(from == std::string::npos ? std::string{} : plain.substr(from, to - from + 1));
        }
        out.push_back(cells);
    }
    return out;
}

}  // namespace kiosk::test
