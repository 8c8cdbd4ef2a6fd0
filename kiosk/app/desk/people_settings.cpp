#include "kiosk/app/desk/people_settings.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

namespace kiosk::app {

namespace {
using Json = nlohmann::json;

constexpr std::uintmax_t bytes_max = 64 * 1024;
constexpr float width_least = 200, width_most = 1200;

float width_in(const Json& person, const char* key)
{
    const auto found = person.find(key);
    if (found == person.end() || !found->is_number()) return 0;
    const auto width = found->get<float>();
    return width == 0 ? 0 : std::clamp(width, width_least, width_most);
}

DeskOfPerson person_in(const Json& json)
{
    DeskOfPerson out;
    if (!json.is_object()) return out;
    out.widths = {width_in(json, "list"), width_in(json, "rail")};
    if (const auto shown = json.find("keys_shown"); shown != json.end() && shown->is_boolean())
        out.shortcuts_shown = shown->get<bool>();
    return out;
}
}  // namespace

PeopleSettings::PeopleSettings(std::filesystem::path file) : file_(std::move(file))
{
    std::error_code fault;
    if (file_.empty() || !std::filesystem::is_regular_file(file_, fault)) return;
    if (std::filesystem::file_size(file_, fault) > bytes_max || fault) return;
    std::ifstream in{file_, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    const auto json = Json::parse(text, nullptr, false);
    if (!json.is_object()) return;
    for (const auto& [name, person] : json.items()) people_[name] = person_in(person);
}

DeskOfPerson PeopleSettings::of(const std::string& name) const
{
    const auto found = people_.find(name);
    return found == people_.end() ? DeskOfPerson{} : found->second;
}

void PeopleSettings::keep(const std::string& name, const DeskOfPerson& wanted)
{
    if (name.empty() || of(name) == wanted) return;
    people_[name] = wanted;
    write();
}

void PeopleSettings::write() const
{
    if (file_.empty()) return;
    Json out = Json::object();
    for (const auto& [name, person] : people_) {
        auto& one = out[name] = Json::object();
        one["list"] = person.widths.list;
        one["rail"] = person.widths.rail;
        if (person.shortcuts_shown) one["keys_shown"] = *person.shortcuts_shown;
    }
    const auto beside = std::filesystem::path{file_.string() + ".new"};
    {
        std::ofstream to{beside, std::ios::binary | std::ios::trunc};
        to << out.dump(1, ' ', false, Json::error_handler_t::replace) << '\n';
        if (!to.flush()) return;
    }
    std::error_code fault;
    std::filesystem::permissions(beside, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, fault);
    std::filesystem::rename(beside, file_, fault);
}

}  // namespace kiosk::app
