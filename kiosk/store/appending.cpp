#include <algorithm>

#include "kiosk/base/try.h"
#include "kiosk/store/forgetting.h"
#include "kiosk/store/two_copies.h"
#include "kiosk/store/whole_healing.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;

/// What `read_event` would refuse must not get into a copy.
Result<void> can_be_read_again(const record::Draft& draft)
{
    const auto visible = [](char c) { return c > ' ' && c < 0x7f; };
    const bool kind = !draft.kind.empty() && draft.kind.size() <= record::word_bytes_max &&
                      std::all_of(draft.kind.begin(), draft.kind.end(), visible);
    if (!kind) return failure(ErrorKind::invalid_input, "an event's kind is 1 to 64 visible characters");
    if (!draft.at.ok()) return failure(ErrorKind::invalid_input, "an event's day does not exist");
    if (draft.who < 0) return failure(ErrorKind::invalid_input, "an event is of nobody");
    if (draft.open.size() + draft.sealed.size() + block_bytes > record::event_bytes_max)
        return failure(ErrorKind::too_large, "an event is too large");
    return {};
}
}  // namespace

/// What one append adds: rows at once, heads and frame only when all is committed.
class TwoCopies::Addition final : public EventLog::Appending {
public:
    Addition(TwoCopies& log, std::string origin) : log_(log), origin_(std::move(origin)) {}

    Result<record::Event> add(record::Draft draft) override
    {
        TRY(can_be_read_again(draft));
        auto event = record::placed(std::move(draft), head_of(origin_));
        TRY(insert(event));
        return event;
    }

    Result<void> take(const record::Event& event) override
    {
        const auto known = TRY(log_.copies().tables.by_id(event.id));
        if (known && known->event.hash == event.hash) return {};
        TRY(can_be_read_again(event));
        const auto name = event.id.origin + " " + std::to_string(event.id.number);
        const auto last = head_of(event.id.origin);
        const bool doubled = known || (event.id.number == last.id.number + 1 && event.before != last.hash);
        if (doubled && record::hash_of(event) == event.hash)
            return failure(ErrorKind::conflict, name + ": another event has its number here; this origin tells two histories");
        if (known || !record::follows(event, last))
            return failure(ErrorKind::corrupt, name + ": it does not follow what is here of its origin");
        // One that comes without its sealed bytes lost nothing here.
        if (event.forgotten) TRY(log_.copies().tables.set_told(event.id));
        return insert(event);
    }

    const std::vector<record::Event>& events() const { return events_; }
    const std::map<std::string, record::Head>& heads() const { return heads_; }

private:
    record::Head head_of(const std::string& origin) const
    {
        const auto found = heads_.find(origin);
        return found == heads_.end() ? log_.head_of(origin) : found->second;
    }

    Result<void> insert(record::Event event)
    {
        auto& copies = log_.copies();
        const auto place = log_.place_ + static_cast<std::int64_t>(events_.size()) + 1;
        if (TRY(copies.tables.is_forgotten(event.subject)) && !event.sealed.empty()) {
            event.sealed.clear();
            event.forgotten = true;
        }
        TRY(log_.doubted(copies.tables.insert(place, copies.end.at, event)));
        TRY(note_what_it_says(copies.tables, event));
        heads_[event.id.origin] = record::head_after(event);
        events_.push_back(std::move(event));
        return {};
    }

    TwoCopies& log_;
    std::string origin_;
    std::vector<record::Event> events_;
    std::map<std::string, record::Head> heads_;
};

Result<void> TwoCopies::may_append()
{
    if (must_end_) return failure(ErrorKind::io, "the store is ending after a fault of the disk");
    if (opened_.healed.two_histories)
        return failure(ErrorKind::conflict, "the two copies of the log tell two histories: a technician has to choose");
    if (opened_.no_appending) return tl::unexpected(*opened_.no_appending);
    auto named = copies().file.keeps_its_name();
    if (named) named = database_.keeps_its_name();
    must_end_ = !named;
    return named;
}

Result<void> TwoCopies::append(const std::function<Result<void>(Appending&)>& work)
{
    return write_frame(work, copies().origin);
}

Result<void> TwoCopies::write_frame(const std::function<Result<void>(Appending&)>& work, const std::string& origin)
{
    TRY(may_append());
    Addition addition{*this, origin};
    FrameHead head;
    Bytes frame;
    bool worked = false;
    const auto committed = database_.in_transaction([&]() -> Result<void> {
        TRY(work(addition));
        worked = true;
        if (addition.events().empty()) return {};
        head.place = place_ + 1;
        head.origin = origin;
        head.before = copies().end.hash;
        frame = framed(head, addition.events());
        if (frame.size() > frame_bytes_max) return failure(ErrorKind::too_large, "too much for one append");
        // Room is there before anything is written, so that the frame cannot find the disk full.
        return copies().file.make_room(copies().end.at + frame.size());
    });
    if (!committed) {
        const auto kind = committed.error().kind;
        // A commit that failed may be there after all: only the next opening knows.
        if (kind == ErrorKind::io) must_end_ = true;
        if (kind == ErrorKind::corrupt && worked) doubt();
        return committed;
    }
    if (addition.events().empty()) return {};
    auto written = copies().file.write(frame, copies().end.at);
    if (written) written = copies().file.sync();
    if (!written) {
        must_end_ = true;
        return failure(ErrorKind::io, written.error().detail);
    }
    copies().end = {copies().end.at + frame.size(), head.hash, head.place + head.events - 1, origin};
    copies().origin = origin;
    place_ = copies().end.place;
    for (const auto& [name, added] : addition.heads()) heads_[name] = added;
    // No copy: what keeps it from being written harms nobody now.
    (void)copies().mark.write(this->head());
    return {};
}

Result<void> TwoCopies::make_room(std::size_t bytes)
{
    TRY(may_append());
    return copies().file.make_room(copies().end.at + in_blocks(frame_head_bytes + bytes));
}

Result<void> TwoCopies::begin_origin(const std::string& name, record::Draft began)
{
    const auto origin = TRY(drawn_origin(name));
    TRY(write_frame(
        [&](Appending& to) -> Result<void> {
            TRY(copies().tables.set_origin(origin));
            TRY(to.add(std::move(began)));
            return {};
        },
        origin));
    (void)copies().mark.sync();
    return {};
}

Result<void> TwoCopies::forget(std::span<const record::SubjectId> subjects)
{
    TRY(may_append());
    auto forgotten = forget_subjects(copies(), subjects);
    if (!forgotten && forgotten.error().kind == ErrorKind::io) must_end_ = true;
    return forgotten;
}

Result<void> TwoCopies::checkpoint()
{
    if (must_end_ || rested_at_ == database_.changes()) return {};
    auto emptied = database_.empty_log();
    // The first commit after that flushes twice: a small one now, so that nobody waits for it.
    if (emptied) emptied = copies().tables.touch();
    if (emptied) emptied = copies().mark.sync();
    if (!emptied && emptied.error().kind == ErrorKind::io) must_end_ = true;
    if (emptied) rested_at_ = database_.changes();
    return emptied;
}

}  // namespace kiosk::store
