#include "kiosk/text/phone_number.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kiosk::text {

namespace {
constexpr std::size_t mobile_digits_count = 10, land_digits_count = 11;
constexpr std::string_view country_code = "84";

/// Old and new beginnings of the mobile numbers that lost a digit in 2018; the last seven digits stayed.
constexpr std::array<std::pair<std::string_view, std::string_view>, 21> changed_prefixes{{
    {"0120", "070"}, {"0121", "079"}, {"0122", "077"}, {"0126", "076"}, {"0128", "078"}, {"0123", "083"}, {"0124", "084"},
    {"0125", "085"}, {"0127", "081"}, {"0129", "082"}, {"0162", "032"}, {"0163", "033"}, {"0164", "034"}, {"0165", "035"},
    {"0166", "036"}, {"0167", "037"}, {"0168", "038"}, {"0169", "039"}, {"0186", "056"}, {"0188", "058"}, {"0199", "059"},
}};

/// The digits that may follow a number's second one: "03" and any digit, "05" and one of these …
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> mobile_prefixes{
    {{"03", "0123456789"}, {"05", "125689"}, {"07", "06789"}, {"08", "123456789"}, {"09", "0123456789"}}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> land_prefixes{{{"020", "3456789"},
                                                                                       {"021", "012345689"},
                                                                                       {"022", "01256789"},
                                                                                       {"023", "23456789"},
                                                                                       {"024", "2345678"},
                                                                                       {"025", "12456789"},
                                                                                       {"026", "01239"},
                                                                                       {"027", "01234567"},
                                                                                       {"028", "23456789"},
                                                                                       {"029", "01234679"}}};

template <std::size_t Count>
bool begins_as(std::string_view digits, const std::array<std::pair<std::string_view, std::string_view>, Count>& prefixes)
{
    return std::any_of(prefixes.begin(), prefixes.end(), [&](const auto& prefix) {
        const auto& [begins, next] = prefix;
        return digits.starts_with(begins) && digits.size() > begins.size() &&
               next.find(digits[begins.size()]) != std::string_view::npos;
    });
}

bool is_right(std::string_view digits)
{
    return (digits.size() == mobile_digits_count && begins_as(digits, mobile_prefixes)) ||
           (digits.size() == land_digits_count && begins_as(digits, land_prefixes));
}

std::string new_number_of(std::string_view digits)
{
    if (digits.size() != mobile_digits_count + 1) return {};
    for (const auto& [before, now] : changed_prefixes)
        if (digits.starts_with(before)) return std::string{now}.append(digits.substr(before.size()));
    return {};
}

/// What stands after the country's code, however that was written; empty: there is none.
std::string_view after_country_code(std::string_view number)
{
    for (const std::string_view mark : {"+", "00", ""}) {
        if (!number.starts_with(mark)) continue;
        const auto rest = number.substr(mark.size());
        if (rest.starts_with(country_code)) return rest.substr(country_code.size());
    }
    return {};
}
}  // namespace

std::string national_phone(std::string_view typed)
{
    std::string number;
    for (const char c : typed)
        if ((c >= '0' && c <= '9') || (c == '+' && number.empty())) number += c;
    const auto national = std::string{"0"}.append(after_country_code(number));
    return is_right(national) || !new_number_of(national).empty() ? national : number;
}

PhoneReading phone_reading(std::string_view national)
{
    using enum PhoneReading::Kind;
    if (is_right(national)) return {right, {}};
    if (auto now = new_number_of(national); !now.empty()) return {old_mobile, std::move(now)};
    // "+84 0912 …": one nought too many. "912 …": one too few.
    if (const auto rest = after_country_code(national); is_right(rest)) return {unusual, std::string{rest}};
    if (auto whole = "0" + std::string{national}; is_right(whole)) return {unusual, std::move(whole)};
    if (begins_as(national, land_prefixes)) return {land_digits, {}};
    if (begins_as(national, mobile_prefixes)) return {mobile_digits, {}};
    return {};
}

}  // namespace kiosk::text
