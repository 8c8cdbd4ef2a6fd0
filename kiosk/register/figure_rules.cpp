#include "kiosk/register/figure_rules.h"

namespace kiosk::registry {

namespace {
bool in_period(const std::optional<Day>& day, const Period& period) { return day && period.contains(*day); }

bool handled(const Entry& entry, const Period& period)
{
    return entry.kind == Kind::case_ && entry.date <= period.to && (!entry.ended_on || *entry.ended_on >= period.from);
}

bool finished_in(const Entry& entry, const Period& period)
{
    return end_of(entry) == End::done && in_period(entry.ended_on, period);
}

bool appraised_in(const Entry& entry, const Period& period)
{
    return entry.kind == Kind::case_ && entry.form == Form::TGTT && entry.grade && in_period(entry.graded_on, period);
}

bool accepted_in(const Entry& entry, const Period& period) { return entry.kind == Kind::case_ && period.contains(entry.date); }

bool held_for(Audience audience, const Entry& entry, const Period& period)
{
    return audience_of(entry) == audience && period.contains(entry.date);
}

bool of_kind(Kind kind, const Entry& entry, const Period& period) { return entry.kind == kind && period.contains(entry.date); }
}  // namespace

bool counts_in(Figure figure, const Entry& entry, const Period& period)
{
    if (entry.voided) return false;
    switch (figure) {
    case Figure::visits: return of_kind(Kind::visit, entry, period);
    case Figure::questions: return of_kind(Kind::question, entry, period);
    case Figure::cases:
    case Figure::persons: return handled(entry, period);
    case Figure::carried_over: return handled(entry, period) && entry.date < period.from;
    case Figure::fresh: return accepted_in(entry, period);
    case Figure::finished: return finished_in(entry, period);
    case Figure::finished_TGTT: return finished_in(entry, period) && entry.form == Form::TGTT;
    case Figure::finished_TV: return finished_in(entry, period) && entry.form == Form::TV;
    case Figure::finished_DDNTT: return finished_in(entry, period) && entry.form == Form::DDNTT;
    case Figure::open_at_end: return handled(entry, period) && (!entry.ended_on || *entry.ended_on > period.to);
    case Figure::appraised_TGTT:
    case Figure::appraised_passed_percent: return appraised_in(entry, period);
    case Figure::appraised_passed: return appraised_in(entry, period) && entry.grade != Grade::khong_dat;
    case Figure::accepted_TGTT: return accepted_in(entry, period) && entry.form == Form::TGTT;
    case Figure::referred_TGTT: return accepted_in(entry, period) && entry.form == Form::TGTT && entry.referred;
    case Figure::general_points:
    case Figure::general_communes:
    case Figure::general_people: return held_for(Audience::general, entry, period);
    case Figure::disability_points:
    case Figure::disability_communes:
    case Figure::disability_people: return held_for(Audience::disability, entry, period);
    case Figure::women_points:
    case Figure::women_communes:
    case Figure::women_people: return held_for(Audience::women, entry, period);
    case Figure::leaflets: return of_kind(Kind::outreach, entry, period) && entry.leaflets > 0;
    case Figure::stopped: return end_of(entry) && end_of(entry) != End::done && in_period(entry.ended_on, period);
    }
    return false;
}

std::int64_t amount_in(Figure figure, const Entry& entry)
{
    switch (figure) {
    case Figure::visits:
    case Figure::persons:
    case Figure::general_people:
    case Figure::disability_people:
    case Figure::women_people: return entry.people;
    case Figure::leaflets: return entry.leaflets;
    case Figure::general_communes:
    case Figure::disability_communes:
    case Figure::women_communes:
    case Figure::appraised_passed_percent: return 0;
    default: return 1;
    }
}

}  // namespace kiosk::registry
