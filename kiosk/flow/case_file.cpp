#include "kiosk/flow/case_file.h"

#include <algorithm>
#include <charconv>

namespace kiosk::flow {

namespace {
constexpr int points_most = 1000;

std::optional<base::Day> day_in(const FieldValues& fields, std::string_view name)
{
    const auto day = base::parse_day(one_of(fields, name));
    return day ? std::optional{*day} : std::nullopt;
}

std::vector<std::string> all_of(const FieldValues& fields, std::string_view name)
{
    const auto found = fields.find(name);
    return found == fields.end() ? std::vector<std::string>{} : found->second;
}

bool is_yes(const FieldValues& fields, std::string_view name) { return one_of(fields, name) == "yes"; }

std::optional<int> points_in(const std::string& text)
{
    int value = 0;
    const auto* end = text.data() + text.size();
    const auto [stopped, problem] = std::from_chars(text.data(), end, value);
    const bool whole = problem == std::errc{} && stopped == end && value >= 0 && value <= points_most;
    return whole ? std::optional{value} : std::nullopt;
}

/// One act after the other, oldest first.
struct Fold {
    CaseFile file{};

    void accept(const HistoryEntry& entry, bool at_once)
    {
        file.accepted_at = entry.at;
        file.at_once = at_once || is_yes(entry.fields, "at_once");
        file.entry = {one_of(entry.fields, "form"), one_of(entry.fields, "field"), one_of(entry.fields, "category"),
                      is_yes(entry.fields, "referred")};
        file.papers_due = all_of(entry.fields, "papers_due");
        file.papers_due_by = day_in(entry.fields, "papers_due_by");
    }

    void ask_papers(const HistoryEntry& entry)
    {
        const auto by = day_in(entry.fields, "papers_due_by");
        if (!by) return;
        file.papers_due_by = by;
        file.papers_due = all_of(entry.fields, "papers");
        file.papers_came.reset();
    }

    void appoint(const HistoryEntry& entry)
    {
        const auto& fields = entry.fields;
        Provider provider{one_of(fields, "provider"), one_of(fields, "provider_kind"), one_of(fields, "decision"),
                          day_in(fields, "decided_on").value_or(base::local_day(entry.at)), one_of(fields, "why")};
        if (!provider.name.empty()) file.providers.push_back(std::move(provider));
    }

    void schedule(const HistoryEntry& entry)
    {
        const auto& fields = entry.fields;
        Scheduled one;
        one.id = one_of(fields, "hearing");
        if (one.id == "new") one.id.clear();
        auto known = std::find_if(file.scheduled.begin(), file.scheduled.end(),
                                  [&](const auto& other) { return !one.id.empty() && other.id == one.id; });
        if (known != file.scheduled.end()) one = *known;
        if (const auto what = one_of(fields, "what"); !what.empty()) one.hearing = what == "hearing";
        if (const auto on = day_in(fields, "on")) one.on = *on;
        for (auto [name, member] : {std::pair{"at", &one.at}, std::pair{"place", &one.place}, std::pair{"words", &one.words},
                                    std::pair{"rule", &one.rule}, std::pair{"state", &one.state}})
            if (auto words = one_of(fields, name); !words.empty()) *member = std::move(words);
        // Without a day nothing can be kept.
        if (!one.on.ok() || one.on == base::Day{}) return;
        if (one.id.empty()) one.id = base::iso(one.on) + one.at;
        if (known != file.scheduled.end())
            *known = std::move(one);
        else
            file.scheduled.push_back(std::move(one));
    }

    void finish(const HistoryEntry& entry)
    {
        CaseEnd end;
        if (auto reason = one_of(entry.fields, "end"); !reason.empty()) end.reason = std::move(reason);
        end.on = day_in(entry.fields, "ended_on").value_or(base::local_day(entry.at));
        end.criteria = all_of(entry.fields, "criteria");
        end.why = one_of(entry.fields, "why");
        file.end = std::move(end);
    }

    void check(const HistoryEntry& entry)
    {
        constexpr std::string_view paper = "paper.";
        for (const auto& [name, values] : entry.fields) {
            if (!name.starts_with(paper) || values.empty()) continue;
            const auto id = name.substr(paper.size());
            auto& kept = file.file[id];
            kept = {values.front(), one_of(entry.fields, "page." + id),
                    day_in(entry.fields, "day." + id).value_or(base::Day{})};
        }
    }

    void appraise(const HistoryEntry& entry)
    {
        constexpr std::string_view score = "score.";
        Appraisal appraisal;
        for (const auto& [name, values] : entry.fields) {
            const auto points = name.starts_with(score) && !values.empty() ? points_in(values.front()) : std::nullopt;
            if (!points) continue;
            appraisal.scores[name.substr(score.size())] = *points;
            appraisal.total += *points;
        }
        appraisal.grade = one_of(entry.fields, "grade");
        appraisal.on = day_in(entry.fields, "on").value_or(base::local_day(entry.at));
        if (!appraisal.scores.empty()) file.appraisal = std::move(appraisal);
    }

    void take(const HistoryEntry& entry)
    {
        if (entry.undone) return;
        if (entry.what == "accepted" || entry.what == "accepted_at_once")
            accept(entry, entry.what == "accepted_at_once");
        else if (entry.what == "appointed")
            appoint(entry);
        else if (entry.what == "scheduled")
            schedule(entry);
        else if (entry.what == "finished")
            finish(entry);
        else if (entry.what == "checked_file")
            check(entry);
        else if (entry.what == "gave_opinion")
            for (const auto& [name, values] : entry.fields) file.opinion[name] = values.empty() ? "" : values.front();
        else if (entry.what == "handed_over")
            file.handed_over = day_in(entry.fields, "on").value_or(base::local_day(entry.at));
        else if (entry.what == "appraised")
            appraise(entry);
        else if (entry.what == "asked_papers")
            ask_papers(entry);
        else if (entry.what == "papers_received")
            file.papers_came = base::local_day(entry.at);
        else if (entry.what == "called" || entry.what == "called_reached")
            file.reached = entry.what == "called_reached", file.last_call = entry.at;
        else if (entry.what == "answered_body")
            file.answered_body = base::local_day(entry.at);
        else if (entry.what == "weighed_conflict")
            file.conflicts.push_back({one_of(entry.fields, "with"), one_of(entry.fields, "decision"),
                                      one_of(entry.fields, "words"), entry.at, entry.who});
    }
};
}  // namespace

CaseFile case_file(const std::vector<HistoryEntry>& history)
{
    Fold fold;
    for (const auto& entry : history) fold.take(entry);
    return std::move(fold.file);
}

}  // namespace kiosk::flow
