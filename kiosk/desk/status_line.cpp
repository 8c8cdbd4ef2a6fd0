#include "kiosk/desk/status_line.h"

#include "kiosk/desk/shortcuts.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;

namespace {
std::string counted(const View& view, std::size_t count)
{
    return text::number(static_cast<long long>(count), view.say.language());
}

/// "Đã nhận BK-7K4M"
page::Line done_line(const View& view, const UndoableAct& done)
{
    const auto id = "desk.done." + std::string{flow::name_of(done.act)};
    const bool known = view.world.library.has_words(id);
    auto out = view.say.line(known ? id : "desk.done.other", {{"code", done.code}});
    out.words += " · " + view.say.words("desk.act.undo");
    return out;
}

void add_left(Blocks& out, const View& view)
{
    const auto& session = view.session;
    const int left = session.undo ? session.undo->seconds_left(view.world.now) : 0;
    if (left > 0) {
        out.push_back(control("status.undo", Area::status,
                              page::Undo{done_line(view, *session.undo), "Ctrl+Z", left, UndoableAct::seconds},
                              intent::Undid{}));
        return;
    }
    const auto* request = open_request(session);
    const bool acting = request != nullptr && request->act;
    const auto* id = acting ? "desk.status.draft" : "desk.status.idle";
    out.push_back(shown("status.last", Area::status, page::StatusLine{{}, view.say.line(id), page::Tone::plain}));
}

Block store_block(const View& view)
{
    const auto& session = view.session;
    page::StatusLine store;
    store.right = true;
    if (session.store_lost) {
        store.icon = "cloud_off";
        store.tone = page::Tone::red;
        store.line = view.say.line("desk.status.lost", {{"time", text::time_of_day(base::local(*session.store_lost))}});
    } else {
        store.icon = "cloud_done";
        store.tone = page::Tone::green;
        const auto at = session.read_at ? text::time_of_day(base::local(*session.read_at)) : std::string{};
        store.line = view.say.line("desk.status.store", {{"time", at}});
    }
    return shown("status.store", Area::status, store);
}
}  // namespace

std::size_t left_to_open(const Session& session)
{
    return session.queue.size() > session.index.size() ? session.queue.size() - session.index.size() : 0;
}

Blocks status_blocks(const View& view)
{
    const auto& session = view.session;
    Blocks out;
    add_left(out, view);
    if (left_to_open(session) > 0)
        out.push_back(
            shown("status.opening", Area::status,
                  page::StatusLine{"lock_open",
                                   view.say.line("desk.status.opening", {{"done", counted(view, session.index.size())},
                                                                         {"all", counted(view, session.queue.size())}}),
                                   page::Tone::gold,
                                   {},
                                   true}));
    out.push_back(store_block(view));
    out.push_back(control(
        "status.telex", Area::status,
        page::StatusLine{{}, view.say.line(session.telex ? "desk.telex.on" : "desk.telex.off"), page::Tone::plain, "F12", true},
        intent::SwitchedTelex{}, session.telex));
    return out;
}

}  // namespace kiosk::desk
