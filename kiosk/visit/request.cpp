#include <algorithm>

#include "kiosk/visit/fields.h"
#include "kiosk/visit/interview.h"
#include "kiosk/visit/steps.h"

namespace kiosk::visit::steps {

namespace {
void refresh_carried(Session& s, const World& world)
{
    s.draft.facts = s.carry_over ? carried_facts(world.guide, s.check, s.removed_facts) : law::Facts{};
}
}  // namespace

void begin_request(Session& s, bool carry_over, const World& world)
{
    const bool new_answers = carry_over && !s.check.empty();
    if (new_answers) s.carry_over = true;
    // Answers that are newly carried over are listed before anything goes on.
    if (s.consented && !new_answers)
        go_to(s, {Screen::request, {}}, world);
    else
        go_to(s, {Screen::consent, {}}, world);
}

void give_consent(Session& s, const World& world)
{
    if (s.place.screen != Screen::consent) return;
    s.short_way = s.place.item == "short";
    s.consented = true;
    if (s.draft.id == base::RequestId{}) s.draft.id = base::RequestId::random();
    refresh_carried(s, world);
    go_to(s, {Screen::request, {}}, world);
}

void toggle_removed(Session& s, const std::string& entry, const World& world)
{
    if (s.place.screen != Screen::consent || entry.size() > 200) return;
    if (std::erase(s.removed_facts, entry) == 0) s.removed_facts.push_back(entry);
    if (s.consented) refresh_carried(s, world);
}

void send(Session& s, const World& world)
{
    if (s.place.screen != Screen::check_answers || !s.consented) return;
    if (const auto* missing = due_request_question(world.guide, s.draft.answers, s.short_way)) {
        go_to(s, {Screen::request, missing->id}, world);
        return;
    }
    refresh_carried(s, world);
    s.draft.language = s.language;
    s.failed.reset();
    s.awaiting = Awaiting::submit;
}

void look_up(Session& s, const World&)
{
    if (s.place.screen != Screen::my_request) return;
    if (s.place.item == "secret" && !s.typing.empty()) s.lookup_secret = s.typing;
    if (s.lookup_code.empty() || s.lookup_secret.empty()) {
        s.trouble = "needed";
        return;
    }
    s.failed.reset();
    s.awaiting = Awaiting::lookup;
}

void end_waiting(Session& s)
{
    s.awaiting = Awaiting::nothing;
    s.late = false;
}

void take_receipt(Session& s, const Receipt& receipt, const World& world)
{
    // After a quick exit there is no draft: the receipt of one person is never shown to the next.
    if (s.place.screen != Screen::check_answers || !s.consented) return;
    auto ticket = s.ticket;
    s = emptied(s);
    s.ticket = std::move(ticket);
    s.receipt = receipt;
    show(s, {Screen::sent, {}}, world);
}

void ask_to_print(Session& s)
{
    const bool something = s.place.screen == Screen::topic || (s.place.screen == Screen::sent && s.receipt) ||
                           (s.place.screen == Screen::hall_number && s.ticket);
    if (!something || is_on_its_way(s.printing)) return;
    s.printing = Printing::wanted;
    s.awaiting = Awaiting::print;
}

void take_printing(Session& s, Printing printing)
{
    if (s.awaiting == Awaiting::print) end_waiting(s);
    // News of a slip whose page is gone is not this person's.
    if (is_on_its_way(s.printing)) s.printing = printing;
}

void take_status(Session& s, const RequestStatus& status, const World& world)
{
    if (s.place.screen != Screen::my_request) return;
    end_waiting(s);
    s.status = status;
    go_to(s, {Screen::my_status, {}}, world);
}

void tell_staff(Session& s)
{
    if (s.place.screen != Screen::my_message || !s.status) return;
    if (s.place.item == name_of(MessageKind::correct) && kept_form(s.typing, QuestionKind::long_text).empty()) {
        s.trouble = "needed";
        return;
    }
    s.failed.reset();
    s.awaiting = Awaiting::message;
}

void take_message_stored(Session& s, const World& world)
{
    if (s.place.screen != Screen::my_message) return;
    const auto kind = message_kind_named(s.place.item);
    end_waiting(s);
    s.overlay = Overlay::none;  // staff may have been called meanwhile
    s.typing.clear();           // told
    go_back(s, world);
    if (kind) s.told = *kind;
}

}  // namespace kiosk::visit::steps
