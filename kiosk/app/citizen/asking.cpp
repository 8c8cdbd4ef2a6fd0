#include "kiosk/app/citizen/asking.h"

#include <algorithm>
#include <utility>

#include "kiosk/base/caught.h"

namespace kiosk::app {

using namespace std::chrono_literals;
namespace intent = visit::intent;
using visit::Awaiting;

namespace {
/// As long as a person believes that it is just being done.
constexpr auto patience = 5s;
/// Between an answer that was lost and the next try: 2, 4, 8, then 15 s.
constexpr std::chrono::seconds pause_min{2}, pause_max{15};

visit::Intent came_to_nothing(Awaiting awaited)
{
    constexpr auto kind = base::ErrorKind::internal;
    switch (awaited) {
    case Awaiting::submit: return intent::RequestNotStored{kind};
    case Awaiting::lookup: return intent::StatusNotFound{kind};
    case Awaiting::message: return intent::MessageNotStored{kind};
    case Awaiting::search: return intent::Found{};
    case Awaiting::number: return intent::NumberNotGiven{kind};
    case Awaiting::print:
    case Awaiting::nothing: break;
    }
    return intent::DeskRung{false};
}
}  // namespace

Asking::Asking(AskingParts parts)
    : parts_(std::move(parts)),
      unanswered_(std::make_shared<flow::PendingSubmission>()),
      unanswered_message_(std::make_shared<flow::PendingMessage>()),
      store_(parts_.wake),
      library_(parts_.wake),
      left_behind_(store_, parts_.clock, parts_.log)
{
}

Asking::~Asking()
{
    if (parts_.sending) parts_.sending->queue.interrupt();
}

void Asking::follow(const visit::Session& session, const std::string& page)
{
    const auto awaited = session.awaiting == Awaiting::print ? Awaiting::nothing : session.awaiting;
    if (page_ && page_->awaited != awaited) page_.reset();
    if (!page_ && awaited != Awaiting::nothing) begin(page_, Errand::visit, awaited, ask_of(session));
    // Who rang and left still wants somebody to come, and a bell holds nothing of them.
    if (session.bell != visit::Bell::silent && (!bell_ || !bell_->late_at))
        begin(bell_, Errand::anybody, Awaiting::nothing, ringing(page, session.bell == visit::Bell::rings_urgently));
}

Asking::Ask Asking::ask_of(const visit::Session& session)
{
    if (session.awaiting == Awaiting::search) return searching(session);
    if (!parts_.sending) return [what = session.awaiting]() -> Came { return {came_to_nothing(what)}; };
    if (session.awaiting == Awaiting::submit) return submitting(session);
    if (session.awaiting == Awaiting::number) return taking_number(session);
    return session.awaiting == Awaiting::lookup ? looking_up(session) : telling_staff(session);
}

void Asking::begin(std::optional<Question>& question, Errand errand, Awaiting awaited, Ask what)
{
    question = Question{++last_number_, errand, awaited, std::move(what), parts_.clock.steady() + patience, std::nullopt, 0};
    ask(*question);
}

void Asking::ask(Question& question)
{
    question.again_at.reset();
    ++question.tries;
    auto& errands = question.awaited == Awaiting::search ? library_ : store_;
    errands.begin(question.errand,
                  [this, number = question.number, awaited = question.awaited, what = question.ask]() -> Errands::Then {
                      auto came = std::make_shared<Came>();
                      try {
                          *came = what();
                      } catch (...) {
                          // An answer too: the page must not wait for ever.
                          *came = {came_to_nothing(awaited)};
                          return [this, number, came, fault = base::caught()] {
                              parts_.log.note(base::Event::fault_caught, fault);
                              take(number, std::move(*came));
                          };
                      }
                      return [this, number, came] { take(number, std::move(*came)); };
                  });
}

void Asking::take(int number, Came came)
{
    for (auto* question : {&page_, &bell_}) {
        if (!*question || (*question)->number != number) continue;
        auto& asked = **question;
        if (!came.lost) {
            question->reset();
            came_.push_back(std::move(came.intent));
            return;
        }
        tell_late(asked);
        asked.again_at = parts_.clock.steady() + std::min(pause_min * (1 << std::min(asked.tries - 1, 4)), pause_max);
        return;
    }
}

void Asking::tell_late(Question& question)
{
    if (!question.late_at) return;
    question.late_at.reset();
    if (question.awaited == Awaiting::nothing)
        came_.push_back(intent::BellLate{});
    else if (question.awaited != Awaiting::search)
        came_.push_back(intent::AnswerLate{});
}

void Asking::look_after(std::optional<Question>& question)
{
    if (!question) return;
    const auto now = parts_.clock.steady();
    if (question->late_at && *question->late_at <= now) tell_late(*question);
    if (question->again_at && *question->again_at <= now) ask(*question);
}

std::vector<visit::Intent> Asking::answers()
{
    store_.take_answers();
    library_.take_answers();
    look_after(page_);
    look_after(bell_);
    left_behind_.look();
    return std::exchange(came_, {});
}

std::optional<base::SteadyTime> Asking::due() const
{
    auto soonest = left_behind_.due();
    for (const auto* question : {&page_, &bell_}) {
        if (!*question) continue;
        for (const auto& at : {(*question)->late_at, (*question)->again_at})
            if (at && (!soonest || *at < *soonest)) soonest = at;
    }
    return soonest;
}

void Asking::prepare(std::function<void()> what)
{
    store_.begin(Errand::preparation, [what = std::move(what)]() -> Errands::Then {
        what();
        return {};
    });
}

void Asking::count_stop(const std::string& reason)
{
    if (!parts_.sending) return;
    // Nobody waits for it, and one that cannot be counted is let go: the page has thanked already.
    store_.begin(Errand::anybody, [&queue = parts_.sending->queue, reason]() -> Errands::Then {
        (void)queue.count_stop(reason);
        return {};
    });
}

void Asking::end_visit()
{
    page_.reset();
    came_ = std::vector<visit::Intent>{};  // emptied in place it would keep the letters of a receipt
    unanswered_ = std::make_shared<flow::PendingSubmission>();
    unanswered_message_ = std::make_shared<flow::PendingMessage>();
    store_.end_visit();
    library_.end_visit();
}

void Asking::leave_request_behind()
{
    if (parts_.sending) left_behind_.add(unanswered_, parts_.sending->queue);
}

bool Asking::await(std::chrono::milliseconds patience_of_walk)
{
    return library_.await(patience_of_walk) || store_.await(patience_of_walk);
}

}  // namespace kiosk::app
