#pragma once
/// A register file (kioskctl's register.csv) as entries: each broken row named with its line, the others good. Numbers that
/// the file leaves open are given by numbering.h. Leaves to its neighbour (flow) taking them into the record, all or none.
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/register/entry.h"

namespace kiosk::registry {

struct RowFault {
    int line = 1;
    std::string message;  ///< what was expected, in one line; no name, for a register has none
};
struct ReadRow {
    Entry entry;
    int line = 1;
};
struct ReadRegister {
    std::vector<ReadRow> rows;
    std::vector<RowFault> faults;  ///< by line
    bool header_reads = false;     ///< else no row was looked at
};

/// The columns in the order in which they are written; the last two may be missing in a file, any other name is refused.
inline constexpr std::array register_columns{"kind",  "unit",     "date",     "ended_on",  "form",  "referred",
                                             "field", "category", "sex",      "ethnicity", "grade", "graded_on",
                                             "place", "people",   "leaflets", "number",    "end"};
inline constexpr std::size_t register_columns_needed = register_columns.size() - 2;
/// Larger files are refused.
inline constexpr std::size_t register_bytes_max = 64 * 1024 * 1024;

ReadRegister read_register(std::string_view bytes);
/// "FILE:LINE: message", one a line.
std::string written_faults(const std::string& file, const std::vector<RowFault>&);

}  // namespace kiosk::registry
