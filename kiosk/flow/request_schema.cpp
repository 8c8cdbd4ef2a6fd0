#include "kiosk/flow/request_schema.h"

#include <array>
#include <optional>
#include <utility>

namespace kiosk::flow {

namespace {
using Field = std::pair<std::string_view, FieldKind>;

constexpr std::array<Field, 9> person{{
    {"name", FieldKind::name}, {"phone", FieldKind::phone}, {"birth", FieldKind::birth}, {"sex", FieldKind::words},
    {"ethnicity", FieldKind::words}, {"id_number", FieldKind::words}, {"commune", FieldKind::words},
    {"address", FieldKind::words}, {"guardian", FieldKind::words},
}};
constexpr std::array<Field, 10> contact{{
    {"phone", FieldKind::phone}, {"times", FieldKind::words_or_list}, {"say_who", FieldKind::words},
    {"safe_word", FieldKind::words}, {"other_name", FieldKind::name}, {"other_phone", FieldKind::phone},
    {"other_relation", FieldKind::words}, {"come_back_on", FieldKind::day}, {"address", FieldKind::words},
    {"wishes", FieldKind::words_or_list},
}};
constexpr std::array<Field, 5> matter{{
    {"area", FieldKind::words}, {"words", FieldKind::long_words}, {"other_side", FieldKind::words},
    {"written_by_staff", FieldKind::words}, {"where", FieldKind::words},
}};
constexpr std::array<Field, 2> for_whom_fields{{{"relation", FieldKind::words}, {"may_speak", FieldKind::words}}};
constexpr std::array<Field, 4> top{{
    {"language", FieldKind::words}, {"help", FieldKind::words_or_list}, {"needs", FieldKind::list},
    {"consent_more", FieldKind::list},
}};

template <std::size_t N>
std::optional<FieldKind> in(const std::array<Field, N>& fields, std::string_view key)
{
    for (const auto& [name, kind] : fields)
        if (name == key) return kind;
    return std::nullopt;
}
}  // namespace

std::optional<FieldKind> kind_at(std::string_view path)
{
    const auto dot = path.find('.');
    if (dot == std::string_view::npos) return in(top, path);
    const auto group = path.substr(0, dot);
    const auto key = path.substr(dot + 1);
    if (group == "requester" || group == "aided") return in(person, key);
    if (group == "contact") return in(contact, key);
    if (group == "matter") return in(matter, key);
    if (group == "for") return in(for_whom_fields, key);
    return std::nullopt;
}

bool known_path(std::string_view path)
{
    return path == "for" || kind_at(path).has_value() || (path.starts_with("facts.") && path.size() > 6);
}

std::string joined(const Json& list)
{
    std::string out;
    for (const auto& item : list) {
        if (!item.is_string()) continue;
        if (!out.empty()) out += ", ";
        out += item.get<std::string>();
    }
    return out;
}

}  // namespace kiosk::flow
