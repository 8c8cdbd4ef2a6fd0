#pragma once
/// The part of an event that can be forgotten: bytes for staff, and what belongs to the slip of a request. None of it is
/// readable without a key: the verifier is checked by the store, the note opened with the slip's secret.
#include <string>

#include "kiosk/record/ids.h"

namespace kiosk::record {

struct SealedPart {
    Bytes for_staff;       ///< an envelope, or bytes sealed later with the key of the subject
    std::string verifier;  ///< Argon2id of the slip's secret; with the first event of a request
    Bytes note;            ///< for the holder of the slip; empty: says nothing new
    bool operator==(const SealedPart&) const = default;
};

/// Empty for a part that holds nothing.
Bytes encoded(const SealedPart&);
Result<SealedPart> decoded_sealed(ByteView);

}  // namespace kiosk::record
