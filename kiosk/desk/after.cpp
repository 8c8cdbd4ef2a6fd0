#include <utility>

#include "kiosk/desk/clipboard.h"
#include "kiosk/desk/drawers.h"
#include "kiosk/desk/intent.h"
#include "kiosk/desk/list.h"
#include "kiosk/desk/nav.h"
#include "kiosk/desk/preview.h"
#include "kiosk/desk/undo.h"
#include "kiosk/desk/world_answers.h"

namespace kiosk::desk {

namespace {
/// What is the same in every place.
struct Everywhere {
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
    void operator()(const intent::WentTo& went) const
    {
        if (session.locked) return;
        session.shortcuts_open = went.place == PlaceName::shortcuts;
        if (!session.shortcuts_open) go_to(session, went.place);
    }
    void operator()(const intent::ChoseDrawer&) const { to_queue(); }
    void operator()(const intent::StartedSearch&) const { to_queue(); }
    void operator()(const intent::TookNext&) const
    {
        if (session.locked || !std::holds_alternative<std::monostate>(session.wish)) return;
        to_queue();
        constexpr std::size_t tried_at_most = 20;
        auto rows = rows_to_take(session, base::local_day(world.now), tried_at_most);
        if (rows.empty()) session.nothing_to_take = true;
        if (!rows.empty()) session.wish = wish::TakeNext{std::move(rows)};
    }
    void operator()(const intent::OpenedPapers&) const
    {
        if (!session.locked) open_papers(session, world);
    }
    /// Its papers were left meanwhile.
    void operator()(const intent::PaperDrawn&) const { session.wish = {}; }
    void operator()(const intent::PaperEnded& ended) const
    {
        if (std::holds_alternative<wish::PutOnPaper>(session.wish)) session.wish = {};
        session.print_failed = ended.how == PaperPreview::Print::failed;
    }
    void operator()(const intent::PowersRead& read) const { session.powers = read.powers; }
    void operator()(const intent::Undid&) const { undo(session, world); }
    void operator()(const intent::OpenedMenu& opened) const
    {
        const bool same = session.menu == opened.id;
        session.menu.reset();
        if (!same) session.menu = opened.id;
    }
    void operator()(const intent::Copied& copied) const { copy(session, copied, world); }
    void operator()(const intent::SwitchedShortcuts&) const
    {
        session.shortcuts_shown = !session.shortcuts_shown.value_or(world.shortcuts_shown);
    }
    void operator()(const intent::WentBack&) const
    {
        session.shortcuts_open = false;
        session.menu.reset();
        session.nothing_to_take = false;
        session.print_failed = false;
    }
    void operator()(const intent::AnsweredBell&) const
    {
        for (const auto& ring : session.rings)
            if (session.rings_answered) session.rings_answered->insert(ring.number);
    }
    /// Called from anywhere: the hall is where it goes on.
    void operator()(const intent::DidInHall& did) const
    {
        const bool calls = did.deed.what == HallDeed::What::call_next || did.deed.what == HallDeed::What::give;
        if (!session.locked && calls && !world.services.empty()) go_to(session, PlaceName::hall);
    }
    void operator()(const intent::SwitchedTelex&) const { session.telex = !session.telex; }
    void operator()(const intent::AskedToPreview&) const
    {
        if (session.locked) return;
        close_over(session);
        session.preview.emplace();
    }
    void operator()(const intent::PreviewBegan&) const
    {
        session.wish = {};
        close_over(session);
    }
    /// The world's answers are told to the session, the rest is the place's.
    template <class Other>
    void operator()(const Other& other) const
    {
        if constexpr (requires { answered(session, other, world); }) answered(session, other, world);
    }

private:
    void to_queue() const
    {
        if (session.locked) return;
        session.shortcuts_open = false;
        go_to(session, PlaceName::queue);
    }
};
}  // namespace

namespace {
/// The page over the place: Escape leaves it, and nothing of the place below.
bool took_by_page_of_shortcuts(Session& session, const Intent& intent)
{
    if (!session.shortcuts_open || !std::holds_alternative<intent::WentBack>(intent)) return false;
    session.shortcuts_open = false;
    return true;
}

bool closes_menu(const Intent& intent)
{
    return std::holds_alternative<intent::Selected>(intent) || std::holds_alternative<intent::ChoseAct>(intent) ||
           std::holds_alternative<intent::Copied>(intent) || std::holds_alternative<intent::MovedInList>(intent) ||
           std::holds_alternative<intent::ChoseDrawer>(intent) || std::holds_alternative<intent::WentTo>(intent);
}
}  // namespace

Session after(Session session, const Intent& intent, const World& world)
{
    if (session.preview && took_by_preview(session, intent, world)) return session;
    if (took_by_page_of_shortcuts(session, intent)) return session;
    if (took_by_papers(session, intent, world)) return session;
    const bool had_menu = session.menu.has_value() && !std::holds_alternative<intent::QueueUnchanged>(intent);
    std::visit(Everywhere{session, world}, intent);
    // A command of the menu, like any other step, closes it.
    if (had_menu && closes_menu(intent)) session.menu.reset();
    if (!session.locked) std::visit([&](auto& place) { take(place, session, intent, world); }, session.place);
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
    // What was being written waits for whoever wrote it; no page of a locked desk reads it.
    out.drafts = session.drafts;
    out.drafts_of = session.drafts_of;
    if (const auto* request = open_request(session); request != nullptr && request->act)
        out.drafts[request->id] = *request->act;
    out.seen_locked = {session.counts.urgent_open, count_in(session, Drawer::overdue)};
    return out;
}

}  // namespace kiosk::desk
