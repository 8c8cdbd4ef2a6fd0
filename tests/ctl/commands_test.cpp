#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <sstream>

#include "ctl_folder.h"

using kiosk::support::CtlFolder;
using kiosk::support::Ran;

namespace {
using Words = CtlFolder::Words;

/// One way of calling a command. `{new}` is a name that no call had before.
struct Call {
    Words words;
    int code = 0;
};
struct Row {
    std::string command;
    Words good;           ///< what stands behind the command in a call that ends with 0
    bool answers = true;  ///< prints something on standard output then
    std::vector<Call> bad;
    Words before = {};  ///< a call that makes ready for the good one
    std::string input = {};
};

const Words on_data{"--data", "data"};
const Words opened{"--data", "data", "--passphrase-file", "pass"};
const std::string small_pack = std::string{KIOSK_SOURCE_DIR} + "/tests/fixtures/small_pack";

const std::string register_columns =
    "kind,unit,date,ended_on,form,referred,field,category,sex,ethnicity,grade,graded_on,place,people,leaflets\n";

Words joined(Words words, const Words& more)
{
    words.insert(words.end(), more.begin(), more.end());
    return words;
}

/// Every command of kioskctl: one good call and bad ones, each with the code it ends with.
std::vector<Row> all_rows()
{
    const Words nowhere{"--data", "nowhere"};
    std::vector<Row> rows{
        {"init",
         {"--unit", "TT", "--data", "{new}", "--keys", "{new}.keys", "--passphrase-file", "pass"},
         true,
         {{{"--unit", "TT", "--data", "{new}"}, 2},
          {{"--unit", "tt", "--data", "{new}", "--keys", "{new}.keys", "--passphrase-file", "pass"}, 2},
          {{"--unit", "TT", "--data", "data", "--keys", "{new}.keys", "--passphrase-file", "pass"}, 2},
          {{"--unit", "TT", "--data", "{new}", "--keys", "{new}.keys", "--passphrase-file", "missing"}, 2}}},
        {"staff add",
         joined(opened, {"{new}", "--role", "officer", "--new-passphrase-file", "{new}.pass"}),
         false,
         {{joined(opened, {"{new}", "--role", "officer", "--new-passphrase-file", "missing"}), 2},
          {{"--data", "data", "--passphrase-file", "new_pass", "{new}", "--role", "officer", "--new-passphrase-file", "pass"},
           2}}},
        {"staff list", opened, true, {{nowhere, 2}, {{"--data", "data", "--passphrase-file", "missing"}, 2}}},
        {"staff remove",
         joined(opened, {"Lan {new}"}),
         false,
         {{joined(opened, {"nobody"}), 2}},
         joined({"staff", "add", "Lan {new}", "--role", "officer", "--new-passphrase-file", "{new}.pass"}, opened)},
        {"staff change",
         joined(opened, {"Lan {new}", "--role", "reception"}),
         false,
         {{joined(opened, {"nobody", "--role", "officer"}), 2},
          {joined(opened, {"Quản trị", "--role", "queen"}), 2},
          {joined(opened, {"Quản trị", "--role", "officer"}), 2}},
         joined({"staff", "add", "Lan {new}", "--role", "officer", "--new-passphrase-file", "{new}.pass"}, opened)},
        {"staff renew",
         joined(opened, {"Lan {new}", "--new-passphrase-file", "{new}.other"}),
         false,
         {{joined(opened, {"nobody", "--new-passphrase-file", "{new}.other"}), 2},
          {joined(opened, {"Quản trị", "--new-passphrase-file", "{new}.other"}), 2}},
         joined({"staff", "add", "Lan {new}", "--role", "officer", "--new-passphrase-file", "{new}.pass"}, opened)},
        {"staff passphrase",
         {"--data", "data", "--passphrase-file", "{new}.pass", "--new-passphrase-file", "{new}.other"},
         false,
         {{joined(opened, {"--new-passphrase-file", "missing"}), 2},
          {{"--data", "data", "--passphrase-file", "new_pass", "--new-passphrase-file", "pass"}, 2}},
         joined({"staff", "add", "Lan {new}", "--role", "officer", "--new-passphrase-file", "{new}.pass"}, opened)},
        {"submit",
         joined(on_data, {"one.json"}),
         true,
         {{joined(on_data, {"missing.json"}), 2}, {joined(on_data, {"wrong.json"}), 1}, {joined(nowhere, {"one.json"}), 2}}},
        {"requests list", opened, true, {{nowhere, 2}, {{"--data", "data", "--passphrase-file", "missing"}, 2}}},
        {"requests show",
         joined(opened, {"{code}"}),
         true,
         {{joined(opened, {"BK-0000"}), 2}, {{"--data", "data", "{code}"}, 2}}},
        {"paper",
         joined(opened, {"request", "{code}"}),
         true,
         {{joined(opened, {"request", "BK-0000"}), 2},
          {joined(opened, {"nothing", "{code}"}), 2},
          {joined(opened, {"refusal", "{code}", "--set", "hole=x"}), 2}}},
        {"requests export",
         joined(opened, {"--format", "csv"}),
         true,
         {{joined(opened, {"--format", "xml"}), 2}, {on_data, 2}}},
        {"register import",
         joined(opened, {"{new}.csv"}),
         true,
         {{joined(opened, {"missing.csv"}), 2},
          {joined(opened, {"broken.csv"}), 1},
          {joined(opened, {"strange.csv", "--good-rows"}), 1},
          {joined(on_data, {"broken.csv"}), 2}}},
        {"register close",
         joined(opened, {"month", "{month}", "--unit", "TT"}),
         true,
         {{joined(opened, {"month", "2022-13", "--unit", "TT"}), 2},
          {joined(opened, {"half", "2022-06", "--unit", "TT"}), 2},
          {joined(opened, {"month", "2022-06", "--unit", "CN9"}), 2},
          {joined(opened, {"year", "2100", "--unit", "TT"}), 2},
          {joined(opened, {"month", "2022-06"}), 2}}},
        {"report",
         joined(opened, {"--from", "2022-01-01", "--to", "2022-06-30", "--format", "json"}),
         true,
         {{joined(opened, {"--from", "2022-01-01"}), 2},
          {joined(opened, {"--from", "2022-06-30", "--to", "2022-01-01"}), 2},
          {joined(opened, {"--from", "2022-02-30", "--to", "2022-06-30"}), 2},
          {joined(opened, {"--from", "2022-01-01", "--to", "2022-06-30", "--format", "xml"}), 2},
          {joined(opened, {"--from", "2022-01-01", "--to", "2022-06-30", "--format", "csv", "-o", "nowhere/r.csv"}), 3},
          {{"--data", "data", "--from", "2022-01-01", "--to", "2022-06-30"}, 2}}},
        {"verify", opened, true, {{nowhere, 2}, {joined(on_data, {"--anchor", "1:0123456789abcdef"}), 1}}},
        {"rebuild",
         on_data,
         true,
         {{nowhere, 2}, {joined(on_data, {"--keep", "file"}), 2}, {joined(on_data, {"--keep", "both"}), 2}}},
        {"backup", joined(on_data, {"{new}"}), true, {{joined(on_data, {"data"}), 2}, {on_data, 2}}},
        {"restore", {"--data", "{new}", "kept"}, true, {{{"--data", "{new}", "nowhere"}, 2}, {{"--data", "{new}"}, 2}}},
        {"stop-reasons", on_data, true, {{nowhere, 2}}},
        {"doctor", joined(on_data, {"--json"}), true, {{nowhere, 2}, {joined(on_data, {"--jsno"}), 2}}},
        {"demo-data",
         joined(opened, {"--requests", "1", "--seed", "7"}),
         true,
         {{joined(on_data, {"--requests", "-1"}), 2}, {joined(on_data, {"--requests", "1"}), 2}}},
        {"content check", {small_pack}, false, {{{"nowhere"}, 2}, {{small_pack, "--on", "soon"}, 2}, {{"broken"}, 1}}},
        {"content cases", {small_pack}, true, {{{"nowhere"}, 2}, {{"broken"}, 1}}},
        {"content picture", {small_pack}, true, {{{"broken"}, 1}}},
        {"content book",
         {small_pack, "-o", "{new}.pdf"},
         false,
         {{{"broken"}, 1}, {{small_pack, "-o", "nowhere/book.pdf"}, 3}}},
        {"content slip", {small_pack}, true, {{{"broken"}, 1}}},
        {"content paper",
         {std::string{KIOSK_SOURCE_DIR} + "/content", "refusal"},
         true,
         {{{"broken", "refusal"}, 1}, {{small_pack, "refusal"}, 2}}},
        {"content statistics", {small_pack}, true, {{{"broken"}, 1}}},
        {"content recordings", {small_pack}, true, {{{"broken"}, 1}, {{small_pack, "--lang", "xx"}, 1}}},
        {"content sign",
         {"pack", "--key", "sign.key"},
         false,
         {{{"pack", "--key", "missing"}, 2}, {{"broken", "--key", "sign.key"}, 1}}},
        {"content install",
         joined(on_data, {"signed"}),
         false,
         {{on_data, 2},
          {joined(on_data, {"nowhere"}), 2},
          {joined(nowhere, {"signed"}), 2},
          {joined(on_data, {"signed", "--roll-back"}), 2}}},
        {"eligibility",
         {"--content", small_pack, "--on", "2026-11-23", "--facts", "facts.yaml"},
         true,
         {{{"--content", small_pack, "--on", "2026-11-23", "--facts", "missing.yaml"}, 2},
          {{"--content", small_pack, "--on", "1999-01-01", "--facts", "facts.yaml"}, 1}}},
        {"search",
         {"--content", small_pack, "đất"},
         true,
         {{{"--content", "broken", "đất"}, 1}, {{"--content", small_pack}, 2}}},
        {"keys sign-new", {"{new}.key"}, true, {{{"sign.key"}, 2}}},
        {"keys accept", opened, true, {{joined(nowhere, {"--passphrase-file", "pass"}), 2}, {on_data, 2}}},
        {"clock confirm", opened, false, {{joined(nowhere, {"--passphrase-file", "pass"}), 2}, {on_data, 2}}},
        {"series confirm",
         joined(opened, {"TT.TGTT.2026=41"}),
         false,
         {{joined(opened, {"TT.TGTT.2026"}), 2},
          {joined(opened, {"TT.TGTT.2026=41", "tt.TGTT.2026=41"}), 2},
          {joined(opened, {"TT.TGTT.2026=-1"}), 2},
          {opened, 2},
          {joined(on_data, {"TT.TGTT.2026=41"}), 2},
          {joined(nowhere, {"--passphrase-file", "pass", "TT.TGTT.2026=41"}), 2}}},
        {"staff power",
         joined(opened, {"officer", "close_books", "view"}),
         false,
         {{joined(opened, {"queen", "close_books", "view"}), 2},
          {joined(opened, {"officer", "fly", "view"}), 2},
          {joined(opened, {"officer", "close_books", "some"}), 2},
          {joined(opened, {"officer", "close_books"}), 2},
          {joined(on_data, {"officer", "close_books", "view"}), 2},
          {joined(nowhere, {"--passphrase-file", "pass", "officer", "close_books", "view"}), 2}}},
        {"keys trust",
         joined(on_data, {"{public}"}),
         false,
         {{joined(on_data, {"12"}), 2}, {joined(nowhere, {"{public}"}), 2}}},
        {"compose", {"telex"}, true, {{{"vin"}, 2}}, {}, "hoaf\n"},
        // Last: no other row finds the request after it.
        {"forget",
         joined(opened, {"{code}", "--yes"}),
         true,
         {{joined(opened, {"{code}"}), 2},
          {joined(opened, {"BK-0000", "--yes"}), 2},
          {joined(on_data, {"{code}", "--yes"}), 2},
          {opened, 2},
          {joined(nowhere, {"--passphrase-file", "pass", "{code}", "--yes"}), 2}}},
    };
    for (const auto* coming : {"sync", "exchange export", "exchange import"}) rows.push_back({coming, {}, false, {{{}, 2}}});
    return rows;
}

/// What the commands need: a folder in use, a backup of it, a pack and a signed one, a broken one, files.
struct Workshop : CtlFolder {
    std::map<std::string, std::string> places;
    int names = 0;

    Workshop()
    {
        init("data", "keys");
        write("one.json", R"({"language":"vi","for":"self","consent":true,"contact":{"phone":"0912345678"},"synthetic":true})");
        write("wrong.json", R"({"language":"vi","for":"self","consent":true,"synthetic":true})");
        write("facts.yaml", "household: poor\n");
        write("broken.csv", register_columns + "visit,TT,2022-02-30,,,,,,,,,,,,\n");
        write("strange.csv", "kind,colour\n");
        std::filesystem::create_directory(path("broken"));
        for (const auto* pack : {"pack", "signed"})
            std::filesystem::copy(small_pack, path(pack), std::filesystem::copy_options::recursive);
        places["{code}"] = nlohmann::json::parse(ran({"submit", "--data", "data", "one.json"}).out)["code"];
        ran({"backup", "--data", "data", "kept"});
        auto key = ran({"keys", "sign-new", "sign.key"}).out;
        key.erase(key.find_last_not_of('\n') + 1);
        places["{public}"] = key;
        ran({"keys", "trust", "--data", "data", key});
        ran({"content", "sign", "signed", "--key", "sign.key"});
    }
    Words filled(Words words)
    {
        auto fresh = "new" + std::to_string(++names);
        // Each member of staff needs a passphrase of their own.
        write(fresh + ".pass", "mot mat khau " + fresh + "\n");
        write(fresh + ".other", "mot mat khau khac " + fresh + "\n");
        write(fresh + ".csv", register_columns + "visit,TT,2022-03-01,,,," + fresh + ",,,,,,,,\n");
        places["{month}"] = std::to_string(2005 + names / 12) + (names % 12 < 9 ? "-0" : "-") + std::to_string(names % 12 + 1);
        for (auto& word : words) {
            for (const auto& [place, value] : places)
                if (word == place) word = value;
            if (const auto at = word.find("{new}"); at != std::string::npos) word.replace(at, 5, fresh);
        }
        if (std::find(words.begin(), words.end(), fresh) != words.end()) will_hold_data(fresh);
        return words;
    }
    Ran call(const std::string& command, const Words& words, const std::string& redirected = {}, const std::string& input = {})
    {
        return ran(filled(joined(split(command), words)), redirected, input);
    }
    static Words split(const std::string& command)
    {
        std::istringstream in{command};
        return {std::istream_iterator<std::string>{in}, {}};
    }
};

/// The commands that the program itself names, to the last subcommand.
void add_commands_of(const CtlFolder& folder, const Words& before, std::vector<std::string>& out)
{
    const auto help = folder.ran(joined(before, {"--help"}));
    REQUIRE(help.code == 0);
    const auto at = help.out.find("\nSubcommands:\n");
    if (at == std::string::npos) {
        std::string name;
        for (const auto& word : before) name += (name.empty() ? "" : " ") + word;
        out.push_back(name);
        return;
    }
    std::istringstream lines{help.out.substr(at + 14)};
    for (std::string line; std::getline(lines, line) && line.starts_with("  ");)
        if (line[2] != ' ') add_commands_of(folder, joined(before, {line.substr(2, line.find(' ', 2) - 2)}), out);
}
}  // namespace

TEST_CASE("every command that kioskctl names has a row here, and every row is a command")
{
    const CtlFolder folder;
    std::vector<std::string> named, rows;
    add_commands_of(folder, {}, named);
    for (const auto& row : all_rows()) rows.push_back(row.command);
    std::sort(named.begin(), named.end());
    std::sort(rows.begin(), rows.end());
    CHECK(named.size() > 30);
    CHECK(named == rows);
}

TEST_CASE("every command does its work with 0, tells a bad call in one line, and says 3 when its answer cannot arrive")
{
    Workshop shop;
    for (const auto& row : all_rows()) {
        CAPTURE(row.command);
        for (const auto& bad : row.bad) {
            CAPTURE(bad.words);
            const auto ended = shop.call(row.command, bad.words);
            CHECK(ended.code == bad.code);
            CHECK_FALSE((ended.err + ended.out).empty());
            CHECK(ended.err.size() + ended.out.size() < 4000);
        }
        if (row.good.empty()) continue;
        const auto number = shop.names;
        const auto ready = [&] {
            if (!row.before.empty()) CHECK(shop.call({}, row.before).code == 0);
            // The good call means the same new name.
            shop.names -= row.before.empty() ? 0 : 1;
        };
        ready();
        const auto good = shop.call(row.command, row.good, {}, row.input);
        CHECK_MESSAGE(good.code == 0, good.err);
        CHECK(good.out.empty() == !row.answers);
        CHECK(shop.names > number);

        const auto stored = shop.requests_in();
        const auto closed = shop.call(row.command, row.good, ">&-", row.input);
        CHECK(closed.code == 3);
        CHECK(closed.err.find("standard output") != std::string::npos);
        CHECK(shop.requests_in() == stored);
        if (row.answers) CHECK(shop.call(row.command, row.good, ">/dev/full", row.input).code == 3);
    }
}

TEST_CASE("a signed pack is installed, shows in the terminal's folder, and is rolled back by the command itself")
{
    Workshop shop;
    const auto version = [&] { return std::filesystem::read_symlink(shop.path("data/content/current")).filename().string(); };
    REQUIRE(shop.ran({"content", "install", "signed", "--data", "data"}).code == 0);
    CHECK(version() == "3");
    auto text = shop.read("pack/pack.yaml");
    text.replace(text.find("version: 3"), 10, "version: 4");
    shop.write("pack/pack.yaml", text);
    REQUIRE(shop.ran({"content", "sign", "pack", "--key", "sign.key"}).code == 0);
    const auto second = shop.ran({"content", "install", "pack", "--data", "data"});
    CHECK(second.code == 0);
    CHECK(second.err.find("version 4 installed") != std::string::npos);
    CHECK(version() == "4");
    const auto back = shop.ran({"content", "install", "--roll-back", "--data", "data"});
    CHECK(back.code == 0);
    CHECK(back.err.find("version 3") != std::string::npos);
    CHECK(version() == "3");
}
