#include "kiosk/desk/request_cards.h"

#include "kiosk/desk/acts/acts.h"
#include "kiosk/desk/acts/allowed.h"
#include "kiosk/desk/drawers.h"
#include "kiosk/desk/grounds.h"
#include "kiosk/desk/hints.h"
#include "kiosk/desk/list.h"
#include "kiosk/desk/places/queue.h"
#include "kiosk/desk/request_past.h"
#include "kiosk/desk/request_rows.h"
#include "kiosk/desk/request_words.h"
#include "kiosk/desk/safe_contact.h"
#include "kiosk/desk/shortcuts.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;

namespace {
void add_chips(page::PaneHead& head, const View& view, const flow::QueuedRequest& row, const flow::OpenedRequest* request)
{
    if (row.urgent) {
        const auto reasons = request == nullptr ? std::string{} : urgent_words(view, *request);
        head.chips.push_back({Say::as_is(view.say.words("desk.urgent") + (reasons.empty() ? "" : ": " + reasons)),
                              page::Tone::lotus, "priority_high"});
    } else if (overdue(row, view.today)) {
        head.chips.push_back({view.say.line("desk.drawer.overdue"), page::Tone::red, {}});
    }
    if (row.stage != visit::Stage::received) head.chips.push_back({Say::as_is(stage_words(view, row)), page::Tone::teal, {}});
}

/// "sinh 1991 · nữ · Dao · xã Nghiên Loan", and how it came.
std::string person_words(const View& view, const flow::OpenedRequest& request)
{
    const auto& person = request.requester;
    const auto birth =
        person.birth.empty() ? std::string{} : view.say.words("desk.born", {{"day", day_words(view, person.birth)}});
    return dotted({birth, view.say.option("requester.sex", person.sex),
                   view.say.option("requester.ethnicity", person.ethnicity), person.commune});
}

std::string came_words(const View& view, const flow::OpenedRequest& request)
{
    if (request.sent_at == base::WallTime{}) return {};
    const auto at = base::local(request.sent_at);
    const auto day = text::weekday(at.day, view.say.language()) + " " + text::short_date(at.day);
    return view.say.words("desk.came.terminal", {{"day", day}, {"time", text::time_of_day(at)}});
}

/// Who has it, beside the button that takes or gives it back.
page::Line holder_line(const View& view, const flow::QueuedRequest& row)
{
    if (row.claimed_by.empty()) return view.say.line("desk.held.nobody");
    const auto since = view.session.taken_at.find(row.id);
    const auto at = since == view.session.taken_at.end() ? std::string{} : text::time_of_day(base::local(since->second));
    if (row.claimed_by != view.session.who) return view.say.line("desk.held.by", {{"name", row.claimed_by}});
    return at.empty() ? view.say.line("desk.held.you") : view.say.line("desk.held.you_since", {{"time", at}});
}

std::string place_words(const View& view)
{
    const auto* queue = std::get_if<Queue>(&view.session.place);
    const auto place = queue == nullptr ? std::nullopt : place_in_list(*queue, view.session);
    if (!place) return {};
    const auto counted = [&](std::size_t count) { return text::number(static_cast<long long>(count), view.say.language()); };
    return view.say.words("desk.place_in_list", {{"at", counted(*place + 1)}, {"of", counted(queue->rows.size())}});
}

Block panel_of(const std::string& id, page::Line title, page::Line aside = {})
{
    auto out = shown(id, Area::detail, page::Panel{});
    if (!title.empty())
        out.inside.push_back(shown(id + ".head", Area::detail, page::CardHead{std::move(title), std::move(aside)}));
    return out;
}

Blocks words_card(const View& view, const flow::OpenedRequest& request)
{
    auto card = panel_of("detail.words", view.say.line("desk.card.words"));
    card.inside.push_back(
        shown("detail.words.text", Area::detail,
              page::Paragraph{request.words.empty() ? view.say.line("desk.no_words") : Say::as_is(request.words),
                              page::Paragraph::Style::body,
                              {}}));
    return {std::move(card)};
}

Blocks card_with(const std::string& id, page::Line title, Blocks inside)
{
    if (inside.empty()) return {};
    auto card = panel_of(id, std::move(title));
    add(card.inside, std::move(inside));
    return {std::move(card)};
}

/// Notes for colleagues, and what was said on the phone.
Blocks notes_card(const View& view, const Request& request)
{
    auto card = panel_of("detail.notes", view.say.line("desk.card.notes"), view.say.line("desk.card.notes.aside"));
    for (auto entry = request.history.rbegin(); entry != request.history.rend(); ++entry) {
        if (entry->undone) continue;
        const auto note = flow::one_of(entry->fields, "note");
        if (note.empty()) continue;
        card.inside.push_back(shown("note." + std::to_string(card.inside.size()), Area::detail,
                                    page::Paragraph{Say::as_is(note), page::Paragraph::Style::body, {}}));
        card.inside.push_back(shown(
            "note.by." + std::to_string(card.inside.size()), Area::detail,
            page::Paragraph{Say::as_is(dotted({entry->who, when_words(view, entry->at)})), page::Paragraph::Style::quiet, {}}));
    }
    return card.inside.size() == 1 ? Blocks{} : Blocks{std::move(card)};
}

/// The newest words that an act left for the holder of the slip.
Blocks told_card(const View& view, const Request& request)
{
    for (auto entry = request.history.rbegin(); entry != request.history.rend(); ++entry) {
        const auto told = flow::one_of(entry->fields, "told");
        if (entry->undone || told.empty()) continue;
        auto card = panel_of("detail.told", view.say.line("desk.card.told"));
        card.inside.push_back(
            shown("told.words", Area::detail, page::Paragraph{Say::as_is("“" + told + "”"), page::Paragraph::Style::body, {}}));
        card.inside.push_back(
            shown("told.when", Area::detail,
                  page::Paragraph{view.say.line("desk.card.told.since", {{"time", when_words(view, entry->at)}}),
                                  page::Paragraph::Style::quiet,
                                  {}}));
        return {std::move(card)};
    }
    return {};
}
}  // namespace

Block head_block(const View& view, const flow::QueuedRequest& row, const Request& request)
{
    const auto* whole = request.looked && request.whole ? &*request.whole : nullptr;
    page::PaneHead head;
    head.line = Say::as_is(whole == nullptr ? row.code : name_words(view, *whole));
    add_chips(head, view, row, whole);
    head.below = Say::as_is(whole == nullptr ? std::string{}
                                             : dotted({row.case_number, person_words(view, *whole), came_words(view, *whole)}));
    head.right = Say::as_is(dotted({holder_line(view, row).words, place_words(view)}));
    auto out = shown("detail.head", Area::detail, head);
    out.inside.push_back(control(
        "detail.code", Area::detail,
        page::Button{"content_copy", Say::as_is(row.code), page::Button::Weight::link, false, shown_key(view, "Ctrl+Shift+C")},
        intent::Copied{intent::Copied::What::code, {}}));
    for (const auto act : {flow::StaffAct::claimed, flow::StaffAct::released}) {
        if (!request.looked || !allowed(act, row, view.session)) continue;
        const auto* known = act_of(act);
        const auto id = "desk.act." + std::string{known->button == nullptr ? known->name : known->button(row)};
        out.inside.push_back(control("head." + std::string{known->name}, Area::detail,
                                     page::Button{std::string{known->icon}, view.say.line(id), page::Button::Weight::secondary,
                                                  false, shown_key(view, known->key)},
                                     intent::ChoseAct{act}));
    }
    return out;
}

Blocks card_blocks(const View& view, const flow::QueuedRequest& row, const Request& request)
{
    const auto& whole = *request.whole;
    Blocks out = message_blocks(view, whole);
    out.push_back(safe_contact_block(view, request));
    add(out, words_card(view, whole));
    RequestRows rows{view, row, whole};
    add(out, card_with("detail.matter", {}, rows.matter_rows()));
    out.push_back(grounds_block(view, whole));
    add(out, hint_blocks(view, request));
    if (const auto* queue = std::get_if<Queue>(&view.session.place); queue != nullptr && queue->compared)
        add(out, compared_blocks(view, *queue->compared));
    add(out, notes_card(view, request));
    add(out, told_card(view, request));
    add(out, card_with("detail.people", view.say.line("desk.card.people"), rows.people_rows()));
    add(out, card_with("detail.more", view.say.line("desk.detail.more"), rows.further_rows()));
    return out;
}

}  // namespace kiosk::desk
