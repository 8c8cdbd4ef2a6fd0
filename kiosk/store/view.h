#pragma once
/// What the record says now, read from the computed tables. Borrows the database.
/// Leaves to its neighbours: rules (record), writing (projections.h).
#include "kiosk/record/state.h"
#include "kiosk/store/database.h"

namespace kiosk::store {

class TablesView final : public record::View {
public:
    explicit TablesView(Database& database) : database_(database) {}
    Result<std::optional<record::Request>> request(const record::SubjectId&) const override;
    Result<std::optional<record::Series>> series(const std::string& unit, const std::string& form,
                                                 std::int64_t year) const override;
    Result<std::optional<record::Member>> member(std::int64_t number) const override;
    Result<std::optional<record::Entry>> entry(const record::SubjectId&) const override;
    Result<std::vector<record::Book>> books() const override;
    Result<bool> was_given(const record::Given&) const override;
    Result<std::int64_t> last_daily_number(const std::string& unit, base::Day) const override;
    Result<record::LogState> log() const override;

private:
    Database& database_;
};

}  // namespace kiosk::store
