#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "tests/store/log_images.h"

using namespace kiosk;
using support::Count;
using support::Image;
using support::LogFolder;
using support::Promised;
using support::SimulatedDisk;

namespace {
/// When the log is taken to have answered: the control answers before the frame is on disk.
enum class Answers { after_both_copies, after_the_commit };

struct History {
    SimulatedDisk::Flush flush = SimulatedDisk::Flush::honest;
    SimulatedDisk::Torn torn = SimulatedDisk::Torn::clean;
    Answers answers = Answers::after_both_copies;
    int steps = 12;
    unsigned every = 6;  ///< one call in so many is cut
};

/// Random appends, rests, openings and forgetting; images of cuts at random calls.
std::vector<Image> images_of(std::uint64_t seed, const History& history)
{
    std::mt19937_64 random{seed};
    LogFolder at;
    at.begin();
    REQUIRE(at.log->checkpoint());
    std::vector<Image> images;
    Promised promised;
    std::vector<record::Draft> asked;  // not answered yet
    SimulatedDisk disk(at.path(), history.flush);
    std::uint64_t flushes_before = 0;
    disk.before_change = [&] {
        if (random() % history.every != 0) return;
        auto now = promised;
        if (history.answers == Answers::after_the_commit && !asked.empty() && disk.flushes > flushes_before)
            now.appended.insert(now.appended.end(), asked.begin(), asked.end());
        images.push_back({disk.cut(random, history.torn), std::move(now), history.flush != SimulatedDisk::Flush::honest});
    };
    int number = 1;
    for (int step = 0; step < history.steps; ++step) {
        const auto what = random() % 10;
        if (what == 0) {
            REQUIRE(at.log->checkpoint());
        } else if (what == 1) {
            at.open();
        } else if (what == 2 && !promised.appended.empty()) {
            const record::SubjectId subject = promised.appended[random() % promised.appended.size()].subject;
            REQUIRE(at.log->forget(std::array{subject}));
            promised.forgotten.insert(subject);
        } else {
            asked.clear();
            for (auto count = 1 + random() % 3; count > 0; --count) asked.push_back(support::distinct_draft(random, number++));
            flushes_before = disk.flushes;
            REQUIRE(at.log->append([&](store::EventLog::Appending& to) -> base::Result<void> {
                for (const auto& draft : asked) REQUIRE(to.add(draft));
                return {};
            }));
            promised.appended.insert(promised.appended.end(), asked.begin(), asked.end());
            asked.clear();
        }
    }
    images.push_back({disk.cut(random, history.torn), promised, history.flush != SimulatedDisk::Flush::honest});
    disk.before_change = nullptr;
    return images;
}

bool is_database(const std::string& name) { return name.starts_with("store/kiosk.db"); }

/// As a bad region of the disk leaves it, or a hand that deleted it.
void destroy(Image& image, std::mt19937_64& random, bool the_database)
{
    const bool wholly = random() % 3 == 0;
    image.damaged = true;
    for (auto file = image.files.begin(); file != image.files.end();) {
        const bool meant = the_database ? is_database(file->first) : file->first == "store/log";
        if (meant && wholly) {
            file = image.files.erase(file);
            continue;
        }
        if (meant && !file->second.empty()) {
            const auto used = std::min<std::size_t>(file->second.size(), 96 * 1024);
            const auto from = random() % used;
            const auto to = std::min<std::size_t>(file->second.size(), from + (random() % 2 == 0 ? 512 : 128 * 1024));
            for (auto at = from; at < to; ++at) file->second[at] = static_cast<std::uint8_t>(random());
        }
        ++file;
    }
}

/// The power fails once more while the image is opened.
void cut_while_opening(Image& image, std::mt19937_64& random, SimulatedDisk::Torn torn)
{
    LogFolder at;
    support::write_image(image.files, at.path());
    std::optional<support::DiskImage> again;
    {
        SimulatedDisk disk(at.path());
        const auto when = 1 + random() % 12;
        disk.before_change = [&] {
            if (disk.calls == when) again = disk.cut(random, torn);
        };
        (void)at.opened();
        disk.before_change = nullptr;
        at.close();
    }
    if (again) image.files = std::move(*again);
}

/// `then` damages the image further.
Count proved(std::uint64_t seed, int histories, const History& history,
             const std::function<void(Image&, std::mt19937_64&)>& then = {})
{
    const support::NoFlush quick;
    std::mt19937_64 random{seed};
    Count out;
    for (int i = 0; i < histories; ++i) {
        const auto own_seed = random();
        for (auto& image : images_of(own_seed, history)) {
            if (then) then(image, random);
            ++out.images;
            const auto fault = support::fault_in(image);
            if (fault.empty()) continue;
            if (out.faults[fault]++ < 1) MESSAGE("history " << own_seed << ", image " << out.images << ": " << fault);
        }
    }
    return out;
}

int rounds(int few) { return few * support::prove_times(); }
}  // namespace

TEST_CASE("after a power cut at any call every answered append is there once, and what was forgotten stays so")
{
    const auto seed = support::prove_seed(101);
    MESSAGE("seed " << seed);
    for (const auto torn : {SimulatedDisk::Torn::clean, SimulatedDisk::Torn::garbage, SimulatedDisk::Torn::garbage_page}) {
        const auto count = proved(seed + static_cast<std::uint64_t>(torn), rounds(4), {.torn = torn});
        MESSAGE(count.words());
        CHECK(count.images > 30);
        CHECK(count.lost() == 0);
    }
}

TEST_CASE("a power cut while the log heals itself after a power cut loses nothing")
{
    const auto seed = support::prove_seed(201);
    MESSAGE("seed " << seed);
    for (const auto torn : {SimulatedDisk::Torn::clean, SimulatedDisk::Torn::garbage_page}) {
        const auto count = proved(seed + static_cast<std::uint64_t>(torn), rounds(3), {.torn = torn},
                                  [&](Image& image, std::mt19937_64& random) { cut_while_opening(image, random, torn); });
        MESSAGE(count.words());
        CHECK(count.lost() == 0);
    }
}

TEST_CASE("a power cut that takes one copy along loses nothing that was answered")
{
    const auto seed = support::prove_seed(301);
    MESSAGE("seed " << seed);
    for (const bool the_database : {true, false}) {
        const auto count = proved(seed, rounds(4), {}, [&](Image& image, std::mt19937_64& random) {
            destroy(image, random, the_database);
            if (random() % 4 == 0) cut_while_opening(image, random, SimulatedDisk::Torn::clean);
        });
        MESSAGE(count.words());
        CHECK(count.lost() == 0);
    }
}

TEST_CASE("a disk that flushes one flush late loses nothing that was answered")
{
    const auto seed = support::prove_seed(401);
    MESSAGE("seed " << seed);
    const auto count = proved(seed, rounds(4), {.flush = SimulatedDisk::Flush::one_late});
    MESSAGE(count.words());
    CHECK(count.lost() == 0);
}

TEST_CASE("a log that answered before its frame is on disk would be found to lose what it answered")
{
    const auto seed = support::prove_seed(501);
    MESSAGE("seed " << seed);
    History history;
    history.answers = Answers::after_the_commit;
    history.every = 2;
    const auto count = proved(seed, rounds(4), history, [&](Image& image, std::mt19937_64&) {
        std::erase_if(image.files, [](const auto& file) { return is_database(file.first); });
    });
    MESSAGE(count.words());
    CHECK(count.faults.contains("lost"));
}
