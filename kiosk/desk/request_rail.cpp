#include "kiosk/desk/request_rail.h"

#include <algorithm>

#include "kiosk/desk/acts/acts.h"
#include "kiosk/desk/acts/allowed.h"
#include "kiosk/desk/acts/form.h"
#include "kiosk/desk/call_ladder.h"
#include "kiosk/desk/case_cards.h"
#include "kiosk/desk/request_clocks.h"
#include "kiosk/desk/request_past.h"
#include "kiosk/desk/request_words.h"
#include "kiosk/desk/shortcuts.h"

namespace kiosk::desk {

using page::Area;

namespace {
void add_head(Blocks& out, const View& view, const char* id)
{
    out.push_back(shown(std::string{id} + ".head", Area::rail, page::CardHead{view.say.line(id), {}}));
}

bool fits(const View& view, const Act& act, const flow::QueuedRequest& row, const Request& request)
{
    if (!allowed(act.act, row, view.session)) return false;
    if (act.fits == nullptr) return true;
    const Draft none;
    return request.whole && act.fits(doing_of(view, row, request, none));
}

bool comes_next(const View& view, const Act& act, const flow::QueuedRequest& row, const Request& request)
{
    if (act.comes_next == nullptr || !act.comes_next(row)) return false;
    const Draft none;
    return act.next_now == nullptr || (request.whole && act.next_now(doing_of(view, row, request, none)));
}

Block button_of(const View& view, const Act& act, const flow::QueuedRequest& row, const Request& request, bool next)
{
    const auto id = "desk.act." + std::string{act.button == nullptr ? act.name : act.button(row)};
    const auto draft = view.session.drafts.find(request.id);
    auto words = view.say.line(id);
    if (draft != view.session.drafts.end() && draft->second.act == act.act)
        words.words += " · " + view.say.words("desk.act.draft");
    return control(
        id, Area::rail,
        page::Button{std::string{act.icon}, std::move(words),
                     next ? page::Button::Weight::primary : page::Button::Weight::secondary, false, shown_key(view, act.key)},
        intent::ChoseAct{act.act});
}

/// Only what this member of staff may do at this stage; the natural next act is filled and stands first.
void add_acts(Blocks& out, const View& view, const flow::QueuedRequest& row, const Request& request)
{
    std::vector<const Act*> offered;
    // Giving back stands in the head, beside who has it.
    for (const auto* act : acts::all)
        if (act->act != flow::StaffAct::released && fits(view, *act, row, request)) offered.push_back(act);
    if (offered.empty()) return;
    add_head(out, view, "desk.rail.acts");
    const auto next =
        std::find_if(offered.begin(), offered.end(), [&](const Act* act) { return comes_next(view, *act, row, request); });
    if (next != offered.end()) out.push_back(button_of(view, **next, row, request, true));
    for (const bool aside : {false, true})
        for (auto act = offered.begin(); act != offered.end(); ++act)
            if (act != next && (*act)->aside == aside) out.push_back(button_of(view, **act, row, request, false));
    const bool unclaimed = row.stage == visit::Stage::received;
    if (unclaimed)
        out.push_back(shown("rail.first", Area::rail,
                            page::Paragraph{view.say.line("desk.rail.take_first"), page::Paragraph::Style::quiet, {}}));
    out.push_back(shown("rail.line.acts", Area::rail, page::Divider{}));
}

void add_clocks(Blocks& out, const View& view, const flow::QueuedRequest& row, const flow::OpenedRequest& request)
{
    const auto clocks = request_clocks(view, row, request);
    if (clocks.empty()) return;
    add_head(out, view, "desk.rail.clocks");
    for (const auto& clock : clocks)
        out.push_back(
            shown("clock." + clock.id, Area::rail,
                  page::Limit{clock.words.gauge, Say::as_is(clock.words.whole), Say::as_is(clock.words.until), clock.source}));
    out.push_back(shown("rail.line.clocks", Area::rail, page::Divider{}));
}
}  // namespace

Blocks rail_blocks(const View& view, const Request& request)
{
    const auto* row = row_of(view.session, request.id);
    if (row == nullptr || !request.looked) return {};
    Blocks out;
    if (request.act) {
        add(out, form_blocks(view, request));
        out.push_back(shown("rail.line.form", Area::rail, page::Divider{}));
    } else {
        add_acts(out, view, *row, request);
    }
    if (!request.whole) return out;
    if (!request.act) add_clocks(out, view, *row, *request.whole);
    if (!request.act) add(out, case_clock_blocks(view, *row, request));
    if (auto ladder = ladder_blocks(view, *row, request); !ladder.empty()) {
        add_head(out, view, "desk.rail.calls");
        add(out, std::move(ladder));
        out.push_back(shown("rail.line.calls", Area::rail, page::Divider{}));
    }
    if (!request.history.empty()) add_head(out, view, "desk.rail.history");
    add(out, history_blocks(view, request.history, *request.whole));
    return out;
}

}  // namespace kiosk::desk
