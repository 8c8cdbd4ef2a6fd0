/// What the citizen's session asks of the world: sending, looking up, ringing. Each ends with an intent, never with a throw.
#include <utility>

#include "kiosk/app/citizen/citizen.h"
#include "kiosk/base/caught.h"
#include "kiosk/visit/fields.h"

namespace kiosk::app {

namespace intent = visit::intent;

namespace {
constexpr std::chrono::milliseconds printer_look{200};   ///< a paper takes some seconds
constexpr auto demo_band = "DEMO";

visit::Intent came_to_nothing(visit::Awaiting asked)
{
    constexpr auto kind = base::ErrorKind::internal;
    switch (asked) {
    case visit::Awaiting::nothing:
    case visit::Awaiting::submit: return intent::RequestNotStored{kind};
    case visit::Awaiting::lookup: return intent::StatusNotFound{kind};
    case visit::Awaiting::message: return intent::MessageNotStored{kind};
    case visit::Awaiting::ring_desk:
    case visit::Awaiting::ring_urgent: return intent::DeskRung{false};
    case visit::Awaiting::search: return intent::Found{};
    case visit::Awaiting::print: return intent::PrintingWent{visit::Printing::failed};
    }
    return intent::RequestNotStored{kind};
}
}  // namespace

bool Citizen::act()
{
    if (const auto now = std::exchange(parts_.after_first_page, {})) now();
    if (!stop_reason_.empty()) count_stop();
    const auto asked = session_->awaiting;
    if (asked == visit::Awaiting::nothing) return false;
    happened(answered(asked));
    return true;
}

/// What is thrown while it is asked is an answer too: the page must not wait for ever.
visit::Intent Citizen::answered(visit::Awaiting asked)
{
    try {
        switch (asked) {
        case visit::Awaiting::nothing: break;
        case visit::Awaiting::submit: return submitted();
        case visit::Awaiting::lookup: return looked_up();
        case visit::Awaiting::message: return told_staff();
        case visit::Awaiting::ring_desk: return rung(false);
        case visit::Awaiting::ring_urgent: return rung(true);
        case visit::Awaiting::search: return found();
        case visit::Awaiting::print: return begun_printing();
        }
    } catch (...) {
        fault(base::caught());
    }
    return came_to_nothing(asked);
}

visit::Intent Citizen::submitted()
{
    const auto failed = [&](const base::Error& error) {
        parts_.log.note(base::Event::request_not_stored, error);
        return intent::RequestNotStored{error.kind};
    };
    if (!parts_.sending) return failed({base::ErrorKind::denied, "a preview sends nothing"});
    auto document = flow::document_of(session_->draft, parts_.library.guide);
    if (!document) return failed(document.error());
    const auto receipt = flow::submit(session_->draft.id, std::move(*document),
                                      {parts_.sending->sealer, parts_.sending->queue, parts_.sending->secrets, parts_.library.rules, parts_.settings,
                                       parts_.clock, unanswered_.get()});
    if (!receipt) return failed(receipt.error());
    parts_.log.note(base::Event::request_stored);
    return intent::RequestStored{*receipt};
}

visit::Intent Citizen::looked_up()
{
    if (!parts_.sending) return intent::StatusNotFound{base::ErrorKind::unavailable};
    const auto status =
        flow::look_up(session_->lookup_code, session_->lookup_secret, {parts_.sending->queue, parts_.sending->notes});
    parts_.log.note(base::Event::status_asked);
    if (!status) return intent::StatusNotFound{status.error().kind};
    return intent::StatusFound{*status};
}

visit::Intent Citizen::told_staff()
{
    const auto kind = visit::message_kind_named(session_->place.item);
    if (!kind || !session_->status || !parts_.sending) return intent::MessageNotStored{base::ErrorKind::internal};
    const auto sent = flow::send_message(session_->status->id, session_->lookup_code, session_->lookup_secret, *kind,
                                         visit::kept_form(session_->typing, visit::QuestionKind::long_text),
                                         {parts_.sending->sealer, parts_.sending->queue, parts_.settings.unit, parts_.clock, unanswered_message_.get()});
    if (!sent) {
        parts_.log.note(base::Event::message_not_stored, sent.error());
        return intent::MessageNotStored{sent.error().kind};
    }
    parts_.log.note(base::Event::message_stored);
    return intent::MessageStored{};
}

visit::Intent Citizen::rung(bool urgent)
{
    if (!parts_.sending) return intent::DeskRung{false};
    const auto reached = parts_.sending->queue.ring(parts_.settings.terminal, page_id_, urgent);
    parts_.log.note(base::Event::desk_rung, reached ? 1 : 0);
    return intent::DeskRung{reached.has_value()};
}

/// Nobody waits for it, and one that cannot be counted is let go: the page has thanked already.
void Citizen::count_stop()
{
    const auto reason = std::exchange(stop_reason_, {});
    if (parts_.sending) (void)parts_.sending->queue.count_stop(reason);
}

/// A search that fails finds nothing, and that page leads to staff.
visit::Intent Citizen::found()
{
    const auto& language = session_->language;
    auto index = indexes_.find(language);
    if (index == indexes_.end()) {
        auto built = search::Index::build(search::documents_of(parts_.library, language), search::synonyms_of(parts_.library, language));
        if (!built) return intent::Found{};
        index = indexes_.emplace(language, std::move(*built)).first;
    }
    intent::Found answer;
    for (const auto& hit : index->second.find(session_->sought)) answer.hits.push_back(hit.id);
    return answer;
}

/// What the page says on paper. `topic` and `sent` are the pages that can be asked for it.
devices::PrintJob Citizen::paper_here() const
{
    devices::PrintJob job{devices::PrintJob::Article{session_->place.item}, session_->language, parts_.demo ? demo_band : ""};
    if (session_->receipt) job.what = *session_->receipt;
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
    if (const auto begun = parts_.printer->print(paper_here()); !begun) {
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
    if (!one_waits) happened(intent::PrintingWent{*how});
    else if (is_on_its_way(session_->printing)) happened(begun_printing());
}

void Citizen::stop_printing()
{
    if (parts_.printer != nullptr) parts_.printer->cancel();
    printing_ = Paper::none;
}

}  // namespace kiosk::app
