#pragma once
/// What an event of staff says under the seal: which act it was, the minute, and what only staff need to know of it. A
/// JSON map; its form stands in REQUEST.md. Leaves to its neighbour (`vault`): sealing.
#include <optional>
#include <string>

#include "kiosk/flow/queued_request.h"

namespace kiosk::flow {

struct ActWords {
    std::string act;  ///< as staff_acts.h names it; of a desk "unlocked" or "locked"
    base::WallTime at{};
    std::optional<bool> reached;
    std::optional<RegisterEntry> entry;  ///< without its form, which stands outside
    std::optional<std::int64_t> tries;   ///< of passphrases before the desk was unlocked
    std::optional<std::int64_t> read;    ///< how many requests were read while it was
    FieldValues fields{};                ///< what the act asked and staff answered
};

/// What fields may hold; a few screens of writing, and far below what an event may.
struct FieldBounds {
    static constexpr std::size_t fields = 64;
    static constexpr std::size_t values = 40;
    static constexpr std::size_t value_bytes = 2000;
    static constexpr std::size_t whole_bytes = 60 * 1024;
};
/// too_large: more fields, values or bytes than that.
Result<Bytes> encoded(const ActWords&);
/// corrupt: no such map. Keys that are not known are passed over.
Result<ActWords> decoded_words(ByteView);

}  // namespace kiosk::flow
