#pragma once
/// A log of one origin in memory, with the rows that the record's own functions make of it.
#include <map>
#include <set>
#include <tuple>

#include "kiosk/flow/staff_door.h"
#include "kiosk/record/decided.h"
#include "kiosk/record/kinds.h"
#include "kiosk/record/sealed_part.h"
#include "tests/support/fake_sealing.h"

namespace kiosk::support {

class FakeRecord : public record::View {
public:
    std::vector<record::Event> events;  ///< the place of an event is its index + 1
    base::Day today = base::parse_day("2026-11-23").value();
    std::vector<std::int64_t> present;  ///< who is at a desk

    FakeRecord()
    {
        record::OpenPart began;
        began.log.format = 1;
        began.log.keys = std::vector<record::PublicKey>{record::PublicKey{7}};
        add({record::ActId{}, record::log_subject, std::string{record::kind::log_began}, 0, today, record::encoded(began), {}});
    }

    record::Result<std::optional<record::Request>> request(const record::SubjectId& id) const override
    {
        return at(requests, id);
    }
    record::Result<std::optional<record::Series>> series(const std::string& unit, const std::string& form,
                                                         std::int64_t year) const override
    {
        return at(series_, std::tuple{unit, form, year});
    }
    record::Result<std::optional<record::Member>> member(std::int64_t number) const override { return at(members, number); }
    record::Result<std::optional<record::Entry>> entry(const record::SubjectId& id) const override { return at(entries, id); }
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
        for (const auto& [id, row] : requests)
            if (row.unit == unit && row.day == day) last = std::max(last, row.daily_number);
        return last;
    }
    record::Result<record::LogState> log() const override { return log_; }

    /// What the store does inside an append.
    record::Result<flow::DoneAct> append(const record::Act& act)
    {
        for (const auto& event : events)
            if (event.act == act.id) return done(event);
        auto draft = record::decided(*this, act, {today, origin, present});
        if (!draft) return tl::unexpected(draft.error());
        return done(add(std::move(*draft)));
    }
    const record::Event& add(record::Draft draft)
    {
        const record::Head last = events.empty() ? record::Head{{origin, 0}, {}} : record::head_after(events.back());
        events.push_back(record::placed(std::move(draft), last));
        const auto& event = events.back();
        const auto changes = record::applied(*this, event).value();
        if (changes.request) requests[changes.request->id] = *changes.request;
        for (const auto& series : changes.series) series_[{series.unit, series.form, series.year}] = series;
        if (changes.entry) entries[changes.entry->id] = *changes.entry;
        if (changes.book) closed[changes.book->id] = *changes.book;
        if (changes.given) given.insert(*changes.given);
        for (const auto& id : changes.forgotten) {
            if (const auto row = requests.find(id); row != requests.end()) row->second.forgotten = true;
            if (const auto row = entries.find(id); row != entries.end()) row->second.forgotten = true;
        }
        if (changes.member) members[changes.member->number] = *changes.member;
        if (changes.log) log_ = *changes.log;
        return event;
    }

    /// A member of staff with a name that FakeOpener opens. Yields the number.
    std::int64_t add_member(const std::string& name, record::Role role, std::optional<record::PublicKey> key)
    {
        const auto number = log_.members + 1;
        record::OpenPart open;
        open.member.number = number;
        open.member.role = role;
        if (key) open.member.key = record::Bytes{key->begin(), key->end()};
        const auto id = base::RequestId::random();
        add({{id.bytes},
             {id.bytes},
             std::string{record::kind::member_added},
             0,
             today,
             record::encoded(open),
             record::encoded({sealer.seal_small(base::view_of(name), {id, {}}).value(), {}, {}})});
        return number;
    }
    /// A request as a terminal hands it in, with a document that FakeOpener opens; empty: one whose seal is broken.
    base::RequestId receive(std::string_view document, bool urgent = false, const std::string& unit = "TT")
    {
        const auto id = base::RequestId::random();
        const auto number = static_cast<int>(requests.size()) + 1;
        record::Receive wish{unit, "BK-" + std::to_string(1000 + number), today, urgent, today};
        const auto received = append({{id.bytes}, record::subject_of(id), 0, wish, sealed(id, document, unit)});
        return received ? id : base::RequestId{};
    }
    /// Its holder tells something.
    bool tell(const base::RequestId& id, std::string_view document)
    {
        return append({{base::RequestId::random().bytes},
                       record::subject_of(id),
                       0,
                       record::ReceiveMessage{},
                       sealed(id, document)})
            .has_value();
    }
    const record::Request& of(const base::RequestId& id) const { return requests.at(record::subject_of(id)); }
    std::vector<std::string> kinds() const
    {
        std::vector<std::string> out;
        for (const auto& event : events) out.push_back(event.kind);
        return out;
    }

    std::map<record::SubjectId, record::Request> requests;
    std::map<std::int64_t, record::Member> members;
    std::map<record::SubjectId, record::Entry> entries;
    std::map<record::SubjectId, record::Book> closed;
    std::set<record::Given> given;
    std::string origin = "TT-aaaaaaaa";

    FakeSealer sealer;

private:
    record::Bytes sealed(const base::RequestId& id, std::string_view document, const std::string& unit = "TT")
    {
        const record::Bytes broken(20, 1);
        return record::encoded(
            {document.empty() ? broken : sealer.seal(base::view_of(document), {id, unit}).value(), "verifier", {}});
    }
    template <class Map, class Key>
    static std::optional<typename Map::mapped_type> at(const Map& map, const Key& key)
    {
        const auto found = map.find(key);
        return found == map.end() ? std::nullopt : std::optional{found->second};
    }
    record::Result<flow::DoneAct> done(const record::Event& event) const
    {
        const auto open = record::decoded_open(event.open);
        if (!open) return tl::unexpected(open.error());
        return flow::DoneAct{event.id, *open, at(requests, event.subject)};
    }

    std::map<std::tuple<std::string, std::string, std::int64_t>, record::Series> series_;
    record::LogState log_;
};

}  // namespace kiosk::support
