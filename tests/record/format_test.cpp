/// Old words keep their meaning: the log that was written once by format 1 gives the tables that it gave then.
#include <doctest/doctest.h>

#include <set>

#include "history.h"
#include "log_file.h"

using namespace kiosk;
using namespace kiosk::record;

namespace {
/// Columns that came later, as their rows of then have them: they say nothing.
std::string without_later_columns(std::string dump)
{
    for (const std::string column : {",\"newest_act_by\":", ",\"numbers_unconfirmed\":"})
        for (auto at = dump.find(column); at != std::string::npos; at = dump.find(column, at))
            dump.erase(at, dump.find('}', at) - at);
    return dump;
}

/// What a log that is kept gives when it is read event by event; each must follow, and be the same when it is written again.
struct Kept {
    test::Tables tables;
    std::map<std::string, Head> heads;
    std::size_t events = 0;
    std::size_t forgotten = 0;
    std::map<std::string, std::size_t, std::less<>> kinds_met;

    explicit Kept(const std::string& bytes)
    {
        for (auto rest = base::view_of(bytes); !rest.empty(); ++events) {
            const auto read = read_event(rest);
            REQUIRE(read.has_value());
            auto& head = heads[read->event.id.origin];
            REQUIRE(follows(read->event, head));
            if (!read->event.forgotten) {
                const auto again = written(read->event).bytes;
                CHECK(std::equal(again.begin(), again.end(), rest.begin()));
            }
            forgotten += read->event.forgotten ? 1 : 0;
            ++kinds_met[read->event.kind];
            head = head_after(read->event);
            tables.apply(read->event);
            rest = rest.subspan(read->bytes);
        }
    }
};

std::string with_log_row(const test::Tables& tables) { return tables.dump() + "log " + json_of(tables.state) + '\n'; }
}  // namespace

TEST_CASE("the log that is kept of format 1 gives the tables that it gave then")
{
    const Kept kept{test::fixture("format-1.log")};
    CHECK(kept.events > 250);
    CHECK(kept.forgotten > 0);
    CHECK(kept.heads.size() == 2);
    static constexpr std::array later{kind::series_confirmed, kind::entry_added, kind::entry_changed, kind::book_closed};
    for (const auto kind : kinds()) {
        INFO(kind);
        const bool came_later = std::find(later.begin(), later.end(), kind) != later.end();
        CHECK((kept.kinds_met.contains(kind) || came_later));
    }
    CHECK(without_later_columns(with_log_row(kept.tables)) == test::fixture("format-1.tables"));
}

TEST_CASE("the log that is kept of the register and of every act of staff gives the tables that it gave then")
{
    const Kept kept{test::fixture("format-1-acts.log")};
    for (const auto kind : {kind::series_confirmed, kind::entry_added, kind::entry_changed, kind::book_closed}) {
        INFO(kind);
        CHECK(kept.kinds_met.contains(kind));
    }
    CHECK(kept.forgotten > 0);
    CHECK(kept.heads.size() == 2);
    // All but those that only look, and the call that has a kind of its own.
    CHECK(kept.kinds_met.find(kind::moved)->second >= staff_rules().size() - 4);
    CHECK(with_log_row(kept.tables) == test::fixture("format-1-acts.tables"));
}

namespace {
/// Each act of staff once, on a request of its own in the first stage from which it leads on.
void do_every_act(test::Record& log)
{
    using enum StaffAct;
    static constexpr std::int64_t by_head = 1;
    const std::vector<std::vector<StaffAct>> ways{
        {}, {claimed}, {claimed, asked_papers}, {claimed, accepted}, {claimed, accepted, finished}};
    for (const auto& rule : staff_rules()) {
        if (rule.act == undone) continue;
        bool is_done = false;
        for (auto way = ways.begin(); !is_done && way != ways.end(); ++way) {
            const auto id = log.receive();
            for (const auto act : *way) log.move(id, by_head, act, act == accepted ? "TV" : "").value();
            const bool accepts = rule.act == accepted || rule.act == accepted_at_once;
            is_done = log.move(id, by_head, rule.act, accepts ? "TGTT" : "", rule.act == called).has_value();
        }
        CHECK(is_done);
    }
    const auto id = log.receive();
    log.move(id, by_head, claimed).value();
    log.move(id, by_head, accepted, "DDNTT").value();
    log.act(id, by_head, ActOnRequest{undone, log.request(id).version, false, {}, Stage::claimed, by_head}).value();
}

void keep_books(test::Record& log)
{
    static constexpr std::int64_t by_head = 1;
    const auto day = [](const char* iso) { return base::parse_day(iso).value(); };
    const auto add = [&](const AddEntry& entry) {
        const auto id = test::random_id<SubjectId>(log.random);
        log.act(id, by_head, entry, Bytes(256, 8)).value();
        return id;
    };
    add({"TT", day("2026-11-20"), {}, 0, false});
    const auto numbered = add({"TT", day("2026-03-01"), "TGTT", 7, true});
    add({"CN1", day("2026-03-02"), "DDNTT", 0, true});
    const auto version = [&](const SubjectId& id) { return log.tables.entries.at(id).version; };
    log.act(numbered, by_head, ChangeEntry{version(numbered), false}, Bytes(256, 9)).value();
    log.act(numbered, by_head, ChangeEntry{version(numbered), true}, Bytes(256, 10)).value();
    log.act(test::random_id<SubjectId>(log.random), by_head,
            CloseBook{"TT", day("2026-01-01"), day("2026-06-30"), {{log.here.home, 9}}}, Bytes(1024, 11))
        .value();
    log.act(log_subject, by_head, Forget{{numbered}}).value();
}
}  // namespace

/// As the other log, of what came after it: -tc="the log of the register and of every act of staff is written down".
TEST_CASE("the log of the register and of every act of staff is written down" * doctest::skip())
{
    test::Record log{20261201};
    log.add_member(Role::head);
    do_every_act(log);
    keep_books(log);
    OpenPart began;
    began.log.format = 1;
    began.log.gone_on_from = head_after(log.events.back());
    log.here.home = "CN1-w8n5re3y";
    log.tell(log_subject, kind::log_began, 0, began);
    log.act(log_subject, 1, ConfirmSeries{{{"TT", "TGTT", 2026, 41}, {"CN1", "DDNTT", 2026, 0}}}).value();
    do_every_act(log);
    auto bytes = log.written_events();
    for (const auto& [subject, entry] : log.tables.entries)
        if (entry.forgotten) test::forget_in_place(bytes, subject);
    std::ofstream{test::fixture_path("format-1-acts.log"), std::ios::binary}.write(reinterpret_cast<const char*>(bytes.data()),
                                                                                   static_cast<std::streamsize>(bytes.size()));
    std::ofstream{test::fixture_path("format-1-acts.tables")} << with_log_row(log.tables);
}

/// Writes what is kept of a new format, once: record_test --no-skip -tc="the log of this format is written down". An old one is
/// never written again.
TEST_CASE("the log of this format is written down" * doctest::skip())
{
    test::Record log{20261130};
    log.add_member(Role::head);
    const auto officer = log.add_member(Role::officer);
    log.add_member(Role::reception);
    const auto id = log.receive();
    log.act(id, 0, ReceiveMessage{}, Bytes(300, 5)).value();
    log.move(id, 2, StaffAct::opened).value();
    log.move(id, 2, StaffAct::claimed).value();
    log.move(id, 2, StaffAct::called).value();
    log.move(id, 2, StaffAct::accepted, "TGTT").value();
    log.act(log_subject, 1, Forget{{log.receive(), officer}}).value();
    log.act(log_subject, 1, ChangeKeys{{PublicKey{2}, PublicKey{1}}}).value();
    log.act(log_subject, 1, ConfirmClock{}).value();
    log.act(log_subject, 1, ChangePower{Power::report, Role::reception, Grant::full}).value();
    log.act(officer, 1, ChangeMember{2, {{}, Role::reception, Bytes(32, 9), {}}}).value();
    log.act(officer, 2, NoteDesk{}, Bytes(256, 3)).value();
    log.tell(id, kind::act_refused, 3, encoded(OpenPart{}), Bytes(256, 4));
    test::go_through(log, 400, true);
    OpenPart began;
    began.log.format = 1;
    began.log.gone_on_from = head_after(log.events.back());
    began.log.machine = "3c2d1e0f";
    log.here.home = "CN1-w8n5re3y";
    log.tell(log_subject, kind::log_began, 0, began);
    test::go_through(log, 200, true);
    for (const auto kind : {kind::store_mended, kind::store_lost}) {
        OpenPart part;
        part.log.events = std::vector<EventId>{{"CN1-k7m4qd2x", 3}};
        log.tell(log_subject, kind, 0, part);
    }
    auto bytes = log.written_events();
    for (const auto& [subject, request] : log.tables.requests)
        if (request.forgotten) test::forget_in_place(bytes, subject);
    std::ofstream{test::fixture_path("format-1.log"), std::ios::binary}.write(reinterpret_cast<const char*>(bytes.data()),
                                                                              static_cast<std::streamsize>(bytes.size()));
    std::ofstream{test::fixture_path("format-1.tables")} << with_log_row(log.tables);
}
