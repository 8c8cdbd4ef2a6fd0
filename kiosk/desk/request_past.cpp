#include "kiosk/desk/request_past.h"

#include <algorithm>

#include "kiosk/desk/request_words.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;

namespace {
std::string what_was_done(const View& view, const std::string& name)
{
    const auto id = "desk.history." + name;
    return view.world.library.has_words(id) ? view.say.words(id) : name;
}

/// Of what was refused for want of power: which act it was.
std::string what_was_wanted(const View& view, const flow::HistoryEntry& entry)
{
    const auto wanted = entry.fields.find("wanted");
    if (wanted == entry.fields.end() || wanted->second.empty() || wanted->second.front().empty()) return {};
    return ": " + what_was_done(view, wanted->second.front());
}

/// The store knows of what comes from a terminal the day alone; when a request was sent stands under its seal.
std::string when_it_was(const View& view, const flow::HistoryEntry& entry, const flow::OpenedRequest& request)
{
    if (entry.what == "received" && request.sent_at != base::WallTime{}) return when_words(view, request.sent_at);
    const bool from_terminal = entry.what == "received" || entry.what == "message";
    return entry.day_only || from_terminal ? text::short_date(base::local_day(entry.at)) : when_words(view, entry.at);
}
}  // namespace

Blocks message_blocks(const View& view, const flow::OpenedRequest& request)
{
    Blocks out;
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
    return out;
}

Blocks history_blocks(const View& view, const std::vector<flow::HistoryEntry>& history, const flow::OpenedRequest& request)
{
    constexpr std::size_t lines_max = 40;
    Blocks out;
    for (std::size_t line = 0; line < std::min(history.size(), lines_max); ++line) {
        const auto& entry = history[history.size() - 1 - line];
        const auto what = what_was_done(view, entry.what) + what_was_wanted(view, entry);
        const auto undone = entry.undone ? view.say.words("desk.history.taken_back") : std::string{};
        // A terminal has no name to tell.
        const auto who = entry.what == "received"        ? std::string{}
                         : entry.who == view.session.who ? view.say.words("desk.row.you")
                                                         : entry.who;
        out.push_back(
            shown("history." + std::to_string(line), Area::rail,
                  page::Entry{Say::as_is(when_it_was(view, entry, request)), Say::as_is(dotted({what, who, undone}))}));
    }
    if (history.size() > lines_max)
        out.push_back(shown(
            "history.before", Area::rail,
            page::Entry{{}, view.say.line("desk.history.before", {{"count", std::to_string(history.size() - lines_max)}})}));
    return out;
}

}  // namespace kiosk::desk
