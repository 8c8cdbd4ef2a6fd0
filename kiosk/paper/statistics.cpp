#include "kiosk/paper/statistics.h"

#include <fmt/format.h>

#include "kiosk/base/try.h"
#include "kiosk/base/utf8.h"

namespace kiosk::paper {

namespace {
using Kind = content::StatisticsColumn::Kind;

std::string here(const law::Words& words, const Statistics& of)
{
    return std::string{content::in_language(words, of.language)};
}

std::string period_of(const Statistics& of)
{
    auto words = here(of.layout.period, of);
    for (const auto& [place, day] : {std::pair{"{from}", &of.from}, std::pair{"{to}", &of.to}})
        if (const auto at = words.find(place); at != std::string::npos) words.replace(at, std::string_view{place}.size(), *day);
    return words;
}

struct Column {
    std::string key, words;
};

std::string_view key_of(Kind kind)
{
    constexpr std::string_view keys[] = {"", "total", "points", "communes", "people"};
    return keys[static_cast<std::size_t>(kind)];
}

std::vector<Column> columns_of(const content::StatisticsPart& part, const Statistics& of)
{
    std::vector<Column> out;
    for (const auto& column : part.columns) {
        if (column.kind == Kind::each_unit)
            for (const auto& unit : of.units) out.push_back({unit, unit});
        else
            out.push_back({std::string{key_of(column.kind)}, here(column.words, of)});
    }
    return out;
}

std::vector<Sheet::Row> rows_of(const content::StatisticsPart& part, const Statistics& of)
{
    std::vector<Sheet::Row> rows;
    for (const auto& row : part.rows) {
        Sheet::Row made{{row.number, here(row.words, of)}, row.below};
        for (const auto& column : columns_of(part, of))
            made.cells.push_back(of.cell ? of.cell(row.figure, column.key) : std::string{});
        rows.push_back(std::move(made));
    }
    return rows;
}

std::vector<std::string> heading_of(const content::StatisticsPart& part, const Statistics& of)
{
    std::vector<std::string> heading{"", ""};
    for (const auto& column : columns_of(part, of)) heading.push_back(column.words);
    return heading;
}
}  // namespace

Statistics empty_statistics(const content::Library& library, const std::string& language, std::vector<std::string> units)
{
    return {library.statistics, language, {}, std::move(units), "……/……/…………", "……/……/…………", {}};
}

void put_statistics(Sheet& sheet, const Statistics& of)
{
    if (!of.centre.empty()) sheet.paragraph(of.centre, Sheet::Style::strong);
    sheet.paragraph(period_of(of));
    for (const auto& part : of.layout.parts) {
        sheet.keep_together(60);
        sheet.heading(here(part.title, of), 3);
        sheet.table(heading_of(part, of), rows_of(part, of));
    }
}

base::Result<int> print_statistics(const Statistics& of, base::Day made_on, const std::filesystem::path& file)
{
    const auto title = here(of.layout.title, of);
    auto sheet = TRY(Sheet::open(file, {title, title + " · " + period_of(of), made_on}));
    sheet.heading(title, 1);
    put_statistics(sheet, of);
    return sheet.close();
}

std::string written(const Statistics& of)
{
    std::string out = here(of.layout.title, of) + '\n' + period_of(of) + '\n';
    for (const auto& part : of.layout.parts) {
        out += '\n' + here(part.title, of) + '\n';
        const auto columns = columns_of(part, of);
        const auto rows = rows_of(part, of);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            out += fmt::format("{:<5}{}{}", rows[i].cells[0], rows[i].below ? "– " : "", rows[i].cells[1]);
            for (std::size_t c = 0; c < columns.size(); ++c) {
                const auto& value = rows[i].cells[c + 2];
                out += fmt::format(" · {}: {}", columns[c].words, value.empty() ? "……" : value);
            }
            out += '\n';
        }
    }
    return out;
}

}  // namespace kiosk::paper
