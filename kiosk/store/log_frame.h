#pragma once
/// One frame of the log's file: the events of one append, whole or not at all. Byte by byte: LOG_FILE.md.
/// A frame's hash covers its head and the hashes of its events, and those cover the rest: sealed bytes may become zeros in
/// place and the frame stays good. Leaves to its neighbours: where frames lie (log_file.h), how events are written (record).
#include <algorithm>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kiosk/record/event.h"

namespace kiosk::store {

using base::Bytes;
using base::ByteView;
using base::Result;

inline constexpr std::size_t block_bytes = 512;
inline constexpr std::size_t frame_head_bytes = 152;
/// Of one append. More is refused before anything is written.
inline constexpr std::size_t frame_bytes_max = 64 * 1024 * 1024;

constexpr std::uint64_t in_blocks(std::uint64_t bytes) { return (bytes + block_bytes - 1) / block_bytes * block_bytes; }

struct FrameHead {
    std::uint32_t blocks = 0;  ///< of 512 bytes, the head among them
    std::uint32_t events = 0;
    std::int64_t place = 0;  ///< of the first event; the others follow without gaps
    std::string origin;      ///< of the store that wrote the frame
    record::Hash before{};   ///< of the frame before it; zeros in the first
    record::Hash hash{};
};

struct Frame {
    std::uint64_t at = 0;  ///< in the file
    FrameHead head;
    std::vector<record::Event> events;
    /// Of these the sealed bytes are not those that were hashed, all else stands; they read as forgotten.
    std::vector<std::size_t> spoiled;

    bool is_spoiled(std::size_t event) const { return std::find(spoiled.begin(), spoiled.end(), event) != spoiled.end(); }
    std::uint64_t end() const { return at + std::uint64_t{head.blocks} * block_bytes; }
    std::int64_t last_place() const { return head.place + static_cast<std::int64_t>(events.size()) - 1; }
};

/// True if the event's hashes are those of its bytes, whatever came before it.
bool is_itself(const record::Event&);

/// The bytes of a frame. `head.blocks` is a least; `events` and `hash` are filled in. Needs at least one event.
Bytes framed(FrameHead& head, std::span<const record::Event>);

/// What the first block says, or none when it is no frame's.
std::optional<FrameHead> frame_head_in(ByteView);
/// The frame in exactly its blocks, every hash checked; none when one is wrong, but for those of sealed bytes. `at` is left 0.
std::optional<Frame> frame_in(ByteView);
/// Where in the frame's bytes the sealed bytes of its events lie that hold any, by place in the frame.
struct SealedSpan {
    std::size_t event = 0;
    std::size_t at = 0;
    std::size_t bytes = 0;
};
std::vector<SealedSpan> sealed_spans(ByteView frame, std::uint32_t events);

}  // namespace kiosk::store
