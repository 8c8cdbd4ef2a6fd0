#include "kiosk/desk/places/request.h"

#include "kiosk/desk/acts/acts.h"
#include "kiosk/desk/acts/allowed.h"
#include "kiosk/desk/acts/decision.h"
#include "kiosk/desk/request_past.h"
#include "kiosk/desk/request_rows.h"
#include "kiosk/desk/request_words.h"

namespace kiosk::desk {

using page::Area;

namespace {
/// Only what this member of staff may do at this stage; the natural next act is filled.
void add_acts(Blocks& out, const View& view, const flow::QueuedRequest& row)
{
    for (const auto* act : acts::all) {
        if (!allowed(act->act, row, view.session)) continue;
        const auto id = "desk.act." + std::string{act->button == nullptr ? act->name : act->button(row)};
        const bool next = act->comes_next != nullptr && act->comes_next(row);
        out.push_back(control(id, Area::detail,
                              page::Button{{},
                                           view.say.line(id),
                                           next ? page::Button::Weight::primary : page::Button::Weight::secondary,
                                           false,
                                           std::string{act->key}},
                              intent::ChoseAct{act->act}));
    }
}

void add_title(Blocks& out, const View& view, const flow::QueuedRequest& row, const flow::OpenedRequest* request)
{
    out.push_back(shown("detail.code", Area::detail, page::Heading{Say::as_is(row.code), 1}));
    if (!row.urgent) return;
    const auto reasons = request == nullptr ? std::string{} : urgent_words(view, *request);
    out.push_back(shown("detail.urgent", Area::detail,
                        page::Badge{{}, Say::as_is(dotted({view.say.words("desk.urgent"), reasons})), page::Tone::lotus}));
}

/// As the request stands in the act's functions.
Doing doing_of(const View& view, const flow::QueuedRequest& row, const Request& request)
{
    return {view, row, *request.whole, request.act->draft, {view.world.library, request.whole->language}};
}

struct RequestAfter {
    Request& request;
    Session& session;
    const World& world;

    void operator()(const intent::ChoseAct& chosen) const
    {
        const auto* row = row_of(session, request.id);
        const auto* act = act_of(chosen.act);
        if (row == nullptr || act == nullptr || !request.looked || !allowed(chosen.act, *row, session)) return;
        if (act->fields.empty()) {
            session.failed.reset();
            session.wish = wish::Decide{{row->id, row->version, act->act, {}, {}, false}};
        } else if (request.whole) {
            close_over(session);
            request.act = open_act(*act, *row, *request.whole);
        }
    }
    void operator()(const intent::Marked& marked) const
    {
        if (request.act) choose(*request.act, marked.field, marked.choice);
    }
    void operator()(const intent::WantedAllOptions&) const
    {
        if (request.act) request.act->draft.all_options = true;
    }
    void operator()(const intent::Typed& typed) const
    {
        if (request.act) write(*request.act, typed.text, session.telex);
    }
    void operator()(const intent::Erased&) const
    {
        if (request.act) erase_letter(*request.act);
    }
    void operator()(const intent::SwitchedTelex&) const
    {
        if (request.act) request.act->draft.keys = request.act->draft.words;
    }
    void operator()(const intent::WentOn&) const
    {
        const auto* row = row_of(session, request.id);
        if (!request.act || !request.whole || row == nullptr || !complete(*request.act)) return;
        if (!last_step(*request.act)) {
            ++request.act->draft.step;
            return;
        }
        const auto view = view_of(session, world);
        auto decision = decision_of(*act_of(request.act->act), doing_of(view, *row, request));
        session.failed.reset();
        session.wish = wish::Decide{std::move(decision)};
    }
    void operator()(const intent::WentBack&) const
    {
        if (!request.act) return;
        if (request.act->draft.step > 0)
            --request.act->draft.step;
        else
            request.act.reset(), session.failed.reset();
    }
    void operator()(const intent::AskedToPreview&) const { request.act.reset(); }
    void operator()(const intent::QueueRead&) const
    {
        const auto* row = row_of(session, request.id);
        // What got a message since it was opened is opened again.
        if (row != nullptr && request.whole &&
            request.whole->messages.size() + request.whole->messages_unreadable != row->messages.size())
            request.whole.reset();
        // Somebody else may have moved the request on while an act was open here.
        if (!request.act || (row != nullptr && row->version == request.act->version)) return;
        session.failed = base::ErrorKind::conflict;
        if (row == nullptr || !allowed(request.act->act, *row, session)) return request.act.reset();
        request.act->version = row->version;
    }
    void operator()(const intent::RequestsOpened& opened) const
    {
        for (const auto& [id, whole] : opened.requests)
            if (id == request.id) request.whole = whole;
    }
    void operator()(const intent::Looked& looked) const
    {
        if (looked.request.row.id != request.id) return;
        request.history = looked.request.history;
        request.looked = true;
    }
    void operator()(const intent::Done& done) const
    {
        if (done.request.row.id != request.id) return;
        request.history = done.request.history;
        request.act.reset();
        session.failed.reset();
    }
    template <class Other>
    void operator()(const Other&) const
    {
    }
};
}  // namespace

void take(Request& request, Session& session, const Intent& intent, const World& world)
{
    std::visit(RequestAfter{request, session, world}, intent);
}

Blocks blocks_of(const Request& request, const View& view)
{
    Blocks out;
    if (view.session.failed && !request.act) out.push_back(failed_block(view));
    const auto* row = row_of(view.session, request.id);
    if (row == nullptr) return out;
    // Nothing of a request is shown before its audit row is written.
    add_title(out, view, *row, request.looked && request.whole ? &*request.whole : nullptr);
    if (!request.looked) return out;
    if (!request.whole) {
        const bool sealed = view.session.opened.contains(request.id) && listed_of(view.session, request.id) == nullptr;
        if (sealed)
            out.push_back(shown("detail.unreadable", Area::detail,
                                page::Notice{"lock", view.say.line("desk.detail.unreadable"), page::Tone::red}));
        return out;
    }
    add(out, message_blocks(view, *request.whole));
    RequestRows rows{view, *row, *request.whole};
    add(out, rows.main_rows());
    auto words = shown("detail.words", Area::detail, page::Panel{});
    words.inside.push_back(
        shown("detail.words.text", Area::detail,
              page::Paragraph{request.whole->words.empty() ? view.say.line("desk.no_words") : Say::as_is(request.whole->words),
                              page::Paragraph::Style::body,
                              {}}));
    out.push_back(std::move(words));
    add_acts(out, view, *row);
    add(out, rows.further_rows());
    add(out, history_blocks(view, request.history, *request.whole));
    return out;
}

}  // namespace kiosk::desk
