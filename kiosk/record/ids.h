#pragma once
/// Names of things in the record. Distinct things have distinct types. Leaves to its neighbour (base/ids.h): random bytes.
#include <array>
#include <compare>
#include <cstdint>
#include <string>

#include "kiosk/base/bytes.h"
#include "kiosk/base/ids.h"

namespace kiosk::record {

using base::Bytes;
using base::ByteView;
using base::Result;

/// SHA-256.
using Hash = std::array<std::uint8_t, 32>;
/// Names a public key outside the seal: the first bytes of its hash (vault/ENVELOPE.md).
using KeyId = std::array<std::uint8_t, 8>;

/// 16 random bytes of whoever asks: the same act asked again gets the same answer, never a second event.
struct ActId {
    std::array<std::uint8_t, 16> bytes{};
    auto operator<=>(const ActId&) const = default;
};

/// To which something is sealed, or with which a signature is checked.
using PublicKey = std::array<std::uint8_t, 32>;

/// What an event is about: a request (its case is the same subject), a member of staff, a series of numbers, a book, the log.
struct SubjectId {
    std::array<std::uint8_t, 16> bytes{};
    auto operator<=>(const SubjectId&) const = default;
};

/// The log itself: its keys, powers and clock.
inline constexpr SubjectId log_subject{};

inline SubjectId subject_of(const base::RequestId& id) { return {id.bytes}; }
inline base::RequestId request_of(const SubjectId& id) { return {id.bytes}; }

/// An event's place in its origin's log: 1, 2, 3 … without gaps.
struct EventId {
    std::string origin;
    std::int64_t number = 0;
    auto operator<=>(const EventId&) const = default;
};

}  // namespace kiosk::record
