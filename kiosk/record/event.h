#pragma once
/// One thing that happened: written once, in order, never changed. All the rest is computed from events. The format stands on
/// one page (RECORD.md) and is read by a second implementation in the tests.
///
/// Leaves to its neighbours: what the open part says (open_part.h), where bytes are kept (store), what the sealed bytes say
/// (vault, flow).
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/record/ids.h"

namespace kiosk::record {

/// The largest written event, and the longest name of an origin or kind: 1 to 64 visible characters of ASCII.
inline constexpr std::size_t event_bytes_max = 1024 * 1024;
inline constexpr std::size_t word_bytes_max = 64;

/// What an act becomes before it has its place in a log.
struct Draft {
    ActId act;
    SubjectId subject;
    std::string kind;      ///< "request.received"; few and coarse (kinds.h)
    std::int64_t who = 0;  ///< number of a member of staff; 0: nobody
    base::Day at{};        ///< the day; minutes are sealed
    Bytes open;            ///< a CBOR map, hashed as it stands
    Bytes sealed;          ///< what can be forgotten; may be empty
};

struct Event : Draft {
    EventId id;
    Hash before{};       ///< of the event before it in its origin; zeros at number 1
    Hash sealed_hash{};  ///< stays when the sealed bytes are forgotten
    Hash hash{};
    bool forgotten = false;  ///< `sealed` is empty because it was taken away
};

Hash sha256(ByteView);
/// Over: hash before, origin, number, act, subject, kind, who, at, SHA-256 of open, SHA-256 of sealed, each with its length.
/// Takes the last from `sealed_hash`, so that it is the same when the bytes are forgotten.
Hash hash_of(const Event&);
/// The draft as the next event of an origin: `last` is that origin's newest event, number 0 for none.
struct Head {
    EventId id;  ///< with number 0: the origin that begins
    Hash hash{};
    bool operator==(const Head&) const = default;
};
Event placed(Draft, const Head& last);
inline Head head_after(const Event& event) { return {event.id, event.hash}; }
/// True if the event's hash is its own, its sealed bytes are those that were hashed (or forgotten), and it follows `last`.
bool follows(const Event&, const Head& last);

/// The written form (RECORD.md): what a frame of the log file, an exchange and a stick hold. `sealed_at` tells where in it the
/// sealed bytes lie, so that they can be overwritten in place.
struct Written {
    Bytes bytes;
    std::size_t sealed_at = 0;
};
Written written(const Event&);
/// Reads one written event from the front of the bytes and tells how many it took. corrupt: it is none. Does not check
/// hashes (`follows` does), but knows forgotten sealed bytes, which are zeros, by theirs.
struct Read {
    Event event;
    std::size_t bytes = 0;
};
/// Never reads beyond them and never allocates more than is there.
Result<Read> read_event(ByteView);

}  // namespace kiosk::record
