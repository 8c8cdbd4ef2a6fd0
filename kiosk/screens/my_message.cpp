#include "kiosk/screens/answers.h"
#include "kiosk/screens/keyboard.h"
#include "kiosk/screens/pages.h"

namespace kiosk::screens {

namespace {
/// What was not sent is still on the page.
Blocks not_sent(const View& view)
{
    if (view.session.awaiting == visit::Awaiting::message)
        return {notice("trouble", view.session.late ? view.words("my_message.late") : view.words("my_message.sending"),
                       Tone::gold, "hourglass_empty")};
    if (!view.session.failed) return {};
    return {notice("trouble", view.words("my_message.not_sent"), Tone::gold, "info")};
}

Page correction_page(const View& view)
{
    const auto& words = view.words;
    Block field;
    field.id = "field";
    field.kind =
        page::Field{only_said(words("my_message.correct")), view.session.typing, {}, view.session.hide_typing, true, 3};
    Blocks blocks{
        badge("code", words.spelled("my_status.code", view.session.status->code), Tone::green, "receipt_long"),
        heading("title", words("my_message.correct")),
        quiet("hint", words("my_message.correct_lead")),
        std::move(field),
    };
    append(blocks, not_sent(view));
    append(blocks, trouble_notice(view));
    append(blocks, keyboard(view, visit::QuestionKind::long_text, words("my_message.send")));
    return typing_page(view, "my_message", std::move(blocks));
}
}  // namespace

/// Asked once more before it goes to staff: a touch by mistake must not take a request back.
Page my_message_page(const View& view)
{
    const auto& words = view.words;
    const auto& kind = view.session.place.item;
    if (kind == visit::name_of(visit::MessageKind::correct)) return correction_page(view);
    const bool withdraws = kind == visit::name_of(visit::MessageKind::withdraw);
    Blocks blocks{
        badge("code", words.spelled("my_status.code", view.session.status->code), Tone::green, "receipt_long"),
        heading("title", words.of("my_message", kind)),
        lead("lead", words.of("my_message.lead", kind)),
        item("first", words.of("my_message.first", kind), "check"),
        item("second", words.of("my_message.second", kind), "check"),
    };
    append(blocks, not_sent(view));
    blocks.push_back(side_button("back", words.of("my_message.back", kind), intent::WentBack{}, "arrow_back"));
    blocks.push_back(
        main_button("send", words.of("my_message.send", kind), intent::Answered{}, withdraws ? "undo" : "phone_callback"));
    return standard_page(view, "my_message", std::move(blocks));
}

}  // namespace kiosk::screens
