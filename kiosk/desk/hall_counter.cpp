#include "kiosk/desk/hall_blocks.h"
#include "kiosk/desk/intent.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;
using State = flow::HallNumber::State;

namespace {
using HallWhat = HallDeed::What;
using Weight = page::Button::Weight;

Intent meant(HallWhat what, std::string letter = {}) { return intent::DidInHall{{what, {}, std::move(letter)}}; }

Block act(const View& view, const char* id, const char* words, const char* icon, const char* key, HallWhat what, Weight weight)
{
    return control(id, Area::detail, page::Button{icon, view.say.line(words), weight, false, key}, meant(what));
}

std::string hour(base::WallTime at) { return text::time_of_day(base::local(at)); }

/// "mời 09:43, mời lại 09:44 · chờ 20 phút · đất đai".
std::string called_words(const View& view, const flow::HallNumber& number)
{
    auto called = view.say.words("desk.hall.called_at", {{"time", hour(number.first_called_at)}});
    if (number.calls > 1) called += ", " + view.say.words("desk.hall.again_at", {{"time", hour(number.called_at)}});
    return dotted({called, view.say.words("desk.hall.waited", {{"time", minutes_words(view, waited(number, view.world.now))}}),
                   subject_words(view, number)});
}

/// What the visit is about, by digit; chosen beforehand where the person told it.
Block fields(const Hall& hall, const View& view, const flow::HallNumber& number)
{
    auto out = shown("hall.fields", Area::detail, page::FormRow{view.say.line("desk.hall.fields"), {}, {}, {}});
    const auto chosen = visit_field_of(hall, number);
    const auto& areas = view.world.library.areas;
    for (std::size_t i = 0; i < areas.size() && i < 10; ++i)
        out.inside.push_back(control("hall.field." + areas[i].id, Area::detail,
                                     page::Tile{std::to_string((i + 1) % 10), Say::as_is(view.say.area(areas[i].id)), {}, {}},
                                     meant(HallWhat::choose_field, areas[i].id), areas[i].id == chosen));
    return out;
}

Block pass_choices(const View& view, const flow::HallNumber& number)
{
    auto out = shown("hall.pass.whom", Area::detail, page::FormRow{view.say.line("desk.hall.pass.whom"), {}, {}, {}});
    for (const auto& service : view.world.services)
        if (service.letter != flow::line_of(number))
            out.inside.push_back(control(
                "hall.pass." + service.letter, Area::detail,
                page::Tile{
                    service.letter, Say::as_is(std::string{content::in_language(service.words, view.say.language())}), {}, {}},
                meant(HallWhat::pass_on, service.letter)));
    out.inside.push_back(act(view, "hall.put_back", "desk.hall.put_back", "", "", HallWhat::put_back, Weight::secondary));
    out.inside.push_back(act(view, "hall.pass.no", "desk.hall.no", "", "Esc", HallWhat::stop_asking, Weight::secondary));
    return out;
}

/// Who comes next, and what becomes of whoever is here: nobody has to guess either.
Blocks next_button(const Hall& hall, const View& view, const flow::HallNumber& here)
{
    const auto waiting = waiting_in(view.session.hall, hall.line);
    if (waiting.empty()) return {};
    const auto* words = was_served(hall, here) ? "desk.hall.done_next" : "desk.hall.absent_next";
    return {control("hall.done_next", Area::detail,
                    page::Button{"campaign", view.say.line(words, {{"number", flow::words_of(waiting.front())}}),
                                 Weight::secondary, false, "F4"},
                    meant(HallWhat::call_next))};
}

Block counter_card(const Hall& hall, const View& view, const flow::HallNumber& number)
{
    const bool serving = number.state == State::serving;
    auto card = shown("hall.card", Area::detail, page::Panel{});
    const auto where = view.say.words(serving ? "desk.hall.came_to" : "desk.hall.called_to", {{"counter", number.counter}});
    card.inside.push_back(
        shown("hall.now", Area::detail, page::Called{Say::as_is(flow::words_of(number)), Say::as_is(where), true}));
    card.inside.push_back(shown("hall.now.words", Area::detail,
                                page::Paragraph{Say::as_is(called_words(view, number)), page::Paragraph::Style::body, {}}));
    if (hall.asks == Hall::Asks::whom_to_pass_to) {
        card.inside.push_back(pass_choices(view, number));
        return card;
    }
    card.inside.push_back(fields(hall, view, number));
    if (!serving)
        card.inside.push_back(act(view, "hall.came", "desk.hall.came", "login", "Enter", HallWhat::came, Weight::primary));
    else
        card.inside.push_back(act(view, "hall.done", "desk.hall.done", "check", "Enter", HallWhat::done, Weight::primary));
    add(card.inside, next_button(hall, view, number));
    card.inside.push_back(act(view, "hall.again", "desk.hall.call_again", "campaign", "F6", HallWhat::call, Weight::secondary));
    if (view.world.services.size() > 1)
        card.inside.push_back(act(view, "hall.pass", "desk.hall.pass", "redo", "F9", HallWhat::pass_on, Weight::secondary));
    if (!serving)
        card.inside.push_back(
            act(view, "hall.absent", "desk.hall.absent", "person_off", "F10", HallWhat::absent, Weight::secondary));
    return card;
}

Blocks free_counter(const Hall& hall, const View& view)
{
    const auto waiting = waiting_in(view.session.hall, hall.line);
    if (waiting.empty())
        return {shown("hall.free", Area::detail,
                      page::Empty{"event_seat", view.say.line("desk.hall.free"), view.say.line("desk.hall.free.nobody")})};
    const auto words = flow::words_of(waiting.front());
    return {shown("hall.free", Area::detail,
                  page::Empty{"event_seat", view.say.line("desk.hall.free"),
                              view.say.line("desk.hall.free.below", {{"number", words}})}),
            control("hall.call_next", Area::detail,
                    page::Button{"campaign",
                                 view.say.line("desk.hall.call_number", {{"number", words}, {"counter", view.world.counter}}),
                                 Weight::primary, false, "F4"},
                    meant(HallWhat::call_next))};
}

Blocks served_table(const View& view)
{
    const auto ended = ended_in(view.session.hall);
    const auto counts = counted(view.session.hall);
    page::CardHead head;
    head.line = view.say.line("desk.hall.served_today");
    head.aside = view.say.line("desk.hall.served_count", {{"count", std::to_string(counts.served)}});
    Blocks out{shown("hall.served.head", Area::detail, std::move(head))};
    if (ended.empty()) return out;
    auto table = shown("hall.served", Area::detail, page::Table{{{72}, {1}, {60}, {60, true}, {60, true}, {120}}});
    for (const auto* id : {"number", "subject", "counter", "waited", "served", "result"})
        table.inside.push_back(shown("hall.served." + std::string{id}, Area::detail,
                                     page::ColumnHead{view.say.line("desk.hall.column." + std::string{id})}));
    for (const auto& number : ended) {
        const bool absent = number.state == State::absent;
        page::TableRow row;
        row.cells = {Say::as_is(flow::words_of(number)),
                     Say::as_is(subject_words(view, number)),
                     Say::as_is(number.counter),
                     Say::as_is(minutes_words(view, waited(number, view.world.now))),
                     Say::as_is(absent ? std::string{} : minutes_words(view, served_for(number))),
                     view.say.line(absent ? "desk.hall.result.absent" : "desk.hall.result.visit")};
        table.inside.push_back(shown("hall.served." + flow::words_of(number), Area::detail, std::move(row)));
    }
    out.push_back(std::move(table));
    return out;
}
}  // namespace

bool was_served(const Hall& hall, const flow::HallNumber& number)
{
    const bool has_subject = hall.field_of == flow::words_of(number) && !hall.field.empty();
    return number.state == State::serving || has_subject;
}

std::string visit_field_of(const Hall& hall, const flow::HallNumber& number)
{
    return hall.field_of == flow::words_of(number) && !hall.field.empty() ? hall.field : number.subject;
}

Blocks hall_counter(const Hall& hall, const View& view)
{
    page::PaneHead head;
    head.line = view.say.line("desk.hall.counter", {{"counter", view.world.counter}});
    head.after = Say::as_is(view.session.who);
    Blocks out{shown("hall.counter", Area::detail, std::move(head))};
    if (view.session.hall_failed) {
        const bool conflict = *view.session.hall_failed == base::ErrorKind::conflict;
        out.push_back(shown(
            "hall.failed", Area::detail,
            page::Notice{"error",
                         conflict ? view.say.line("desk.hall.failed.conflict") : failure_line(view, *view.session.hall_failed),
                         page::Tone::red}));
    }
    if (const auto here = at_counter(view.session.hall, view.world.counter))
        out.push_back(counter_card(hall, view, *here));
    else
        add(out, free_counter(hall, view));
    add(out, served_table(view));
    return out;
}

}  // namespace kiosk::desk
