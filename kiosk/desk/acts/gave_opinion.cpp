#include "kiosk/desk/acts/acts.h"
#include "kiosk/desk/acts/of_case.h"

namespace kiosk::desk::acts {

namespace {
std::vector<Option> how_it_was(const Doing& doing) { return choices(doing, "desk.opinion", {"good", "fair", "poor"}); }
std::vector<Option> satisfied_or_not(const Doing& doing) { return choices(doing, "desk.opinion", {"yes", "partly", "no"}); }

/// Form 11: attitude, responsibility, skill of the provider, satisfaction; a relative may answer (Circular 12/2018, Art. 8(3)).
constexpr Field opinion_fields[] = {
    {.name = "attitude",
     .label = "desk.opinion.attitude",
     .options = how_it_was,
     .needed = true,
     .look = Field::Look::segments},
    {.name = "responsibility",
     .label = "desk.opinion.responsibility",
     .options = how_it_was,
     .needed = true,
     .look = Field::Look::segments},
    {.name = "skill", .label = "desk.opinion.skill", .options = how_it_was, .needed = true, .look = Field::Look::segments},
    {.name = "satisfied",
     .label = "desk.opinion.satisfied",
     .options = satisfied_or_not,
     .needed = true,
     .look = Field::Look::segments},
    {.name = "who", .kind = Field::Kind::text, .label = "desk.opinion.who"},
    {.name = "on", .kind = Field::Kind::day, .label = "desk.opinion.on", .needed = true}};

void begin_opinion(Draft& draft, const Doing& doing) { begin_today(draft, doing, "on"); }

/// Asked of proceedings and representation alone.
bool is_asked(const Doing& doing)
{
    const auto* rules = rules_of(doing);
    return rules != nullptr && rules->asks_opinion(case_of(doing).entry.form);
}
}  // namespace

constinit const Act gave_opinion{.act = flow::StaffAct::gave_opinion,
                                 .name = "opinion",
                                 .fields = opinion_fields,
                                 .begin = begin_opinion,
                                 .fits = is_asked,
                                 .icon = "reviews"};

}  // namespace kiosk::desk::acts
