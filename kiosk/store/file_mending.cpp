#include "kiosk/store/file_mending.h"

#include "kiosk/base/try.h"

namespace kiosk::store {

namespace {
constexpr std::size_t frames_moved_at_once = 2000;

struct Move {
    std::int64_t first = 0;
    std::int64_t last = 0;
    std::uint64_t to = 0;
};

Result<void> move_frames(LogTables& tables, const std::vector<Move>& moves)
{
    return tables.database().in_transaction([&]() -> Result<void> {
        for (const auto& move : moves) TRY(tables.move_frames(move.first, move.last, move.to));
        return {};
    });
}

/// Where it stood, with the room that the next one leaves it, or none if it does not fit or the next one does not chain on it.
std::optional<Bytes> frame_between(const RowFrame& rows, const std::optional<RowFrame>& next,
                                   const std::optional<Frame>& behind, const std::string& origin, FrameHead& head)
{
    const auto room = next ? next->at - rows.at : 0;
    if (next && (next->at <= rows.at || room > frame_bytes_max)) return {};
    const std::array origins{origin, behind ? behind->head.origin : origin};
    for (const auto& by : origins) {
        head.blocks = static_cast<std::uint32_t>(room / block_bytes);
        head.place = rows.place;
        head.origin = by;
        auto bytes = framed(head, rows.events);
        if (next && bytes.size() != room) return {};
        if (!behind || behind->head.before == head.hash) return bytes;
    }
    return {};
}
}  // namespace

Result<std::optional<RowFrame>> RowFrames::next()
{
    if (!begun_) ahead_ = TRY(rows_.next());
    begun_ = true;
    if (!ahead_) return std::nullopt;
    RowFrame out{ahead_->frame_at, ahead_->place, {}};
    std::int64_t expected = ahead_->place;
    while (ahead_ && ahead_->frame_at == out.at && ahead_->place == expected) {
        if (!ahead_->good)
            return base::failure(base::ErrorKind::corrupt,
                                 ahead_->event.id.origin + " " + std::to_string(ahead_->event.id.number) + " is damaged");
        out.events.push_back(std::move(ahead_->event));
        ++expected;
        ahead_ = TRY(rows_.next());
    }
    return out;
}

bool agree(const Frame& frame, const RowFrame& rows)
{
    if (frame.head.place != rows.place || frame.events.size() != rows.events.size()) return false;
    for (std::size_t i = 0; i < frame.events.size(); ++i) {
        if (frame.events[i].hash != rows.events[i].hash) return false;
        if (frame.events[i].forgotten && !rows.events[i].forgotten) return false;
    }
    return true;
}

Result<bool> mend_in_place(Copies& copies, const LogEnd& from)
{
    RowFrames frames{copies.tables, from.place};
    auto end = from;
    bool wrote = false;
    for (auto rows = TRY(frames.next()); rows;) {
        auto next = TRY(frames.next());
        if (rows->at != end.at) return false;
        const auto frame = TRY(copies.file.frame_at(rows->at));
        if (frame && frame->head.before == end.hash && agree(*frame, *rows)) {
            end = {frame->end(), frame->head.hash, frame->last_place(), frame->head.origin};
        } else {
            std::optional<Frame> behind;
            if (next) behind = TRY(copies.file.frame_at(next->at));
            FrameHead head;
            head.before = end.hash;
            // The last frame is this store's; one before may be of the origin that it goes on from.
            const auto& by = next && !end.origin.empty() ? end.origin : copies.origin;
            const auto bytes = frame_between(*rows, next, behind, by, head);
            if (!bytes) return false;
            TRY(copies.file.make_room(rows->at + bytes->size()));
            // The last one on disk says to whoever opens next that all before it are.
            if (!next && wrote) TRY(copies.file.sync());
            TRY(copies.file.write(*bytes, rows->at));
            wrote = true;
            end = {rows->at + bytes->size(), head.hash, rows->last_place(), head.origin};
        }
        rows = std::move(next);
    }
    if (wrote) TRY(copies.file.sync());
    copies.end = end;
    return true;
}

std::filesystem::path beside(const std::filesystem::path& file) { return file.string() + ".new"; }

Result<void> write_file_anew(Copies& copies)
{
    std::error_code ignored;
    std::filesystem::remove(beside(copies.places.file), ignored);
    auto fresh = TRY(LogFile::make(beside(copies.places.file)));
    LogEnd end;
    std::vector<Move> moves;
    {
        RowFrames frames{copies.tables, 0};
        while (const auto rows = TRY(frames.next())) {
            FrameHead head;
            head.place = rows->place;
            head.origin = copies.origin;
            head.before = end.hash;
            const auto bytes = framed(head, rows->events);
            TRY(fresh.make_room(end.at + bytes.size()));
            TRY(fresh.write(bytes, end.at));
            if (rows->at != end.at) moves.push_back({rows->place, rows->last_place(), end.at});
            end = {end.at + bytes.size(), head.hash, rows->last_place(), copies.origin};
        }
    }
    TRY(fresh.make_room(end.at + 1));
    TRY(fresh.sync());
    TRY(fresh.rename(copies.places.file));
    copies.file = std::move(fresh);
    copies.has_file = true;
    copies.end = end;
    for (std::size_t start = 0; start < moves.size(); start += frames_moved_at_once) {
        const auto count = std::min(frames_moved_at_once, moves.size() - start);
        const auto first = moves.begin() + static_cast<std::ptrdiff_t>(start);
        TRY(move_frames(copies.tables, {first, first + static_cast<std::ptrdiff_t>(count)}));
    }
    return {};
}

}  // namespace kiosk::store
