#include <doctest/doctest.h>
#include <sqlite3.h>

#include "kiosk/store/log_frame.h"
#include "tests/store/log_images.h"

using namespace kiosk;
using support::Count;
using support::Image;
using support::LogFolder;

namespace {
/// A log at rest, or as a kill leaves it with its last appends in the write-ahead log alone.
enum class Left { closed, killed };

/// Small pages make it so small that every byte can be tried.
Image log_of(int events, Left left, std::size_t sealed_bytes, bool small_pages)
{
    const support::NoFlush quick;
    LogFolder at;
    if (small_pages) {
        sqlite3* raw = nullptr;
        REQUIRE(sqlite3_open(at.database_file().c_str(), &raw) == SQLITE_OK);
        REQUIRE(sqlite3_exec(raw, "PRAGMA page_size = 512; VACUUM", nullptr, nullptr, nullptr) == SQLITE_OK);
        sqlite3_close(raw);
    }
    at.begin();
    REQUIRE(at.log->checkpoint());
    Image out;
    std::mt19937_64 random{5};
    for (int i = 1; i < events; ++i) {
        auto draft = support::distinct_draft(random, i);
        draft.sealed.resize(sealed_bytes, 7);
        REQUIRE(at.append(draft));
        out.promised.appended.push_back(std::move(draft));
    }
    if (left == Left::closed) at.close();
    out.files = support::image_of(at.path());
    // Room is zeros: less of it makes thousands of copies quick.
    auto& log = out.files.at("store/log");
    log.resize(support::used_bytes(log) / 512 * 512 + 8 * 512);
    out.damaged = true;
    return out;
}

void look(Count& count, const Image& image, const std::string& what)
{
    ++count.images;
    const auto fault = support::fault_in(image);
    if (!fault.empty() && count.faults[fault]++ < 1) MESSAGE(what << ": " << fault);
}
}  // namespace

TEST_CASE("any one changed byte of the database, the log file or the mark is healed and loses nothing")
{
    const support::NoFlush quick;
    const auto whole = log_of(5, Left::closed, 700, true);
    // Every byte in the long proofs; else a part of them, another part with each seed.
    const auto seed = support::prove_seed(20261130);
    const std::size_t step = support::prove_times() > 1 ? 1 : 23;
    MESSAGE("KIOSK_SEED=" << seed << ", every " << step << ". byte");
    for (const auto* name : {"store/kiosk.db", "store/log", "mark"}) {
        Count count;
        const auto used = support::used_bytes(whole.files.at(name));
        for (std::size_t at = seed % step; at < used; at += step) {
            auto image = whole;
            image.files.at(name)[at] ^= static_cast<std::uint8_t>(1 << (at % 8));
            look(count, image, std::string(name) + ", byte " + std::to_string(at));
        }
        MESSAGE(std::string(name) << ": " << count.words());
        CHECK(count.lost() == 0);
    }
}

TEST_CASE("any block of the last two frames may be overwritten, and nothing is lost")
{
    const support::NoFlush quick;
    std::mt19937_64 random{17};
    for (const auto left : {Left::closed, Left::killed}) {
        const auto whole = log_of(6, left, 4000, false);
        const auto used = support::used_bytes(whole.files.at("store/log")) / 512 + 1;
        Count count;
        for (std::size_t block = used - 19; block < used; ++block) {
            for (const int with : {0, 0xff, -1}) {
                auto image = whole;
                // A last block that was never told as written may be gone with its frame: both copies are asked.
                auto* bytes = image.files.at("store/log").data() + block * 512;
                for (std::size_t i = 0; i < 512; ++i) bytes[i] = static_cast<std::uint8_t>(with < 0 ? random() : with);
                look(count, image, "block " + std::to_string(block));
            }
        }
        MESSAGE(count.words());
        CHECK(count.lost() == 0);
    }
}

TEST_CASE("any region of 128 KiB of one file may be overwritten, and nothing is lost")
{
    const support::NoFlush quick;
    const auto seed = support::prove_seed(601);
    MESSAGE("seed " << seed);
    std::mt19937_64 random{seed};
    for (const auto left : {Left::closed, Left::killed}) {
        const auto whole = log_of(80, left, 4000, false);
        for (const auto* name : {"store/kiosk.db", "store/kiosk.db-wal", "store/log"}) {
            if (!whole.files.contains(name)) continue;
            Count count;
            for (int i = 0; i < 4 * support::prove_times(); ++i) {
                auto image = whole;
                auto& bytes = image.files.at(name);
                const auto from = random() % bytes.size();
                for (auto at = from; at < std::min<std::size_t>(bytes.size(), from + 128 * 1024); ++at)
                    bytes[at] = static_cast<std::uint8_t>(random());
                look(count, image, std::string(name) + ", from " + std::to_string(from));
            }
            MESSAGE(std::string(name) << ": " << count.words());
            CHECK(count.lost() == 0);
        }
    }
}

TEST_CASE("one changed bit of a write-ahead log that a kill left behind takes no event with it")
{
    const support::NoFlush quick;
    const auto seed = support::prove_seed(701);
    MESSAGE("seed " << seed);
    std::mt19937_64 random{seed};
    const auto whole = log_of(12, Left::killed, 700, false);
    Count count;
    for (int i = 0; i < 100 * support::prove_times(); ++i) {
        auto image = whole;
        auto& bytes = image.files.at("store/kiosk.db-wal");
        bytes[random() % bytes.size()] ^= static_cast<std::uint8_t>(1 << (random() % 8));
        look(count, image, "write-ahead log");
    }
    MESSAGE(count.words());
    CHECK(count.lost() == 0);
}
