#include "kiosk/desk/places/report.h"

#include "kiosk/base/utf8.h"
#include "kiosk/desk/book_parts.h"
#include "kiosk/desk/intent.h"
#include "kiosk/desk/keys.h"
#include "kiosk/desk/report_blocks.h"
#include "kiosk/desk/report_count.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using What = intent::BookMeant::What;

namespace {
constexpr int year_least = 2000;
constexpr std::size_t typed_day_most = 20;

/// The newest half-year that is over, or nearly.
void begin(Report& report, base::Day today)
{
    if (report.year != 0) return;
    const auto last = registry::before(registry::half_of(static_cast<int>(today.year()), unsigned{today.month()} <= 6 ? 1 : 2));
    report.year = static_cast<int>(last.from.year());
    report.span = unsigned{last.from.month()} == 1 ? "half1" : "half2";
    report.part = static_cast<int>(unsigned{today.month()});
}

void leave_days(Report& report)
{
    report.focus.clear();
    report.wrong.clear();
    report.from.clear();
    report.to.clear();
}

/// A free span begins as the one that was shown.
void choose_span(Report& report, const std::string& value, base::Day today)
{
    if (value == "days" && !report.days) report.days = period_of(report, today);
    if (value != "days") leave_days(report);
    report.span = value;
}

void choose(Report& report, const std::string& name, const std::string& value, base::Day today)
{
    if (name == "rows") return report.rows.move(value, report.count ? report.count->behind.size() : 0);
    if (name == "beside") return void(report.compared = value == "former");
    if (name == "span") choose_span(report, value, today);
    if (name == "unit") report.unit = value;
    if (name == "figure") report.figure = value;
    if (name == "year") report.year = std::max(year_least, report.year + (value == "before" ? -1 : 1));
    if (name == "part") report.part = (report.part + (value == "before" ? 10 : 0)) % 12 + 1;
    report.said.clear();
    report.rows = {};
}

std::optional<base::Day> day_in(const std::string& typed, base::Day otherwise)
{
    if (typed.empty()) return otherwise;
    const auto day = text::typed_day(typed);
    if (!day || !day->whole()) return std::nullopt;
    return day->day;
}

/// What was typed becomes the span, or says why it does not; the figures stay those of the days that read last.
void read_days(Report& report)
{
    if (!report.days) return;
    report.wrong.clear();
    const auto from = day_in(report.from, report.days->from), to = day_in(report.to, report.days->to);
    if (!from) return void(report.wrong = "from");
    if (!to) return void(report.wrong = "to");
    const auto period = registry::period_of(*from, *to);
    if (!period) return void(report.wrong = "order");
    if (*period != *report.days) report.rows = {};
    report.days = *period;
    leave_days(report);
}

/// A field that gets the keyboard is empty: what it had stands in it in grey, and comes back when nothing is typed.
void focus_on(Report& report, const std::string& field)
{
    report.focus = field;
    (field == "from" ? report.from : report.to).clear();
    report.wrong.clear();
}

struct DaysTyped {
    Report& report;

    void operator()(const intent::Typed& typed) const
    {
        if (report.focus.empty()) return;
        auto& text = report.focus == "from" ? report.from : report.to;
        const auto more = base::without_controls(typed.text);
        if (text.size() + more.size() <= typed_day_most) text += more;
    }
    void operator()(const intent::Erased&) const
    {
        if (report.focus.empty()) return;
        auto& text = report.focus == "from" ? report.from : report.to;
        text = base::without_last_letter(text);
    }
    void operator()(const intent::WentBack&) const { leave_days(report); }
    void operator()(const intent::BookAnswered& answer) const { report.said = answer.said; }
    template <class Other>
    void operator()(const Other&) const
    {
    }
};

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

void take_meant(Report& report, Session& session, const intent::BookMeant& meant, base::Day today)
{
    if (meant.what == What::chose) choose(report, meant.name, meant.value, today);
    if (meant.what == What::focused) focus_on(report, meant.name);
    if (meant.what == What::recorded && meant.name == "days") read_days(report);
    if (meant.what == What::exported) session.wish = export_wish(report, meant.value, today);
}
}  // namespace

registry::Period period_of(const Report& report, base::Day today)
{
    auto shown = report;
    begin(shown, today);
    const int part = std::max(1, shown.part);
    if (shown.span == "days" && shown.days) return *shown.days;
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
    std::visit(DaysTyped{report}, intent);
    if (const auto* meant = std::get_if<intent::BookMeant>(&intent)) take_meant(report, session, *meant, today);
    if (session.told)
        report.count = counted_report(report.count, session.told, period_of(report, today), report.unit,
                                      registry::figure_named(report.figure).value_or(registry::Figure::cases));
}

Blocks blocks_of(const Report& report, const View& view) { return report_blocks(report, view); }

std::optional<Intent> intent_of(const Report& report, const Key& key)
{
    const auto name = spelled(key);
    if (name == "Ctrl+P") return intent::BookMeant{What::exported, {}, "pdf", {}};
    if (name == "Ctrl+E") return intent::BookMeant{What::exported, {}, "csv", {}};
    if (auto moved = window_key(name)) return moved;
    if (report.focus.empty()) return std::nullopt;
    if (name == "Backspace") return intent::Erased{};
    // From the first day to the second, then both are read.
    if (name == "Tab" || (name == "Return" && report.focus == "from"))
        return intent::BookMeant{What::focused, report.focus == "from" ? "to" : "from", {}, {}};
    if (name == "Return" || name == "Keypad Enter" || name == "Ctrl+Return")
        return intent::BookMeant{What::recorded, "days", {}, {}};
    return std::nullopt;
}

bool writing(const Report& report) { return !report.focus.empty(); }

}  // namespace kiosk::desk
