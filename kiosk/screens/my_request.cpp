#include "kiosk/screens/answers.h"
#include "kiosk/screens/keyboard.h"
#include "kiosk/screens/pages.h"
#include "kiosk/text/written.h"

namespace kiosk::screens {

namespace {
/// The same words for every wrong try: nothing can be learned from them.
Blocks not_found(const View& view)
{
    if (view.session.awaiting == visit::Awaiting::lookup)
        return {notice("trouble", view.session.late ? view.words("my_request.late") : view.words("my_request.asking"),
                       Tone::gold, "hourglass_empty")};
    if (!view.session.failed) return {};
    using enum base::ErrorKind;
    const auto kind = *view.session.failed;
    const bool nobody_answers = kind == unavailable || kind == no_answer || kind == io || kind == internal;
    return {notice("trouble", nobody_answers ? view.words("my_request.unavailable") : view.words("my_request.not_found"),
                   Tone::gold, "info")};
}

/// A request that has ended can only be talked about.
Blocks message_doors(const View& view, visit::Stage stage)
{
    const auto& words = view.words;
    const auto tell = [&](visit::MessageKind kind, std::string icon, Tone tone) {
        const std::string id{visit::name_of(kind)};
        return door(id, words.of("my_status.tell", id), words.of("my_status.tell_below", id),
                    intent::WentTo{{Screen::my_message, id}}, std::move(icon), tone);
    };
    const bool ended = stage == visit::Stage::transferred || stage == visit::Stage::finished || stage == visit::Stage::closed;
    Blocks out{heading("tell", words("my_status.tell"), 2), tell(visit::MessageKind::call, "phone_callback", Tone::teal)};
    if (ended) return out;
    out.push_back(tell(visit::MessageKind::correct, "edit_note", Tone::gold));
    out.push_back(tell(visit::MessageKind::withdraw, "undo", Tone::lotus));
    return out;
}
}  // namespace

/// Code, then secret, typed or scanned from the slip.
Page my_request_page(const View& view)
{
    const auto& words = view.words;
    const bool secret = view.session.place.item == "secret";
    Blocks blocks{
        paragraph("progress", words("my_request.crumb", fmt::arg("number", secret ? 2 : 1)), page::Paragraph::Style::crumb),
        heading("title", secret ? words("my_request.secret") : words("my_request.code")),
        quiet("hint", secret ? words("my_request.secret_hint") : words("my_request.code_hint")),
    };
    // Without a slip no look-up ends well; staff can find the request. Below the middle large letters leave it no room.
    const auto& comfort = view.session.comfort;
    if (!comfort.low_reach || comfort.text_size < base::TextSize::large)
        blocks.push_back(in(
            Area::side, side_button("lost", words("my_request.lost"), intent::OpenedOverlay{visit::Overlay::lost_slip, {}})));
    Block field;
    field.id = "field";
    field.kind = page::Field{
        only_said(secret ? words("my_request.secret") : words("my_request.code")), view.session.typing, {}, false, true, 1};
    blocks.push_back(std::move(field));
    append(blocks, not_found(view));
    append(blocks, trouble_notice(view));
    append(blocks, code_keyboard(view, secret ? words("my_request.look") : words("question.continue")));
    return typing_page(view, "my_request", std::move(blocks));
}

/// How far the request is, what is missing, by when; and how to have it changed.
Page my_status_page(const View& view)
{
    const auto& words = view.words;
    const auto& status = *view.session.status;
    const auto stage = std::string{visit::name_of(status.stage)};
    Blocks blocks{
        badge("code", words.spelled("my_status.code", status.code), Tone::green, "receipt_long"),
        heading("title", words.of("stage", stage)),
        lead("next", words.of("stage_next", stage)),
    };
    Blocks rows{row("since", words("my_status.since"), words.given("my_status.since_day", words.weekday_date(status.since)))};
    const bool waits_for_staff = status.stage == visit::Stage::received || status.stage == visit::Stage::claimed;
    if (waits_for_staff)
        rows.push_back(row("answer_by", words("my_status.answer_by"),
                           words.given("my_status.answer_by_day", words.weekday_date(status.answer_by))));
    if (status.tries > 0)
        rows.push_back(row("tries", words("my_status.tries"), words("my_status.tries_times", fmt::arg("times", status.tries))));
    if (!status.case_number.empty())
        rows.push_back(row("case_number", words("my_status.case_number"), words.given("my_status.case", status.case_number)));
    blocks.push_back(panel("rows", std::move(rows)));
    if (!status.note.empty()) {
        blocks.push_back(heading("note_title", words("my_status.note"), 2));
        blocks.push_back(notice("note", words.given("my_status.note_words", status.note), Tone::gold, "chat"));
    }
    if (view.session.told)
        blocks.insert(blocks.begin() + 1, notice("told", words.of("my_status.told", visit::name_of(*view.session.told)),
                                                 Tone::green, "check_circle"));
    append(blocks, in(Area::side, message_doors(view, status.stage)));
    if (!view.settings.phone.empty()) {
        const auto phone = text::phone(view.settings.phone);
        blocks.push_back(item("phone", words("receipt.phone", fmt::arg("phone", phone)), "call"));
    }
    blocks.push_back(side_button("call_staff", words("home.call_staff"), intent::OpenedOverlay{visit::Overlay::call_staff, {}},
                                 "support_agent"));
    blocks.push_back(main_button("done", words("my_status.done"), intent::WentTo{{Screen::thanks, {}}}, "check"));
    return standard_page(view, "my_status", std::move(blocks));
}

}  // namespace kiosk::screens
