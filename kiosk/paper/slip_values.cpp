#include "kiosk/paper/slip_values.h"

#include <fmt/format.h>

#include "kiosk/text/written.h"

namespace kiosk::paper {

namespace {
using content::SlipField;

std::string here(const law::Words& words, const std::string& language)
{
    return std::string{content::in_language(words, language)};
}

/// A number to call is never broken over two lines.
std::string glued(std::string words)
{
    for (auto at = words.find(' '); at != std::string::npos; at = words.find(' ', at)) words.replace(at, 1, "\u00A0");
    return words;
}

std::string value_of(const Slip& slip, SlipField field)
{
    const auto& receipt = slip.receipt;
    switch (field) {
    case SlipField::centre: return here(slip.settings.centre_name, slip.language);
    case SlipField::unit: return here(slip.settings.unit_name, slip.language);
    case SlipField::received:
        return text::time_of_day(base::local(receipt.sent_at)) + ", " +
               text::date(base::local_day(receipt.sent_at), slip.language);
    case SlipField::code: return receipt.code;
    case SlipField::secret: return text::secret(receipt.secret);
    case SlipField::daily_number: return fmt::format("{:03}", receipt.daily_number);
    case SlipField::answer_by: return text::weekday_date(receipt.answer_by, slip.language);
    case SlipField::opening_hours: return here(slip.settings.opening_hours, slip.language);
    case SlipField::phone: return slip.settings.phone.empty() ? std::string{} : glued(text::phone(slip.settings.phone));
    case SlipField::title:
    case SlipField::next_step:
    case SlipField::papers:
    case SlipField::complaint:
    case SlipField::law_amended:
    case SlipField::qr:
    case SlipField::rule: break;
    }
    return {};
}

/// The daily number is no number of the hall: "Yêu cầu thứ 14 hôm nay".
std::string around_number(const Slip& slip, const content::SlipLine& line)
{
    if (line.field != SlipField::daily_number || !content::gives_numbers(slip.settings)) return {};
    return here(line.where_numbers, slip.language);
}
}  // namespace

std::vector<SlipWords> words_of(const Slip& slip)
{
    constexpr std::string_view place = "{value}";
    std::vector<SlipWords> out;
    const auto rules = law::in_force(slip.library.rules, base::local_day(slip.receipt.sent_at));
    for (const auto& line : slip.library.slip.lines) {
        if (line.field == SlipField::law_amended && (!rules || (*rules)->confirmed)) continue;
        SlipWords words{line.field, line.style, {}, value_of(slip, line.field), {}};
        const auto said = here(line.words, slip.language);
        if (line.field == SlipField::qr)
            words.qr = slip.receipt.qr();
        else if (content::is_only_words(line.field))
            words.value = said;
        else if (line.field == SlipField::rule) {
        } else if (words.value.empty())
            continue;
        else if (const auto apart = around_number(slip, line); !apart.empty()) {
            words.value =
                std::string{apart}.replace(apart.find(place), place.size(), std::to_string(slip.receipt.daily_number));
            words.style = content::SlipLine::Style::strong;
        } else if (const auto at = said.find(place); at != std::string::npos)
            words.value = std::string{said}.replace(at, place.size(), words.value);
        else
            words.label = said;
        out.push_back(std::move(words));
    }
    return out;
}

}  // namespace kiosk::paper
