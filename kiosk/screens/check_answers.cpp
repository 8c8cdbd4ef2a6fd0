#include "kiosk/law/outcome.h"
#include "kiosk/screens/answers.h"
#include "kiosk/screens/pages.h"
#include "kiosk/visit/birth.h"

namespace kiosk::screens {

namespace {
/// "Diện được trợ giúp": what the carried answers come to, in the words of the ground.
Blocks ground_row(const View& view)
{
    const auto& session = view.session;
    if (!session.carry_over || session.draft.facts.all().empty()) return {};
    const auto& words = view.words;
    auto value = words("check_answers.ground_staff");
    if (const auto outcome =
            law::judge(view.library.rules, visit::facts_to_judge(session.draft, view.library.guide), view.today()))
        for (const auto& judged : outcome->grounds)
            if (judged.state == law::JudgedGround::State::met) {
                value = words.sentence("ground." + judged.ground->id, judged.ground->words);
                break;
            }
    return {row("answer.ground", words("check_answers.ground"), std::move(value), words("check_answers.change"),
                intent::WentTo{{Screen::consent, {}}})};
}

/// What was passed over stands in one row at the end; its "change" leads to the first of it.
Block passed_over_row(const View& view, const std::vector<std::string>& questions)
{
    Line labels;
    for (const auto& id : questions) {
        const auto label = view.words.of("ask." + id, "row");
        labels = labels.empty() ? label : joined(labels, ", ", label);
    }
    labels.id = "answer.passed_over.words";
    return row("answer.passed_over", view.words("answer.none"), std::move(labels), view.words("check_answers.change"),
               intent::ChangedAnswer{questions.front()});
}

Blocks answer_rows(const View& view)
{
    Blocks rows;
    std::vector<std::string> passed_over;
    const auto& answers = view.session.draft.answers;
    for (const auto& question : view.library.guide.request) {
        const auto found = answers.find(question.id);
        if (found == answers.end() || !applies(question, answers)) continue;
        if (found->second.values.empty()) {
            passed_over.push_back(question.id);
            continue;
        }
        rows.push_back(row("answer." + question.id, view.words.of("ask." + question.id, "row"),
                           answer_words(view, question, found->second), view.words("check_answers.change"),
                           intent::ChangedAnswer{question.id}));
    }
    if (!passed_over.empty()) rows.push_back(passed_over_row(view, passed_over));
    return rows;
}

Line why_not_saved(const View& view, base::ErrorKind kind)
{
    switch (kind) {
    case base::ErrorKind::disk_full: return view.words("not_saved.full");
    case base::ErrorKind::busy: return view.words("not_saved.busy");
    case base::ErrorKind::strange_key: return view.words("not_saved.strange_key");
    default: return view.words("not_saved.why");
    }
}

Line what_to_do(const View& view, base::ErrorKind kind)
{
    switch (kind) {
    case base::ErrorKind::busy: return view.words("not_saved.what_to_do.busy");
    case base::ErrorKind::strange_key: return view.words("not_saved.what_to_do.strange_key");
    default: return view.words("not_saved.what_to_do");
    }
}

/// It is not saved, the answers are still here, and there are three things to do.
Blocks not_saved(const View& view)
{
    const auto& words = view.words;
    if (!view.session.failed) return {};
    const auto kind = *view.session.failed;
    // A store that failed in the midst of it may find it again; only a refusal says that nobody has it.
    using base::ErrorKind;
    const bool nobody_has_it = kind != ErrorKind::io && kind != ErrorKind::corrupt && kind != ErrorKind::internal;
    auto warning = notice("not_saved", words("not_saved.title"), Tone::red, "error");
    return {std::move(warning), paragraph("not_saved_why", why_not_saved(view, kind)),
            paragraph("not_saved_safe", nobody_has_it ? words("not_saved.nobody") : words("not_saved.safe")),
            paragraph("not_saved_do", what_to_do(view, kind))};
}

/// Handed over, and not answered: nobody knows yet. It is asked again without the person.
Blocks in_doubt(const View& view)
{
    const auto& words = view.words;
    if (!view.session.late) return {};
    return {notice("in_doubt", words("in_doubt.title"), Tone::gold, "hourglass_empty"),
            paragraph("in_doubt_safe", words("in_doubt.safe")), paragraph("in_doubt_do", words("in_doubt.what_to_do"))};
}
}  // namespace

/// Every answer in the person's words before anything is sent.
Page check_answers_page(const View& view)
{
    const auto& words = view.words;
    const bool sending = view.session.awaiting == visit::Awaiting::submit;
    Blocks blocks{heading("title", words("check_answers.title"))};
    append(blocks, not_saved(view));
    append(blocks, in_doubt(view));
    if (visit::age_is_contradicted(view.session.draft, view.library.guide, view.today()))
        blocks.push_back(notice("age", words("check_answers.age"), Tone::gold, "help"));
    auto rows = ground_row(view);
    append(rows, answer_rows(view));
    blocks.push_back(panel("rows", std::move(rows)));
    blocks.push_back(
        in(Area::actions, quiet("sealed", sending ? words("check_answers.sending") : words("check_answers.sealed"))));
    if (view.session.short_way) blocks.push_back(quiet("short_way", words("check_answers.short_way")));
    if (view.preview) blocks.push_back(notice("preview.not_sent", words("preview.not_sent"), Tone::gold, "info"));
    if (view.session.failed || view.session.late)
        blocks.push_back(side_button("call_staff", words("home.call_staff"),
                                     intent::OpenedOverlay{visit::Overlay::call_staff, {}}, "support_agent"));
    // Whoever tried to send has seen the page to its end.
    auto send = view.session.failed ? main_button("send", words("check_answers.send_again"), intent::Sent{}, "lock")
                                    : commit_button("send", words("check_answers.send"), intent::Sent{}, "lock");
    send.enabled = !sending && !view.preview;
    blocks.push_back(std::move(send));
    return standard_page(view, "check_answers", std::move(blocks));
}

}  // namespace kiosk::screens
