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

bool same_books(std::vector<flow::BookRow> here, std::vector<flow::BookRow> there)
{
    const auto by_id = [](const flow::BookRow& one, const flow::BookRow& other) { return one.book.id < other.book.id; };
    std::sort(here.begin(), here.end(), by_id);
    std::sort(there.begin(), there.end(), by_id);
    return std::equal(here.begin(), here.end(), there.begin(), there.end(),
                      [](const auto& one, const auto& other) { return one.book == other.book && one.event == other.event; });
}

bool same_row(const flow::EntryRow& one, const flow::EntryRow& other)
{
    return one.entry == other.entry && one.first == other.first && one.newest == other.newest &&
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
            TRY(write_register_of(replayed));
            replayed.add_series(before);
            before = replayed.series();
            if (number + 1 < shares) continue;
            events = replayed.events();
            for (const auto& series : replayed.series()) TRY(write_series(database_, series));
            for (const auto& book : replayed.book_rows()) TRY(write_book(database_, book));
            for (const auto& [member_number, member] : replayed.members()) TRY(write_member(database_, member));
            if (replayed.state().format > 0) TRY(write_log_state(database_, replayed.state()));
        }
        return stamp(log_.place());
    }));
    return events;
}

Result<void> Projections::write_register_of(const Replay& replayed)
{
    for (const auto& [id, row] : replayed.entries()) TRY(write_entry(database_, row));
    for (const auto& given : replayed.given()) TRY(write_given(database_, given));
    return {};
}

Result<void> Projections::write_request_after(record::Request request, const record::EventId& event, std::int64_t place)
{
    auto row = TRY(read_request(database_, request.id)).value_or(flow::RequestRow{{}, event, place, 0});
    row.request = std::move(request);
    row.last_place = place;
    return write_request(database_, row);
}

Result<void> Projections::write_entry_after(record::Entry entry, const record::EventId& event, std::int64_t place)
{
    auto row = TRY(read_entry(database_, entry.id)).value_or(flow::EntryRow{{}, event, event, 0});
    row.entry = std::move(entry);
    row.newest = event;
    row.last_place = place;
    return write_entry(database_, row);
}

Result<std::vector<record::SubjectId>> Projections::apply(const record::Event& event)
{
    auto changes = TRY(record::applied(view_, event));
    const auto place = TRY(log_.place_of(event.id));
    if (changes.request)
        TRY(write_request_after(std::move(*changes.request), event.id, place));
    else
        TRY(touch_request(database_, event.subject, place));
    if (changes.entry) TRY(write_entry_after(std::move(*changes.entry), event.id, place));
    if (changes.book) TRY(write_book(database_, {*changes.book, event.id}));
    if (changes.given) TRY(write_given(database_, *changes.given));
    for (const auto& series : changes.series) TRY(write_series(database_, series));
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

Result<void> Projections::compare_register(const Replay& replayed, std::vector<std::string>& out)
{
    for (const auto& [id, row] : replayed.entries()) {
        const auto here = TRY(read_entry(database_, id));
        if (!here || !same_row(*here, row))
            out.push_back("the entry of " + row.first.origin + " " + std::to_string(row.first.number) +
                          " is not as the log says");
    }
    for (const auto& one : replayed.given())
        if (!TRY(read_given(database_, one)))
            out.push_back("number " + std::to_string(one.number) + " of " + one.unit + "." + one.form +
                          " is not as the log says");
    return {};
}

Result<std::vector<std::string>> Projections::compare()
{
    std::vector<std::string> out;
    const auto counted = TRY(database_.number("SELECT count(*) FROM request"));
    const auto shares = Replay::shares_for(counted);
    const auto counted_entries = TRY(database_.number("SELECT count(*) FROM entry"));
    const auto counted_given = TRY(database_.number("SELECT count(*) FROM given"));
    std::int64_t replayed_requests = 0;
    std::int64_t replayed_entries = 0;
    std::int64_t replayed_given = 0;
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
        TRY(compare_register(replayed, out));
        replayed_entries += static_cast<std::int64_t>(replayed.entries().size());
        replayed_given += static_cast<std::int64_t>(replayed.given().size());
        if (number + 1 < shares) continue;
        if (!same_books(TRY(read_books(database_)), replayed.book_rows()))
            out.emplace_back("closed books are not as the log says");
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
    if (replayed_entries != counted_entries || replayed_given != counted_given)
        out.emplace_back("there are other entries of the register than the log knows");
    if (replayed_requests != counted) out.emplace_back("there are other requests than the log knows");
    return out;
}

}  // namespace kiosk::store
