#include "kiosk/flow/paper_values.h"

#include <fmt/format.h>

#include <algorithm>

#include "kiosk/base/utf8.h"
#include "kiosk/flow/paper_words.h"
#include "kiosk/text/written.h"

namespace kiosk::flow {

namespace {
using content::PaperValues;

std::string written(base::Day day) { return day == base::Day{} || !day.ok() ? std::string{} : text::date(day, "vi"); }

PaperValues of_office(const PaperOffice& office)
{
    PaperValues out;
    out.one["centre"] = office.centre;
    out.one["unit"] = office.unit;
    out.one["hours"] = office.hours;
    out.one["office_phone"] = text::phone(office.phone);
    out.one["staff"] = office.staff;
    out.one["today"] = written(office.today);
    out.one["year"] = std::to_string(static_cast<int>(office.today.year()));
    return out;
}

/// "xã Nghiên Loan, tỉnh …": the narrow before the wide, as it was typed.
std::string home_of(const PersonOfRequest& person)
{
    if (person.address.empty() || person.commune.empty()) return person.address + person.commune;
    return person.address + ", " + person.commune;
}

const HistoryEntry* last_of(const std::vector<HistoryEntry>& history, std::initializer_list<std::string_view> whats)
{
    for (auto entry = history.rbegin(); entry != history.rend(); ++entry)
        if (!entry->undone && std::find(whats.begin(), whats.end(), entry->what) != whats.end()) return &*entry;
    return nullptr;
}

void put_people(PaperValues& out, const PaperWords& words, const OpenedRequest& request)
{
    const auto& asks = request.requester;
    out.one["name"] = asks.name;
    out.one["name_upper"] = base::upper(asks.name);
    out.one["birth"] = words.day(asks.birth);
    out.one["sex"] = words.option("requester.sex", asks.sex);
    out.one["ethnicity"] = words.option("requester.ethnicity", asks.ethnicity);
    out.one["id_number"] = asks.id_number;
    out.one["home"] = home_of(asks);
    if (phone_may_be_printed(request)) out.one["phone"] = text::phone(request.phone_to_call());
    out.one[request.for_self ? "for_self" : "for_other"] = "x";
    out.one["relation"] = request.for_self ? words("paper.self") : words.option("for.relation", request.relation);
    const auto& aided = request.for_self ? asks : request.aided;
    out.one["aided_name"] = aided.name;
    out.one["aided_birth"] = words.day(aided.birth);
    out.one["aided_sex"] = words.option("requester.sex", aided.sex);
    out.one["aided_ethnicity"] = words.option("requester.ethnicity", aided.ethnicity);
    out.one["aided_id"] = aided.id_number;
    out.one["aided_home"] = home_of(aided);
}

void put_matter(PaperValues& out, const PaperWords& words, const OpenedRequest& request)
{
    out.one["matter"] = request.words;
    out.one["area"] = words.area(request.area);
    out.one["help"] = words.options("help", request.help);
    std::string grounds;
    for (const auto& ground : request.grounds)
        if (ground.met) grounds += (grounds.empty() ? "" : "; ") + words.ground(ground.id);
    out.one["category"] = grounds;
    if (!request.notice) return;
    out.one["body"] = request.notice->body;
    out.one["notice_form"] = words(request.notice->form == "04" ? "paper.notice.04" : "paper.notice.03");
    out.one["notice_on"] = written(base::local_day(request.notice->received_at));
}

void put_history(PaperValues& out, const std::vector<HistoryEntry>& history)
{
    if (const auto* asked = last_of(history, {"asked_papers"})) {
        const auto found = asked->fields.find("papers");
        if (found != asked->fields.end())
            for (const auto& paper : found->second) out.many["papers"].push_back({{"paper", paper}});
    }
    if (const auto* refused = last_of(history, {"refused", "closed"})) {
        out.one["ground"] = one_of(refused->fields, "reason");
        out.one["refused_why"] = one_of(refused->fields, "words");
    }
}
}  // namespace

bool phone_may_be_printed(const OpenedRequest& request) { return request.contact.say_who == "yes"; }

PaperValues request_values(const PaperOffice& office, const QueuedRequest& row, const OpenedRequest& request,
                           const std::vector<HistoryEntry>& history)
{
    const PaperWords words{office.library};
    auto out = of_office(office);
    out.one["code"] = row.code;
    out.one["received_on"] = written(row.day);
    out.one["answer_by"] = written(row.answer_by);
    put_people(out, words, request);
    put_matter(out, words, request);
    put_history(out, history);
    put_case(out, words, row, case_file(history));
    return out;
}

PaperValues day_values(const PaperOffice& office, base::Day day, std::span<const PaperRequest> requests,
                       const std::string& log_number, const std::string& log_letters)
{
    const PaperWords words{office.library};
    auto out = of_office(office);
    out.one["day"] = written(day);
    out.one["log_number"] = log_number;
    out.one["log_letters"] = log_letters;
    auto& of_day = out.many["requests"];
    auto& calls = out.many["calls"];
    for (const auto& [row, opened] : requests) {
        if (row.day == day)
            of_day.push_back({{"code", row.code},
                              {"number", fmt::format("{:03}", row.daily_number)},
                              {"urgent", row.urgent ? words("paper.urgent") : std::string{}},
                              {"stage", words("desk.stage." + std::string{visit::name_of(row.stage)})},
                              {"holder", row.claimed_by}});
        const bool to_call =
            row.stage == visit::Stage::claimed || row.stage == visit::Stage::called || row.stage == visit::Stage::received;
        if (!to_call || opened == nullptr || opened->phone_to_call().empty()) continue;
        calls.push_back({{"code", row.code},
                         {"name", opened->requester.name},
                         {"phone", text::phone(opened->phone_to_call())},
                         {"hours", words.options("contact.times", opened->contact.times)},
                         {"care", words.care(opened->contact)},
                         {"tries", row.tries > 0 ? std::to_string(row.tries) : std::string{}},
                         {"holder", row.claimed_by}});
    }
    out.one["count"] = std::to_string(of_day.size());
    return out;
}

PaperValues month_values(const PaperOffice& office, int year, unsigned month, std::span<const StaffMonth> members)
{
    const PaperWords words{office.library};
    auto out = of_office(office);
    out.one["month"] = fmt::format("{:02}/{}", month, year);
    for (const auto& each : members) {
        PaperValues::Texts row{{"name", each.name}, {"role", words("desk.role." + each.role)}};
        for (const auto& [place, count] :
             {std::pair{"unlocked", each.unlocked}, std::pair{"opened", each.opened}, std::pair{"printed", each.printed},
              std::pair{"exported", each.exported}, std::pair{"decided", each.decided}, std::pair{"refused", each.refused}})
            row[place] = text::number(count, "vi");
        out.many["members"].push_back(std::move(row));
    }
    return out;
}

std::string paper_file_name(const content::PaperForm& form, const PaperValues& values)
{
    std::string out = form.code.empty() ? form.paper : form.code;
    for (const auto* place : {"case_number", "code", "day", "month", "book_year"})
        if (const auto about = values.of(place); !about.empty()) {
            out += "-" + std::string{about};
            break;
        }
    for (auto& sign : out)
        if (sign == '/' || sign == ' ') sign = '-';
    return out + ".pdf";
}

}  // namespace kiosk::flow
