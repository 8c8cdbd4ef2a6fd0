/// What staff read: members, rows that changed, events and their sealed bytes. All of it is sealed where it matters.
#include <algorithm>

#include "kiosk/base/try.h"
#include "kiosk/record/kinds.h"
#include "kiosk/store/rows.h"
#include "kiosk/store/store.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;

constexpr std::size_t row_bytes = 512;
}  // namespace

Result<std::vector<flow::MemberRow>> Store::members()
{
    using Rows = std::vector<flow::MemberRow>;
    return guarded<Rows>([&]() -> Result<Rows> {
        Rows out;
        for (auto& member : TRY(read_members(database_))) {
            flow::MemberRow row;
            // Whoever is renamed gets a new envelope; the newest counts.
            for (const auto& event : TRY(log_->of_subject(member.id))) {
                if (event.sealed.empty() || event.forgotten) continue;
                auto sealed = record::decoded_sealed(event.sealed);
                if (!sealed || sealed->for_staff.empty()) continue;
                if (event.kind == record::kind::member_added || event.kind == record::kind::member_changed)
                    row.sealed_name = std::move(sealed->for_staff);
            }
            row.member = std::move(member);
            out.push_back(std::move(row));
        }
        return out;
    });
}

Result<std::optional<record::Member>> Store::member(std::int64_t number)
{
    return guarded<std::optional<record::Member>>([&] { return read_member(database_, number); });
}

Result<flow::ChangedRows> Store::rows_after(std::int64_t place, std::size_t bytes_max)
{
    return guarded<flow::ChangedRows>([&]() -> Result<flow::ChangedRows> {
        flow::ChangedRows out;
        auto rows = database_.prepare(select_requests("WHERE last_place > ?1 ORDER BY last_place"));
        rows.bind(1, place);
        while (TRY(rows.next())) {
            if (!out.rows.empty() && (out.rows.size() + 1) * row_bytes > bytes_max) {
                out.more = true;
                out.place = out.rows.back().last_place;
                return out;
            }
            out.rows.push_back(TRY(request_row(rows)));
        }
        out.place = log_->place();
        return out;
    });
}

Result<flow::ChangedEntries> Store::entries_after(std::int64_t place, std::size_t bytes_max)
{
    return guarded<flow::ChangedEntries>([&]() -> Result<flow::ChangedEntries> {
        const auto rows_max = std::max<std::size_t>(1, bytes_max / row_bytes);
        flow::ChangedEntries out;
        out.rows = TRY(read_entries_after(database_, place, static_cast<std::int64_t>(rows_max) + 1));
        out.more = out.rows.size() > rows_max;
        if (out.more) out.rows.resize(rows_max);
        out.place = out.more ? out.rows.back().last_place : log_->place();
        return out;
    });
}

Result<std::vector<flow::BookRow>> Store::books()
{
    return guarded<std::vector<flow::BookRow>>([&] { return read_books(database_); });
}

Result<record::Powers> Store::powers()
{
    return guarded<record::Powers>([&]() -> Result<record::Powers> { return TRY(tables_->view().log()).powers; });
}

Result<std::vector<record::Event>> Store::events_of(const record::SubjectId& subject)
{
    using Events = std::vector<record::Event>;
    return guarded<Events>([&]() -> Result<Events> {
        auto events = TRY(log_->of_subject(subject));
        for (auto& event : events) event.sealed.clear();
        return events;
    });
}

Result<std::vector<Bytes>> Store::sealed_of(const std::vector<record::EventId>& ids, std::size_t bytes_max)
{
    using All = std::vector<Bytes>;
    return guarded<All>([&]() -> Result<All> {
        All out;
        std::size_t bytes = 0;
        for (const auto& id : ids) {
            auto event = TRY(log_->by_id(id));
            if (!event) return failure(ErrorKind::not_found, "no such event");
            bytes += event->sealed.size();
            if (bytes > bytes_max && !out.empty()) break;
            out.push_back(std::move(event->sealed));
        }
        return out;
    });
}

Result<std::int64_t> Store::change_number()
{
    if (must_end_) return failure(ErrorKind::io, "the store is ending after a fault of the disk");
    return watched<std::int64_t>([&]() -> Result<std::int64_t> {
        return log_->place() + TRY(database_.number("SELECT coalesce(max(number), 0) FROM ring"));
    }());
}

}  // namespace kiosk::store
