#include "kiosk/desk/places/queue.h"

#include <algorithm>

#include "kiosk/base/utf8.h"
#include "kiosk/desk/acts/decision.h"
#include "kiosk/desk/acts/form.h"
#include "kiosk/desk/drawers.h"
#include "kiosk/desk/keys.h"
#include "kiosk/desk/list.h"
#include "kiosk/desk/list_blocks.h"
#include "kiosk/desk/request_rail.h"

namespace kiosk::desk {

using page::Area;

namespace {
constexpr std::size_t search_max = 80;

void open_request(Queue& queue, Session& session, const RequestId& id)
{
    keep_draft(session);
    close_over(session);
    queue.request.reset();
    queue.request.emplace().id = id;
    queue.compared.reset();
    queue.searching = false;
    session.wish = wish::Look{id};
}

void go_to_row(Queue& queue, Session& session, std::size_t place)
{
    if (queue.rows.empty()) return;
    place = std::min(place, queue.rows.size() - 1);
    // What was reached by keys stands on the page, with some below it.
    while (place + Queue::rows_step / 4 >= queue.rows_max) queue.rows_max += Queue::rows_step;
    if (const auto* row = row_at(queue, session, place)) open_request(queue, session, row->id);
}

void move_in_list(Queue& queue, Session& session, int by)
{
    const auto at = place_in_list(queue, session);
    if (!at) return go_to_row(queue, session, 0);
    if (by < 0 && static_cast<std::size_t>(-by) > *at) return go_to_row(queue, session, 0);
    go_to_row(queue, session, static_cast<std::size_t>(static_cast<std::ptrdiff_t>(*at) + by));
}

/// What is meant for an act that is open has been taken by the request.
struct QueueAfter {
    Queue& queue;
    Session& session;
    const World& world;
    bool acting;

    void operator()(const intent::ChoseDrawer& chosen) const
    {
        close_over(session);
        close_act();
        queue.drawer = chosen.drawer;
        queue.search.clear();
        queue.searching = false;
        queue.rows_max = Queue::rows_step;
    }
    void operator()(const intent::Selected& selected) const { open_request(queue, session, selected.id); }
    void operator()(const intent::OpenedMenu& opened) const
    {
        const auto menu = session.menu;
        if (menu && (!queue.request || queue.request->id != opened.id)) open_request(queue, session, opened.id);
        session.menu = menu;
    }
    void operator()(const intent::MovedInList& moved) const { move_in_list(queue, session, moved.rows); }
    void operator()(const intent::WentToEnd& went) const
    {
        go_to_row(queue, session, went.last ? std::max<std::size_t>(queue.rows.size(), 1) - 1 : 0);
    }
    void operator()(const intent::WantedMoreRows&) const { queue.rows_max += Queue::rows_step; }
    void operator()(const intent::ChoseSort& chosen) const
    {
        constexpr int sorts = 3;
        queue.sort = static_cast<Sort>((static_cast<int>(queue.sort) + chosen.by + sorts) % sorts);
    }
    void operator()(const intent::ChoseSearchPart& chosen) const { queue.part = chosen.part; }
    void operator()(const intent::StartedSearch&) const
    {
        close_over(session);
        close_act();
        queue.searching = true;
    }
    void operator()(const intent::ClearedSearch&) const { clear_search(); }
    void operator()(const intent::Typed& typed) const
    {
        const auto text = base::without_controls(typed.text);
        if (acting || !queue.searching || queue.search.size() + text.size() > search_max) return;
        queue.search += text;
        queue.rows_max = Queue::rows_step;
    }
    void operator()(const intent::Erased&) const
    {
        if (!acting && queue.searching) queue.search = base::without_last_letter(queue.search);
    }
    void operator()(const intent::ChoseAct&) const { queue.searching = queue.searching && !acting; }
    void operator()(const intent::AskedToPreview&) const { queue.searching = false; }
    void operator()(const intent::Compared& compared) const
    {
        const bool same = queue.compared == compared.with;
        queue.compared.reset();
        if (!same) queue.compared = compared.with;
    }
    void operator()(const intent::WentBack&) const
    {
        if (acting) return;
        if (queue.compared) return queue.compared.reset();
        if (!queue.searching && queue.search.empty()) return session.failed.reset();
        clear_search();
    }
    void operator()(const intent::QueueRead&) const
    {
        if (queue.request && row_of(session, queue.request->id) == nullptr) queue.request.reset();
    }
    void operator()(const intent::Taken& taken) const
    {
        keep_draft(session);
        queue.request.reset();
        auto& request = queue.request.emplace();
        request.id = taken.request.row.id;
        request.history = taken.request.history;
        // Nothing of it is shown before the log says who looked.
        session.wish = wish::Look{request.id};
    }
    template <class Other>
    void operator()(const Other&) const
    {
    }

private:
    void close_act() const
    {
        keep_draft(session);
        if (queue.request) queue.request->act.reset();
    }
    void clear_search() const
    {
        queue.search.clear();
        queue.searching = false;
        queue.part = SearchPart::all;
        queue.rows_max = Queue::rows_step;
    }
};
}  // namespace

void take(Queue& queue, Session& session, const Intent& intent, const World& world)
{
    const auto today = base::local_day(world.now);
    relist(queue, session, today);
    const bool acted = queue.request && queue.request->act;
    if (queue.request) take(*queue.request, session, intent, world);
    const bool acts = queue.request && queue.request->act;
    std::visit(QueueAfter{queue, session, world, acted || acts}, intent);
    relist(queue, session, today);
}

Blocks blocks_of(const Queue& queue, const View& view)
{
    auto out = list_blocks(queue, view);
    if (queue.request) {
        add(out, blocks_of(*queue.request, view));
        add(out, rail_blocks(view, *queue.request));
        return out;
    }
    if (view.session.failed) out.push_back(failed_block(view));
    out.push_back(shown("detail.none", Area::detail,
                        page::Empty{"inbox", view.say.line("desk.detail.none"), view.say.line("desk.detail.how")}));
    return out;
}

std::optional<Intent> intent_of(const Queue& queue, const Key& key)
{
    constexpr int page_of_rows = 12;
    const auto name = spelled(key);
    if (name == "Down") return intent::MovedInList{1};
    if (name == "Up") return intent::MovedInList{-1};
    if (name == "PageDown") return intent::MovedInList{page_of_rows};
    if (name == "PageUp") return intent::MovedInList{-page_of_rows};
    if (name == "Ctrl+Up") return intent::ChoseSort{-1};
    if (name == "Ctrl+Down") return intent::ChoseSort{1};
    if (name == "Shift+F10" && queue.request) return intent::OpenedMenu{queue.request->id};
    if (queue.searching) {
        if (name == "Backspace") return intent::Erased{};
        if (name == "Return" || name == "Keypad Enter") return intent::MovedInList{0};
        return std::nullopt;
    }
    if (name == "Home") return intent::WentToEnd{false};
    if (name == "End") return intent::WentToEnd{true};
    return std::nullopt;
}

bool writing(const Queue& queue)
{
    return queue.request && queue.request->act ? writing(*queue.request->act) : queue.searching;
}

}  // namespace kiosk::desk
