#include "kiosk/desk/acts/typed_values.h"

#include <algorithm>
#include <optional>

#include "kiosk/text/written.h"

namespace kiosk::desk {

namespace {
std::string digits_in(const std::string& typed)
{
    std::string out;
    for (const char letter : typed)
        if (letter >= '0' && letter <= '9') out += letter;
    return out;
}

/// "8", "8:30", "08.30", "0830", "8 giờ 30", "8h".
std::optional<std::string> hour_in(const std::string& typed)
{
    const auto not_digit = [](char letter) { return letter < '0' || letter > '9'; };
    const auto letter_after = std::find_if(typed.begin(), typed.end(), not_digit);
    auto hours = std::string{typed.begin(), letter_after}, minutes = digits_in({letter_after, typed.end()});
    if (letter_after == typed.end() && hours.size() > 2)
        minutes = hours.substr(hours.size() - 2), hours.resize(hours.size() - 2);
    if (hours.empty() || hours.size() > 2 || minutes.size() > 2) return std::nullopt;
    const int hour = std::stoi(hours), minute = minutes.empty() ? 0 : std::stoi(minutes);
    if (hour > 23 || minute > 59) return std::nullopt;
    const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    return two(hour) + ":" + two(minute);
}

std::optional<std::string> day_in(const std::string& typed)
{
    if (base::parse_day(typed)) return typed;
    const auto day = text::typed_day(typed);
    return day && day->whole() ? std::optional{base::iso(day->day)} : std::nullopt;
}

bool is_number(const std::string& typed) { return typed.size() <= 9 && digits_in(typed).size() == typed.size(); }

bool reads(Field::Kind kind, const std::string& typed)
{
    switch (kind) {
    case Field::Kind::day: return day_in(typed).has_value();
    case Field::Kind::hour: return hour_in(typed).has_value();
    case Field::Kind::number:
    case Field::Kind::numbers: return is_number(typed);
    default: return true;
    }
}

std::string_view what_to_type(Field::Kind kind)
{
    switch (kind) {
    case Field::Kind::day: return "desk.wrong.day";
    case Field::Kind::hour: return "desk.wrong.hour";
    default: return "desk.wrong.number";
    }
}
}  // namespace

std::string_view wrong_with(const Field& field, const Draft& draft)
{
    const std::string of_many = std::string{field.name} + ".";
    for (const auto& [key, typed] : draft.texts) {
        const bool its = key == field.name || (field.kind == Field::Kind::numbers && key.starts_with(of_many));
        if (its && !typed.empty() && !reads(field.kind, typed)) return what_to_type(field.kind);
    }
    return field.wrong == nullptr ? std::string_view{} : field.wrong(draft);
}

std::string value_of(Field::Kind kind, const std::string& typed)
{
    if (kind == Field::Kind::day) return day_in(typed).value_or(typed);
    if (kind == Field::Kind::hour) return hour_in(typed).value_or(typed);
    return typed;
}

std::string typed_form(Field::Kind kind, const std::string& value)
{
    if (kind != Field::Kind::day) return value;
    const auto day = base::parse_day(value);
    return day ? text::date(*day, "vi") : value;
}

}  // namespace kiosk::desk
