#include <doctest/doctest.h>
#include <signal.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "tests/store/log_images.h"

using namespace kiosk;
using base::ErrorKind;
using support::LogFolder;
using support::SimulatedDisk;

namespace {
/// No file may grow beyond so many bytes while this lives.
class NoGrowth {
public:
    explicit NoGrowth(rlim_t bytes)
    {
        signal_ = ::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit now{bytes, before_.rlim_max};
        setrlimit(RLIMIT_FSIZE, &now);
    }
    ~NoGrowth()
    {
        setrlimit(RLIMIT_FSIZE, &before_);
        ::signal(SIGXFSZ, signal_);
    }

private:
    rlimit before_{};
    void (*signal_)(int) = SIG_DFL;
};

}  // namespace

TEST_CASE("a store's folder that vanishes or is replaced while it runs takes nothing more, and nothing answered is lost")
{
    for (const bool only_the_file : {true, false}) {
        LogFolder at;
        at.begin();
        REQUIRE(at.append(support::draft(1)));
        const auto aside = at.path() / "aside";
        std::filesystem::rename(only_the_file ? at.places().file : at.path() / "store", aside);
        if (!only_the_file) std::filesystem::create_directory(at.path() / "store");
        const auto refused = at.append(support::draft(2));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == ErrorKind::io);
        CHECK(at.log->must_end());
        CHECK(at.append(support::draft(3)).error().kind == ErrorKind::io);
        CHECK_FALSE(at.log->by_act(support::draft(2).act).value().has_value());
        at.close();
        if (!only_the_file) {
            CHECK(at.opened().error().kind == ErrorKind::not_found);
            at.close();
            std::filesystem::remove_all(at.path() / "store");
        }
        std::filesystem::rename(aside, only_the_file ? at.places().file : at.path() / "store");
        CHECK(at.open().head().id.number == 2);
        CHECK(at.log->check().value().empty());
    }
}

TEST_CASE("files of the log are readable to their owner alone, and a link in their place is refused")
{
    LogFolder at;
    const auto before = umask(0);
    at.begin();
    umask(before);
    at.close();
    for (const auto& file : {at.places().file, at.places().mark}) {
        struct stat about {};
        REQUIRE(stat(file.c_str(), &about) == 0);
        CHECK((about.st_mode & 0777) == 0600);
        const auto elsewhere = at.path() / "elsewhere";
        std::filesystem::rename(file, elsewhere);
        std::filesystem::create_symlink(elsewhere, file);
        CHECK(at.opened().error().kind == ErrorKind::denied);
        at.close();
        std::filesystem::remove(file);
        std::filesystem::rename(elsewhere, file);
        CHECK(at.opened());
    }
}

TEST_CASE("when files can grow no more an append is refused before anything happened, and reading goes on")
{
    LogFolder at;
    at.begin();
    int number = 1;
    while (number < 400 && std::filesystem::file_size(at.places().file) < 3 * 1024 * 1024)
        REQUIRE(at.append(support::draft(number++, 16'000)));
    REQUIRE(at.log->checkpoint());
    base::Result<void> refused;
    {
        const NoGrowth full{std::filesystem::file_size(at.places().file)};
        int added = 0;
        while (added < 1000 && (refused = at.append(support::draft(number, 16'000)))) ++number, ++added;
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == ErrorKind::disk_full);
        CHECK_FALSE(at.log->must_end());
        CHECK(at.log->by_act(support::draft(1).act).value().has_value());
        CHECK_FALSE(at.log->by_act(support::draft(number).act).value().has_value());
        CHECK(at.log->make_room(64 * 1024 * 1024).error().kind == ErrorKind::disk_full);
        CHECK(at.open().healed().nothing());
        CHECK(at.log->head().id.number == number);
        CHECK(at.log->check().value().empty());
    }
    REQUIRE(at.append(support::draft(number, 16'000)));
    CHECK(at.log->check().value().empty());
}

TEST_CASE("on a really full disk the log opens, is read and checked, and takes up again when there is room")
{
    LogFolder at;
    if (mount("kiosk-test", (at.path() / "store").c_str(), "tmpfs", 0, "size=6m") != 0) {
        MESSAGE("left out: a small disk cannot be made here");
        return;
    }
    at.begin();
    int number = 1;
    base::Result<void> refused;
    while (number < 2000 && (refused = at.append(support::draft(number, 16'000)))) ++number;
    CHECK_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::disk_full);
    {
        std::ofstream rest(at.path() / "store" / "rest");
        const std::string block(512, 'x');
        while (rest.write(block.data(), static_cast<std::streamsize>(block.size())).flush()) {
        }
    }
    CHECK(at.open().head().id.number == number);
    CHECK(at.log->by_act(support::draft(1).act).value().has_value());
    CHECK(at.log->check().value().empty());
    const auto rested = at.log->checkpoint();
    CHECK((rested || rested.error().kind == ErrorKind::disk_full));
    CHECK_FALSE(at.log->must_end());
    CHECK(at.append(support::draft(number, 16'000)).error().kind == ErrorKind::disk_full);
    CHECK(mount("kiosk-test", (at.path() / "store").c_str(), "tmpfs", MS_REMOUNT, "size=40m") == 0);
    CHECK(at.append(support::draft(number, 16'000)));
    CHECK(at.log->check().value().empty());
    at.close();
    CHECK(umount2((at.path() / "store").c_str(), MNT_DETACH) == 0);
}

TEST_CASE("an append that the disk was too full for never was, wherever its room ended, also after a power cut")
{
    constexpr std::size_t page_bytes = 4096;
    int refusals = 0, appended = 0;
    for (int pages_left = 0; pages_left < 16; ++pages_left) {
        CAPTURE(pages_left);
        LogFolder at;
        if (mount("kiosk-test", (at.path() / "store").c_str(), "tmpfs", 0, "size=6m") != 0) {
            MESSAGE("left out: a small disk cannot be made here");
            return;
        }
        at.begin();
        REQUIRE(at.append(support::draft(1)));
        REQUIRE(at.log->checkpoint());
        // The log file has its room already: only the database can find none.
        REQUIRE(at.log->make_room(128 * 1024));
        const auto rest = at.path() / "store" / "rest";
        {
            std::ofstream out(rest);
            const std::string block(page_bytes, 'x');
            while (out.write(block.data(), static_cast<std::streamsize>(block.size())).flush()) {
            }
        }
        const auto full = std::filesystem::file_size(rest) / page_bytes * page_bytes;
        std::filesystem::resize_file(rest, full - static_cast<std::size_t>(pages_left) * page_bytes);
        const auto done = at.append(support::draft(2, 16'000));
        ++(done ? appended : refusals);
        if (!done) CHECK(done.error().kind == ErrorKind::disk_full);
        CHECK_FALSE(at.log->must_end());
        // As the files lie there when the power goes: closing would tidy up.
        LogFolder after_cut;
        for (const auto* file : {"store/kiosk.db", "store/kiosk.db-wal", "store/log", "mark"})
            std::filesystem::copy_file(at.path() / file, after_cut.path() / file);
        CHECK(after_cut.open().head().id.number == (done ? 3 : 2));
        CHECK(after_cut.log->check().value().empty());
        at.close();
        CHECK(umount2((at.path() / "store").c_str(), MNT_DETACH) == 0);
    }
    // The rooms tried lie on both sides of what an append needs.
    CHECK(refusals > 3);
    CHECK(appended > 0);
}

TEST_CASE("an append flushes each copy once, also the first one after a rest")
{
    LogFolder at;
    at.begin();
    REQUIRE(at.log->checkpoint());
    SimulatedDisk disk(at.path());
    for (int round = 0; round < 3; ++round) {
        const auto before = disk.flushes;
        REQUIRE(at.append(support::draft(1 + round, 4096)));
        CHECK(disk.flushes == before + 2);
        REQUIRE(at.log->checkpoint());
    }
    const auto before = disk.flushes;
    for (int i = 0; i < 300; ++i) REQUIRE(at.append(support::draft(100 + i, 4096)));
    MESSAGE("300 appends: " << disk.flushes - before << " flushes");
    CHECK(disk.flushes - before <= 300 * 205 / 100);
    const auto calls = disk.calls;
    REQUIRE(at.log->checkpoint());
    CHECK(disk.calls > calls);
    const auto rested = disk.calls;
    REQUIRE(at.log->checkpoint());
    CHECK(disk.calls == rested);
}

TEST_CASE("what is forgotten is in no file, and no copy that comes back brings it with it")
{
    LogFolder at;
    at.begin();
    std::mt19937_64 random{3};
    std::vector<record::Draft> drafts;
    for (int i = 1; i < 8; ++i) {
        drafts.push_back(support::distinct_draft(random, i));
        REQUIRE(at.append(drafts.back()));
    }
    at.close();
    const auto before = support::image_of(at.path() / "store");
    const auto& gone = drafts[2];
    CHECK(support::holds_bytes(before, support::canary_of(gone)));
    at.open();
    REQUIRE(at.log->forget(std::array{gone.subject}));
    CHECK_FALSE(support::holds_bytes(support::image_of(at.path()), support::canary_of(gone)));
    const auto event = at.log->by_act(gone.act).value().value();
    CHECK(event.forgotten);
    CHECK(event.sealed.empty());
    CHECK(at.log->check().value().empty());
    CHECK(store::EventLog::forgotten_in(at.places().mark).value() == std::vector{gone.subject});
    CHECK(at.open().healed().nothing());

    for (const bool database_comes_back : {true, false}) {
        at.close();
        for (const auto& [name, bytes] : before)
            if (name.starts_with("kiosk.db") == database_comes_back) support::write_image({{name, bytes}}, at.path() / "store");
        at.open();
        CHECK(at.log->by_act(gone.act).value()->forgotten);
        CHECK(at.log->by_act(drafts[3].act).value()->sealed == drafts[3].sealed);
        if (!at.log->check().value().empty()) at.open();
        CHECK(at.log->check().value().empty());
        at.close();
        CHECK_FALSE(support::holds_bytes(support::image_of(at.path()), support::canary_of(gone)));
    }
    remove_database(at);
    at.open();
    CHECK(at.log->by_act(gone.act).value()->forgotten);
    CHECK(at.log->check().value().empty());
}

TEST_CASE("a restored log goes on under an origin of its own, and takes events of other origins as they came")
{
    LogFolder other;
    other.begin("CN2");
    REQUIRE(other.append(support::draft(1)));
    std::vector<record::Event> theirs;
    REQUIRE(other.log->each_after(0, [&](std::int64_t, const record::Event& event) -> base::Result<void> {
        theirs.push_back(event);
        return {};
    }));

    LogFolder at;
    at.begin();
    const auto first_origin = at.log->origin();
    const auto take = [&](const record::Event& event) {
        return at.log->append([&](store::EventLog::Appending& to) { return to.take(event); });
    };
    CHECK(take(theirs[1]).error().kind == ErrorKind::corrupt);
    REQUIRE(take(theirs[0]));
    REQUIRE(take(theirs[1]));
    REQUIRE(take(theirs[1]));
    CHECK(at.log->place() == 3);
    CHECK(at.log->heads()->size() == 2);
    CHECK(at.log->by_id(theirs[1].id).value()->sealed == theirs[1].sealed);

    auto began = support::draft(60, 0);
    began.kind = "log.began";
    REQUIRE(at.log->begin_origin("CN1", began));
    CHECK(at.log->origin() != first_origin);
    CHECK(at.log->head().id.number == 1);
    REQUIRE(at.append(support::draft(61)));
    const auto head = at.log->head();
    for (const bool with_database : {true, false}) {
        at.close();
        if (!with_database) remove_database(at);
        at.open();
        CHECK(at.log->head() == head);
        CHECK(at.log->heads()->size() == 3);
        CHECK(at.log->check().value().empty());
    }
}

TEST_CASE("a copy of the log file opens as a log of its own")
{
    LogFolder at;
    at.begin();
    for (int i = 1; i < 5; ++i) REQUIRE(at.append(support::draft(i)));
    const auto head = at.log->head();
    LogFolder restored;
    REQUIRE(at.log->copy_to(restored.places().file));
    CHECK(at.log->copy_to(restored.places().file).error().kind == ErrorKind::conflict);
    CHECK(restored.open().head() == head);
    CHECK(restored.log->healed().database_was_made_anew);
    CHECK(restored.log->check().value().empty());
}
