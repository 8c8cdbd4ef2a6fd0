#include "kiosk/desk/strip_row.h"

#include "kiosk/base/utf8.h"
#include "kiosk/desk/acts/acts.h"
#include "kiosk/desk/acts/allowed.h"
#include "kiosk/desk/drawers.h"
#include "kiosk/desk/places/queue.h"
#include "kiosk/desk/request_clocks.h"
#include "kiosk/desk/request_words.h"
#include "kiosk/desk/shortcuts.h"
#include "kiosk/desk/status_line.h"
#include "kiosk/text/fold.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;

namespace {
/// Where in the name stands what was sought, in bytes of the name as it is written: letter by letter, for folding keeps their
/// number.
void mark_found(page::Strip& strip, const Queue& queue)
{
    if (queue.search.empty()) return;
    const auto wanted = text::folded(queue.search);
    const auto& title = strip.title.words;
    if (wanted.empty()) return;
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < title.size(); ++at)
        if ((static_cast<unsigned char>(title[at]) & 0xC0U) != 0x80U) starts.push_back(at);
    starts.push_back(title.size());
    const auto letters = base::letters_in(wanted);
    for (std::size_t at = 0; at + letters < starts.size(); ++at) {
        const auto from = starts[at], to = starts[at + letters];
        if (text::folded(title.substr(from, to - from)) != wanted) continue;
        strip.found_begin = from, strip.found_end = to;
        return;
    }
}

std::vector<page::Chip> chips_of(const View& view, const flow::QueuedRequest& row, const flow::OpenedRequest* request)
{
    std::vector<page::Chip> out;
    if (group_of(row, view.today) == Group::urgent) {
        const auto reasons = request == nullptr ? std::string{} : urgent_words(view, *request);
        out.push_back({reasons.empty() ? view.say.line("desk.urgent") : Say::as_is(reasons), page::Tone::lotus, {}});
    }
    if (row.messages_unanswered > 0)
        out.push_back(
            {view.say.line("desk.messages.new", {{"count", std::to_string(row.messages_unanswered)}}), page::Tone::teal, {}});
    return out;
}

/// Who holds it and since when, or when it came.
void add_right(page::Strip& strip, const View& view, const flow::QueuedRequest& row, const flow::OpenedRequest* request)
{
    const bool held = !row.claimed_by.empty() && !flow::ended(row.stage);
    strip.mine = held && row.claimed_by == view.session.who;
    if (!held) {
        auto at = request == nullptr ? std::string{} : when_words(view, request->sent_at);
        if (at.empty()) at = text::short_date(row.day);
        strip.right = view.say.line("desk.row.sent", {{"time", at}});
        return;
    }
    const auto since = view.session.taken_at.find(row.id);
    const auto hour =
        since == view.session.taken_at.end() ? std::string{} : " " + text::time_of_day(base::local(since->second));
    strip.right = Say::as_is((strip.mine ? view.say.words("desk.row.you") : row.claimed_by) + hour);
}

std::string second_line(const View& view, const flow::QueuedRequest& row, const flow::OpenedRequest& request)
{
    const auto tries =
        row.tries > 0 ? view.say.words("desk.row.try", {{"number", std::to_string(row.tries + 1)}}) : std::string{};
    const auto hours = safe_hours_of(view, request);
    const auto when = hours.any_time ? std::string{} : option_words(view, "contact.times", request.contact.times);
    const auto told = row.messages_unanswered > 0 ? std::string{} : messages_words(view, row);
    return dotted({view.say.area(request.area), tries, when, told});
}

/// Its seal is not open, or does not open.
void tell_sealed(page::Strip& strip, const View& view, const flow::QueuedRequest& row)
{
    strip.title = Say::as_is(row.code);
    strip.code = {};
    const bool broken = view.session.opened.contains(row.id);
    if (broken) {
        strip.below = view.say.line("desk.row.unreadable");
        strip.left = {};
        strip.gauge = {};
        return;
    }
    strip.below = view.say.line(
        "desk.row.opening", {{"left", text::number(static_cast<long long>(left_to_open(view.session)), view.say.language())}});
}

Block item(const View& view, const std::string& id, std::string_view words, std::string_view key, Intent meaning)
{
    return control(id, Area::overlay, page::MenuItem{view.say.line(words), std::string{key}}, std::move(meaning));
}
}  // namespace

Block menu_of_row(const View& view, const flow::QueuedRequest& row)
{
    auto menu = control("row.menu", Area::overlay, page::Menu{}, intent::OpenedMenu{row.id});
    menu.inside.push_back(item(view, "menu.open", "desk.menu.open", "Enter", intent::Selected{row.id}));
    const auto* request = open_request(view.session);
    const bool open = request != nullptr && request->id == row.id && request->looked;
    for (const auto* act : acts::all) {
        if (!open || act->aside || !allowed(act->act, row, view.session)) continue;
        const auto words = "desk.act." + std::string{act->button == nullptr ? act->name : act->button(row)};
        menu.inside.push_back(item(view, "menu." + std::string{act->name}, words, act->key, intent::ChoseAct{act->act}));
    }
    if (const auto* listed = listed_of(view.session, row.id); listed != nullptr && !listed->phone_to_call().empty())
        menu.inside.push_back(
            item(view, "menu.phone", "desk.keys.copy_phone", "Ctrl+C", intent::Copied{intent::Copied::What::phone, row.id}));
    menu.inside.push_back(
        item(view, "menu.code", "desk.keys.copy_code", "Ctrl+Shift+C", intent::Copied{intent::Copied::What::code, row.id}));
    return menu;
}

Block strip_row(const View& view, const Queue& queue, const flow::QueuedRequest& row)
{
    const auto* request = listed_of(view.session, row.id);
    page::Strip strip;
    const auto clock = row_clock(view, row, request);
    strip.gauge = clock.gauge;
    strip.left = Say::as_is(clock.left);
    strip.until = Say::as_is(clock.until);
    strip.code = Say::as_is(row.case_number.empty() ? row.code : row.case_number);
    strip.chips = chips_of(view, row, request);
    add_right(strip, view, row, request);
    if (request == nullptr) {
        tell_sealed(strip, view, row);
    } else {
        strip.title = Say::as_is(name_words(view, *request));
        strip.extra = Say::as_is(request->requester.birth.substr(0, 4));
        strip.below = Say::as_is(second_line(view, row, *request));
        mark_found(strip, queue);
    }
    const bool chosen = queue.request && queue.request->id == row.id;
    auto out = control("row." + row.code, Area::list, strip, intent::Selected{row.id}, chosen);
    out.menu = intent::OpenedMenu{row.id};
    return out;
}

}  // namespace kiosk::desk
