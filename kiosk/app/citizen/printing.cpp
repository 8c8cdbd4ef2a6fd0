/// The paper of a page: the slip of a receipt or of a number, an article. One at a time.
#include <utility>

#include "kiosk/app/citizen/citizen.h"
#include "kiosk/base/caught.h"

namespace kiosk::app {

namespace intent = visit::intent;

namespace {
constexpr std::chrono::milliseconds printer_look{200};  ///< a paper takes some seconds
constexpr auto demo_band = "DEMO";
}  // namespace

/// What the page says on paper. `topic`, `sent` and `hall_number` are the pages that can be asked for it.
devices::PrintJob Citizen::paper_here() const
{
    devices::PrintJob job{devices::PrintJob::Article{session_->place.item}, session_->language, parts_.demo ? demo_band : ""};
    if (session_->place.screen == visit::Screen::hall_number && session_->ticket)
        job.what = *session_->ticket;
    else if (session_->receipt)
        job.what = *session_->receipt;
    return job;
}

visit::Intent Citizen::begun_printing()
{
    using visit::Printing;
    if (parts_.printer == nullptr) return intent::PrintingWent{Printing::failed};
    // Another page's paper comes out whole first.
    if (printing_ != Paper::none) {
        printing_ = Paper::one_waits;
        return intent::PrintingWent{Printing::running};
    }
    next_printer_look_ = parts_.clock.steady() + printer_look;
    const auto begun = [&]() -> base::Result<void> {
        try {
            return parts_.printer->print(paper_here());
        } catch (...) {
            // An answer too: the page must not wait for ever.
            return tl::unexpected(base::caught());
        }
    }();
    if (!begun) {
        parts_.log.note(base::Event::printer_failed, begun.error());
        return intent::PrintingWent{Printing::failed};
    }
    printing_ = Paper::on_its_way;
    return intent::PrintingWent{Printing::running};
}

std::optional<base::SteadyTime> Citizen::printer_due() const
{
    return printing_ == Paper::none ? std::nullopt : std::optional{next_printer_look_};
}

void Citizen::look_at_printer()
{
    const auto due = printer_due();
    // What was just asked for comes after the paper that ends here, and must not be told as this one.
    if (!due || *due > parts_.clock.steady() || session_->awaiting == visit::Awaiting::print) return;
    next_printer_look_ = parts_.clock.steady() + printer_look;
    const auto how = parts_.printer->ended();
    if (!how) return;
    if (*how != visit::Printing::printed && *how != visit::Printing::sent)
        parts_.log.note(base::Event::printer_failed, base::Error{base::ErrorKind::unavailable, std::string{name_of(*how)}});
    const bool one_waits = std::exchange(printing_, Paper::none) == Paper::one_waits;
    if (!one_waits)
        happened(intent::PrintingWent{*how});
    else if (is_on_its_way(session_->printing))
        happened(begun_printing());
}

void Citizen::stop_printing()
{
    if (parts_.printer != nullptr) parts_.printer->cancel();
    printing_ = Paper::none;
}

}  // namespace kiosk::app
