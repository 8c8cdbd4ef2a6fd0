#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>

#include "kiosk/base/clock.h"
#include "kiosk/base/ids.h"
#include "kiosk/base/try.h"
#include "kiosk/base/utf8.h"
#include "kiosk/flow/request_schema.h"
#include "kiosk/text/incoming.h"

namespace kiosk::flow {

namespace {
using base::ErrorKind;
using base::failure;
using base::Result;

constexpr std::size_t name_letters_max = 120;
constexpr std::size_t matter_letters_max = 4000;
constexpr std::size_t words_letters_max = 400;
constexpr std::size_t list_items_max = 40;
constexpr std::size_t facts_max = 80;
/// Signs that stand on a letter make a text no longer for a reader, only for the memory.
constexpr std::size_t bytes_a_letter_max = 8;
/// What is added when it is sent still fits under the seal, which takes 128 KiB.
constexpr std::size_t document_bytes_max = 110'000;

tl::unexpected<base::Error> wrong(const std::string& path, std::string expected)
{
    return failure(ErrorKind::invalid_input, path + ": " + std::move(expected));
}

Result<std::string> words(const Json& value, const std::string& path, std::size_t letters_max, bool lines = false)
{
    if (!value.is_string()) return wrong(path, "words in quotes are expected");
    auto composed = text::incoming(value.get_ref<const std::string&>());
    if (!composed) return wrong(path, "UTF-8 is expected");
    auto clean = base::with_vietnamese_d(base::with_blanks_for_controls(*composed, lines));
    const auto first = clean.find_first_not_of(" \n");
    clean = first == std::string::npos || !base::can_be_seen(clean)
                ? std::string{}
                : clean.substr(first, clean.find_last_not_of(" \n") - first + 1);
    // Bytes bound the letters from above; counting letters is dear.
    if (clean.size() > letters_max &&
        (clean.size() > letters_max * bytes_a_letter_max || base::letters_in(clean) > letters_max))
        return wrong(path, "at most " + std::to_string(letters_max) + " letters are expected");
    return clean;
}

Result<Json> phone(const Json& value, const std::string& path)
{
    auto text = TRY(words(value, path, words_letters_max));
    if (text.empty()) return Json(std::string{});
    std::string digits;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c >= '0' && c <= '9')
            digits += c;
        else if (c == '+' && i == 0)
            digits += c;
        else if (std::string_view{" .-()"}.find(c) == std::string_view::npos)
            return wrong(path, "a phone number is expected");
    }
    const auto count = digits.size() - (digits.starts_with('+') ? 1 : 0);
    if (count < 8 || count > 15) return wrong(path, "a phone number of 8 to 15 digits is expected");
    return Json(digits);
}

Result<Json> day_or_year(const Json& value, const std::string& path, bool year_will_do)
{
    auto text = TRY(words(value.is_number_integer() ? Json(value.dump()) : value, path, words_letters_max));
    const bool year = text.size() == 4 && text.find_first_not_of("0123456789") == std::string::npos;
    const bool month = text.size() == 7 && base::parse_day(text + "-01").has_value();
    if (text.empty() || (year_will_do && (year || month))) return Json(text);
    if (!base::parse_day(text))
        return wrong(path,
                     year_will_do ? "a day YYYY-MM-DD, a month YYYY-MM or a year is expected" : "a day YYYY-MM-DD is expected");
    return Json(text);
}

Result<Json> minute(const Json& value, const std::string& path)
{
    auto text = TRY(words(value, path, words_letters_max));
    if (!text.empty() && !base::parse_time(text)) return wrong(path, "a minute YYYY-MM-DDTHH:MM is expected");
    return Json(text);
}

Result<Json> list(const Json& value, const std::string& path)
{
    if (!value.is_array()) return wrong(path, "a list is expected");
    if (value.size() > list_items_max) return wrong(path, "at most 40 items are expected");
    Json out = Json::array();
    for (std::size_t i = 0; i < value.size(); ++i) {
        auto item = TRY(words(value[i], path + "[" + std::to_string(i) + "]", words_letters_max));
        out.push_back(std::move(item));
    }
    return out;
}

Result<Json> field(FieldKind kind, const Json& value, const std::string& path)
{
    const auto as_json = [](Result<std::string> text) -> Result<Json> { return Json(TRY(std::move(text))); };
    switch (kind) {
    case FieldKind::phone: return phone(value, path);
    case FieldKind::minute: return minute(value, path);
    case FieldKind::day: return day_or_year(value, path, false);
    case FieldKind::birth: return day_or_year(value, path, true);
    case FieldKind::list: return list(value, path);
    case FieldKind::words_or_list: return value.is_array() ? list(value, path) : as_json(words(value, path, words_letters_max));
    case FieldKind::name: return as_json(words(value, path, name_letters_max));
    case FieldKind::long_words: return as_json(words(value, path, matter_letters_max, true));
    case FieldKind::number:
    case FieldKind::words: break;
    }
    return as_json(words(value, path, words_letters_max));
}

Result<Json> group(const Json& value, const std::string& path)
{
    if (!value.is_object()) return wrong(path, "an object is expected");
    Json out = Json::object();
    for (const auto& [key, item] : value.items()) {
        const auto here = path + "." + key;
        const auto kind = kind_at(here);
        // The key itself came from outside and may hold anything; only its group is named.
        if (!kind) return wrong(base::valid_utf8(key) && key.size() <= 40 ? here : path, "there is no such key in a request");
        if (item.is_null()) continue;
        auto checked = field(*kind, item, here);
        if (!checked) return checked;
        if (checked->is_string() && checked->get_ref<const std::string&>().empty()) continue;
        out[key] = std::move(*checked);
    }
    return out;
}

Result<Json> facts(const Json& value)
{
    if (!value.is_object()) return wrong("facts", "an object is expected");
    if (value.size() > facts_max) return wrong("facts", "at most 80 facts are expected");
    Json out = Json::object();
    for (const auto& [fact, item] : value.items()) {
        const bool plain = !fact.empty() && fact.size() <= 60 &&
                           fact.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string::npos;
        if (!plain) return wrong("facts", "names of facts in small letters and _ are expected");
        if (item.is_null()) continue;
        if (item.is_boolean())
            out[fact] = item.get<bool>() ? "yes" : "no";
        else if (item.is_number_integer())
            out[fact] = item.dump();
        else {
            auto text = words(item, "facts." + fact, words_letters_max);
            if (!text) return wrong("facts." + fact, "a word, a whole number or true/false is expected");
            out[fact] = std::move(*text);
        }
    }
    return out;
}

Result<Json> other(const Json& value)
{
    if (!value.is_object() || value.size() > facts_max) return wrong("other", "an object of at most 80 answers is expected");
    Json out = Json::object();
    for (const auto& [key, item] : value.items()) {
        if (key.empty() || key.size() > 80 || !base::valid_utf8(key)) return wrong("other", "short names are expected");
        auto text = TRY(words(item, "other." + key, matter_letters_max, true));
        out[key] = std::move(text);
    }
    return out;
}

Result<Json> for_whom(const Json& value)
{
    if (value == "self") return Json("self");
    auto whom = value.is_object() ? group(value, "for") : Result<Json>{Json::object()};
    if (whom && !whom->contains("relation")) return wrong("for", "\"self\" or {\"relation\": …} is expected");
    return whom;
}

Result<Json> top_level(const std::string& key, const Json& value)
{
    if (key == "requester" || key == "aided" || key == "contact" || key == "matter" || key == "notice")
        return group(value, key);
    if (key == "for") return for_whom(value);
    if (key == "facts") return facts(value);
    if (key == "other") return other(value);
    if (key == "version") {
        if (value != 1) return failure(ErrorKind::newer_version, "version: 1 is expected");
        return value;
    }
    if (key == "id") {
        if (!value.is_string() || !base::RequestId::parse(value.get_ref<const std::string&>()))
            return wrong("id", "a UUID is expected");
        return value;
    }
    if (key == "consent" || key == "synthetic") {
        if (value != true) return wrong(key, "true is expected");
        return value;
    }
    if (const auto kind = kind_at(key)) return field(*kind, value, key);
    return wrong(base::valid_utf8(key) && key.size() <= 40 ? key : "request", "there is no such key in a request");
}

bool holds(const Json& document, const char* part, const char* key)
{
    return document.contains(part) && document[part].contains(key);
}

/// From the moment of receipt its clocks run, and by its form and the person's role they differ.
Result<void> check_notice(const Json& notice)
{
    const auto is_one_of = [&](const char* key, std::initializer_list<const char*> known) {
        return notice.contains(key) && std::any_of(known.begin(), known.end(), [&](auto* one) { return notice[key] == one; });
    };
    if (!is_one_of("form", {"03", "04"})) return wrong("notice.form", "03 or 04 is expected");
    if (!notice.contains("body")) return wrong("notice.body", "it is missing");
    if (!notice.contains("received_at")) return wrong("notice.received_at", "it is missing");
    if (!is_one_of("role", {"held", "suspect", "defendant", "victim", "party", "other"}))
        return wrong("notice.role", "held, suspect, defendant, victim, party or other is expected");
    return {};
}
}  // namespace

Result<Json> checked_document(const Json& document)
{
    if (!document.is_object()) return failure(ErrorKind::invalid_input, "request: an object is expected");
    Json out{{"version", 1}};
    for (const auto& [key, value] : document.items()) {
        if (value.is_null()) continue;
        auto checked = top_level(key, value);
        if (!checked) return checked;
        out[key] = std::move(*checked);
    }
    const bool told_by_a_body = holds(out, "notice", "form");
    for (const auto* key : {"language", "for", "consent"})
        // A body tells what the law obliges it to; the person is asked when somebody meets them.
        if (!out.contains(key) && !(told_by_a_body && std::string_view{key} == "consent")) return wrong(key, "it is missing");
    if (out.contains("notice")) TRY(check_notice(out["notice"]));
    const auto& language = out["language"].get_ref<const std::string&>();
    if (language.size() < 2 || language.size() > 8) return wrong("language", "a language code like \"vi\" is expected");
    const bool reachable = holds(out, "contact", "phone") || holds(out, "contact", "other_phone") ||
                           holds(out, "contact", "come_back_on") || holds(out, "contact", "address") ||
                           holds(out, "requester", "phone") || holds(out, "aided", "phone") || told_by_a_body;
    if (!reachable) return wrong("contact", "a phone, an address or a day to come back is expected");
    for (const auto* key : {"requester", "contact", "facts", "matter"})
        if (!out.contains(key)) out[key] = Json::object();
    if (!out.contains("needs")) out["needs"] = Json::array();
    if (out.dump().size() > document_bytes_max) return wrong("request", "at most 110,000 bytes are expected");
    return out;
}

}  // namespace kiosk::flow
