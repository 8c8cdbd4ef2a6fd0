#include "kiosk/record/cbor.h"

#include <limits>

namespace kiosk::record {

namespace {
constexpr std::uint8_t unsigned_number = 0;
constexpr std::uint8_t negative_number = 1;
constexpr std::uint8_t byte_string = 2;
constexpr std::uint8_t text_string = 3;
constexpr std::uint8_t tag = 6;
constexpr std::uint8_t simple = 7;
constexpr std::uint64_t integer_max = std::numeric_limits<std::int64_t>::max();
}  // namespace

void CborWriter::head(std::uint8_t major, std::uint64_t value)
{
    const auto first = static_cast<std::uint8_t>(major << 5);
    if (value < 24) return out_.push_back(static_cast<std::uint8_t>(first | value));
    const int width = value <= 0xff ? 0 : value <= 0xffff ? 1 : value <= 0xffffffff ? 2 : 3;
    out_.push_back(static_cast<std::uint8_t>(first | (24 + width)));
    for (int shift = (8 << width) - 8; shift >= 0; shift -= 8) out_.push_back(static_cast<std::uint8_t>(value >> shift));
}

void CborWriter::integer(std::int64_t value)
{
    if (value < 0)
        head(negative_number, static_cast<std::uint64_t>(-(value + 1)));
    else
        head(unsigned_number, static_cast<std::uint64_t>(value));
}

void CborWriter::bytes(ByteView value)
{
    head(byte_string, value.size());
    out_.insert(out_.end(), value.begin(), value.end());
}

void CborWriter::text(std::string_view value)
{
    head(text_string, value.size());
    out_.insert(out_.end(), value.begin(), value.end());
}

bool key_before(std::string_view left, std::string_view right)
{
    return left.size() != right.size() ? left.size() < right.size() : left < right;
}

std::optional<CborReader::ItemHead> CborReader::head() const
{
    if (rest_.empty()) return std::nullopt;
    ItemHead out{static_cast<std::uint8_t>(rest_[0] >> 5), rest_[0] & 0x1fu, 1};
    if (out.value < 24) return out;
    if (out.value > 27) return std::nullopt;
    const auto width = std::size_t{1} << (out.value - 24);
    if (rest_.size() < 1 + width) return std::nullopt;
    out.value = 0;
    for (std::size_t i = 0; i < width; ++i) out.value = out.value << 8 | rest_[1 + i];
    out.bytes += width;
    return out;
}

std::optional<std::int64_t> CborReader::integer()
{
    const auto item = head();
    if (!item || item->major > negative_number || item->value > integer_max) return std::nullopt;
    rest_ = rest_.subspan(item->bytes);
    const auto value = static_cast<std::int64_t>(item->value);
    return item->major == negative_number ? -1 - value : value;
}

std::optional<bool> CborReader::truth()
{
    if (rest_.empty() || (rest_[0] != 0xf4 && rest_[0] != 0xf5)) return std::nullopt;
    const bool value = rest_[0] == 0xf5;
    rest_ = rest_.subspan(1);
    return value;
}

std::optional<ByteView> CborReader::string(std::uint8_t major)
{
    const auto item = head();
    if (!item || item->major != major || item->value > rest_.size() - item->bytes) return std::nullopt;
    const auto length = static_cast<std::size_t>(item->value);
    const auto out = rest_.subspan(item->bytes, length);
    rest_ = rest_.subspan(item->bytes + length);
    return out;
}

std::optional<ByteView> CborReader::bytes() { return string(byte_string); }

std::optional<std::string_view> CborReader::text()
{
    const auto out = string(text_string);
    if (!out) return std::nullopt;
    return std::string_view{reinterpret_cast<const char*>(out->data()), out->size()};
}

std::optional<std::size_t> CborReader::count(std::uint8_t major, std::size_t bytes_each)
{
    const auto item = head();
    // Every item is a byte at least, so that a number of items which the bytes cannot hold is refused before anybody makes
    // room.
    if (!item || item->major != major || item->value > (rest_.size() - item->bytes) / bytes_each) return std::nullopt;
    rest_ = rest_.subspan(item->bytes);
    return static_cast<std::size_t>(item->value);
}

bool CborReader::skip()
{
    std::uint64_t open = 1;
    while (open > 0) {
        const auto item = head();
        if (!item) return false;
        --open;
        if (item->major == byte_string || item->major == text_string) {
            if (!string(item->major)) return false;
        } else if (const auto items = count(4, 1)) {
            open += *items;
        } else if (const auto pairs = count(5, 2)) {
            open += 2 * *pairs;
        } else if (item->major == 4 || item->major == 5) {
            return false;
        } else {
            if (item->major == simple && item->bytes == 2 && item->value < 32) return false;
            if (item->major == tag) ++open;
            rest_ = rest_.subspan(item->bytes);
        }
    }
    return true;
}

}  // namespace kiosk::record
