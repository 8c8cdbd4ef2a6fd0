#include <doctest/doctest.h>
#include <unistd.h>

#include <fstream>

#include "opened.h"

using namespace kiosk;
using base::ErrorKind;
using support::sealed_request;

namespace {
/// Log file and mark on another disk, as settings may say.
struct Elsewhere : support::StoreFolder {
    base::SetClock clock{base::parse_time("2026-11-23T09:42").value()};
    support::ScratchFolder disk;
    store::LogPlaces places{disk.path() / "second.log", disk.path() / "second.mark"};

    store::StoreWith with() const
    {
        store::StoreWith out;
        out.elsewhere = places;
        return out;
    }
    void begin_there()
    {
        store::BeginWith begun;
        begun.name = "TT";
        begun.elsewhere = places;
        support::need(store::Store::begin(folder.path(), clock, begun));
    }
    base::Result<void> open()
    {
        store.reset();
        store = TRY(store::Store::open(folder.path(), clock, with()));
        return {};
    }
};
}  // namespace

TEST_CASE("log file and mark lie where settings say, and each copy heals the other from there")
{
    Elsewhere at;
    at.begin_there();
    REQUIRE(at.open());
    REQUIRE(at.store->put(sealed_request('a')));
    REQUIRE(at.store->checkpoint());
    at.store.reset();
    CHECK(std::filesystem::exists(at.places.file));
    CHECK(std::filesystem::exists(at.places.mark));
    CHECK_FALSE(std::filesystem::exists(at.file("kiosk.log")));
    CHECK_FALSE(std::filesystem::exists(at.folder.path() / "store.mark"));

    for (const auto* ending : {"", "-wal"}) std::filesystem::remove(at.file("kiosk.db").string() + ending);
    REQUIRE(at.open());
    CHECK(at.store->healed().database_was_made_anew);
    CHECK(at.rows().size() == 1);
    CHECK(at.is_whole());
    at.store.reset();
    std::filesystem::remove(at.places.file);
    REQUIRE(at.open());
    CHECK(at.store->healed().file_was_made_anew);
    CHECK(at.is_whole());
}

TEST_CASE("a place whose disk is not there, that cannot be written or where the file was not moved to is refused by its name")
{
    Elsewhere at;
    support::need(store::Store::begin(at.folder.path(), at.clock, {.name = "TT", .machine = {}, .keys = {}, .first = {}}));
    const auto refused = [&](const store::LogPlaces& places, ErrorKind kind, std::string_view setting, std::string_view words) {
        at.places = places;
        const auto opened = at.open();
        REQUIRE_FALSE(opened);
        CHECK(opened.error().kind == kind);
        CHECK(opened.error().detail.find(setting) == 0);
        CHECK(opened.error().detail.find(words) != std::string::npos);
        CHECK(std::filesystem::exists(at.file("kiosk.log")));
    };
    refused({at.disk.path() / "unplugged" / "a.log", {}}, ErrorKind::io, "log_file", "is its disk mounted?");
    refused({{}, at.disk.path() / "unplugged" / "a.mark"}, ErrorKind::io, "mark", "is its disk mounted?");
    refused({at.disk.path() / "a.log", {}}, ErrorKind::conflict, "log_file", "move it to the new place");
    CHECK_FALSE(std::filesystem::exists(at.disk.path() / "a.log"));
    std::filesystem::copy_file(at.file("kiosk.log"), at.disk.path() / "a.log");
    refused({at.disk.path() / "a.log", {}}, ErrorKind::conflict, "log_file", "one is enough");
    if (::geteuid() != 0) {
        const auto closed = at.disk.path() / "closed";
        std::filesystem::create_directory(closed);
        std::filesystem::permissions(closed, std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec);
        refused({closed / "a.log", {}}, ErrorKind::io, "log_file", "cannot write there");
    }
    // Moved as it was asked.
    std::filesystem::rename(at.file("kiosk.log"), at.disk.path() / "a.log");
    at.places = {at.disk.path() / "a.log", {}};
    REQUIRE(at.open());
    CHECK(at.store->healed().nothing());
    CHECK(at.is_whole());
}

TEST_CASE("a restore changes places where settings say, and forgetting takes what it set aside there")
{
    Elsewhere at;
    at.begin(at.clock);
    at.store.reset();
    std::filesystem::rename(at.file("kiosk.log"), at.places.file);
    std::filesystem::rename(at.folder.path() / "store.mark", at.places.mark);
    REQUIRE(at.open());
    const auto request = sealed_request('a');
    REQUIRE(at.store->put(request));
    const auto backup = at.folder.path() / "backup.log";
    REQUIRE(at.store->backup(backup.string()));
    at.store.reset();
    REQUIRE(store::Store::restore(at.folder.path(), backup, at.clock, at.places));
    CHECK(std::filesystem::exists(at.places.file.string() + ".before-restore"));
    REQUIRE(at.open());
    CHECK(at.rows().size() == 1);
    REQUIRE(at.session(support::head)->append(support::asked_of_log(record::Forget{{record::subject_of(request.id)}})));
    CHECK_FALSE(std::filesystem::exists(at.places.file.string() + ".before-restore"));
    CHECK(at.is_whole());
}

TEST_CASE("forgetting removes what a release before the log left, which holds the same bytes")
{
    support::Opened at;
    const auto request = sealed_request('a');
    REQUIRE(at.store->put(request));
    std::ofstream(at.file("kiosk.db.schema2")) << "old";
    std::filesystem::create_directory(at.file("second-copy.schema2"));
    std::ofstream(at.file("second-copy.schema2") / "one") << "old";
    REQUIRE(at.session(support::head)->append(support::asked_of_log(record::Forget{{record::subject_of(request.id)}})));
    CHECK_FALSE(std::filesystem::exists(at.file("kiosk.db.schema2")));
    CHECK_FALSE(std::filesystem::exists(at.file("second-copy.schema2")));
}
