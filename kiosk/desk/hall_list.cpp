#include "kiosk/desk/hall_blocks.h"
#include "kiosk/desk/intent.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;

namespace {
using HallWhat = HallDeed::What;

/// After so long the gauge is empty: the Centre's own promise.
constexpr std::chrono::minutes wait_promised{20};

Intent deed_of(HallWhat what, std::string words = {}, std::string letter = {})
{
    return intent::DidInHall{{what, std::move(words), std::move(letter)}};
}

page::Gauge gauge_of(std::chrono::minutes waits)
{
    const float left = 1 - static_cast<float>(waits.count()) / static_cast<float>(wait_promised.count());
    return left > 0 ? page::Gauge{left, page::Tone::teal} : page::Gauge{0, page::Tone::red};
}

std::string hour_of(base::WallTime at) { return text::time_of_day(base::local(at)); }

Block call_button(const View& view, const std::string& id, const std::string& words, bool next)
{
    using Weight = page::Button::Weight;
    return control(id, Area::list,
                   page::Button{next ? "campaign" : "", view.say.line("desk.hall.call"), next ? Weight::primary : Weight::link,
                                false, next ? "F4" : ""},
                   next ? deed_of(HallWhat::call_next) : deed_of(HallWhat::call, words));
}

Block waiting_row(const View& view, const flow::HallNumber& number, bool next)
{
    const auto words = flow::words_of(number);
    const auto waits = waited(number, view.world.now);
    page::Strip strip;
    strip.gauge = gauge_of(waits);
    strip.left = Say::as_is(minutes_words(view, waits));
    strip.until = view.say.line("desk.hall.since", {{"time", hour_of(number.taken_at)}});
    strip.title = Say::as_is(words);
    strip.below = Say::as_is(subject_words(view, number));
    if (number.language != "vi")
        strip.chips.push_back(
            {view.say.line("desk.hall.language", {{"language", number.language}}), page::Tone::teal, "translate"});
    if (!number.waits_for.empty())
        strip.chips.push_back({view.say.line("desk.hall.passed_to", {{"letter", number.waits_for}}), page::Tone::gold, "redo"});
    auto row = shown("hall.waits." + words, Area::list, std::move(strip));
    row.chosen = next;
    row.inside.push_back(call_button(view, "hall.call." + words, words, next));
    return row;
}

Block absent_row(const View& view, const flow::HallNumber& number)
{
    const auto words = flow::words_of(number);
    page::Strip strip;
    strip.left = Say::as_is(hour_of(number.called_at));
    strip.title = Say::as_is(words);
    strip.below =
        view.say.line("desk.hall.called_times", {{"count", std::to_string(number.calls)}, {"counter", number.counter}});
    auto row = shown("hall.absent." + words, Area::list, std::move(strip));
    row.inside.push_back(control("hall.again." + words, Area::list,
                                 page::Button{"", view.say.line("desk.hall.call_again"), page::Button::Weight::link, false, {}},
                                 deed_of(HallWhat::call, words)));
    return row;
}

/// All, or one letter's line.
Block lines(const Hall& hall, const View& view)
{
    auto out = shown("hall.lines", Area::list, page::Segments{});
    out.inside.push_back(control("hall.line.all", Area::list, page::Tile{{}, view.say.line("desk.hall.all"), {}, {}},
                                 deed_of(HallWhat::choose_line), hall.line.empty()));
    for (const auto& service : view.world.services) {
        const auto count = waiting_in(view.session.hall, service.letter).size();
        const auto name = std::string{content::in_language(service.words, view.say.language())};
        out.inside.push_back(
            control("hall.line." + service.letter, Area::list,
                    page::Tile{{}, Say::as_is(service.letter + " " + name + " " + std::to_string(count)), {}, {}},
                    deed_of(HallWhat::choose_line, {}, service.letter), hall.line == service.letter));
    }
    return out;
}

Blocks give_blocks(const Hall& hall, const View& view)
{
    Blocks out;
    out.push_back(
        control("hall.give", Area::list,
                page::Button{"add", view.say.line("desk.hall.give"), page::Button::Weight::secondary, false, "Ctrl+K"},
                deed_of(HallWhat::give)));
    if (hall.asks == Hall::Asks::which_to_give) {
        auto asked = shown("hall.give.which", Area::list, page::FormRow{view.say.line("desk.hall.give.which"), {}, {}, {}});
        for (const auto& service : view.world.services)
            asked.inside.push_back(control(
                "hall.give." + service.letter, Area::list,
                page::Tile{
                    service.letter, Say::as_is(std::string{content::in_language(service.words, view.say.language())}), {}, {}},
                deed_of(HallWhat::give, {}, service.letter)));
        out.push_back(std::move(asked));
    }
    out.push_back(shown("hall.nameless", Area::list,
                        page::Paragraph{view.say.line("desk.hall.nameless"), page::Paragraph::Style::quiet, {}}));
    return out;
}
}  // namespace

std::string subject_words(const View& view, const flow::HallNumber& number)
{
    return number.subject.empty() ? view.say.words("desk.hall.no_subject") : view.say.area(number.subject);
}

std::string minutes_words(const View& view, std::chrono::minutes minutes)
{
    return view.say.words("desk.hall.minutes", {{"count", std::to_string(minutes.count())}});
}

Blocks hall_list(const Hall& hall, const View& view)
{
    const auto waiting = waiting_in(view.session.hall, hall.line);
    page::PaneHead head;
    head.line = view.say.line("desk.hall.waiting");
    head.after = Say::as_is(std::to_string(waiting.size()));
    Blocks out{shown("hall.head", Area::list, std::move(head))};
    if (view.world.services.size() > 1) out.push_back(lines(hall, view));
    if (waiting.empty())
        out.push_back(
            shown("hall.empty", Area::list,
                  page::Empty{"check_circle", view.say.line("desk.hall.nobody"), view.say.line("desk.hall.nobody.below")}));
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        if (i == 0) out.push_back(shown("hall.group.next", Area::list, page::GroupHead{view.say.line("desk.hall.next"), "1"}));
        if (i == 1)
            out.push_back(shown("hall.group.line", Area::list,
                                page::GroupHead{view.say.line("desk.hall.in_turn"), std::to_string(waiting.size() - 1)}));
        out.push_back(waiting_row(view, waiting[i], i == 0));
    }
    add(out, give_blocks(hall, view));
    const auto absent = absent_in(view.session.hall);
    if (!absent.empty())
        out.push_back(shown("hall.group.absent", Area::list,
                            page::GroupHead{view.say.line("desk.hall.absent_today"), std::to_string(absent.size())}));
    for (const auto& number : absent) out.push_back(absent_row(view, number));
    return out;
}

}  // namespace kiosk::desk
