#pragma once
/// What stands on paper and in which order, as the pack says it: the slip a citizen takes away and the half-year report.
/// Leaves to its neighbours: letters and lines (`paper`), the figures themselves (whoever counts).
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/law/rules.h"

namespace kiosk::content {

/// All that a slip can carry. There is none for a name, the matter or the group: a pack cannot print what is not here.
enum class SlipField {
    title,
    centre,
    unit,
    received,
    code,
    secret,
    qr,
    daily_number,
    next_step,
    answer_by,
    papers,
    opening_hours,
    phone,
    complaint,
    law_amended,
    rule,
};
std::string_view name_of(SlipField);
/// Nothing but the pack's words, the same for everybody. Papers too: those of one ground would tell the group.
constexpr bool is_only_words(SlipField field)
{
    return field == SlipField::title || field == SlipField::next_step || field == SlipField::papers ||
           field == SlipField::complaint || field == SlipField::law_amended;
}

struct SlipLine {
    SlipField field = SlipField::rule;
    enum class Style { small, normal, strong, large } style = Style::normal;
    /// With "{value}" a sentence around the value; without it a label above the value, or all there is.
    law::Words words;
    /// The daily number where people take numbers of the hall, so that nobody waits for it to be called; holds "{value}".
    law::Words where_numbers;
};

struct SlipLayout {
    std::vector<SlipLine> lines;  ///< from top to bottom
};

/// All that the slip of a number of the hall can carry.
enum class TicketField { title, centre, unit, number, service, before, taken, note, rule };
constexpr bool is_only_words(TicketField field) { return field == TicketField::title || field == TicketField::note; }
struct TicketLine {
    TicketField field = TicketField::rule;
    law::Words words;  ///< around "{value}"; of what is only words all there is
};
/// From top to bottom; empty: the pack has none, and no page offers to print a number.
struct TicketLayout {
    std::vector<TicketLine> lines;
};

constexpr int slip_paper_mm = 80;    ///< width of the roll
constexpr int slip_printed_mm = 72;  ///< what its printers reach

/// How many letters of this style stand in one line of a slip.
std::size_t letters_in_slip_line(SlipLine::Style);

struct StatisticsColumn {
    enum class Kind { each_unit, total, points, communes, people } kind = Kind::total;
    law::Words words;  ///< empty for each_unit: the unit's own name
};

struct StatisticsRow {
    std::string number;  ///< "A1"
    std::string figure;  ///< key of `kioskctl report`, "finished_TGTT", "outreach.women"
    law::Words words;
    bool below = false;  ///< a part of the row above
    int digits = 1;      ///< at least so many, "04"; a zero stands alone
};

struct StatisticsPart {
    law::Words title;
    std::vector<StatisticsColumn> columns;
    std::vector<StatisticsRow> rows;
};

/// What must add up, under the table.
struct StatisticsCheck {
    std::string check;  ///< "carried_over_and_new"
    law::Words words;
};

/// The words below the parts are left out where the pack has none.
struct StatisticsLayout {
    law::Words title;
    law::Words period;  ///< holds {from} and {to}
    std::vector<StatisticsPart> parts;
    law::Words checks_title;
    std::vector<StatisticsCheck> checks;
    law::Words closed;       ///< holds {day}
    law::Words corrections;  ///< holds {count}
    law::Words estimated;    ///< above the figures that staff typed for days that are not over
    law::Words apart;        ///< that visits and questions are no cases
};

/// Every figure of a report, in its own order. Those of outreach have points, communes and people.
std::span<const std::string_view> statistics_figures();
/// Every identity that a report checks.
std::span<const std::string_view> statistics_checks();
inline bool is_outreach(std::string_view figure) { return figure.starts_with("outreach."); }

}  // namespace kiosk::content
