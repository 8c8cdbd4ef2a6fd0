#include "kiosk/base/bytes.h"

#include <string.h>

#include <array>

namespace kiosk::base {

std::string hex(ByteView bytes)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const auto byte : bytes) {
        out += digits[byte >> 4];
        out += digits[byte & 15];
    }
    return out;
}

namespace {
int value_of(char c)
{
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}
}  // namespace

Result<Bytes> from_hex(std::string_view text)
{
    if (text.size() % 2 != 0) return failure(ErrorKind::invalid_input, "hexadecimal text of odd length");
    Bytes out;
    out.reserve(text.size() / 2);
    for (std::size_t i = 0; i < text.size(); i += 2) {
        const int high = value_of(text[i]);
        const int low = value_of(text[i + 1]);
        if (high < 0 || low < 0) return failure(ErrorKind::invalid_input, "not a hexadecimal digit");
        out.push_back(static_cast<std::uint8_t>(high * 16 + low));
    }
    return out;
}

void wipe(void* data, std::size_t size_bytes)
{
    if (size_bytes > 0) explicit_bzero(data, size_bytes);  // nothing may lie nowhere
}

[[gnu::noinline]] void wipe_stack()
{
    std::array<unsigned char, 256 * 1024> below;
    wipe(below.data(), below.size());
}

}  // namespace kiosk::base
