#include <algorithm>

#include "kiosk/desk/decisions.h"
#include "kiosk/desk/panes.h"
#include "kiosk/desk/preview.h"
#include "kiosk/desk/request_words.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;

namespace {
struct Making {
    const View& view;
    Blocks& out;

    const Draft& draft() const { return view.session.draft; }
    void heading(std::string_view id) const
    {
        out.push_back(shown("dialog.title", Area::overlay, page::Heading{view.say.line(id), 2}));
    }
    void words(std::string_view id) const
    {
        out.push_back(shown("dialog.words." + std::string{id}, Area::overlay,
                            page::Paragraph{view.say.line(id), page::Paragraph::Style::quiet, {}}));
    }
    void choice(page::Line line, const std::string& value, bool chosen, page::Choice::Kind kind = page::Choice::Kind::one,
                page::Line below = {}) const
    {
        out.push_back(control("dialog.choice." + value, Area::overlay,
                              page::Choice{std::move(line), std::move(below), kind, {}}, intent::Marked{value}, chosen));
    }
    void field(std::string_view label) const
    {
        page::Field field;
        field.label = view.say.line(label);
        field.placeholder = view.say.line("desk.write_here");
        field.text = draft().words;
        field.lines = 3;
        out.push_back(shown("dialog.field", Area::overlay, field));
        out.push_back(control("dialog.telex", Area::overlay,
                              page::Button{"keyboard", view.say.line(view.session.telex ? "desk.telex.on" : "desk.telex.off"),
                                           page::Button::Weight::tool, false, "F12"},
                              intent::SwitchedTelex{}, view.session.telex));
    }
    void row(std::string_view label, std::string value, page::Row::Weight weight = page::Row::Weight::normal) const
    {
        if (value.empty()) return;
        out.push_back(
            shown("dialog.row." + std::string{label}, Area::overlay,
                  page::Row{view.say.line("desk.label." + std::string{label}), Say::as_is(std::move(value)), {}, weight}));
    }
};

void call(const Making& make)
{
    make.heading("desk.dialog.call");
    const auto& session = make.view.session;
    if (const auto* request = opened_of(session, *session.selected)) {
        make.row("safe_contact", safe_contact_words(make.view, *request), page::Row::Weight::warning);
        make.row("phone", text::phone(request->phone_to_call()), page::Row::Weight::strong);
    }
    for (const bool reached : {true, false}) {
        const auto id = reached ? "desk.call.reached" : "desk.call.not_reached";
        make.out.push_back(control(id, Area::overlay, page::Choice{make.view.say.line(id), {}, page::Choice::Kind::one, {}},
                                   intent::SaidReached{reached}, session.draft.reached == reached));
    }
    if (session.draft.reached == false) make.field("desk.dialog.add_words");
}

void papers(const Making& make)
{
    make.heading("desk.dialog.papers");
    make.words("desk.dialog.papers.which");
    const auto known = papers_of(make.view.session, make.view.world);
    const auto& marked = make.draft().marked;
    for (std::size_t at = 0; at < known.size(); ++at) {
        const bool chosen = std::find(marked.begin(), marked.end(), known[at]) != marked.end();
        make.out.push_back(control("dialog.paper." + std::to_string(at), Area::overlay,
                                   page::Choice{Say::as_is(known[at]), {}, page::Choice::Kind::several, {}},
                                   intent::Marked{known[at]}, chosen));
    }
    make.field("desk.dialog.papers.words");
}

void accept(const Making& make)
{
    const auto& entry = make.draft().entry;
    const auto& say = make.view.say;
    make.heading("desk.dialog.accept");
    switch (make.draft().step) {
    case AcceptStep::form:
        make.words("desk.accept.form");
        for (const auto form : register_forms)
            make.choice(say.line("desk.form." + std::string{form}), std::string{form}, entry.form == form);
        break;
    case AcceptStep::field:
        make.words("desk.accept.field");
        for (const auto field : register_fields)
            make.choice(say.line("desk.field." + std::string{field}), std::string{field}, entry.field == field);
        break;
    case AcceptStep::category:
        make.words("desk.accept.category");
        for (const auto& ground : grounds_to_choose(make.view.session, make.view.world)) {
            const auto* known = ground_named(make.view.world.library.rules, ground);
            const auto cited =
                known == nullptr ? std::string{} : std::string{content::in_language(known->citation.words, say.language())};
            make.choice(Say::as_is(capitalised(say.ground(ground))), ground, entry.category == ground, page::Choice::Kind::one,
                        Say::as_is(cited));
        }
        break;
    case AcceptStep::referred:
        make.words("desk.accept.referred");
        make.choice(say.line("desk.referred.no"), "no", make.draft().referred == false);
        make.choice(say.line("desk.referred.yes"), "yes", make.draft().referred == true);
        break;
    case AcceptStep::read_over:
        make.words("desk.accept.read_over");
        make.row("form", say.words("desk.form." + entry.form));
        make.row("field", say.words("desk.field." + entry.field));
        make.row("category", capitalised(say.ground(entry.category)));
        make.row("referred", say.words(make.draft().referred == true ? "desk.referred.yes" : "desk.referred.no"));
        break;
    }
}

void close(const Making& make)
{
    make.heading("desk.dialog.close");
    make.words("desk.dialog.close.why");
    for (const auto reason : close_reasons) {
        const auto id = std::string{reason};
        const bool chosen = !make.draft().marked.empty() && make.draft().marked.front() == id;
        make.choice(make.view.say.line("desk.close." + id), id, chosen);
    }
    make.field("desk.dialog.add_words");
}

void written(const Making& make, std::string_view title, std::string_view label)
{
    make.heading(title);
    make.field(label);
}

/// What the holder of the slip will read, word for word, before it is sent.
void preview(const Making& make)
{
    const auto note = note_of(make.view.session, make.view.world);
    const bool early = make.view.session.dialog == Dialog::accept && make.draft().step != AcceptStep::read_over;
    if (note.empty() || early) return;
    auto panel = shown("dialog.preview", Area::overlay, page::Panel{});
    panel.inside.push_back(
        shown("dialog.preview.title", Area::overlay, page::Heading{make.view.say.line("desk.dialog.preview"), 3}));
    panel.inside.push_back(
        shown("dialog.preview.words", Area::overlay, page::Paragraph{Say::as_is(note), page::Paragraph::Style::body, {}}));
    make.out.push_back(std::move(panel));
}

void buttons(const Making& make)
{
    const auto& session = make.view.session;
    const bool more = session.dialog == Dialog::accept && make.draft().step != AcceptStep::read_over;
    constexpr std::string_view names[] = {"", "call", "papers", "accept", "transfer", "finish", "close"};
    const auto id =
        more ? std::string{"desk.go_on"} : "desk.do." + std::string{names[static_cast<std::size_t>(session.dialog)]};
    const bool back = session.dialog == Dialog::accept && make.draft().step != AcceptStep::form;
    make.out.push_back(control(
        "dialog.back", Area::overlay,
        page::Button{{}, make.view.say.line(back ? "desk.back" : "desk.cancel"), page::Button::Weight::secondary, false, "Esc"},
        intent::WentBack{}));
    auto main =
        control("dialog.do", Area::overlay,
                page::Button{{}, make.view.say.line(id), page::Button::Weight::primary, false, "Enter"}, intent::WentOn{});
    main.enabled = complete(session) && std::holds_alternative<std::monostate>(session.wish);
    make.out.push_back(std::move(main));
}
}  // namespace

Blocks dialog_blocks(const View& view)
{
    Blocks out;
    const auto& session = view.session;
    if (session.preview) return preview_blocks(view);
    if (session.dialog == Dialog::none || !session.selected || opened_of(session, *session.selected) == nullptr) return out;
    const Making make{view, out};
    switch (session.dialog) {
    case Dialog::call: call(make); break;
    case Dialog::papers: papers(make); break;
    case Dialog::accept: accept(make); break;
    case Dialog::transfer: written(make, "desk.dialog.transfer", "desk.dialog.transfer.to"); break;
    case Dialog::finish: written(make, "desk.dialog.finish", "desk.dialog.add_words"); break;
    case Dialog::close: close(make); break;
    case Dialog::none: break;
    }
    preview(make);
    if (session.failed)
        out.push_back(
            shown("dialog.failed", Area::overlay, page::Notice{"error", failure_line(view, *session.failed), page::Tone::red}));
    buttons(make);
    if (session.dialog == Dialog::accept && session.draft.step == AcceptStep::category && !session.draft.all_grounds)
        out.push_back(control(
            "dialog.all_grounds", Area::overlay,
            page::Button{"expand_more", view.say.line("desk.accept.all_grounds"), page::Button::Weight::link, false, {}},
            intent::WantedAllGrounds{}));
    return out;
}

}  // namespace kiosk::desk
