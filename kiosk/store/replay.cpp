#include "kiosk/store/replay.h"

#include <algorithm>

#include "kiosk/base/try.h"

namespace kiosk::store {

namespace {
constexpr std::int64_t requests_in_a_share = 20'000;
}  // namespace

std::size_t Replay::shares_for(std::int64_t requests) { return static_cast<std::size_t>(requests / requests_in_a_share + 1); }

bool Replay::holds(const record::SubjectId& id) const
{
    // Random bytes, so that all shares are about as large.
    return (std::size_t{id.bytes[0]} << 8 | id.bytes[1]) % share_.of == share_.number;
}

Result<Replay> Replay::of(EventLog& log, Share share)
{
    Replay out{share};
    TRY(log.each_after(0, [&](std::int64_t place, const record::Event& event) { return out.take(place, event); }));
    return out;
}

Result<void> Replay::take(std::int64_t place, const record::Event& event)
{
    ++events_;
    auto changes = TRY(record::applied(*this, event));
    if (changes.request && holds(changes.request->id)) {
        auto& row = requests_[changes.request->id];
        if (row.first_place == 0) {
            row.first = event.id;
            row.first_place = place;
        }
        row.request = std::move(*changes.request);
        row.last_place = place;
    } else if (const auto row = requests_.find(event.subject); row != requests_.end()) {
        row->second.last_place = place;
    }
    if (changes.entry && holds(changes.entry->id)) {
        auto& row = entries_[changes.entry->id];
        if (row.last_place == 0) row.first = event.id;
        row.entry = std::move(*changes.entry);
        row.newest = event.id;
        row.last_place = place;
    }
    if (changes.book) take_book({*changes.book, event.id});
    if (changes.given && holds(event.subject)) given_.insert(*changes.given);
    add_series(changes.series);
    for (const auto& id : changes.forgotten) {
        if (const auto row = entries_.find(id); row != entries_.end()) {
            row->second.entry.forgotten = true;
            row->second.last_place = place;
        }
        if (const auto row = requests_.find(id); row != requests_.end()) {
            row->second.request.forgotten = true;
            row->second.last_place = place;
        }
    }
    if (changes.member) members_[changes.member->number] = *changes.member;
    if (changes.log) state_ = *changes.log;
    return {};
}

void Replay::take_book(const flow::BookRow& row)
{
    std::erase_if(books_, [&](const flow::BookRow& one) { return one.book.id == row.book.id; });
    books_.push_back(row);
}

Result<std::optional<record::Entry>> Replay::entry(const record::SubjectId& id) const
{
    const auto row = entries_.find(id);
    if (row == entries_.end()) return std::nullopt;
    return row->second.entry;
}

void Replay::add_series(const std::vector<record::Series>& more)
{
    for (const auto& one : more) {
        const auto known = std::find_if(series_.begin(), series_.end(), [&](const record::Series& series) {
            return one.unit == series.unit && one.form == series.form && one.year == series.year;
        });
        if (known == series_.end())
            series_.push_back(one);
        else
            known->last = std::max(known->last, one.last);
    }
}

Result<std::optional<record::Request>> Replay::request(const record::SubjectId& id) const
{
    const auto row = requests_.find(id);
    if (row == requests_.end()) return std::nullopt;
    return row->second.request;
}

Result<std::optional<record::Series>> Replay::series(const std::string& unit, const std::string& form, std::int64_t year) const
{
    for (const auto& one : series_)
        if (one.unit == unit && one.form == form && one.year == year) return one;
    return std::nullopt;
}

Result<std::optional<record::Member>> Replay::member(std::int64_t number) const
{
    const auto row = members_.find(number);
    if (row == members_.end()) return std::nullopt;
    return row->second;
}

/// Nothing that is replayed asks for it: numbers stand in the events.
Result<std::int64_t> Replay::last_daily_number(const std::string& unit, base::Day day) const
{
    std::int64_t last = 0;
    for (const auto& [id, row] : requests_)
        if (row.request.unit == unit && row.request.day == day) last = std::max(last, row.request.daily_number);
    return last;
}

}  // namespace kiosk::store
