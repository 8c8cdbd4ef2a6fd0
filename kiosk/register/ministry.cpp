#include "kiosk/register/ministry.h"

#include <algorithm>

#include "kiosk/register/csv_text.h"
#include "kiosk/register/figure_rules.h"
#include "kiosk/text/fold.h"
#include "kiosk/text/written.h"

namespace kiosk::registry {

namespace {
/// Values of one case, looked up with the list of what was not found.
class Mapping {
public:
    Mapping(const content::MinistryTable& table, std::vector<Unmapped>& unmapped) : table_(table), unmapped_(unmapped) {}

    std::string of(const std::string& code, const std::string& column, const std::string& ours, bool required = false) const
    {
        if (ours.empty()) {
            if (required) unmapped_.push_back({code, column, {}});
            return {};
        }
        const auto list = table_.values.find(column);
        const auto wanted = text::folded(ours);
        if (list != table_.values.end())
            for (const auto& value : list->second)
                for (const auto& from : value.from)
                    if (text::folded(from) == wanted) return value.value;
        unmapped_.push_back({code, column, ours});
        return {};
    }

private:
    const content::MinistryTable& table_;
    std::vector<Unmapped>& unmapped_;
};

std::string ministry_day(const std::optional<Day>& day) { return day ? text::date(*day, "vi") : std::string{}; }

std::string status_on(const Entry& entry, Day last)
{
    if (!entry.ended_on || *entry.ended_on > last) return "open";
    return std::string{name_of(*end_of(entry))};
}

std::string case_cell(const MinistryCase& of, const std::string& column, Day last, const Mapping& mapping)
{
    const auto& entry = of.entry;
    const auto code = case_number(entry);
    if (column == "code") return code.empty() ? mapping.of(code, column, {}, true) : code;
    if (column == "received") return ministry_day(of.received.value_or(entry.date));
    if (column == "accepted") return ministry_day(entry.date);
    if (column == "ended_on") return entry.ended_on && *entry.ended_on <= last ? ministry_day(entry.ended_on) : std::string{};
    if (column == "form") return mapping.of(code, column, std::string{name_of(entry.form.value_or(Form::TGTT))});
    if (column == "field") return mapping.of(code, column, entry.field);
    if (column == "status") return mapping.of(code, column, status_on(entry, last), true);
    if (column == "unit" || column == "province") return mapping.of(code, column, entry.unit);
    std::string kinds;
    for (const auto& kind : of.staff_kinds)
        if (const auto value = mapping.of(code, column, kind); !value.empty()) kinds += (kinds.empty() ? "" : "; ") + value;
    return kinds;
}

std::string person_cell(const MinistryPerson& person, const std::string& code, const std::string& column,
                        const Mapping& mapping)
{
    if (column == "name") return person.name;
    if (column == "id_number") return person.id_number;
    if (column == "phone") return person.phone;
    if (column == "case_code") return code;
    return mapping.of(code, column, column == "sex" ? person.sex : person.category);
}

std::vector<std::string> heads(const std::vector<content::MinistryColumn>& columns)
{
    std::vector<std::string> out;
    for (const auto& column : columns) out.push_back(column.words);
    return out;
}

void add_persons(MinistryFiles& out, const MinistryCase& of, const content::MinistryTable& table, const Mapping& mapping)
{
    auto persons = of.persons;
    if (persons.empty()) persons.push_back({{}, of.entry.sex, {}, {}, of.entry.category});
    for (const auto& person : persons) {
        std::vector<std::string> cells;
        for (const auto& column : table.persons)
            cells.push_back(person_cell(person, case_number(of.entry), column.column, mapping));
        out.persons += csv_line(cells);
    }
}
}  // namespace

MinistryFiles ministry_files(std::span<const MinistryCase> cases, const Period& period, const content::MinistryTable& table)
{
    MinistryFiles out{std::string{byte_order_mark} + csv_line(heads(table.cases)),
                      std::string{byte_order_mark} + csv_line(heads(table.persons)),
                      {}};
    const Mapping mapping{table, out.unmapped};
    for (const auto& each : cases) {
        if (!counts_in(Figure::cases, each.entry, period)) continue;
        std::vector<std::string> cells;
        for (const auto& column : table.cases) cells.push_back(case_cell(each, column.column, period.to, mapping));
        out.cases += csv_line(cells);
        add_persons(out, each, table, mapping);
    }
    return out;
}

std::string MinistryFiles::unmapped_csv() const
{
    auto out = std::string{byte_order_mark} + csv_line({"case", "column", "value"});
    for (const auto& each : unmapped) out += csv_line({each.code, each.column, each.value});
    return out;
}

}  // namespace kiosk::registry
