#pragma once
/// A desk's door that also keeps entries of the register and closed books, in memory, with the numbers that the record gives.
#include <map>
#include <tuple>

#include "kiosk/record/kinds.h"
#include "tests/flow/at_work.h"

namespace kiosk::flow::tests {

class RegisterDoor final : public support::FakeStaffDoor {
public:
    explicit RegisterDoor(support::FakeStaffStore& store) : FakeStaffDoor(store), record_(store.record) {}

    Result<DoneAct> append(const AskedAct& act) override
    {
        if (const auto* add = std::get_if<record::AddEntry>(&act.wish)) return add_entry(act, *add);
        if (const auto* change = std::get_if<record::ChangeEntry>(&act.wish)) return change_entry(act, *change);
        if (const auto* close = std::get_if<record::CloseBook>(&act.wish)) return close_book(act, *close);
        return FakeStaffDoor::append(act);
    }
    Result<std::vector<DoneAct>> append_all(const std::vector<AskedAct>& acts) override
    {
        ++appends;
        std::vector<DoneAct> out;
        for (const auto& act : acts) out.push_back(TRY(append(act)));
        return out;
    }
    Result<ChangedEntries> entries_after(std::int64_t place, std::size_t) override
    {
        ChangedEntries out{{}, static_cast<std::int64_t>(record_.events.size()), false};
        for (const auto& [id, row] : rows_)
            if (row.last_place > place) out.rows.push_back(row);
        return out;
    }
    Result<std::vector<BookRow>> books() override { return books_; }

    int appends = 0;

private:
    DoneAct put(const AskedAct& act, std::string_view kind, const record::OpenPart& open)
    {
        const auto& event = record_.add(
            {act.id, act.subject, std::string{kind}, 1, record_.today, record::encoded(open), record::encoded(act.sealed)});
        return {event.id, open, std::nullopt};
    }
    Result<DoneAct> add_entry(const AskedAct& act, const record::AddEntry& wish)
    {
        record::OpenPart open;
        open.now.unit = wish.unit;
        std::int64_t number = 0;
        if (wish.of_a_case) {
            auto& last = last_[{wish.unit, wish.form, static_cast<int>(wish.day.year())}];
            number = wish.number > 0 ? wish.number : last + 1;
            last = std::max(last, number);
            open.now.form = wish.form;
            open.now.number = number;
            open.now.year = static_cast<int>(wish.day.year());
        }
        const auto done = put(act, record::kind::entry_added, open);
        record::Entry entry{act.subject, wish.unit, wish.day, wish.form, number, open.now.year.value_or(0), 1, false, false};
        rows_[act.subject] = {entry, done.event, done.event, static_cast<std::int64_t>(record_.events.size())};
        return done;
    }
    Result<DoneAct> change_entry(const AskedAct& act, const record::ChangeEntry& wish)
    {
        auto& row = rows_.at(act.subject);
        if (row.entry.version != wish.seen) return base::failure(base::ErrorKind::conflict, "changed");
        record::OpenPart open;
        if (wish.voided) open.now.voided = true;
        const auto done = put(act, record::kind::entry_changed, open);
        ++row.entry.version;
        row.entry.voided = row.entry.voided || wish.voided;
        row.newest = done.event;
        row.last_place = static_cast<std::int64_t>(record_.events.size());
        return done;
    }
    Result<DoneAct> close_book(const AskedAct& act, const record::CloseBook& wish)
    {
        record::OpenPart open;
        open.log.from = wish.from;
        open.log.to = wish.to;
        open.log.counted = wish.counted;
        const auto done = put(act, record::kind::book_closed, open);
        books_.push_back({{act.subject, wish.unit, wish.from, wish.to, 1, record_.today}, done.event});
        return done;
    }

    support::FakeRecord& record_;
    std::map<record::SubjectId, EntryRow> rows_;
    std::map<std::tuple<std::string, std::string, int>, std::int64_t> last_;
    std::vector<BookRow> books_;
};

}  // namespace kiosk::flow::tests
