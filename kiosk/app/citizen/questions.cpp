/// Each thing that is asked of the world, as a job that owns what it needs: it may outlive the page it was asked on.
#include <nlohmann/json.hpp>
#include <utility>

#include "kiosk/app/citizen/asking.h"
#include "kiosk/visit/fields.h"

namespace kiosk::app {

namespace intent = visit::intent;

namespace {
/// Handed over, and what became of it is not known.
bool is_lost(const base::Error& error) { return error.kind == base::ErrorKind::no_answer; }

/// A later try that reaches nobody does not say what became of the one before it.
bool stays_lost(const base::Error& error, bool before)
{
    return is_lost(error) ||
           (before && (error.kind == base::ErrorKind::unavailable || error.kind == base::ErrorKind::internal));
}
}  // namespace

Asking::Ask Asking::submitting(const visit::Session& session)
{
    const auto failed = [&log = parts_.log](const base::Error& error) {
        log.note(base::Event::request_not_stored, error);
        return Came{intent::RequestNotStored{error.kind}};
    };
    auto made = flow::document_of(session.draft, parts_.library.guide);
    if (!made) return [failed, error = made.error()] { return failed(error); };
    return [failed, id = session.draft.id, document = std::move(*made), unanswered = unanswered_,
            sent_at = base::SetClock{parts_.clock.wall()}, sending = *parts_.sending, &library = parts_.library,
            &settings = parts_.settings, &log = parts_.log]() mutable -> Came {
        const bool before = unanswered->lost;
        const auto receipt = flow::submit(
            id, document, {sending.sealer, sending.queue, sending.secrets, library.rules, settings, sent_at, unanswered.get()});
        if (receipt) {
            log.note(base::Event::request_stored);
            return {intent::RequestStored{*receipt}};
        }
        unanswered->lost = stays_lost(receipt.error(), before);
        auto came = failed(receipt.error());
        came.lost = unanswered->lost;
        return came;
    };
}

Asking::Ask Asking::looking_up(const visit::Session& session)
{
    return
        [code = session.lookup_code, secret = session.lookup_secret, sending = *parts_.sending, &log = parts_.log]() -> Came {
            const auto status = flow::look_up(code, secret, {sending.queue, sending.notes});
            log.note(base::Event::status_asked);
            if (!status) return {intent::StatusNotFound{status.error().kind}};
            return {intent::StatusFound{*status}};
        };
}

Asking::Ask Asking::telling_staff(const visit::Session& session)
{
    const auto kind = visit::message_kind_named(session.place.item);
    if (!kind || !session.status) return []() -> Came { return {intent::MessageNotStored{base::ErrorKind::internal}}; };
    return [kind = *kind, id = session.status->id, code = session.lookup_code, secret = session.lookup_secret,
            words = visit::kept_form(session.typing, visit::QuestionKind::long_text), unanswered = unanswered_message_,
            sent_at = base::SetClock{parts_.clock.wall()}, sending = *parts_.sending, &unit = parts_.settings.unit,
            &log = parts_.log]() -> Came {
        const bool before = unanswered->lost;
        const auto sent =
            flow::send_message(id, code, secret, kind, words, {sending.sealer, sending.queue, unit, sent_at, unanswered.get()});
        if (sent) {
            log.note(base::Event::message_stored);
            return {intent::MessageStored{}};
        }
        log.note(base::Event::message_not_stored, sent.error());
        unanswered->lost = stays_lost(sent.error(), before);
        return {intent::MessageNotStored{sent.error().kind}, unanswered->lost};
    };
}

/// Asked again it is the same wish, so that nobody is called for whom a first answer was lost.
Asking::Ask Asking::taking_number(const visit::Session& session)
{
    const flow::WantedNumber wanted{base::RequestId::random(), session.hall_wish.letter, session.language,
                                    session.hall_wish.subject};
    return [wanted, &queue = parts_.sending->queue, lost = false]() mutable -> Came {
        const auto taken = queue.take_number(wanted);
        if (!taken) {
            lost = stays_lost(taken.error(), lost);
            return {intent::NumberNotGiven{taken.error().kind}, lost};
        }
        const auto& number = taken->number;
        return {intent::NumberGiven{{flow::words_of(number), number.letter, taken->before, number.taken_at}}};
    };
}

Asking::Ask Asking::ringing(const std::string& page, bool urgent)
{
    if (!parts_.sending) return []() -> Came { return {intent::DeskRung{false}}; };
    return [&queue = parts_.sending->queue, &terminal = parts_.settings.terminal, &log = parts_.log, page, urgent]() -> Came {
        const auto reached = queue.ring(terminal, page, urgent);
        log.note(base::Event::desk_rung, reached ? 1 : 0);
        return {intent::DeskRung{reached.has_value()}, !reached && is_lost(reached.error())};
    };
}

/// A search that fails finds nothing, and that page leads to staff.
Asking::Ask Asking::searching(const visit::Session& session)
{
    return [&indexes = indexes_, &library = parts_.library, language = session.language, sought = session.sought]() -> Came {
        auto index = indexes.find(language);
        if (index == indexes.end()) {
            auto built = search::Index::build(search::documents_of(library, language), search::synonyms_of(library, language));
            if (!built) return {intent::Found{}};
            index = indexes.emplace(language, std::move(*built)).first;
        }
        intent::Found answer;
        for (const auto& hit : index->second.find(sought)) answer.hits.push_back(hit.id);
        return {std::move(answer)};
    };
}

}  // namespace kiosk::app
