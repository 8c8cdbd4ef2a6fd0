#include "kiosk/content/paper_form.h"

#include <algorithm>
#include <array>

#include "kiosk/content/library.h"

namespace kiosk::content {

namespace {
constexpr std::array subject_names{"request", "case", "day", "month", "register"};

// clang-format off
constexpr std::string_view request_places[] = {
    "aided_birth", "aided_ethnicity", "aided_home", "aided_id", "aided_name", "aided_sex", "answer_by", "area", "birth",
    "body", "category", "centre", "code", "ethnicity", "for_other", "for_self", "ground", "help", "home", "hours",
    "id_number", "matter", "name", "name_upper", "notice_form", "notice_on", "office_phone", "papers_by", "phone",
    "received_on", "refused_why", "relation", "sex", "staff", "today", "unit", "year"};
constexpr std::string_view case_places[] = {
    "accepted_on", "aided_birth", "aided_ethnicity", "aided_home", "aided_id", "aided_name", "aided_sex", "answer_by",
    "area", "at_once", "birth", "body", "case_number", "category", "centre", "code", "criteria", "decided_on",
    "decision", "end_reason", "end_why", "ended_on", "ethnicity", "field", "for_other", "for_self", "form",
    "form_words", "ground", "handed_on", "hearing_at", "hearing_on", "hearing_place", "help", "home", "hours",
    "id_number", "matter", "name", "name_upper", "notice_form", "notice_on", "office_phone", "papers_by", "phone",
    "provider", "provider_before", "provider_kind", "provider_why", "received_on", "refused_why", "relation", "sex",
    "staff", "today", "unit", "year"};
// clang-format on
constexpr std::string_view day_places[] = {"centre", "count", "day",  "log_letters", "log_number",
                                           "staff",  "today", "unit", "year"};
constexpr std::string_view month_places[] = {"centre", "month", "staff", "today", "unit", "year"};
constexpr std::string_view register_places[] = {"book_form", "book_unit", "book_year", "centre", "count",
                                                "staff",     "today",     "unit",      "year"};

const std::vector<PaperRows> request_rows{{"papers", {"paper"}}};
const std::vector<PaperRows> case_rows{{"papers", {"paper"}},
                                       {"file", {"paper", "state", "pages", "day"}},
                                       {"hearings", {"what", "on", "at", "place"}},
                                       {"providers", {"provider", "kind", "decision", "decided_on", "why"}}};
const std::vector<PaperRows> day_rows{{"requests", {"code", "number", "urgent", "stage", "holder"}},
                                      {"calls", {"code", "name", "phone", "hours", "care", "tries", "holder"}}};
const std::vector<PaperRows> month_rows{
    {"members", {"name", "role", "unlocked", "opened", "printed", "exported", "decided", "refused"}}};
const std::vector<PaperRows> register_rows{{"cases",
                                            {"number", "accepted_on", "person", "category", "field", "asked_by", "provider",
                                             "decided_on", "ended_on", "end", "handed_on", "grade"}}};
}  // namespace

std::string_view name_of(PaperSubject subject) { return subject_names[static_cast<std::size_t>(subject)]; }

bool PaperForm::in_force_on(base::Day day) const { return in_force_from <= day && (!in_force_until || day <= *in_force_until); }

std::span<const std::string_view> places_of(PaperSubject subject)
{
    switch (subject) {
    case PaperSubject::request: return request_places;
    case PaperSubject::case_file: return case_places;
    case PaperSubject::day: return day_places;
    case PaperSubject::month: return month_places;
    case PaperSubject::register_year: break;
    }
    return register_places;
}

std::span<const PaperRows> rows_of(PaperSubject subject)
{
    switch (subject) {
    case PaperSubject::request: return request_rows;
    case PaperSubject::case_file: return case_rows;
    case PaperSubject::day: return day_rows;
    case PaperSubject::month: return month_rows;
    case PaperSubject::register_year: break;
    }
    return register_rows;
}

const PaperForm* form_on(const Library& library, std::string_view paper, base::Day day)
{
    for (const auto& form : library.paper_forms)
        if (form.paper == paper && form.in_force_on(day)) return &form;
    return nullptr;
}

const PaperForm* form_named(const Library& library, std::string_view name, base::Day day)
{
    if (const auto* form = form_on(library, name, day)) return form;
    for (const auto& form : library.paper_forms)
        if (form.code == name && form.in_force_on(day)) return &form;
    return nullptr;
}

std::vector<std::string> places_in(std::string_view words)
{
    std::vector<std::string> out;
    while (true) {
        const auto open = words.find('{'), close = open == words.npos ? open : words.find('}', open);
        if (close == words.npos) return out;
        std::string place{words.substr(open + 1, close - open - 1)};
        if (std::find(out.begin(), out.end(), place) == out.end()) out.push_back(std::move(place));
        words.remove_prefix(close + 1);
    }
}

}  // namespace kiosk::content
