#include <doctest/doctest.h>

#include "kiosk/record/open_part.h"
#include "kiosk/store/log_frame.h"
#include "tests/store/log_images.h"

using namespace kiosk;
using base::ErrorKind;
using support::LogFolder;
using ReadScope = store::EventLog::ReadScope;

namespace {
void overwrite(const std::filesystem::path& file, std::uint64_t at, std::size_t bytes, char with = 'x')
{
    std::fstream out(file, std::ios::in | std::ios::out | std::ios::binary);
    out.seekp(static_cast<std::streamoff>(at));
    for (std::size_t i = 0; i < bytes; ++i) out.put(with);
}

void filled(LogFolder& at, int events, std::size_t sealed_bytes = 300)
{
    at.begin();
    for (int i = 1; i < events; ++i) REQUIRE(at.append(support::draft(i, sealed_bytes)));
}

std::int64_t frame_of(LogFolder& at, std::int64_t place)
{
    return at.database->number("SELECT frame_at FROM event WHERE place = " + std::to_string(place)).value();
}

/// As somebody would who has the database but not this program.
void tamper(LogFolder& at, const std::string& sql)
{
    at.close();
    auto database = store::Database::open(at.database_file()).value();
    REQUIRE(database.run(sql));
    REQUIRE(database.empty_log());
}
}  // namespace

TEST_CASE("a database that was lost is made anew from the log file, with every event at its place")
{
    LogFolder at;
    filled(at, 6);
    const auto head = at.log->head();
    at.close();
    remove_database(at);
    at.open();
    CHECK(at.log->healed().database_was_made_anew);
    CHECK(at.log->head() == head);
    CHECK(at.log->by_act(support::draft(3).act).value()->sealed == support::draft(3).sealed);
    CHECK(at.log->check().value().empty());
    at.open();
    CHECK(at.log->healed().nothing());
    REQUIRE(at.append(support::draft(9)));
    CHECK(at.log->head().id.number == 7);
}

TEST_CASE("a log file that was lost is made anew from the database")
{
    LogFolder at;
    filled(at, 6);
    at.close();
    std::filesystem::remove(at.places().file);
    at.open();
    CHECK(at.log->healed().file_was_made_anew);
    CHECK(at.log->check().value().empty());
    REQUIRE(at.append(support::draft(9)));
    at.close();
    remove_database(at);
    CHECK(at.open().head().id.number == 7);
    CHECK(at.log->check().value().empty());
}

TEST_CASE("a database with a bad page is set aside and made anew, and an older one gets what it lacks")
{
    LogFolder at;
    filled(at, 20, 2000);
    const auto head = at.log->head();
    at.close();
    overwrite(at.database_file(), 3 * 4096, 4096);
    at.open(ReadScope::everything);
    CHECK(at.log->healed().database_was_made_anew);
    CHECK(std::filesystem::exists(at.log->healed().set_aside));
    CHECK(at.log->head() == head);
    CHECK(at.log->check().value().empty());
    at.close();

    const auto older = at.path() / "older";
    std::filesystem::copy_file(at.database_file(), older);
    at.open();
    REQUIRE(at.append(support::draft(30)));
    REQUIRE(at.append(support::draft(31)));
    at.close();
    std::filesystem::copy_file(older, at.database_file(), std::filesystem::copy_options::overwrite_existing);
    at.open();
    CHECK(at.log->healed().into_database.size() == 2);
    CHECK(at.log->head().id.number == head.id.number + 2);
    CHECK(at.log->check().value().empty());
}

TEST_CASE("a damaged row is answered from the log file and healed by the next opening")
{
    LogFolder at;
    filled(at, 6);
    tamper(at, "UPDATE event SET sealed = x'00' WHERE place = 3");
    at.open();
    CHECK(at.log->healed().nothing());
    CHECK(at.log->by_act(support::draft(2).act).value()->sealed == support::draft(2).sealed);
    at.open();
    REQUIRE(at.log->healed().into_database.size() == 1);
    CHECK(at.log->healed().into_database.front().number == 3);
    CHECK(at.log->check().value().empty());
    at.open();
    CHECK(at.log->healed().nothing());
}

TEST_CASE("what the check finds is named by origin and number")
{
    LogFolder at;
    filled(at, 6);
    const auto name = at.log->origin() + " 3 ";
    const auto file_at = static_cast<std::uint64_t>(frame_of(at, 3));
    tamper(at, "UPDATE event SET kind = 'request.moved' WHERE place = 3");
    at.open();
    REQUIRE(at.log->check().value().size() == 1);
    CHECK(at.log->check().value().front().starts_with(name));
    at.open();
    overwrite(at.places().file, file_at + 100, 30);
    REQUIRE(at.log->check().value().size() == 1);
    CHECK(at.log->check().value().front().starts_with(name));
    at.open();
    CHECK(at.log->healed().into_file.size() == 1);
    CHECK(at.log->check().value().empty());
}

TEST_CASE("an event that is in neither copy is told as lost until an event says so, and then all is whole but for it")
{
    LogFolder at;
    filled(at, 6);
    const record::EventId lost{at.log->origin(), 3};
    const auto file_at = static_cast<std::uint64_t>(frame_of(at, 3));
    tamper(at, "DELETE FROM event WHERE place = 3");
    overwrite(at.places().file, file_at, 100);
    at.open(ReadScope::everything);
    CHECK(at.log->healed().lost == std::vector{lost});
    CHECK(at.log->check().value().empty());
    CHECK_FALSE(at.log->by_id(lost).value().has_value());
    at.open();
    CHECK(at.log->healed().lost == std::vector{lost});

    auto told = support::draft(50, 0);
    told.kind = "store.lost";
    record::OpenPart open;
    open.log.events = {lost};
    told.open = record::encoded(open);
    REQUIRE(at.append(told));
    at.open();
    CHECK(at.log->healed().nothing());
    REQUIRE(at.append(support::draft(51)));

    SUBCASE("also when the database is made anew")
    {
        at.close();
        remove_database(at);
        at.open();
        CHECK(at.log->healed().lost.empty());
    }
    SUBCASE("also when the log file is made anew")
    {
        at.close();
        std::filesystem::remove(at.places().file);
        at.open();
        CHECK(at.log->healed().lost.empty());
    }
    CHECK(at.log->head().id.number == 8);
    CHECK(at.log->check().value().empty());
}

TEST_CASE("two histories under one number are left untouched, can be read, and nothing more is taken")
{
    LogFolder at;
    filled(at, 4);
    at.close();
    const auto fork = at.path() / "fork";
    std::filesystem::copy_file(at.database_file(), fork);
    const auto file = support::bytes_of(at.places().file);
    at.open();
    REQUIRE(at.append(support::draft(10)));
    at.close();
    const auto one_history = support::bytes_of(at.places().file);
    // The other: the same folder went on from before, and only its database came back.
    std::filesystem::copy_file(fork, at.database_file(), std::filesystem::copy_options::overwrite_existing);
    std::ofstream(at.places().file, std::ios::binary)
        .write(reinterpret_cast<const char*>(file.data()), static_cast<std::streamsize>(file.size()));
    std::filesystem::remove(at.places().mark);
    at.open();
    REQUIRE(at.append(support::draft(11)));
    at.close();
    std::ofstream(at.places().file, std::ios::binary)
        .write(reinterpret_cast<const char*>(one_history.data()), static_cast<std::streamsize>(one_history.size()));

    at.open();
    CHECK(at.log->healed().two_histories);
    CHECK(at.append(support::draft(12)).error().kind == ErrorKind::conflict);
    CHECK(at.log->by_act(support::draft(11).act).value().has_value());
    CHECK_FALSE(at.log->check().value().empty());
    at.close();
    CHECK(support::bytes_of(at.places().file) == one_history);
}

TEST_CASE("a past that was rewritten in both copies is found where the next event does not follow it")
{
    LogFolder at;
    filled(at, 6);
    auto event = at.log->by_act(support::draft(2).act).value().value();
    event.kind = "request.moved";
    const auto hash = record::hash_of(event);
    tamper(at, "UPDATE event SET kind = 'request.moved', hash = x'" + base::hex(hash) + "' WHERE place = 3");
    std::filesystem::remove(at.places().file);
    at.open();
    CHECK(at.log->healed().two_histories);
    const auto found = at.log->check().value();
    REQUIRE_FALSE(found.empty());
    CHECK(std::any_of(found.begin(), found.end(), [&](const auto& one) { return one.starts_with(event.id.origin + " 4 "); }));
    CHECK(at.append(support::draft(20)).error().kind == ErrorKind::conflict);
}

TEST_CASE("two copies that are both behind the mark are refused with both numbers and never begun anew")
{
    LogFolder at;
    filled(at, 4);
    at.close();
    const auto older = support::image_of(at.path() / "store");
    at.open();
    REQUIRE(at.append(support::draft(10)));
    const auto origin = at.log->origin();
    at.close();
    support::write_image(older, at.path() / "store");
    const auto refused = at.opened();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::corrupt);
    CHECK(refused.error().detail.find(origin + " 5") != std::string::npos);
    CHECK(refused.error().detail.find("end at 4") != std::string::npos);
    CHECK(at.opened().error().kind == ErrorKind::corrupt);

    at.close();
    std::filesystem::remove_all(at.path() / "store");
    std::filesystem::create_directory(at.path() / "store");
    const auto gone = at.opened();
    CHECK(gone.error().kind == ErrorKind::not_found);
    CHECK(gone.error().detail.find(origin + " 5") != std::string::npos);
    auto began = support::draft(0, 0);
    CHECK(store::EventLog::begin(*at.database, at.places(), "CN1", began).error().kind == ErrorKind::conflict);
}

TEST_CASE("a mark that is lost or damaged is made anew and nothing is amiss")
{
    LogFolder at;
    filled(at, 4);
    at.close();
    std::filesystem::remove(at.places().mark);
    CHECK(at.open().healed().nothing());
    at.close();
    CHECK(std::filesystem::exists(at.places().mark));
    overwrite(at.places().mark, 0, 8192);
    CHECK(at.open().healed().nothing());
    REQUIRE(at.append(support::draft(10)));
    CHECK(at.log->check().value().empty());
}

TEST_CASE("broken bytes behind the last frame are an unfinished write, and what only looks like a frame among them is none")
{
    // Another life of the same log: its third frame would fit behind the second, but for what it chains on.
    LogFolder other;
    filled(other, 5, 100);
    const auto forged_at = static_cast<std::size_t>(frame_of(other, 5));
    other.close();
    const auto other_file = support::bytes_of(other.places().file);
    const base::Bytes forged(other_file.begin() + static_cast<std::ptrdiff_t>(forged_at),
                             other_file.begin() + static_cast<std::ptrdiff_t>(forged_at + 2 * 512));
    REQUIRE(store::frame_in(base::ByteView{forged}.first(store::frame_head_in(forged)->blocks * 512)).has_value());

    LogFolder at;
    filled(at, 3);
    const auto head = at.log->head();
    at.close();
    const auto before = support::image_of(at.path());
    at.open();
    auto hostile = support::draft(7, 0);
    // So that the frame in the sealed bytes starts at a multiple of 512.
    hostile.sealed.assign(3 * 512, 1);
    REQUIRE(at.append(hostile));
    const auto frame_at = static_cast<std::size_t>(frame_of(at, 4));
    at.close();
    auto torn = support::bytes_of(at.places().file);
    std::fill_n(torn.begin() + static_cast<std::ptrdiff_t>(frame_at), 512, std::uint8_t{0});
    std::copy(forged.begin(), forged.end(), torn.begin() + static_cast<std::ptrdiff_t>(frame_at + 1024));
    // A reader that believes any frame with a right hash would take it.
    int believed = 0;
    for (std::size_t block = frame_at; block + 512 <= frame_at + 4096; block += 512) {
        const auto one = store::frame_head_in(base::ByteView{torn}.subspan(block));
        believed += one && store::frame_in(base::ByteView{torn}.subspan(block, one->blocks * 512)).has_value();
    }
    CHECK(believed == 1);

    for (const bool with_database : {true, false}) {
        at.close();
        auto image = before;
        image["store/log"] = torn;
        if (!with_database) std::erase_if(image, [](const auto& file) { return file.first.starts_with("store/kiosk.db"); });
        std::filesystem::remove_all(at.path() / "store");
        support::write_image(image, at.path());
        at.open();
        CHECK(at.log->head() == head);
        CHECK(at.log->healed().into_database.empty());
        CHECK(at.log->place() == 3);
        CHECK(at.log->check().value().empty());
    }
}
