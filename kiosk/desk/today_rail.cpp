#include "kiosk/desk/today_rail.h"

#include <algorithm>
#include <map>

#include "kiosk/desk/clocks_told.h"
#include "kiosk/desk/hall_rail.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;

namespace {
constexpr int days_shown = 10;

struct Hearing {
    base::Day on{};
    std::string at, name, who;
};

/// Of cases, and of requests that are not accepted yet the day of court they told.
std::vector<Hearing> hearings(const View& view)
{
    std::vector<Hearing> out;
    const auto& session = view.session;
    for (const auto& row : session.queue) {
        const auto file = session.cases.find(row.id);
        const auto* request = listed_of(session, row.id);
        if (file != session.cases.end())
            for (const auto& one : file->second.scheduled)
                if (one.hearing && one.state == "set")
                    out.push_back({one.on, one.at, person_of(view, row),
                                   file->second.providers.empty() ? view.say.words("desk.today.not_appointed")
                                                                  : file->second.providers.back().name});
        const bool open = !flow::ended(row.stage) && row.stage != visit::Stage::accepted;
        if (!open || request == nullptr) continue;
        if (const auto day = base::parse_day(request->facts.known("court_date").value_or("")))
            out.push_back({*day, {}, person_of(view, row), view.say.words("desk.today.not_accepted")});
    }
    std::sort(out.begin(), out.end(),
              [](const auto& one, const auto& other) { return one.on != other.on ? one.on < other.on : one.at < other.at; });
    return out;
}

bool is_day_off(const View& view, base::Day day)
{
    const auto& off = view.world.library.rules.holidays.off;
    return std::find(off.begin(), off.end(), day) != off.end();
}

/// Days without a hearing are left out from the second working week on: the list stays in sight.
page::Days next_days(const View& view)
{
    page::Days out;
    const auto all = hearings(view);
    for (int later = 0; later <= days_shown; ++later) {
        const base::Day day{std::chrono::sys_days{view.today} + std::chrono::days{later}};
        page::Days::Day line;
        line.line = Say::as_is(short_weekday(view.say, day));
        for (const auto& hearing : all)
            if (hearing.on == day)
                line.events.push_back(
                    Say::as_is(hearing.at + (hearing.at.empty() ? "" : " ") + dotted({hearing.name, hearing.who})));
        const std::chrono::weekday weekday{std::chrono::sys_days{day}};
        const bool weekend = weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
        if (line.events.empty() && weekend) continue;
        line.quiet = line.events.empty();
        if (line.quiet)
            line.events.push_back(view.say.line(is_day_off(view, day) ? "desk.today.day_off" : "desk.today.no_hearing"));
        out.days.push_back(std::move(line));
    }
    return out;
}
/// Who is at a desk now, as far as their name is known from what they hold, with the newest of it.
void add_present(Blocks& out, const View& view)
{
    if (!view.session.present) return;
    std::map<std::int64_t, const flow::QueuedRequest*> known;
    for (const auto& row : view.session.queue)
        if (row.holder != 0 && view.session.present->contains(row.holder)) known[row.holder] = &row;
    if (known.empty()) return;
    out.push_back(shown("today.present.line", Area::rail, page::Divider{}));
    out.push_back(shown("today.present.head", Area::rail, page::CardHead{view.say.line("desk.today.present"), {}}));
    for (const auto& [number, row] : known) {
        const bool open = !flow::ended(row->stage);
        out.push_back(
            shown("today.present." + std::to_string(number), Area::rail,
                  page::Entry{Say::as_is(row->claimed_by), Say::as_is(open ? person_of(view, *row) : std::string{})}));
    }
}
}  // namespace

Blocks today_rail(const View& view)
{
    Blocks out = hall_rail(view);
    out.push_back(shown("today.hearings.head", Area::rail, page::CardHead{view.say.line("desk.today.hearings"), {}}));
    out.push_back(shown("today.hearings", Area::rail, next_days(view)));
    add_present(out, view);
    return out;
}

}  // namespace kiosk::desk
