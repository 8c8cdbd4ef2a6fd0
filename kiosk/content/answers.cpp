#include "kiosk/content/answers.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "kiosk/base/try.h"
#include "kiosk/content/settings_document.h"
#include "kiosk/content/settings_keys.h"
#include "kiosk/content/settings_values.h"

namespace kiosk::content {

namespace {
namespace fs = std::filesystem;

const SettingKey* setting_key(std::string_view name)
{
    const auto keys = setting_keys();
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const SettingKey& key) { return key.name == name; });
    return found == keys.end() ? nullptr : &*found;
}

fs::path folder_brought(const YAML::Node& node, const fs::path& beside)
{
    const fs::path path{text_in(node)};
    if (path.empty() || path.native().find('\n') != path.native().npos) refuse(node, "expected a folder, such as /media/stick");
    return path.is_absolute() ? path : beside / path;
}

/// "Asia/Ho_Chi_Minh", as the folder of time zones names them.
std::string time_zone_in(const YAML::Node& node)
{
    auto zone = text_in(node);
    const auto fits = [](char c) {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '/' || c == '_' || c == '-' ||
               c == '+';
    };
    if (zone.empty() || zone.size() > 60 || zone.front() == '/' || !std::all_of(zone.begin(), zone.end(), fits))
        refuse(node, "expected a time zone, such as Asia/Ho_Chi_Minh");
    return zone;
}

/// Where an answer stands and what it changes.
struct Place {
    fs::path data, beside;
};

void take_answer(const YAML::Node& key, const YAML::Node& value, const Place& place, Answers& answers)
{
    const auto name = key.IsScalar() ? key.Scalar() : std::string{};
    const auto* setting = setting_key(name);
    const bool known = setting != nullptr || name == "keys_from" || name == "content_from" || name == "time_zone";
    if (!known) refuse(key, "no setting or answer has this name");
    if (value.IsNull()) return;
    if (setting != nullptr) {
        auto changed = answers.settings;
        setting->read(value, place.data, changed);
        answers.settings = std::move(changed);
    } else if (name == "keys_from") {
        answers.keys_from = folder_brought(value, place.beside);
    } else if (name == "content_from") {
        answers.content_from = folder_brought(value, place.beside);
    } else {
        answers.time_zone = time_zone_in(value);
    }
}

void take_all(const YAML::Node& root, const fs::path& file, const Place& place, ReadAnswers& out)
{
    const auto fault = [&](int line, const std::string& expected) {
        out.faults.push_back(fmt::format("{}:{}: {}", file.string(), line, expected));
    };
    if (root.IsNull()) return;
    if (!root.IsMap()) return fault(line_of(root), "expected `key: value` lines");
    std::set<std::string> seen;
    for (const auto& entry : root) {
        try {
            if (entry.first.IsScalar() && !seen.insert(entry.first.Scalar()).second)
                refuse(entry.first, "this key stands twice");
            take_answer(entry.first, entry.second, place, out.answers);
        } catch (const Refused& refused) {
            fault(refused.line, refused.expected);
        }
    }
    if (const auto clash = fault_between(out.answers.settings))
        fault(seen.count(std::string{clash->key}) > 0 ? line_of(root[std::string{clash->key}]) : line_of(root),
              std::string{clash->expected});
}
}  // namespace

base::Result<ReadAnswers> read_answers(const fs::path& file, const Settings& now, const fs::path& data)
{
    ReadAnswers out;
    out.answers.settings = now;
    const Place place{data, fs::absolute(file).parent_path()};
    const auto read = read_document(file, [&](const YAML::Node& root) { take_all(root, file, place, out); });
    if (read) return out;
    // What is no YAML at all is one fault of the file like others.
    if (read.error().kind != base::ErrorKind::invalid_input) return tl::unexpected(read.error());
    out.faults.push_back(read.error().detail);
    return out;
}

base::Result<Settings> answered(const Settings& now, std::string_view key, const std::string& text)
{
    const auto* setting = setting_key(key);
    if (setting == nullptr) return base::failure(base::ErrorKind::internal, std::string{key} + ": no setting has this name");
    auto changed = now;
    try {
        YAML::Node node{text};
        if (key == "centre_name" || key == "unit_name" || key == "opening_hours") {
            auto words = key == "centre_name" ? now.centre_name : key == "unit_name" ? now.unit_name : now.opening_hours;
            words["vi"] = text;
            node = YAML::Node{YAML::NodeType::Map};
            for (const auto& [language, one] : words)
                if (!one.empty()) node[language] = one;
        }
        setting->read(node, {}, changed);
        return changed;
    } catch (const Refused& refused) {
        return base::failure(base::ErrorKind::invalid_input, refused.expected);
    } catch (const YAML::Exception& fault) {
        return base::failure(base::ErrorKind::invalid_input, "expected YAML: " + fault.msg);
    }
}

}  // namespace kiosk::content
