#pragma once
/// Memory for private keys and what opens them: guarded, locked into RAM where the system allows it, zeroed when dropped.
/// Copies are never made.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "kiosk/base/bytes.h"

namespace kiosk::vault {

class SecretMemory {
public:
    /// `unavailable` when the system has no guarded memory left.
    static base::Result<SecretMemory> of_size(std::size_t size_bytes);
    static base::Result<SecretMemory> copy_of(base::ByteView);

    std::uint8_t* data() { return bytes_.get(); }
    const std::uint8_t* data() const { return bytes_.get(); }
    std::size_t size() const { return size_; }
    base::ByteView view() const { return {bytes_.get(), size_}; }

private:
    struct Free {
        void operator()(std::uint8_t*) const;
    };
    std::unique_ptr<std::uint8_t[], Free> bytes_;
    std::size_t size_ = 0;
};

/// libsodium must be ready before anything else of this room; every maker calls this first. Safe to call again.
base::Result<void> ready();

}  // namespace kiosk::vault
