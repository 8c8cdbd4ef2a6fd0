#include "kiosk/board/board_page.h"

#include <algorithm>

#include "kiosk/text/speech.h"
#include "kiosk/text/written.h"

namespace kiosk::board {

namespace {
using Block = page::Block<Nothing>;
using page::Area;
using screens::Words;

Block shown(std::string id, Area area, page::Kind kind)
{
    Block block;
    block.id = std::move(id);
    block.area = area;
    block.kind = std::move(kind);
    return block;
}

/// Of the board itself: the first that is offered here.
std::string language_here(const View& view)
{
    const auto& wanted = view.settings.languages.empty() ? view.library.pack.languages : view.settings.languages;
    return wanted.empty() ? "vi" : wanted.front();
}

/// As the pack has it; what it does not have is called in Vietnamese.
std::string language_of(const content::Library& library, const flow::CalledNumber& call)
{
    const auto& known = library.pack.languages;
    return std::find(known.begin(), known.end(), call.language) == known.end() ? "vi" : call.language;
}

page::Called called(const Words& words, const flow::CalledNumber& call, bool now)
{
    return {words.spelled("board.number", call.number), words("board.counter", fmt::arg("counter", call.counter)), now};
}

/// Nobody is called: whose hall this is, and the hour.
void add_idle(const View& view, const Words& words, Page& page)
{
    const auto name = content::in_language(view.settings.centre_name, words.language());
    page.blocks.push_back(
        shown("board.centre", Area::main,
              page::Heading{name.empty() ? words("brand.centre") : words.given("brand.centre", std::string{name}), 1}));
    page.blocks.push_back(shown("board.hour", Area::main,
                                page::Called{words.given("clock.time", text::time_of_day(base::local(view.now))), {}, true}));
}

void add_foot(const View& view, const Words& words, Page& page)
{
    const auto& session = view.session;
    if (view.demo)
        page.blocks.push_back(shown("demo", Area::band, page::StatusLine{"build", words("demo.band"), page::Tone::gold}));
    else if (session.lost)
        page.blocks.push_back(
            shown("board.lost", Area::status, page::StatusLine{"sync", words("board.lost"), page::Tone::red}));
    else if (content::gives_numbers(view.settings))
        page.blocks.push_back(shown("board.how", Area::status, page::StatusLine{{}, words("board.how")}));
    if (view.demo && session.lost)
        page.blocks.push_back(
            shown("board.lost", Area::status, page::StatusLine{"sync", words("board.lost"), page::Tone::red}));
    if (session.waiting > 0 && !session.lost) {
        page::StatusLine waits{{}, words("board.waiting", fmt::arg("count", session.waiting))};
        waits.right = true;
        page.blocks.push_back(shown("board.waiting", Area::status, std::move(waits)));
    }
    const auto day = base::local_day(view.now);
    page.blocks.push_back(shown("clock", Area::status,
                                page::ClockFace{words.given("clock.day", words.weekday_date(day)),
                                                words.given("clock.time", text::time_of_day(base::local(view.now)))}));
}
}  // namespace

std::string sentence(const content::Library& library, const flow::CalledNumber& call)
{
    const Words words{library, language_of(library, call)};
    const auto& language = words.language();
    return words("board.said", fmt::arg("number", text::spelled(call.number, language)),
                 fmt::arg("counter", text::spelled(call.counter, language)))
        .words;
}

Page page_of(const View& view)
{
    const Words words{view.library, language_here(view)};
    const auto& session = view.session;
    Page page;
    page.id = "board";
    page.language = words.language();
    page.layout = page::Layout::board;
    page.comfort = view.settings.comfort;
    if (session.now) {
        // In the language of whoever is called.
        const Words theirs{view.library, language_of(view.library, *session.now)};
        page.blocks.push_back(shown("board.call", Area::main, page::Heading{theirs("board.call"), 1}));
        page.blocks.push_back(shown("board.now", Area::main, called(theirs, *session.now, true)));
        // Whoever was called at the same time need not wait for their turn to be spoken to see it.
        if (!session.queue.empty()) {
            const auto& other = session.queue.front();
            const Words of_other{view.library, language_of(view.library, other)};
            page.blocks.push_back(shown("board.also", Area::main, called(of_other, other, true)));
        }
    } else {
        add_idle(view, words, page);
    }
    page.blocks.push_back(shown("board.before", Area::side,
                                page::Heading{session.before.empty() ? words("board.nobody_yet") : words("board.before"), 2}));
    for (std::size_t i = 0; i < session.before.size(); ++i)
        page.blocks.push_back(
            shown("board.before." + std::to_string(i + 1), Area::side, called(words, session.before[i], false)));
    add_foot(view, words, page);
    return page;
}

}  // namespace kiosk::board
