#include "kiosk/desk/list_blocks.h"

#include <algorithm>
#include <array>

#include "kiosk/desk/drawers.h"
#include "kiosk/desk/list.h"
#include "kiosk/desk/shortcuts.h"
#include "kiosk/desk/status_line.h"
#include "kiosk/desk/strip_row.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;

namespace {
std::string counted_words(const View& view, std::size_t count)
{
    return text::number(static_cast<long long>(count), view.say.language());
}

std::string_view name_of(Sort sort)
{
    switch (sort) {
    case Sort::pressing: return "pressing";
    case Sort::newest: return "newest";
    case Sort::oldest: return "oldest";
    }
    return "";
}

Block head_of_drawer(const Queue& queue, const View& view)
{
    page::PaneHead head;
    head.line = view.say.line("desk.drawer." + std::string{name_of(queue.drawer)});
    head.after = Say::as_is(counted_words(view, queue.rows.size()));
    auto out = shown("list.head", Area::list, head);
    // Beside an open act the list is narrow.
    const bool narrow = queue.request && queue.request->act;
    if (!narrow)
        out.inside.push_back(control(
            "list.sort", Area::list,
            page::Button{
                "sort", view.say.line("desk.sort." + std::string{name_of(queue.sort)}), page::Button::Weight::link, false, {}},
            intent::ChoseSort{1}));
    out.inside.push_back(control("desk.take_next", Area::list,
                                 page::Button{"play_arrow", view.say.line("desk.take_next"), page::Button::Weight::secondary,
                                              false, shown_key(view, "F3")},
                                 intent::TookNext{}));
    return out;
}

/// "Thấy 7 đến lúc này" while seals are still closed; a total only when everything is known.
Block head_of_search(const Queue& queue, const View& view)
{
    page::PaneHead head;
    head.line = view.say.line("desk.found", {{"count", counted_words(view, queue.rows.size())}});
    head.after = view.say.line(left_to_open(view.session) > 0 ? "desk.found.so_far" : "desk.found.all");
    auto out = shown("list.head", Area::list, head);
    out.inside.push_back(
        control("desk.search.clear", Area::list,
                page::Button{"close", view.say.line("desk.search.clear"), page::Button::Weight::secondary, false, "Esc"},
                intent::ClearedSearch{}));
    return out;
}

void add_opening(Blocks& out, const View& view)
{
    const auto left = left_to_open(view.session);
    if (left == 0) return;
    const auto done = view.session.index.size(), all = view.session.queue.size();
    page::Progress progress;
    progress.done = static_cast<int>(done);
    progress.left = static_cast<int>(left);
    progress.line = view.say.line("desk.found.left", {{"left", counted_words(view, left)}});
    out.push_back(shown("search.left", Area::list, progress));
    out.push_back(shown("search.known", Area::list,
                        page::Paragraph{view.say.line("desk.found.known",
                                                      {{"done", counted_words(view, done)}, {"all", counted_words(view, all)}}),
                                        page::Paragraph::Style::quiet,
                                        {}}));
}

void add_parts(Blocks& out, const Queue& queue, const View& view)
{
    constexpr std::pair<SearchPart, const char*> parts[] = {{SearchPart::all, "desk.found.part.all"},
                                                            {SearchPart::name, "desk.found.part.name"},
                                                            {SearchPart::phone, "desk.found.part.phone"},
                                                            {SearchPart::code, "desk.found.part.code"},
                                                            {SearchPart::case_number, "desk.found.part.case"}};
    auto joined = shown("search.parts", Area::list, page::Segments{});
    for (const auto& [part, id] : parts)
        joined.inside.push_back(control(id, Area::list, page::Tile{{}, view.say.line(id), {}, {}},
                                        intent::ChoseSearchPart{part}, queue.part == part));
    out.push_back(std::move(joined));
}

struct Section {
    std::string id;
    page::Tone tone = page::Tone::plain;
};

constexpr std::size_t sections_max = 8;
std::size_t section_number(const Queue& queue, const View& view, const flow::QueuedRequest& row)
{
    return queue.search.empty() ? static_cast<std::size_t>(group_of(row, view.today))
                                : static_cast<std::size_t>(drawer_of(row));
}

Section section_of(const Queue& queue, const View& view, const flow::QueuedRequest& row)
{
    if (!queue.search.empty()) return {"desk.drawer." + std::string{name_of(drawer_of(row))}, page::Tone::plain};
    const auto group = group_of(row, view.today);
    const auto tone = group == Group::urgent ? page::Tone::lotus : group == Group::late ? page::Tone::red : page::Tone::plain;
    return {"desk.group." + std::string{name_of(group)}, tone};
}

/// Accepted and ended ones, and rows by age, stand in one list.
bool has_sections(const Queue& queue)
{
    if (queue.sort != Sort::pressing) return false;
    return !queue.search.empty() || (queue.drawer != Drawer::accepted && queue.drawer != Drawer::done);
}

void add_rows(Blocks& out, const Queue& queue, const View& view)
{
    const auto count = std::min(queue.rows.size(), queue.rows_max);
    const bool sections = has_sections(queue);
    std::array<std::size_t, sections_max> sizes{};
    if (sections)
        for (std::size_t at = 0; at < queue.rows.size(); ++at)
            if (const auto* row = row_at(queue, view.session, at)) ++sizes[section_number(queue, view, *row)];
    std::string before;
    for (std::size_t at = 0; at < count; ++at) {
        const auto* row = row_at(queue, view.session, at);
        if (row == nullptr) continue;
        const auto section = sections ? section_of(queue, view, *row) : Section{};
        if (sections && section.id != before) {
            before = section.id;
            out.push_back(shown("group." + section.id, Area::list,
                                page::GroupHead{view.say.line(section.id),
                                                counted_words(view, sizes[section_number(queue, view, *row)]), section.tone}));
        }
        out.push_back(strip_row(view, queue, *row));
    }
    if (queue.rows.size() > count)
        out.push_back(
            control("list.more", Area::list,
                    page::Button{"expand_more",
                                 view.say.line("desk.list.more", {{"count", counted_words(view, queue.rows.size() - count)}}),
                                 page::Button::Weight::link,
                                 false,
                                 {}},
                    intent::WantedMoreRows{}));
}
}  // namespace

Blocks list_blocks(const Queue& queue, const View& view)
{
    Blocks out;
    const bool search = !queue.search.empty();
    out.push_back(search ? head_of_search(queue, view) : head_of_drawer(queue, view));
    if (search) {
        add_parts(out, queue, view);
        add_opening(out, view);
    }
    add_rows(out, queue, view);
    if (queue.rows.empty()) {
        const bool all_known = left_to_open(view.session) == 0;
        const auto* id = !search ? "desk.list.empty" : all_known ? "desk.list.not_found" : "desk.list.not_found_yet";
        out.push_back(shown("list.empty", Area::list,
                            page::Empty{search ? "search" : "check_circle", view.say.line(id),
                                        search ? page::Line{} : view.say.line("desk.list.empty.next")}));
    }
    return out;
}

}  // namespace kiosk::desk
