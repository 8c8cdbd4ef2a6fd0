#include "kiosk/desk/acts/of_case.h"

#include "kiosk/text/written.h"

namespace kiosk::desk::acts {

flow::CaseFile case_of(const Doing& doing) { return flow::case_file(doing.history); }

const content::CaseRules* rules_of(const Doing& doing)
{
    return content::case_rules_on(doing.view.world.library.case_rules, doing.view.today);
}

std::vector<Option> choices(const Doing& doing, const std::string& prefix, std::initializer_list<const char*> values)
{
    std::vector<Option> out;
    for (const std::string value : values) {
        Option option;
        option.value = value;
        option.line = doing.view.say.line(prefix + "." + value);
        out.push_back(std::move(option));
    }
    return out;
}

void begin_today(Draft& draft, const Doing& doing, const char* field)
{
    draft.texts[field] = text::date(doing.view.today, "vi");
}

std::string field_id_of(const Doing& doing, const std::string& register_words)
{
    const Say in_register{doing.view.world.library, "vi"};
    for (const auto* id : {"criminal", "civil", "family", "land", "labour", "administrative", "social", "other"})
        if (register_words == id || in_register.words(std::string{"desk.field."} + id) == register_words) return id;
    return "other";
}

std::string day_to_citizen(const Doing& doing, const std::string& typed)
{
    const auto day = text::typed_day(typed);
    return day && day->whole() ? text::date(day->day, doing.to_citizen.language()) : typed;
}

}  // namespace kiosk::desk::acts
