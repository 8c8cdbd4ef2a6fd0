#pragma once
/// How our register is told to the Ministry's system (report/ministry.yaml): which columns, under which names, and which of its
/// values each of ours becomes. Leaves to its neighbour (`register`): rows and files.
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::content {

struct MinistryColumn {
    std::string column;  ///< ours: "code", "ended_on"
    std::string words;   ///< theirs
};

struct MinistryValue {
    std::string value;              ///< theirs
    std::vector<std::string> from;  ///< ours: ids and words; letter size and marks do not count
};

struct MinistryTable {
    bool confirmed = false;
    std::vector<MinistryColumn> cases, persons;
    std::map<std::string, std::vector<MinistryValue>, std::less<>> values;  ///< by column
    bool empty() const { return cases.empty(); }
};

std::span<const std::string_view> ministry_case_columns();
std::span<const std::string_view> ministry_person_columns();
/// Columns whose values are taken from a list of theirs.
std::span<const std::string_view> ministry_lists();

}  // namespace kiosk::content
