#include "kiosk/flow/request_answers.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "kiosk/flow/request_schema.h"

namespace kiosk::flow {

namespace {
constexpr std::array<std::string_view, 4> not_to_be_read{"secret", "id", "unit", "version"};

std::string written_value(const Json& value)
{
    return value.is_string() ? value.get<std::string>() : value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// A list of plain values is one answer; what is nested goes on place by place.
void add_answers(std::vector<RequestAnswer>& out, const std::string& path, const Json& value)
{
    if (value.is_null()) return;
    if (value.is_object()) {
        for (const auto& [key, inner] : value.items()) add_answers(out, path.empty() ? key : path + '.' + key, inner);
        return;
    }
    RequestAnswer answer{path, {}};
    if (!value.is_array())
        answer.values.push_back(written_value(value));
    else
        for (const auto& item : value) answer.values.push_back(written_value(item));
    std::erase(answer.values, std::string{});
    if (!answer.values.empty()) out.push_back(std::move(answer));
}

std::size_t rank_of(std::string_view path)
{
    const auto known = request_fields();
    const auto found = std::find_if(known.begin(), known.end(), [&](const auto& field) { return field.path == path; });
    if (found != known.end()) return static_cast<std::size_t>(found - known.begin());
    return known.size() + (path.starts_with("facts.") ? 0 : path.starts_with("other.") ? 1 : 2);
}
}  // namespace

std::vector<RequestAnswer> answers_in(const Json& document)
{
    std::vector<RequestAnswer> out;
    if (!document.is_object()) return out;
    for (const auto& [key, value] : document.items())
        if (std::find(not_to_be_read.begin(), not_to_be_read.end(), key) == not_to_be_read.end()) add_answers(out, key, value);
    std::stable_sort(out.begin(), out.end(),
                     [](const auto& one, const auto& other) { return rank_of(one.path) < rank_of(other.path); });
    return out;
}

}  // namespace kiosk::flow
