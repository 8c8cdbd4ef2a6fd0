#pragma once
/// What stands in a cell of the report in the centre's layout (content/paper_layout.h): thousands with a dot, at least so many
/// digits as its row asks for, "100%". Leaves to its neighbours: the table around it (paper, desk).
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/content/paper_layout.h"
#include "kiosk/register/identities.h"
#include "kiosk/register/report.h"

namespace kiosk::registry {

/// "1.389", "04", "0".
std::string written_number(std::int64_t, int digits, std::string_view language);
/// The figure that a row shows in a column: of outreach `points`, `communes`, `people`. None: the row has none there.
std::optional<Figure> figure_of(std::string_view row_figure, std::string_view column);
/// "100%", "124"; "–" where there is none.
std::string written_figure(const Figures&, Figure, int digits, std::string_view language);
/// "140 + 156 = 296".
std::string written_identity(const CheckedIdentity&, std::string_view language);
/// By row and column of the layout: `total`, `points` … or the name of a unit.
std::string cell_of(const Report&, const content::StatisticsLayout&, std::string_view row_figure, std::string_view column,
                    std::string_view language);
/// What stands below the table: what must add up with its numbers, what was estimated, when the book was closed.
std::vector<std::string> lines_below(const Report&, const content::StatisticsLayout&, std::string_view language);

}  // namespace kiosk::registry
