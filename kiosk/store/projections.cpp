#include "kiosk/store/projections.h"

#include <algorithm>

#include "kiosk/base/try.h"
#include "kiosk/store/replay.h"
#include "kiosk/store/rows.h"
#include "kiosk/store/schema.h"

namespace kiosk::store {

namespace {
bool same_row(const flow::RequestRow& one, const flow::RequestRow& other)
{
    return one.request == other.request && one.first == other.first && one.first_place == other.first_place &&
           one.last_place == other.last_place;
}
}  // namespace

Result<bool> Projections::bring_up_to_date()
{
    {
        auto row = database_.prepare("SELECT place, version FROM computed");
        const bool stamped = TRY(row.next());
        if (stamped && row.integer(0) == log_.place() && row.integer(1) == version) return false;
    }
    TRY(rebuild());
    return true;
}

Result<std::int64_t> Projections::rebuild()
{
    std::int64_t events = 0;
    TRY(database_.in_transaction([&]() -> Result<void> {
        const auto requests = TRY(database_.number("SELECT count(*) FROM request"));
        TRY(make_projections_anew(database_));
        // Tables that were lost say nothing of how many there are: the log's length bounds it.
        const auto shares = Replay::shares_for(std::max(requests, log_.place() / 4));
        std::vector<record::Series> before;
        for (std::size_t number = 0; number < shares; ++number) {
            auto replayed = TRY(Replay::of(log_, {number, shares}));
            for (const auto& [id, row] : replayed.requests()) TRY(write_request(database_, row));
            replayed.add_series(before);
            before = replayed.series();
            if (number + 1 < shares) continue;
            events = replayed.events();
            for (const auto& series : replayed.series()) TRY(write_series(database_, series));
            for (const auto& [member_number, member] : replayed.members()) TRY(write_member(database_, member));
            if (replayed.state().format > 0) TRY(write_log_state(database_, replayed.state()));
        }
        return stamp(log_.place());
    }));
    return events;
}

Result<std::vector<record::SubjectId>> Projections::apply(const record::Event& event)
{
    auto changes = TRY(record::applied(view_, event));
    const auto place = TRY(log_.place_of(event.id));
    if (changes.request) {
        flow::RequestRow row;
        if (const auto before = TRY(read_request(database_, changes.request->id))) {
            row = *before;
        } else {
            row.first = event.id;
            row.first_place = place;
        }
        row.request = std::move(*changes.request);
        row.last_place = place;
        TRY(write_request(database_, row));
    } else {
        TRY(touch_request(database_, event.subject, place));
    }
    if (changes.series) TRY(write_series(database_, *changes.series));
    if (changes.member) TRY(write_member(database_, *changes.member));
    if (changes.log) TRY(write_log_state(database_, *changes.log));
    for (const auto& id : changes.forgotten) TRY(mark_forgotten(database_, id, place));
    TRY(stamp(place));
    return std::move(changes.forgotten);
}

Result<void> Projections::stamp(std::int64_t place)
{
    auto row = database_.prepare("INSERT OR REPLACE INTO computed VALUES(1, ?1, ?2)");
    row.bind(1, place).bind(2, version);
    return row.run();
}

Result<std::vector<std::string>> Projections::compare()
{
    std::vector<std::string> out;
    const auto counted = TRY(database_.number("SELECT count(*) FROM request"));
    const auto shares = Replay::shares_for(counted);
    std::int64_t replayed_requests = 0;
    std::vector<record::Series> before;
    for (std::size_t number = 0; number < shares; ++number) {
        auto replayed = TRY(Replay::of(log_, {number, shares}));
        replayed.add_series(before);
        before = replayed.series();
        for (const auto& [id, row] : replayed.requests()) {
            ++replayed_requests;
            const auto here = TRY(read_request(database_, id));
            if (!here || !same_row(*here, row))
                out.push_back("request " + (row.request.code.empty() ? row.first.origin : row.request.code) +
                              " is not as the log says");
        }
        if (number + 1 < shares) continue;
        for (const auto& one : replayed.series())
            if (TRY(read_series(database_, one.unit, one.form, one.year)) != one)
                out.push_back("the numbers of " + one.unit + "." + one.form + " are not as the log says");
        const auto members = TRY(read_members(database_));
        if (members.size() != replayed.members().size()) out.emplace_back("members of staff are not as the log says");
        for (const auto& member : members)
            if (const auto there = replayed.members().find(member.number);
                there == replayed.members().end() || there->second != member)
                out.push_back("member of staff " + std::to_string(member.number) + " is not as the log says");
        if (TRY(read_log_state(database_)) != replayed.state())
            out.emplace_back("keys, powers or days are not as the log says");
    }
    if (replayed_requests != counted) out.emplace_back("there are other requests than the log knows");
    return out;
}

}  // namespace kiosk::store
