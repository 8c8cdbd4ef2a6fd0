#include "kiosk/store/log_frame.h"

#include <algorithm>

namespace kiosk::store {

namespace {
constexpr std::array<std::uint8_t, 8> frame_magic{'T', 'G', 'P', 'L', 'L', 'O', 'G', '1'};
constexpr std::size_t blocks_at = 8;
constexpr std::size_t events_at = 12;
constexpr std::size_t place_at = 16;
constexpr std::size_t origin_at = 24;
constexpr std::size_t before_at = origin_at + record::word_bytes_max;
constexpr std::size_t hash_at = before_at + sizeof(record::Hash);
static_assert(hash_at + sizeof(record::Hash) == frame_head_bytes);
static_assert(frame_head_bytes <= block_bytes);

template <class Number>
void put_number(std::uint8_t* to, Number value)
{
    auto rest = static_cast<std::uint64_t>(value);
    for (std::size_t i = 0; i < sizeof(Number); ++i, rest >>= 8) to[i] = static_cast<std::uint8_t>(rest);
}

template <class Number>
Number number_at(ByteView bytes, std::size_t at)
{
    std::uint64_t value = 0;
    for (std::size_t i = sizeof(Number); i-- > 0;) value = value << 8 | bytes[at + i];
    return static_cast<Number>(value);
}

record::Hash hash_of_frame(ByteView head, std::span<const record::Event> events)
{
    Bytes covered(head.begin(), head.begin() + hash_at);
    for (const auto& event : events) covered.insert(covered.end(), event.hash.begin(), event.hash.end());
    return record::sha256(covered);
}
}  // namespace

bool is_itself(const record::Event& event)
{
    return record::follows(event, {{event.id.origin, event.id.number - 1}, event.before});
}

Bytes framed(FrameHead& head, std::span<const record::Event> events)
{
    Bytes out(frame_head_bytes);
    for (const auto& event : events) {
        const auto bytes = record::written(event).bytes;
        out.insert(out.end(), bytes.begin(), bytes.end());
    }
    head.events = static_cast<std::uint32_t>(events.size());
    head.blocks = std::max(head.blocks, static_cast<std::uint32_t>(in_blocks(out.size()) / block_bytes));
    out.resize(std::size_t{head.blocks} * block_bytes);
    std::copy(frame_magic.begin(), frame_magic.end(), out.begin());
    put_number(out.data() + blocks_at, head.blocks);
    put_number(out.data() + events_at, head.events);
    put_number(out.data() + place_at, head.place);
    const auto name = base::view_of(head.origin).first(std::min(head.origin.size(), record::word_bytes_max));
    std::copy(name.begin(), name.end(), out.begin() + origin_at);
    std::copy(head.before.begin(), head.before.end(), out.begin() + before_at);
    head.hash = hash_of_frame(out, events);
    std::copy(head.hash.begin(), head.hash.end(), out.begin() + hash_at);
    return out;
}

std::optional<FrameHead> frame_head_in(ByteView block)
{
    if (block.size() < frame_head_bytes || !std::equal(frame_magic.begin(), frame_magic.end(), block.begin())) return {};
    FrameHead head;
    head.blocks = number_at<std::uint32_t>(block, blocks_at);
    head.events = number_at<std::uint32_t>(block, events_at);
    head.place = number_at<std::int64_t>(block, place_at);
    const auto name = block.subspan(origin_at, record::word_bytes_max);
    const auto name_end = std::find(name.begin(), name.end(), std::uint8_t{0});
    head.origin.assign(name.begin(), name_end);
    std::copy_n(block.begin() + before_at, head.before.size(), head.before.begin());
    std::copy_n(block.begin() + hash_at, head.hash.size(), head.hash.begin());
    const bool possible = head.blocks > 0 && head.blocks <= frame_bytes_max / block_bytes && head.events > 0 &&
                          head.events < head.blocks * block_bytes && head.place > 0;
    if (!possible) return {};
    return head;
}

std::optional<Frame> frame_in(ByteView bytes)
{
    auto head = frame_head_in(bytes);
    if (!head || bytes.size() != std::size_t{head->blocks} * block_bytes) return {};
    Frame frame;
    frame.head = std::move(*head);
    auto rest = bytes.subspan(frame_head_bytes);
    for (std::uint32_t i = 0; i < frame.head.events; ++i) {
        auto read = record::read_event(rest);
        if (!read) return {};
        if (!is_itself(read->event)) {
            // A power cut while zeros were written over them leaves half of them: the event stands without.
            read->event.sealed.clear();
            read->event.forgotten = true;
            if (!is_itself(read->event)) return {};
            frame.spoiled.push_back(i);
        }
        rest = rest.subspan(read->bytes);
        frame.events.push_back(std::move(read->event));
    }
    const bool empty = std::all_of(rest.begin(), rest.end(), [](std::uint8_t byte) { return byte == 0; });
    if (!empty || hash_of_frame(bytes, frame.events) != frame.head.hash) return {};
    return frame;
}

std::vector<SealedSpan> sealed_spans(ByteView frame, std::uint32_t events)
{
    std::vector<SealedSpan> out;
    std::size_t at = frame_head_bytes;
    for (std::uint32_t i = 0; i < events && at < frame.size(); ++i) {
        auto read = record::read_event(frame.subspan(at));
        if (!read) break;
        // They stand last, so what an event without them does not need is theirs, also where they are zeros.
        read->event.sealed.clear();
        const auto without = record::written(read->event).bytes.size();
        if (read->bytes > without) out.push_back({i, at + without, read->bytes - without});
        at += read->bytes;
    }
    return out;
}

}  // namespace kiosk::store
