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

std::string with_log_row(const test::Tables& tables) { return tables.dump() + "log " + json_of(tables.state) + '\n'; }
}  // namespace

TEST_CASE("the log that is kept of format 1 gives the tables that it gave then")
{
    const auto bytes = test::fixture("format-1.log");
    test::Tables tables;
    std::map<std::string, Head> heads;
    std::size_t events = 0;
    std::size_t forgotten = 0;
    std::set<std::string, std::less<>> kinds_met;
    for (auto rest = base::view_of(bytes); !rest.empty(); ++events) {
        const auto read = read_event(rest);
        REQUIRE(read.has_value());
        auto& head = heads[read->event.id.origin];
        REQUIRE(follows(read->event, head));
        // Written again it is the same, byte for byte.
        if (!read->event.forgotten) {
            const auto again = written(read->event).bytes;
            CHECK(std::equal(again.begin(), again.end(), rest.begin()));
        }
        forgotten += read->event.forgotten ? 1 : 0;
        kinds_met.insert(read->event.kind);
        head = head_after(read->event);
        tables.apply(read->event);
        rest = rest.subspan(read->bytes);
    }
    CHECK(events > 250);
    CHECK(forgotten > 0);
    CHECK(heads.size() == 2);
    static constexpr std::array later{kind::series_confirmed, kind::entry_added, kind::entry_changed, kind::book_closed};
    for (const auto kind : kinds()) {
        INFO(kind);
        const bool came_later = std::find(later.begin(), later.end(), kind) != later.end();
        CHECK((kinds_met.contains(kind) || came_later));
    }
    CHECK(without_later_columns(with_log_row(tables)) == test::fixture("format-1.tables"));
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
