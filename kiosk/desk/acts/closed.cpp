/// Stopping without a refusal: the person does not want it any more, or something that is no ground of the law.
#include "kiosk/desk/acts/acts.h"

namespace kiosk::desk::acts {

namespace {
/// Beside the grounds of a refusal (refused.cpp) and the ends of a case: Legal Aid Law 2017, Article 37.
constexpr std::string_view close_reasons[] = {"withdrawn", "died", "elsewhere", "other"};

std::vector<Option> reasons_to_close(const Doing& doing)
{
    std::vector<Option> out;
    for (const auto reason : close_reasons)
        out.push_back({std::string{reason}, doing.view.say.line("desk.close." + std::string{reason})});
    return out;
}

constexpr Field close_fields[] = {{.name = "reason",
                                   .label = "desk.dialog.close.why",
                                   .options = reasons_to_close,
                                   .needed = true,
                                   .look = Field::Look::list},
                                  {.name = "words", .kind = Field::Kind::words, .label = "desk.dialog.add_words"}};

/// Another reason is said in words.
bool reason_is_said(const Draft& draft) { return draft.one("reason") != "other" || !draft.words.empty(); }

std::string close_note(const Doing& doing)
{
    const auto reason = doing.draft.one("reason");
    if (reason.empty()) return {};
    auto note = reason == "other" ? std::string{} : doing.to_citizen.words("desk.note.close." + reason);
    return with_words(with_words(std::move(note), doing.draft.words), doing.to_citizen.words("desk.note.complain"));
}
}  // namespace

constinit const Act closed{.act = flow::StaffAct::closed,
                           .name = "close",
                           .fields = close_fields,
                           .enough = reason_is_said,
                           .note = close_note,
                           .icon = "stop_circle"};

}  // namespace kiosk::desk::acts
