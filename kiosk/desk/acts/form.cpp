#include "kiosk/desk/acts/form.h"

#include "kiosk/desk/acts/acts.h"
#include "kiosk/desk/acts/decision.h"
#include "kiosk/desk/acts/form_fields.h"
#include "kiosk/desk/acts/keyboard.h"
#include "kiosk/desk/places/request.h"

namespace kiosk::desk {

using page::Area;

namespace {
/// What the holder of the slip will read, word for word, before it is sent.
void add_note(Blocks& out, const View& view, const std::string& note)
{
    if (note.empty()) return;
    auto panel = shown("dialog.preview", Area::rail, page::Panel{});
    panel.inside.push_back(shown("dialog.preview.title", Area::rail, page::CardHead{view.say.line("desk.dialog.preview"), {}}));
    panel.inside.push_back(
        shown("dialog.preview.words", Area::rail, page::Paragraph{Say::as_is(note), page::Paragraph::Style::body, {}}));
    out.push_back(std::move(panel));
}

/// Order everywhere: the main act, what goes on from it, "not now".
void add_buttons_of_form(Blocks& out, const View& view, const Act& act, const OpenAct& open)
{
    const bool last = last_step(open);
    const bool ready = complete(open) && std::holds_alternative<std::monostate>(view.session.wish);
    const std::string name{act.name};
    auto main = control("dialog.do", Area::rail,
                        page::Button{"check", view.say.line(last ? "desk.do." + name : "desk.go_on"),
                                     page::Button::Weight::primary, false, "Ctrl+Enter"},
                        intent::WentOn{});
    main.enabled = ready;
    out.push_back(std::move(main));
    if (last && act.then != flow::StaffAct::opened && act_of(act.then) != nullptr) {
        auto further =
            control("dialog.then", Area::rail,
                    page::Button{{}, view.say.line("desk.then." + name), page::Button::Weight::secondary, false, "Alt+Enter"},
                    intent::WentOn{true});
        further.enabled = ready;
        out.push_back(std::move(further));
    }
    const bool back = open.draft.step > 0;
    out.push_back(control(
        "dialog.back", Area::rail,
        page::Button{{}, view.say.line(back ? "desk.back" : "desk.cancel"), page::Button::Weight::secondary, false, "Esc"},
        intent::WentBack{}));
}
}  // namespace

Blocks form_blocks(const View& view, const Request& request)
{
    Blocks out;
    const auto* row = row_of(view.session, request.id);
    if (!request.act || !request.whole || row == nullptr) return out;
    const auto& open = *request.act;
    const auto* act = act_of(open.act);
    if (act == nullptr) return out;
    const auto doing = doing_of(view, *row, request, open.draft);
    page::PaneHead head;
    head.line = view.say.line("desk.dialog." + std::string{act->name});
    head.chips.push_back({{}, page::Tone::teal, std::string{act->icon}});
    head.right = view.say.line("desk.act.tab");
    out.push_back(shown("dialog.title", Area::rail, head));
    const auto stop = stop_of(open, doing);
    for (const auto* field : fields_now(open, doing)) out.push_back(field_block(*field, doing, stop));
    out.push_back(shown("act.foot", Area::rail, page::Divider{}));
    if (view.session.failed)
        out.push_back(shown("dialog.failed", Area::rail,
                            page::Notice{"error", failure_line(view, *view.session.failed), page::Tone::red}));
    if (act->foot != nullptr) add(out, act->foot(doing));
    if (last_step(open)) add_note(out, view, note_of(*act, doing));
    add_buttons_of_form(out, view, *act, open);
    return out;
}

float rail_of(const Request& request)
{
    const auto* act = request.act ? act_of(request.act->act) : nullptr;
    return act == nullptr ? 0 : act->rail;
}

}  // namespace kiosk::desk
