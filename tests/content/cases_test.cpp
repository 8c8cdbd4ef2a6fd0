#include <doctest/doctest.h>

#include "kiosk/content/cases.h"
#include "tests/support/pack_copy.h"

using namespace kiosk;
using test::PackCopy;

TEST_CASE("a case that comes out otherwise is reported at its line with what was expected")
{
    const PackCopy pack;
    pack.replace("cases/cases.yaml", "  outcome: eligible\n  met: [poor]", "  outcome: maybe\n  met: [elderly]");
    const auto report = content::run_cases(pack.path);
    REQUIRE(report);
    CHECK(report->passed == 3);
    REQUIRE(report->failures.size() == 1);
    CHECK(report->failures[0].text() ==
          "cases/cases.yaml:1: a poor household is entitled: outcome: expected maybe, found eligible; met: expected [elderly], "
          "found [poor]");
}

TEST_CASE("a ground that no case reaches is named")
{
    const PackCopy pack;
    pack.replace("cases/cases.yaml", "  met: [elderly]\n", "");
    const auto report = content::run_cases(pack.path);
    REQUIRE(report);
    CHECK(report->unreached == std::vector<std::string>{"now/elderly"});
    CHECK(content::run_cases(PackCopy{}.path)->unreached.empty());
}

TEST_CASE("a question that no case answers or is led to is named")
{
    const PackCopy pack;
    pack.replace("rules/rules.yaml", "papers:\n", "  - {fact: shoes, values: [\"yes\", \"no\"]}\npapers:\n");
    const auto report = content::run_cases(pack.path);
    REQUIRE(report);
    CHECK(report->unreached == std::vector<std::string>{"question/shoes"});
}

TEST_CASE("cases that cannot be read are faults and not passed over")
{
    const PackCopy pack;
    pack.replace("cases/cases.yaml", "facts: {household: poor}", "facts: {household: rich}");
    CHECK_FALSE(content::run_cases(pack.path));
    pack.remove("cases");
    CHECK_FALSE(content::run_cases(pack.path));
}
