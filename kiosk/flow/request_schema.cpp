#include "kiosk/flow/request_schema.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace kiosk::flow {

namespace {
constexpr auto all_fields = [] {
    using enum FieldKind;
    return std::array{
        RequestField{"language", words},
        RequestField{"requester.name", name},
        RequestField{"requester.phone", phone},
        RequestField{"requester.birth", birth},
        RequestField{"requester.sex", words},
        RequestField{"requester.ethnicity", words},
        RequestField{"requester.id_number", number},
        RequestField{"requester.commune", words},
        RequestField{"requester.address", words},
        RequestField{"requester.guardian", words},
        RequestField{"for.relation", words},
        RequestField{"for.may_speak", words},
        RequestField{"aided.name", name},
        RequestField{"aided.phone", phone},
        RequestField{"aided.birth", birth},
        RequestField{"aided.sex", words},
        RequestField{"aided.ethnicity", words},
        RequestField{"aided.id_number", number},
        RequestField{"aided.commune", words},
        RequestField{"aided.address", words},
        RequestField{"aided.guardian", words},
        RequestField{"contact.phone", phone},
        RequestField{"contact.times", words_or_list},
        RequestField{"contact.say_who", words},
        RequestField{"contact.safe_word", words},
        RequestField{"contact.other_name", name},
        RequestField{"contact.other_phone", phone},
        RequestField{"contact.other_relation", words},
        RequestField{"contact.come_back_on", day},
        RequestField{"contact.address", words},
        RequestField{"contact.wishes", words_or_list},
        RequestField{"matter.area", words},
        RequestField{"matter.words", long_words},
        RequestField{"matter.other_side", words},
        RequestField{"matter.where", words},
        RequestField{"matter.written_by_staff", words},
        RequestField{"help", words_or_list},
        RequestField{"needs", list},
        RequestField{"consent_more", list},
        RequestField{"notice.form", words},
        RequestField{"notice.body", words},
        RequestField{"notice.sender", name},
        RequestField{"notice.sender_phone", phone},
        RequestField{"notice.number", words},
        RequestField{"notice.received_by", words},
        RequestField{"notice.received_at", minute},
        RequestField{"notice.role", words},
        RequestField{"notice.place_held", words},
        RequestField{"notice.category", words},
        RequestField{"notice.appointed_defence", words},
        RequestField{"notice.about", words},
        RequestField{"notice.asked_at", minute},
    };
}();
}  // namespace

std::span<const RequestField> request_fields() { return all_fields; }

std::optional<FieldKind> kind_at(std::string_view path)
{
    const auto found =
        std::find_if(all_fields.begin(), all_fields.end(), [&](const auto& field) { return field.path == path; });
    return found == all_fields.end() ? std::nullopt : std::optional{found->kind};
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
