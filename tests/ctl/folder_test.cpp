#include <doctest/doctest.h>

#include "ctl_folder.h"

using namespace kiosk;
using support::CtlFolder;

namespace {
constexpr auto one_request =
    R"({"language":"vi","for":"self","consent":true,"contact":{"phone":"0912345678"},"synthetic":true})";
constexpr auto bom = "\xEF\xBB\xBF";

struct InUse : CtlFolder {
    InUse()
    {
        init("data", "keys");
        write("one.json", one_request);
    }
    support::Ran submit() const { return ran({"submit", "--data", "data", "one.json"}); }
};
}  // namespace

TEST_CASE("a folder whose settings lost the unit is refused, however they lost it")
{
    InUse at;
    const auto whole = at.read("data/settings.yaml");
    for (const auto& broken : {std::string{}, std::string{"# only a remark\n"}, std::string{"# a remark\runit: CN1\r"},
                               std::string{"phone: \"1\"\n"}, std::string{"[]\n"}}) {
        CAPTURE(broken);
        at.write("data/settings.yaml", broken);
        const auto ended = at.submit();
        CHECK(ended.code == 2);
        CHECK(ended.err.find("settings.yaml:1: ") != std::string::npos);
    }
    std::filesystem::remove(at.path("data/settings.yaml"));
    CHECK(at.submit().code == 2);
    at.write("data/settings.yaml", whole);
    CHECK(at.requests_in() == 0);
    CHECK(at.submit().code == 0);
}

TEST_CASE("a unit and a prefix of any length that init takes are read back, and what it refuses leaves nothing behind")
{
    CtlFolder at;
    const auto init = [&](const std::string& unit, const std::string& prefix, const std::string& name) {
        return at.ran({"init", "--unit", unit, "--prefix", prefix, "--data", name, "--keys", name + ".keys",
                       "--passphrase-file", "pass"});
    };
    for (const auto& [unit, prefix] : std::initializer_list<std::pair<const char*, const char*>>{
             {"ABCDEFGHI", "BK"}, {"TT", "ABCDE"}, {"tt", "BK"}, {"", "BK"}, {"TT", ""}, {"TT\n", "BK"}}) {
        CHECK(init(unit, prefix, "bad").code == 2);
        CHECK_FALSE(std::filesystem::exists(at.path("bad")));
        CHECK_FALSE(std::filesystem::exists(at.path("bad.keys")));
    }
    int number = 0;
    for (const auto& [unit, prefix] :
         std::initializer_list<std::pair<const char*, const char*>>{{"ABCDEFGH", "WXYZ"}, {"NULL", "NO"}, {"010", "0"}}) {
        const auto name = "good" + std::to_string(++number);
        at.will_hold_data(name);
        CHECK(init(unit, prefix, name).code == 0);
        at.write("one.json", one_request);
        const auto ended = at.ran({"submit", "--data", name, "one.json"});
        REQUIRE(ended.code == 0);
        CHECK(nlohmann::json::parse(ended.out)["code"].get<std::string>().starts_with(std::string{prefix} + "-"));
    }
}

TEST_CASE(
    "a passphrase file of any editor opens by the words that a person types, and words with blanks at their ends are not taken")
{
    CtlFolder at;
    at.write("marked", std::string{bom} + "mot hai ba bon\r\n");
    at.will_hold_data("data");
    REQUIRE(at.ran({"init", "--unit", "TT", "--data", "data", "--keys", "keys", "--passphrase-file", "marked"}).code == 0);
    CHECK(at.ran({"requests", "list", "--data", "data", "--passphrase-file", "pass"}).code == 0);
    CHECK(at.ran({"requests", "list", "--data", "data", "--passphrase-file", "marked"}).code == 0);
    for (const auto& bad : {std::string{"mot hai ba bon \n"}, std::string{" mot hai\n"}, std::string{"mot hai\t"},
                            std::string{bom}, std::string{"\xFF\xFEm\0o\0", 6}}) {
        at.write("bad_pass", bad);
        CHECK(at.ran({"init", "--unit", "TT", "--data", "bad", "--keys", "bad.keys", "--passphrase-file", "bad_pass"}).code ==
              2);
        CHECK_FALSE(std::filesystem::exists(at.path("bad")));
        CHECK(at.with_keys({"staff", "add", "Lan", "--role", "officer", "--new-passphrase-file", "bad_pass"}).code == 2);
    }
}

TEST_CASE("a key is trusted on a line of its own, whatever stood at the end of the file")
{
    InUse at;
    const std::string one(64, 'a'), other(64, 'B'), third(64, 'c');
    at.write("data/trusted.keys", "# " + third + "\n" + one);
    CHECK(at.ran({"keys", "trust", other, "--data", "data"}).code == 0);
    CHECK(at.ran({"keys", "trust", third, "--data", "data"}).code == 0);
    CHECK(at.ran({"keys", "trust", std::string(64, 'b'), "--data", "data"}).code == 0);
    CHECK(at.read("data/trusted.keys") == "# " + third + "\n" + one + "\n" + std::string(64, 'b') + "\n" + third + "\n");
}

TEST_CASE("a fresh file system with its lost+found takes a data folder, a backup and a restore")
{
    InUse at;
    REQUIRE(at.submit().code == 0);
    for (const auto* name : {"disk1", "disk2", "disk3"}) std::filesystem::create_directories(at.path(name) / "lost+found");
    at.will_hold_data("disk1");
    at.will_hold_data("disk3");
    CHECK(at.ran({"init", "--unit", "TT", "--data", "disk1", "--keys", "k1", "--passphrase-file", "pass"}).code == 0);
    CHECK(at.ran({"backup", "--data", "data", "disk2"}).code == 0);
    CHECK(at.ran({"restore", "--data", "disk3", "disk2"}).code == 0);
    CHECK(at.requests_in("disk3") == 1);
}

TEST_CASE("a second restore keeps what the first one put aside")
{
    InUse at;
    REQUIRE(at.ran({"backup", "--data", "data", "empty"}).code == 0);
    for (int times = 0; times < 3; ++times) {
        at.end_store("data");
        REQUIRE(at.ran({"restore", "--data", "data", "empty"}).code == 0);
    }
    for (const auto* name : {"kiosk.db.before-restore", "kiosk.db.before-restore-2", "kiosk.db.before-restore-3"})
        CHECK(std::filesystem::exists(at.path("data/store") / name));
}

TEST_CASE("a backup that did not come to its end leaves nothing that looks like one")
{
    InUse at;
    std::filesystem::rename(at.path("data/public.keys"), at.path("public.keys"));
    std::filesystem::create_directory(at.path("data/public.keys"));
    CHECK(at.ran({"backup", "--data", "data", "half"}).code != 0);
    CHECK_FALSE(std::filesystem::exists(at.path("half")));
    std::filesystem::create_directory(at.path("there"));
    CHECK(at.ran({"backup", "--data", "data", "there"}).code != 0);
    CHECK(std::filesystem::is_empty(at.path("there")));
    std::filesystem::remove(at.path("data/public.keys"));
    std::filesystem::rename(at.path("public.keys"), at.path("data/public.keys"));
    CHECK(at.ran({"backup", "--data", "data", "half"}).code == 0);
}

TEST_CASE("a path that is no UTF-8 is refused before anything is done")
{
    InUse at;
    const auto init = at.ran({"init", "--unit", "TT", "--data",
                              "a\xff"
                              "b",
                              "--keys", "k", "--passphrase-file", "pass"});
    CHECK(init.code == 2);
    CHECK_FALSE(std::filesystem::exists(at.path("k")));
    CHECK(at.ran({"init", "--unit", "TT", "--data", "b", "--keys", "k\xff", "--passphrase-file", "pass"}).code == 2);
    CHECK(at.ran({"backup", "--data", "data",
                  "a\xff"
                  "b"})
              .code == 2);
    CHECK_FALSE(
        std::filesystem::exists(at.path("a\xff"
                                        "b")));
}
