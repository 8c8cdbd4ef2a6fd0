#include "kiosk/desk/panes.h"

namespace kiosk::desk {

using page::Area;

namespace {
std::string dots(std::size_t letters)
{
    std::string out;
    for (std::size_t at = 0; at < letters; ++at) out += "•";
    return out;
}

page::Line refused_line(const View& view)
{
    switch (*view.session.refused) {
    case base::ErrorKind::wrong_passphrase: return view.say.line("desk.lock.wrong");
    case base::ErrorKind::busy: return view.say.line("desk.lock.busy");
    case base::ErrorKind::no_answer:
    case base::ErrorKind::unavailable: return view.say.line("desk.failed.unavailable");
    default: return view.say.line("desk.lock.failed");
    }
}
}  // namespace

Blocks lock_blocks(const View& view)
{
    const auto& session = view.session;
    const bool unlocking = std::holds_alternative<wish::Unlock>(session.wish);
    Blocks out = band_blocks(view);
    out.push_back(shown("brand", Area::main, page::Brand{view.say.line("desk.title"), Say::as_is(view.world.unit_name)}));
    out.push_back(shown("lock.title", Area::main, page::Heading{view.say.line("desk.lock.title"), 1}));
    add(out, bell_blocks(view, Area::main));
    if (session.names.size() == 1) {
        out.push_back(shown("lock.who", Area::main,
                            page::Paragraph{Say::as_is(session.names.front()), page::Paragraph::Style::lead, {}}));
    } else {
        for (std::size_t at = 0; at < session.names.size(); ++at)
            out.push_back(control("lock.name." + std::to_string(at), Area::main,
                                  page::Choice{Say::as_is(session.names[at]), {}, page::Choice::Kind::one, {}},
                                  intent::ChoseName{session.names[at]}, session.who == session.names[at]));
    }
    page::Field field;
    field.label = view.say.line("desk.lock.passphrase");
    field.text = dots(session.passphrase_letters);
    field.hidden = true;
    field.focused = true;
    out.push_back(shown("lock.passphrase", Area::main, field));
    if (session.refused)
        out.push_back(shown("lock.refused", Area::main, page::Notice{"error", refused_line(view), page::Tone::red}));
    auto unlock = control("lock.unlock", Area::main,
                          page::Button{"lock_open", view.say.line(unlocking ? "desk.lock.unlocking" : "desk.lock.unlock"),
                                       page::Button::Weight::primary, false, "Enter"},
                          intent::AskedToUnlock{});
    unlock.enabled = !unlocking && session.passphrase_letters > 0 && !session.who.empty();
    out.push_back(std::move(unlock));
    if (!view.world.demo_passphrase.empty())
        out.push_back(shown("lock.demo", Area::main,
                            page::Notice{"key", view.say.line("desk.lock.demo", {{"passphrase", view.world.demo_passphrase}}),
                                         page::Tone::gold}));
    out.push_back(
        shown("lock.idle", Area::main, page::Paragraph{view.say.line("desk.lock.idle"), page::Paragraph::Style::quiet, {}}));
    return out;
}

}  // namespace kiosk::desk
