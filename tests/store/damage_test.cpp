#include <doctest/doctest.h>

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
/// Three requests, of which the first was claimed and told something about, in a store that is closed.
struct Folder : support::StoreFolder {
    base::SetClock clock{base::parse_time("2026-11-23T09:42").value()};
    std::vector<flow::SealedRequest> requests;
    std::vector<flow::RequestRow> left;  ///< as it was when it was closed

    explicit Folder(int count = 3)
    {
        begin(clock);
        for (int i = 0; i < count; ++i) {
            requests.push_back(sealed_request(static_cast<std::uint8_t>('a' + i)));
            REQUIRE(store->put(requests.back()));
        }
        if (count > 0) {
            const auto id = record::subject_of(requests[0].id);
            REQUIRE(act(officer, id, StaffAct::opened));
            REQUIRE(act(officer, id, StaffAct::claimed));
            REQUIRE(store->append_message(row_of(id)->request.code, support::known_secret, base::Bytes(300, 'm')));
        }
        left = rows();
        REQUIRE(store->checkpoint());
        store.reset();
    }
    base::Result<void> open()
    {
        store.reset();
        auto opened = store::Store::open(folder.path(), clock);
        if (!opened) {
            MESSAGE(opened.error().detail);
            return tl::unexpected(opened.error());
        }
        store = std::move(*opened);
        return {};
    }
    std::filesystem::path mark() const { return folder.path() / "store.mark"; }
    void lose_database() const
    {
        for (const auto* name : {"kiosk.db", "kiosk.db-wal"}) std::filesystem::remove(file(name));
    }
    /// As somebody would who has the file but not this program.
    void tamper(const char* sql) const
    {
        sqlite3* raw = nullptr;
        REQUIRE(sqlite3_open(file("kiosk.db").c_str(), &raw) == SQLITE_OK);
        CHECK(sqlite3_exec(raw, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
        sqlite3_close(raw);
    }
    static void spoil(const std::filesystem::path& path, std::streamoff at, std::size_t bytes)
    {
        std::fstream out(path, std::ios::in | std::ios::out | std::ios::binary);
        out.seekp(at);
        const std::string noise(bytes, '\x5a');
        out.write(noise.data(), static_cast<std::streamsize>(bytes));
    }
    bool same_rows() const
    {
        const auto now = rows();
        return std::equal(now.begin(), now.end(), left.begin(), left.end(),
                          [](const flow::RequestRow& one, const flow::RequestRow& other) {
                              return one.request == other.request && one.first == other.first;
                          });
    }
    std::vector<flow::Trouble> troubles() const { return store->troubles(false).value(); }
    bool told(flow::Trouble which) const
    {
        const auto all = troubles();
        return std::find(all.begin(), all.end(), which) != all.end();
    }
};
}  // namespace

TEST_CASE("an untouched folder verifies and has nothing to tell")
{
    Folder at;
    REQUIRE(at.open());
    const auto found = at.store->verify("").value();
    CHECK(found.whole);
    CHECK(found.text.find("whole: ") != std::string::npos);
    CHECK(found.text.find(" 3 requests, each stored twice") != std::string::npos);
    CHECK(at.troubles().empty());
}

TEST_CASE("a lost database is made anew with stages, messages, numbers and what staff did, told once, and then it is whole")
{
    Folder at;
    REQUIRE(at.open());
    REQUIRE(at.act(officer, record::subject_of(at.requests[0].id), StaffAct::accepted));
    at.left = at.rows();
    at.store.reset();
    at.lose_database();
    REQUIRE(at.open());
    CHECK(at.same_rows());
    CHECK(at.is_whole());
    CHECK(at.told(flow::Trouble::store_mended));
    CHECK(at.told(flow::Trouble::store_mended));
    const auto desk = at.session(head);
    CHECK(desk->troubles().value() == std::vector{flow::Trouble::store_mended});
    CHECK(desk->troubles()->empty());
    REQUIRE(at.open());
    CHECK(at.troubles().empty());
    const auto of_log = at.history(record::log_subject);
    CHECK(std::count(of_log.begin(), of_log.end(), record::kind::store_mended) == 1);
    // The next number is the next one.
    const auto again = sealed_request('n');
    REQUIRE(at.store->put(again));
    REQUIRE(at.act(officer, record::subject_of(again.id), StaffAct::claimed));
    CHECK(at.act(officer, record::subject_of(again.id), StaffAct::accepted)->request->number == 2);
}

TEST_CASE("whatever is damaged in the database, header, middle or end, the store opens with everything and says so")
{
    for (const auto& [at_byte, bytes] : {std::pair{0, 100}, {0, 4096}, {8192, 4096}, {40'960, 4096}, {20'000, 30'000}}) {
        CAPTURE(at_byte);
        Folder at(12);
        Folder::spoil(at.file("kiosk.db"), at_byte, static_cast<std::size_t>(bytes));
        REQUIRE(at.open());
        for (int day = 0; day < 2; ++day) {
            CHECK(at.same_rows());
            for (std::size_t i = 0; i < at.requests.size(); ++i) CHECK(at.envelope_of(at.rows()[i]) == at.requests[i].envelope);
            (void)at.store->verify("");
            REQUIRE(at.open());
        }
        CHECK(at.is_whole());
        CHECK(at.told(flow::Trouble::store_mended));
    }
}

TEST_CASE("a database that was emptied, cut short or is another program's gives way to the log, and is kept beside it")
{
    for (const auto* content : {"", "short",
                                "this file is much longer than a hundred bytes and yet it is no database at all, whatever its "
                                "name may say about it"}) {
        CAPTURE(content);
        Folder at;
        at.lose_database();
        std::ofstream(at.file("kiosk.db")) << content;
        REQUIRE(at.open());
        CHECK(at.same_rows());
        CHECK(at.is_whole());
        if (*content != 0) CHECK(std::filesystem::exists(at.file("kiosk.db.damaged-1")));
    }
}

TEST_CASE("a lost or damaged file of the log is made whole from the database, told once")
{
    for (const bool lost : {true, false}) {
        CAPTURE(lost);
        Folder at;
        if (lost)
            std::filesystem::remove(at.file("kiosk.log"));
        else
            Folder::spoil(at.file("kiosk.log"), 9000, 700);
        REQUIRE(at.open());
        (void)at.store->verify("");
        REQUIRE(at.open());
        CHECK(at.same_rows());
        CHECK(at.is_whole());
        CHECK(at.told(flow::Trouble::store_mended));
        (void)at.session(head)->troubles();
        at.store.reset();
        at.lose_database();
        REQUIRE(at.open());
        CHECK(at.same_rows());
    }
}

TEST_CASE("what staff and holders did survives a damaged bit of the database's own log after a kill")
{
    Folder at;
    REQUIRE(at.open());
    const auto id = record::subject_of(at.requests[1].id);
    REQUIRE(at.act(officer, id, StaffAct::claimed));
    REQUIRE(at.store->append_message(at.row_of(id)->request.code, support::known_secret, base::Bytes(300, 'w')));
    REQUIRE(at.act(officer, id, StaffAct::exported));
    at.left = at.rows();
    // As a kill leaves them: the copies are taken while the store runs.
    support::ScratchFolder killed;
    std::filesystem::copy(at.folder.path(), killed.path(), std::filesystem::copy_options::recursive);
    const auto wal = killed.path() / "store" / "kiosk.db-wal";
    std::fstream out(wal, std::ios::in | std::ios::out | std::ios::binary);
    out.seekg(5000);
    const auto byte = static_cast<char>(out.get() ^ 1);
    out.seekp(5000);
    out.put(byte);
    out.close();
    at.store.reset();
    at.store = store::Store::open(killed.path(), at.clock).value();
    CHECK(at.same_rows());
    CHECK(at.is_whole());
    CHECK(at.row_of(id)->request.messages == 1);
}

TEST_CASE("rows that are computed and were changed by hand are found, and computed anew they are right")
{
    for (const auto* sql : {"UPDATE request SET stage = 'closed' WHERE daily_number = 2", "UPDATE request SET urgent = 1",
                            "UPDATE request SET number = 7, form = 'TV', year = 2026", "DELETE FROM request",
                            "UPDATE member SET role = 'head' WHERE number = 3", "UPDATE request SET forgotten = 1"}) {
        CAPTURE(sql);
        Folder at;
        at.tamper(sql);
        REQUIRE(at.open());
        CHECK_FALSE(at.is_whole());
        CHECK(at.store->rebuild()->find("computed anew") != std::string::npos);
        CHECK(at.is_whole());
        CHECK(at.same_rows());
    }
}

TEST_CASE("events that were changed, swapped or taken away by hand in the database are healed from the file")
{
    for (const auto* sql : {"DELETE FROM event WHERE place = 6", "DELETE FROM event WHERE place >= 6", "DELETE FROM event",
                            "UPDATE event SET who = 9 WHERE place = 7", "UPDATE event SET sealed = x'00' WHERE place = 6"}) {
        CAPTURE(sql);
        Folder at;
        at.tamper(sql);
        auto opened = at.open();
        REQUIRE(opened);
        (void)at.store->verify("");
        REQUIRE(at.open());
        CHECK(at.is_whole());
        CHECK(at.same_rows());
        CHECK(at.told(flow::Trouble::store_mended));
    }
}

TEST_CASE("both copies put back to yesterday are refused by the mark, and never begun anew")
{
    Folder at;
    support::ScratchFolder yesterday;
    std::filesystem::copy(at.folder.path() / "store", yesterday.path() / "store", std::filesystem::copy_options::recursive);
    REQUIRE(at.open());
    REQUIRE(at.store->put(sealed_request('z')));
    REQUIRE(at.store->checkpoint());
    at.store.reset();
    std::filesystem::remove_all(at.folder.path() / "store");
    std::filesystem::copy(yesterday.path() / "store", at.folder.path() / "store", std::filesystem::copy_options::recursive);
    const auto refused = at.open();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::corrupt);
}

TEST_CASE("an anchor finds what was erased in both copies and in the mark, and an untouched log holds it")
{
    Folder at;
    support::ScratchFolder yesterday;
    std::filesystem::copy(at.folder.path(), yesterday.path(),
                          std::filesystem::copy_options::recursive | std::filesystem::copy_options::overwrite_existing);
    REQUIRE(at.open());
    REQUIRE(at.store->put(sealed_request('z')));
    const auto events = at.store->events_of(at.rows().back().request.id).value();
    const auto anchor = std::to_string(events[0].id.number) + ":" + base::hex(events[0].hash).substr(0, 16);
    CHECK(at.store->verify(anchor)->whole);
    auto other = anchor;
    other.back() = other.back() == '0' ? '1' : '0';
    CHECK_FALSE(at.store->verify(other)->whole);
    CHECK(at.store->verify("day sheet").error().kind == ErrorKind::invalid_input);
    at.store.reset();
    at.store = store::Store::open(yesterday.path(), at.clock).value();
    CHECK(at.is_whole());
    const auto found = at.store->verify(anchor).value();
    CHECK_FALSE(found.whole);
    CHECK(found.text.find(anchor) != std::string::npos);
}

TEST_CASE("a folder whose store is gone is refused as missing, and nothing is made in its place")
{
    Folder at;
    for (const bool folder_too : {false, true}) {
        if (folder_too)
            std::filesystem::remove_all(at.folder.path() / "store");
        else
            for (const auto* name : {"kiosk.db", "kiosk.db-wal", "kiosk.log"}) std::filesystem::remove(at.file(name));
        const auto refused = at.open();
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == ErrorKind::not_found);
        CHECK(refused.error().detail.find("the database is missing") != std::string::npos);
        CHECK_FALSE(std::filesystem::exists(at.file("kiosk.db")));
        CHECK_FALSE(std::filesystem::exists(at.file("kiosk.log")));
    }
    CHECK_FALSE(std::filesystem::exists(at.folder.path() / "store"));
}

TEST_CASE("a store whose folder vanishes while it runs acknowledges nothing more and ends")
{
    Folder at;
    REQUIRE(at.open());
    std::filesystem::remove_all(at.folder.path() / "store");
    for (int i = 0; i < 2; ++i) CHECK(at.store->put(sealed_request('v')).error().kind == ErrorKind::io);
    CHECK(at.store->must_end());
}

TEST_CASE("what is healed once raises no alarm ever after, whichever copy was hurt")
{
    Folder at;
    for (const auto* name : {"kiosk.log", "kiosk.db"}) {
        Folder::spoil(at.file(name), 8192, 512);
        REQUIRE(at.open());
        (void)at.store->verify("");
        REQUIRE(at.open());
        CHECK(at.is_whole());
        const auto desk = at.session(head);
        (void)desk->troubles();
        for (int i = 0; i < 3; ++i) {
            REQUIRE(at.open());
            CHECK(at.is_whole());
            CHECK(at.troubles().empty());
        }
        at.store.reset();
    }
}

TEST_CASE("a database of a newer version is refused and not changed by a byte")
{
    Folder at;
    at.tamper("PRAGMA journal_mode=DELETE; PRAGMA user_version = 5");
    const auto read = [&] {
        std::ifstream file(at.file("kiosk.db"), std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(file), {});
    };
    const auto before = read();
    const auto refused = at.open();
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::newer_version);
    CHECK(read() == before);
}

TEST_CASE("what is no database of ours and has no log beside it is refused, never reset")
{
    for (const auto* content : {"short",
                                "this file is much longer than a hundred bytes and yet it is no database at all, whatever its "
                                "name may say about it"}) {
        support::ScratchFolder folder;
        std::filesystem::create_directory(folder.path() / "store");
        const auto file = folder.path() / "store" / "kiosk.db";
        std::ofstream(file) << content;
        const base::SystemClock clock;
        const auto refused = store::Store::open(folder.path(), clock);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == ErrorKind::corrupt);
        CHECK(std::filesystem::file_size(file) == std::string_view{content}.size());
    }
}

TEST_CASE("bells, counts and guesses outlive computing anew, and as far as they can be read a damaged database")
{
    Folder at;
    REQUIRE(at.open());
    REQUIRE(at.store->ring("Máy 1", "home", true));
    REQUIRE(at.store->count_stop("unclear"));
    const auto code = at.rows()[0].request.code;
    for (int i = 0; i < 5; ++i) CHECK_FALSE(at.store->status(code, "AAAAAAAA"));
    REQUIRE(at.store->rebuild());
    CHECK_FALSE(at.store->status(code, support::known_secret));
    CHECK(at.store->rings()->size() == 1);
    const auto number = at.store->rings()->front().number;
    at.store.reset();
    at.lose_database();
    REQUIRE(at.open());
    REQUIRE(at.store->ring("Máy 1", "home", true));
    CHECK(at.store->rings()->front().number > number);
}
