#include <doctest/doctest.h>

#include <sstream>

#include "ctl_folder.h"
#include "kiosk/app/ctl/request_csv.h"
#include "kiosk/app/parts/data_folder.h"
#include "kiosk/flow/request_schema.h"
#include "kiosk/flow/submit.h"
#include "kiosk/vault/receipt_secret.h"

using namespace kiosk;
using app::csv_cell;
using nlohmann::json;
using support::CtlFolder;

namespace {
/// The cells of a CSV text, read as RFC 4180 says.
std::vector<std::vector<std::string>> table_of(const std::string& csv)
{
    std::vector<std::vector<std::string>> rows{{{}}};
    bool quoted = false;
    for (std::size_t i = 0; i < csv.size(); ++i) {
        auto& cell = rows.back().back();
        if (quoted && csv[i] == '"' && i + 1 < csv.size() && csv[i + 1] == '"')
            cell += csv[i++];
        else if (csv[i] == '"')
            quoted = !quoted;
        else if (quoted)
            cell += csv[i];
        else if (csv[i] == ',')
            rows.back().emplace_back();
        else if (csv[i] == '\n')
            rows.emplace_back(std::vector<std::string>{{}});
        else if (csv[i] != '\r')
            cell += csv[i];
    }
    rows.pop_back();
    return rows;
}

std::string column(const std::vector<std::vector<std::string>>& table, std::size_t row, const std::string& name)
{
    for (std::size_t i = 0; i < table.at(0).size(); ++i)
        if (table[0][i] == name) return table.at(row).at(i);
    return "no column " + name;
}

const auto rich = json::parse(R"({"language":"vi","for":{"relation":"parent","may_speak":"yes"},"consent":true,"synthetic":true,
    "requester":{"name":"+1+cmd|' /C calc'!A0","phone":"0902000002","id_number":"038090001234","guardian":"Hà Văn Tý"},
    "aided":{"name":"Lò Thị Mẩy; \"bà\"","phone":"0905000005","address":"Thôn 1, Xã 2"},
    "contact":{"phone":"0903000003","other_phone":"0904000004","address":"xóm 9","times":["morning","noon"]},
    "facts":{"held_now":"yes","age":67,"court_date":"2027-03-01"},"matter":{"area":"land","words":"Một\nhai; ba","where":"ruộng"},
    "consent_more":["research"],"other":{"interpreter_language":"mong"}})");

struct Exporting : CtlFolder {
    json receipt;

    Exporting()
    {
        init("data", "keys");
        receipt = submit(rich);
    }
    json submit(const json& request) const
    {
        write("r.json", request.dump());
        return json::parse(ran({"submit", "--data", "data", "--clock", "2026-11-23T09:42", "r.json"}).out);
    }
    /// What the holder of the slip tells at the terminal.
    void tell(visit::MessageKind kind, const std::string& words) const
    {
        const auto folder = app::open_data_folder(path("data")).value();
        const auto queue = app::connect_terminal(folder).value();
        const auto sealer = app::sealer_of(folder).value();
        const base::SetClock clock{base::parse_time("2026-11-23T10:00").value()};
        REQUIRE(flow::send_message(base::RequestId::parse(receipt["id"].get<std::string>()).value(), receipt["code"],
                                   receipt["secret"], kind, words, {*sealer, *queue, folder.settings.unit, clock}));
    }
};
}  // namespace

TEST_CASE("no cell of a table is taken for a formula, unless the whole of it is a number or a phone")
{
    for (const auto* formula : {"=1+1", "+1+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!A0", "@SUM(A1)", "\t=1", " =1",
                                "+84 912+1", "-", "+1-2", "\r=1"}) {
        CAPTURE(formula);
        const auto cell = csv_cell(formula);
        CHECK((cell.starts_with("'") || cell.starts_with("\"'")));
    }
    for (const auto* plain : {"0912345678", "+84912345678", "-5", "1,5", "67", "Lan", ""}) {
        CAPTURE(plain);
        CHECK(csv_cell(plain).find('\'') == std::string::npos);
    }
    CHECK(csv_cell("a;b") == "\"a;b\"");
    CHECK(csv_cell("a\tb") == "\"a\tb\"");
    CHECK(csv_cell("nói \"không\"") == "\"nói \"\"không\"\"\"");
}

TEST_CASE("every field of a request has a column, and what has none stands under more")
{
    json document;
    std::vector<std::pair<std::string, std::string>> samples;
    for (const auto& field : flow::request_fields()) {
        const std::string path{field.path}, value = "mẫu " + std::to_string(samples.size());
        const auto dot = path.find('.');
        (dot == std::string::npos ? document[path] : document[path.substr(0, dot)][path.substr(dot + 1)]) = value;
        samples.emplace_back(path, value);
    }
    document["facts"] = {{"age", "67"}};
    document["other"] = {{"own", "riêng"}};
    document["from_a_newer_program"] = {{"colour", "xanh"}};
    document["secret"] = "K7M42QXD";
    const auto request = flow::opened_request(document).value();
    const auto table = table_of(app::csv_header() + app::csv_row({}, &request));
    for (const auto& [path, value] : samples) CHECK(column(table, 1, path) == value);
    CHECK(column(table, 1, "facts") == "age=67");
    CHECK(column(table, 1, "other") == "own=riêng");
    CHECK(column(table, 1, "more") == "from_a_newer_program.colour=xanh");
    CHECK(app::csv_row({}, &request).find("K7M42QXD") == std::string::npos);
}

TEST_CASE("an export as a table holds every way to reach a person and all that was told, for every spreadsheet")
{
    Exporting at;
    at.tell(visit::MessageKind::correct, "Số mới là 0912 345 678");
    at.tell(visit::MessageKind::withdraw, {});
    const auto csv = at.with_keys({"requests", "export", "--format", "csv"});
    CHECK(csv.code == 0);
    CHECK(
        csv.out.starts_with("\xEF\xBB\xBF"
                            "code,"));
    const auto table = table_of(csv.out.substr(3));
    REQUIRE(table.size() == 2);
    CHECK(table[1].size() == table[0].size());
    CHECK(column(table, 1, "code") == at.receipt["code"]);
    CHECK(column(table, 1, "requester.name") == "'+1+cmd|' /C calc'!A0");
    CHECK(column(table, 1, "contact.other_phone") == "0904000004");
    CHECK(column(table, 1, "aided.phone") == "0905000005");
    CHECK(column(table, 1, "contact.address") == "xóm 9");
    CHECK(column(table, 1, "reach") == "0903 000 003, 0902 000 002, 0904 000 004, 0905 000 005, xóm 9");
    CHECK(column(table, 1, "aided.name") == "Lò Thị Mẩy; \"bà\"");
    CHECK(column(table, 1, "contact.times") == "morning, noon");
    CHECK(column(table, 1, "facts") == "age=67; court_date=2027-03-01; held_now=yes");
    CHECK(column(table, 1, "urgent_reasons") == "held_now");
    CHECK(column(table, 1, "messages") == "2026-11-23T10:00:00 correct: Số mới là 0912 345 678; 2026-11-23T10:00:00 withdraw");
    CHECK(column(table, 1, "unreadable") == "no");
}

TEST_CASE("what the holder of the slip told is in the list, in one request and in an export")
{
    Exporting at;
    at.tell(visit::MessageKind::call, {});
    at.tell(visit::MessageKind::correct, "Số mới là 0912 345 678");
    const auto right = json::parse(R"([{"sent_at":"2026-11-23T10:00:00","kind":"call","words":""},
        {"sent_at":"2026-11-23T10:00:00","kind":"correct","words":"Số mới là 0912 345 678"}])");
    const auto list = json::parse(at.with_keys({"requests", "list"}).out);
    CHECK(list[0]["messages"] == right);
    CHECK(list[0]["messages_unanswered"] == 2);
    const auto shown = json::parse(at.with_keys({"requests", "show", at.receipt["code"]}).out);
    CHECK(shown["messages"] == right);
    CHECK(shown["request"]["contact"]["address"] == "xóm 9");
    CHECK_FALSE(shown["request"].contains("secret"));
    CHECK(json::parse(at.with_keys({"requests", "export"}).out)[0]["messages"] == right);
    // Without keys only that there are some is known.
    CHECK_FALSE(json::parse(at.ran({"requests", "list", "--data", "data"}).out)[0].contains("messages"));
}

TEST_CASE("a request whose seal does not open is marked, the others come all the same, and the command says so")
{
    Exporting at;
    // Sealed for another request: to the right keys, and it opens nowhere.
    const auto folder = app::open_data_folder(at.path("data")).value();
    const auto id = base::RequestId::random();
    const auto sealed = app::sealer_of(folder).value()->seal(base::view_of("{}"), {base::RequestId::random(), "TT"}).value();
    const auto verifier = vault::make_secret_maker(vault::SecretCost::light)->make().value().verifier;
    const auto today = base::local_day(base::SystemClock{}.wall());
    const flow::SealedRequest spoilt{id, "TT", "BK", today, false, today, verifier, sealed};
    const auto code = app::connect_intake(folder).value()->put(spoilt).value().code;
    const auto last = at.submit(rich)["code"];

    for (const auto* command : {"list", "export"}) {
        CAPTURE(command);
        const auto ended = at.with_keys({"requests", command});
        CHECK(ended.code == 1);
        CHECK(ended.err.find(code + ": ") == 0);
        const auto rows = json::parse(ended.out);
        REQUIRE(rows.size() == 3);
        int unreadable = 0;
        for (const auto& row : rows) {
            CHECK((row["code"] == code) == row.contains("unreadable"));
            unreadable += row.contains("unreadable") ? 1 : 0;
        }
        CHECK(unreadable == 1);
    }
    const auto csv = at.with_keys({"requests", "export", "--format", "csv"});
    CHECK(csv.code == 1);
    const auto table = table_of(csv.out.substr(3));
    REQUIRE(table.size() == 4);
    for (std::size_t row = 1; row < 4; ++row)
        CHECK((column(table, row, "unreadable") == "yes") == (column(table, row, "code") == code));
    CHECK(at.with_keys({"requests", "show", code}).code == 1);
    CHECK(at.with_keys({"requests", "show", last}).code == 0);
}
