#include "kiosk/store/frame_walk.h"

#include <algorithm>

#include "kiosk/base/try.h"

namespace kiosk::store {

namespace {
bool holds(const Frame& frame, const record::Head& head)
{
    return std::any_of(frame.events.begin(), frame.events.end(),
                       [&](const auto& event) { return event.id == head.id && event.hash == head.hash; });
}

constexpr std::size_t scanned_bytes = 256 * 1024;
}  // namespace

Result<std::optional<EventRow>> good_row(LogTables& rows, std::int64_t place)
{
    auto row = rows.row(place);
    if (!row && is_damage(row.error())) return std::nullopt;
    if (!row) return row;
    if (*row && !(*row)->good) return std::nullopt;
    return row;
}

Frame FrameWalk::passed(Frame frame)
{
    end_ = frame.end();
    hash_ = frame.head.hash;
    place_ = frame.last_place();
    origin_ = frame.head.origin;
    if (known_.mark.id.number > 0 && holds(frame, known_.mark)) met_mark_ = true;
    return frame;
}

Result<std::optional<Frame>> FrameWalk::next()
{
    auto frame = TRY(file_.frame_at(end_));
    if (frame && frame->head.before == hash_ && frame->head.place > place_) return passed(std::move(*frame));
    auto behind = TRY(behind_damage());
    if (!behind) return std::nullopt;
    met_damage_ = true;
    return passed(std::move(*behind));
}

Result<std::optional<Frame>> FrameWalk::behind_damage()
{
    Bytes bytes(scanned_bytes);
    for (auto start = end_; start < file_.size(); start += bytes.size()) {
        const auto got = TRY(file_.read(bytes, start));
        for (std::size_t at = 0; at + frame_head_bytes <= got; at += block_bytes) {
            const auto head = frame_head_in(ByteView{bytes}.first(got).subspan(at));
            if (!head || head->place <= place_) continue;
            auto frame = TRY(file_.frame_at(start + at));
            if (frame && TRY(counts(*frame))) return frame;
        }
        if (got < bytes.size()) break;
    }
    return std::nullopt;
}

Result<bool> FrameWalk::counts(const Frame& frame)
{
    if (known_.rows) {
        if (TRY(rows_lead_to(frame, origin_)) || TRY(rows_lead_to(frame, frame.head.origin))) return true;
        if (TRY(rows_hold(frame))) return true;
    }
    // Without rows and mark the bytes are all that is left; with a mark that was met before, nothing is missing.
    if (known_.mark.id.number == 0) return !known_.rows_are_whole;
    return !met_mark_ && TRY(mark_is_in_run_of(frame));
}

/// True if the frames written anew from the rows between here and there fill the room between exactly, and it chains on them.
Result<bool> FrameWalk::rows_lead_to(const Frame& frame, const std::string& origin)
{
    auto at = end_;
    auto hash = hash_;
    std::vector<record::Event> events;
    std::int64_t first = place_ + 1;
    std::uint64_t frame_at = end_;
    for (auto place = place_ + 1; place <= frame.head.place; ++place) {
        std::optional<EventRow> row;
        if (place < frame.head.place) {
            row = TRY(good_row(*known_.rows, place));
            if (!row) return false;
        }
        const auto row_at = row ? row->frame_at : frame.at;
        if (row_at != frame_at && !events.empty()) {
            if (frame_at != at || row_at <= at || row_at % block_bytes != 0 || row_at > frame.at) return false;
            if (row_at - at > frame_bytes_max) return false;
            FrameHead head{static_cast<std::uint32_t>((row_at - at) / block_bytes), 0, first, origin, hash, {}};
            if (framed(head, events).size() != row_at - at) return false;
            at = row_at;
            hash = head.hash;
            first = place;
            events.clear();
        }
        frame_at = row_at;
        if (row) events.push_back(std::move(row->event));
    }
    return at == frame.at && hash == frame.head.before;
}

/// True if a row holds one of its events and none holds another one in its place.
Result<bool> FrameWalk::rows_hold(const Frame& frame)
{
    bool held = false;
    auto place = frame.head.place;
    for (const auto& event : frame.events) {
        const auto row = TRY(good_row(*known_.rows, place++));
        if (row && row->event.hash != event.hash) return false;
        held = held || row;
    }
    return held;
}

Result<bool> FrameWalk::mark_is_in_run_of(const Frame& first)
{
    std::optional<Frame> frame = first;
    while (frame) {
        if (holds(*frame, known_.mark)) return true;
        const auto last = frame->last_place();
        const auto hash = frame->head.hash;
        frame = TRY(file_.frame_at(frame->end()));
        if (frame && (frame->head.before != hash || frame->head.place <= last)) return false;
    }
    return false;
}

}  // namespace kiosk::store
