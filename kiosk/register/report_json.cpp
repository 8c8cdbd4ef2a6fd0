#include "kiosk/register/report_json.h"

#include <nlohmann/json.hpp>

#include "kiosk/base/try.h"

namespace kiosk::registry {

namespace {
using Json = nlohmann::ordered_json;
using base::ErrorKind;
using base::failure;

/// "outreach.women.points" is ["outreach"]["women"]["points"].
void put(Json& into, std::string_view key, Json value)
{
    Json* at = &into;
    for (auto dot = key.find('.'); dot != std::string_view::npos; dot = key.find('.')) {
        at = &(*at)[std::string{key.substr(0, dot)}];
        key.remove_prefix(dot + 1);
    }
    (*at)[std::string{key}] = std::move(value);
}

Json json_of(const UnitReport& part)
{
    Json out;
    for (const auto figure : all_figures()) {
        if (figure == Figure::appraised_passed) continue;
        const auto value = part.figures.value(figure);
        put(out, key_of(figure), value ? Json(*value) : Json(nullptr));
    }
    out["estimated"] = Json::object();
    for (const auto& [key, amount] : part.estimate) put(out["estimated"], key, amount);
    out["closed_on"] = part.closed_on ? Json(base::iso(*part.closed_on)) : Json(nullptr);
    out["corrections"] = part.corrections;
    return out;
}

Result<void> take_estimate(Estimate& into, const Json& from, const std::string& before)
{
    if (!from.is_object()) return failure(ErrorKind::invalid_input, "an object of figures is expected");
    for (const auto& [name, value] : from.items()) {
        const auto key = before.empty() ? name : before + '.' + name;
        if (value.is_object()) {
            TRY(take_estimate(into, value, key));
            continue;
        }
        if (!figure_named(key) || key == key_of(Figure::appraised_passed))
            return failure(ErrorKind::invalid_input, key.substr(0, 60) + ": no figure of the report");
        if (!value.is_number_unsigned()) return failure(ErrorKind::invalid_input, key + ": a whole number is expected");
        into[key] = value.get<std::int64_t>();
    }
    return {};
}

void take_figures(Figures& into, const Json& from)
{
    for (const auto figure : all_figures()) {
        const auto found = from.find(std::string{key_of(figure)});
        if (found != from.end() && found->is_number_integer()) into.add(figure, found->get<std::int64_t>());
    }
}

void take_places(Figures& into, const Json& from)
{
    for (const auto audience : audiences) {
        const auto found = from.find(std::string{name_of(audience)});
        if (found == from.end() || !found->is_array()) continue;
        for (const auto& place : *found)
            if (place.is_string()) into.add_place(audience, place.get<std::string>());
    }
}
}  // namespace

std::string written_json(const UnitReport& part) { return json_of(part).dump(2) + '\n'; }

std::string written_json(const Report& report)
{
    Json out{{"from", base::iso(report.period.from)}, {"to", base::iso(report.period.to)}, {"units", Json::object()}};
    for (const auto& part : report.units) out["units"][part.unit] = json_of(part);
    out["total"] = json_of(report.total);
    return out.dump(2) + '\n';
}

Result<Estimate> read_estimate(std::string_view json)
{
    const auto parsed = Json::parse(json, nullptr, false);
    if (parsed.is_discarded()) return failure(ErrorKind::invalid_input, "a JSON object of figures is expected");
    Estimate out;
    TRY(take_estimate(out, parsed, {}));
    return out;
}

std::string sealed_figures(const Figures& figures, const Estimate& estimate)
{
    Json out{{"figures", Json::object()}, {"places", Json::object()}, {"estimated", Json::object()}};
    for (const auto figure : all_figures())
        if (const auto value = figures.value(figure)) out["figures"][std::string{key_of(figure)}] = *value;
    for (const auto audience : audiences) {
        auto& places = out["places"][std::string{name_of(audience)}] = Json::array();
        for (const auto& place : figures.places(audience)) places.push_back(place);
    }
    for (const auto& [key, amount] : estimate) out["estimated"][key] = amount;
    return out.dump();
}

Result<ReadFigures> read_sealed_figures(std::string_view json)
{
    const auto parsed = Json::parse(json, nullptr, false);
    if (!parsed.is_object() || !parsed.contains("figures") || !parsed["figures"].is_object())
        return failure(ErrorKind::corrupt, "no figures of a closed book");
    ReadFigures out;
    take_figures(out.figures, parsed["figures"]);
    if (parsed.contains("places") && parsed["places"].is_object()) take_places(out.figures, parsed["places"]);
    if (parsed.contains("estimated") && parsed["estimated"].is_object())
        for (const auto& [key, amount] : parsed["estimated"].items())
            if (amount.is_number_integer()) out.estimate[key] = amount.get<std::int64_t>();
    return out;
}

}  // namespace kiosk::registry
