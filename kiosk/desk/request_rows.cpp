#include "kiosk/desk/request_rows.h"

#include <algorithm>
#include <utility>

#include "kiosk/desk/fact_words.h"
#include "kiosk/desk/request_words.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;

namespace {
/// Told in words of the desk, in the card of grounds or in the head; a list of them would only repeat it.
constexpr std::string_view told_elsewhere[] = {"for", "consent", "sent_at", "urgent", "outcome.grounds", "outcome.rules"};
}  // namespace

void RequestRows::put(std::string_view label, std::string value, std::initializer_list<std::string_view> paths, Weight weight)
{
    for (const auto path : paths) shown_.insert(std::string{path});
    if (value.empty()) return;
    const auto id = std::string{label};
    out_.push_back(shown("detail." + id, Area::detail,
                         page::Row{view_.say.line("desk.label." + id), Say::as_is(std::move(value)), {}, weight}));
}

/// Of the person who is to be helped.
void RequestRows::put_person(const flow::PersonOfRequest& person, const std::string& whose)
{
    const auto& say = view_.say;
    const auto birth = person.birth.empty() ? std::string{} : say.words("desk.born", {{"day", day_words(view_, person.birth)}});
    put("about_aided",
        dotted({birth, say.option("requester.sex", person.sex), say.option("requester.ethnicity", person.ethnicity),
                person.commune, person.address}),
        {whose + ".birth", whose + ".sex", whose + ".ethnicity", whose + ".commune", whose + ".address"});
    put("aided.id_number", person.id_number, {whose + ".id_number"});
    put(whose + ".guardian", person.guardian, {whose + ".guardian"}, Weight::strong);
}

void RequestRows::put_people()
{
    // Name, birth, sex, people and commune of the requester stand in the head.
    for (const auto* path : {"requester.name", "requester.birth", "requester.sex", "requester.ethnicity", "requester.commune"})
        shown_.insert(path);
    put("requester.address", request_.requester.address, {"requester.address"});
    put("id_number", request_.requester.id_number, {"requester.id_number"});
    put("requester.guardian", request_.requester.guardian, {"requester.guardian"}, Weight::strong);
    if (!request_.for_self)
        put("aided", dotted({request_.aided.name, view_.say.option("for.relation", request_.relation)}),
            {"aided.name", "for.relation"}, Weight::strong);
    // Also when the request says that it is for oneself: what was told is shown.
    put_person(request_.aided, "aided");
    if (!request_.for_self)
        put("may_speak", view_.say.option("for.may_speak", request_.may_speak), {"for.may_speak"},
            request_.may_speak == "yes" ? Weight::normal : Weight::warning);
}

void RequestRows::put_contact()
{
    // The rule and the number to dial stand in their own card.
    for (const auto* path :
         {"contact.times", "contact.say_who", "contact.safe_word", "contact.other_name", "contact.other_phone",
          "contact.other_relation", "contact.come_back_on", "contact.wishes", "contact.phone"})
        shown_.insert(path);
    const auto& call = request_.phone_to_call();
    for (const auto& [path, phone] :
         {std::pair{"requester.phone", &request_.requester.phone}, std::pair{"aided.phone", &request_.aided.phone}})
        put(path, *phone == call ? std::string{} : text::phone(*phone), {path});
    put("contact.address", request_.contact.address, {"contact.address"});
}

/// Every day that counts, near or not, and also when only is known that there is one.
void RequestRows::put_dates()
{
    for (const auto* fact : {"court_date", "limitation_date"}) {
        const auto& facts = request_.facts.all();
        const auto found = facts.find(fact);
        shown_.insert(std::string{"facts."} + fact);
        if (found == facts.end() || found->second == "absent") continue;
        const auto day = base::parse_day(found->second);
        const auto passed = day && std::chrono::sys_days{*day} < std::chrono::sys_days{view_.today};
        const auto words = day                          ? text::weekday_date(*day, view_.say.language())
                           : found->second == "unknown" ? view_.say.words("desk.day_not_known")
                                                        : found->second;
        put(fact, dotted({words, passed ? view_.say.words("desk.passed") : std::string{}}), {}, Weight::strong);
    }
}

void RequestRows::put_matter()
{
    const auto& say = view_.say;
    put("field", say.area(request_.area), {"matter.area"});
    put("other_side", request_.other_side, {"matter.other_side"});
    put("help", option_words(view_, "help", request_.help), {"help"});
    put("needs", option_words(view_, "needs", request_.needs), {"needs"});
    for (const auto& [path, answer] : request_.other) {
        shown_.insert("other." + path);
        out_.push_back(
            shown("detail.other." + path, Area::detail,
                  page::Row{Say::as_is(say.row_of(path)), Say::as_is(say.option(path, answer)), {}, Weight::normal}));
    }
}

Blocks RequestRows::matter_rows()
{
    put_matter();
    put_dates();
    // The panel of the person's own words.
    shown_.insert("matter.words");
    return std::exchange(out_, {});
}

Blocks RequestRows::people_rows()
{
    put_people();
    put_contact();
    if (row_.stage == visit::Stage::received) put("answer_by", day_words(view_, base::iso(row_.answer_by)), {});
    return std::exchange(out_, {});
}

void RequestRows::put_facts()
{
    const auto facts = fact_words(view_.say, request_.facts);
    put("facts_told", facts.told, {});
    put("facts_denied", facts.denied, {});
    put("facts_unknown", facts.unknown, {});
    for (const auto& [fact, value] : request_.facts.all()) shown_.insert("facts." + fact);
}

std::string RequestRows::label_of(const std::string& path) const
{
    if (const auto id = "desk.label." + path; view_.say.library().has_words(id)) return view_.say.words(id);
    return view_.say.row_of(path);
}

void RequestRows::put_rest()
{
    for (const auto& answer : request_.answers) {
        const auto told =
            std::find(std::begin(told_elsewhere), std::end(told_elsewhere), answer.path) != std::end(told_elsewhere);
        if (told || shown_.contains(answer.path)) continue;
        out_.push_back(shown("detail.more." + answer.path, Area::detail,
                             page::Row{Say::as_is(label_of(answer.path)),
                                       Say::as_is(option_words(view_, answer.path, answer.values)),
                                       {},
                                       Weight::normal}));
    }
}

Blocks RequestRows::further_rows()
{
    const auto verdict = "desk.verdict." + request_.verdict;
    const auto& names = view_.say.library().pack.language_names;
    const auto language = names.find(request_.language);
    put("language", language == names.end() ? request_.language : language->second, {"language"});
    put("synthetic", request_.synthetic ? view_.say.words("desk.synthetic") : std::string{}, {"synthetic"});
    put("verdict", view_.say.library().has_words(verdict) ? view_.say.words(verdict) : request_.verdict, {"outcome.verdict"});
    put_facts();
    put_rest();
    return std::exchange(out_, {});
}

}  // namespace kiosk::desk
