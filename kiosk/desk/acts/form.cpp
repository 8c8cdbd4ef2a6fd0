#include "kiosk/desk/acts/form.h"

#include "kiosk/desk/acts/acts.h"
#include "kiosk/desk/acts/decision.h"
#include "kiosk/desk/places/request.h"

namespace kiosk::desk {

using page::Area;

namespace {
void add_words(Blocks& out, const View& view, std::string_view id)
{
    if (id.empty()) return;
    out.push_back(shown("dialog.words." + std::string{id}, Area::overlay,
                        page::Paragraph{view.say.line(id), page::Paragraph::Style::quiet, {}}));
}

void add_written(Blocks& out, const View& view, const Field& field, const Draft& draft)
{
    page::Field words;
    words.label = view.say.line(field.label);
    words.placeholder = view.say.line("desk.write_here");
    words.text = draft.words;
    words.lines = 3;
    out.push_back(shown("dialog.field", Area::overlay, words));
    out.push_back(control("dialog.telex", Area::overlay,
                          page::Button{"keyboard", view.say.line(view.session.telex ? "desk.telex.on" : "desk.telex.off"),
                                       page::Button::Weight::tool, false, "F12"},
                          intent::SwitchedTelex{}, view.session.telex));
}

void add_field(Blocks& out, const Field& field, const Doing& doing)
{
    const auto& view = doing.view;
    if (field.kind == Field::Kind::words) return add_written(out, view, field, doing.draft);
    add_words(out, view, field.label);
    if (field.kind == Field::Kind::told) {
        for (auto& told : field.told(doing))
            if (!told.value.empty())
                out.push_back(
                    shown("dialog.row." + told.label, Area::overlay,
                          page::Row{view.say.line("desk.label." + told.label), Say::as_is(told.value), {}, told.weight}));
        return;
    }
    const auto kind = field.kind == Field::Kind::several ? page::Choice::Kind::several : page::Choice::Kind::one;
    for (auto& option : field.options(doing))
        out.push_back(control(option.id.empty() ? "dialog.choice." + option.value : option.id, Area::overlay,
                              page::Choice{option.line, option.below, kind, {}},
                              intent::Marked{std::string{field.name}, option.value},
                              doing.draft.has(field.name, option.value)));
}

/// What the holder of the slip will read, word for word, before it is sent.
void add_note(Blocks& out, const View& view, const std::string& note)
{
    if (note.empty()) return;
    auto panel = shown("dialog.preview", Area::overlay, page::Panel{});
    panel.inside.push_back(
        shown("dialog.preview.title", Area::overlay, page::Heading{view.say.line("desk.dialog.preview"), 3}));
    panel.inside.push_back(
        shown("dialog.preview.words", Area::overlay, page::Paragraph{Say::as_is(note), page::Paragraph::Style::body, {}}));
    out.push_back(std::move(panel));
}

void add_buttons_of_form(Blocks& out, const View& view, const Act& act, const OpenAct& open)
{
    const bool last = last_step(open);
    out.push_back(control("dialog.back", Area::overlay,
                          page::Button{{},
                                       view.say.line(open.draft.step > 0 ? "desk.back" : "desk.cancel"),
                                       page::Button::Weight::secondary,
                                       false,
                                       "Esc"},
                          intent::WentBack{}));
    auto main = control("dialog.do", Area::overlay,
                        page::Button{{},
                                     view.say.line(last ? "desk.do." + std::string{act.name} : "desk.go_on"),
                                     page::Button::Weight::primary,
                                     false,
                                     "Enter"},
                        intent::WentOn{});
    main.enabled = complete(open) && std::holds_alternative<std::monostate>(view.session.wish);
    out.push_back(std::move(main));
    for (const auto* field : fields_now(open))
        if (!field->all_words.empty() && !open.draft.all_options)
            out.push_back(
                control("dialog.all_options", Area::overlay,
                        page::Button{"expand_more", view.say.line(field->all_words), page::Button::Weight::link, false, {}},
                        intent::WantedAllOptions{}));
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
    const Doing doing{view, *row, *request.whole, open.draft, {view.world.library, request.whole->language}};
    out.push_back(
        shown("dialog.title", Area::overlay, page::Heading{view.say.line("desk.dialog." + std::string{act->name}), 2}));
    for (const auto* field : fields_now(open)) add_field(out, *field, doing);
    if (last_step(open)) add_note(out, view, note_of(*act, doing));
    if (view.session.failed)
        out.push_back(shown("dialog.failed", Area::overlay,
                            page::Notice{"error", failure_line(view, *view.session.failed), page::Tone::red}));
    add_buttons_of_form(out, view, *act, open);
    return out;
}

}  // namespace kiosk::desk
