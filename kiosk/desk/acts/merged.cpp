/// The same matter was sent twice: this request ends, the other goes on in its place.
#include "kiosk/desk/acts/acts.h"
#include "kiosk/desk/places/request.h"

namespace kiosk::desk::acts {

namespace {
std::vector<Option> the_same_matter(const Doing& doing)
{
    std::vector<Option> out;
    const auto* request = open_request(doing.view.session);
    if (request == nullptr) return out;
    for (const auto& id : request->same_person)
        if (const auto* row = row_of(doing.view.session, id)) out.push_back({row->code, Say::as_is(row->code)});
    return out;
}

void suggest_the_only_one(Draft& draft, const Doing& doing)
{
    if (const auto options = the_same_matter(doing); options.size() == 1) draft.choose("into", options.front().value);
}

constexpr Field merge_fields[] = {{.name = "into",
                                   .label = "desk.merge.into",
                                   .options = the_same_matter,
                                   .needed = true,
                                   .look = Field::Look::list,
                                   .hint = "desk.merge.hint"},
                                  {.name = "note", .kind = Field::Kind::text, .label = "desk.note_for_colleagues", .lines = 2}};

bool has_a_double(const Doing& doing) { return !the_same_matter(doing).empty(); }

std::string merge_note(const Doing& doing)
{
    const auto into = doing.draft.one("into");
    return into.empty() ? std::string{} : doing.to_citizen.words("desk.note.merged", {{"code", into}});
}
}  // namespace

constinit const Act merged{.act = flow::StaffAct::merged,
                           .name = "merge",
                           .fields = merge_fields,
                           .begin = suggest_the_only_one,
                           .fits = has_a_double,
                           .note = merge_note,
                           .icon = "merge_type"};

}  // namespace kiosk::desk::acts
