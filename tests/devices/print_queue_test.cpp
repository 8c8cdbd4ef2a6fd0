#include "kiosk/devices/print_queue.h"
#include "kiosk/devices/printer_state.h"

#include <unistd.h>

#include "made_up_queue.h"
#include "stop_line.h"

using namespace kiosk;
using devices::print_at;
using visit::Printing;
using namespace std::chrono_literals;

namespace {
constexpr devices::QueuePatience answers_soon{1000ms, 1500ms, 3000ms, 20ms};
const std::string pdf = "%PDF-1.7 " + std::string(50'000, 'x');

/// nothing: stopped; `failed` where it could not be begun
std::optional<Printing> printed_at(const std::string& address, const test::StopLine& stop)
{
    const auto how = print_at(address, pdf, stop.fd, answers_soon);
    return how ? *how : std::optional{Printing::failed};
}
std::string this_machine()
{
    char host[65] = {};
    REQUIRE(::gethostname(host, sizeof host - 1) == 0);
    return std::string{"kiosk-"} + host;
}
}  // namespace

TEST_CASE("a print service gets the slip under a name that says nothing, and keeps nothing of it once it is printed")
{
    test::MadeUpQueue queue;
    queue.job_state = IPP_JSTATE_COMPLETED;
    const test::StopLine stop;
    CHECK(printed_at(queue.address, stop) == Printing::printed);
    CHECK((queue.document() == pdf));
    CHECK(queue.told() == "slip " + this_machine() + " application/pdf");
    CHECK(queue.purged() == 1);
}

TEST_CASE("a print service that has forgotten the job may have printed it")
{
    test::MadeUpQueue queue;
    queue.forgets_jobs = true;
    const test::StopLine stop;
    CHECK(printed_at(queue.address, stop) == Printing::sent);
}

TEST_CASE("a job that runs when somebody leaves is cancelled and purged")
{
    test::MadeUpQueue queue;
    const test::StopLine stop;
    std::thread leaves([&] {
        while (queue.asked() < 5) std::this_thread::sleep_for(1ms);
        stop.now();
    });
    CHECK(printed_at(queue.address, stop) == std::nullopt);
    leaves.join();
    CHECK(queue.purged() == 1);
}

TEST_CASE("a printer without paper is told, a job that never ends is given up, an aborted one failed, and none is kept")
{
    const test::StopLine stop;
    for (const auto expected : {Printing::no_paper, Printing::not_ready, Printing::failed}) {
        test::MadeUpQueue queue;
        queue.out_of_paper = expected == Printing::no_paper;
        if (queue.out_of_paper) queue.job_state = IPP_JSTATE_STOPPED;
        if (expected == Printing::failed) queue.job_state = IPP_JSTATE_ABORTED;
        CHECK(printed_at(queue.address, stop) == expected);
        CHECK(queue.purged() == 1);
    }
}

TEST_CASE("nobody at the address, a refused job and an address that is none fail")
{
    const test::StopLine stop;
    test::MadeUpQueue queue;
    queue.takes_jobs = false;
    CHECK(printed_at(queue.address, stop) == Printing::failed);
    CHECK(printed_at("ipp://127.0.0.1:9/ipp/print", stop) == Printing::failed);
    CHECK(printed_at("ipp://", stop) == Printing::failed);
}

TEST_CASE("a stop before anything was sent sends nothing")
{
    test::MadeUpQueue queue;
    const test::StopLine stop;
    stop.now();
    CHECK(printed_at(queue.address, stop) == std::nullopt);
    CHECK(queue.asked() == 0);
}

TEST_CASE("a tray that is empty while another one prints is no trouble")
{
    test::MadeUpQueue queue;
    queue.out_of_paper = true;
    const test::StopLine stop;
    std::thread prints([&] {
        while (queue.asked() < 6) std::this_thread::sleep_for(1ms);
        queue.job_state = IPP_JSTATE_COMPLETED;
    });
    CHECK(printed_at(queue.address, stop) == Printing::printed);
    prints.join();
}

TEST_CASE("a print service that puts off an answer, or dies and comes back, is asked until the job is gone")
{
    {
        test::MadeUpQueue queue;
        queue.busy = 5;
        queue.job_state = IPP_JSTATE_COMPLETED;
        const test::StopLine stop;
        CHECK(printed_at(queue.address, stop) == Printing::printed);
        CHECK(queue.purged() == 1);
    }
    test::MadeUpQueue queue;
    queue.hangs_up = 3;
    queue.job_state = IPP_JSTATE_ABORTED;
    const test::StopLine stop;
    CHECK(printed_at(queue.address, stop) == Printing::failed);
    CHECK(queue.purged() == 1);
}

TEST_CASE("a document that is not taken leaves no job behind")
{
    test::MadeUpQueue queue;
    queue.takes_documents = false;
    const test::StopLine stop;
    CHECK(printed_at(queue.address, stop) == Printing::failed);
    CHECK(queue.purged() == 1);
}

TEST_CASE(
    "what a killed process left in a print queue goes before the next paper and at the start, and only what is this machine's")
{
    const std::vector<test::MadeUpQueue::Job> left{
        {7, "slip", this_machine()}, {8, "slip", "kiosk-other"}, {9, "letter", this_machine()}, {10, "slip", this_machine()}};
    test::MadeUpQueue queue;
    queue.leave(left);
    CHECK(devices::clear_queue(queue.address, answers_soon).value() == 2);
    CHECK(queue.purged_ids() == std::vector{7, 10});

    test::MadeUpQueue next;
    next.leave(left);
    next.job_state = IPP_JSTATE_COMPLETED;
    const test::StopLine stop;
    CHECK(printed_at(next.address, stop) == Printing::printed);
    CHECK(next.purged_ids() == std::vector{7, 10, 41});

    CHECK_FALSE(devices::clear_queue("ipp://127.0.0.1:9/ipp/print", answers_soon).has_value());
}

TEST_CASE("a queue tells how its printer stands without getting a paper")
{
    using devices::PrinterState;
    test::MadeUpQueue queue;
    const auto state = [&] { return devices::state_of_queue(queue.address).value().printer; };
    CHECK(state() == PrinterState::ready);
    queue.low_paper = true;
    CHECK(state() == PrinterState::low_paper);
    queue.stopped = true;
    queue.low_paper = false;
    CHECK(state() == PrinterState::not_ready);
    queue.out_of_paper = true;
    CHECK(state() == PrinterState::no_paper);
    CHECK(devices::state_of_queue("ipp://127.0.0.1:1/ipp/print").error().kind == base::ErrorKind::unavailable);
}
