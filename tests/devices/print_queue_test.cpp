#include "kiosk/devices/print_queue.h"

#include "made_up_queue.h"
#include "stop_line.h"

using namespace kiosk;
using devices::print_at;
using visit::Printing;
using namespace std::chrono_literals;

namespace {
constexpr devices::QueuePatience answers_soon{1000ms, 1500ms, 20ms};
const std::string pdf = "%PDF-1.7 " + std::string(50'000, 'x');
}  // namespace

TEST_CASE("a print service gets the slip under a name that says nothing, and keeps nothing of it once it is printed")
{
    test::MadeUpQueue queue;
    queue.job_state = IPP_JSTATE_COMPLETED;
    const test::StopLine stop;
    CHECK(print_at(queue.address, pdf, stop.fd, answers_soon) == Printing::printed);
    CHECK((queue.document() == pdf));
    CHECK(queue.told() == "slip kiosk application/pdf");
    CHECK(queue.purged() == 1);
}

TEST_CASE("a print service that has forgotten the job has printed it")
{
    test::MadeUpQueue queue;
    queue.forgets_jobs = true;
    const test::StopLine stop;
    CHECK(print_at(queue.address, pdf, stop.fd, answers_soon) == Printing::printed);
}

TEST_CASE("a job that runs when somebody leaves is cancelled and purged")
{
    test::MadeUpQueue queue;
    const test::StopLine stop;
    std::thread leaves([&] {
        while (queue.asked() < 5) std::this_thread::sleep_for(1ms);
        stop.now();
    });
    CHECK(print_at(queue.address, pdf, stop.fd, answers_soon) == std::nullopt);
    leaves.join();
    CHECK(queue.purged() == 1);
}

TEST_CASE("a printer without paper is told, a job that never ends is given up, an aborted one failed, and none is kept")
{
    const test::StopLine stop;
    for (const auto expected : {Printing::no_paper, Printing::not_ready, Printing::failed}) {
        test::MadeUpQueue queue;
        queue.out_of_paper = expected == Printing::no_paper;
        if (expected == Printing::failed) queue.job_state = IPP_JSTATE_ABORTED;
        CHECK(print_at(queue.address, pdf, stop.fd, answers_soon) == expected);
        CHECK(queue.purged() == 1);
    }
}

TEST_CASE("nobody at the address, a refused job and an address that is none fail")
{
    const test::StopLine stop;
    test::MadeUpQueue queue;
    queue.takes_jobs = false;
    CHECK(print_at(queue.address, pdf, stop.fd, answers_soon) == Printing::failed);
    CHECK(print_at("ipp://127.0.0.1:9/ipp/print", pdf, stop.fd, answers_soon) == Printing::failed);
    CHECK(print_at("ipp://", pdf, stop.fd, answers_soon) == Printing::failed);
}

TEST_CASE("a stop before anything was sent sends nothing")
{
    test::MadeUpQueue queue;
    const test::StopLine stop;
    stop.now();
    CHECK(print_at(queue.address, pdf, stop.fd, answers_soon) == std::nullopt);
    CHECK(queue.asked() == 0);
}
