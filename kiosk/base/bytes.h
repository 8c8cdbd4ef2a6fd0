#pragma once
/// Raw bytes and their two written forms.
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/result.h"

namespace kiosk::base {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

inline ByteView view_of(std::string_view text) { return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()}; }
inline std::string text_of(ByteView bytes) { return {reinterpret_cast<const char*>(bytes.data()), bytes.size()}; }

/// Lower-case hexadecimal.
std::string hex(ByteView);
Result<Bytes> from_hex(std::string_view);

/// Overwrites memory in a way the compiler may not leave out.
void wipe(void* data, std::size_t size_bytes);
/// Overwrites what calls that have returned left on this thread's stack, 256 KiB deep.
void wipe_stack();

}  // namespace kiosk::base
