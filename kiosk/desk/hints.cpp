#include "kiosk/desk/hints.h"

#include "kiosk/desk/acts/allowed.h"
#include "kiosk/desk/request_words.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;

namespace {
constexpr std::size_t hints_max = 3;
constexpr std::size_t many_more = 4000;

/// "BK-3M8T, đã xong 12/10"
std::string told_of(const View& view, const flow::QueuedRequest& row)
{
    const auto stage = view.say.words("desk.stage." + std::string{visit::name_of(row.stage)});
    return (row.case_number.empty() ? row.code : row.case_number) + ", " + stage + ", " + text::short_date(row.day);
}

Block hint(const View& view, const std::string& id, const char* words, const flow::QueuedRequest& row)
{
    const auto line = view.say.line(words, {{"which", told_of(view, row)}});
    return shown(id, Area::detail, page::CardHead{line, {}, {}, {}});
}
}  // namespace

void look_for_hints(Request& request, const Session& session)
{
    if (!request.looked || !session.index.has(request.id)) return;
    const auto open = session.index.size();
    const bool all = open >= session.queue.size();
    if (request.hinted_at && *request.hinted_at + (all ? 1 : many_more) > open) return;
    request.hinted_at = open;
    request.same_person.clear();
    request.other_side.clear();
    for (const auto& row : session.queue) {
        if (row.id == request.id) continue;
        if (request.same_person.size() < hints_max && session.index.same_person(request.id, row.id))
            request.same_person.push_back(row.id);
        if (request.other_side.size() < hints_max && session.index.may_conflict(request.id, row.id))
            request.other_side.push_back(row.id);
    }
}

Blocks hint_blocks(const View& view, const Request& request)
{
    auto card = shown("detail.hints", Area::detail, page::Panel{});
    const auto* row = row_of(view.session, request.id);
    for (const auto& id : request.same_person) {
        const auto* same = row_of(view.session, id);
        if (same == nullptr) continue;
        auto block = hint(view, "hint.same." + same->code, "desk.hint.same", *same);
        auto& head = std::get<page::CardHead>(static_cast<page::AnyKind&>(block.kind));
        head.icon = "content_copy";
        head.aside = view.say.line("desk.hint.compare");
        block.meaning = intent::Compared{id};
        card.inside.push_back(std::move(block));
    }
    for (const auto& id : request.other_side) {
        const auto* other = row_of(view.session, id);
        if (other == nullptr) continue;
        auto block = hint(view, "hint.against." + other->code, "desk.hint.against", *other);
        auto& head = std::get<page::CardHead>(static_cast<page::AnyKind&>(block.kind));
        head.icon = "compare_arrows";
        if (row != nullptr && allowed(flow::StaffAct::weighed_conflict, *row, view.session)) {
            head.aside = view.say.line("desk.hint.weigh");
            block.meaning = intent::ChoseAct{flow::StaffAct::weighed_conflict};
        }
        card.inside.push_back(std::move(block));
    }
    if (card.inside.empty()) return {};
    return {std::move(card)};
}

Blocks compared_blocks(const View& view, const RequestId& with)
{
    const auto* row = row_of(view.session, with);
    const auto* listed = listed_of(view.session, with);
    if (row == nullptr || listed == nullptr) return {};
    auto card = shown("detail.compared", Area::detail, page::Panel{});
    const auto put = [&](const char* label, std::string value) {
        if (value.empty()) return;
        card.inside.push_back(shown("compared." + std::string{label}, Area::detail,
                                    page::Row{view.say.line("desk.label." + std::string{label}),
                                              Say::as_is(std::move(value)),
                                              {},
                                              page::Row::Weight::normal}));
    };
    card.inside.push_back(shown("compared.head", Area::detail,
                                page::CardHead{view.say.line("desk.hint.compared", {{"which", told_of(view, *row)}}), {}}));
    put("requester.name", name_words(view, *listed));
    put("requester.birth", day_words(view, listed->requester.birth));
    put("phone", text::phone(listed->phone_to_call()));
    put("field", view.say.area(listed->area));
    card.inside.push_back(control("compared.open", Area::detail,
                                  page::Button{{}, view.say.line("desk.menu.open"), page::Button::Weight::link, false, {}},
                                  intent::Selected{with}));
    const auto* open = open_request(view.session);
    const auto* mine = open == nullptr ? nullptr : row_of(view.session, open->id);
    if (mine != nullptr && allowed(flow::StaffAct::merged, *mine, view.session))
        card.inside.push_back(control("compared.merge", Area::detail,
                                      page::Button{{}, view.say.line("desk.act.merge"), page::Button::Weight::link, false, {}},
                                      intent::ChoseAct{flow::StaffAct::merged}));
    return {std::move(card)};
}

}  // namespace kiosk::desk
