/// Numbers of the hall at the desk: read with the queue, called and marked when the session wishes it.
#include <algorithm>

#include "kiosk/app/desk/desk_program.h"
#include "kiosk/base/try.h"

namespace kiosk::app {

namespace intent = desk::intent;

void DeskProgram::ask_hall()
{
    if (!content::gives_numbers(parts_.settings)) return;
    if (auto numbers = parts_.door.hall()) happened(intent::HallRead{std::move(*numbers)});
}

/// Before the number is marked: when the line breaks between the two, the number is still there to be marked again.
base::Result<void> DeskProgram::write_visit(const desk::HallOrder& order)
{
    const auto& hall = session_->hall;
    const auto number =
        std::find_if(hall.begin(), hall.end(), [&](const auto& each) { return flow::words_of(each) == order.words; });
    if (number == hall.end()) return base::failure(base::ErrorKind::not_found, "nobody has this number today");
    if (!books_) return base::failure(base::ErrorKind::denied, "nobody is signed in");
    return books_->write_once(flow::visit_of(*number, parts_.settings.unit, order.field, base::local_day(parts_.clock.wall())));
}

base::Result<void> DeskProgram::do_in_hall(const desk::HallOrder& order)
{
    using What = desk::HallOrder::What;
    const auto& counter = parts_.settings.counter;
    switch (order.what) {
    case What::call_next: TRY(parts_.door.call_next(counter, order.letters)); break;
    case What::call_again: TRY(parts_.door.call_again(order.words, counter)); break;
    case What::mark:
        if (order.state == flow::HallNumber::State::served) TRY(write_visit(order));
        TRY(parts_.door.mark(order.words, order.state, order.letter));
        break;
    case What::give: TRY(parts_.door.take_number(order.letter, session_->language, {})); break;
    }
    return {};
}

/// The first order that fails ends it: nobody is called in place of somebody who was not marked.
void DeskProgram::act_in_hall(const std::vector<desk::HallOrder>& orders)
{
    intent::DoneInHall done;
    for (const auto& order : orders)
        if (const auto did = do_in_hall(order); !did) {
            done.failed = did.error().kind;
            break;
        }
    happened(done);
    // Also after a lost answer: what came of it stands there.
    ask_hall();
}

}  // namespace kiosk::app
