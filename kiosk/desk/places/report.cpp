#include "kiosk/desk/places/report.h"

#include "kiosk/desk/book_parts.h"
#include "kiosk/desk/intent.h"
#include "kiosk/desk/keys.h"
#include "kiosk/desk/report_blocks.h"

namespace kiosk::desk {

using What = intent::BookMeant::What;

namespace {
constexpr int year_least = 2000;

/// The newest half-year that is over, or nearly.
void begin(Report& report, base::Day today)
{
    if (report.year != 0) return;
    const auto last = registry::before(registry::half_of(static_cast<int>(today.year()), unsigned{today.month()} <= 6 ? 1 : 2));
    report.year = static_cast<int>(last.from.year());
    report.span = unsigned{last.from.month()} == 1 ? "half1" : "half2";
    report.part = static_cast<int>(unsigned{today.month()});
}

void choose(Report& report, const std::string& name, const std::string& value)
{
    if (name == "span") report.span = value;
    if (name == "unit") report.unit = value;
    if (name == "figure") report.figure = value;
    if (name == "year") report.year = std::max(year_least, report.year + (value == "before" ? -1 : 1));
    if (name == "part") report.part = (report.part + (value == "before" ? 10 : 0)) % 12 + 1;
    report.said.clear();
}

wish::Book export_wish(const Report& report, const std::string& format, base::Day today)
{
    using Kind = wish::Book::What;
    wish::Book out;
    out.what = format == "pdf"        ? Kind::pdf
               : format == "csv"      ? Kind::csv
               : format == "json"     ? Kind::json
               : format == "ministry" ? Kind::ministry
                                      : Kind::text;
    out.period = period_of(report, today);
    out.unit = report.unit;
    return out;
}
}  // namespace

registry::Period period_of(const Report& report, base::Day today)
{
    auto shown = report;
    begin(shown, today);
    const int part = std::max(1, shown.part);
    if (shown.span == "month") return registry::month_of(shown.year, part);
    if (shown.span == "quarter") return registry::quarter_of(shown.year, (part - 1) / 3 + 1);
    if (shown.span == "half2") return registry::half_of(shown.year, 2);
    if (shown.span == "year") return registry::year_of(shown.year);
    return registry::half_of(shown.year, 1);
}

void take(Report& report, Session& session, const Intent& intent, const World& world)
{
    const auto today = base::local_day(world.now);
    begin(report, today);
    read_when_due(session, intent);
    if (const auto* answer = std::get_if<intent::BookAnswered>(&intent)) report.said = answer->said;
    const auto* meant = std::get_if<intent::BookMeant>(&intent);
    if (meant == nullptr) return;
    if (meant->what == What::chose) choose(report, meant->name, meant->value);
    if (meant->what == What::exported) session.wish = export_wish(report, meant->value, today);
}

Blocks blocks_of(const Report& report, const View& view) { return report_blocks(report, view); }

std::optional<Intent> intent_of(const Report&, const Key& key)
{
    if (spelled(key) == "Ctrl+P") return intent::BookMeant{What::exported, {}, "pdf", {}};
    if (spelled(key) == "Ctrl+E") return intent::BookMeant{What::exported, {}, "csv", {}};
    return std::nullopt;
}

bool writing(const Report&) { return false; }

}  // namespace kiosk::desk
