#include <doctest/doctest.h>
#include <signal.h>
#include <unistd.h>

#include <algorithm>
#include <map>
#include <random>

#include "kiosk/store/store.h"
#include "kiosk/vault/files.h"
#include "tests/danger/danger_folder.h"
#include "tests/support/sealed_requests.h"

using namespace kiosk;

namespace {
void change_byte(const std::filesystem::path& path, std::uint64_t at)
{
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekg(static_cast<std::streamoff>(at));
    const int byte = file.get();
    file.seekp(static_cast<std::streamoff>(at));
    file.put(static_cast<char>(byte ^ 0x20));
}

enum class Seen { refused, healed, harmless, lost };

/// All requests are there as they were sealed.
bool holds(store::Store& store, const std::vector<flow::SealedRequest>& requests)
{
    const auto rows = store.rows_after(0, 1'000'000);
    if (!rows) return false;
    return std::all_of(requests.begin(), requests.end(), [&](const flow::SealedRequest& request) {
        const auto row = std::find_if(rows->rows.begin(), rows->rows.end(),
                                      [&](const auto& one) { return one.request.id == record::subject_of(request.id); });
        if (row == rows->rows.end()) return false;
        const auto sealed = store.sealed_of({row->first}, 1'000'000);
        const auto part = sealed ? record::decoded_sealed(sealed->front()) : base::failure(base::ErrorKind::corrupt, "");
        return part && part->for_staff == request.envelope;
    });
}

/// What opening, reading everything and opening once more make of a folder.
Seen look(const std::filesystem::path& folder, const std::vector<flow::SealedRequest>& requests)
{
    const base::SystemClock clock;
    bool healed = false;
    {
        const auto store = store::Store::open(folder, clock);
        if (!store) return Seen::refused;
        healed = !(*store)->healed().nothing();
        const auto found = (*store)->verify({});
        if (found && found->whole) return !holds(**store, requests) ? Seen::lost : healed ? Seen::healed : Seen::harmless;
    }
    const auto store = store::Store::open(folder, clock);
    if (!store) return Seen::refused;
    const auto found = (*store)->verify({});
    return found && found->whole && holds(**store, requests) ? Seen::healed : Seen::lost;
}
}  // namespace

TEST_CASE("one changed byte anywhere in either copy is healed from the other or harms nothing")
{
    const unsigned seed = 4711;
    MESSAGE("seed " << seed);
    std::mt19937_64 random{seed};
    const support::ScratchFolder folder;
    const base::SystemClock clock;
    std::vector<flow::SealedRequest> requests;
    {
        REQUIRE(store::Store::begin(folder.path(), clock, {.name = "TT", .machine = {}, .keys = {}, .first = {}}));
        const auto store = store::Store::open(folder.path(), clock).value();
        for (int i = 0; i < 12; ++i) {
            requests.push_back(support::sealed_request(static_cast<std::uint8_t>('a' + i)));
            REQUIRE(store->put(requests.back()));
        }
    }
    std::map<Seen, int> seen;
    for (const auto* name : {"kiosk.db", "kiosk.log"}) {
        for (int i = 0; i < 60; ++i) {
            const support::ScratchFolder copy;
            std::filesystem::copy(folder.path(), copy.path(), std::filesystem::copy_options::recursive);
            const auto file = copy.path() / "store" / name;
            // The log is preallocated: what is written of it.
            const auto size = name == std::string{"kiosk.db"} ? std::filesystem::file_size(file) : 12 * 4600;
            const auto at = random() % size;
            change_byte(file, at);
            const auto what = look(copy.path(), requests);
            CAPTURE(name);
            CAPTURE(at);
            CHECK(what != Seen::lost);
            ++seen[what];
        }
    }
    MESSAGE(seen[Seen::healed] << " of 120 healed, " << seen[Seen::refused] << " refused, the others harmed nothing");
    CHECK(seen[Seen::healed] > 50);
}

TEST_CASE("an untouched folder is not reported as damaged")
{
    const support::ScratchFolder folder;
    const base::SystemClock clock;
    const auto request = support::sealed_request();
    REQUIRE(store::Store::begin(folder.path(), clock, {.name = "TT", .machine = {}, .keys = {}, .first = {}}));
    REQUIRE(store::Store::open(folder.path(), clock).value()->put(request));
    CHECK(look(folder.path(), {request}) == Seen::harmless);
    CHECK(look(folder.path(), {support::sealed_request()}) == Seen::lost);
}

TEST_CASE("programs are told that a folder is of a newer version, and it stays as it is")
{
    const support::DangerFolder at;
    at.end_store();
    {
        std::fstream file(at.file("kiosk.db"), std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(63);
        file.put(9);
    }
    const auto before = vault::read_file(at.file("kiosk.db")).value();
    const auto queue = app::connect_terminal(at.folder);
    REQUIRE_FALSE(queue);
    CHECK(queue.error().kind == base::ErrorKind::newer_version);
    CHECK(vault::read_file(at.file("kiosk.db")).value() == before);
}
