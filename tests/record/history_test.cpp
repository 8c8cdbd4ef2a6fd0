#include "history.h"

#include <doctest/doctest.h>

#include <set>

using namespace kiosk;
using namespace kiosk::record;

namespace {
template <class List>
const auto& any_of(test::Random& random, const List& list)
{
    return list[random() % list.size()];
}

SubjectId some_request(test::Record& log)
{
    return log.tables.in_order.empty() ? log.receive() : any_of(log.random, log.tables.in_order);
}

Wish some_wish(test::Record& log, const SubjectId& request)
{
    static constexpr std::array forms{"TGTT", "TV", "DDNTT", ""};
    // Most often the two that a case needs.
    const auto drawn = log.random() % 24;
    const auto act = drawn < 12 ? static_cast<StaffAct>(drawn) : drawn < 18 ? StaffAct::claimed : StaffAct::accepted;
    const auto seen = log.request(request).version - (log.random() % 8 == 0 ? 1 : 0);
    return ActOnRequest{act, seen, log.random() % 2 == 0, any_of(log.random, forms)};
}
}  // namespace

namespace kiosk::test {

void go_through(Record& log, int acts)
{
    auto& random = log.random;
    for (int i = 0; i < acts; ++i) {
        const auto who = number_from(random, 0, log.tables.state.members + 1);
        const auto id = some_request(log);
        switch (random() % 16) {
        case 0:
        case 1:
        case 2: log.receive(random() % 4 ? "TT" : "CN1"); break;
        case 3: static_cast<void>(log.act(id, 0, ReceiveMessage{}, random_bytes(random, 32))); break;
        case 4: log.go_on(static_cast<int>(number_from(random, -1, 3))); break;
        case 5:
            if (random() % 4 == 0) log.go_on(40);
            static_cast<void>(log.act(log_subject, who, ConfirmClock{}));
            break;
        case 6:
            static_cast<void>(log.act(log_subject, who,
                                      ChangePower{static_cast<Power>(random() % 16), roles[random() % roles.size()],
                                                  static_cast<Grant>(random() % 3)}));
            break;
        case 7:
            static_cast<void>(log.act(random_id<SubjectId>(random), log.tables.state.members ? who : 0,
                                      AddMember{roles[random() % roles.size()], random_bytes(random, 32)}));
            break;
        case 8: {
            const auto number = number_from(random, 1, std::max<std::int64_t>(1, log.tables.state.members));
            const auto member = log.tables.member(number).value();
            MemberNow to;
            if (random() % 2) to.role = roles[random() % roles.size()];
            if (random() % 8 == 0) to.gone = random() % 2 == 0;
            static_cast<void>(log.act(member ? member->id : id, who, ChangeMember{number, to}));
            break;
        }
        case 9:
            if (random() % 4 == 0) static_cast<void>(log.act(log_subject, who, Forget{{id}}));
            break;
        case 10: static_cast<void>(log.act(id, who, NoteDesk{}, random_bytes(random, 16))); break;
        default: static_cast<void>(log.act(id, who, some_wish(log, id), random_bytes(random, 48))); break;
        }
    }
}

}  // namespace kiosk::test

namespace {
test::Record random_record(std::uint64_t seed, int acts)
{
    test::Record log{seed};
    log.add_member(Role::head);
    log.add_member(Role::officer);
    log.add_member(Role::reception);
    test::go_through(log, acts);
    return log;
}
}  // namespace

TEST_CASE("tables that are computed again from the log are those that grew with it")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    for (std::uint64_t round = 0; round < 20; ++round) {
        const auto log = random_record(seed + round, 300);
        test::Tables again;
        const auto bytes = log.written_events();
        std::size_t at = 0;
        while (at < bytes.size()) {
            const auto read = read_event(ByteView{bytes}.subspan(at));
            REQUIRE(read.has_value());
            at += read->bytes;
            again.apply(read->event);
        }
        CHECK(again == log.tables);
        CHECK(again.dump() == log.tables.dump());
    }
}

TEST_CASE("whatever staff do, every event follows, a door takes its open part, and no number is given twice")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::size_t cases_of_all = 0;
    for (std::uint64_t round = 0; round < 20; ++round) {
        const auto log = random_record(seed + round, 400);
        Head last;
        std::set<std::tuple<std::string, std::string, std::int64_t, std::int64_t>> cases;
        std::set<std::tuple<std::string, base::Day, std::int64_t>> tickets;
        for (const auto& event : log.events) {
            CHECK(follows(event, last));
            last = head_after(event);
            const auto part = checked_open(event.open);
            REQUIRE(part.has_value());
            const auto& now = part->now;
            if (now.number) CHECK(cases.emplace(log.request(event.subject).unit, *now.form, *now.year, *now.number).second);
            if (now.daily_number) CHECK(tickets.emplace(*now.unit, event.at, *now.daily_number).second);
        }
        cases_of_all += cases.size();
        for (const auto& [name, series] : log.tables.numbers) {
            const auto& [unit, form, year] = name;
            // Without gaps: the last number is how many there are.
            const auto given = std::count_if(cases.begin(), cases.end(), [&](const auto& each) {
                return std::get<0>(each) == unit && std::get<1>(each) == form && std::get<2>(each) == year;
            });
            CHECK(series.last == given);
        }
    }
    CHECK(cases_of_all > 0);
}

TEST_CASE("somebody always manages the staff")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    const auto log = random_record(seed, 2000);
    const auto& members = log.tables.members;
    CHECK(std::any_of(members.begin(), members.end(), [&](const auto& each) {
        return !each.second.gone && log.tables.state.powers.grant(Power::manage_staff, each.second.role) == Grant::full;
    }));
}
