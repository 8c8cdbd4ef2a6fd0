/// The half-year of 2022 as it would have come about at the desk: nothing is imported, every visit, question and session is
/// written down on its page, and every case is a request that was accepted, finished and appraised with the forms of its acts.
#include <doctest/doctest.h>

#include <functional>
#include <map>

#include "desk_words.h"
#include "kiosk/desk/book_parts.h"
#include "kiosk/flow/register_book.h"
#include "kiosk/register/report_json.h"
#include "tests/flow/register_door.h"
#include "tests/register/half_year_2022.h"
#include "tests/register/published_2022.h"

namespace kiosk::desk::tests::half_year {

namespace {

using flow::StaffAct;
using registry::Entry;
using Meant = intent::BookMeant::What;

content::CaseRules rules_of_2022()
{
    content::CaseRules rules;
    rules.appraisal = {{"1", {{"vi", "Nghề nghiệp"}}, {{"1a", 100, {{"vi", "Đúng luật"}}}}}};
    rules.grades = {{"tot", 90, {{"vi", "Tốt"}}},
                    {"kha", 70, {{"vi", "Khá"}}},
                    {"dat", 50, {{"vi", "Đạt"}}},
                    {"khong_dat", 0, {{"vi", "Không đạt"}}}};
    return rules;
}

/// Two branches with a desk each, over one record; a head works at both.
class Centre {
public:
    Centre()
    {
        library_.case_rules = {rules_of_2022()};
        at_.store.rows_at_once = 1000;
    }

    /// Everything in the order of its days, as it comes about.
    void live_through(const std::vector<Entry>& entries)
    {
        std::multimap<base::Day, std::function<void()>> deeds;
        for (const auto& entry : entries) {
            if (entry.kind != registry::Kind::case_) {
                deeds.emplace(entry.date, [this, &entry] { write_down(entry); });
                continue;
            }
            const auto id = std::make_shared<base::RequestId>();
            deeds.emplace(entry.date, [this, &entry, id] { *id = accept(entry); });
            if (!entry.ended_on) continue;
            deeds.emplace(*entry.ended_on, [this, id] { act(*id, StaffAct::finished, {}); });
            if (entry.grade) deeds.emplace(*entry.graded_on, [this, &entry, id] { appraise(*id, *entry.grade); });
        }
        for (const auto& [day, deed] : deeds) {
            if (day != at_.store.record.today) {
                set_day(day);
                // The record in memory begins in 2026, and years pass from one deed to the next: a head confirms each day.
                REQUIRE(
                    at_.store.record.append({flow::SignedIn::new_act(), record::log_subject, 1, record::ConfirmClock{}, {}}));
            }
            deed();
        }
    }

    registry::Report report()
    {
        REQUIRE(book_.read(rows()));
        return book_.report(registry::half_of(2022, 1)).value();
    }

private:
    void write_down(const Entry& entry)
    {
        switch (entry.kind) {
        case registry::Kind::visit:
            // The page writes one person at a time: two key presses.
            for (std::int64_t person = 0; person < entry.people; ++person) {
                at_books(entry,
                         {intent::BookMeant{Meant::began_visit, {}, {}, {}}, intent::BookMeant{Meant::chose, "visit", "", {}}});
            }
            return;
        case registry::Kind::question:
            return at_books(
                entry, {intent::BookMeant{Meant::began_question, {}, {}, {}}, intent::Typed{"Hỏi về giấy khai sinh"},
                        intent::BookMeant{Meant::focused, "question_people", {}, {}},
                        intent::Typed{std::to_string(entry.people)}, intent::BookMeant{Meant::recorded, "question", {}, {}}});
        case registry::Kind::outreach:
            return at_books(
                entry, {intent::BookMeant{Meant::began_outreach, {}, {}, {}}, intent::Typed{entry.place},
                        intent::BookMeant{Meant::chose, "audience", entry.field, {}},
                        intent::BookMeant{Meant::focused, "people", {}, {}}, intent::Typed{std::to_string(entry.people)},
                        intent::BookMeant{Meant::focused, "leaflets", {}, {}}, intent::Typed{std::to_string(entry.leaflets)},
                        intent::BookMeant{Meant::recorded, "outreach", {}, {}}});
        case registry::Kind::case_: return;
        }
    }

    const std::vector<flow::QueuedRequest>& rows()
    {
        if (auto news = work_->news().value()) rows_ = std::move(*news);
        return rows_;
    }
    void decide(const flow::StaffDecision& decision)
    {
        auto done = work_->decide(decision);
        REQUIRE_MESSAGE(done, done.error().detail);
        for (auto& row : rows_)
            if (row.id == decision.id) row = done->row;
    }
    void set_day(base::Day day)
    {
        at_.clock.advance(base::parse_time(base::iso(day) + "T09:00").value() - at_.clock.wall());
        at_.store.record.today = day;
    }
    World world() const { return {library_, "Trụ sở chính", at_.clock.wall(), false, {}}; }

    /// Does the intents on the page of the books, and what it then wishes.
    void at_books(const Entry& entry, const std::vector<Intent>& intents)
    {
        auto told = std::make_shared<RegisterTold>();
        told->unit = entry.unit;
        Session session;
        session.who = "Hà";
        session = after(std::move(session), intent::Unlocked{"Hà", "head"}, world());
        session = after(std::move(session), intent::WentTo{PlaceName::visits}, world());
        session.told = std::move(told);
        for (const auto& intent : intents) session = after(std::move(session), intent, world());
        const auto* wished = std::get_if<wish::Book>(&session.wish);
        REQUIRE(wished != nullptr);
        REQUIRE(wished->what == wish::Book::What::add);
        REQUIRE(book_.add(wished->entry, wished->more));
    }

    /// Opens the request at the desk, fills in the act's form and does what it decides.
    void act(const base::RequestId& id, StaffAct act, const std::vector<Intent>& answers)
    {
        const auto& all = rows();
        const auto row = std::find_if(all.begin(), all.end(), [&](const auto& one) { return one.id == id; });
        REQUIRE(row != all.end());
        Session session;
        session = after(std::move(session), intent::Unlocked{"Hà", "head"}, world());
        session = after(std::move(session), intent::WentTo{PlaceName::queue}, world());
        session = after(std::move(session), intent::QueueRead{{*row}, at_.clock.wall()}, world());
        const auto opened = intent::RequestsOpened{{{id, Opened{work_->read(id).value()}}}};
        session = after(std::move(session), opened, world());
        session = after(std::move(session), intent::Selected{id}, world());
        session = after(std::move(session), opened, world());
        session = after(std::move(session), intent::Looked{{*row, work_->history(id).value()}}, world());
        session = after(std::move(session), intent::ChoseAct{act}, world());
        for (const auto& answer : answers) session = after(std::move(session), answer, world());
        session = after(std::move(session), intent::WentOn{}, world());
        const auto* wished = std::get_if<wish::Decide>(&session.wish);
        REQUIRE(wished != nullptr);
        decide(wished->decision);
    }

    base::RequestId accept(const Entry& entry)
    {
        const auto id = at_.store.record.receive(flow::tests::sealed_document, false, entry.unit);
        rows();
        decide({id, at_.store.record.of(id).version, StaffAct::claimed, {}, {}, false});
        act(id, StaffAct::accepted,
            {intent::Marked{"form", std::string{registry::name_of(*entry.form)}}, intent::Marked{"field", "civil"},
             intent::Marked{"asked_by", entry.referred ? "body" : "self"}});
        return id;
    }
    void appraise(const base::RequestId& id, registry::Grade grade)
    {
        const char* points[] = {"95", "80", "60", "20"};
        act(id, StaffAct::appraised, {intent::WentToField{"score.1a", 0}, intent::Typed{points[static_cast<int>(grade)]}});
    }

    std::vector<flow::QueuedRequest> rows_;
    content::Library library_ = small_library();
    flow::tests::AtWork at_{record::Role::head};
    flow::tests::RegisterDoor door_{at_.store};
    std::unique_ptr<flow::StaffWork> work_ = at_.begun(door_, "Hà", 7);
    support::FakeSealer sealer_;
    flow::RegisterBook book_{{*work_, &sealer_, at_.clock}};
};

}  // namespace

TEST_CASE("the half-year of 2022 has the same figures when it came about at the desk as when it was imported")
{
    const unsigned seed = support::seed_of_run();
    MESSAGE("KIOSK_SEED=" << seed);
    Centre centre;
    std::vector<Entry> expected;
    for (auto entry : support::HalfYear2022{seed}.entries) {
        if (entry.voided) continue;
        // Here a case is appraised when it is over, never before.
        if (entry.kind == registry::Kind::case_ && entry.grade) {
            if (!entry.ended_on)
                entry.grade.reset(), entry.graded_on.reset();
            else
                entry.graded_on = std::max(*entry.graded_on, *entry.ended_on);
        }
        expected.push_back(entry);
    }
    centre.live_through(expected);
    const auto report = centre.report();
    const auto imported = registry::report_of(expected, registry::half_of(2022, 1));
    CHECK_EQ(registry::written_json(report), registry::written_json(imported));
    support::check_published_2022(report.total.figures);
    CHECK_EQ(report.units.size(), 2);
}

}  // namespace kiosk::desk::tests::half_year
