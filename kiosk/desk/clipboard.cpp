#include "kiosk/desk/clipboard.h"

#include "kiosk/desk/safe_contact.h"

namespace kiosk::desk {

namespace {
std::string phone_of(const Session& session, const RequestId& id)
{
    const auto* open = open_request(session);
    if (open != nullptr && open->id == id && open->whole) return open->whole->phone_to_call();
    const auto* listed = listed_of(session, id);
    return listed == nullptr ? std::string{} : listed->phone_to_call();
}
}  // namespace

void copy(Session& session, const intent::Copied& copied, const World& world)
{
    if (session.locked || !std::holds_alternative<std::monostate>(session.wish)) return;
    const auto* open = open_request(session);
    const auto id = copied.id == RequestId{} ? (open == nullptr ? RequestId{} : open->id) : copied.id;
    const auto* row = row_of(session, id);
    if (row == nullptr) return;
    if (copied.what == intent::Copied::What::phone && open != nullptr && open->id == id &&
        !number_shown(view_of(session, world), *open))
        return;
    const auto code = row->case_number.empty() ? row->code : row->case_number;
    auto text = copied.what == intent::Copied::What::code ? code : phone_of(session, id);
    if (!text.empty()) session.wish = wish::Copy{std::move(text)};
}

}  // namespace kiosk::desk
