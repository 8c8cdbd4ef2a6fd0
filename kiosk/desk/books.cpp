#include "kiosk/desk/books.h"

#include "kiosk/desk/nav.h"
#include "kiosk/desk/world_answers.h"

namespace kiosk::desk {

/// The three ways to write something down lead from every place to the place of visits; the rest is the place's.
void answered(Session& session, const intent::BookMeant& meant, const World&)
{
    using What = intent::BookMeant::What;
    if (session.locked) return;
    if (meant.what != What::began_visit && meant.what != What::began_question && meant.what != What::began_outreach) return;
    session.shortcuts_open = false;
    go_to(session, PlaceName::visits);
}

void answered(Session& session, const intent::BookAnswered& answer, const World&)
{
    if (std::holds_alternative<wish::Book>(session.wish)) session.wish = {};
    if (session.locked) return;
    if (answer.told) session.told = answer.told;
    session.failed = answer.failed;
}

}  // namespace kiosk::desk
