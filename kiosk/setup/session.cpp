#include "kiosk/setup/session.h"

#include <cmath>

namespace kiosk::setup {

std::string_view name_of(Step step)
{
    constexpr std::string_view names[] = {"unit",  "size",  "hang", "touch",   "printer", "scanner",
                                          "sound", "clock", "keys", "content", "contact", "all"};
    return names[static_cast<std::size_t>(step)];
}

std::string_view name_of(Text text)
{
    constexpr std::string_view names[] = {"unit", "centre_name", "unit_name", "terminal", "hours", "phone"};
    return names[static_cast<std::size_t>(text)];
}

std::string_view setting_of(Text text) { return text == Text::hours ? "opening_hours" : name_of(text); }

double diagonal_inches(const Machine& machine, double line_mm)
{
    constexpr double mm_an_inch = 25.4;
    const double true_px_per_mm = machine.px_per_mm * line_mm / card_mm;
    const double inches = std::hypot(machine.width_px, machine.height_px) / true_px_per_mm / mm_an_inch;
    return std::round(inches * 10) / 10;
}

double Offset::far_mm() const { return std::hypot(right_mm, down_mm); }

std::optional<std::size_t> next_touch(const Session& session)
{
    for (std::size_t place = 0; place < touch_places; ++place)
        if (!session.touches[place]) return place;
    return std::nullopt;
}

std::optional<std::size_t> worst_touch(const Session& session)
{
    std::optional<std::size_t> worst;
    for (std::size_t place = 0; place < touch_places; ++place)
        if (session.touches[place] && (!worst || session.touches[*worst]->far_mm() < session.touches[place]->far_mm()))
            worst = place;
    return worst;
}

std::string text_now(const content::Settings& settings, Text text)
{
    switch (text) {
    case Text::unit: return settings.unit;
    case Text::centre_name: return std::string{content::in_language(settings.centre_name, "vi")};
    case Text::unit_name: return std::string{content::in_language(settings.unit_name, "vi")};
    case Text::terminal: return settings.terminal;
    case Text::hours: return std::string{content::in_language(settings.opening_hours, "vi")};
    case Text::phone: return settings.phone;
    }
    return {};
}

}  // namespace kiosk::setup
