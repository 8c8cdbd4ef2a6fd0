#include "kiosk/store/healing.h"

#include <algorithm>

#include "kiosk/base/try.h"
#include "kiosk/store/file_mending.h"
#include "kiosk/store/forgetting.h"
#include "kiosk/store/whole_healing.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;

constexpr std::size_t frames_looked_back = 64;
constexpr std::size_t frames_taken_at_once = 1000;

/// Where both copies agree, as far as the database goes; none: they do not.
Result<std::optional<LogEnd>> agreed_end(Copies& copies, const EventRow& newest)
{
    if (!newest.good) return std::nullopt;
    const auto frame = TRY(copies.file.frame_at(newest.frame_at));
    if (!frame || frame->last_place() != newest.place || frame->events.back().hash != newest.event.hash) return std::nullopt;
    if (!frame->spoiled.empty() || (frame->events.back().forgotten && !newest.event.forgotten)) return std::nullopt;
    return LogEnd{frame->end(), frame->head.hash, newest.place, frame->head.origin};
}

/// Frames that chain on the end of what the database has, many in one transaction.
Result<void> take_frames_behind(Copies& copies, Healed& healed)
{
    for (bool more = true; more;)
        TRY(copies.tables.database().in_transaction([&]() -> Result<void> {
            for (std::size_t taken = 0; taken < frames_taken_at_once; ++taken) {
                const auto frame = TRY(copies.file.frame_at(copies.end.at));
                more = frame && frame->head.before == copies.end.hash && frame->head.place > copies.end.place;
                if (!more) return {};
                TRY(take_frame(copies, *frame));
                for (const auto& event : frame->events) name_healed(healed, healed.into_database, event.id);
                copies.end = {frame->end(), frame->head.hash, frame->last_place(), frame->head.origin};
            }
            return {};
        }));
    return {};
}

/// True if a good frame starts anywhere behind: then it is more than an unfinished write.
Result<bool> frames_are_behind(const LogFile& file, std::uint64_t at)
{
    Bytes block(frame_head_bytes);
    for (; at < file.size(); at += block_bytes) {
        if (TRY(file.read(block, at)) < block.size()) break;
        if (frame_head_in(block) && TRY(file.frame_at(at))) return true;
    }
    return false;
}

/// Commits whose frames were not written: the frames before them are good, and behind them there is nothing. False: it is
/// something else.
Result<bool> write_last_frames(Copies& copies, const EventRow& newest, Healed& healed)
{
    auto row = newest;
    for (std::size_t looked = 0; looked < frames_looked_back; ++looked) {
        // Back to the first event of that frame, and to the frame before.
        std::optional<EventRow> before;
        auto place = row.place;
        do before = TRY(copies.tables.row(--place));
        while (before && before->frame_at == row.frame_at);
        if (!before) return false;
        const auto end = TRY(agreed_end(copies, *before));
        if (!end) {
            row = *before;
            continue;
        }
        if (TRY(frames_are_behind(copies.file, end->at)) || !TRY(mend_in_place(copies, *end))) return false;
        for (auto added = end->place + 1; added <= newest.place; ++added)
            if (const auto one = TRY(copies.tables.row(added))) name_healed(healed, healed.into_file, one->event.id);
        return true;
    }
    return false;
}

/// Zeros were being written in the midst of the file when the power failed: what lies beside them may have suffered.
Result<bool> forgetting_is_unfinished(Copies& copies)
{
    if (!TRY(copies.tables.forgotten(LogTables::Which::unfinished)).empty()) return true;
    for (const auto& subject : copies.mark.forgotten())
        if (!TRY(copies.tables.is_forgotten(subject))) return true;
    return false;
}

/// True: the copies are whole without everything having been read.
Result<bool> heal_the_end(OpenedCopies& opened)
{
    auto& copies = opened.copies;
    if (TRY(forgetting_is_unfinished(copies))) return false;
    const auto named = TRY(copies.tables.origin());
    const auto newest = TRY(copies.tables.newest());
    if (!newest || !copies.has_file || TRY(copies.tables.newest_of(named)) == 0) return false;
    copies.origin = named;
    if (const auto end = TRY(agreed_end(copies, *newest)))
        copies.end = *end;
    else if (!TRY(write_last_frames(copies, *newest, opened.healed)))
        return false;
    TRY(take_frames_behind(copies, opened.healed));
    copies.origin = copies.end.origin;
    if (copies.origin != named) TRY(copies.tables.set_origin(copies.origin));
    // A mark that knows what is not here is a matter of everything.
    const auto& known = copies.mark.head();
    if (known.id.number == 0) return true;
    const auto row = TRY(copies.tables.by_id(known.id));
    return row && row->event.hash == known.hash;
}

Result<void> open_files(Copies& copies)
{
    auto mark = Mark::open(copies.places.mark);
    // It is no copy: a disk that keeps none is no fault of the store.
    if (mark)
        copies.mark = std::move(*mark);
    else if (mark.error().kind == ErrorKind::denied)
        return tl::unexpected(mark.error());
    // Of a file that was being written anew when the power failed.
    std::error_code ignored;
    std::filesystem::remove(beside(copies.places.file), ignored);
    auto file = LogFile::open(copies.places.file);
    if (!file && file.error().kind != ErrorKind::not_found) return tl::unexpected(file.error());
    copies.has_file = file.has_value();
    if (file) copies.file = std::move(*file);
    return {};
}
}  // namespace

Result<OpenedCopies> open_copies(Database& database, const LogPlaces& places, bool read_everything)
{
    OpenedCopies opened{Copies{database, places}, {}, {}};
    TRY(open_files(opened.copies));
    const auto there = opened.copies.tables.are_there();
    if (!there && !is_damage(there.error())) return tl::unexpected(there.error());
    bool whole = false;
    if (there && *there && !read_everything && !opened.copies.mark.doubted()) {
        const auto healed = heal_the_end(opened);
        if (!healed && healed.error().kind == ErrorKind::disk_full)
            opened.no_appending = healed.error();
        else if (!healed && !is_damage(healed.error()))
            return tl::unexpected(healed.error());
        whole = opened.no_appending || (healed && *healed);
        if (!whole) opened.healed = {};
    }
    if (!whole) TRY(heal_whole(database, opened, !there || *there));
    if (opened.healed.two_histories || opened.no_appending) return opened;
    if (auto finished = finish_forgetting(opened.copies); !finished) {
        if (finished.error().kind != ErrorKind::disk_full) return tl::unexpected(finished.error());
        opened.no_appending = finished.error();
    }
    for (const auto& lost : TRY(opened.copies.tables.lost()))
        if (!lost.told && opened.healed.lost.size() < Healed::named_max) opened.healed.lost.push_back(lost.id);
    return opened;
}

}  // namespace kiosk::store
