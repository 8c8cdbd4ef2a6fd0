#include <doctest/doctest.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

#include <fstream>

#include "opened.h"

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

struct SmallDisk : support::StoreFolder {
    base::SetClock clock{base::parse_time("2026-11-23T09:42").value()};
    void open()
    {
        store.reset();
        auto opened = store::Store::open(folder.path(), clock);
        if (!opened) throw std::runtime_error(opened.error().detail);
        store = std::move(*opened);
    }
    /// Not a byte more.
    void take_the_rest() const
    {
        std::ofstream rest(folder.path() / "rest", std::ios::app);
        while (rest << std::string(4096, 'r') << std::flush) {
        }
    }
    void check_nothing_lost(const Outcome& before)
    {
        open();
        const auto all = rows();
        for (const auto& request : before.acknowledged) {
            const auto row = std::find_if(all.begin(), all.end(),
                                          [&](const auto& one) { return one.request.id == record::subject_of(request.id); });
            REQUIRE(row != all.end());
            CHECK(envelope_of(*row) == request.envelope);
        }
        // With room again the same request goes in, once.
        CHECK(store->put(*before.refused));
        CHECK(rows().size() == before.acknowledged.size() + 1);
        CHECK(is_whole());
    }
};
}  // namespace

TEST_CASE("when files can grow no more nothing is acknowledged and nothing is lost")
{
    for (const rlim_t limit_kib : {130, 200, 333, 700, 1100, 2048, 2049, 2200}) {
        CAPTURE(limit_kib);
        SmallDisk at;
        at.begin(at.clock);
        Outcome outcome;
        {
            const FileLimit limit{limit_kib * 1024};
            outcome = filled(*at.store, 400);
        }
        REQUIRE(outcome.refused);
        const bool told = outcome.error.kind == ErrorKind::disk_full || outcome.error.kind == ErrorKind::io;
        CHECK(told);
        at.check_nothing_lost(outcome);
    }
}

TEST_CASE("on a really full disk requests are refused as disk_full, staff read and verify all that was taken, nothing is lost")
{
    SmallDisk at;
    if (mount("kiosk-test", at.folder.path().c_str(), "tmpfs", 0, "size=8m") != 0) {
        MESSAGE("left out: a small disk cannot be made here");
        return;
    }
    at.begin(at.clock);
    auto outcome = filled(*at.store, 2000);
    const bool refused = outcome.refused.has_value();
    CHECK(refused);
    CHECK(outcome.error.kind == ErrorKind::disk_full);
    const auto take_the_rest = [&] { at.take_the_rest(); };
    for (int i = 0; i < 2; ++i) {
        take_the_rest();
        at.open();
        CHECK(at.rows().size() == outcome.acknowledged.size());
        for (const auto& row : at.rows()) CHECK(at.envelope_of(row).size() == 16'500);
        CHECK(at.is_whole());
        take_the_rest();
        CHECK(std::filesystem::space(at.folder.path()).available == 0);
        // What room the files have of their own is used, then nothing more is taken.
        auto more = filled(*at.store, 2000);
        REQUIRE(more.refused);
        CHECK(more.error.kind == ErrorKind::disk_full);
        for (auto& request : more.acknowledged) outcome.acknowledged.push_back(std::move(request));
        CHECK_FALSE(at.store->must_end());
    }
    at.store.reset();
    const bool grown = mount("kiosk-test", at.folder.path().c_str(), "tmpfs", MS_REMOUNT, "size=60m") == 0;
    CHECK(grown);
    if (refused && grown) at.check_nothing_lost(outcome);
    at.store.reset();
    CHECK(umount2(at.folder.path().c_str(), MNT_DETACH) == 0);
}

TEST_CASE("what is mended while the disk has no room left does not keep the store shut, and is told at rest when there is room")
{
    SmallDisk at;
    if (mount("kiosk-test", at.folder.path().c_str(), "tmpfs", 0, "size=8m") != 0) {
        MESSAGE("left out: a small disk cannot be made here");
        return;
    }
    at.begin(at.clock);
    const auto outcome = filled(*at.store, 20);
    // At rest the write-ahead log is empty, and so small a disk has no reserve: nothing is left to write into.
    CHECK(at.store->checkpoint());
    at.store.reset();
    {
        // In the sealed bytes of the newest request, where every opening looks.
        std::fstream file(at.file("kiosk.log"), std::ios::in | std::ios::out | std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        file.seekp(static_cast<std::streamoff>(bytes.find_last_not_of('\0') - 4096));
        file << std::string(40, 'x');
    }
    at.take_the_rest();
    at.open();
    CHECK_FALSE(at.store->healed().nothing());
    CHECK(at.rows().size() == outcome.acknowledged.size());
    const auto mended_is_told = [&] {
        const auto told = at.store->troubles(false).value();
        return std::count(told.begin(), told.end(), flow::Trouble::store_mended) == 1;
    };
    CHECK_FALSE(mended_is_told());
    CHECK(mount("kiosk-test", at.folder.path().c_str(), "tmpfs", MS_REMOUNT, "size=60m") == 0);
    CHECK(at.store->checkpoint());
    CHECK(mended_is_told());
    at.open();
    CHECK(at.is_whole());
    CHECK(mended_is_told());
    at.store.reset();
    CHECK(umount2(at.folder.path().c_str(), MNT_DETACH) == 0);
}

TEST_CASE("a disk that others filled has room for five hundred requests still")
{
    SmallDisk at;
    if (mount("kiosk-test", at.folder.path().c_str(), "tmpfs", 0, "size=140m") != 0) {
        MESSAGE("left out: a small disk cannot be made here");
        return;
    }
    at.begin(at.clock);
    REQUIRE(at.store->put(sealed_request()));
    REQUIRE(at.store->checkpoint());
    {
        std::ofstream others(at.folder.path() / "others");
        const std::string noise(1024 * 1024, 'o');
        for (int i = 0; i < 140; ++i) others << noise << std::flush;
    }
    CHECK(std::filesystem::space(at.folder.path()).available == 0);
    int taken = 0;
    while (taken < 500 && at.store->put(sealed_request('e', 4400))) ++taken;
    CHECK(taken == 500);
    CHECK(at.rows().size() == 501);
    at.open();
    CHECK(at.rows().size() == 501);
    std::filesystem::remove(at.folder.path() / "others");
    REQUIRE(at.store->put(sealed_request()));
    REQUIRE(at.store->checkpoint());
    CHECK(std::filesystem::exists(at.file("reserve")));
    at.store.reset();
    CHECK(umount2(at.folder.path().c_str(), MNT_DETACH) == 0);
}
