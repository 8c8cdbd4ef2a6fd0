#include "kiosk/content/parts_of_day.h"

#include "kiosk/content/settings_values.h"

namespace kiosk::content {

namespace {
constexpr auto hours_expected = "expected hours such as \"07:30-11:30\"";

/// "07:30" as minutes of the day.
int minute_in(const YAML::Node& node, std::string_view clock)
{
    const auto digit = [&](std::size_t at) {
        if (clock[at] < '0' || clock[at] > '9') refuse(node, hours_expected);
        return clock[at] - '0';
    };
    if (clock.size() != 5 || clock[2] != ':') refuse(node, hours_expected);
    const int hour = digit(0) * 10 + digit(1), minute = digit(3) * 10 + digit(4);
    if (hour > 24 || minute > 59) refuse(node, hours_expected);
    return hour * 60 + minute;
}

PartOfDay part_in(const YAML::Node& node)
{
    constexpr std::size_t letters = 11;
    const auto text = text_in(node);
    if (text.size() != letters || text[5] != '-') refuse(node, hours_expected);
    const PartOfDay part{minute_in(node, std::string_view{text}.substr(0, 5)),
                         minute_in(node, std::string_view{text}.substr(6))};
    if (part.to <= part.from || part.to > 24 * 60) refuse(node, "expected hours that end after they begin");
    return part;
}
}  // namespace

PartsOfDay parts_of_day_in(const YAML::Node& node)
{
    check_keys(node, {"morning", "noon", "afternoon", "after_17"});
    PartsOfDay parts;
    if (const auto at = node["morning"]) parts.morning = part_in(at);
    if (const auto at = node["noon"]) parts.noon = part_in(at);
    if (const auto at = node["afternoon"]) parts.afternoon = part_in(at);
    if (const auto at = node["after_17"]) parts.after_17 = part_in(at);
    return parts;
}

}  // namespace kiosk::content
