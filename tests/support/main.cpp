/// The main of every test program. A run in which no test case matched is a failure, not a success: a renamed or mistyped
/// test must not pass by being absent.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>

namespace {

struct SomethingRan final : doctest::IReporter {
    explicit SomethingRan(const doctest::ContextOptions&) {}
    void test_run_end(const doctest::TestRunStats& stats) override
    {
        if (stats.numTestCasesPassingFilters > 0) return;
        std::fputs("no test case was run\n", stderr);
        std::exit(1);
    }
    void report_query(const doctest::QueryData&) override {}
    void test_run_start() override {}
    void test_case_start(const doctest::TestCaseData&) override {}
    void test_case_reenter(const doctest::TestCaseData&) override {}
    void test_case_end(const doctest::CurrentTestCaseStats&) override {}
    void test_case_exception(const doctest::TestCaseException&) override {}
    void subcase_start(const doctest::SubcaseSignature&) override {}
    void subcase_end() override {}
    void log_assert(const doctest::AssertData&) override {}
    void log_message(const doctest::MessageData&) override {}
    void test_case_skipped(const doctest::TestCaseData&) override {}
};

}  // namespace

REGISTER_LISTENER("something_ran", 1, SomethingRan);

/// What fontconfig (for Pango) and D-Bus (for SDL) keep until the process ends is theirs; asked by the leak sanitizer alone.
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig\nleak:libdbus\n"; }
