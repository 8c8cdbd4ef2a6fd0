#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

#include "kiosk/record/kinds.h"
#include "opened.h"

using namespace kiosk;
using base::ErrorKind;
using record::StaffAct;
using support::head;
using support::officer;
using support::sealed_request;

namespace {
/// A backup of two requests, of which the first was claimed; after it a third came and the first was forgotten.
struct WithBackup : support::Opened {
    std::filesystem::path backup = folder.path() / "backup.log";
    std::vector<flow::SealedRequest> requests{sealed_request('a'), sealed_request('b'), sealed_request('c')};
    record::SubjectId first = record::subject_of(requests[0].id);

    WithBackup()
    {
        REQUIRE(store->put(requests[0]));
        REQUIRE(store->put(requests[1]));
        REQUIRE(act(officer, first, StaffAct::claimed));
        REQUIRE(store->backup(backup.string()));
        CHECK(store->backup(backup.string()).error().kind == ErrorKind::conflict);
        REQUIRE(store->put(requests[2]));
        REQUIRE(session(head)->append(support::asked_of_log(record::Forget{{first}})));
        REQUIRE(store->checkpoint());
        store.reset();
    }
    void lose_store() const
    {
        for (const auto* name : {"kiosk.db", "kiosk.db-wal", "kiosk.log"}) std::filesystem::remove(file(name));
    }
};

bool holds(const std::filesystem::path& folder, std::string_view words)
{
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file()) continue;
        std::ifstream in(entry.path(), std::ios::binary);
        const std::string content((std::istreambuf_iterator<char>(in)), {});
        if (content.find(words) != std::string::npos) return true;
    }
    return false;
}
}  // namespace

TEST_CASE("a backup brings back requests, stages and numbers, under a new origin that says which one it goes on from")
{
    WithBackup at;
    at.lose_store();
    const auto said = store::Store::restore(at.folder.path(), at.backup, at.clock).value();
    CHECK(said.find("2 requests") != std::string::npos);
    at.again();
    const auto rows = at.rows();
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].request.stage == record::Stage::claimed);
    CHECK(rows[0].request.holder == officer);
    CHECK(at.envelope_of(rows[1]) == at.requests[1].envelope);
    CHECK(at.is_whole());
    const auto began = at.store->events_of(record::log_subject).value();
    const auto last = std::find_if(began.rbegin(), began.rend(),
                                   [](const record::Event& event) { return event.kind == record::kind::log_began; });
    const auto open = record::decoded_open(last->open).value();
    REQUIRE(open.log.gone_on_from);
    CHECK(open.log.gone_on_from->id.origin == rows[1].first.origin);
    CHECK(last->id.origin != rows[1].first.origin);
    // Staff sign in and go on.
    const auto second = record::subject_of(at.requests[1].id);
    CHECK(at.act(officer, second, StaffAct::claimed));
    CHECK(at.store->put(at.requests[2]));
    CHECK(at.rows().size() == 3);
    at.again();
    CHECK(at.is_whole());
}

TEST_CASE("what the folder had forgotten stays forgotten, and without its mark the answer says that nobody can know")
{
    WithBackup at;
    const auto words = std::string(200, 'a');
    CHECK(holds(at.backup.parent_path(), words));
    at.lose_store();
    CHECK(store::Store::restore(at.folder.path(), at.backup, at.clock)->find("no mark") == std::string::npos);
    at.again();
    CHECK(at.row_of(at.first)->request.forgotten);
    CHECK(at.store->sealed_of({at.row_of(at.first)->first}, 1 << 20)->front().empty());
    CHECK(at.is_whole());
    REQUIRE(at.store->checkpoint());
    at.store.reset();
    CHECK_FALSE(holds(at.folder.path() / "store", words));

    support::ScratchFolder elsewhere;
    CHECK(store::Store::restore(elsewhere.path(), at.backup, at.clock)->find("no mark is at hand") != std::string::npos);
}

TEST_CASE("what was there before a restore is kept beside it, also what an earlier restore put aside")
{
    WithBackup at;
    REQUIRE(store::Store::restore(at.folder.path(), at.backup, at.clock));
    REQUIRE(store::Store::restore(at.folder.path(), at.backup, at.clock));
    for (const auto* name : {"kiosk.db.before-restore", "kiosk.db.before-restore-2", "kiosk.log.before-restore"})
        CHECK(std::filesystem::exists(at.file(name)));
    at.again();
    CHECK(at.rows().size() == 2);
    CHECK(at.is_whole());
}

TEST_CASE("a backup that is none, or damaged in its middle, changes nothing or says what is lost")
{
    WithBackup at;
    std::ofstream(at.folder.path() / "noise") << std::string(5000, 'x');
    for (const auto* name : {"noise", "nothing"})
        CHECK_FALSE(store::Store::restore(at.folder.path(), at.folder.path() / name, at.clock));
    at.again();
    CHECK(at.rows().size() == 3);
    CHECK(at.is_whole());
}

TEST_CASE("a backup is not restored under a store that runs")
{
    WithBackup at;
    at.again();
    CHECK(store::Store::restore(at.folder.path(), at.backup, at.clock).error().kind == ErrorKind::unavailable);
}

TEST_CASE("after a restore an acceptance is refused until a head confirms the numbers, and goes on at the next one")
{
    WithBackup at;
    at.lose_store();
    REQUIRE(store::Store::restore(at.folder.path(), at.backup, at.clock));
    at.again();
    const auto is_told = [&] {
        const auto troubles = at.store->troubles(true).value();
        return std::count(troubles.begin(), troubles.end(), flow::Trouble::numbers_unconfirmed) == 1;
    };
    const auto second = record::subject_of(at.requests[1].id);
    REQUIRE(at.act(officer, second, StaffAct::claimed));
    const auto refused = at.act(officer, second, StaffAct::accepted);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::denied);
    CHECK(refused.error().detail.find("last numbers must be confirmed") != std::string::npos);
    CHECK(is_told());
    // Neither another start nor an officer's word is enough.
    at.again();
    CHECK(is_told());
    const auto typed = [] { return support::asked_of_log(record::ConfirmSeries{{{"TT", "TGTT", 2026, 41}}}); };
    CHECK(at.session(officer)->append(typed()).error().kind == ErrorKind::denied);
    CHECK_FALSE(at.act(officer, second, StaffAct::accepted));
    REQUIRE(at.session(head)->append(typed()));
    CHECK_FALSE(is_told());
    CHECK(at.act(officer, second, StaffAct::accepted)->request->number == 42);
    at.again();
    CHECK_FALSE(is_told());
    CHECK(at.is_whole());
}
