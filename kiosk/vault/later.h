#pragma once
/// What staff seal after a subject's first event, with a key derived from the subject's. Bound to subject, kind, act and who;
/// whoever cannot open the subject cannot make it. Format: ENVELOPE.md. Leaves to its neighbour (subject_key.h): the key.
#include "kiosk/flow/sealing.h"
#include "kiosk/vault/padded.h"

namespace kiosk::vault {

/// too_large above 128 KiB.
base::Result<base::Bytes> sealed_later(base::ByteView text, const SecretMemory& subject_key, const flow::LaterContext&);
/// corrupt: another key or context, or changed bytes. newer_version as it is.
base::Result<base::Bytes> opened_later(base::ByteView sealed, const SecretMemory& subject_key, const flow::LaterContext&);

}  // namespace kiosk::vault
