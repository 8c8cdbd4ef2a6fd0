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
    const auto drawn = log.random() % 40;
    const auto act = drawn < 25 ? static_cast<StaffAct>(drawn) : drawn < 33 ? StaffAct::claimed : StaffAct::accepted;
    const auto seen = log.request(request).version - (log.random() % 8 == 0 ? 1 : 0);
    static constexpr std::array before{Stage::received, Stage::claimed, Stage::claimed, Stage::waiting};
    const auto holder = static_cast<std::int64_t>(log.random() % 3);
    return ActOnRequest{act, seen, log.random() % 2 == 0, any_of(log.random, forms), any_of(log.random, before), holder};
}

/// `strange`: with numbers of files and of heads, which leave gaps.
void write_in_the_register(test::Record& log, std::int64_t who, bool strange)
{
    auto& random = log.random;
    const auto days_ago = [&](int days) { return base::Day{std::chrono::sys_days{log.here.today} - std::chrono::days{days}}; };
    const auto sealed = test::random_bytes(random, 40);
    switch (random() % 8) {
    case 0:
    case 1: {
        const auto seen = static_cast<std::int64_t>(1 + random() % 2);
        if (log.tables.entries_in_order.empty()) break;
        static_cast<void>(
            log.act(any_of(random, log.tables.entries_in_order), who, ChangeEntry{seen, random() % 3 == 0}, sealed));
        break;
    }
    case 2: {
        const CloseBook wish{random() % 2 ? "TT" : "", days_ago(40), days_ago(static_cast<int>(random() % 9)), {{"B", 2}}};
        static_cast<void>(log.act(test::random_id<SubjectId>(random), who, wish, sealed));
        break;
    }
    case 3:
        if (strange)
            static_cast<void>(log.act(log_subject, who, ConfirmSeries{{{"TT", "TGTT", 2026, 3}, {"CN1", "TV", 2026, 0}}}));
        break;
    default: {
        AddEntry wish{random() % 4 ? "TT" : "CN1", days_ago(static_cast<int>(random() % 60)), {}, 0, random() % 2 == 0};
        if (wish.of_a_case) wish.form = random() % 2 ? "TGTT" : "TV";
        if (wish.of_a_case && strange && random() % 3 == 0) wish.number = static_cast<std::int64_t>(1 + random() % 30);
        static_cast<void>(log.act(test::random_id<SubjectId>(random), who, wish, sealed));
    }
    }
}

/// Whoever did the newest act of some request takes it back.
void take_back_something(test::Record& log, const SubjectId& id)
{
    const auto& row = log.request(id);
    const auto back_to = row.stage == Stage::claimed ? Stage::received : Stage::claimed;
    static_cast<void>(
        log.act(id, row.newest_act_by, ActOnRequest{StaffAct::undone, row.version, false, {}, back_to, row.holder}));
}
/// What no rule of this program would write: events of a newer one, and of a broken one.
void tell_something_strange(test::Record& log, const SubjectId& id)
{
    static constexpr std::array kinds{"request.appraised", "request.came", "book.closed", "request.moved", "log.compacted"};
    OpenPart part;
    part.now = test::random_row<Now>(log.random, 2);
    part.must = log.random() % 4 == 0;
    auto open = encoded(part);
    if (log.random() % 2) {
        // {"now": {…}} with a key of a newer program, a value that nobody knows, or a known key of another type.
        Bytes other;
        CborWriter writer{other};
        writer.map(2);
        writer.text("later");
        writer.array(1);
        writer.integer(-1'000'000);
        writer.text("now");
        writer.map(3);
        writer.text("stage");
        writer.text(log.random() % 2 ? "paused" : "claimed");
        writer.text("later");
        writer.truth(true);
        writer.text("holder");
        if (log.random() % 3)
            writer.integer(static_cast<std::int64_t>(log.random() % 9) - 2);
        else
            writer.text("2");
        open = other;
    }
    if (log.random() % 8 == 0) open = test::random_bytes(log.random, 12);
    const auto subject = log.random() % 3 ? id : test::random_id<SubjectId>(log.random);
    log.tell(subject, any_of(log.random, kinds), 2, std::move(open), test::random_bytes(log.random, log.random() % 40));
}
}  // namespace

namespace kiosk::test {

void go_through(Record& log, int acts, bool strange)
{
    auto& random = log.random;
    for (int i = 0; i < acts; ++i) {
        const auto who = number_from(random, 0, log.tables.state.members + 1);
        const auto id = some_request(log);
        if (strange && random() % 12 == 0) tell_something_strange(log, id);
        if (random() % 6 == 0) take_back_something(log, id);
        if (random() % 4 == 0) write_in_the_register(log, who, strange);
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

Record random_record(std::uint64_t seed, int acts, bool strange)
{
    Record log{seed};
    log.add_member(Role::head);
    log.add_member(Role::officer);
    log.add_member(Role::reception);
    go_through(log, acts, strange);
    return log;
}

}  // namespace kiosk::test

TEST_CASE("tables that are computed again from the log are those that grew with it")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    for (std::uint64_t round = 0; round < 20; ++round) {
        const auto log = test::random_record(seed + round, 300, true);
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
        const auto log = test::random_record(seed + round, 400, false);
        Head last;
        std::set<std::tuple<std::string, std::string, std::int64_t, std::int64_t>> cases;
        std::set<std::tuple<std::string, base::Day, std::int64_t>> tickets;
        for (const auto& event : log.events) {
            CHECK(follows(event, last));
            last = head_after(event);
            const auto part = checked_open(event.open);
            REQUIRE(part.has_value());
            const auto& now = part->now;
            const auto unit = [&] { return now.unit ? *now.unit : log.request(event.subject).unit; };
            if (now.number) CHECK(cases.emplace(unit(), *now.form, *now.year, *now.number).second);
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
    const auto log = test::random_record(seed, 2000, false);
    const auto& members = log.tables.members;
    CHECK(std::any_of(members.begin(), members.end(), [&](const auto& each) {
        return !each.second.gone && log.tables.state.powers.grant(Power::manage_staff, each.second.role) == Grant::full;
    }));
}
