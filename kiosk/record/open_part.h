#pragma once
/// What stands readable outside the seal of an event (RECORD.md), and nothing else. A door refuses a key that is not
/// described here; a copy keeps and hashes it. A key keeps its meaning for ever; a new meaning is a new key.
/// Each key is described once (descriptions.h): that yields CBOR, the row of a table, JSON, CSV and the table of RECORD.md.
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/record/event.h"
#include "kiosk/record/ids.h"
#include "kiosk/record/staff_acts.h"

namespace kiosk::record {

/// What the act gave: replaying copies it and decides nothing.
struct Now {
    std::optional<std::string> unit;
    std::optional<std::string> code;
    std::optional<std::int64_t> daily_number;
    std::optional<bool> urgent;
    std::optional<Stage> stage;
    std::optional<std::int64_t> holder;  ///< number of a member of staff; 0: nobody
    std::optional<std::string> home;     ///< the origin that decides about the subject
    std::optional<base::Day> deadline;
    std::optional<std::string> form;     ///< of a case: TGTT | TV | DDNTT
    std::optional<std::int64_t> number;  ///< of a case in unit, form and year
    std::optional<std::int64_t> year;
    std::optional<base::Day> day;  ///< of an entry of the register: when it happened
    std::optional<bool> undone;    ///< this act takes back the one before it
    /// The number that the subject was given stands no more: an acceptance undone, an entry struck out. Never given again.
    std::optional<bool> voided;
    bool operator==(const Now&) const = default;
};

/// Of a member of staff. Name and words are sealed.
struct MemberNow {
    std::optional<std::int64_t> number;  ///< with `staff.added`: as it will stand in `who`
    std::optional<Role> role;
    std::optional<Bytes> key;  ///< public signing key, 32 bytes
    std::optional<bool> gone;
    bool operator==(const MemberNow&) const = default;
};

/// A book of numbers and the last one given.
struct SeriesLast {
    std::string unit;
    std::string form;
    std::int64_t year = 0;
    std::int64_t last = 0;
    bool operator==(const SeriesLast&) const = default;
};

/// Of the log itself.
struct LogNow {
    std::optional<std::int64_t> format;
    std::optional<std::vector<PublicKey>> keys;  ///< to which everything is sealed
    std::optional<std::string> machine;
    std::optional<Head> gone_on_from;            ///< an origin that this one continues
    std::optional<Hash> old_audit;               ///< head of the audit of a folder of schema 2
    std::optional<std::vector<EventId>> events;  ///< that `store.mended`, `store.lost` name
    std::optional<std::vector<SubjectId>> forgotten;
    std::optional<base::Day> day;  ///< confirmed by a head
    std::optional<Power> power;
    std::optional<Role> role;
    std::optional<Grant> grant;
    std::optional<base::Day> from, to;            ///< of a book that was closed, both inside
    std::optional<std::vector<EventId>> counted;  ///< the last event of each origin that its figures have counted
    std::optional<std::vector<SeriesLast>>
        series;  ///< of each book of numbers the last one, as a head typed them after a restore
    bool operator==(const LogNow&) const = default;
};

struct OpenPart {
    Now now;
    MemberNow member;
    LogNow log;
    bool must = false;  ///< a program that does not know the kind reads the subject and does not act on it
    bool operator==(const OpenPart&) const = default;
};

/// Canonical CBOR (RFC 8949, 4.2): the same part gives the same bytes.
Bytes encoded(const OpenPart&);
/// Keys that are not known are passed over. corrupt: no CBOR map, or a known key of another type.
Result<OpenPart> decoded_open(ByteView);
/// As a door reads it. invalid_input: a key that is not described, or a value out of its range; the detail names the key.
Result<OpenPart> checked_open(ByteView);

}  // namespace kiosk::record
