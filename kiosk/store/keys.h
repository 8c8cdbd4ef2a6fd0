#pragma once
/// How the store knows public keys apart. Leaves to its neighbour (vault): what is done with them.
#include <vector>

#include "kiosk/record/ids.h"

namespace kiosk::store {

/// As headers of envelopes name a key: the first bytes of its hash (vault/ENVELOPE.md).
record::KeyId id_of_key(const record::PublicKey&);
/// In order, each once.
std::vector<record::KeyId> ids_of_keys(const std::vector<record::PublicKey>&);

}  // namespace kiosk::store
