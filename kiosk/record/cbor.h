#pragma once
/// The part of CBOR (RFC 8949) that the record uses: definite lengths, and what is written is deterministic (4.2.1). Reads
/// hostile bytes without recursion, and allocates nothing.
/// Leaves to its neighbour (descriptions.h): which keys there are and what they mean.
#include <optional>
#include <string_view>

#include "kiosk/record/ids.h"

namespace kiosk::record {

class CborWriter {
public:
    explicit CborWriter(Bytes& out) : out_(out) {}
    void integer(std::int64_t);
    void truth(bool value) { out_.push_back(value ? 0xf5 : 0xf4); }
    void bytes(ByteView);
    void text(std::string_view);
    void array(std::size_t items) { head(4, items); }
    /// The caller writes the keys in order (`key_before`).
    void map(std::size_t pairs) { head(5, pairs); }

private:
    void head(std::uint8_t major, std::uint64_t value);

    Bytes& out_;
};

/// The order of text keys in a map: shorter ones first, then by their bytes.
bool key_before(std::string_view left, std::string_view right);

/// Takes one item after another. Each call yields nothing, and takes nothing, when the next item is of another type; whoever
/// meets that skips it or gives up.
class CborReader {
public:
    explicit CborReader(ByteView bytes) : rest_(bytes) {}
    bool at_end() const { return rest_.empty(); }
    std::optional<std::int64_t> integer();
    std::optional<bool> truth();
    std::optional<ByteView> bytes();
    std::optional<std::string_view> text();
    std::optional<std::size_t> array() { return count(4, 1); }
    std::optional<std::size_t> map() { return count(5, 2); }
    /// One whole item, of any type and depth. False: there is none, or it is broken or of indefinite length.
    bool skip();

private:
    struct ItemHead {
        std::uint8_t major = 0;
        std::uint64_t value = 0;
        std::size_t bytes = 0;
    };
    std::optional<ItemHead> head() const;
    std::optional<ByteView> string(std::uint8_t major);
    std::optional<std::size_t> count(std::uint8_t major, std::size_t bytes_each);

    ByteView rest_;
};

}  // namespace kiosk::record
