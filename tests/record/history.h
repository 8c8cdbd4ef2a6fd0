#pragma once
/// A record in memory, and random histories of it.
#include <map>
#include <set>
#include <tuple>
#include <vector>

#include "kiosk/record/decided.h"
#include "kiosk/record/kinds.h"
#include "rows.h"

namespace kiosk::test {

/// What a store keeps as tables.
class Tables final : public record::View {
public:
    using SeriesName = std::tuple<std::string, std::string, std::int64_t>;
    std::map<record::SubjectId, record::Request> requests;
    std::vector<record::SubjectId> in_order;  ///< of requests, as they came
    std::map<SeriesName, record::Series> numbers;
    std::map<std::int64_t, record::Member> members;
    std::map<record::SubjectId, record::Entry> entries;
    std::vector<record::SubjectId> entries_in_order;
    std::map<record::SubjectId, record::Book> closed;
    std::set<record::Given> given;
    record::LogState state;
    bool operator==(const Tables& other) const
    {
        return requests == other.requests && in_order == other.in_order && numbers == other.numbers &&
               members == other.members && entries == other.entries && entries_in_order == other.entries_in_order &&
               closed == other.closed && given == other.given && state == other.state;
    }

    record::Result<std::optional<record::Request>> request(const record::SubjectId& id) const override
    {
        return found(requests, id);
    }
    record::Result<std::optional<record::Series>> series(const std::string& unit, const std::string& form,
                                                         std::int64_t year) const override
    {
        return found(numbers, SeriesName{unit, form, year});
    }
    record::Result<std::optional<record::Member>> member(std::int64_t number) const override { return found(members, number); }
    record::Result<std::optional<record::Entry>> entry(const record::SubjectId& id) const override
    {
        return found(entries, id);
    }
    record::Result<std::vector<record::Book>> books() const override
    {
        std::vector<record::Book> out;
        for (const auto& [id, book] : closed) out.push_back(book);
        return out;
    }
    record::Result<bool> was_given(const record::Given& one) const override { return given.contains(one); }
    record::Result<std::int64_t> last_daily_number(const std::string& unit, base::Day day) const override
    {
        std::int64_t last = 0;
        for (const auto& [id, each] : requests)
            if (each.unit == unit && each.day == day) last = std::max(last, each.daily_number);
        return last;
    }
    record::Result<record::LogState> log() const override { return state; }

    void apply(const record::Event& event)
    {
        const auto changes = record::applied(*this, event).value();
        if (changes.request) {
            if (!requests.contains(changes.request->id)) in_order.push_back(changes.request->id);
            requests[changes.request->id] = *changes.request;
        }
        for (const auto& series : changes.series) numbers[{series.unit, series.form, series.year}] = series;
        if (changes.entry) {
            if (!entries.contains(changes.entry->id)) entries_in_order.push_back(changes.entry->id);
            entries[changes.entry->id] = *changes.entry;
        }
        if (changes.book) closed[changes.book->id] = *changes.book;
        if (changes.given) given.insert(*changes.given);
        if (changes.member) members[changes.member->number] = *changes.member;
        if (changes.log) state = *changes.log;
        for (const auto& subject : changes.forgotten) {
            if (const auto row = requests.find(subject); row != requests.end()) row->second.forgotten = true;
            if (const auto row = entries.find(subject); row != entries.end()) row->second.forgotten = true;
        }
    }

    /// One JSON object a line: requests as they came, series by name, entries as they came, books by subject, staff by number.
    std::string dump() const
    {
        std::string out;
        for (const auto& id : in_order) out += "request " + record::json_of(requests.at(id)) + '\n';
        for (const auto& [name, each] : numbers) out += "series " + record::json_of(each) + '\n';
        for (const auto& id : entries_in_order) out += "entry " + record::json_of(entries.at(id)) + '\n';
        for (const auto& [id, each] : closed) out += "book " + record::json_of(each) + '\n';
        for (const auto& [number, each] : members) out += "member " + record::json_of(each) + '\n';
        return out;
    }

private:
    template <class Key, class Row>
    static std::optional<Row> found(const std::map<Key, Row>& rows, const Key& key)
    {
        const auto row = rows.find(key);
        return row == rows.end() ? std::nullopt : std::optional{row->second};
    }
};

/// A log with its tables: what is decided is placed and applied at once.
class Record {
public:
    Tables tables;
    std::vector<record::Event> events;
    record::Here here{*base::parse_day("2026-11-23"), "CN1-k7m4qd2x"};

    explicit Record(std::uint64_t seed = 1) : random(seed)
    {
        record::OpenPart part;
        part.log.format = 1;
        part.log.keys = std::vector<record::PublicKey>(2);
        (*part.log.keys)[1].fill(7);
        part.log.machine = "0f1e2d3c";
        tell(record::log_subject, record::kind::log_began, 0, part);
    }

    /// An event that nobody decided: another program's, or the store's own.
    const record::Event& tell(const record::SubjectId& subject, std::string_view kind, std::int64_t who,
                              const record::OpenPart& part)
    {
        return tell(subject, kind, who, encoded(part), {});
    }
    const record::Event& tell(const record::SubjectId& subject, std::string_view kind, std::int64_t who, record::Bytes open,
                              record::Bytes sealed)
    {
        return place({random_id<record::ActId>(random), subject, std::string{kind}, who, here.today, std::move(open),
                      std::move(sealed)});
    }
    record::Result<record::Event> act(const record::SubjectId& subject, std::int64_t who, record::Wish wish,
                                      record::Bytes sealed = {})
    {
        auto draft =
            record::decided(tables, {random_id<record::ActId>(random), subject, who, std::move(wish), std::move(sealed)}, here);
        if (!draft) return tl::unexpected(draft.error());
        return place(std::move(*draft));
    }

    /// Shorter ways to what most tests begin with.
    record::SubjectId add_member(record::Role role, std::int64_t by = 1)
    {
        const auto id = random_id<record::SubjectId>(random);
        act(id, tables.state.members == 0 ? 0 : by, record::AddMember{role, random_bytes(random, 32)}).value();
        return id;
    }
    record::SubjectId receive(const std::string& unit = "TT")
    {
        const auto id = random_id<record::SubjectId>(random);
        act(id, 0, record::Receive{unit, fresh_code(), here.today, false, here.today}, random_bytes(random, 64)).value();
        return id;
    }
    record::Result<record::Event> move(const record::SubjectId& id, std::int64_t who, record::StaffAct staff_act,
                                       const std::string& form = {}, bool reached = false)
    {
        return act(id, who, record::ActOnRequest{staff_act, request(id).version, reached, form});
    }
    const record::Request& request(const record::SubjectId& id) const { return tables.requests.at(id); }
    std::string fresh_code() { return "BK-" + std::to_string(1000 + events.size()); }
    void go_on(int days) { here.today = base::Day{std::chrono::sys_days{here.today} + std::chrono::days{days}}; }

    record::Bytes written_events() const
    {
        record::Bytes out;
        for (const auto& event : events) {
            const auto bytes = written(event).bytes;
            out.insert(out.end(), bytes.begin(), bytes.end());
        }
        return out;
    }

    Random random;

private:
    const record::Event& place(record::Draft draft)
    {
        auto& head = heads_[here.home];
        head.id.origin = here.home;
        auto event = placed(std::move(draft), head);
        head = head_after(event);
        tables.apply(event);
        return events.emplace_back(std::move(event));
    }

    std::map<std::string, record::Head> heads_;
};

/// Acts of all kinds, sensible and not; those that are refused leave no event. `strange`: with events that a newer or a broken
/// program wrote among them.
void go_through(Record&, int acts, bool strange);
/// With a head, an officer and one at the reception.
Record random_record(std::uint64_t seed, int acts, bool strange);

}  // namespace kiosk::test
