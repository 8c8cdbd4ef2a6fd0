#include <doctest/doctest.h>

#include <fstream>

#include "kiosk/flow/act_words.h"
#include "kiosk/record/case_number.h"
#include "kiosk/record/kinds.h"
#include "kiosk/store/keys.h"
#include "opened.h"

using namespace kiosk;
using base::ErrorKind;

namespace {
constexpr auto fixture = KIOSK_SOURCE_DIR "/tests/fixtures/schema2_folder";

/// Every word of 64 hexadecimal digits.
std::vector<record::PublicKey> keys_in(const std::filesystem::path& file)
{
    std::ifstream in(file);
    const std::string text((std::istreambuf_iterator<char>(in)), {});
    std::vector<record::PublicKey> out;
    for (std::size_t at = 0; (at = text.find_first_of("0123456789abcdef", at)) != std::string::npos;) {
        const auto end = text.find_first_not_of("0123456789abcdef", at);
        const auto digits = text.substr(at, end - at);
        at = end;
        record::PublicKey key{};
        if (digits.size() != 2 * key.size()) continue;
        for (std::size_t i = 0; i < key.size(); ++i)
            key[i] = static_cast<std::uint8_t>(std::stoi(digits.substr(2 * i, 2), nullptr, 16));
        out.push_back(key);
    }
    return out;
}

/// What is sealed stays readable here: "ID|UNIT|" and the words.
base::Result<base::Bytes> open_seal(base::ByteView plain, const flow::SealContext& context)
{
    const auto before = context.id.text() + "|" + context.unit + "|";
    base::Bytes out(before.begin(), before.end());
    out.insert(out.end(), plain.begin(), plain.end());
    return out;
}

struct OldFolderCopy : support::StoreFolder {
    base::SetClock clock{base::parse_time("2026-11-26T08:00").value()};
    OldFolderCopy() { std::filesystem::copy(fixture, folder.path(), std::filesystem::copy_options::recursive); }
    store::StoreWith with() const
    {
        return {[this]() -> base::Result<std::vector<record::PublicKey>> { return keys_in(folder.path() / "public.keys"); },
                open_seal, "TT", "trial"};
    }
    base::Result<void> open()
    {
        store.reset();
        auto opened = store::Store::open(folder.path(), clock, with());
        if (!opened) {
            MESSAGE(opened.error().detail);
            return tl::unexpected(opened.error());
        }
        store = std::move(*opened);
        return {};
    }
    std::string words_of(const record::Event& event) const
    {
        const auto sealed = store->sealed_of({event.id}, 1 << 20).value();
        const auto part = record::decoded_sealed(sealed[0]).value();
        return base::text_of(part.for_staff);
    }
    std::map<std::int64_t, std::string> names() const
    {
        std::map<std::int64_t, std::string> out;
        const auto rows = store->members().value();
        for (const auto& row : rows) {
            const auto text = base::text_of(row.sealed_name);
            out[row.member.number] = text.substr(text.rfind('|') + 1);
        }
        return out;
    }
    /// As the program of then listed them.
    std::string said() const
    {
        const auto named = names();
        std::string out;
        for (const auto& row : rows()) {
            const auto& request = row.request;
            const auto status = store->status(request.code, support::known_secret).value();
            out += request.code + "|" + std::to_string(request.daily_number) + "|" + (request.urgent ? "1" : "0") + "|" +
                   std::string{record::name_of(request.stage)} + "|" + base::iso(request.since) + "|" + base::iso(request.day) +
                   "|" + base::iso(request.deadline) + "|" + (request.holder == 0 ? "" : named.at(request.holder)) + "|" +
                   std::to_string(request.tries) + "|" + record::case_number(request) + "|" + std::to_string(request.messages) +
                   "|" + std::to_string(request.messages_unanswered) + "|" + std::to_string(status.note.size()) + "\n";
        }
        return out;
    }
    /// The fixture's own list, without the version, which counts messages now.
    static std::string expected()
    {
        std::ifstream in(std::filesystem::path{fixture} / "said.txt");
        std::string out;
        std::string line;
        while (std::getline(in, line)) out += line.substr(0, line.rfind('|')) + "\n";
        return out;
    }
};
}  // namespace

TEST_CASE("a folder of schema 2 says after it was taken over what the program of then said, and is whole")
{
    OldFolderCopy at;
    REQUIRE(at.open());
    CHECK(at.said() == OldFolderCopy::expected());
    CHECK(at.names() == std::map<std::int64_t, std::string>{{1, "Nông Văn Páo"}, {2, "Hà Thị Mây"}, {3, "Lễ tân cũ"}});
    CHECK(at.is_whole());
    CHECK(at.store->rings().value().empty());
    CHECK(at.store->stop_counts()->size() == 1);
    CHECK(at.store->newest_day().value() == base::parse_day("2026-11-25").value());
    // Once.
    const auto changes = at.store->change_number().value();
    REQUIRE(at.open());
    CHECK(at.store->change_number().value() == changes);
    CHECK(at.said() == OldFolderCopy::expected());
    CHECK(at.store->troubles(false)->empty());
}

TEST_CASE("every row of the audit is an event, in order, with who and when, and what only staff should know is sealed")
{
    OldFolderCopy at;
    REQUIRE(at.open());
    const auto rows = at.rows();
    const auto events = at.store->events_of(rows[2].request.id).value();
    std::vector<std::string> kinds;
    for (const auto& event : events) kinds.push_back(event.kind);
    CHECK(kinds == std::vector<std::string>{"request.received", "request.moved", "request.called", "request.moved",
                                            "request.moved", "request.message"});
    CHECK(events[1].who == 2);
    CHECK(events[0].who == 0);
    CHECK(events[1].at == base::parse_day("2026-11-24").value());
    const auto id = record::request_of(rows[2].request.id).text();
    CHECK(at.words_of(events[3]).starts_with(id + "|TT|{"));
    CHECK(at.words_of(events[3]).find("\"reached\":true") != std::string::npos);
    CHECK(at.words_of(events[3]).find("2026-11-24T08:10") != std::string::npos);
    const auto accepted = at.store->events_of(rows[3].request.id).value()[2];
    CHECK(at.words_of(accepted).find("tgpl2017.7.2") != std::string::npos);
    CHECK(at.words_of(accepted).find("\"referred\":true") != std::string::npos);
    // No name and no ground stands open in any file of the new store.
    REQUIRE(at.store->checkpoint());
    at.store.reset();
    for (const auto& event : events) CHECK(base::text_of(event.open).find("tgpl2017") == std::string::npos);
}

TEST_CASE("what holders sent is there byte for byte, and the same request asked again gets its ticket")
{
    OldFolderCopy at;
    sqlite3* raw = nullptr;
    REQUIRE(sqlite3_open((at.file("kiosk.db")).c_str(), &raw) == SQLITE_OK);
    std::vector<base::Bytes> envelopes;
    std::vector<base::RequestId> ids;
    sqlite3_stmt* row = nullptr;
    REQUIRE(sqlite3_prepare_v2(raw, "SELECT envelope, id FROM request ORDER BY sequence", -1, &row, nullptr) == SQLITE_OK);
    while (sqlite3_step(row) == SQLITE_ROW) {
        const auto* bytes = static_cast<const std::uint8_t*>(sqlite3_column_blob(row, 0));
        envelopes.emplace_back(bytes, bytes + sqlite3_column_bytes(row, 0));
        const auto* id = static_cast<const std::uint8_t*>(sqlite3_column_blob(row, 1));
        std::copy_n(id, 16, ids.emplace_back().bytes.begin());
    }
    sqlite3_finalize(row);
    sqlite3_close(raw);
    REQUIRE(at.open());
    const auto rows = at.rows();
    REQUIRE(rows.size() == 7);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(at.envelope_of(rows[i]) == envelopes[i]);
        auto again = support::sealed_request();
        again.id = ids[i];
        again.envelope = envelopes[i];
        CHECK(at.store->put(again)->code == rows[i].request.code);
    }
    CHECK(at.rows().size() == 7);
}

TEST_CASE("case numbers go on where they stood")
{
    OldFolderCopy at;
    REQUIRE(at.open());
    // As the first head enrols is tested elsewhere: here the numbers alone.
    record::Series tgtt{"TT", "TGTT", 2026, 2};
    REQUIRE(at.store->rebuild());
    auto database = std::move(at.store);
    database.reset();
    sqlite3* raw = nullptr;
    REQUIRE(sqlite3_open((at.file("kiosk.db")).c_str(), &raw) == SQLITE_OK);
    sqlite3_stmt* row = nullptr;
    REQUIRE(sqlite3_prepare_v2(raw, "SELECT last FROM series WHERE form = 'TGTT'", -1, &row, nullptr) == SQLITE_OK);
    REQUIRE(sqlite3_step(row) == SQLITE_ROW);
    CHECK(sqlite3_column_int(row, 0) == tgtt.last);
    sqlite3_finalize(row);
    sqlite3_close(raw);
}

TEST_CASE("wherever taking over is cut off, the next start has the folder whole")
{
    // Names change in an order; a cut leaves each beginning of it.
    OldFolderCopy done;
    REQUIRE(done.open());
    done.store.reset();
    struct Name {
        const char* before;
        const char* after;
        bool in_store;
    };
    const std::vector<Name> names{{"kiosk.db", "kiosk.db.schema2", true},
                                  {"kiosk.log.new", "kiosk.log", true},
                                  {"store.mark.new", "store.mark", false},
                                  {"second-copy", "second-copy.schema2", true},
                                  {"kiosk.db.new", "kiosk.db", true}};
    const auto in = [](const std::filesystem::path& folder, const Name& name, const char* file) {
        return name.in_store ? folder / "store" / file : folder / file;
    };
    for (std::size_t cut = 0; cut <= names.size(); ++cut) {
        CAPTURE(cut);
        OldFolderCopy at;
        std::filesystem::remove_all(at.folder.path());
        std::filesystem::copy(done.folder.path(), at.folder.path(), std::filesystem::copy_options::recursive);
        for (std::size_t i = names.size(); i-- > cut;)
            std::filesystem::rename(in(at.folder.path(), names[i], names[i].after),
                                    in(at.folder.path(), names[i], names[i].before));
        REQUIRE(at.open());
        CHECK(at.said() == OldFolderCopy::expected());
        CHECK(at.is_whole());
        CHECK_FALSE(std::filesystem::exists(at.file("kiosk.db.new")));
        CHECK(std::filesystem::exists(at.file("kiosk.db.schema2")));
    }
}

TEST_CASE("a folder of before whose keys were exchanged, or whose audit was changed, is not taken over and stays as it is")
{
    for (const bool keys : {true, false}) {
        OldFolderCopy at;
        if (keys) {
            std::ofstream(at.folder.path() / "public.keys") << "centre " << std::string(64, 'a') << "\n";
        } else {
            sqlite3* raw = nullptr;
            REQUIRE(sqlite3_open(at.file("kiosk.db").c_str(), &raw) == SQLITE_OK);
            CHECK(sqlite3_exec(raw, "UPDATE audit SET who = 'x' WHERE number = 12", nullptr, nullptr, nullptr) == SQLITE_OK);
            sqlite3_close(raw);
        }
        const auto refused = at.open();
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == (keys ? ErrorKind::strange_key : ErrorKind::corrupt));
        CHECK(std::filesystem::exists(at.file("kiosk.db")));
        CHECK_FALSE(std::filesystem::exists(at.file("kiosk.db.new")));
        CHECK_FALSE(std::filesystem::exists(at.file("kiosk.log")));
    }
}

TEST_CASE("a database of before that was lost comes back with the requests of its second copy")
{
    OldFolderCopy at;
    std::filesystem::remove(at.file("kiosk.db"));
    REQUIRE(at.open());
    const auto rows = at.rows();
    REQUIRE(rows.size() == 7);
    for (const auto& row : rows) CHECK(row.request.stage == record::Stage::received);
    CHECK(at.store->status(rows[0].request.code, support::known_secret));
    CHECK(at.is_whole());
}

TEST_CASE("a database of before that is put in the place of today's gives way to the log")
{
    OldFolderCopy at;
    REQUIRE(at.open());
    at.store.reset();
    std::filesystem::copy_file(at.file("kiosk.db.schema2"), at.file("kiosk.db"),
                               std::filesystem::copy_options::overwrite_existing);
    REQUIRE(at.open());
    CHECK(at.said() == OldFolderCopy::expected());
    CHECK(at.is_whole());
}
