#include "kiosk/desk/acts/acts.h"
#include "kiosk/desk/acts/of_case.h"

namespace kiosk::desk::acts {

namespace {
std::vector<Option> ways_to_answer(const Doing& doing)
{
    return choices(doing, "desk.answer_body", {"paper", "phone", "both"});
}
/// What a body is told: joint circular 10/2018, Article 3(4).
std::vector<Option> what_to_answer(const Doing& doing)
{
    return choices(doing, "desk.answer_body", {"accepted", "not_eligible", "no_request"});
}

constexpr Field answer_fields[] = {
    {.name = "answer", .label = "desk.answer_body.what", .options = what_to_answer, .needed = true, .look = Field::Look::list},
    {.name = "way", .label = "desk.answer_body.way", .options = ways_to_answer, .needed = true, .look = Field::Look::segments},
    {.name = "note", .kind = Field::Kind::text, .label = "desk.note_for_colleagues", .lines = 2}};

void begin_answer(Draft& draft, const Doing& doing)
{
    draft.choose("way", "paper");
    if (case_of(doing).accepted_at) draft.choose("answer", "accepted");
}

bool is_of_a_body(const Doing& doing) { return doing.request.notice.has_value(); }
}  // namespace

constinit const Act answered_body{.act = flow::StaffAct::answered_body,
                                  .name = "answer_body",
                                  .fields = answer_fields,
                                  .begin = begin_answer,
                                  .fits = is_of_a_body,
                                  .icon = "reply"};

}  // namespace kiosk::desk::acts
