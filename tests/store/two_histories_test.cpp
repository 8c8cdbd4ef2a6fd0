#include <doctest/doctest.h>

#include "kiosk/record/kinds.h"
#include "opened.h"

using namespace kiosk;
using base::ErrorKind;
using support::sealed_request;

namespace {
/// A folder that was cloned, and whose log file came back from the clone: after the first request each took another one.
struct Cloned : support::Opened {
    std::vector<flow::SealedRequest> requests{sealed_request('a'), sealed_request('b'), sealed_request('c')};

    Cloned()
    {
        REQUIRE(store->put(requests[0]));
        REQUIRE(store->checkpoint());
        store.reset();
        const support::ScratchFolder clone;
        std::filesystem::copy(folder.path(), clone.path(), std::filesystem::copy_options::recursive);
        again();
        REQUIRE(store->put(requests[1]));
        REQUIRE(store->checkpoint());
        store.reset();
        {
            const auto other = store::Store::open(clone.path(), clock).value();
            REQUIRE(other->put(requests[2]));
            REQUIRE(other->checkpoint());
        }
        std::filesystem::copy_file(clone.path() / "store" / "kiosk.log", file("kiosk.log"),
                                   std::filesystem::copy_options::overwrite_existing);
    }
    bool has(const flow::SealedRequest& request) { return row_of(record::subject_of(request.id)).has_value(); }
};
}  // namespace

TEST_CASE(
    "copies that tell two histories are told and neither is guessed: nothing is taken or computed anew until one is chosen")
{
    Cloned at;
    at.again();
    CHECK(at.store->healed().two_histories);
    const auto found = at.store->verify("").value();
    CHECK_FALSE(found.whole);
    CHECK(found.text.find("--keep database") != std::string::npos);
    CHECK_FALSE(at.store->put(sealed_request('d')));
    const auto refused = at.store->rebuild();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::conflict);
    CHECK(refused.error().detail.find("--keep file") != std::string::npos);
    at.again();
    CHECK(at.store->healed().two_histories);
}

TEST_CASE("verify says what each of two histories tells, from where they part, so that a technician can choose")
{
    Cloned at;
    at.again();
    const auto told = at.store->verify("").value().text;
    const auto parted = at.store->events_of(record::subject_of(at.requests[1].id)).value().front().id;
    const auto from = parted.origin + " " + std::to_string(parted.number) + " on: 1 event, 2026-11-23 to 2026-11-23, 1 request";
    CHECK_MESSAGE(told.find("the database tells from " + from) != std::string::npos, told);
    CHECK_MESSAGE(told.find("the log file tells from " + from) != std::string::npos, told);
}

TEST_CASE("the history that was chosen is gone on with under a new origin, and both copies of before are set aside")
{
    for (const auto kept : {store::Kept::database, store::Kept::file}) {
        CAPTURE(static_cast<int>(kept));
        Cloned at;
        const auto said = store::Store::keep(at.folder.path(), kept, at.clock);
        REQUIRE_MESSAGE(said.has_value(), said.error().detail);
        CHECK(said->find("2 requests") != std::string::npos);
        CHECK(said->find(".before-restore") != std::string::npos);
        for (const auto* name : {"kiosk.db.before-restore", "kiosk.log.before-restore"})
            CHECK(std::filesystem::exists(at.file(name)));
        for (const auto& entry : std::filesystem::directory_iterator(at.folder.path() / "store"))
            CHECK(entry.path().filename().string().find(".restored") == std::string::npos);
        at.again();
        CHECK_FALSE(at.store->healed().two_histories);
        CHECK(at.has(at.requests[0]));
        CHECK(at.has(at.requests[1]) == (kept == store::Kept::database));
        CHECK(at.has(at.requests[2]) == (kept == store::Kept::file));
        CHECK(at.is_whole());
        const auto events = at.store->events_of(record::log_subject).value();
        CHECK(std::count_if(events.begin(), events.end(),
                            [](const record::Event& event) { return event.kind == record::kind::log_began; }) == 2);
        const auto troubles = at.store->troubles(true).value();
        CHECK(std::count(troubles.begin(), troubles.end(), flow::Trouble::numbers_unconfirmed) == 1);
        CHECK(at.store->put(sealed_request('d')));
        at.again();
        CHECK(at.is_whole());
    }
}

TEST_CASE("where both copies tell one history there is nothing to choose, and nothing changes")
{
    support::Opened at;
    REQUIRE(at.store->put(sealed_request('a')));
    at.store.reset();
    const auto refused = store::Store::keep(at.folder.path(), store::Kept::file, at.clock);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::conflict);
    CHECK_FALSE(std::filesystem::exists(at.file("kiosk.db.before-restore")));
    at.again();
    CHECK(at.rows().size() == 1);
    CHECK(at.is_whole());
}
