#include "kiosk/base/try.h"

#include <doctest/doctest.h>

#include <memory>
#include <vector>

using namespace kiosk::base;

namespace {
Result<int> doubled(const Result<int>& number) { return TRY(number) * 2; }

Result<std::unique_ptr<int>> handed_on(Result<std::unique_ptr<int>> owner)
{
    auto value = TRY(std::move(owner));
    return value;
}

Result<int> after(const Result<void>& step, int& steps)
{
    TRY(step);
    return ++steps;
}

Result<int> sum(const Result<int>& left, const Result<int>& right) { return TRY(doubled(TRY(left))) + TRY(right); }

tl::expected<int, std::vector<int>> of_many_faults(const tl::expected<int, std::vector<int>>& number)
{
    const int value = TRY(number);
    return value;
}
}  // namespace

TEST_CASE("a good Result gives its value and the function goes on")
{
    CHECK(*doubled(21) == 42);
    CHECK(*sum(1, 2) == 4);
    CHECK(**handed_on(std::make_unique<int>(7)) == 7);
    CHECK(*of_many_faults(3) == 3);
}

TEST_CASE("a failed Result ends the function with its kind and its detail")
{
    const auto ended = doubled(failure(ErrorKind::disk_full, "no room left"));
    REQUIRE_FALSE(ended);
    CHECK(ended.error().kind == ErrorKind::disk_full);
    CHECK(ended.error().detail == "no room left");
    CHECK(sum(1, failure(ErrorKind::busy, "")).error().kind == ErrorKind::busy);
    CHECK(handed_on(failure(ErrorKind::io, "")).error().kind == ErrorKind::io);
    CHECK(of_many_faults(tl::unexpected(std::vector<int>{4, 5})).error().size() == 2);
}

TEST_CASE("nothing behind a failed step is done")
{
    int steps = 0;
    CHECK_FALSE(after(failure(ErrorKind::denied, ""), steps));
    CHECK(steps == 0);
    CHECK(*after({}, steps) == 1);
}
