/// Refusing to take a request on: only with one of the four grounds of the law, its article and the way to complain.
#include "kiosk/desk/acts/acts.h"

namespace kiosk::desk::acts {

namespace {
/// Legal Aid Law 2017, Article 30(3).
constexpr std::string_view refusal_grounds[] = {"not_covered", "unlawful", "died", "elsewhere"};

std::vector<Option> grounds_of_refusal(const Doing& doing)
{
    std::vector<Option> out;
    for (const auto ground : refusal_grounds)
        out.push_back({std::string{ground},
                       doing.view.say.line("desk.close." + std::string{ground}),
                       {},
                       {},
                       doing.view.say.line("desk.source.refusal")});
    return out;
}

constexpr Field refusal_fields[] = {{.name = "reason",
                                     .label = "desk.dialog.refuse.why",
                                     .options = grounds_of_refusal,
                                     .needed = true,
                                     .look = Field::Look::list},
                                    {.name = "words", .kind = Field::Kind::words, .label = "desk.dialog.refuse.words"}};

std::string refusal_note(const Doing& doing)
{
    const auto reason = doing.draft.one("reason");
    if (reason.empty()) return {};
    auto note = with_words(doing.to_citizen.words("desk.note.close." + reason), doing.draft.words);
    note = with_words(std::move(note), doing.to_citizen.words("desk.note.refused.source"));
    return with_words(std::move(note), doing.to_citizen.words("desk.note.complain"));
}
}  // namespace

constinit const Act refused{.act = flow::StaffAct::refused,
                            .name = "refuse",
                            .key = "F10",
                            .fields = refusal_fields,
                            .note = refusal_note,
                            .icon = "block"};

}  // namespace kiosk::desk::acts
