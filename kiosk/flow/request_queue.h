#pragma once
/// The terminal's side of the store: append, ask, ring. There is no way to read back what was stored.
/// Leaves to its neighbours: how it is kept (store), how it is reached (wire). Calls block for milliseconds; failures are
/// Results.
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/flow/hall.h"
#include "kiosk/flow/sealing.h"
#include "kiosk/visit/receipt.h"

namespace kiosk::flow {

/// Everything that is readable outside the seal when a request is handed over.
struct SealedRequest {
    RequestId id;
    std::string unit;
    std::string code_prefix;
    base::Day day{};
    bool urgent = false;
    base::Day answer_by{};
    std::string verifier;
    Bytes envelope;
};

using record::KeyId;

struct Ticket {
    std::string code;
    int daily_number = 0;
    std::int64_t sequence = 0;
};

struct StoredStatus {
    RequestId id;
    std::string code;
    visit::Stage stage = visit::Stage::received;
    int tries = 0;
    base::Day since{};
    base::Day answer_by{};
    std::string case_number;
    Bytes note;  ///< sealed with the secret; empty: none
};

/// What a terminal may do: append, ask, ring. There is no way to read back what was stored.
class RequestQueue {
public:
    virtual ~RequestQueue() = default;
    /// Returns only when the request is on disk. The same id with the same envelope yields the same ticket;
    /// with another envelope: conflict.
    virtual Result<Ticket> put(const SealedRequest&) = 0;
    /// Many at once, each as `put` would: for files of requests. Answers in the same order.
    virtual std::vector<Result<Ticket>> put_all(const std::vector<SealedRequest>& requests)
    {
        std::vector<Result<Ticket>> out;
        for (const auto& request : requests) out.push_back(put(request));
        return out;
    }
    /// Wrong code, wrong secret and "too many tries" are the same `denied`; tries are counted before they are checked.
    virtual Result<StoredStatus> status(const std::string& code, const std::string& secret) = 0;
    /// The day of the newest thing stored: what comes before it was judged by a clock that cannot be right. None: nothing is
    /// stored, or nobody knows.
    virtual Result<std::optional<base::Day>> newest_day() { return std::optional<base::Day>{}; }
    /// A sealed message of the holder about a request: correction, withdrawal, "please call".
    virtual Result<void> append_message(const std::string& code, const std::string& secret, ByteView sealed) = 0;
    /// As the two above, for one that serves others while a secret is checked: `answer` is called once, at once or later.
    virtual void ask_status(const std::string& code, const std::string& secret,
                            std::function<void(Result<StoredStatus>)> answer)
    {
        answer(status(code, secret));
    }
    virtual void ask_to_append(const std::string& code, const std::string& secret, Bytes sealed,
                               std::function<void(Result<void>)> answer)
    {
        answer(append_message(code, secret, sealed));
    }
    /// A bell at the desk: which terminal, which page, no answers. Of the page only whether it is an urgent one is kept.
    virtual Result<void> ring(const std::string& terminal, const std::string& page, bool urgent) = 0;
    /// One more person stopped today for this reason (visit/stop_reasons.h; any other: invalid_input). Day and number, no more.
    virtual Result<void> count_stop(const std::string& reason)
    {
        (void)reason;
        return {};
    }
    /// A number of the hall. busy: too many; invalid_input: no service here has this letter.
    virtual Result<TakenNumber> take_number(const WantedNumber&)
    {
        return base::failure(base::ErrorKind::internal, "this door gives no numbers");
    }
    /// For the end of a program, from any thread: a call that waits comes back, and none waits any more.
    virtual void interrupt() {}
};

}  // namespace kiosk::flow
