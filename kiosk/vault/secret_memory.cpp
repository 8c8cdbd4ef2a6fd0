#include "kiosk/vault/secret_memory.h"

#include <sodium.h>

#include <algorithm>

#include "kiosk/base/try.h"

namespace kiosk::vault {

void SecretMemory::Free::operator()(std::uint8_t* bytes) const { sodium_free(bytes); }

base::Result<SecretMemory> SecretMemory::of_size(std::size_t size_bytes)
{
    TRY(ready());
    SecretMemory memory;
    memory.bytes_.reset(static_cast<std::uint8_t*>(sodium_malloc(std::max<std::size_t>(size_bytes, 1))));
    if (!memory.bytes_) return base::failure(base::ErrorKind::unavailable, "no guarded memory is left");
    memory.size_ = size_bytes;
    return memory;
}

base::Result<SecretMemory> SecretMemory::copy_of(base::ByteView bytes)
{
    auto memory = of_size(bytes.size());
    if (memory) std::copy(bytes.begin(), bytes.end(), memory->data());
    return memory;
}

base::Result<void> ready()
{
    if (sodium_init() < 0) return base::failure(base::ErrorKind::internal, "libsodium does not start");
    return {};
}

}  // namespace kiosk::vault
