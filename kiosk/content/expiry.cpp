#include "kiosk/content/expiry.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "kiosk/content/yaml.h"

namespace kiosk::content {

namespace {
void find_future_days(const Yaml& node, const PackFile& file, base::Day today, Faults& faults)
{
    for (std::size_t i = 0; i < node.items.size(); ++i) {
        find_future_days(node.items[i], file, today, faults);
        if (node.kind != Yaml::Kind::map || node.keys[i].text != "checked_on") continue;
        if (const auto day = base::parse_day(node.items[i].text); day && *day > today)
            faults.add(file.path, node.keys[i].line, fmt::format("checked_on: {} has not come yet", base::iso(*day)));
    }
}

/// A law nobody has read, from the day on which it changes texts in use.
struct Change {
    base::Day from{};
    int citations = 0;
    std::string file;  ///< of the first of them
    int line = 0;
};
using Changes = std::map<std::string, Change>;

void note_changes(Changes& changes, const Citation& citation, const std::string& file, int line, base::Day on)
{
    for (const auto& unread : citation.unread) {
        if (!unread.from || on < *unread.from) continue;
        auto& change = changes[unread.law];
        if (change.citations++ == 0) change = {*unread.from, 1, file, line};
    }
}

std::map<std::string, std::vector<std::string>> topics_on_ended_law(const Library& library, base::Day on)
{
    std::map<std::string, std::vector<std::string>> used_by;
    for (const auto& topic : library.topics)
        for (const auto& citation : topic.citations)
            if (citation.effective_to && *citation.effective_to < on) used_by[citation.id].push_back(topic.id);
    return used_by;
}
}  // namespace

std::vector<Fault> checked_in_future(const std::filesystem::path& pack, base::Day today)
{
    Faults faults, read_before;
    PackFiles files{pack, {}, read_before};
    for (const auto& path : files.untaken()) {
        const auto* file = path.ends_with(".yaml") ? files.take(path) : nullptr;
        if (file == nullptr || file->text.find("checked_on") == std::string::npos) continue;
        if (const auto root = parse_yaml(*file, read_before)) find_future_days(*root, *file, today, faults);
    }
    return std::move(faults).sorted();
}

std::vector<Fault> expired_law(const std::filesystem::path& pack, const Library& library, base::Day on)
{
    Faults faults;
    const auto used_by = topics_on_ended_law(library, on);
    Changes changes;
    PackFiles files{pack, {"citations/"}, faults};
    for (const auto* file : files.take_under("citations", ".yaml")) {
        const auto root = parse_yaml(*file, faults);
        for (std::size_t i = 0; root && i < root->keys.size(); ++i) {
            const auto* citation = library.citation(root->keys[i].text);
            if (!citation) continue;
            note_changes(changes, *citation, file->path, root->keys[i].line, on);
            const auto it = used_by.find(citation->id);
            for (const auto& topic : it == used_by.end() ? std::vector<std::string>{} : it->second)
                faults.warn(file->path, root->keys[i].line,
                            fmt::format("{} ran out on {}; the topic {} still rests on it", citation->id,
                                        base::iso(*citation->effective_to), topic));
        }
    }
    for (const auto& [law, change] : changes)
        faults.warn(change.file, change.line,
                    fmt::format("{}, in force from {}, was read by nobody; citations that it changes: {}", law,
                                base::iso(change.from), change.citations));
    const auto rules = law::in_force(library.rules, on);
    if (!rules)
        faults.warn("rules", 0, rules.error().detail);
    else if (!(*rules)->confirmed)
        faults.warn(
            "rules", 0,
            fmt::format("the rules in force on {} ({}) are unconfirmed: what they do not carry yields no more than a perhaps",
                        base::iso(on), (*rules)->id));
    return std::move(faults).sorted();
}

}  // namespace kiosk::content
