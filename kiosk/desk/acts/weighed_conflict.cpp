/// Whether the centre already helps the other side, and what follows from it. The hint comes from names; a person decides.
#include "kiosk/desk/acts/acts.h"
#include "kiosk/desk/places/request.h"

namespace kiosk::desk::acts {

namespace {
constexpr std::string_view conflict_decisions[] = {"none", "other_provider", "not_here"};

std::vector<Option> who_stands_against(const Doing& doing)
{
    std::vector<Option> out;
    const auto* request = open_request(doing.view.session);
    if (request == nullptr) return out;
    for (const auto& id : request->other_side)
        if (const auto* row = row_of(doing.view.session, id)) {
            const auto name = row->case_number.empty() ? row->code : row->case_number;
            out.push_back({name, Say::as_is(name)});
        }
    return out;
}

std::vector<Option> decisions_on_conflict(const Doing& doing)
{
    std::vector<Option> out;
    for (const auto decision : conflict_decisions)
        out.push_back({std::string{decision}, doing.view.say.line("desk.conflict." + std::string{decision})});
    return out;
}

void suggest_whom(Draft& draft, const Doing& doing)
{
    if (const auto options = who_stands_against(doing); options.size() == 1) draft.choose("with", options.front().value);
}

constexpr Field conflict_fields[] = {
    {.name = "with", .label = "desk.conflict.with", .options = who_stands_against, .look = Field::Look::list},
    {.name = "decision",
     .label = "desk.conflict.decision",
     .options = decisions_on_conflict,
     .needed = true,
     .look = Field::Look::list,
     .hint = "desk.conflict.hint"},
    {.name = "words", .kind = Field::Kind::text, .label = "desk.conflict.words", .needed = true, .lines = 3}};

/// Only where a hint asks for it.
bool has_hint(const Doing& doing) { return !who_stands_against(doing).empty(); }
}  // namespace

constinit const Act weighed_conflict{.act = flow::StaffAct::weighed_conflict,
                                     .name = "weigh",
                                     .fields = conflict_fields,
                                     .begin = suggest_whom,
                                     .fits = has_hint,
                                     .icon = "compare_arrows"};

}  // namespace kiosk::desk::acts
