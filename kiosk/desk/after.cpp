#include <utility>

#include "kiosk/desk/intent.h"
#include "kiosk/desk/nav.h"
#include "kiosk/desk/preview.h"
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
        if (!session.locked) go_to(session, went.place);
    }
    void operator()(const intent::ChoseDrawer&) const
    {
        if (!session.locked) go_to(session, PlaceName::queue);
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
};
}  // namespace

Session after(Session session, const Intent& intent, const World& world)
{
    if (session.preview && took_by_preview(session, intent, world)) return session;
    std::visit(Everywhere{session, world}, intent);
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
    return out;
}

}  // namespace kiosk::desk
