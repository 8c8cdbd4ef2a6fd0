#include "kiosk/register/csv_reader.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "kiosk/base/try.h"
#include "kiosk/base/utf8.h"
#include "kiosk/register/csv_text.h"

namespace kiosk::registry {

namespace {
using base::ErrorKind;
using base::failure;
using Places = std::map<std::string, std::size_t, std::less<>>;  ///< of the columns, by name

constexpr std::size_t cell_bytes_max = 1000;

std::string listed_columns()
{
    std::string out;
    for (const auto* column : register_columns) out += (out.empty() ? "" : ", ") + std::string{column};
    return out;
}

Result<Places> places_in(const CsvRow& header)
{
    if (!header.fault.empty()) return failure(ErrorKind::invalid_input, header.fault);
    Places out;
    for (std::size_t i = 0; i < header.cells.size(); ++i) {
        const auto name = read_cell(header.cells[i]);
        if (std::find(register_columns.begin(), register_columns.end(), name) == register_columns.end())
            return failure(ErrorKind::invalid_input,
                           "the column \"" + name.substr(0, 40) + "\" is not known; expected are " + listed_columns());
        if (!out.emplace(name, i).second) return failure(ErrorKind::invalid_input, "the column " + name + " stands here twice");
    }
    for (std::size_t i = 0; i < register_columns_needed; ++i)
        if (!out.contains(register_columns[i]))
            return failure(ErrorKind::invalid_input,
                           "the column " + std::string{register_columns[i]} + " is missing; expected are " + listed_columns());
    return out;
}

/// One row, cell by cell, with the name of the column in what is wrong.
class Cells {
public:
    Cells(const CsvRow& row, const Places& places) : row_(row), places_(places) {}

    std::string words(std::string_view column) const
    {
        const auto found = places_.find(column);
        return found == places_.end() ? std::string{} : read_cell(row_.cells[found->second]);
    }
    Result<std::optional<Day>> day(std::string_view column) const
    {
        const auto cell = words(column);
        if (cell.empty()) return std::optional<Day>{};
        const auto parsed = base::parse_day(cell);
        if (!parsed) return wrong(column, "a day of the calendar is expected, as 2022-06-30", cell);
        return std::optional{*parsed};
    }
    Result<std::int64_t> whole(std::string_view column, std::int64_t otherwise) const
    {
        const auto cell = words(column);
        if (cell.empty()) return otherwise;
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
        if (error != std::errc{} || end != cell.data() + cell.size() || value < 0)
            return wrong(column, "a whole number is expected", cell);
        return value;
    }
    template <class Named>
    Result<std::optional<Named>> named(std::string_view column, std::optional<Named> (*in)(std::string_view),
                                       const char* expected) const
    {
        const auto cell = words(column);
        if (cell.empty()) return std::optional<Named>{};
        const auto found = in(cell);
        if (!found) return wrong(column, expected, cell);
        return found;
    }

private:
    static tl::unexpected<base::Error> wrong(std::string_view column, const std::string& expected, const std::string& cell)
    {
        return failure(ErrorKind::invalid_input,
                       std::string{column} + ": " + expected + ", not \"" + cell.substr(0, 40) + "\"");
    }
    const CsvRow& row_;
    const Places& places_;
};

std::optional<bool> yes_or_no(std::string_view word)
{
    if (word == "yes") return true;
    if (word == "no") return false;
    return std::nullopt;
}

Result<Entry> entry_in(const CsvRow& row, const Places& places)
{
    if (!row.fault.empty()) return failure(ErrorKind::invalid_input, row.fault);
    if (row.cells.size() != places.size())
        return failure(ErrorKind::invalid_input, std::to_string(places.size()) +
                                                     " cells are expected, as in the first line, not " +
                                                     std::to_string(row.cells.size()));
    for (const auto& cell : row.cells)
        if (!base::valid_utf8(cell) || cell.size() > cell_bytes_max)
            return failure(ErrorKind::invalid_input, "cells of at most 1000 bytes of UTF-8 are expected");
    const Cells cells{row, places};
    const auto kind = TRY(cells.named("kind", kind_named, "visit, question, case or outreach is expected"));
    if (!kind) return failure(ErrorKind::invalid_input, "kind: visit, question, case or outreach is expected");
    const auto date = TRY(cells.day("date"));
    if (!date) return failure(ErrorKind::invalid_input, "date: a day is expected, as 2022-06-30");
    Entry entry;
    entry.kind = *kind;
    entry.unit = cells.words("unit");
    entry.date = *date;
    entry.ended_on = TRY(cells.day("ended_on"));
    entry.end = TRY(cells.named("end", end_named, "done, not_continued or stayed is expected"));
    entry.form = TRY(cells.named("form", form_named, "TGTT, TV or DDNTT is expected"));
    entry.referred = TRY(cells.named("referred", yes_or_no, "yes or no is expected")).value_or(false);
    entry.field = cells.words("field");
    entry.category = cells.words("category");
    entry.sex = cells.words("sex");
    entry.ethnicity = cells.words("ethnicity");
    entry.grade = TRY(cells.named("grade", grade_named, "tot, kha, dat or khong_dat is expected"));
    entry.graded_on = TRY(cells.day("graded_on"));
    entry.place = cells.words("place");
    entry.people = TRY(cells.whole("people", *kind == Kind::outreach ? 0 : 1));
    entry.leaflets = TRY(cells.whole("leaflets", 0));
    entry.number = TRY(cells.whole("number", 0));
    if (entry.number == 0 && !cells.words("number").empty())
        return failure(ErrorKind::invalid_input, "number: a whole number from 1 on is expected");
    TRY(checked(entry));
    return entry;
}
}  // namespace

ReadRegister read_register(std::string_view bytes)
{
    ReadRegister out;
    if (bytes.size() > register_bytes_max) {
        out.faults.push_back({1, "a file of at most 64 MiB is expected"});
        return out;
    }
    const auto rows = csv_rows(bytes);
    if (rows.empty()) {
        out.faults.push_back({1, "the names of the columns are expected: " + listed_columns()});
        return out;
    }
    const auto places = places_in(rows.front());
    if (!places) {
        out.faults.push_back({rows.front().line, places.error().detail});
        return out;
    }
    out.header_reads = true;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        auto entry = entry_in(rows[i], *places);
        if (entry)
            out.rows.push_back({std::move(*entry), rows[i].line});
        else
            out.faults.push_back({rows[i].line, entry.error().detail});
    }
    return out;
}

std::string written_faults(const std::string& file, const std::vector<RowFault>& faults)
{
    std::string out;
    for (const auto& fault : faults) out += file + ':' + std::to_string(fault.line) + ": " + fault.message + '\n';
    return out;
}

}  // namespace kiosk::registry
