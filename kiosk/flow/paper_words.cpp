#include "kiosk/flow/paper_words.h"

#include <algorithm>

#include "kiosk/text/written.h"

namespace kiosk::flow {

namespace {
using content::PaperValues;

void fill(std::string& words, std::string_view place, std::string_view value)
{
    if (const auto at = words.find(place); at != words.npos) words.replace(at, place.size(), value);
}

std::string on_paper(base::Day day) { return day == base::Day{} || !day.ok() ? std::string{} : text::date(day, "vi"); }
/// Every paper that belongs into the file of this form of aid, with its state; what is not in the list of the rules stands
/// last.
void put_file(PaperValues& out, const PaperWords& words, const QueuedRequest& row, const CaseFile& file)
{
    auto left = file.file;
    const auto line = [&](const std::string& paper, const FilePaper& state) {
        out.many["file"].push_back({{"paper", paper},
                                    {"state", words.if_any("paper.file." + state.state, state.state)},
                                    {"pages", state.pages},
                                    {"day", on_paper(state.on)}});
    };
    const auto* rules = words.rules_on(row.day);
    if (rules != nullptr && file.accepted_at)
        for (const auto* paper : rules->papers_of(file.entry.form)) {
            line(std::string{content::in_language(paper->words, "vi")}, left[paper->id]);
            left.erase(paper->id);
        }
    for (const auto& [paper, state] : left) line(paper, state);
}

std::string criteria_words(const PaperWords& words, const QueuedRequest& row, const CaseEnd& end)
{
    std::string out;
    const auto* rules = words.rules_on(row.day);
    for (const auto& each : end.criteria) {
        std::string said = each;
        if (rules != nullptr)
            for (const auto& criterion : rules->criteria)
                if (criterion.id == each) said = content::in_language(criterion.words, "vi");
        out += (out.empty() ? "" : ", ") + said;
    }
    return out;
}
}  // namespace

std::string PaperWords::operator()(std::string_view id) const { return std::string{library_.find_words("vi", id).words}; }

std::string PaperWords::if_any(const std::string& id, const std::string& otherwise) const
{
    return library_.has_words(id) ? (*this)(id) : otherwise;
}

std::string PaperWords::option(std::string_view path, const std::string& value) const
{
    for (const auto& question : library_.guide.request) {
        if (question.path != path) continue;
        const bool known =
            std::any_of(question.options.begin(), question.options.end(), [&](const auto& one) { return one.id == value; });
        if (known) return if_any("ask." + question.id + "." + value, value);
    }
    return value;
}

std::string PaperWords::options(std::string_view path, const std::vector<std::string>& values) const
{
    std::string out;
    for (const auto& value : values) out += (out.empty() ? "" : ", ") + option(path, value);
    return out;
}

std::string PaperWords::area(const std::string& id) const
{
    const auto* area = library_.area(id);
    return if_any("desk.area." + id, area ? std::string{content::in_language(area->words, "vi")} : id);
}

std::string PaperWords::ground(const std::string& id) const
{
    const auto& snapshots = library_.rules.snapshots;
    for (auto snapshot = snapshots.rbegin(); snapshot != snapshots.rend(); ++snapshot)
        for (const auto& ground : snapshot->grounds)
            if (ground.id == id) return std::string{content::in_language(ground.words, "vi")};
    return id;
}

std::string PaperWords::day(const std::string& iso) const
{
    if (const auto day = base::parse_day(iso)) return text::date(*day, "vi");
    if (iso.size() == 7 && base::parse_day(iso + "-01")) return iso.substr(5) + '/' + iso.substr(0, 4);
    return iso;
}

std::string PaperWords::care(const SafeContact& contact) const
{
    std::string out = contact.say_who == "no" ? (*this)("paper.care.do_not_say") : std::string{};
    if (!contact.other_phone.empty()) {
        auto other = (*this)("paper.care.other");
        fill(other, "{name}", contact.other_name);
        fill(other, "{phone}", text::phone(contact.other_phone));
        out += (out.empty() ? "" : "; ") + other;
    }
    return out;
}

void put_case(PaperValues& out, const PaperWords& words, const QueuedRequest& row, const CaseFile& file)
{
    out.one["case_number"] = row.case_number;
    if (file.accepted_at) out.one["accepted_on"] = on_paper(base::local_day(*file.accepted_at));
    if (file.at_once) out.one["at_once"] = "x";
    out.one["form"] = file.entry.form;
    out.one["form_words"] = words.if_any("paper.form." + file.entry.form, file.entry.form);
    out.one["field"] = words.area(file.entry.field);
    if (!file.entry.category.empty()) out.one["category"] = words.ground(file.entry.category);
    if (file.papers_due_by) out.one["papers_by"] = on_paper(*file.papers_due_by);
    if (out.many["papers"].empty())
        for (const auto& paper : file.papers_due) out.many["papers"].push_back({{"paper", paper}});
    for (const auto& each : file.providers)
        out.many["providers"].push_back({{"provider", each.name},
                                         {"kind", words.if_any("paper.provider." + each.kind, each.kind)},
                                         {"decision", each.decision},
                                         {"decided_on", on_paper(each.decided_on)},
                                         {"why", each.why}});
    if (!file.providers.empty()) {
        const auto& now = file.providers.back();
        out.one["provider"] = now.name;
        out.one["provider_kind"] = words.if_any("paper.provider." + now.kind, now.kind);
        out.one["decision"] = now.decision;
        out.one["decided_on"] = on_paper(now.decided_on);
        out.one["provider_why"] = now.why;
        if (file.providers.size() > 1) out.one["provider_before"] = file.providers[file.providers.size() - 2].name;
    }
    const Scheduled* next = nullptr;
    for (const auto& each : file.scheduled) {
        out.many["hearings"].push_back({{"what", words(each.hearing ? "paper.hearing" : "paper.limit")},
                                        {"on", on_paper(each.on)},
                                        {"at", each.at},
                                        {"place", each.place}});
        if (each.hearing && each.state == "set" && (next == nullptr || each.on < next->on)) next = &each;
    }
    if (next != nullptr) {
        out.one["hearing_on"] = on_paper(next->on);
        out.one["hearing_at"] = next->at;
        out.one["hearing_place"] = next->place;
    }
    put_file(out, words, row, file);
    if (file.end) {
        out.one["ended_on"] = on_paper(file.end->on);
        out.one["end_reason"] = words.if_any("paper.end." + file.end->reason, file.end->reason);
        out.one["end_why"] = file.end->why;
        out.one["criteria"] = criteria_words(words, row, *file.end);
    }
    if (file.handed_over) out.one["handed_on"] = on_paper(*file.handed_over);
}

}  // namespace kiosk::flow
