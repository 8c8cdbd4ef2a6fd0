#include <doctest/doctest.h>

#include "ctl_folder.h"

using kiosk::support::CtlFolder;

namespace {
/// Two requests, one of which is to be forgotten, and an officer.
struct Archive : CtlFolder {
    std::string first, second;

    Archive()
    {
        init("data", "keys");
        write("officer_pass", "nam sau bay tam chin\n");
        REQUIRE(with_keys({"staff", "add", "Lan", "--role", "officer", "--new-passphrase-file", "officer_pass"}).code == 0);
        write("one.json", R"({"language":"vi","for":"self","consent":true,"contact":{"phone":"0912345678"},"synthetic":true})");
        first = submitted();
        second = submitted();
    }
    std::string submitted() const { return nlohmann::json::parse(ran({"submit", "--data", "data", "one.json"}).out)["code"]; }
    kiosk::support::Ran forget(const std::vector<std::string>& names, const std::string& typed = {},
                               const std::string& pass = "pass") const
    {
        Words words{"forget", "--data", "data", "--passphrase-file", pass};
        words.insert(words.end(), names.begin(), names.end());
        return ran(words, {}, typed);
    }
    bool opens(const std::string& code) const { return with_keys({"requests", "show", code}).code == 0; }
};
}  // namespace

TEST_CASE("forget asks once more, says by whom and what nobody can know, and only the typed answer lets it go on")
{
    const Archive at;
    for (const auto* typed : {"", "yes\n", "forget\n", "forget 2\n"}) {
        const auto asked = at.forget({at.first}, typed);
        CHECK(asked.code == 2);
        CHECK(asked.out.empty());
        CHECK(asked.err.find("nothing was forgotten") != std::string::npos);
        for (const auto* words : {"Quản trị (head)", "Not known here: backups", "What stays: code", "forget 1"})
            CHECK(asked.err.find(words) != std::string::npos);
        CHECK(asked.err.find(at.first) != std::string::npos);
        CHECK(asked.err.find(at.second) == std::string::npos);
        CHECK(at.opens(at.first));
    }
    const auto done = at.forget({at.first}, "forget 1\n");
    CHECK(done.code == 0);
    const auto told = nlohmann::json::parse(done.out);
    CHECK(told["forgotten"] == nlohmann::json{at.first});
    CHECK(told["by"] == "Quản trị");
    CHECK_FALSE(at.opens(at.first));
    CHECK(at.opens(at.second));
    CHECK(at.requests_in() == 2);
    CHECK(at.ran({"verify", "--data", "data"}).code == 0);
}

TEST_CASE("what is forgotten already is told and not asked again, and one unknown name lets nothing be forgotten")
{
    const Archive at;
    const auto unknown = at.forget({at.first, "BK-0000"}, "forget 2\n");
    CHECK(unknown.code == 2);
    CHECK(unknown.err.find("BK-0000") != std::string::npos);
    CHECK(at.opens(at.first));
    REQUIRE(at.forget({at.first, at.first}, "forget 1\n").code == 0);
    const auto again = at.forget({at.first});
    CHECK(again.code == 0);
    CHECK(nlohmann::json::parse(again.out)["forgotten_before"] == nlohmann::json{at.first});
    const auto both = at.forget({at.first, at.second, "--yes"});
    CHECK(both.code == 0);
    CHECK(nlohmann::json::parse(both.out)["forgotten"] == nlohmann::json{at.second});
    CHECK_FALSE(at.opens(at.second));
}

TEST_CASE("whoever has not the power to erase is refused, and the log holds that they tried")
{
    const Archive at;
    const auto refused = at.forget({at.first}, "forget 1\n", "officer_pass");
    CHECK(refused.code == 2);
    CHECK(refused.err.find("erase") != std::string::npos);
    CHECK(at.opens(at.first));
}

TEST_CASE("an entry of the register is forgotten by the number of its case")
{
    const Archive at;
    at.write("cases.csv",
             "kind,unit,date,ended_on,form,referred,field,category,sex,ethnicity,grade,graded_on,place,people,leaflets\n"
             "case,TT,2026-03-01,,TGTT,no,dân sự,,,,,,,,\n");
    REQUIRE(at.with_keys({"register", "import", "cases.csv"}).code == 0);
    const auto done = at.forget({"TT.TGTT.01.2026"}, "forget 1\n");
    CHECK(done.code == 0);
    CHECK(done.err.find("entry of the register of 2026-03-01") != std::string::npos);
    CHECK(nlohmann::json::parse(at.forget({"TT.TGTT.01.2026"}).out)["forgotten_before"].size() == 1);
    CHECK(at.ran({"verify", "--data", "data"}).code == 0);
}
