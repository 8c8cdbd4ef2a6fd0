#include "kiosk/desk/places/request.h"

#include "kiosk/desk/acts/acts.h"
#include "kiosk/desk/acts/allowed.h"
#include "kiosk/desk/acts/decision.h"
#include "kiosk/desk/acts/keyboard.h"
#include "kiosk/desk/case_cards.h"
#include "kiosk/desk/hints.h"
#include "kiosk/desk/request_cards.h"

namespace kiosk::desk {

using page::Area;

namespace {
struct RequestAfter {
    Request& request;
    Session& session;
    const World& world;

    void operator()(const intent::ChoseAct& chosen) const
    {
        const auto* row = row_of(session, request.id);
        const auto* act = act_of(chosen.act);
        if (row == nullptr || act == nullptr || !request.looked || !allowed(chosen.act, *row, session)) return;
        keep_draft(session);
        if (act->fields.empty()) {
            session.failed.reset();
            session.wish = wish::Decide{{row->id, row->version, act->act, {}, {}, false}};
        } else if (request.whole) {
            close_over(session);
            open(*act, *row);
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
        in_act([&](OpenAct& act, const Doing& doing) { write(act, doing, typed.text, session.telex); });
    }
    void operator()(const intent::Erased&) const
    {
        in_act([](OpenAct& act, const Doing& doing) { erase_letter(act, doing); });
    }
    void operator()(const intent::PressedEnter&) const
    {
        in_act([](OpenAct& act, const Doing& doing) { press_enter(act, doing); });
    }
    void operator()(const intent::WentToField& went) const
    {
        in_act([&](OpenAct& act, const Doing& doing) {
            if (went.name.empty())
                go_to_stop(act, doing, went.by);
            else
                set_stop(act, went.name);
        });
    }
    void operator()(const intent::SwitchedTelex&) const
    {
        in_act([](OpenAct& act, const Doing& doing) { set_stop(act, stop_of(act, doing)); });
    }
    void operator()(const intent::WentOn& went) const
    {
        const auto* row = row_of(session, request.id);
        const bool waits = !std::holds_alternative<std::monostate>(session.wish);
        if (!request.act || !request.whole || row == nullptr || waits) return;
        // What is still missing has the keyboard next.
        if (!complete(*request.act)) {
            if (const auto missing = first_missing(*request.act); !missing.empty()) set_stop(*request.act, missing);
            return;
        }
        if (!last_step(*request.act)) {
            ++request.act->draft.step;
            return;
        }
        const auto& act = *act_of(request.act->act);
        const auto view = view_of(session, world);
        auto decision = decision_of(act, doing_of(view, *row, request, request.act->draft));
        session.failed.reset();
        session.then = went.further ? act.then : flow::StaffAct::opened;
        session.wish = wish::Decide{std::move(decision)};
    }
    void operator()(const intent::WentBack&) const
    {
        if (!request.act) return;
        if (request.act->draft.step > 0) {
            --request.act->draft.step;
            return;
        }
        keep_draft(session);
        request.act.reset();
        session.failed.reset();
    }
    void operator()(const intent::ShowedPhone&) const { request.phone_shown = true; }
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
        session.failed_by = row == nullptr ? std::string{} : row->claimed_by;
        if (row == nullptr || !allowed(request.act->act, *row, session)) {
            keep_draft(session);
            return request.act.reset();
        }
        request.act->version = row->version;
    }
    void operator()(const intent::RequestsOpened& opened) const
    {
        for (const auto& [id, whole] : opened.requests)
            if (id == request.id) request.whole = whole, request.hinted_at.reset();
        look_for_hints(request, session);
        begin_wanted();
    }
    void operator()(const intent::Indexed&) const { look_for_hints(request, session); }
    void operator()(const intent::Looked& looked) const
    {
        if (looked.request.row.id != request.id) return;
        request.history = looked.request.history;
        request.looked = true;
        look_for_hints(request, session);
        begin_wanted();
    }
    void operator()(const intent::Done& done) const
    {
        if (done.request.row.id != request.id) return;
        request.history = done.request.history;
        request.act.reset();
        session.failed.reset();
        open_what_follows();
    }
    template <class Other>
    void operator()(const Other&) const
    {
    }

private:
    /// As it was left, or as it begins.
    void open(const Act& act, const flow::QueuedRequest& row) const
    {
        const auto draft = session.drafts.find(request.id);
        if (draft != session.drafts.end() && draft->second.act == act.act) {
            request.act = draft->second;
            request.act->version = row.version;
            return;
        }
        const auto view = view_of(session, world);
        const Draft none;
        request.act = open_act(act, doing_of(view, row, request, none));
    }
    void begin_wanted() const
    {
        if (!request.wanted_act || !request.looked || !request.whole) return;
        const intent::ChoseAct chosen{*request.wanted_act};
        request.wanted_act.reset();
        (*this)(chosen);
    }
    void open_what_follows() const
    {
        const auto then = std::exchange(session.then, flow::StaffAct::opened);
        const auto* row = row_of(session, request.id);
        const auto* act = act_of(then);
        if (then == flow::StaffAct::opened || act == nullptr || row == nullptr || !request.whole) return;
        if (allowed(then, *row, session)) open(*act, *row);
    }
    template <class Work>
    void in_act(const Work& work) const
    {
        const auto* row = row_of(session, request.id);
        if (!request.act || !request.whole || row == nullptr) return;
        const auto view = view_of(session, world);
        const auto draft = request.act->draft;
        work(*request.act, doing_of(view, *row, request, draft));
    }
};
}  // namespace

Doing doing_of(const View& view, const flow::QueuedRequest& row, const Request& request, const Draft& draft)
{
    return {view, row, *request.whole, draft, {view.world.library, request.whole->language}, request.history};
}

void take(Request& request, Session& session, const Intent& intent, const World& world)
{
    std::visit(RequestAfter{request, session, world}, intent);
}

Blocks blocks_of(const Request& request, const View& view)
{
    Blocks out;
    const auto* row = row_of(view.session, request.id);
    if (row == nullptr) return out;
    // Nothing of a request is shown before its audit row is written.
    out.push_back(head_block(view, *row, request));
    if (view.session.failed && !request.act) out.push_back(failed_block(view));
    if (!request.looked) return out;
    if (!request.whole) {
        const bool sealed = view.session.opened.contains(request.id) && listed_of(view.session, request.id) == nullptr;
        if (sealed)
            out.push_back(shown("detail.unreadable", Area::detail,
                                page::Notice{"lock", view.say.line("desk.detail.unreadable"), page::Tone::red}));
        return out;
    }
    add(out, case_blocks(view, *row, request));
    add(out, card_blocks(view, *row, request));
    return out;
}

}  // namespace kiosk::desk
