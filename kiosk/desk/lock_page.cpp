#include "kiosk/desk/panes.h"
#include "kiosk/text/written.h"

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

/// What may be seen by whoever passes: hour, day, and numbers without a name.
Blocks side_blocks(const View& view)
{
    const auto now = base::local(view.world.now);
    const auto& seen = view.session.seen_locked;
    Blocks out;
    out.push_back(shown("brand", Area::side, page::Brand{view.say.line("desk.title"), Say::as_is(view.world.unit_name)}));
    out.push_back(shown(
        "lock.clock", Area::side,
        page::ClockFace{Say::as_is(text::weekday_date(now.day, view.say.language())), Say::as_is(text::time_of_day(now))}));
    const auto put = [&](const char* id, const char* icon, std::size_t count) {
        const auto words = text::number(static_cast<long long>(count), view.say.language());
        if (count > 0) out.push_back(shown(id, Area::side, page::Item{icon, view.say.line(id, {{"count", words}})}));
    };
    put("desk.lock.urgent", "priority_high", seen.urgent_open);
    put("desk.lock.overdue", "schedule", seen.overdue);
    out.push_back(shown("desk.lock.numbers_only", Area::side,
                        page::Paragraph{view.say.line("desk.lock.numbers_only"), page::Paragraph::Style::quiet, {}}));
    return out;
}

/// When and why it was locked, and what became of what was being written.
void add_why(Blocks& out, const View& view)
{
    const auto& session = view.session;
    if (session.locked_at == base::WallTime{}) return;
    const auto at = text::time_of_day(base::local(session.locked_at));
    auto line = view.say.line(session.locked_by_idleness ? "desk.lock.idle_at" : "desk.lock.locked_at", {{"time", at}});
    if (!session.drafts.empty()) line.words += " " + view.say.words("desk.lock.drafts");
    out.push_back(shown("lock.why", Area::main, page::Paragraph{std::move(line), page::Paragraph::Style::quiet, {}}));
}

void add_names(Blocks& out, const View& view)
{
    const auto& session = view.session;
    if (session.names.size() == 1) {
        out.push_back(shown("lock.who", Area::main,
                            page::Paragraph{Say::as_is(session.names.front()), page::Paragraph::Style::lead, {}}));
        return;
    }
    auto row = shown("lock.names", Area::main, page::FormRow{view.say.line("desk.lock.who"), {}, {}, {}});
    for (std::size_t at = 0; at < session.names.size(); ++at)
        row.inside.push_back(control("lock.name." + std::to_string(at), Area::main,
                                     page::Tile{{}, Say::as_is(session.names[at]), {}, {}},
                                     intent::ChoseName{session.names[at]}, session.who == session.names[at]));
    out.push_back(std::move(row));
}
}  // namespace

Blocks lock_blocks(const View& view)
{
    const auto& session = view.session;
    const bool unlocking = std::holds_alternative<wish::Unlock>(session.wish);
    Blocks out = band_blocks(view);
    add(out, side_blocks(view));
    out.push_back(shown("lock.title", Area::main, page::Heading{view.say.line("desk.lock.title"), 1}));
    add_why(out, view);
    add(out, bell_blocks(view, Area::main));
    add_names(out, view);
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
