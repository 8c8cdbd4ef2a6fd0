#include "kiosk/register/csv_writer.h"

#include "kiosk/register/csv_reader.h"
#include "kiosk/register/csv_text.h"

namespace kiosk::registry {

namespace {
std::string iso_or_nothing(const std::optional<Day>& day) { return day ? base::iso(*day) : std::string{}; }

template <class Named>
std::string name_or_nothing(const std::optional<Named>& named)
{
    return named ? std::string{name_of(*named)} : std::string{};
}

std::string row_of(const Entry& entry)
{
    const bool is_case = entry.kind == Kind::case_;
    return csv_line({std::string{name_of(entry.kind)}, entry.unit, base::iso(entry.date), iso_or_nothing(entry.ended_on),
                     name_or_nothing(entry.form), is_case || entry.referred ? (entry.referred ? "yes" : "no") : "", entry.field,
                     entry.category, entry.sex, entry.ethnicity, name_or_nothing(entry.grade), iso_or_nothing(entry.graded_on),
                     entry.place, std::to_string(entry.people),
                     entry.kind == Kind::outreach || entry.leaflets > 0 ? std::to_string(entry.leaflets) : "",
                     entry.number > 0 ? std::to_string(entry.number) : "", name_or_nothing(entry.end)});
}
}  // namespace

std::string written_register(std::span<const Entry> entries)
{
    std::string out{byte_order_mark};
    out += csv_line({register_columns.begin(), register_columns.end()});
    for (const auto& entry : entries)
        if (!entry.voided) out += row_of(entry);
    return out;
}

}  // namespace kiosk::registry
