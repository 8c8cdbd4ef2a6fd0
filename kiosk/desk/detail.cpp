#include <algorithm>

#include "kiosk/desk/panes.h"
#include "kiosk/desk/request_rows.h"
#include "kiosk/desk/request_words.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using flow::StaffAct;
using page::Area;

namespace {
/// What the holder of the receipt has told since, newest first: it can change what staff do next.
void add_messages(Blocks& out, const View& view, const flow::OpenedRequest& request)
{
    for (auto message = request.messages.rbegin(); message != request.messages.rend(); ++message) {
        const auto kind = view.say.words("desk.message." + std::string{visit::name_of(message->kind)});
        const auto head = dotted({when_words(view, message->sent_at), kind});
        out.push_back(shown(
            "message." + std::to_string(out.size()), Area::detail,
            page::Notice{"chat", Say::as_is(message->words.empty() ? head : head + ": " + message->words), page::Tone::gold}));
    }
    if (request.messages_unreadable > 0)
        out.push_back(shown("message.unreadable", Area::detail,
                            page::Notice{"lock", view.say.line("desk.message.unreadable"), page::Tone::red}));
}

Block act_button(const View& view, std::string_view name, std::string shortcut, Intent meaning, bool main = false)
{
    const auto id = "desk.act." + std::string{name};
    return control(id, Area::detail,
                   page::Button{{},
                                view.say.line(id),
                                main ? page::Button::Weight::primary : page::Button::Weight::secondary,
                                false,
                                std::move(shortcut)},
                   std::move(meaning));
}

/// Only what this role may do at this stage; the next natural act is the main one.
void add_buttons(Blocks& out, const View& view, const flow::QueuedRequest& row)
{
    const auto& session = view.session;
    const auto dialog = [](Dialog opened) { return Intent{intent::OpenedDialog{opened}}; };
    const bool fresh = row.stage == visit::Stage::received;
    const bool accepting = !fresh && may(session, StaffAct::accepted);
    if (may(session, StaffAct::claimed))
        out.push_back(act_button(view, fresh ? "claim" : "take_over", "F5", intent::Claimed{}, fresh));
    if (accepting) out.push_back(act_button(view, "accept", "F8", dialog(Dialog::accept), true));
    if (may(session, StaffAct::finished)) out.push_back(act_button(view, "finish", "F8", dialog(Dialog::finish), true));
    if (may(session, StaffAct::called)) out.push_back(act_button(view, "called", "F6", dialog(Dialog::call)));
    if (may(session, StaffAct::asked_papers)) out.push_back(act_button(view, "papers", "F7", dialog(Dialog::papers)));
    if (may(session, StaffAct::transferred)) out.push_back(act_button(view, "transfer", "F9", dialog(Dialog::transfer)));
    if (may(session, StaffAct::closed)) out.push_back(act_button(view, "close", "F10", dialog(Dialog::close)));
    if (may(session, StaffAct::released) && row.claimed_by == session.who)
        out.push_back(act_button(view, "release", {}, intent::Released{}));
}

/// The store knows of what comes from a terminal the day alone; when a request was sent stands under its seal.
std::string when_it_was(const View& view, const flow::HistoryEntry& entry, const flow::OpenedRequest& request)
{
    if (entry.what == "received" && request.sent_at != base::WallTime{}) return when_words(view, request.sent_at);
    const bool from_terminal = entry.what == "received" || entry.what == "message";
    return from_terminal ? text::short_date(base::local_day(entry.at)) : when_words(view, entry.at);
}

/// What happened last stands first.
void add_history(Blocks& out, const View& view, const flow::OpenedRequest& request)
{
    constexpr std::size_t lines_max = 12;
    const auto& history = view.session.history;
    for (std::size_t line = 0; line < std::min(history.size(), lines_max); ++line) {
        const auto& entry = history[history.size() - 1 - line];
        const auto id = "desk.history." + entry.what;
        const auto what = view.world.library.has_words(id) ? view.say.words(id) : entry.what;
        // A terminal has no name to tell.
        const auto who = entry.what == "received" ? std::string{} : entry.who;
        out.push_back(
            shown("history." + std::to_string(line), Area::detail,
                  page::Paragraph{
                      Say::as_is(dotted({when_it_was(view, entry, request), what, who})), page::Paragraph::Style::quiet, {}}));
    }
}

void add_title(Blocks& out, const View& view, const flow::QueuedRequest& row, const flow::OpenedRequest* request)
{
    out.push_back(shown("detail.code", Area::detail, page::Heading{Say::as_is(row.code), 1}));
    if (!row.urgent) return;
    const auto reasons = request == nullptr ? std::string{} : urgent_words(view, *request);
    out.push_back(shown("detail.urgent", Area::detail,
                        page::Badge{{}, Say::as_is(dotted({view.say.words("desk.urgent"), reasons})), page::Tone::lotus}));
}
}  // namespace

page::Line failure_line(const View& view, base::ErrorKind kind)
{
    switch (kind) {
    case base::ErrorKind::conflict: return view.say.line("desk.failed.conflict");
    case base::ErrorKind::denied: return view.say.line("desk.failed.denied");
    case base::ErrorKind::unavailable: return view.say.line("desk.failed.unavailable");
    case base::ErrorKind::no_answer: return view.say.line("desk.failed.no_answer");
    case base::ErrorKind::disk_full: return view.say.line("desk.failed.disk_full");
    case base::ErrorKind::corrupt: return view.say.line("desk.failed.corrupt");
    case base::ErrorKind::wrong_clock: return view.say.line("desk.failed.wrong_clock");
    default: return view.say.line("desk.failed.other");
    }
}

Blocks detail_blocks(const View& view)
{
    Blocks out;
    const auto& session = view.session;
    if (session.failed && session.dialog == Dialog::none)
        out.push_back(
            shown("detail.failed", Area::detail, page::Notice{"error", failure_line(view, *session.failed), page::Tone::red}));
    const auto* row = selected_row(session);
    if (row == nullptr) {
        out.push_back(shown("detail.none", Area::detail,
                            page::Paragraph{view.say.line("desk.detail.none"), page::Paragraph::Style::quiet, {}}));
        return out;
    }
    const auto* request = opened_of(session, row->id);
    // Nothing of a request is shown before its audit row is written.
    add_title(out, view, *row, session.looked ? request : nullptr);
    if (!session.looked) return out;
    if (request == nullptr) {
        out.push_back(shown("detail.unreadable", Area::detail,
                            page::Notice{"lock", view.say.line("desk.detail.unreadable"), page::Tone::red}));
        return out;
    }
    add_messages(out, view, *request);
    RequestRows rows{view, *row, *request};
    add(out, rows.main_rows());
    auto words = shown("detail.words", Area::detail, page::Panel{});
    words.inside.push_back(
        shown("detail.words.text", Area::detail,
              page::Paragraph{request->words.empty() ? view.say.line("desk.no_words") : Say::as_is(request->words),
                              page::Paragraph::Style::body,
                              {}}));
    out.push_back(std::move(words));
    add_buttons(out, view, *row);
    add(out, rows.further_rows());
    add_history(out, view, *request);
    return out;
}

}  // namespace kiosk::desk
