#include <doctest/doctest.h>

#include "ctl_folder.h"

using kiosk::support::CtlFolder;

namespace {
const std::string one = R"({"language":"vi","for":"self","consent":true,"contact":{"phone":"0912345678"},"synthetic":true})";

struct Office : CtlFolder {
    Office()
    {
        init("data", "keys");
        init("stranger", "stranger.keys");
        write("one.json", one);
        write("officer_pass", "nam sau bay tam chin\n");
        write("stranger_public.keys", read("stranger/public.keys"));
    }
    CtlFolder::Words as_officer(CtlFolder::Words words) const
    {
        words.insert(words.end(), {"--data", "data", "--passphrase-file", "officer_pass"});
        return words;
    }
};
}  // namespace

TEST_CASE("public keys that were exchanged stop sending with a clear word, verify says it, and the right file mends it")
{
    const Office at;
    const auto right = at.read("data/public.keys");
    at.write("data/public.keys", at.read("stranger_public.keys"));
    const auto sent = at.ran({"submit", "--data", "data", "one.json"});
    CHECK(sent.code == 3);
    CHECK(sent.err.find("public.keys") != std::string::npos);
    const auto found = at.ran({"verify", "--data", "data"});
    CHECK(found.code == 1);
    CHECK(found.err.find("public.keys") != std::string::npos);
    // Not even a head lets in a stranger's keys alone.
    CHECK(at.with_keys({"keys", "accept"}).code == 2);
    CHECK(at.requests_in() == 0);
    at.write("data/public.keys", right);
    CHECK(at.ran({"submit", "--data", "data", "one.json"}).code == 0);
    CHECK(at.ran({"verify", "--data", "data"}).code == 0);
}

TEST_CASE("a head accepts a further key, an officer does not")
{
    const Office at;
    REQUIRE(at.with_keys({"staff", "add", "Lan", "--role", "officer", "--new-passphrase-file", "officer_pass"}).code == 0);
    auto own = nlohmann::json::parse(at.read("data/public.keys"));
    own["keys"].push_back({{"role", "recovery"},
                           {"public_key", nlohmann::json::parse(at.read("stranger_public.keys"))["keys"][0]["public_key"]}});
    at.write("data/public.keys", own.dump());
    CHECK(at.ran({"verify", "--data", "data"}).code == 1);
    CHECK(at.ran(at.as_officer({"keys", "accept"})).code == 2);
    CHECK(at.ran({"verify", "--data", "data"}).code == 1);
    const auto accepted = at.with_keys({"keys", "accept"});
    CHECK(accepted.code == 0);
    CHECK(nlohmann::json::parse(accepted.out).size() == 2);
    CHECK(at.ran({"verify", "--data", "data"}).code == 0);
    CHECK(at.ran({"submit", "--data", "data", "one.json"}).code == 0);
}

TEST_CASE("nobody is let in with somebody else's passphrase")
{
    const Office at;
    const auto refused = at.with_keys({"staff", "add", "Lan", "--role", "officer", "--new-passphrase-file", "pass"});
    CHECK(refused.code == 2);
    CHECK(refused.err.find("passphrase") != std::string::npos);
    CHECK(at.ran({"staff", "list", "--data", "data"}).out.find("Lan") == std::string::npos);
}

TEST_CASE("a file of more requests than a terminal may hand in at once is stored whole")
{
    const Office at;
    std::string lines;
    for (int i = 0; i < 45; ++i) lines += one + "\n";
    at.write("many.json", lines);
    CHECK(at.ran({"submit", "--data", "data", "many.json"}).code == 0);
    CHECK(at.requests_in() == 45);
}
