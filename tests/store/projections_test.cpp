#include <doctest/doctest.h>

#include <random>

#include "kiosk/store/schema.h"
#include "opened.h"

using namespace kiosk;
using record::StaffAct;
using support::asked;
using support::sealed_request;

namespace {
/// Everything that is computed, as text.
std::string dump_of(const std::filesystem::path& file)
{
    sqlite3* raw = nullptr;
    REQUIRE(sqlite3_open(file.c_str(), &raw) == SQLITE_OK);
    std::string out;
    const auto add = [](void* into, int columns, char** values, char**) {
        for (int i = 0; i < columns; ++i) *static_cast<std::string*>(into) += std::string{values[i] ? values[i] : "-"} + "|";
        *static_cast<std::string*>(into) += "\n";
        return 0;
    };
    for (const auto* sql : {"SELECT hex(id), * FROM request ORDER BY id", "SELECT * FROM series ORDER BY unit, form, year",
                            "SELECT hex(id), hex(key), * FROM member ORDER BY number",
                            "SELECT hex(keys), hex(powers), * FROM log_state", "SELECT * FROM computed"})
        CHECK(sqlite3_exec(raw, sql, add, &out, nullptr) == SQLITE_OK);
    sqlite3_close(raw);
    return out;
}

/// People who do whatever comes to their mind, most of it refused.
class Crowd {
public:
    Crowd(support::Opened& at, std::uint64_t seed) : at_(at), random_(seed) {}
    void act()
    {
        const auto choice = pick(20);
        if (choice < 4 || ids_.empty()) return send();
        if (choice < 6) return tell();
        if (choice == 6) at_.clock.advance(std::chrono::hours{pick(40)});
        if (choice == 7 && pick(6) == 0) return forget();
        if (choice == 8) return of_log();
        const auto id = ids_[pick(ids_.size())];
        const auto row = at_.row_of(id);
        const auto acts = {StaffAct::opened,   StaffAct::claimed,     StaffAct::claimed,  StaffAct::claimed,
                           StaffAct::released, StaffAct::called,      StaffAct::accepted, StaffAct::asked_papers,
                           StaffAct::accepted, StaffAct::transferred, StaffAct::finished, StaffAct::closed,
                           StaffAct::printed};
        auto wish = asked(id, acts.begin()[pick(acts.size())], row->request.version - (pick(9) == 0), pick(2) == 0,
                          pick(2) == 0 ? "TV" : "TGTT");
        if (pick(4) == 0) wish.sealed.note = base::Bytes(500, 'n');
        (void)at_.session(1 + static_cast<std::int64_t>(pick(4)))->append(wish);
    }

private:
    std::size_t pick(std::size_t of) { return random_() % of; }
    void send()
    {
        auto request = sealed_request(static_cast<std::uint8_t>('a' + pick(26)));
        request.unit = pick(3) == 0 ? "CN1" : "TT";
        request.urgent = pick(4) == 0;
        request.day = base::local_day(at_.clock.wall());
        request.answer_by = request.day;
        REQUIRE(at_.store->put(request));
        ids_.push_back(record::subject_of(request.id));
    }
    void tell()
    {
        const auto row = at_.row_of(ids_[pick(ids_.size())]);
        (void)at_.store->append_message(row->request.code, support::known_secret,
                                        base::Bytes(300, static_cast<std::uint8_t>(pick(256))));
    }
    void forget()
    {
        (void)at_.session(support::head)->append(support::asked_of_log(record::Forget{{ids_[pick(ids_.size())]}}));
    }
    void of_log()
    {
        record::ChangePower power{record::Power::accept, record::Role::officer,
                                  pick(3) == 0 ? record::Grant::view : record::Grant::full};
        if (pick(2) == 0)
            (void)at_.session(support::head)->append(support::asked_of_log(power));
        else
            (void)at_.session(support::head)->append(support::asked_of_log(record::ConfirmClock{}));
    }

    support::Opened& at_;
    std::mt19937_64 random_;
    std::vector<record::SubjectId> ids_;
};
}  // namespace

TEST_CASE("whatever happens, tables computed act by act are those that are computed anew from the log")
{
    const auto first = std::random_device{}();
    for (std::uint64_t seed : {std::uint64_t{1}, std::uint64_t{first}}) {
        MESSAGE("seed " << seed);
        support::Opened at;
        Crowd crowd{at, seed};
        for (int i = 0; i < 120; ++i) crowd.act();
        CHECK(at.is_whole());
        at.store.reset();
        const auto before = dump_of(at.file("kiosk.db"));
        at.again();
        REQUIRE(at.store->rebuild());
        at.store.reset();
        CHECK(dump_of(at.file("kiosk.db")) == before);
        for (const auto* name : {"kiosk.db", "kiosk.db-wal"}) std::filesystem::remove(at.file(name));
        at.again();
        CHECK(at.is_whole());
    }
}

TEST_CASE("tables of another version, or that stand elsewhere than the log, are computed anew when the store opens")
{
    for (const auto* sql : {"UPDATE computed SET version = version + 1; DELETE FROM request",
                            "UPDATE computed SET place = place - 1; UPDATE request SET stage = 'closed'",
                            "DELETE FROM computed; DELETE FROM log_state"}) {
        CAPTURE(sql);
        support::Opened at;
        REQUIRE(at.store->put(sealed_request()));
        at.store.reset();
        sqlite3* raw = nullptr;
        REQUIRE(sqlite3_open(at.file("kiosk.db").c_str(), &raw) == SQLITE_OK);
        CHECK(sqlite3_exec(raw, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
        sqlite3_close(raw);
        at.again();
        REQUIRE(at.rows().size() == 1);
        CHECK(at.rows()[0].request.stage == record::Stage::received);
        CHECK(at.is_whole());
        CHECK(at.store->troubles(false)->empty());
    }
}
