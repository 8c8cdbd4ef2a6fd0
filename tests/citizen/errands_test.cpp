#include "kiosk/app/parts/errands.h"

#include <doctest/doctest.h>

#include <atomic>
#include <future>
#include <stdexcept>

using namespace kiosk::app;
using namespace std::chrono_literals;

TEST_CASE("what came of a job is done on the thread that asked, after a wake-up from the other")
{
    std::atomic<int> woken{0};
    Errands errands{[&] { ++woken; }};
    const auto here = std::this_thread::get_id();
    std::thread::id worked, taken;
    errands.begin(Errand::visit, [&]() -> Errands::Then {
        worked = std::this_thread::get_id();
        return [&] { taken = std::this_thread::get_id(); };
    });
    REQUIRE(errands.await(20s));
    CHECK(errands.take_answers());
    CHECK(worked != here);
    CHECK(taken == here);
    for (int i = 0; i < 2000 && woken == 0; ++i) std::this_thread::sleep_for(1ms);
    CHECK(woken == 1);
    CHECK_FALSE(errands.await(20s));
}

TEST_CASE("with a visit its jobs end that have not begun and its answers are not heard of, what is for anybody is done")
{
    std::promise<void> begun, go_on;
    auto gate = go_on.get_future();
    std::vector<int> heard;
    std::atomic<int> done{0};
    Errands errands;  // after what its jobs use
    errands.begin(Errand::visit, [&]() -> Errands::Then {
        begun.set_value();
        gate.wait();
        return [&] { heard.push_back(1); };
    });
    begun.get_future().wait();
    for (const int number : {2, 3})
        errands.begin(number == 2 ? Errand::visit : Errand::anybody, [&, number]() -> Errands::Then {
            done = done + number;
            return [&, number] { heard.push_back(number); };
        });
    errands.end_visit();
    go_on.set_value();
    REQUIRE(errands.await(20s));
    errands.take_answers();
    CHECK(heard == std::vector{3});
    CHECK(done == 3);
}

TEST_CASE("what a job throws ends the job and nothing else")
{
    Errands errands;
    bool heard = false;
    errands.begin(Errand::visit, []() -> Errands::Then { throw std::runtime_error{"told to throw"}; });
    errands.begin(Errand::visit, [&]() -> Errands::Then { return [&] { heard = true; }; });
    REQUIRE(errands.await(20s));
    errands.take_answers();
    CHECK(heard);
}

TEST_CASE("nobody waits longer for a job than they said, counted from the asking")
{
    std::promise<void> go_on;
    auto gate = go_on.get_future();
    Errands errands;
    errands.begin(Errand::visit, [&]() -> Errands::Then {
        gate.wait();
        return [] {};
    });
    CHECK_FALSE(errands.await(30ms));
    const auto again = std::chrono::steady_clock::now();
    CHECK_FALSE(errands.await(30ms));
    CHECK(std::chrono::steady_clock::now() - again < 10s);
    go_on.set_value();
}
