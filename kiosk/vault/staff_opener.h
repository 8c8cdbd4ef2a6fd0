#pragma once
/// One member's unlocked keys as an Opener. Inner part of key_file.h.
#include <memory>

#include "kiosk/vault/key_slot.h"

namespace kiosk::vault {

/// `signing` may be the reason why there is none: the Opener says it when it is asked to sign.
std::unique_ptr<flow::Opener> make_opener(StaffMember, const PublicKey&, SecretMemory private_key,
                                          base::Result<SigningKey> signing);

}  // namespace kiosk::vault
