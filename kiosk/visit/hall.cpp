/// Taking a number of the hall. Nothing of a person is asked for or kept.
#include <algorithm>

#include "kiosk/visit/steps.h"

namespace kiosk::visit::steps {

void take_number(Session& s, const HallWish& wish, const World& world)
{
    const bool given = std::find(world.services.begin(), world.services.end(), wish.letter) != world.services.end();
    if (s.place.screen != Screen::hall || s.awaiting != Awaiting::nothing || !given) return;
    s.failed.reset();
    s.hall_wish = wish;
    s.awaiting = Awaiting::number;
}

void take_ticket(Session& s, const HallTicket& ticket, const World& world)
{
    // After a quick exit nobody is there who took it.
    if (s.awaiting != Awaiting::number) return;
    end_waiting(s);
    s.hall_wish = {};
    s.ticket = ticket;
    go_to(s, {Screen::hall_number, {}}, world);
}

void take_no_ticket(Session& s, base::ErrorKind kind)
{
    if (s.awaiting != Awaiting::number) return;
    end_waiting(s);
    s.hall_wish = {};
    s.failed = kind;
}

}  // namespace kiosk::visit::steps
