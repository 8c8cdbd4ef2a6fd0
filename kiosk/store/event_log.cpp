#include "kiosk/store/event_log.h"

#include <sodium.h>

#include <algorithm>

#include "kiosk/base/try.h"
#include "kiosk/store/compare.h"
#include "kiosk/store/links.h"
#include "kiosk/store/two_copies.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;

constexpr std::size_t origin_name_max = 48;

/// Nothing that was ever written is begun over.
Result<void> holds_no_log(const Copies& copies)
{
    if (copies.mark.head().id.number > 0)
        return failure(ErrorKind::conflict, "the mark knows of " + copies.mark.head().id.origin + " " +
                                                std::to_string(copies.mark.head().id.number) + ": this log began already");
    FrameWalk walk{copies.file, {}};
    if (TRY(walk.next())) return failure(ErrorKind::conflict, copies.places.file.string() + ": a log is there already");
    return {};
}
}  // namespace

Result<std::string> drawn_origin(const std::string& name)
{
    const auto fits = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    };
    if (name.empty() || name.size() > origin_name_max || !std::all_of(name.begin(), name.end(), fits))
        return failure(ErrorKind::invalid_input, "the name of a log: 1 to 48 letters, digits and '-'");
    // None that is taken for another one.
    static constexpr std::string_view letters = "abcdefghjkmnpqrstuvwxyz23456789";
    std::string out = name + "-";
    for (int i = 0; i < 8; ++i) out += letters[randombytes_uniform(static_cast<std::uint32_t>(letters.size()))];
    return out;
}

Result<std::unique_ptr<EventLog>> EventLog::open(Database& database, const LogPlaces& places, ReadScope scope)
{
    const auto opened = [&](bool everything) -> Result<std::unique_ptr<EventLog>> {
        auto log = std::make_unique<TwoCopies>(TRY(open_copies(database, places, everything)), database);
        TRY(log->start());
        return log;
    };
    auto log = opened(scope == ReadScope::everything);
    // A bad page that was met on the way is healed by whoever reads everything.
    if (!log && is_damage(log.error()) && scope == ReadScope::the_end) return opened(true);
    return log;
}

Result<std::unique_ptr<EventLog>> EventLog::begin(Database& database, const LogPlaces& places, const std::string& name,
                                                  record::Draft began)
{
    OpenedCopies opened{Copies{database, places}, {}, {}};
    auto& copies = opened.copies;
    copies.mark = TRY(Mark::open(places.mark));
    copies.file = TRY(LogFile::make(places.file));
    copies.has_file = true;
    if (TRY(copies.tables.are_there()) && TRY(copies.tables.newest()))
        return failure(ErrorKind::conflict, "the database holds a log already");
    TRY(holds_no_log(copies));
    // All or none: what is left of a beginning is begun again.
    TRY(database.in_transaction([&] { return copies.tables.make(); }));
    auto log = std::make_unique<TwoCopies>(std::move(opened), database);
    TRY(log->begin_origin(name, std::move(began)));
    return log;
}

Result<std::vector<record::SubjectId>> EventLog::forgotten_in(const std::filesystem::path& mark)
{
    std::error_code fault;
    if (!std::filesystem::exists(mark, fault)) return failure(ErrorKind::not_found, mark.string() + ": there is no mark");
    const auto read = TRY(Mark::open(mark));
    return std::vector<record::SubjectId>(read.forgotten().begin(), read.forgotten().end());
}

Result<void> TwoCopies::start()
{
    for (auto& head : TRY(copies().tables.heads())) heads_[head.id.origin] = std::move(head);
    const auto newest = TRY(copies().tables.newest());
    place_ = newest ? newest->place : 0;
    // A mark that was lost or lags behind is written anew.
    if (!opened_.healed.two_histories) (void)copies().mark.write(head());
    return {};
}

record::Head TwoCopies::head_of(const std::string& origin) const
{
    const auto found = heads_.find(origin);
    return found == heads_.end() ? record::Head{{origin, 0}, {}} : found->second;
}

Result<std::vector<record::Head>> TwoCopies::heads()
{
    std::vector<record::Head> out;
    for (const auto& [origin, head] : heads_) out.push_back(head);
    return out;
}

Result<record::Event> TwoCopies::event_of(EventRow&& row)
{
    if (row.good) return std::move(row.event);
    doubt();
    std::optional<Frame> frame;
    if (copies().has_file) frame = TRY(copies().file.frame_at(row.frame_at));
    const auto at = frame ? row.place - frame->head.place : -1;
    if (at >= 0 && at < static_cast<std::int64_t>(frame->events.size())) return frame->events[static_cast<std::size_t>(at)];
    return failure(ErrorKind::corrupt, row.event.id.origin + " " + std::to_string(row.event.id.number) + ": it is damaged");
}

Result<std::optional<record::Event>> TwoCopies::by_act(const record::ActId& act)
{
    auto row = TRY(doubted(copies().tables.by_act(act)));
    if (!row) return std::nullopt;
    return TRY(event_of(std::move(*row)));
}

Result<std::optional<record::Event>> TwoCopies::by_id(const record::EventId& id)
{
    auto row = TRY(doubted(copies().tables.by_id(id)));
    if (!row) return std::nullopt;
    return TRY(event_of(std::move(*row)));
}

Result<std::vector<record::Event>> TwoCopies::of_subject(const record::SubjectId& subject)
{
    std::vector<record::Event> out;
    for (auto& row : TRY(doubted(copies().tables.of_subject(subject)))) out.push_back(TRY(event_of(std::move(row))));
    return out;
}

Result<std::int64_t> TwoCopies::place_of(const record::EventId& id)
{
    const auto row = TRY(doubted(copies().tables.by_id(id)));
    if (!row) return failure(ErrorKind::not_found, id.origin + " " + std::to_string(id.number) + ": there is no such event");
    return row->place;
}

Result<void> TwoCopies::each_after(std::int64_t place,
                                   const std::function<Result<void>(std::int64_t place, const record::Event&)>& take)
{
    auto rows = copies().tables.rows_after(place);
    while (auto row = TRY(doubted(rows.next()))) {
        const auto at = row->place;
        TRY(take(at, TRY(event_of(std::move(*row)))));
    }
    return {};
}

}  // namespace kiosk::store
