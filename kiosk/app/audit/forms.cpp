#include "kiosk/app/audit/forms.h"

namespace kiosk::app::audit {

std::array<ui::ScreenSize, 4> audited_screens()
{
    return {ui::screen_size(1024, 768), ui::screen_size(1280, 1024), ui::screen_size(1920, 1080), ui::screen_size(1080, 1920)};
}

namespace {
constexpr std::size_t sizes = 4, contrasts = 4, hands = 4;

Form form(const std::string& language, std::size_t size, std::size_t contrast, std::size_t screen, std::size_t hand)
{
    return {language,
            static_cast<base::TextSize>(size),
            static_cast<base::Contrast>(contrast),
            audited_screens()[screen],
            (hand & 1) != 0,
            (hand & 2) != 0};
}

/// Colours change no place: the other hands are tried in one contrast each.
std::vector<Form> every_form(const std::vector<std::string>& languages)
{
    std::vector<Form> forms;
    for (std::size_t screen = 0; screen < audited_screens().size(); ++screen)
        for (const auto& language : languages)
            for (std::size_t size = 0; size < sizes; ++size) {
                for (std::size_t contrast = 0; contrast < contrasts; ++contrast)
                    forms.push_back(form(language, size, contrast, screen, 0));
                for (std::size_t hand = 1; hand < hands; ++hand)
                    forms.push_back(form(language, size, (size + hand + screen) % contrasts, screen, hand));
            }
    return forms;
}
}  // namespace

std::vector<Form> forms_for(std::size_t page, const std::vector<std::string>& languages, bool quick)
{
    if (!quick) return every_form(languages);
    std::vector<Form> forms;
    for (std::size_t screen = 0; screen < audited_screens().size(); ++screen)
        for (std::size_t size = 0; size < sizes; ++size)
            forms.push_back(form(languages[(page + size + screen) % languages.size()], size,
                                 (page + size + 2 * screen) % contrasts, screen, (page + size + screen) % hands));
    for (std::size_t at = 0; at < languages.size(); ++at)
        forms.push_back(form(languages[at], sizes - 1, (page + at) % contrasts, 0, (page + at) % hands));
    return forms;
}

}  // namespace kiosk::app::audit
