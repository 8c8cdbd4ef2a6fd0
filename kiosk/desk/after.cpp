#include <algorithm>
#include <utility>

#include "kiosk/base/utf8.h"
#include "kiosk/desk/decisions.h"
#include "kiosk/desk/drawers.h"
#include "kiosk/desk/intent.h"
#include "kiosk/desk/preview.h"
#include "kiosk/desk/world_answers.h"
#include "kiosk/text/typing.h"

namespace kiosk::desk {

namespace {
constexpr std::size_t words_max = 1000, search_max = 80, rows_step = 40;

void close_dialog(Session& session)
{
    session.dialog = Dialog::none;
    session.preview.reset();
    session.draft = {};
    session.failed.reset();
}

void select(Session& session, const RequestId& id)
{
    close_dialog(session);
    session.selected = id;
    session.looked = false;
    session.history.clear();
    session.searching = false;
    session.wish = wish::Look{id};
}

void move_in_list(Session& session, int by, base::Day today)
{
    const auto rows = rows_of(session, today);
    if (rows.empty()) return;
    const auto at = std::find_if(rows.begin(), rows.end(), [&](const auto* row) { return session.selected == row->id; });
    const auto last = static_cast<std::ptrdiff_t>(std::min(rows.size(), session.rows_max)) - 1;
    const auto to = at == rows.end() ? 0 : std::clamp<std::ptrdiff_t>(at - rows.begin() + by, 0, last);
    select(session, rows[static_cast<std::size_t>(to)]->id);
}

void write(Session& session, const std::string& typed)
{
    if (session.preview) return write_preview_day(*session.preview, typed);
    const auto text = base::without_controls(typed);
    if (session.dialog == Dialog::none) {
        if (session.searching && session.search.size() + text.size() <= search_max) session.search += text;
        return;
    }
    if (!writing(session) || session.draft.words.size() + text.size() > words_max) return;
    if (!session.telex) {
        session.draft.words += text;
        return;
    }
    session.draft.keys += text;
    session.draft.words = text::composed(session.draft.keys, text::Method::telex);
}

void erase(Session& session)
{
    if (session.preview) {
        *session.preview = {base::without_last_letter(session.preview->day), PreviewTrouble::none};
        return;
    }
    auto& words = session.dialog == Dialog::none ? session.search : session.draft.words;
    words = base::without_last_letter(words);
    session.draft.keys = session.draft.words;
}

/// A field of the register by the step that asks for it; a second touch on the same choice leaves it.
void mark(Session& session, const std::string& choice)
{
    auto& draft = session.draft;
    if (session.dialog == Dialog::papers) {
        const auto found = std::find(draft.marked.begin(), draft.marked.end(), choice);
        if (found == draft.marked.end())
            draft.marked.push_back(choice);
        else
            draft.marked.erase(found);
        return;
    }
    if (session.dialog == Dialog::close) draft.marked = {choice};
    if (session.dialog != Dialog::accept) return;
    switch (draft.step) {
    case AcceptStep::form: draft.entry.form = choice; break;
    case AcceptStep::field: draft.entry.field = choice; break;
    case AcceptStep::category: draft.entry.category = choice; break;
    case AcceptStep::referred: draft.referred = choice == "yes"; break;
    case AcceptStep::read_over: break;
    }
}

void go_on(Session& session, const World& world)
{
    if (session.preview) return ask_preview(session, world);
    if (!complete(session)) return;
    if (session.dialog == Dialog::accept && session.draft.step != AcceptStep::read_over) {
        session.draft.step = static_cast<AcceptStep>(static_cast<int>(session.draft.step) + 1);
        return;
    }
    if (auto decision = decision_of(session, world)) {
        session.failed.reset();
        session.wish = wish::Decide{std::move(*decision)};
    }
}

void go_back(Session& session)
{
    if (session.dialog == Dialog::accept && session.draft.step != AcceptStep::form) {
        session.draft.step = static_cast<AcceptStep>(static_cast<int>(session.draft.step) - 1);
        return;
    }
    if (session.dialog != Dialog::none || session.preview) return close_dialog(session);
    if (session.searching || !session.search.empty()) {
        session.searching = false;
        session.search.clear();
        return;
    }
    session.failed.reset();
}

void decide_at_once(Session& session, flow::StaffAct act)
{
    const auto* row = selected_row(session);
    if (row == nullptr || !may(session, act)) return;
    session.failed.reset();
    session.wish = wish::Decide{{row->id, row->version, act, {}, {}, false}};
}

struct After {
    Session& session;
    const World& world;

    void operator()(const intent::ChoseName& chosen) const { session.who = chosen.name, session.refused.reset(); }
    void operator()(const intent::TypedPassphrase& typed) const { session.passphrase_letters = typed.letters; }
    void operator()(const intent::AskedToUnlock&) const
    {
        if (session.locked && !session.who.empty() && session.passphrase_letters > 0) session.wish = wish::Unlock{};
    }
    void operator()(const intent::Locked&) const { session = locked_session(session); }
    void operator()(const intent::ChoseLanguage& chosen) const { session.language = chosen.language; }
    void operator()(const intent::ChoseDrawer& chosen) const
    {
        close_dialog(session);
        session.drawer = chosen.drawer;
        session.search.clear();
        session.searching = false;
        session.rows_max = rows_step;
    }
    void operator()(const intent::Selected& selected) const { select(session, selected.id); }
    void operator()(const intent::MovedInList& moved) const { move_in_list(session, moved.rows, base::local_day(world.now)); }
    void operator()(const intent::WantedMoreRows&) const { session.rows_max += rows_step; }
    void operator()(const intent::StartedSearch&) const
    {
        close_dialog(session);
        session.searching = true;
    }
    void operator()(const intent::ClearedSearch&) const { session.search.clear(), session.searching = false; }
    void operator()(const intent::AnsweredBell&) const
    {
        for (const auto& ring : session.rings)
            if (session.rings_answered) session.rings_answered->insert(ring.number);
    }
    void operator()(const intent::Typed& typed) const { write(session, typed.text); }
    void operator()(const intent::Erased&) const { erase(session); }
    void operator()(const intent::SwitchedTelex&) const
    {
        session.telex = !session.telex;
        session.draft.keys = session.draft.words;
    }
    void operator()(const intent::Claimed&) const { decide_at_once(session, flow::StaffAct::claimed); }
    void operator()(const intent::Released&) const { decide_at_once(session, flow::StaffAct::released); }
    void operator()(const intent::OpenedDialog& opened) const
    {
        if (!session.looked || !may(session, act_of(opened.dialog))) return;
        close_dialog(session);
        session.searching = false;
        session.dialog = opened.dialog;
        session.draft = draft_for(opened.dialog, session);
    }
    void operator()(const intent::AskedToPreview&) const
    {
        if (session.locked) return;
        close_dialog(session);
        session.searching = false;
        session.preview.emplace();
    }
    void operator()(const intent::ChosePreviewDay& chosen) const
    {
        if (session.preview) *session.preview = {chosen.day, PreviewTrouble::none};
    }
    void operator()(const intent::PreviewBegan&) const
    {
        session.wish = {};
        close_dialog(session);
    }
    void operator()(const intent::SaidReached& said) const { session.draft.reached = said.reached; }
    void operator()(const intent::Marked& marked) const { mark(session, marked.choice); }
    void operator()(const intent::WantedAllGrounds&) const { session.draft.all_grounds = true; }
    void operator()(const intent::WentOn&) const { go_on(session, world); }
    void operator()(const intent::WentBack&) const { go_back(session); }
    void operator()(const intent::ClosedMessage&) const { session.failed.reset(); }
    /// What is left is the world's.
    template <class Answer>
    void operator()(const Answer& answer) const
    {
        answered(session, answer, world);
    }
};
}  // namespace

Session after(Session session, const Intent& intent, const World& world)
{
    std::visit(After{session, world}, intent);
    return session;
}

Session locked_session(const Session& session)
{
    Session out;
    out.language = session.language;
    out.telex = session.telex;
    out.names = session.names;
    out.who = session.who;
    // Bells carry no personal word, and must not be lost because somebody locked the desk.
    out.rings = session.rings;
    out.rings_answered = session.rings_answered;
    return out;
}

}  // namespace kiosk::desk
