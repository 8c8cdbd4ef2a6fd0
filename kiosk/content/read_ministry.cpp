/// report/ministry.yaml: columns and values of the Ministry's system. A pack without it has no such export.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

#include "kiosk/content/load_pass.h"
#include "kiosk/text/fold.h"

namespace kiosk::content {

namespace {
constexpr std::string_view case_columns[] = {"code",   "received", "accepted", "form",       "field",
                                             "status", "unit",     "province", "staff_kind", "ended_on"};
constexpr std::string_view person_columns[] = {"name", "sex", "id_number", "phone", "category", "case_code"};
constexpr std::string_view value_lists[] = {"form", "field", "status", "unit", "province", "staff_kind", "sex", "category"};

std::vector<MinistryColumn> read_ministry_columns(LoadPass& pass, YamlFields& top, const std::string& path,
                                                  std::string_view key, std::span<const std::string_view> known)
{
    std::vector<MinistryColumn> out;
    std::set<std::string> seen;
    for (const auto& item : top.list(key, 40)) {
        YamlFields each{item, path, pass.faults};
        if (!each.is_map()) continue;
        MinistryColumn column{each.text("column"), each.text("words")};
        if (std::find(known.begin(), known.end(), column.column) == known.end())
            each.fault("column", fmt::format("column: one of {} is expected", fmt::join(known, ", ")));
        else if (!seen.insert(column.column).second)
            each.fault("column", fmt::format("column: {} stands here a second time", column.column));
        each.done();
        out.push_back(std::move(column));
    }
    if (out.empty()) top.fault(key, std::string{key} + ": at least one column is expected");
    return out;
}

std::vector<MinistryValue> read_ministry_values(LoadPass& pass, const Yaml& list, const std::string& path)
{
    std::vector<MinistryValue> out;
    std::set<std::string> seen;
    for (const auto& item : list.items) {
        YamlFields each{item, path, pass.faults};
        if (!each.is_map()) continue;
        MinistryValue value{each.text("value"), each.texts("from", 100)};
        for (const auto& ours : value.from)
            if (!seen.insert(text::folded(ours)).second) each.fault("from", fmt::format("from: {} becomes two values", ours));
        each.done();
        out.push_back(std::move(value));
    }
    return out;
}
}  // namespace

std::span<const std::string_view> ministry_case_columns() { return case_columns; }
std::span<const std::string_view> ministry_person_columns() { return person_columns; }
std::span<const std::string_view> ministry_lists() { return value_lists; }

void read_ministry(LoadPass& pass)
{
    const std::string path = "report/ministry.yaml";
    if (!pass.files.is_listed(path)) return;
    const auto root = pass.yaml(path);
    if (!root) return;
    YamlFields top{*root, path, pass.faults};
    if (!top.is_map()) return;
    auto& table = pass.library.ministry;
    table.confirmed = top.confirmed();
    table.cases = read_ministry_columns(pass, top, path, "cases", case_columns);
    table.persons = read_ministry_columns(pass, top, path, "persons", person_columns);
    if (const auto* values = top.find("values"); values != nullptr && values->kind == Yaml::Kind::map) {
        YamlFields lists{*values, path, pass.faults};
        for (const auto list : value_lists)
            if (const auto* found = lists.find(list))
                table.values[std::string{list}] = read_ministry_values(pass, *found, path);
        lists.done();
    }
    top.done();
}

}  // namespace kiosk::content
