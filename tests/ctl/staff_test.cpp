#include <doctest/doctest.h>

#include "ctl_folder.h"

using kiosk::support::CtlFolder;

namespace {
struct Staff : CtlFolder {
    Staff()
    {
        init("data", "keys");
        for (const auto* name : {"lan", "minh", "hoa"})
            write(std::string{name} + "_pass", "mat khau cua " + std::string{name} + "\n");
    }
    int add(const std::string& name, const std::string& role, const std::string& by = "pass") const
    {
        return as({"staff", "add", name, "--role", role, "--new-passphrase-file", name + "_pass"}, by).code;
    }
    kiosk::support::Ran as(CtlFolder::Words words, const std::string& passphrase) const
    {
        words.insert(words.end(), {"--data", "data", "--passphrase-file", passphrase});
        return ran(words);
    }
    nlohmann::json list(const std::string& by = "pass") const
    {
        return nlohmann::json::parse(as({"staff", "list"}, by).out, nullptr, false);
    }
};
}  // namespace

TEST_CASE("only a head lets others in, changes what they may do, and sends them away")
{
    const Staff at;
    CHECK(at.add("lan", "reception") == 0);
    CHECK(at.add("minh", "officer", "lan_pass") == 2);
    CHECK(at.add("minh", "officer") == 0);
    CHECK(at.as({"staff", "change", "lan", "--role", "head"}, "minh_pass").code == 2);
    CHECK(at.as({"staff", "remove", "lan"}, "minh_pass").code == 2);
    REQUIRE(at.list().size() == 3);
    CHECK(at.list("lan_pass")[1]["role"] == "reception");
    CHECK(at.as({"staff", "change", "minh", "--role", "head"}, "pass").code == 0);
    CHECK(at.add("hoa", "officer", "minh_pass") == 0);
    CHECK(at.as({"staff", "remove", "lan"}, "minh_pass").code == 0);
    CHECK(at.as({"requests", "list"}, "lan_pass").code == 2);
    CHECK(at.list()[1]["gone"] == true);
    CHECK(at.ran({"verify", "--data", "data"}).code == 0);
}

TEST_CASE("a head gives a new passphrase to a member who forgot theirs, and the old one opens nothing any more")
{
    const Staff at;
    REQUIRE(at.add("lan", "officer") == 0);
    at.write("lan_new", "mot cum tu hoan toan moi\n");
    CHECK(at.as({"staff", "renew", "lan", "--new-passphrase-file", "lan_new"}, "lan_pass").code == 2);
    CHECK(at.as({"requests", "list"}, "lan_pass").code == 0);
    CHECK(at.as({"staff", "renew", "lan", "--new-passphrase-file", "lan_new"}, "pass").code == 0);
    CHECK(at.as({"requests", "list"}, "lan_pass").code == 2);
    CHECK(at.as({"requests", "list"}, "lan_new").code == 0);
    CHECK(at.list().size() == 2);
    CHECK(at.ran({"verify", "--data", "data"}).code == 0);
}

TEST_CASE("whoever was given the power over staff gives a new passphrase, and a head who gave it away does not")
{
    const Staff at;
    REQUIRE(at.add("lan", "officer") == 0);
    REQUIRE(at.add("minh", "officer") == 0);
    at.write("lan_new", "mot cum tu hoan toan moi\n");
    const CtlFolder::Words renew{"staff", "renew", "lan", "--new-passphrase-file", "lan_new"};
    CHECK(at.as(renew, "minh_pass").code == 2);
    REQUIRE(at.as({"staff", "power", "officer", "manage_staff", "full"}, "pass").code == 0);
    CHECK(at.as(renew, "minh_pass").code == 0);
    CHECK(at.as({"requests", "list"}, "lan_new").code == 0);
}

TEST_CASE("an official paper is drawn by whom a head gave its power, and by nobody from whom it was taken")
{
    const Staff at;
    REQUIRE(at.add("lan", "reception") == 0);
    at.write("one.json", R"({"language":"vi","for":"self","consent":true,"contact":{"phone":"0912345678"},"synthetic":true})");
    const auto sent = at.ran({"submit", "--data", "data", "one.json"});
    REQUIRE(sent.code == 0);
    const auto listed = nlohmann::json::parse(at.as({"requests", "list"}, "pass").out, nullptr, false);
    REQUIRE(listed.is_array());
    const CtlFolder::Words paper{"paper", "request", listed[0]["code"].get<std::string>(), "-o", "paper.pdf"};
    CHECK(at.as(paper, "lan_pass").code == 0);
    REQUIRE(at.as({"staff", "power", "reception", "see_requests", "view"}, "pass").code == 0);
    CHECK(at.as(paper, "lan_pass").code == 2);
}

TEST_CASE("the last head stays, in the log and in the key file")
{
    const Staff at;
    REQUIRE(at.add("minh", "officer") == 0);
    const auto keys = at.read("keys");
    CHECK(at.as({"staff", "remove", "Quản trị"}, "pass").code == 2);
    CHECK(at.as({"staff", "change", "Quản trị", "--role", "officer"}, "pass").code == 2);
    CHECK(at.read("keys") == keys);
    CHECK(at.as({"staff", "change", "minh", "--role", "head"}, "pass").code == 0);
    CHECK(at.as({"staff", "remove", "Quản trị"}, "minh_pass").code == 0);
    CHECK(at.as({"requests", "list"}, "minh_pass").code == 0);
}

TEST_CASE("a passphrase that was changed opens, the one before does not, and the member stays who they are")
{
    const Staff at;
    REQUIRE(at.add("minh", "officer") == 0);
    CHECK(at.as({"staff", "passphrase", "--new-passphrase-file", "hoa_pass"}, "minh_pass").code == 0);
    CHECK(at.as({"requests", "list"}, "minh_pass").code == 2);
    CHECK(at.as({"requests", "list"}, "hoa_pass").code == 0);
    CHECK(at.list("hoa_pass")[1]["name"] == "minh");
}

TEST_CASE("somebody whom the log does not know is not let in though the key file has a slot for them")
{
    Staff at;
    REQUIRE(at.add("minh", "officer") == 0);
    at.init("other", "other.keys");
    CHECK(at.ran({"requests", "list", "--data", "other", "--keys", "keys", "--passphrase-file", "minh_pass"}).code == 2);
}
