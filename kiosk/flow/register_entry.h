#pragma once
/// An entry of the register as it lies under the seal: one JSON map, whole and anew with each correction. Its form stands in
/// REQUEST.md. Outside of the seal are unit, day, form and number. Leaves to its neighbours: sealing (`vault`), when it is
/// written (register_book.h), counting (`register`).
#include <map>
#include <string>

#include "kiosk/base/bytes.h"
#include "kiosk/register/entry.h"

namespace kiosk::flow {

using base::Bytes;
using base::ByteView;
using base::Result;

struct SealedEntry {
    registry::Entry entry;  ///< its number is the one outside
    base::WallTime at{};    ///< when it was written down
    /// Beyond the columns of a register file, by name: of a question `asked`, `answered`, `how`; of a session `with`, `topics`,
    /// `languages`, `speakers`, `hours`; `why` of a correction. Empty ones are left out.
    std::map<std::string, std::string, std::less<>> more{};
    std::string file{};        ///< SHA-256 of the file it was imported from, in hex; empty: typed
    std::int64_t of_file = 0;  ///< how many entries that import has in all
};

Bytes encoded(const SealedEntry&);
/// corrupt: no such map, or no entry as registry::checked has it. Keys that are not known are passed over.
Result<SealedEntry> decoded_entry(ByteView);

}  // namespace kiosk::flow
