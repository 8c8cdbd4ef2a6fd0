#include "kiosk/desk/listed.h"

namespace kiosk::desk {

namespace {
flow::PersonOfRequest found_by(const flow::PersonOfRequest& person)
{
    flow::PersonOfRequest out;
    out.name = person.name;
    out.phone = person.phone;
    out.id_number = person.id_number;
    out.guardian = person.guardian;
    return out;
}
}  // namespace

flow::OpenedRequest listed_part(const flow::OpenedRequest& whole)
{
    flow::OpenedRequest out;
    out.requester = found_by(whole.requester);
    out.aided = found_by(whole.aided);
    out.requester.birth = whole.requester.birth;
    out.contact.phone = whole.contact.phone;
    out.contact.times = whole.contact.times;
    out.contact.other_name = whole.contact.other_name;
    out.contact.other_phone = whole.contact.other_phone;
    out.area = whole.area;
    out.urgent = whole.urgent;
    for (const auto& reason : whole.urgent)
        if (const auto day = whole.facts.known(reason)) out.facts.set(reason, *day);
    out.sent_at = whole.sent_at;
    out.notice = whole.notice;
    // Counted alone, so that a new one is noticed.
    out.messages_unreadable = whole.messages.size() + whole.messages_unreadable;
    return out;
}

}  // namespace kiosk::desk
