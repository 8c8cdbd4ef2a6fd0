#include "kiosk/base/ids.h"

#include <sys/random.h>

#include <algorithm>
#include <cstdlib>

namespace kiosk::base {

std::string RequestId::text() const
{
    const auto plain = hex(bytes);
    return plain.substr(0, 8) + '-' + plain.substr(8, 4) + '-' + plain.substr(12, 4) + '-' + plain.substr(16, 4) + '-' +
           plain.substr(20);
}

Result<RequestId> RequestId::parse(std::string_view text)
{
    if (text.size() != 36 || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-')
        return failure(ErrorKind::invalid_input, "an id is a UUID of 8-4-4-4-12 hexadecimal digits");
    std::string plain;
    for (const char c : text)
        if (c != '-') plain += c;
    auto raw = from_hex(plain);
    if (!raw || raw->size() != 16) return failure(ErrorKind::invalid_input, "an id is a UUID of 8-4-4-4-12 hexadecimal digits");
    RequestId id;
    std::copy(raw->begin(), raw->end(), id.bytes.begin());
    return id;
}

RequestId RequestId::random()
{
    RequestId id;
    // 16 bytes are below the size at which getrandom may return less; without it there is no safe id to go on with.
    if (getrandom(id.bytes.data(), id.bytes.size(), 0) != static_cast<ssize_t>(id.bytes.size())) std::abort();
    id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0f) | 0x40);
    id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3f) | 0x80);
    return id;
}

}  // namespace kiosk::base
