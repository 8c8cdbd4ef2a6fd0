#include "kiosk/desk/places/queue.h"

#include <algorithm>

#include "kiosk/base/utf8.h"
#include "kiosk/desk/acts/decision.h"
#include "kiosk/desk/acts/form.h"
#include "kiosk/desk/drawers.h"
#include "kiosk/desk/keys.h"
#include "kiosk/desk/queue_row.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;

namespace {
constexpr std::size_t search_max = 80;

void open_request(Queue& queue, Session& session, const RequestId& id)
{
    close_over(session);
    queue.request = Request{id, false, {}, {}, {}};
    queue.searching = false;
    session.wish = wish::Look{id};
}

void move_in_list(Queue& queue, Session& session, int by, base::Day today)
{
    const auto rows = rows_of(queue, session, today);
    if (rows.empty()) return;
    const auto at =
        std::find_if(rows.begin(), rows.end(), [&](const auto* row) { return queue.request && queue.request->id == row->id; });
    const auto last = static_cast<std::ptrdiff_t>(std::min(rows.size(), queue.rows_max)) - 1;
    const auto to = at == rows.end() ? 0 : std::clamp<std::ptrdiff_t>(at - rows.begin() + by, 0, last);
    open_request(queue, session, rows[static_cast<std::size_t>(to)]->id);
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
    void operator()(const intent::MovedInList& moved) const
    {
        move_in_list(queue, session, moved.rows, base::local_day(world.now));
    }
    void operator()(const intent::WantedMoreRows&) const { queue.rows_max += Queue::rows_step; }
    void operator()(const intent::StartedSearch&) const
    {
        close_over(session);
        close_act();
        queue.searching = true;
    }
    void operator()(const intent::ClearedSearch&) const { queue.search.clear(), queue.searching = false; }
    void operator()(const intent::Typed& typed) const
    {
        const auto text = base::without_controls(typed.text);
        if (!acting && queue.searching && queue.search.size() + text.size() <= search_max) queue.search += text;
    }
    void operator()(const intent::Erased&) const
    {
        if (!acting) queue.search = base::without_last_letter(queue.search);
    }
    void operator()(const intent::ChoseAct&) const { queue.searching = queue.searching && !acting; }
    void operator()(const intent::AskedToPreview&) const { queue.searching = false; }
    void operator()(const intent::WentBack&) const
    {
        if (acting) return;
        if (!queue.searching && queue.search.empty()) return session.failed.reset();
        queue.searching = false;
        queue.search.clear();
    }
    void operator()(const intent::QueueRead&) const
    {
        if (queue.request && row_of(session, queue.request->id) == nullptr) queue.request.reset();
    }
    template <class Other>
    void operator()(const Other&) const
    {
    }

private:
    void close_act() const
    {
        if (queue.request) queue.request->act.reset();
    }
};

void add_search(Blocks& out, const Queue& queue, const View& view, std::size_t found)
{
    if (!queue.searching && queue.search.empty()) return;
    page::Field search;
    search.label = view.say.line("desk.search.label");
    search.placeholder = view.say.line("desk.search");
    search.text = queue.search;
    search.focused = queue.searching && !(queue.request && queue.request->act);
    out.push_back(control("desk.search.field", Area::list, search, intent::StartedSearch{}));
    if (!queue.search.empty()) {
        const auto count = text::number(static_cast<long long>(found), view.say.language());
        out.push_back(
            shown("desk.found", Area::list,
                  page::Paragraph{view.say.line("desk.found", {{"count", count}}), page::Paragraph::Style::quiet, {}}));
    }
    out.push_back(control("desk.search.clear", Area::list,
                          page::Button{"close", view.say.line("desk.search.clear"), page::Button::Weight::tool, false, "Esc"},
                          intent::ClearedSearch{}));
}

void add_list(Blocks& out, const Queue& queue, const View& view)
{
    const auto rows = rows_of(queue, view.session, view.today);
    add_search(out, queue, view, rows.size());
    for (std::size_t at = 0; at < rows.size() && at < queue.rows_max; ++at)
        out.push_back(control("row." + rows[at]->code, Area::list, queue_row(view, *rows[at]), intent::Selected{rows[at]->id},
                              queue.request && queue.request->id == rows[at]->id));
    if (rows.empty())
        out.push_back(shown("list.empty", Area::list,
                            page::Paragraph{view.say.line(queue.search.empty() ? "desk.list.empty" : "desk.list.not_found"),
                                            page::Paragraph::Style::quiet,
                                            {}}));
    if (rows.size() > queue.rows_max)
        out.push_back(
            control("list.more", Area::list,
                    page::Button{"expand_more", view.say.line("desk.list.more"), page::Button::Weight::link, false, {}},
                    intent::WantedMoreRows{}));
}
}  // namespace

void take(Queue& queue, Session& session, const Intent& intent, const World& world)
{
    const bool acted = queue.request && queue.request->act;
    if (queue.request) take(*queue.request, session, intent, world);
    const bool acts = queue.request && queue.request->act;
    std::visit(QueueAfter{queue, session, world, acted || acts}, intent);
}

Blocks blocks_of(const Queue& queue, const View& view)
{
    Blocks out;
    add_list(out, queue, view);
    if (queue.request) {
        add(out, blocks_of(*queue.request, view));
        add(out, form_blocks(view, *queue.request));
        return out;
    }
    if (view.session.failed) out.push_back(failed_block(view));
    out.push_back(shown("detail.none", Area::detail,
                        page::Paragraph{view.say.line("desk.detail.none"), page::Paragraph::Style::quiet, {}}));
    return out;
}

std::optional<Intent> intent_of(const Queue& queue, const Key& key)
{
    if (key.name == "F2") return intent::StartedSearch{};
    if (key.name == "Down") return intent::MovedInList{1};
    if (key.name == "Up") return intent::MovedInList{-1};
    if (!queue.searching) return std::nullopt;
    if (key.name == "Backspace") return intent::Erased{};
    if (key.name == "Return" || key.name == "Keypad Enter") return intent::MovedInList{0};
    return std::nullopt;
}

bool writing(const Queue& queue)
{
    return queue.request && queue.request->act ? writing(*queue.request->act) : queue.searching;
}

}  // namespace kiosk::desk
