/// Bytes in the midst of the log's file are written again in two cases: a frame that was damaged is mended, and what is
/// forgotten becomes zeros. Both copies agree about the newest events all the while, so that an opening that looks at the end
/// alone would take what a power cut left there for whole.
#include <doctest/doctest.h>

#include <array>
#include <random>
#include <set>

#include "tests/store/log_images.h"

using namespace kiosk;
using support::LogFolder;
using support::SimulatedDisk;
using ReadScope = store::EventLog::ReadScope;

namespace {
constexpr int events = 12;
constexpr std::array torn_ways{SimulatedDisk::Torn::clean, SimulatedDisk::Torn::garbage, SimulatedDisk::Torn::garbage_page};

void fill(LogFolder& at)
{
    at.begin();
    for (int i = 1; i < events; ++i) REQUIRE(at.append(support::draft(i)));
    REQUIRE(at.log->checkpoint());
}

void spoil(const base::Bytes& file, LogFolder& at, std::initializer_list<int> numbers)
{
    auto bytes = file;
    for (const int number : numbers) {
        const auto sealed = support::draft(number).sealed;
        const auto found = std::search(bytes.begin(), bytes.end(), sealed.begin(), sealed.end());
        REQUIRE(found != bytes.end());
        std::fill_n(found + 10, 40, std::uint8_t{'x'});
    }
    std::ofstream(at.places().file, std::ios::binary)
        .write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

/// What the disk may hold when the power fails at each call of `work`, in each way of tearing.
std::vector<support::DiskImage> cuts_of(LogFolder& at, std::mt19937_64& random, const std::function<void()>& work)
{
    std::vector<support::DiskImage> out;
    SimulatedDisk disk(at.path());
    disk.before_change = [&] {
        for (const auto torn : torn_ways) out.push_back(disk.cut(random, torn));
    };
    work();
    disk.before_change = nullptr;
    return out;
}

/// Empty: after an opening as any other everything is there and whole. Else what is not.
std::string left_after_opening(const support::DiskImage& image, const std::set<int>& forgotten)
{
    LogFolder at;
    support::write_image(image, at.path());
    if (const auto opened = at.opened(ReadScope::the_end); !opened) return opened.error().detail;
    if (!at.log->healed().lost.empty()) return "told as lost";
    for (int i = 1; i < events; ++i) {
        const auto event = at.log->by_act(support::draft(i).act).value();
        if (!event) return "event " + std::to_string(i) + " is lost";
        const bool is_whole = event->sealed == support::draft(i).sealed;
        if (!is_whole && !(forgotten.contains(i) && event->sealed.empty())) return "event " + std::to_string(i) + " is spoiled";
    }
    const auto wrong = at.log->check().value();
    return wrong.empty() ? std::string{} : wrong.front();
}
}  // namespace

TEST_CASE("a mending in the midst of the log's file that the power cut off is noticed by the next opening and done to its end")
{
    const support::NoFlush quick;
    std::mt19937_64 random{support::prove_seed(1101)};
    LogFolder at;
    fill(at);
    at.close();
    spoil(support::bytes_of(at.places().file), at, {3, 5, 8});
    const auto spoiled = support::bytes_of(at.places().file);
    const auto images = cuts_of(at, random, [&] { at.open(ReadScope::everything); });
    CHECK(at.log->healed().into_file.size() == 3);
    int begun = 0;
    for (const auto& image : images) {
        // Before the first byte is mended the damage is as old as it was, and not of this cut.
        if (image.at("store/log") == spoiled) continue;
        ++begun;
        CHECK(left_after_opening(image, {}) == "");
    }
    MESSAGE(begun << " of " << images.size() << " images hold a mending that had begun");
    CHECK(begun > 8);
}

TEST_CASE("a forgetting in the midst of the log's file that the power cut off harms no neighbour and is done to its end")
{
    const support::NoFlush quick;
    std::mt19937_64 random{support::prove_seed(1201)};
    LogFolder at;
    fill(at);
    const auto images = cuts_of(at, random, [&] {
        REQUIRE(at.log->forget(std::array{support::draft(4).subject, support::draft(7).subject}));
    });
    for (const auto& image : images) CHECK(left_after_opening(image, {4, 7}) == "");
    MESSAGE(images.size() << " images");
    CHECK(images.size() > 20);
}
