#include "kiosk/store/whole_healing.h"

#include <algorithm>
#include <set>

#include "kiosk/base/try.h"
#include "kiosk/store/compare.h"
#include "kiosk/store/file_mending.h"
#include "kiosk/store/forgetting.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;
using Kind = Difference::Kind;

constexpr std::size_t events_written_at_once = 2000;
constexpr std::int64_t places_looked_ahead = 1000;

/// What the comparison found, as work to do. Places ascend.
struct Work {
    std::vector<std::int64_t> replace;  ///< rows to be written from the file
    std::vector<std::int64_t> move;     ///< rows whose frame lies elsewhere
    std::vector<std::int64_t> drop;     ///< rows that are in neither copy whole
    std::vector<record::EventId> dropped;
    std::vector<record::EventId> lost;
    std::vector<record::EventId> sealed_gone;
    std::vector<record::SubjectId> forget_again;
    bool file_lacks = false;
    bool two_histories = false;

    bool nothing() const { return replace.empty() && move.empty() && drop.empty() && forget_again.empty() && !file_lacks; }

    void add(const Difference& one, Healed& healed)
    {
        switch (one.kind) {
        case Kind::database_lacks:
        case Kind::database_damaged:
            replace.push_back(one.place);
            name_healed(healed, healed.into_database, one.id);
            break;
        case Kind::misplaced: drop.push_back(one.place); break;
        case Kind::file_lacks:
            file_lacks = true;
            name_healed(healed, healed.into_file, one.id);
            break;
        case Kind::in_neither:
            if (one.place == 0) lost.push_back(one.id);
            if (one.place > 0) {
                drop.push_back(one.place);
                dropped.push_back(one.id);
            }
            break;
        case Kind::two_histories: two_histories = true; break;
        case Kind::elsewhere: move.push_back(one.place); break;
        case Kind::sealed_taken:
            if (one.in_file) file_lacks = true;
            if (!one.in_file) replace.push_back(one.place);
            name_healed(healed, one.in_file ? healed.into_file : healed.into_database, one.id);
            break;
        case Kind::sealed_gone: sealed_gone.push_back(one.id); break;
        case Kind::sealed_kept: forget_again.push_back(one.subject); break;
        }
    }
};

class WholeHealing {
public:
    WholeHealing(Database& database, OpenedCopies& opened) : database_(database), opened_(opened), copies_(opened.copies) {}

    Result<void> run(bool tables_are_there)
    {
        if (tables_are_there) {
            auto whole = database_.check_pages();
            if (whole) whole = copies_.tables.check_schema();
            if (!whole && !is_damage(whole.error())) return whole;
            damaged_ = !whole;
        }
        // Tables without a row are left of a database that was being made anew.
        have_rows_ = tables_are_there && !damaged_ && TRY(copies_.tables.newest()).has_value();
        if (tables_are_there) known_.rows = &copies_.tables;
        known_.rows_are_whole = have_rows_;
        known_.mark = copies_.mark.head();
        TRY(look());
        TRY(judge());
        if (opened_.healed.two_histories) return {};
        auto mended = mend();
        if (!mended && mended.error().kind == ErrorKind::disk_full && have_rows_) {
            opened_.no_appending = mended.error();
            return {};
        }
        return mended;
    }

private:
    Result<void> look()
    {
        std::set<record::EventId> lost;
        std::set<record::SubjectId> forgotten = copies_.mark.forgotten();
        if (have_rows_) {
            for (const auto& one : TRY(copies_.tables.lost())) lost.insert(one.id);
            for (const auto& one : TRY(copies_.tables.forgotten(LogTables::Which::all))) forgotten.insert(one);
        }
        const ToCompare what{have_rows_ ? &copies_.tables : nullptr, copies_.has_file ? &copies_.file : nullptr, known_,
                             [&](const auto& id) { return lost.contains(id); },
                             [&](const auto& subject) { return forgotten.contains(subject); }};
        compared_ = TRY(compare(what, [&](const Difference& one) { work_.add(one, opened_.healed); }));
        return {};
    }

    /// Whether what is there may be gone on with.
    Result<void> judge()
    {
        const auto& mark = known_.mark;
        const auto knows = mark.id.origin + " " + std::to_string(mark.id.number);
        if (compared_.heads.empty() && !damaged_) {
            const std::string missing = copies_.places.file.string() + ": neither copy of the log is there";
            return failure(ErrorKind::not_found, mark.id.number > 0 ? missing + ", and the mark knows of " + knows : missing);
        }
        const auto head = compared_.heads.find(mark.id.origin);
        const auto reached = head == compared_.heads.end() ? 0 : head->second.id.number;
        if (mark.id.number > reached && !TRY(damaged_rows_reach(mark)))
            return failure(ErrorKind::corrupt,
                           "the mark knows of " + knows + ", and both copies of the log end at " + std::to_string(reached));
        if (!work_.two_histories && !compared_.mark_contradicted) return {};
        if (!have_rows_) return failure(ErrorKind::corrupt, "the log is not the one that the mark knows of: " + knows);
        opened_.healed = {};
        opened_.healed.two_histories = true;
        copies_.origin = TRY(copies_.tables.origin());
        return {};
    }

    Result<bool> damaged_rows_reach(const record::Head& mark)
    {
        if (!damaged_) return false;
        const auto row = copies_.tables.by_id(mark.id);
        if (!row && !is_damage(row.error())) return tl::unexpected(row.error());
        return row && *row && (*row)->good && (*row)->event.hash == mark.hash;
    }

    Result<void> mend()
    {
        const bool new_file = !copies_.has_file;
        // Cut off in the midst, it is done again from the start, though the ends may agree by then.
        if (!work_.nothing() || compared_.file_damaged) (void)copies_.mark.doubt(true);
        if (have_rows_)
            TRY(mend_rows());
        else
            TRY(make_database_anew());
        TRY(note_the_rest());
        if (!work_.file_lacks && !compared_.file_damaged && !salvaged_ && copies_.has_file) {
            copies_.end = {compared_.end, compared_.hash, compared_.place, compared_.origin};
        } else if (!copies_.has_file || salvaged_ || !TRY(mend_in_place(copies_, {}))) {
            TRY(write_file_anew(copies_));
        }
        opened_.healed.file_was_made_anew = new_file;
        if (new_file) opened_.healed.into_file.clear();
        if (opened_.healed.database_was_made_anew) opened_.healed.into_database.clear();
        (void)copies_.mark.doubt(false);
        return {};
    }

    Result<void> mend_rows()
    {
        auto origin = TRY(copies_.tables.origin());
        const auto newest = TRY(copies_.tables.newest());
        // The newest frame names the origin that wrote it; the table alone knows only where a commit found no time for its
        // frame.
        const bool file_is_newer = !newest || newest->place <= compared_.place;
        if (!compared_.origin.empty() && (file_is_newer || !compared_.heads.contains(origin))) origin = compared_.origin;
        copies_.origin = origin;
        auto replace = work_.replace.begin();
        auto move = work_.move.begin();
        const auto due = [](auto& next, const auto& list, std::int64_t place) {
            while (next != list.end() && *next < place) ++next;
            return next != list.end() && *next == place;
        };
        // First: a row at a wrong place stands in the way of the right one.
        TRY(database_.in_transaction([&]() -> Result<void> {
            for (const auto place : work_.drop) TRY(copies_.tables.remove(place));
            return {};
        }));
        if (!work_.replace.empty() || !work_.move.empty())
            TRY(each_batch([&](const Frame& frame) -> Result<void> {
                auto place = frame.head.place;
                for (const auto& event : frame.events) {
                    if (due(replace, work_.replace, place)) {
                        TRY(copies_.tables.remove(place));
                        TRY(take_event(copies_, place, frame.at, event));
                    } else if (due(move, work_.move, place)) {
                        TRY(copies_.tables.move_frames(place, place, frame.at));
                    }
                    ++place;
                }
                return {};
            }));
        return {};
    }

    Result<void> make_database_anew()
    {
        copies_.origin = compared_.origin;
        std::optional<Database> old;
        if (damaged_) {
            const auto path = database_.file();
            if (copies_.origin.empty()) copies_.origin = copies_.tables.origin().value_or("");
            database_ = Database{};
            opened_.healed.set_aside = TRY(Database::set_aside(path));
            database_ = TRY(Database::open(path));
            if (auto damaged = Database::open(opened_.healed.set_aside)) old = std::move(*damaged);
        }
        std::optional<LogTables> rows;
        if (old) rows.emplace(*old);
        known_.rows = rows ? &*rows : nullptr;
        opened_.healed.database_was_made_anew = true;
        TRY(database_.in_transaction([&] { return copies_.tables.make(); }));
        std::int64_t place = 0;
        if (copies_.has_file)
            TRY(each_batch([&](const Frame& frame) -> Result<void> {
                TRY(salvage(known_.rows, place + 1, frame.head.place));
                place = frame.last_place();
                return take_frame(copies_, frame);
            }));
        TRY(database_.in_transaction([&] { return salvage(known_.rows, place + 1, {}); }));
        known_.rows = nullptr;
        const auto newest = TRY(copies_.tables.newest());
        if (!newest) return failure(ErrorKind::corrupt, "the database is damaged, and the log file holds nothing");
        return {};
    }

    /// What the file lacks and the damaged database still has, up to a place or as far as there is something.
    Result<void> salvage(LogTables* rows, std::int64_t from, std::optional<std::int64_t> until)
    {
        if (!rows) return {};
        auto end = until ? *until : from + places_looked_ahead;
        for (auto place = from; place < end; ++place) {
            const auto row = TRY(good_row(*rows, place));
            // A damaged row may stand at a wrong place.
            if (!row || TRY(copies_.tables.by_id(row->event.id))) continue;
            TRY(take_event(copies_, place, 0, row->event));
            salvaged_ = true;
            if (!until) end = place + places_looked_ahead;
        }
        return {};
    }

    /// All frames that count, so many in one transaction that neither memory nor the disk is flushed for each.
    Result<void> each_batch(const std::function<Result<void>(const Frame&)>& take)
    {
        FrameWalk walk{copies_.file, known_};
        for (bool more = true; more;) {
            TRY(database_.in_transaction([&]() -> Result<void> {
                for (std::size_t events = 0; events < events_written_at_once;) {
                    const auto frame = TRY(walk.next());
                    more = frame.has_value();
                    if (!more) return {};
                    TRY(take(*frame));
                    events += frame->events.size();
                }
                return {};
            }));
        }
        return {};
    }

    Result<void> note_the_rest()
    {
        return database_.in_transaction([&]() -> Result<void> {
            TRY(copies_.tables.set_origin(copies_.origin));
            // At the end of an origin no gap shows what is missing: it is told, and its number is given again.
            for (const auto& id : work_.dropped) {
                const auto head = compared_.heads.find(id.origin);
                if (head != compared_.heads.end() && id.number == head->second.id.number + 1) opened_.healed.lost.push_back(id);
            }
            for (const auto& id : work_.lost)
                if (!TRY(copies_.tables.by_id(id))) TRY(copies_.tables.add_lost(id));
            for (const auto& id : work_.sealed_gone)
                if (TRY(is_without_sealed(id))) TRY(copies_.tables.add_lost(id));
            for (const auto& subject : work_.forget_again) TRY(copies_.tables.set_unfinished(subject));
            return {};
        });
    }

    /// Still so, now that every `subject.forgotten` is known.
    Result<bool> is_without_sealed(const record::EventId& id)
    {
        const auto row = TRY(copies_.tables.by_id(id));
        return row && row->event.forgotten && !TRY(copies_.tables.is_forgotten(row->event.subject));
    }

    Database& database_;
    OpenedCopies& opened_;
    Copies& copies_;
    KnownElsewhere known_;
    Compared compared_;
    Work work_;
    bool damaged_ = false;
    bool have_rows_ = false;
    bool salvaged_ = false;
};
}  // namespace

Result<void> take_event(Copies& copies, std::int64_t place, std::uint64_t frame_at, record::Event event)
{
    if (!event.sealed.empty() &&
        (copies.mark.forgotten().contains(event.subject) || TRY(copies.tables.is_forgotten(event.subject)))) {
        event.sealed.clear();
        event.forgotten = true;
    }
    TRY(copies.tables.insert(place, frame_at, event));
    return note_what_it_says(copies.tables, event);
}

Result<void> take_frame(Copies& copies, const Frame& frame)
{
    auto place = frame.head.place;
    for (const auto& event : frame.events) TRY(take_event(copies, place++, frame.at, event));
    return {};
}

void name_healed(Healed& healed, std::vector<record::EventId>& list, const record::EventId& id)
{
    if (list.size() < Healed::named_max)
        list.push_back(id);
    else
        ++healed.more;
}

Result<void> heal_whole(Database& database, OpenedCopies& opened, bool tables_are_there)
{
    return WholeHealing{database, opened}.run(tables_are_there);
}

}  // namespace kiosk::store
