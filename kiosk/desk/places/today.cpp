#include "kiosk/desk/places/today.h"

#include <algorithm>

#include "kiosk/desk/acts/acts.h"
#include "kiosk/desk/acts/allowed.h"
#include "kiosk/desk/clocks_told.h"
#include "kiosk/desk/intent.h"
#include "kiosk/desk/keys.h"
#include "kiosk/desk/request_words.h"
#include "kiosk/desk/shortcuts.h"
#include "kiosk/desk/today_items.h"
#include "kiosk/desk/today_rail.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;

namespace {
bool is_at(const Today& today, const TodayItem& item)
{
    return today.at == item.clock.subject && today.at_what == static_cast<int>(item.clock.what);
}

/// The first row when none is chosen or the chosen one is done.
const TodayItem* chosen_of(const Today& today, const std::vector<TodayItem>& items)
{
    const auto found = std::find_if(items.begin(), items.end(), [&](const auto& item) { return is_at(today, item); });
    if (found != items.end()) return &*found;
    return items.empty() ? nullptr : &items.front();
}

/// The act that ends it, as this person may do it; null: they may only look.
const Act* act_for(const TodayItem& item, const flow::QueuedRequest& row, const Session& session)
{
    const bool of_another = !row.claimed_by.empty() && row.claimed_by != session.who && row.stage != visit::Stage::accepted;
    if (of_another) return nullptr;
    const auto* act = act_of(item.clock.ends);
    return act != nullptr && allowed(item.clock.ends, row, session) ? act : nullptr;
}

struct TodayAfter {
    Today& place;
    Session& session;
    const World& world;

    void operator()(const intent::ShowedMine& showed) const { place.mine = showed.mine; }
    void operator()(const intent::MovedInList& moved) const
    {
        const auto items = today_items(session, world, place.mine);
        const auto* chosen = chosen_of(place, items);
        if (chosen == nullptr) return;
        const auto last = static_cast<std::ptrdiff_t>(items.size()) - 1;
        const auto to = std::clamp<std::ptrdiff_t>((chosen - items.data()) + (place.at ? moved.rows : 0), 0, last);
        choose(items[static_cast<std::size_t>(to)]);
    }
    void operator()(const intent::PressedEnter&) const { go(false); }
    void operator()(const intent::PressedActKey& pressed) const
    {
        const auto items = today_items(session, world, place.mine);
        const auto* chosen = chosen_of(place, items);
        const auto* row = chosen == nullptr ? nullptr : row_of(session, chosen->clock.subject);
        if (row == nullptr) return;
        for (const auto* act : acts::all)
            if (act->key == pressed.key && allowed(act->act, *row, session)) return go_to_request(session, row->id, act->act);
    }
    void operator()(const intent::QueueRead&) const
    {
        if (place.at && row_of(session, *place.at) == nullptr) place.at.reset();
    }
    template <class Other>
    void operator()(const Other&) const
    {
    }

private:
    void choose(const TodayItem& item) const
    {
        place.at = item.clock.subject;
        place.at_what = static_cast<int>(item.clock.what);
    }
    void go(bool act) const
    {
        const auto items = today_items(session, world, place.mine);
        if (const auto* chosen = chosen_of(place, items))
            go_to_request(session, chosen->clock.subject, act ? std::optional{chosen->clock.ends} : std::nullopt);
    }
};

/// Who could do what nobody here may. Where no role may, a head gives the power.
std::string role_for(const TodayItem& item, const flow::QueuedRequest& row, const record::Powers& powers)
{
    for (const auto* role : {"reception", "officer"})
        if (role_may_do(row.stage, item.clock.ends, role, powers)) return role;
    return "head";
}

std::string second_line_of(const View& view, const TodayItem& item, const flow::QueuedRequest& row)
{
    const auto* request = listed_of(view.session, row.id);
    if (request == nullptr) return {};
    const auto notice = request->notice
                            ? view.say.words("desk.today.notice", {{"form", request->notice->form},
                                                                   {"body", request->notice->body},
                                                                   {"time", when_words(view, request->notice->received_at)}})
                            : std::string{};
    const auto tries = row.tries > 0 && item.clock.what == flow::Clock::What::call_again
                           ? view.say.words("desk.tries", {{"tries", std::to_string(row.tries)}})
                           : std::string{};
    const auto hours = option_words(view, "contact.times", request->contact.times);
    const bool to_call = item.clock.what == flow::Clock::What::answer || item.clock.what == flow::Clock::What::call_again;
    return dotted({item.clock.words, notice, row.urgent ? urgent_words(view, *request) : std::string{},
                   view.say.area(request->area), tries, to_call ? hours : std::string{},
                   row.case_number.empty() ? row.code : row.case_number});
}

Block strip_of(const Today& place, const View& view, const TodayItem& item, std::size_t number)
{
    const auto& row = *row_of(view.session, item.clock.subject);
    const auto clock = told(view, item.clock);
    page::Strip strip;
    strip.gauge = clock.words.gauge;
    strip.left = Say::as_is(clock.words.left);
    strip.until = Say::as_is(clock.words.until);
    strip.title = clock.what;
    strip.extra = Say::as_is(person_of(view, row));
    strip.below = Say::as_is(second_line_of(view, item, row));
    if (item.nobody_here)
        strip.chips.push_back(
            {view.say.line("desk.today.nobody_here",
                           {{"role", view.say.words("desk.role." + role_for(item, row, view.session.powers))}}),
             page::Tone::gold,
             {}});
    strip.rule = clock.rule;
    strip.source = clock.source;
    strip.mine = item.clock.holder == view.session.who;
    strip.right = item.clock.holder.empty() ? view.say.line("desk.today.nobody")
                  : strip.mine              ? view.say.line("desk.today.you")
                                            : Say::as_is(item.clock.holder);
    const auto* act = act_for(item, row, view.session);
    const bool chosen = is_at(place, item);
    const auto id = "today." + std::to_string(number);
    auto out = control(id, Area::list, strip, intent::WentToRequest{row.id, {}}, chosen);
    const auto words = act == nullptr
                           ? view.say.line(strip.mine || item.clock.holder.empty() ? "desk.today.open" : "desk.today.look")
                           : view.say.line("desk.act." + std::string{act->button == nullptr ? act->name : act->button(row)});
    const auto weight = chosen && act != nullptr ? page::Button::Weight::primary : page::Button::Weight::link;
    const std::optional<flow::StaffAct> does = act == nullptr ? std::nullopt : std::optional{act->act};
    out.inside.push_back(
        control(id + ".act", Area::list,
                page::Button{{}, words, weight, false, act == nullptr ? std::string{} : shown_key(view, act->key)},
                intent::WentToRequest{row.id, does}));
    return out;
}

std::string_view head_of(When when)
{
    switch (when) {
    case When::this_hour: return "desk.today.this_hour";
    case When::today: return "desk.today.today";
    case When::later: break;
    }
    return "desk.today.later";
}

/// The hours of the day, with what falls on a minute of it and what is due when the day's work ends.
page::DayLine day_line(const View& view, const std::vector<TodayItem>& items)
{
    constexpr int minutes = 60, day_begins = 7 * minutes, day_ends = 21 * minutes;
    const auto& parts = view.world.parts_of_day;
    page::DayLine out;
    out.from_minute = day_begins;
    out.to_minute = day_ends;
    const auto now = base::local(view.world.now);
    out.now_minute = now.hour * minutes + now.minute;
    out.open = {{parts.morning.from, parts.morning.to}, {parts.afternoon.from, parts.afternoon.to}};
    std::size_t by_evening = 0;
    for (const auto& item : items) {
        if (!item.clock.due || item.clock.day != view.today) continue;
        const auto& row = *row_of(view.session, item.clock.subject);
        const auto due = base::local(*item.clock.due);
        const auto hour = item.clock.at.size() == 5
                              ? std::stoi(item.clock.at.substr(0, 2)) * minutes + std::stoi(item.clock.at.substr(3))
                              : due.hour * minutes + due.minute;
        if (item.clock.by_day && item.clock.at.size() != 5)
            ++by_evening;
        else
            out.marks.push_back(
                {hour, Say::as_is(text::time_of_day({due.day, hour / minutes, hour % minutes, 0}) + " " + person_of(view, row)),
                 row.urgent || !item.clock.by_day ? page::Tone::lotus : page::Tone::plain});
    }
    if (by_evening > 0)
        out.marks.push_back(
            {parts.afternoon.to,
             view.say.line("desk.today.by_evening", {{"count", std::to_string(by_evening)},
                                                     {"time", text::time_of_day({view.today, parts.afternoon.to / minutes,
                                                                                 parts.afternoon.to % minutes, 0})}}),
             page::Tone::plain});
    std::sort(out.marks.begin(), out.marks.end(), [](const auto& one, const auto& other) { return one.minute < other.minute; });
    return out;
}

void add_head(Blocks& out, const Today& place, const View& view, const std::vector<TodayItem>& all)
{
    const auto counted = [&](std::size_t count) { return text::number(static_cast<long long>(count), view.say.language()); };
    const auto mine = static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [&](const auto& item) { return item.clock.holder == view.session.who; }));
    page::PaneHead head;
    head.line = view.say.line("desk.place.today");
    head.after = view.say.line("desk.today.count", {{"count", counted(all.size())}});
    out.push_back(shown("today.head", Area::list, head));
    auto whose = shown("today.whose", Area::list, page::Segments{});
    whose.inside.push_back(control("today.all", Area::list, page::Tile{{}, view.say.line("desk.today.everybody"), {}, {}},
                                   intent::ShowedMine{false}, !place.mine));
    whose.inside.push_back(control("today.mine", Area::list,
                                   page::Tile{{}, view.say.line("desk.today.mine", {{"count", counted(mine)}}), {}, {}},
                                   intent::ShowedMine{true}, place.mine));
    out.push_back(std::move(whose));
    out.push_back(shown("today.hours", Area::list, day_line(view, all)));
}

/// A good sight, with what comes next.
Block nothing_to_do(const View& view, const std::vector<TodayItem>& items)
{
    page::Empty empty{"task_alt", view.say.line("desk.today.empty"), view.say.line("desk.today.empty.nothing_next")};
    if (!items.empty()) {
        const auto& next = items.front();
        const auto& row = *row_of(view.session, next.clock.subject);
        const auto day = small_weekday(view.say, next.clock.day) + " " + text::short_date(next.clock.day);
        empty.below =
            view.say.line("desk.today.empty.next",
                          {{"what", told(view, next.clock).what.words}, {"name", person_of(view, row)}, {"day", day}});
    }
    return shown("today.empty", Area::list, empty);
}
}  // namespace

void take(Today& place, Session& session, const Intent& intent, const World& world)
{
    // Going to a request replaces the place itself.
    if (const auto* went = std::get_if<intent::WentToRequest>(&intent)) {
        const auto copy = *went;
        return go_to_request(session, copy.id, copy.act);
    }
    if (const auto* selected = std::get_if<intent::Selected>(&intent))
        return go_to_request(session, RequestId{selected->id}, {});
    std::visit(TodayAfter{place, session, world}, intent);
}

Blocks blocks_of(const Today& place, const View& view)
{
    const auto all = today_items(view.session, view.world, false);
    const auto items = place.mine ? today_items(view.session, view.world, true) : all;
    Blocks out;
    add_head(out, place, view, all);
    const bool now = std::any_of(items.begin(), items.end(), [](const auto& item) { return item.when != When::later; });
    if (!now) out.push_back(nothing_to_do(view, items));
    std::optional<When> group;
    for (std::size_t at = 0; at < items.size(); ++at) {
        if (group != items[at].when) {
            group = items[at].when;
            const auto count = std::count_if(items.begin(), items.end(), [&](const auto& item) { return item.when == group; });
            out.push_back(shown("today.group." + std::to_string(static_cast<int>(*group)), Area::list,
                                page::GroupHead{view.say.line(head_of(*group)), std::to_string(count),
                                                *group == When::this_hour ? page::Tone::lotus : page::Tone::plain}));
        }
        out.push_back(strip_of(place, view, items[at], at));
    }
    add(out, today_rail(view));
    return out;
}

std::optional<Intent> intent_of(const Today&, const Key& key)
{
    constexpr int page_of_rows = 12;
    const auto name = spelled(key);
    if (name == "Down") return intent::MovedInList{1};
    if (name == "Up") return intent::MovedInList{-1};
    if (name == "PageDown") return intent::MovedInList{page_of_rows};
    if (name == "PageUp") return intent::MovedInList{-page_of_rows};
    if (name == "Return" || name == "Keypad Enter") return intent::PressedEnter{};
    for (const auto* act : acts::all)
        if (!act->key.empty() && act->key == name) return intent::PressedActKey{name};
    return std::nullopt;
}

bool writing(const Today&) { return false; }

std::vector<RequestId> wanted_open(const Today&, const Session& session, base::Day, std::size_t at_most)
{
    std::vector<RequestId> out;
    // What nobody has accepted yet, then cases, then what has ended and still owes its file or an answer.
    const auto rank = [&](const flow::QueuedRequest& row) {
        if (!flow::ended(row.stage)) return row.stage == visit::Stage::accepted ? 1 : 0;
        return row.messages_unanswered > 0 || session.cases.contains(row.id) ? 2 : 3;
    };
    for (const int wanted : {0, 1, 2})
        for (const auto& row : session.queue) {
            if (out.size() >= at_most) return out;
            if (rank(row) == wanted && !session.opened.contains(row.id)) out.push_back(row.id);
        }
    return out;
}

}  // namespace kiosk::desk
