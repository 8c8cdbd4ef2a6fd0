#pragma once
/// The export for the Ministry's system: a file of cases and a file of their persons, columns and values by the pack's table
/// (content/ministry_table.h). What maps to nothing leaves its cell empty and is listed, never guessed.
/// Leaves to its neighbours: who the persons are (flow), files (app).
#include <span>
#include <string>
#include <vector>

#include "kiosk/content/ministry_table.h"
#include "kiosk/register/entry.h"
#include "kiosk/register/period.h"

namespace kiosk::registry {

struct MinistryPerson {
    std::string name, sex, id_number, phone, category;
};
struct MinistryCase {
    Entry entry;
    std::optional<Day> received{};           ///< none: the day of acceptance
    std::vector<std::string> staff_kinds{};  ///< of the provider
    std::vector<MinistryPerson> persons{};   ///< none known: one with the sex and category of the entry
};

struct Unmapped {
    std::string code;    ///< of the case
    std::string column;  ///< "field"
    std::string value;   ///< ours; empty: there is none, though one is required
};
struct MinistryFiles {
    std::string cases, persons;  ///< CSV
    std::vector<Unmapped> unmapped;
    std::string unmapped_csv() const;
};

/// The cases handled in the period; void ones are left out. Their status is that of the last day.
MinistryFiles ministry_files(std::span<const MinistryCase>, const Period&, const content::MinistryTable&);

}  // namespace kiosk::registry
