#include "kiosk/store/view.h"

#include "kiosk/base/try.h"
#include "kiosk/store/rows.h"

namespace kiosk::store {

Result<std::optional<record::Request>> TablesView::request(const record::SubjectId& id) const
{
    auto row = TRY(read_request(database_, id));
    if (!row) return std::nullopt;
    return std::move(row->request);
}

Result<std::optional<record::Series>> TablesView::series(const std::string& unit, const std::string& form,
                                                         std::int64_t year) const
{
    return read_series(database_, unit, form, year);
}

Result<std::optional<record::Member>> TablesView::member(std::int64_t number) const { return read_member(database_, number); }

Result<std::optional<record::Entry>> TablesView::entry(const record::SubjectId& id) const
{
    auto row = TRY(read_entry(database_, id));
    if (!row) return std::nullopt;
    return std::move(row->entry);
}

Result<std::vector<record::Book>> TablesView::books() const
{
    std::vector<record::Book> out;
    for (auto& row : TRY(read_books(database_))) out.push_back(std::move(row.book));
    return out;
}

Result<bool> TablesView::was_given(const record::Given& given) const { return read_given(database_, given); }

Result<std::int64_t> TablesView::last_daily_number(const std::string& unit, base::Day day) const
{
    auto row = database_.prepare("SELECT coalesce(max(daily_number), 0) FROM request WHERE unit = ?1 AND day = ?2");
    row.bind(1, unit).bind(2, base::iso(day));
    return TRY(row.next()) ? row.integer(0) : 0;
}

Result<record::LogState> TablesView::log() const { return read_log_state(database_); }

}  // namespace kiosk::store
