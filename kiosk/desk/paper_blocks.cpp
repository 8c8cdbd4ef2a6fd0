/// The papers of what is open as blocks: list of forms, the page of paper, printer and fields in the rail.
#include <algorithm>

#include "kiosk/desk/intent.h"
#include "kiosk/desk/panes.h"
#include "kiosk/desk/places/paper_preview.h"
#include "kiosk/desk/request_words.h"
#include "kiosk/desk/shortcuts.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;

namespace {
using content::PaperAsk;
using content::PaperForm;
using Weight = page::Button::Weight;

std::string in_words(const View& view, const law::Words& words)
{
    return std::string{content::in_language(words, view.say.language())};
}

void add_heading(Blocks& out, Area area, const std::string& id, page::Line line)
{
    out.push_back(shown(id, area, page::CardHead{std::move(line), {}}));
}

void add_quiet(Blocks& out, Area area, const std::string& id, page::Line line)
{
    out.push_back(shown(id, area, page::Paragraph{std::move(line), page::Paragraph::Style::quiet, {}}));
}

void add_list(Blocks& out, const PaperPreview& preview, const View& view)
{
    const auto about = preview.values.of(preview.values.of("case_number").empty() ? "code" : "case_number");
    page::PaneHead head;
    head.line = about.empty() ? view.say.line("desk.paper.all") : view.say.line("desk.paper.of", {{"code", about}});
    auto of = shown("papers.of", Area::list, std::move(head));
    of.inside.push_back(
        control("papers.back", Area::list,
                page::Button{"arrow_back", view.say.line("desk.paper.back"), Weight::secondary, false, shown_key(view, "Esc")},
                intent::WentBack{}));
    out.push_back(std::move(of));
    bool seldom = false;
    for (const auto* form : forms_for(preview, view.session, view.world)) {
        if (form->seldom && !std::exchange(seldom, true)) {
            out.push_back(shown("papers.line", Area::list, page::Divider{}));
            add_heading(out, Area::list, "papers.seldom", view.say.line("desk.paper.seldom"));
        }
        page::Tile tile;
        tile.line = Say::as_is(in_words(view, form->title));
        tile.source = Say::as_is(form->code);
        out.push_back(control("papers.form." + form->paper, Area::list, tile, intent::ChosePaper{form->paper},
                              form->paper == preview.paper));
    }
}

void add_field(Blocks& out, const PaperPreview& preview, const PaperAsk& ask, const View& view)
{
    const auto found = preview.written.find(ask.place);
    const auto written = found == preview.written.end() ? std::string{} : found->second;
    page::FormRow form;
    form.line = Say::as_is(in_words(view, ask.label));
    if (ask.needed && written.empty()) form.hint = view.say.line("desk.paper.needed");
    auto row = shown("papers.row." + ask.place, Area::rail, form);
    if (ask.options.empty()) {
        page::Field field;
        field.text = written;
        field.lines = ask.kind == PaperAsk::Kind::text ? 5 : 1;
        field.focused = preview.focus == ask.place;
        field.placeholder = view.say.line("desk.paper.left_open");
        row.inside.push_back(control("papers.field." + ask.place, Area::rail, field, intent::WentToField{ask.place, 0}));
    } else {
        row.chosen = preview.focus == ask.place;
        std::size_t place = 0;
        for (const auto& option : ask.options) {
            page::Tile tile;
            tile.digit = std::to_string(++place);
            tile.line = Say::as_is(in_words(view, option.label));
            row.inside.push_back(control("papers.choice." + ask.place + "." + option.value, Area::rail, tile,
                                         intent::Marked{ask.place, option.value}, option.value == written));
        }
    }
    out.push_back(std::move(row));
}

void add_told(Blocks& out, const PaperPreview& preview, const View& view)
{
    using Print = PaperPreview::Print;
    switch (preview.print) {
    case Print::none: return;
    case Print::on_its_way:
        out.push_back(
            shown("papers.told", Area::rail, page::Notice{"print", view.say.line("desk.paper.on_its_way"), page::Tone::teal}));
        return;
    case Print::printed:
    case Print::sent: {
        const auto id = preview.print == Print::printed ? "desk.paper.printed" : "desk.paper.sent";
        out.push_back(shown("papers.told", Area::rail, page::Notice{"check_circle", view.say.line(id), page::Tone::green}));
        return;
    }
    case Print::saved:
        out.push_back(shown(
            "papers.told", Area::rail,
            page::Notice{"check_circle", view.say.line("desk.paper.saved", {{"file", preview.saved_as}}), page::Tone::green}));
        return;
    case Print::failed: break;
    }
    const auto kind = view.session.failed.value_or(base::ErrorKind::internal);
    const bool printer = kind == base::ErrorKind::unavailable || kind == base::ErrorKind::no_answer;
    out.push_back(shown("papers.told", Area::rail,
                        page::Notice{"error", printer ? view.say.line("desk.paper.printer_stopped") : failure_line(view, kind),
                                     page::Tone::red}));
}

void add_printing(Blocks& out, const PaperPreview& preview, const PaperForm& form, const View& view)
{
    add_heading(out, Area::rail, "papers.print", view.say.line("desk.paper.print.head"));
    const bool ready = may_be_printed(preview, form) && preview.print != PaperPreview::Print::on_its_way;
    const bool has_printer = !view.world.office.printer.empty();
    auto print = control("papers.print.now", Area::rail,
                         page::Button{"print", view.say.line("desk.paper.print"),
                                      has_printer ? Weight::primary : Weight::secondary, false, shown_key(view, "Ctrl+P")},
                         intent::AskedForPaper{false});
    print.enabled = ready && has_printer;
    out.push_back(std::move(print));
    auto save = control("papers.save", Area::rail,
                        page::Button{"picture_as_pdf", view.say.line("desk.paper.save"),
                                     has_printer ? Weight::secondary : Weight::primary, false, shown_key(view, "Ctrl+S")},
                        intent::AskedForPaper{true});
    save.enabled = ready;
    out.push_back(std::move(save));
    if (!has_printer)
        add_quiet(out, Area::rail, "papers.no_printer", view.say.line("desk.paper.no_printer"));
    else
        add_quiet(out, Area::rail, "papers.printer",
                  view.say.line("desk.paper.printer", {{"printer", view.world.office.printer}}));
    if (!may_be_printed(preview, form)) add_quiet(out, Area::rail, "papers.not_yet", view.say.line("desk.paper.not_yet"));
    add_told(out, preview, view);
    const int copies = preview.copies == 0 ? form.copies : preview.copies;
    auto copies_row = shown("papers.copies", Area::rail, page::FormRow{view.say.line("desk.paper.copies"), {}, {}, {}});
    auto joined = shown("papers.copies.count", Area::rail, page::Segments{});
    joined.inside.push_back(
        control("papers.fewer", Area::rail, page::Tile{{}, Say::as_is("−"), {}, {}}, intent::CountedCopies{-1}));
    joined.inside.push_back(shown("papers.copies.now", Area::rail, page::Tile{{}, Say::as_is(std::to_string(copies)), {}, {}}));
    joined.inside.push_back(
        control("papers.more", Area::rail, page::Tile{{}, Say::as_is("+"), {}, {}}, intent::CountedCopies{1}));
    copies_row.inside.push_back(std::move(joined));
    out.push_back(std::move(copies_row));
    auto zoom_row = shown("papers.zoom", Area::rail, page::FormRow{view.say.line("desk.paper.zoom"), {}, {}, {}});
    auto zoom = shown("papers.zoom.choice", Area::rail, page::Segments{});
    for (const int percent : {0, 100, 150})
        zoom.inside.push_back(control(
            "papers.zoom." + std::to_string(percent), Area::rail,
            page::Tile{{}, percent == 0 ? view.say.line("desk.paper.fit") : Say::as_is(std::to_string(percent) + "%"), {}, {}},
            intent::ZoomedPaper{percent}, preview.percent == percent));
    zoom_row.inside.push_back(std::move(zoom));
    out.push_back(std::move(zoom_row));
}

void add_form_words(Blocks& out, const PaperForm& form, const View& view)
{
    if (!form.carries.empty()) {
        add_heading(out, Area::rail, "papers.carries", view.say.line("desk.paper.carries"));
        add_quiet(out, Area::rail, "papers.carries.words", Say::as_is(in_words(view, form.carries)));
    }
    if (!form.leaves_out.empty()) {
        add_heading(out, Area::rail, "papers.leaves_out", view.say.line("desk.paper.leaves_out"));
        add_quiet(out, Area::rail, "papers.leaves_out.words", Say::as_is(in_words(view, form.leaves_out)));
    }
    add_heading(out, Area::rail, "papers.form", view.say.line("desk.paper.form"));
    const auto file = form.file.substr(form.file.rfind('/') + 1);
    add_quiet(out, Area::rail, "papers.form.words",
              view.say.line("desk.paper.form.words",
                            {{"file", file}, {"from", text::date(form.in_force_from, view.say.language())}}));
}

void add_paper(Blocks& out, const PaperPreview& preview, const PaperForm& form, const View& view)
{
    page::PaneHead head;
    head.line = Say::as_is(in_words(view, form.title));
    head.after = Say::as_is(dotted({form.code, form.circular}));
    if (!form.confirmed) head.chips.push_back({view.say.line("desk.paper.own"), page::Tone::gold, "info"});
    out.push_back(shown("papers.head", Area::detail, head));
    if (preview.pages.empty()) add_quiet(out, Area::detail, "papers.drawing", view.say.line("desk.paper.drawing"));
    int number = 0;
    for (auto page : preview.pages) {
        page.zoom = preview.percent == 0 ? 1 : static_cast<float>(preview.percent) / 100;
        page.line = view.say.line("desk.paper.page",
                                  {{"page", std::to_string(++number)}, {"pages", std::to_string(preview.pages.size())}});
        out.push_back(shown("papers.page." + std::to_string(number), Area::detail, std::move(page)));
    }
}
}  // namespace

Blocks paper_blocks(const PaperPreview& preview, const View& view)
{
    Blocks out;
    add_list(out, preview, view);
    const auto* form = form_of(preview, view.world);
    if (form == nullptr) {
        out.push_back(
            shown("papers.none", Area::detail,
                  page::Empty{"description", view.say.line("desk.paper.none"), view.say.line("desk.paper.none.below")}));
        return out;
    }
    add_paper(out, preview, *form, view);
    add_printing(out, preview, *form, view);
    if (!form->asks.empty()) out.push_back(shown("papers.line.fields", Area::rail, page::Divider{}));
    if (!form->asks.empty()) add_heading(out, Area::rail, "papers.fields", view.say.line("desk.paper.fields"));
    for (const auto& ask : form->asks) add_field(out, preview, ask, view);
    out.push_back(shown("papers.line.form", Area::rail, page::Divider{}));
    add_form_words(out, *form, view);
    return out;
}

}  // namespace kiosk::desk
