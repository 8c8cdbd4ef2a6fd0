#pragma once
/// What the use cases need from the world, and nothing of how it is done: sealing (`vault`), the queue (`store`, reached
/// through `wire`), secrets of receipts. All calls block for milliseconds; all failures are Results.
#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/bytes.h"
#include "kiosk/base/clock.h"
#include "kiosk/base/ids.h"
#include "kiosk/base/result.h"
#include "kiosk/visit/receipt.h"

namespace kiosk::flow {

using base::Bytes;
using base::ByteView;
using base::RequestId;
using base::Result;

// -- sealing ------------------------------------------------------------------------------------------------------

/// Bound to the sealed bytes: an envelope opened under another id or unit does not open.
struct SealContext {
    RequestId id;
    std::string unit;
};

class Sealer {
public:
    virtual ~Sealer() = default;
    /// Pads to a few sizes, seals to every public key of the centre. Nobody without a private key can open it, the
    /// sealer included. too_large above 128 KiB.
    virtual Result<Bytes> seal(ByteView plain, const SealContext&) = 0;
};

class Opener {
public:
    virtual ~Opener() = default;
    virtual Result<Bytes> open(ByteView envelope, const SealContext&) = 0;
    virtual std::string staff_name() const = 0;
    virtual std::string role() const = 0;  ///< "reception" | "officer" | "head"
};

/// Staff keys, locked by passphrases.
class KeyCabinet {
public:
    virtual ~KeyCabinet() = default;
    virtual std::vector<std::string> names() const = 0;
    /// wrong_passphrase says nothing of whether the name exists. Dropping the Opener wipes the key.
    virtual Result<std::unique_ptr<Opener>> unlock(const std::string& name, const std::string& passphrase) = 0;
};

/// Code words of a receipt: 8 letters of an unambiguous alphabet, with the verifier the store keeps.
struct ReceiptSecret {
    std::string secret;
    std::string verifier;  ///< Argon2id, salted
};

class SecretMaker {
public:
    virtual ~SecretMaker() = default;
    virtual Result<ReceiptSecret> make() = 0;
};

/// A note of staff for the holder of a receipt, readable with the receipt's secret and by nobody else.
class NoteCipher {
public:
    virtual ~NoteCipher() = default;
    virtual Result<Bytes> seal_note(const std::string& note, const std::string& secret, const RequestId&) = 0;
    virtual Result<std::string> open_note(ByteView sealed, const std::string& secret, const RequestId&) = 0;
};

// -- the terminal's side of the queue -----------------------------------------------------------------------------

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

/// Names a public key outside the seal: the first bytes of its hash (vault/ENVELOPE.md).
using KeyId = std::array<std::uint8_t, 8>;

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
    /// For the end of a program, from any thread: a call that waits comes back, and none waits any more.
    virtual void interrupt() {}
};

// -- the desk's side ----------------------------------------------------------------------------------------------

struct QueuedRequest {
    RequestId id;
    std::int64_t sequence = 0;
    std::int64_t version = 0;  ///< grows with every change; an act on an older one is a conflict
    std::string unit;
    std::string code;
    base::Day day{};
    int daily_number = 0;
    bool urgent = false;
    visit::Stage stage = visit::Stage::received;
    base::Day answer_by{};
    std::string claimed_by;  ///< staff name; empty: nobody
    int tries = 0;
    std::string case_number;
    Bytes envelope;
    std::vector<Bytes> messages;  ///< sealed, from the holder of the receipt
    int messages_unanswered = 0;  ///< of them: came after the last act of staff that did more than look
};

struct HistoryEntry {
    base::WallTime at{};
    std::string who;
    std::string what;  ///< "received", "opened", "claimed", "called", "asked_papers", "accepted", "closed", …
};

enum class StaffAct {
    opened,
    claimed,
    released,
    called,
    asked_papers,
    papers_received,
    accepted,
    transferred,
    finished,
    closed,
    printed,
    exported
};
std::string_view name_of(StaffAct);
Result<StaffAct> staff_act_named(std::string_view);
/// Opening, printing and exporting are audited but change nothing about the request.
bool only_looks(StaffAct);

/// Entered into the register when a request is accepted. No name, no matter: those stay under the seal.
struct RegisterEntry {
    std::string form;      ///< TGTT | TV | DDNTT
    std::string field;     ///< field of law
    std::string category;  ///< ground id
    bool referred = false;
};

struct StaffMove {
    RequestId id;
    std::int64_t version = 0;
    StaffAct act = StaffAct::opened;
    std::string who;
    std::string role;
    Bytes note;                          ///< sealed status note for the citizen; empty: unchanged
    std::optional<RegisterEntry> entry;  ///< with StaffAct::accepted
    bool reached = false;                ///< with StaffAct::called: somebody answered, so the tries do not grow
};

struct Ring {
    std::int64_t number = 0;  ///< in the order in which they rang, whatever the clock says; never given twice
    std::string terminal;
    bool urgent = false;  ///< rung from a page about danger or custody; which page is nobody's business
    base::WallTime at{};  ///< the minute, by the clock of then
};

/// How many people stopped on a day for one reason. Knows no person, no page and no hour.
struct StopCount {
    base::Day day{};
    std::string reason;
    std::int64_t count = 0;
};

/// What staff must be told although nobody did anything wrong at the desk.
enum class Trouble {
    strange_key,  ///< public.keys of the data folder is not the set that was pinned: what is sealed to it is refused
    wrong_clock,  ///< the machine's date lies before the newest thing stored, or far from it
};
std::string_view name_of(Trouble);
Result<Trouble> trouble_named(std::string_view);

class StaffDoor {
public:
    virtual ~StaffDoor() = default;
    virtual Result<std::vector<QueuedRequest>> list() = 0;
    /// By sequence, after the one named, until so many bytes are full; at least one if there is one. For whoever sends a long
    /// list in parts.
    virtual Result<std::vector<QueuedRequest>> list_from(std::int64_t after_sequence, std::size_t bytes_max)
    {
        (void)after_sequence;
        (void)bytes_max;
        return list();
    }
    /// Acts that only look need no version.
    /// One transaction: role and stage allowed, version right, new stage, audit row. Yields the request as it is now.
    virtual Result<QueuedRequest> move(const StaffMove&) = 0;
    virtual Result<std::vector<HistoryEntry>> history(const RequestId&) = 0;
    virtual Result<std::vector<Ring>> rings() = 0;
    /// Why people stopped, by day and reason, oldest day first.
    virtual Result<std::vector<StopCount>> stop_counts() { return std::vector<StopCount>{}; }
    /// Grows whenever anything in the queue changed; cheap to ask.
    virtual Result<std::int64_t> change_number() = 0;
    /// Database integrity and audit chain; the text names the first broken row.
    virtual Result<std::string> verify() = 0;
    virtual Result<void> backup(const std::string& to_path) = 0;
    virtual Result<std::vector<Trouble>> troubles() { return std::vector<Trouble>{}; }
    /// From now on requests are sealed to these keys and no others. denied: only a head may.
    virtual Result<void> pin_keys(const std::string& who, const std::string& role, const std::vector<KeyId>&)
    {
        (void)who;
        (void)role;
        return {};
    }
    /// The machine's date is right, whatever was stored before. denied: only a head may.
    virtual Result<void> confirm_clock(const std::string& who, const std::string& role)
    {
        (void)who;
        (void)role;
        return {};
    }
    /// Audit rows that belong to no request: desk unlocked, refused, locked.
    virtual Result<void> note_desk(const std::string& who, const std::string& what) = 0;
};

/// Transferred, finished or closed: nobody works on it any more.
bool ended(visit::Stage);
/// Which stages an act may start from, and where it leads. The one table that store and desk both ask.
std::optional<visit::Stage> stage_after(visit::Stage, StaffAct, std::string_view role);

}  // namespace kiosk::flow
