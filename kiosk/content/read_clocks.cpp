/// desk/clocks.yaml. May be missing: then the desk counts nothing down.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "kiosk/content/clocks.h"
#include "kiosk/content/lint.h"

namespace kiosk::content {

namespace {
constexpr std::string_view clocks_path = "desk/clocks.yaml";
constexpr std::size_t clock_letters_max = 120;
/// More than any law gives; a slip of the finger shows.
constexpr int clock_number_max = 400;

std::optional<law::Citation::Unread> read_unread_law(YamlFields& fields, Faults& faults)
{
    const auto* node = fields.find("unread");
    if (node == nullptr) return std::nullopt;
    YamlFields each{*node, clocks_path, faults};
    if (!each.is_map()) return std::nullopt;
    law::Citation::Unread out{each.text("law"), each.day_if_any("from")};
    each.done();
    return out;
}

ClockRule read_clock(LoadPass& pass, YamlFields& fields)
{
    constexpr std::array units{ClockRule::Unit::minutes, ClockRule::Unit::hours, ClockRule::Unit::working_days,
                               ClockRule::Unit::days, ClockRule::Unit::years};
    ClockRule out;
    out.id = fields.text("id");
    if (!is_id(out.id)) fields.fault("id", "id: letters, digits, '_' and '.' are expected");
    const auto number = fields.whole_number("number");
    if (!number) fields.fault("number", "number: a whole number is expected, 0 for at once");
    out.number = number.value_or(0);
    if (out.number > clock_number_max) fields.fault("number", fmt::format("number: at most {} is expected", clock_number_max));
    if (const auto unit = fields.one_of("unit", {"minutes", "hours", "working_days", "days", "years"})) out.unit = units[*unit];
    if (fields.one_of("whose", {"law", "promise"}).value_or(0) == 1) out.whose = ClockRule::Whose::promise;
    out.from = fields.day_if_any("from");
    out.to = fields.day_if_any("to");
    if (out.from && out.to && *out.to < *out.from) fields.fault("to", "to: lies before from");
    out.words = fields.words("words", pass.pack());
    out.source = fields.words("source", pass.pack());
    for (const auto& [language, words] : out.words)
        lint_label(words, clock_letters_max, clocks_path, fields.line_of("words"), pass.faults);
    for (const auto& [language, words] : out.source)
        lint_label(words, clock_letters_max, clocks_path, fields.line_of("source"), pass.faults);
    out.confirmed = fields.confirmed();
    out.unread = read_unread_law(fields, pass.faults);
    return out;
}

bool days_meet(const ClockRule& one, const ClockRule& other)
{
    return !(one.to && other.from && *one.to < *other.from) && !(other.to && one.from && *other.to < *one.from);
}
}  // namespace

bool ClockRule::counts_on(base::Day day) const { return (!from || *from <= day) && (!to || day <= *to); }

bool ClockRule::confirmed_on(base::Day day) const { return confirmed && !(unread && (!unread->from || *unread->from <= day)); }

const ClockRule* clock_on(const std::vector<ClockRule>& clocks, std::string_view id, base::Day day)
{
    const auto found =
        std::find_if(clocks.begin(), clocks.end(), [&](const auto& clock) { return clock.id == id && clock.counts_on(day); });
    return found == clocks.end() ? nullptr : &*found;
}

void read_clocks(LoadPass& pass)
{
    const std::string path{clocks_path};
    if (!pass.files.is_listed(path)) return;
    const auto root = pass.yaml(path);
    if (!root) return;
    YamlFields top{*root, path, pass.faults};
    if (!top.is_map()) return;
    auto& clocks = pass.library.clocks;
    for (const auto& item : top.list("clocks", 100)) {
        YamlFields fields{item, path, pass.faults};
        if (!fields.is_map()) continue;
        auto clock = read_clock(pass, fields);
        fields.done();
        const bool twice = std::any_of(clocks.begin(), clocks.end(),
                                       [&](const auto& other) { return other.id == clock.id && days_meet(other, clock); });
        if (twice)
            fields.fault("id",
                         fmt::format("overlap: {} counts a second time on the same days; give the old one its `to`", clock.id));
        clocks.push_back(std::move(clock));
    }
    if (clocks.empty()) top.fault("clocks", "clocks: at least one is expected");
    top.done();
}

}  // namespace kiosk::content
