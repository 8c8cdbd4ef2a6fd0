#include <algorithm>

#include "kiosk/desk/hall_blocks.h"
#include "kiosk/desk/hall_rail.h"
#include "kiosk/desk/intent.h"

namespace kiosk::desk {

using page::Area;

namespace {
constexpr std::size_t board_shows = 9;
constexpr std::size_t rail_shows = 3;

Block figure(const View& view, const std::string& id, std::string value)
{
    return shown("hall.figure." + id, Area::rail,
                 page::Entry{view.say.line("desk.hall.figure." + id), Say::as_is(std::move(value)), {}});
}

Blocks figures(const View& view, const HallCounts& counts)
{
    Blocks out{figure(view, "served", std::to_string(counts.served)), figure(view, "waiting", std::to_string(counts.waiting))};
    if (counts.middle_wait) out.push_back(figure(view, "middle", minutes_words(view, *counts.middle_wait)));
    if (counts.longest_wait)
        out.push_back(figure(view, "longest", dotted({minutes_words(view, *counts.longest_wait), counts.longest})));
    out.push_back(figure(view, "absent", std::to_string(counts.absent)));
    for (const auto& service : view.world.services) {
        const auto taken = std::count_if(view.session.hall.begin(), view.session.hall.end(),
                                         [&](const auto& number) { return number.letter == service.letter; });
        out.push_back(shown("hall.figure.letter." + service.letter, Area::rail,
                            page::Entry{Say::as_is(service.letter + " " +
                                                   std::string{content::in_language(service.words, view.say.language())}),
                                        view.say.line("desk.hall.taken", {{"count", std::to_string(taken)}}),
                                        {}}));
    }
    return out;
}

Block hours(const View& view, const HallCounts& counts)
{
    page::Chart chart;
    chart.kind = page::Chart::Kind::columns;
    chart.line = view.say.line("desk.hall.by_hour");
    for (std::size_t i = 0; i < counts.by_hour.size(); ++i) {
        page::Chart::Bar bar;
        bar.line = view.say.line("desk.hall.hour", {{"hour", std::to_string(first_hour + static_cast<int>(i))}});
        bar.value = counts.by_hour[i];
        bar.words = std::to_string(counts.by_hour[i]);
        chart.bars.push_back(std::move(bar));
    }
    return shown("hall.hours", Area::rail, std::move(chart));
}
}  // namespace

Blocks hall_day(const View& view)
{
    Blocks out{shown("hall.board.head", Area::rail, page::CardHead{view.say.line("desk.hall.board"), {}})};
    const auto called = called_in(view.session.hall, board_shows);
    if (called.empty())
        out.push_back(shown("hall.board.empty", Area::rail,
                            page::Paragraph{view.say.line("desk.hall.board.empty"), page::Paragraph::Style::quiet, {}}));
    for (std::size_t i = 0; i < called.size(); ++i)
        out.push_back(shown("hall.board." + std::to_string(i), Area::rail,
                            page::Called{Say::as_is(flow::words_of(called[i])),
                                         view.say.line("desk.hall.at_counter", {{"counter", called[i].counter}}), i == 0}));
    const auto counts = counted(view.session.hall);
    out.push_back(shown("hall.today", Area::rail, page::CardHead{view.say.line("desk.hall.today"), {}}));
    add(out, figures(view, counts));
    if (!view.session.hall.empty()) out.push_back(hours(view, counts));
    out.push_back(shown("hall.paper", Area::rail, page::CardHead{view.say.line("desk.hall.paper"), {}}));
    out.push_back(shown("hall.paper.words", Area::rail,
                        page::Paragraph{view.say.line("desk.hall.paper.words"), page::Paragraph::Style::quiet, {}}));
    return out;
}

Blocks hall_rail(const View& view)
{
    if (view.world.services.empty()) return {};
    const auto waiting = waiting_in(view.session.hall, {});
    page::CardHead head;
    head.line = view.say.line("desk.hall.rail");
    head.aside = view.say.line("desk.hall.people", {{"count", std::to_string(waiting.size())}});
    Blocks out{shown("hall.rail", Area::rail, std::move(head))};
    for (std::size_t i = 0; i < waiting.size() && i < rail_shows; ++i)
        out.push_back(shown("hall.rail." + std::to_string(i + 1), Area::rail,
                            page::Entry{Say::as_is(flow::words_of(waiting[i])), Say::as_is(subject_words(view, waiting[i])),
                                        minutes_words(view, waited(waiting[i], view.world.now))}));
    if (waiting.empty())
        out.push_back(shown("hall.rail.nobody", Area::rail,
                            page::Paragraph{view.say.line("desk.hall.nobody"), page::Paragraph::Style::quiet, {}}));
    else
        out.push_back(control("hall.rail.call", Area::rail,
                              page::Button{"campaign",
                                           view.say.line("desk.hall.call_number", {{"number", flow::words_of(waiting.front())},
                                                                                   {"counter", view.world.counter}}),
                                           page::Button::Weight::secondary, false, "F4"},
                              intent::DidInHall{{HallDeed::What::call_next, {}, {}}}));
    return out;
}

}  // namespace kiosk::desk
