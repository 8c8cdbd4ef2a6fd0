#include "kiosk/flow/opened_request.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace kiosk::flow {

namespace {
std::string words_at(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

std::vector<std::string> list_at(const Json& object, const char* key)
{
    std::vector<std::string> out;
    const auto found = object.find(key);
    if (found == object.end()) return out;
    if (found->is_string() && !found->get_ref<const std::string&>().empty()) out.push_back(found->get<std::string>());
    if (found->is_array())
        for (const auto& item : *found)
            if (item.is_string()) out.push_back(item.get<std::string>());
    return out;
}

Json object_at(const Json& object, const char* key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_object() ? *found : Json::object();
}

PersonOfRequest person_at(const Json& document, const char* key)
{
    const auto person = object_at(document, key);
    PersonOfRequest out;
    out.name = words_at(person, "name");
    out.phone = words_at(person, "phone");
    out.birth = words_at(person, "birth");
    out.sex = words_at(person, "sex");
    out.ethnicity = words_at(person, "ethnicity");
    out.commune = words_at(person, "commune");
    out.address = words_at(person, "address");
    out.id_number = words_at(person, "id_number");
    out.guardian = words_at(person, "guardian");
    return out;
}

SafeContact contact_in(const Json& document)
{
    const auto contact = object_at(document, "contact");
    SafeContact out;
    out.phone = words_at(contact, "phone");
    out.times = list_at(contact, "times");
    out.say_who = words_at(contact, "say_who");
    out.safe_word = words_at(contact, "safe_word");
    out.other_name = words_at(contact, "other_name");
    out.other_phone = words_at(contact, "other_phone");
    out.other_relation = words_at(contact, "other_relation");
    out.come_back_on = words_at(contact, "come_back_on");
    out.address = words_at(contact, "address");
    out.wishes = list_at(contact, "wishes");
    return out;
}

std::vector<SuggestedGround> grounds_in(const Json& document)
{
    std::vector<SuggestedGround> out;
    const auto outcome = object_at(document, "outcome");
    const auto grounds = outcome.find("grounds");
    if (grounds == outcome.end() || !grounds->is_array()) return out;
    for (const auto& ground : *grounds) {
        if (!ground.is_object()) continue;
        const auto state = words_at(ground, "state");
        if (state == "met" || state == "possible") out.push_back({words_at(ground, "id"), state == "met"});
    }
    std::stable_sort(out.begin(), out.end(), [](const auto& one, const auto& other) { return one.met && !other.met; });
    return out;
}

base::WallTime minute_at(const Json& object, const char* key)
{
    return base::parse_time(words_at(object, key)).value_or(base::WallTime{});
}

std::optional<Notice> notice_in(const Json& document)
{
    const auto told = object_at(document, "notice");
    if (told.empty()) return std::nullopt;
    Notice out;
    out.form = words_at(told, "form");
    out.body = words_at(told, "body");
    out.sender = words_at(told, "sender");
    out.sender_phone = words_at(told, "sender_phone");
    out.number = words_at(told, "number");
    out.received_by = words_at(told, "received_by");
    out.received_at = minute_at(told, "received_at");
    out.role = words_at(told, "role");
    out.place_held = words_at(told, "place_held");
    out.category = words_at(told, "category");
    out.appointed_defence = words_at(told, "appointed_defence");
    out.about = words_at(told, "about");
    out.asked_at = minute_at(told, "asked_at");
    return out;
}

void read_whom(const Json& document, OpenedRequest& out)
{
    const auto whom = document.find("for");
    if (whom == document.end() || !whom->is_object()) return;
    out.for_self = false;
    out.relation = words_at(*whom, "relation");
    out.may_speak = words_at(*whom, "may_speak");
}
}  // namespace

const std::string& OpenedRequest::phone_to_call() const
{
    for (const auto* phone : {&contact.phone, &requester.phone, &contact.other_phone})
        if (!phone->empty()) return *phone;
    return aided.phone;
}

base::Result<OpenedRequest> opened_request(const Json& document)
{
    if (!document.is_object()) return base::failure(base::ErrorKind::corrupt, "what was sealed is not a request");
    OpenedRequest out;
    if (auto language = words_at(document, "language"); !language.empty()) out.language = std::move(language);
    read_whom(document, out);
    out.requester = person_at(document, "requester");
    out.aided = person_at(document, "aided");
    out.contact = contact_in(document);
    out.facts = facts_in(document);
    out.grounds = grounds_in(document);
    out.notice = notice_in(document);
    const auto matter = object_at(document, "matter");
    out.area = words_at(matter, "area");
    out.words = words_at(matter, "words");
    out.other_side = words_at(matter, "other_side");
    out.verdict = words_at(object_at(document, "outcome"), "verdict");
    out.help = list_at(document, "help");
    out.needs = list_at(document, "needs");
    out.urgent = list_at(document, "urgent");
    const auto other = object_at(document, "other");
    for (const auto& [path, answer] : other.items())
        if (answer.is_string()) out.other.emplace_back(path, answer.get<std::string>());
    out.secret = words_at(document, "secret");
    if (const auto sent_at = base::parse_time(words_at(document, "sent_at"))) out.sent_at = *sent_at;
    out.answers = answers_in(document);
    out.synthetic = document.value("synthetic", Json(false)) == Json(true);
    return out;
}

}  // namespace kiosk::flow
