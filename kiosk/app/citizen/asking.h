#pragma once
/// What a citizen's session asks of the world: sending, looking up, telling staff, the bell, counting, searching. It is done
/// beside the thread that draws, and comes back as intents. What was handed over and not answered is told as not known, and is
/// asked again by itself, a request and a message with the very same envelope.
/// Leaves to its neighbours: how it is sent (`flow`), what the intents mean (`visit`), the thread (errands.h).
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/app/citizen/left_behind.h"
#include "kiosk/app/parts/errands.h"
#include "kiosk/base/clock.h"
#include "kiosk/base/log.h"
#include "kiosk/content/library.h"
#include "kiosk/content/settings.h"
#include "kiosk/flow/holder_message.h"
#include "kiosk/flow/submit.h"
#include "kiosk/search/index.h"
#include "kiosk/visit/intent.h"

namespace kiosk::app {

/// Everything a request and a receipt are made with. Used on the thread of the errands alone.
struct Sending {
    flow::Sealer& sealer;
    flow::RequestQueue& queue;
    flow::SecretMaker& secrets;
    flow::NoteCipher& notes;
};

/// Borrowed; all outlive the asking.
struct AskingParts {
    const content::Library& library;
    const content::Settings& settings;
    std::optional<Sending> sending;  ///< none: a preview, from which nothing can be sent
    const base::Clock& clock;
    base::Log& log;
    std::function<void()> wake;
};

class Asking {
public:
    explicit Asking(AskingParts);
    /// Interrupts what the store keeps waiting.
    ~Asking();

    /// Begins what the session awaits, and its bell, unless that has begun; lets go of what it awaits no more. `page` is all
    /// that a bell tells of it.
    void follow(const visit::Session&, const std::string& page);
    void count_stop(const std::string& reason);
    /// Done before anybody asks for anything.
    void prepare(std::function<void()>);
    /// What has been answered since, and what is told to be late.
    std::vector<visit::Intent> answers();
    /// When `answers` wants to be called although nobody woke anybody.
    std::optional<base::SteadyTime> due() const;
    /// The visit is over. What has not been handed over is dropped; what has may still arrive, and nobody here is told of it.
    void end_visit();
    /// Who went away no longer waits for staff to come.
    void let_bell_go() { bell_.reset(); }
    /// Before `end_visit`, when somebody sent a request and went away without taking it back.
    void leave_request_behind();
    bool await(std::chrono::milliseconds patience);

private:
    struct Came {
        visit::Intent intent;
        bool lost = false;  ///< it may have been done, or not
    };
    using Ask = std::function<Came()>;
    /// One thing that is asked until it is answered.
    struct Question {
        int number = 0;
        Errand errand = Errand::visit;
        visit::Awaiting awaited = visit::Awaiting::nothing;  ///< `nothing`: it is the bell
        Ask ask;
        std::optional<base::SteadyTime> late_at, again_at;
        int tries = 0;
    };
    void begin(std::optional<Question>&, Errand, visit::Awaiting, Ask);
    void ask(Question&);
    void take(int number, Came);
    void look_after(std::optional<Question>&);
    void tell_late(Question&);
    Ask ask_of(const visit::Session&);
    Ask submitting(const visit::Session&);
    Ask looking_up(const visit::Session&);
    Ask telling_staff(const visit::Session&);
    Ask taking_number(const visit::Session&);
    Ask ringing(const std::string& page, bool urgent);
    Ask searching(const visit::Session&);

    AskingParts parts_;
    /// Touched by the jobs alone while one runs; a new one for each visit.
    std::shared_ptr<flow::PendingSubmission> unanswered_;
    std::shared_ptr<flow::PendingMessage> unanswered_message_;
    /// By language, built when somebody searches for the first time: content alone, nothing of a person. The library's
    /// thread's.
    std::map<std::string, search::Index> indexes_;
    std::optional<Question> page_, bell_;
    int last_number_ = 0;
    std::vector<visit::Intent> came_;
    Errands store_, library_;  // so far down: their threads use the others
    LeftBehind left_behind_;
};

}  // namespace kiosk::app
