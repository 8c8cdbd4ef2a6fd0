#include "kiosk/paper/ticket_slip.h"

#include "kiosk/text/written.h"

namespace kiosk::paper {

namespace {
using content::TicketField;

std::string ticket_value(const TicketSlip& slip, TicketField field)
{
    switch (field) {
    case TicketField::centre: return std::string{content::in_language(slip.settings.centre_name, slip.language)};
    case TicketField::unit: return std::string{content::in_language(slip.settings.unit_name, slip.language)};
    case TicketField::number: return slip.ticket.number;
    case TicketField::service: return std::string{content::service_words(slip.settings, slip.ticket.letter, slip.language)};
    case TicketField::before: return slip.ticket.before > 0 ? std::to_string(slip.ticket.before) : std::string{};
    case TicketField::taken:
        return text::time_of_day(base::local(slip.ticket.taken_at)) + ", " +
               text::date(base::local_day(slip.ticket.taken_at), slip.language);
    case TicketField::title:
    case TicketField::note:
    case TicketField::rule: break;
    }
    return {};
}

Roll::Style style_of(TicketField field)
{
    switch (field) {
    case TicketField::number: return Roll::Style::huge;
    case TicketField::centre:
    case TicketField::title:
    case TicketField::service: return Roll::Style::strong;
    default: return Roll::Style::normal;
    }
}
}  // namespace

std::vector<TicketWords> words_of(const TicketSlip& slip)
{
    constexpr std::string_view place = "{value}";
    std::vector<TicketWords> out;
    for (const auto& line : slip.library.ticket.lines) {
        const auto around = content::in_language(line.words, slip.language);
        auto words = content::is_only_words(line.field) ? std::string{around} : ticket_value(slip, line.field);
        if (words.empty() && line.field != TicketField::rule) continue;
        if (const auto at = around.find(place); at != around.npos) words = std::string{around}.replace(at, place.size(), words);
        out.push_back({line.field, std::move(words)});
    }
    return out;
}

DrawRoll drawing_of(const TicketSlip& slip)
{
    return [&slip](Roll& roll) {
        if (!slip.band.empty()) {
            roll.words(slip.band, Roll::Style::strong, Roll::Align::middle);
            roll.rule();
        }
        for (const auto& line : words_of(slip)) {
            if (line.field == TicketField::rule) {
                roll.rule();
                continue;
            }
            roll.words(line.words, style_of(line.field), Roll::Align::middle);
            roll.blank(4);
        }
    };
}

}  // namespace kiosk::paper
