#include <doctest/doctest.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#include "kiosk/store/store.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/sealed_requests.h"

using namespace kiosk;
using base::ErrorKind;
using support::sealed_request;

namespace {
/// No file may grow beyond so many bytes while this lives. The signal that goes with it is ignored, as in kiosk-store.
class FileLimit {
public:
    explicit FileLimit(rlim_t bytes)
    {
        signal_ = ::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit now{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &now);
    }
    ~FileLimit()
    {
        setrlimit(RLIMIT_FSIZE, &before_);
        ::signal(SIGXFSZ, signal_);
    }

private:
    rlimit before_{};
    void (*signal_)(int) = SIG_DFL;
};

struct Outcome {
    std::vector<flow::SealedRequest> acknowledged;
    std::optional<flow::SealedRequest> refused;
    base::Error error;
};

/// Puts until the store refuses.
Outcome filled(store::Store& store, int at_most)
{
    Outcome out;
    for (int i = 0; i < at_most && !out.refused; ++i) {
        auto request = sealed_request(static_cast<std::uint8_t>(i), 16'500);
        const auto ticket = store.put(request);
        if (ticket) {
            out.acknowledged.push_back(std::move(request));
        } else {
            out.refused = std::move(request);
            out.error = ticket.error();
        }
    }
    return out;
}

void check_nothing_lost(const std::filesystem::path& folder, const base::Clock& clock, const Outcome& before)
{
    const auto store = store::Store::open(folder, clock);
    REQUIRE(store);
    const auto rows = (*store)->list().value();
    for (const auto& request : before.acknowledged) {
        const auto row = std::find_if(rows.begin(), rows.end(), [&](const auto& one) { return one.id == request.id; });
        REQUIRE(row != rows.end());
        CHECK(row->envelope == request.envelope);
    }
    // With room again the same request goes in, once.
    CHECK((*store)->put(*before.refused));
    CHECK((*store)->list()->size() == before.acknowledged.size() + 1);
    CHECK((*store)->verify());
}
}  // namespace

TEST_CASE("when files can grow no more nothing is acknowledged and nothing is lost")
{
    const base::SystemClock clock;
    for (const rlim_t limit_kib : {130, 200, 333, 700, 1100, 2048, 2049, 2200}) {
        CAPTURE(limit_kib);
        const support::ScratchFolder folder;
        Outcome outcome;
        {
            const auto store = store::Store::open(folder.path(), clock).value();
            const FileLimit limit{limit_kib * 1024};
            outcome = filled(*store, 400);
        }
        REQUIRE(outcome.refused);
        const bool told = outcome.error.kind == ErrorKind::disk_full || outcome.error.kind == ErrorKind::io;
        CHECK(told);
        check_nothing_lost(folder.path(), clock, outcome);
    }
}

TEST_CASE("on a really full disk the request is refused as disk_full and nothing is lost")
{
    const support::ScratchFolder folder;
    if (mount("kiosk-test", folder.path().c_str(), "tmpfs", 0, "size=6m") != 0) {
        MESSAGE("left out: a small disk cannot be made here");
        return;
    }
    const base::SystemClock clock;
    Outcome outcome;
    {
        const auto store = store::Store::open(folder.path(), clock).value();
        outcome = filled(*store, 2000);
    }
    const bool refused = outcome.refused.has_value();
    CHECK(refused);
    CHECK(outcome.error.kind == ErrorKind::disk_full);
    const bool grown = mount("kiosk-test", folder.path().c_str(), "tmpfs", MS_REMOUNT, "size=40m") == 0;
    CHECK(grown);
    if (refused && grown) check_nothing_lost(folder.path(), clock, outcome);
    CHECK(umount2(folder.path().c_str(), MNT_DETACH) == 0);
}
