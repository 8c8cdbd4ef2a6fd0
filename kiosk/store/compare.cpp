#include "kiosk/store/compare.h"

#include "kiosk/base/try.h"

namespace kiosk::store {

namespace {
using Kind = Difference::Kind;

class Comparison {
public:
    Comparison(const ToCompare& what, const std::function<void(const Difference&)>& tell) : what_(what), tell_(tell) {}

    Result<Compared> run()
    {
        if (what_.rows) rows_.emplace(what_.rows->rows_after(0));
        TRY(next_row());
        if (what_.file) {
            FrameWalk walk{*what_.file, what_.known};
            while (const auto frame = TRY(walk.next())) TRY(take(*frame));
            out_.end = walk.end();
            out_.hash = walk.hash();
            out_.place = walk.place();
            out_.origin = walk.origin();
            out_.file_damaged = walk.met_damage();
        }
        while (row_) TRY(take_row_alone());
        return std::move(out_);
    }

private:
    Result<void> next_row()
    {
        row_.reset();
        if (rows_) row_ = TRY(rows_->next());
        return {};
    }

    Result<void> take(const Frame& frame)
    {
        for (std::size_t i = 0; i < frame.events.size(); ++i) {
            const auto& event = frame.events[i];
            const auto place = frame.head.place + static_cast<std::int64_t>(i);
            while (row_ && row_->place < place) TRY(take_row_alone());
            if (row_ && row_->place == place) {
                take_both(frame, event);
                TRY(next_row());
            } else {
                tell_({Kind::database_lacks, place, event.id, {}, false});
                look_for_sealed(event, event.forgotten, place);
            }
            if (!event.sealed.empty() || frame.is_spoiled(i)) look_at_kept(event, place, true);
            follow(event, place);
        }
        return {};
    }

    void take_both(const Frame& frame, const record::Event& event)
    {
        const auto place = row_->place;
        if (!row_->good) {
            tell_({Kind::database_damaged, place, event.id, {}, false});
        } else if (row_->event.id != event.id || row_->event.hash != event.hash) {
            tell_({Kind::two_histories, place, row_->event.id, {}, false});
        } else {
            if (row_->frame_at != frame.at) tell_({Kind::elsewhere, place, event.id, {}, false});
            if (!row_->event.sealed.empty()) look_at_kept(row_->event, place, false);
            if (row_->event.forgotten == event.forgotten)
                look_for_sealed(event, event.forgotten, place);
            else if (!what_.forgotten(event.subject))
                tell_({Kind::sealed_taken, place, event.id, {}, event.forgotten});
        }
    }

    Result<void> take_row_alone()
    {
        if (row_->good && (row_->place < 1 || out_.heads[row_->event.id.origin].hash == row_->event.hash)) {
            tell_({Kind::misplaced, row_->place, row_->event.id, {}, false});
        } else if (row_->good) {
            tell_({Kind::file_lacks, row_->place, row_->event.id, {}, false});
            if (!row_->event.sealed.empty()) look_at_kept(row_->event, row_->place, false);
            look_for_sealed(row_->event, row_->event.forgotten, row_->place);
            follow(row_->event, row_->place);
        } else {
            tell_({Kind::in_neither, row_->place, row_->event.id, {}, false});
        }
        return next_row();
    }

    void look_at_kept(const record::Event& event, std::int64_t place, bool in_file)
    {
        if (what_.forgotten(event.subject)) tell_({Kind::sealed_kept, place, event.id, event.subject, in_file});
    }

    void look_for_sealed(const record::Event& event, bool gone, std::int64_t place)
    {
        if (gone && !what_.forgotten(event.subject) && !what_.lost(event.id))
            tell_({Kind::sealed_gone, place, event.id, {}, false});
    }

    /// Numbers that an origin left out are in neither copy; what does not chain is of another history, but for the one after
    /// them.
    void follow(const record::Event& event, std::int64_t place)
    {
        auto& head = out_.heads[event.id.origin];
        const auto expected = head.id.number + 1;
        for (auto number = expected; number < event.id.number; ++number) {
            const record::EventId id{event.id.origin, number};
            if (!what_.lost(id)) tell_({Kind::in_neither, 0, id, {}, false});
        }
        if (event.id.number < expected || (event.id.number == expected && event.before != head.hash))
            tell_({Kind::two_histories, place, event.id, {}, false});
        if (event.id == what_.known.mark.id && event.hash != what_.known.mark.hash) out_.mark_contradicted = true;
        head = record::head_after(event);
    }

    const ToCompare& what_;
    const std::function<void(const Difference&)>& tell_;
    std::optional<LogTables::Rows> rows_;
    std::optional<EventRow> row_;
    Compared out_;
};
}  // namespace

Result<Compared> compare(const ToCompare& what, const std::function<void(const Difference&)>& tell)
{
    return Comparison{what, tell}.run();
}

}  // namespace kiosk::store
