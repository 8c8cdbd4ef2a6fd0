#pragma once
/// The words on a slip: drawn evenly from the unambiguous alphabet, with the verifier that the store keeps, and the notes
/// of staff that only those words open.
#include <memory>

#include "kiosk/flow/ports.h"

namespace kiosk::vault {

/// `usual`: 4 MiB, 24 passes, some 20 ms. `light`: 1 MiB, 2 passes, for thousands of requests from a file.
enum class SecretCost { usual, light };

/// Keeps one secret ready, made on a thread of its own.
std::unique_ptr<flow::SecretMaker> make_secret_maker(SecretCost = SecretCost::usual);
std::unique_ptr<flow::NoteCipher> make_note_cipher();

}  // namespace kiosk::vault
