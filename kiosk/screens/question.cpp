#include <algorithm>

#include "kiosk/base/utf8.h"
#include "kiosk/screens/answers.h"
#include "kiosk/screens/keyboard.h"
#include "kiosk/screens/pages.h"
#include "kiosk/visit/fields.h"
#include "kiosk/visit/interview.h"

namespace kiosk::screens {

namespace {
using visit::Question;
using visit::QuestionKind;

/// How far a person is, and roughly how much is left; an estimate, said as one.
page::Progress check_progress(const View& view, const Question& question)
{
    auto answers = view.session.check;
    answers.erase(question.id);
    const auto& trail = view.session.trail;
    const auto behind = std::count_if(trail.begin(), trail.end(), [](const Place& p) { return p.screen == Screen::check; });
    const int number = static_cast<int>(behind) + 1;
    const int left =
        std::max(0, visit::due_check_question(view.library.guide, answers, view.library.rules, view.today()).left - 1);
    auto line = left == 0 ? view.words("progress.last", fmt::arg("number", number))
                          : view.words("progress.check", fmt::arg("number", number), fmt::arg("left", left));
    return {number, left, std::move(line)};
}

/// The request goes by sections: their number stays the same while answers open and close questions.
page::Progress request_progress(const View& view, const Question& question)
{
    std::vector<std::string> sections;
    for (const auto& each : view.library.guide.request)
        if (std::find(sections.begin(), sections.end(), each.section) == sections.end()) sections.push_back(each.section);
    const int total = static_cast<int>(sections.size());
    const int number = static_cast<int>(std::find(sections.begin(), sections.end(), question.section) - sections.begin()) + 1;
    return {number, total - number, view.words("progress.request", fmt::arg("number", number), fmt::arg("total", total))};
}

/// Can a card answer this very question? The ethnic group stands on no card.
bool on_a_card(const View& view, const Question& question)
{
    const auto what = question.path.substr(question.path.find('.') + 1);
    const bool printed = what == "name" || what == "birth" || what == "sex" || what == "id_number" || what == "commune";
    return printed && !view.settings.scanner.empty() && !visit::card_person(question).empty();
}

Blocks scan_button(const View& view, const Question& question)
{
    if (!on_a_card(view, question)) return {};
    return {side_button("scan", view.words("scan.button"),
                        intent::OpenedOverlay{visit::Overlay::scan_card, visit::card_person(question)}, "qr_code_scanner")};
}

/// "họ và tên, ngày sinh" in the place {rows} of the words.
Line rows_line(const View& view, const std::vector<std::string>& questions,
               Line (*words_with)(const View&, const std::string& rows))
{
    std::string rows;
    std::vector<page::Heard> each;
    for (const auto& id : questions) {
        auto label = view.words.of("ask." + id, "row");
        label.words = base::lower(label.words);
        rows += (rows.empty() ? "" : ", ") + label.words;
        each.push_back({std::move(label.words), std::move(label.spoken), {}, true});
    }
    auto line = words_with(view, rows);
    auto& heard = line.in_turn;
    const auto list = std::find_if(heard.begin(), heard.end(), [](const page::Heard& one) { return one.filling; });
    if (list != heard.end()) heard.insert(heard.erase(list), each.begin(), each.end());
    return line;
}

/// Which fields a card has just filled; each is looked at in its turn. And what stands on it and could not be taken.
Blocks card_notice(const View& view)
{
    Blocks out;
    const auto filled = [](const View& v, const std::string& rows) { return v.words("scan.filled", fmt::arg("rows", rows)); };
    const auto left = [](const View& v, const std::string& rows) { return v.words("scan.left", fmt::arg("rows", rows)); };
    if (const auto& rows = view.session.from_card; !rows.empty())
        out.push_back(notice("from_card", rows_line(view, rows, filled), Tone::green, "check_circle"));
    if (const auto& rows = view.session.not_from_card; !rows.empty())
        out.push_back(notice("not_from_card", rows_line(view, rows, left), Tone::gold, "info"));
    return out;
}

bool in_check(const View& view) { return view.session.place.screen == Screen::check; }

std::string page_id(const View& view, const Question& question)
{
    return (in_check(view) ? "check." : "request.") + question.id;
}

Blocks title_and_hint(const View& view, const Question& question)
{
    const auto group = "ask." + question.id;
    Blocks out{heading("title", view.words.of(group, "title"))};
    if (view.words.has(group, "hint")) out.push_back(quiet("hint", view.words.of(group, "hint")));
    if (question.kind == QuestionKind::several) out.push_back(quiet("several", view.words("question.several")));
    out.push_back(link("why", view.words("question.why"), intent::OpenedOverlay{visit::Overlay::why, question.id}));
    return out;
}

Block choice(const View& view, const Question& question, const visit::Option& option)
{
    Block block;
    block.id = "option." + option.id;
    const auto kind = option.unsure                            ? page::Choice::Kind::unsure
                      : question.kind == QuestionKind::several ? page::Choice::Kind::several
                                                               : page::Choice::Kind::one;
    Line below;
    const auto below_id = option.id + "_below";
    if (view.words.has("ask." + question.id, below_id)) below = view.words.of("ask." + question.id, below_id);
    block.kind = page::Choice{option_words(view, question, option), std::move(below), kind, option.icon};
    block.meaning = intent::Marked{option.id};
    const auto& chosen = view.session.choosing.values;
    block.chosen = std::find(chosen.begin(), chosen.end(), option.id) != chosen.end();
    return block;
}

Page choosing_page(const View& view, const Question& question)
{
    Block progress;
    progress.id = "progress";
    progress.kind = in_check(view) ? check_progress(view, question) : request_progress(view, question);
    Blocks blocks{std::move(progress)};
    append(blocks, title_and_hint(view, question));
    append(blocks, trouble_notice(view));
    append(blocks, card_notice(view));
    for (const auto& option : question.options) blocks.push_back(choice(view, question, option));
    append(blocks, scan_button(view, question));
    if (!question.required) blocks.push_back(side_button("skip", view.words("question.skip"), intent::Skipped{}));
    auto on = main_button("continue", view.words("question.continue"), intent::Answered{});
    // Of several answers all are seen before; who found the one that fits need not read the others.
    std::get<page::Button>(on.kind).commits = question.kind == QuestionKind::several || view.session.choosing.values.empty();
    blocks.push_back(std::move(on));
    return standard_page(view, page_id(view, question), std::move(blocks));
}

Page writing_page(const View& view, const Question& question)
{
    auto progress = in_check(view) ? check_progress(view, question) : request_progress(view, question);
    Blocks blocks{paragraph("progress", std::move(progress.line), page::Paragraph::Style::crumb)};
    append(blocks, title_and_hint(view, question));
    append(blocks, in(Area::side, offer_button(view)));
    append(blocks, in(Area::side, scan_button(view, question)));
    if (!question.required)
        blocks.push_back(in(Area::side, side_button("skip", view.words("question.skip"), intent::Skipped{})));

    Block field;
    field.id = "field";
    field.kind = page::Field{only_said(view.words.of("ask." + question.id, "title")),
                             visit::shown_form(view.session.typing, question.kind),
                             {},
                             question.sensitive && view.session.hide_typing,
                             true,
                             question.kind == QuestionKind::long_text ? 3 : 1,
                             view.words("voice.covered")};
    blocks.push_back(std::move(field));
    append(blocks, trouble_notice(view));
    append(blocks, card_notice(view));
    if (question.sensitive)
        blocks.push_back(
            link("hide", view.session.hide_typing ? view.words("question.show_typing") : view.words("question.hide_typing"),
                 intent::HidTyping{}, view.session.hide_typing ? "visibility" : "visibility_off"));
    if (const auto* list = view.library.suggestion_list(question.suggest)) {
        if (!list->confirmed) blocks.push_back(quiet("suggest_unconfirmed", view.words("suggest.unconfirmed")));
        append(blocks, suggestion_keys(view, *list));
    }
    append(blocks, keyboard(view, question.kind, view.words("question.continue")));
    return typing_page(view, page_id(view, question), std::move(blocks));
}
}  // namespace

Page question_page(const View& view)
{
    const auto& question = *view.library.guide.find(view.session.place.item);
    return visit::has_options(question) ? choosing_page(view, question) : writing_page(view, question);
}

}  // namespace kiosk::screens
