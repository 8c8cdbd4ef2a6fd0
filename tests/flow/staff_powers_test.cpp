#include <doctest/doctest.h>

#include "tests/flow/at_work.h"

using namespace kiosk;
using namespace kiosk::flow;
using flow::tests::AtWork;

TEST_CASE("the record says what somebody may do, whatever the key file says")
{
    AtWork reception{record::Role::reception};
    CHECK(reception.work->role() == "reception");
    REQUIRE(reception.done(StaffAct::claimed));
    CHECK(reception.done(StaffAct::closed).error().kind == base::ErrorKind::denied);
    CHECK(reception.store.record.of(reception.id).stage == visit::Stage::claimed);
}

TEST_CASE("a power that a head gave is enough to act, and one that a head took is missing")
{
    AtWork reception{record::Role::reception};
    auto& log = reception.store.record;
    const auto head = log.add_member("Thảo", record::Role::head, support::made_up_signing_key(9));
    REQUIRE(reception.done(StaffAct::claimed));
    const auto set = [&](record::Grant grant) {
        return log.append({SignedIn::new_act(),
                           record::log_subject,
                           head,
                           record::ChangePower{record::Power::refuse, record::Role::reception, grant},
                           {}});
    };
    REQUIRE(set(record::Grant::full));
    REQUIRE(reception.done(StaffAct::closed));
    CHECK(log.of(reception.id).stage == visit::Stage::closed);

    AtWork officer;
    auto& its_log = officer.store.record;
    const auto its_head = its_log.add_member("Thảo", record::Role::head, support::made_up_signing_key(9));
    REQUIRE(officer.done(StaffAct::claimed));
    REQUIRE(its_log.append({SignedIn::new_act(),
                            record::log_subject,
                            its_head,
                            record::ChangePower{record::Power::refuse, record::Role::officer, record::Grant::none},
                            {}}));
    CHECK(officer.done(StaffAct::closed).error().kind == base::ErrorKind::denied);
}

TEST_CASE("what somebody wanted without the power stands in the history as not allowed, and what it was is read under the seal")
{
    AtWork at;
    REQUIRE(at.done(StaffAct::claimed));
    REQUIRE(at.done(StaffAct::closed));
    // As the store keeps it: the words that the desk sealed, with the id of the act.
    const auto closed = at.newest();
    at.store.record.add({closed.act, closed.subject, std::string{record::kind::act_refused}, closed.who, closed.at,
                         record::encoded(record::OpenPart{}), closed.sealed});
    at.store.record.add({SignedIn::new_act(),
                         closed.subject,
                         std::string{record::kind::act_refused},
                         closed.who,
                         closed.at,
                         record::encoded(record::OpenPart{}),
                         {}});
    const auto history = at.work->history(at.id).value();
    REQUIRE(history.size() == 5);
    CHECK(history[3].what == "not_allowed");
    CHECK(history[3].fields.at("wanted") == std::vector<std::string>{"closed"});
    CHECK(history[4].what == "not_allowed");
    CHECK(history[4].fields.empty());

    auto decision = at.decision(StaffAct::undone);
    decision.back_to = visit::Stage::claimed;
    decision.back_to_holder = 1;
    const auto done = at.work->decide(decision).value();
    for (const auto& entry : done.history) CHECK(entry.undone == (entry.what == "closed"));
}
