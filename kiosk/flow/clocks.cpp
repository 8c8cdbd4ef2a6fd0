#include "kiosk/flow/clocks.h"

#include <algorithm>

#include "kiosk/law/outcome.h"

namespace kiosk::flow {

namespace {
using What = Clock::What;
using std::chrono::days;
using std::chrono::sys_days;
using visit::Stage;

constexpr auto from_utc = std::chrono::hours{7};

base::WallTime begin_of(base::Day day) { return base::WallTime{sys_days{day}} - from_utc; }

bool holds(const std::vector<std::string>& list, std::string_view one)
{
    return std::find(list.begin(), list.end(), one) != list.end();
}

/// All clocks of one request, in the order in which its work goes.
class Clocks {
public:
    Clocks(const QueuedRequest& row, const OpenedRequest* opened, const CaseFile* file, const ClockWorld& world)
        : row_(row), opened_(opened), file_(file), world_(world)
    {
    }

    std::vector<Clock> all() &&
    {
        if (row_.messages_unanswered > 0) add_open(What::answer_message, StaffAct::called);
        if (!ended(row_.stage) && row_.stage != Stage::accepted)
            before_acceptance();
        else if (file_ != nullptr && (row_.stage == Stage::accepted || row_.stage == Stage::finished))
            of_case();
        return std::move(out_);
    }

private:
    base::Day today() const { return base::local_day(world_.now); }
    const content::ClockRule* rule(std::string_view id) const { return content::clock_on(world_.rules, id, today()); }

    Clock made(What what, StaffAct ends) const
    {
        Clock clock;
        clock.subject = row_.id;
        clock.what = what;
        clock.ends = ends;
        clock.holder = row_.claimed_by;
        return clock;
    }

    float share(base::WallTime began, base::WallTime due) const
    {
        const auto whole = std::chrono::duration<float>(due - began).count();
        if (whole <= 0) return 0;
        return std::clamp(std::chrono::duration<float>(due - world_.now).count() / whole, 0.F, 1.F);
    }

    /// What has no stated limit.
    void add_open(What what, StaffAct ends) { out_.push_back(made(what, ends)); }

    void add_day(What what, StaffAct ends, base::WallTime began, base::Day last, std::string rule = {}, std::string words = {})
    {
        if (!last.ok() || last == base::Day{}) return;
        auto clock = made(what, ends);
        clock.began = began;
        clock.due = end_of(last);
        clock.day = last;
        clock.left = share(began, *clock.due);
        clock.rule = std::move(rule);
        clock.words = std::move(words);
        out_.push_back(std::move(clock));
    }

    void add_by(std::string_view id, What what, StaffAct ends, base::WallTime began)
    {
        const auto* limit = rule(id);
        if (limit == nullptr) return;
        auto clock = made(what, ends);
        clock.rule = limit->id;
        clock.began = began;
        clock.due = due_after(*limit, began, world_.holidays);
        clock.by_day = limit->unit != content::ClockRule::Unit::hours && limit->unit != content::ClockRule::Unit::minutes;
        clock.day = base::local_day(clock.by_day ? *clock.due - std::chrono::seconds{1} : *clock.due);
        clock.left = share(began, *clock.due);
        out_.push_back(std::move(clock));
    }

    base::WallTime sent_at() const
    {
        return opened_ != nullptr && opened_->sent_at != base::WallTime{} ? opened_->sent_at : begin_of(row_.day);
    }

    void before_acceptance()
    {
        if (opened_ != nullptr && opened_->notice) return of_notice(*opened_->notice);
        if (row_.urgent) return of_emergency();
        if (row_.stage == Stage::waiting) {
            if (file_ == nullptr || !file_->papers_due_by || file_->papers_came) return;
            return add_day(What::papers, StaffAct::papers_received, begin_of(row_.day), *file_->papers_due_by, {},
                           papers_words());
        }
        if (file_ != nullptr && file_->reached == true) return;  // the promise was kept; what comes next has no limit
        const bool tried = row_.tries > 0;
        const auto next = row_.stage == Stage::received ? StaffAct::claimed : StaffAct::called;
        add_day(tried ? What::call_again : What::answer, next, begin_of(row_.day), row_.answer_by, "answer");
    }

    /// At once, until somebody has it; then by the day of court that makes it urgent, where there is one.
    void of_emergency()
    {
        const auto next = row_.stage == Stage::received ? StaffAct::claimed : StaffAct::accepted_at_once;
        const auto near = row_.stage == Stage::received ? std::nullopt : nearest_day();
        if (near) return add_day(What::accept_now, next, sent_at(), *near, "accept_now");
        add_by("accept_now", What::accept_now, next, sent_at());
    }

    std::optional<base::Day> nearest_day() const
    {
        std::optional<base::Day> out;
        if (opened_ == nullptr || holds(opened_->urgent, "held_now") || holds(opened_->urgent, "in_danger_now")) return out;
        for (const auto& reason : opened_->urgent)
            if (const auto day = base::parse_day(opened_->facts.known(reason).value_or("")); day && (!out || *day < *out))
                out = *day;
        return out;
    }

    void of_notice(const Notice& notice)
    {
        const auto received = notice.received_at != base::WallTime{} ? notice.received_at : sent_at();
        if (notice.form == "04") {
            add_day(What::explain_right, row_.stage == Stage::received ? StaffAct::claimed : StaffAct::called, received,
                    row_.answer_by, "answer");
            return add_open(What::answer_body, StaffAct::answered_body);
        }
        const auto* limit = notice.held() ? "notice_03_held" : notice.criminal() ? "notice_03_criminal" : "notice_03";
        add_by(limit, What::appoint, StaffAct::accepted_at_once, received);
    }

    void of_case()
    {
        const auto began = file_->accepted_at.value_or(begin_of(row_.day));
        if (!file_->end && row_.stage == Stage::accepted) {
            if (file_->entry.form == "TV")
                add_by("advice", What::give_advice, StaffAct::finished, began);
            else if (file_->providers.empty())
                to_appoint(began);
            missing_papers(began);
            set_days();
        }
        if (opened_ != nullptr && opened_->notice && !file_->answered_body && (!file_->providers.empty() || file_->end))
            add_open(What::answer_body, StaffAct::answered_body);
        if (!file_->end) return;
        const auto ended_on = begin_of(file_->end->on);
        if (!file_->handed_over)
            add_by("hand_over", What::hand_over, StaffAct::handed_over, ended_on);
        else
            add_by("archive", What::archive, StaffAct::checked_file, ended_on);
    }

    void to_appoint(base::WallTime accepted_at)
    {
        const auto* notice = opened_ != nullptr && opened_->notice ? &*opened_->notice : nullptr;
        const bool held = (notice != nullptr && notice->held()) || (opened_ != nullptr && holds(opened_->urgent, "held_now"));
        // The clock of a notice does not begin anew because somebody accepted it.
        if (held && notice != nullptr && notice->received_at != base::WallTime{})
            accepted_at = std::min(accepted_at, notice->received_at);
        const auto* limit = file_->entry.form == "DDNTT" ? "appoint_representation"
                            : held                       ? "appoint_held"
                                                         : "appoint_proceedings";
        add_by(limit, What::appoint, StaffAct::appointed, accepted_at);
    }

    std::string papers_words() const
    {
        std::string papers;
        for (const auto& paper : file_->papers_due) papers += (papers.empty() ? "" : "; ") + paper;
        return papers;
    }

    void missing_papers(base::WallTime accepted_at)
    {
        if (!file_->papers_due_by || file_->papers_came) return;
        const auto* usual = rule("papers");
        const bool longer = usual != nullptr && end_of(*file_->papers_due_by) > due_after(*usual, accepted_at, world_.holidays);
        add_day(What::papers, StaffAct::papers_received, accepted_at, *file_->papers_due_by,
                longer ? "papers_hard_area" : "papers", papers_words());
    }

    void set_days()
    {
        for (const auto& one : file_->scheduled) {
            if (one.state != "set") continue;
            const auto before = out_.size();
            const auto what = one.hearing                     ? What::hearing
                              : one.rule == "change_provider" ? What::change_provider
                              : one.rule == "complaint"       ? What::complaint
                                                              : What::limit;
            const auto* limit = one.hearing ? rule("hearing") : one.rule.empty() ? nullptr : rule(one.rule);
            const auto began = begin_of(base::Day{sys_days{one.on} - days{limit != nullptr ? limit->number : 10}});
            add_day(what, what == What::change_provider ? StaffAct::appointed : StaffAct::scheduled, began, one.on,
                    limit != nullptr ? limit->id : std::string{}, one.hearing ? one.place : one.words);
            if (out_.size() > before) out_.back().at = one.at;
        }
    }

    const QueuedRequest& row_;
    const OpenedRequest* opened_;
    const CaseFile* file_;
    const ClockWorld& world_;
    std::vector<Clock> out_;
};
}  // namespace

base::WallTime end_of(base::Day day) { return begin_of(base::Day{sys_days{day} + days{1}}); }

base::WallTime due_after(const content::ClockRule& limit, base::WallTime began, const law::Holidays& holidays)
{
    using enum content::ClockRule::Unit;
    const auto day = base::local_day(began);
    switch (limit.unit) {
    case minutes: return began + std::chrono::minutes{limit.number};
    case hours: return began + std::chrono::hours{limit.number};
    case working_days: return end_of(law::add_working_days(day, limit.number, holidays));
    case days: return end_of(base::Day{sys_days{day} + std::chrono::days{limit.number}});
    case years: break;
    }
    const auto later = day + std::chrono::years{limit.number};
    // The 29th of February ends with the last of the month.
    return end_of(later.ok() ? later : base::Day{sys_days{later.year() / later.month() / std::chrono::last}});
}

std::vector<Clock> clocks_of(const QueuedRequest& row, const OpenedRequest* opened, const CaseFile* file,
                             const ClockWorld& world)
{
    return Clocks{row, opened, file, world}.all();
}

void sort_by_pressing(std::vector<Clock>& clocks, base::WallTime now)
{
    const auto tonight = end_of(base::local_day(now));
    std::stable_sort(clocks.begin(), clocks.end(), [&](const Clock& one, const Clock& other) {
        const auto one_due = one.due.value_or(tonight), other_due = other.due.value_or(tonight);
        return one_due != other_due ? one_due < other_due : one.due.has_value() && !other.due.has_value();
    });
}

}  // namespace kiosk::flow
