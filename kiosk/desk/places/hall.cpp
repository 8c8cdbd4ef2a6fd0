#include "kiosk/desk/places/hall.h"

#include <algorithm>

#include "kiosk/desk/hall_blocks.h"
#include "kiosk/desk/intent.h"
#include "kiosk/desk/keys.h"

namespace kiosk::desk {

namespace {
using HallWhat = HallDeed::What;
using State = flow::HallNumber::State;

HallOrder marked(const flow::HallNumber& number, State state, std::string field = {}, std::string letter = {})
{
    HallOrder order;
    order.what = HallOrder::What::mark;
    order.words = flow::words_of(number);
    order.state = state;
    order.field = std::move(field);
    order.letter = std::move(letter);
    return order;
}

HallOrder next_call(const Hall& hall)
{
    HallOrder order;
    if (!hall.line.empty()) order.letters = {hall.line};
    return order;
}

HallOrder called(const std::string& words)
{
    HallOrder order;
    order.what = HallOrder::What::call_again;
    order.words = words;
    return order;
}

HallOrder given(const std::string& letter)
{
    HallOrder order;
    order.what = HallOrder::What::give;
    order.letter = letter;
    return order;
}

/// "3" is the third area, "0" the tenth; anything else is the id itself.
std::string area_by_key(const std::string& key, const World& world)
{
    if (key.size() != 1 || key[0] < '0' || key[0] > '9') return key;
    const auto at = static_cast<std::size_t>((key[0] - '0' + 9) % 10);
    return at < world.library.areas.size() ? world.library.areas[at].id : std::string{};
}

void wish_for(Session& session, std::vector<HallOrder> orders)
{
    session.hall_failed.reset();
    session.wish = wish::InHall{std::move(orders)};
}

/// With whoever is at the counter; each asks nothing where it makes no sense.
void act_at_counter(Hall& hall, Session& session, const HallDeed& deed, const World& world)
{
    const auto here = at_counter(session.hall, world.counter);
    if (!here) return;
    switch (deed.what) {
    case HallWhat::came:
        if (here->state == State::called) wish_for(session, {marked(*here, State::serving)});
        return;
    case HallWhat::further:
        if (here->state == State::called) return wish_for(session, {marked(*here, State::serving)});
        return wish_for(session, {marked(*here, State::served, visit_field_of(hall, *here))});
    case HallWhat::done: return wish_for(session, {marked(*here, State::served, visit_field_of(hall, *here))});
    case HallWhat::absent:
        if (here->state == State::called) wish_for(session, {marked(*here, State::absent)});
        return;
    case HallWhat::put_back: return wish_for(session, {marked(*here, State::waiting)});
    case HallWhat::pass_on:
        if (deed.letter.empty()) {
            hall.asks = Hall::Asks::whom_to_pass_to;
            return;
        }
        hall.asks = Hall::Asks::nothing;
        return wish_for(session, {marked(*here, State::waiting, {}, deed.letter)});
    case HallWhat::choose_field:
        hall.field = area_by_key(deed.letter, world);
        hall.field_of = flow::words_of(*here);
        return;
    default: return;
    }
}

/// Before somebody else is called: whoever was served is counted, whoever never came is not.
HallOrder left_by(const Hall& hall, const flow::HallNumber& number)
{
    if (was_served(hall, number)) return marked(number, State::served, visit_field_of(hall, number));
    return marked(number, State::absent);
}

void call_next(Hall& hall, Session& session, const World& world)
{
    const auto here = at_counter(session.hall, world.counter);
    const bool somebody = !waiting_in(session.hall, hall.line).empty();
    std::vector<HallOrder> orders;
    if (here) orders.push_back(left_by(hall, *here));
    // Nobody waits: whoever is here is not sent away by a key that calls.
    if (!somebody) return;
    orders.push_back(next_call(hall));
    wish_for(session, std::move(orders));
}

void follow(Hall& hall, Session& session, const HallDeed& deed, const World& world)
{
    switch (deed.what) {
    case HallWhat::call_next: return call_next(hall, session, world);
    case HallWhat::call: {
        const auto here = at_counter(session.hall, world.counter);
        const auto words = deed.words.empty() && here ? flow::words_of(*here) : deed.words;
        if (words.empty()) return;
        std::vector<HallOrder> orders;
        if (here && flow::words_of(*here) != words) orders.push_back(left_by(hall, *here));
        orders.push_back(called(words));
        return wish_for(session, std::move(orders));
    }
    case HallWhat::give:
        if (deed.letter.empty() && world.services.size() > 1) {
            hall.asks = Hall::Asks::which_to_give;
            return;
        }
        hall.asks = Hall::Asks::nothing;
        if (!world.services.empty())
            wish_for(session, {given(deed.letter.empty() ? world.services.front().letter : deed.letter)});
        return;
    case HallWhat::choose_line: hall.line = deed.letter; return;
    case HallWhat::stop_asking: hall.asks = Hall::Asks::nothing; return;
    default: return act_at_counter(hall, session, deed, world);
    }
}
}  // namespace

void take(Hall& hall, Session& session, const Intent& intent, const World& world)
{
    if (const auto* did = std::get_if<intent::DidInHall>(&intent)) {
        if (!std::holds_alternative<wish::InHall>(session.wish)) follow(hall, session, did->deed, world);
    } else if (std::holds_alternative<intent::WentBack>(intent)) {
        hall.asks = Hall::Asks::nothing;
        session.hall_failed.reset();
    }
}

Blocks blocks_of(const Hall& hall, const View& view)
{
    auto out = hall_list(hall, view);
    add(out, hall_counter(hall, view));
    add(out, hall_day(view));
    return out;
}

std::optional<Intent> intent_of(const Hall& hall, const Key& key)
{
    const auto deed = [](HallWhat what, std::string letter = {}) -> std::optional<Intent> {
        return intent::DidInHall{{what, {}, std::move(letter)}};
    };
    if (key.ctrl) return std::nullopt;
    if (key.name == "Return" || key.name == "Keypad Enter") return deed(HallWhat::further);
    if (key.name.size() == 1 && key.name[0] >= '0' && key.name[0] <= '9')
        return deed(HallWhat::choose_field, std::string{key.name});
    if (key.name == "F6") return deed(HallWhat::call);
    if (key.name == "F9") return deed(HallWhat::pass_on);
    if (key.name == "F10") return deed(HallWhat::absent);
    const bool letter = key.name.size() == 1 && key.name[0] >= 'A' && key.name[0] <= 'Z';
    if (letter && hall.asks == Hall::Asks::whom_to_pass_to) return deed(HallWhat::pass_on, std::string{key.name});
    if (letter && hall.asks == Hall::Asks::which_to_give) return deed(HallWhat::give, std::string{key.name});
    return std::nullopt;
}

bool writing(const Hall&) { return false; }

}  // namespace kiosk::desk
