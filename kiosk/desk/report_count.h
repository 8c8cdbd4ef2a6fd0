#pragma once
/// What the report page counts of the register: made anew only when something it is made of has changed, so that a page of
/// 25,000 entries opens and scrolls like one of ten. Pure. Leaves to its neighbours: the rules (`register`), the page
/// (report_blocks.h).
#include <memory>
#include <string>
#include <vector>

#include "kiosk/desk/books.h"
#include "kiosk/register/by_month.h"
#include "kiosk/register/report.h"

namespace kiosk::desk {

struct ReportCount {
    ToldRegister told;
    registry::Period period;
    std::string unit;  ///< empty: all
    registry::Figure figure = registry::Figure::cases;

    registry::UnitReport part, former;  ///< of the period and of the one before it of equal kind, as they are told
    registry::Figures now;              ///< as the entries are now: what the rows below add up to
    std::vector<registry::MonthCount> months;
    std::vector<std::size_t> behind;  ///< the rows of the figure, as places in `told`
};

/// The one before, when it still holds; `told` must be there.
std::shared_ptr<const ReportCount> counted_report(const std::shared_ptr<const ReportCount>& before, const ToldRegister& told,
                                                  const registry::Period&, const std::string& unit, registry::Figure);

}  // namespace kiosk::desk
