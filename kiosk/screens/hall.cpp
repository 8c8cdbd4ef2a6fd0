#include "kiosk/screens/pages.h"
#include "kiosk/text/written.h"

namespace kiosk::screens {

namespace {
/// Whether the number is on its way, and why it is not there.
Blocks number_awaited(const View& view)
{
    const auto& words = view.words;
    if (view.session.awaiting == visit::Awaiting::number)
        return {
            notice("trouble", view.session.late ? words("hall.late") : words("hall.taking"), Tone::gold, "hourglass_empty")};
    if (!view.session.failed) return {};
    const bool busy = view.session.failed == base::ErrorKind::busy;
    return {notice("trouble", words.of("hall.failed", busy ? "busy" : "other"), Tone::gold, "info")};
}

/// Large words begin with a capital: settings name a service as it stands in a sentence.
Line service_name(const View& view, const content::ServiceLetter& service)
{
    return view.words.sentence("service." + service.letter, service.words);
}

Page services_page(const View& view)
{
    const auto& words = view.words;
    Blocks blocks{heading("title", words("hall.title")), lead("lead", words("hall.lead"))};
    for (const auto& service : view.settings.ticket_letters)
        blocks.push_back(door("service." + service.letter, service_name(view, service),
                              words("hall.letter", fmt::arg("letter", service.letter)),
                              intent::WentTo{{Screen::hall, service.letter}}, "confirmation_number"));
    return standard_page(view, "hall", std::move(blocks));
}

/// The number in the middle of its slip.
Block ticket_slip(const View& view, const visit::HallTicket& ticket)
{
    const auto& words = view.words;
    const auto here = base::local(ticket.taken_at);
    Block number;
    number.id = "ticket.number";
    number.area = Area::side;
    number.kind = page::Code{words("ticket.number"), words.spelled("ticket.words", ticket.number)};
    Blocks inside{std::move(number)};
    for (const auto& service : view.settings.ticket_letters)
        if (service.letter == ticket.letter)
            inside.push_back(in(Area::side, heading("ticket.service", service_name(view, service), 3)));
    inside.push_back(in(Area::side, quiet("ticket.taken", words("ticket.taken", fmt::arg("time", text::time_of_day(here)),
                                                                fmt::arg("day", words.weekday_date(view.today()))))));
    return in(Area::side, panel("ticket.slip", std::move(inside)));
}
}  // namespace

/// A touch of what it is about takes the number; so does the button, which tells nothing.
Page hall_page(const View& view)
{
    const auto& words = view.words;
    const auto& letter = view.session.place.item;
    if (content::service_words(view.settings, letter, words.language()).empty()) return services_page(view);
    Blocks blocks{heading("title", words("hall.subject_title")), lead("lead", words("hall.subject_lead"))};
    append(blocks, number_awaited(view));
    for (const auto& area : view.library.areas)
        blocks.push_back(door("subject." + area.id, words.given("area." + area.id, area.words), {},
                              intent::TookNumber{letter, area.id}, area.icon));
    blocks.push_back(main_button("take", words("hall.any"), intent::TookNumber{letter, {}}, "confirmation_number"));
    return standard_page(view, "hall", std::move(blocks));
}

/// Nothing is asked and nothing of the person stands here. The number is the store's: it is there, whatever the printer does.
Page ticket_page(const View& view)
{
    const auto& words = view.words;
    const auto& ticket = *view.session.ticket;
    const auto printing = view.session.printing;
    const bool asked = printing != visit::Printing::not_asked;
    Blocks blocks;
    if (asked) blocks.push_back(paper_notice(view, "printing", words.of("ticket.printing", paper_state(view))));
    append(blocks, {heading("title", words("ticket.title")), lead("lead", words("ticket.lead")), ticket_slip(view, ticket)});
    blocks.push_back(heading(
        "before", ticket.before > 0 ? words("ticket.before", fmt::arg("count", ticket.before)) : words("ticket.next"), 2));
    blocks.push_back(item("board", words("ticket.board"), "campaign"));
    blocks.push_back(item("remember", words("ticket.remember"), "smartphone"));
    blocks.push_back(heading("meanwhile", words("ticket.meanwhile"), 3));
    blocks.push_back(door("learn", words("home.learn"), {}, intent::WentTo{{Screen::areas, {}}}, "menu_book", Tone::teal));
    blocks.push_back(
        door("entitled", words("home.entitled"), {}, intent::WentTo{{Screen::check_intro, {}}}, "fact_check", Tone::gold));
    blocks.push_back(side_button("call_staff", words("ticket.urgent"), intent::OpenedOverlay{visit::Overlay::call_staff, {}},
                                 "support_agent"));
    const bool prints = !view.settings.printer.empty() && !view.library.ticket.lines.empty();
    const bool first = prints && printing == visit::Printing::not_asked;
    if (prints && !first && !is_on_its_way(printing))
        blocks.push_back(side_button("print", words("ticket.print_again"), intent::AskedToPrint{}, "print"));
    if (first) {
        blocks.push_back(side_button("done", words("ticket.done"), intent::QuickExited{}, "check"));
        blocks.push_back(main_button("print", words("ticket.print"), intent::AskedToPrint{}, "print"));
    } else {
        blocks.push_back(main_button("done", words("ticket.done"), intent::QuickExited{}, "check"));
    }
    return standard_page(view, "ticket", std::move(blocks));
}

}  // namespace kiosk::screens
