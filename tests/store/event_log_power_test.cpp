#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "tests/store/logs.h"
#include "tests/store/simulated_disk.h"

using namespace kiosk;
using support::LogFolder;
using support::SimulatedDisk;

namespace {
/// When the log is taken to have answered: the control answers before the frame is on disk.
enum class Answers { after_both_copies, after_the_commit };

/// What somebody may rely on at a moment.
struct Promised {
    std::vector<record::Draft> appended;
    std::set<record::SubjectId> forgotten;
};

struct Image {
    support::DiskImage files;
    Promised promised;
    bool damaged = false;  ///< more than a cut: what the end does not show is found by the check and healed by the next opening
};

struct History {
    SimulatedDisk::Flush flush = SimulatedDisk::Flush::honest;
    SimulatedDisk::Torn torn = SimulatedDisk::Torn::clean;
    Answers answers = Answers::after_both_copies;
    int steps = 12;
    unsigned every = 6;  ///< one call in so many is cut
};

/// Bytes that only this subject's events hold.
base::Bytes canary_of(const record::Draft& draft) { return {draft.sealed.begin(), draft.sealed.begin() + 64}; }

record::Draft distinct_draft(std::mt19937_64& random, int number)
{
    auto draft = support::draft(number, random() % 3 == 0 ? 4096 : 64 + random() % 1000);
    for (auto& byte : draft.sealed) byte = static_cast<std::uint8_t>(random() | 1);
    return draft;
}

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
            for (auto count = 1 + random() % 3; count > 0; --count) asked.push_back(distinct_draft(random, number++));
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

bool holds_bytes(const support::DiskImage& image, const base::Bytes& bytes)
{
    return std::any_of(image.begin(), image.end(), [&](const auto& file) {
        return std::search(file.second.begin(), file.second.end(), bytes.begin(), bytes.end()) != file.second.end();
    });
}

/// What is wrong with an image, in words; empty: nothing.
std::string fault_in(const Image& image, const support::NoFlush&)
{
    LogFolder at;
    support::write_image(image.files, at.path());
    if (const auto opened = at.opened(); !opened) return "refused: " + opened.error().detail;
    if (image.damaged) {
        const auto found = at.log->check();
        if (!found) return "check: " + found.error().detail;
        if (!found->empty())
            if (const auto opened = at.opened(); !opened) return "refused: " + opened.error().detail;
    }
    std::int64_t number = 0;
    std::set<record::ActId> acts;
    for (std::int64_t next = 1; next <= at.log->head().id.number; ++next) {
        const auto event = at.log->by_id({at.log->origin(), next});
        if (!event || !*event) return "number " + std::to_string(next) + " is missing";
        if (!acts.insert((*event)->act).second) return "an act stands twice";
        number = next;
    }
    if (at.log->place() != number) return "places and numbers differ";
    for (const auto& draft : image.promised.appended) {
        const auto event = at.log->by_act(draft.act);
        if (!event || !*event) return "lost";
        const bool forgotten = image.promised.forgotten.contains(draft.subject);
        if (forgotten && !(*event)->sealed.empty()) return "forgotten bytes are back";
        if (!(*event)->forgotten && (*event)->sealed != draft.sealed) return "spoiled";
    }
    const auto wrong = at.log->check();
    if (!wrong) return "check: " + wrong.error().detail;
    if (!wrong->empty()) return wrong->front();
    if (!at.log->healed().lost.empty()) return "told as lost";
    at.close();
    const auto once = support::image_of(at.path());
    for (const auto& draft : image.promised.appended)
        if (image.promised.forgotten.contains(draft.subject) && holds_bytes(once, canary_of(draft)))
            return "forgotten bytes lie about";
    if (const auto again = at.opened(); !again) return "refused again: " + again.error().detail;
    if (!at.log->healed().nothing()) return "healed again";
    at.close();
    if (support::image_of(at.path()) != once) return "a second opening changed bytes";
    return {};
}

struct Count {
    int images = 0;
    std::map<std::string, int> faults;
    std::string words() const
    {
        std::string out = std::to_string(images) + " images";
        for (const auto& [fault, number] : faults) out += ", " + std::to_string(number) + " x " + fault;
        return out;
    }
    int lost() const
    {
        int out = 0;
        for (const auto& [fault, number] : faults) out += number;
        return out;
    }
};

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
            const auto fault = fault_in(image, quick);
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
