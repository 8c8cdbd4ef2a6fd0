#include <doctest/doctest.h>
#include <signal.h>
#include <unistd.h>

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

enum class Seen { reported, harmless, lost };

/// Either the damage is said, or all requests are still there as they were sealed.
Seen look(const std::filesystem::path& folder, const std::vector<flow::SealedRequest>& requests)
{
    const base::SystemClock clock;
    const auto store = store::Store::open(folder, clock);
    if (!store) return Seen::reported;
    const bool healed =
        (*store)->merged().into_database > 0 || (*store)->merged().into_copy > 0 || (*store)->merged().damaged_blocks > 0;
    const bool whole = (*store)->verify().has_value();
    const auto rows = (*store)->list();
    if (!rows) return Seen::reported;
    for (const auto& request : requests) {
        const auto row = std::find_if(rows->begin(), rows->end(), [&](const auto& one) { return one.id == request.id; });
        if (row == rows->end() || row->envelope != request.envelope) return whole ? Seen::lost : Seen::reported;
    }
    return whole && !healed ? Seen::harmless : Seen::reported;
}
}  // namespace

TEST_CASE("one changed byte anywhere in either copy is reported or harms nothing")
{
    const unsigned seed = 4711;
    MESSAGE("seed " << seed);
    std::mt19937_64 random{seed};
    const support::ScratchFolder folder;
    const base::SystemClock clock;
    std::vector<flow::SealedRequest> requests;
    {
        const auto store = store::Store::open(folder.path() / "", clock).value();
        for (int i = 0; i < 12; ++i) {
            requests.push_back(support::sealed_request(static_cast<std::uint8_t>('a' + i)));
            REQUIRE(store->put(requests.back()));
        }
    }
    int reported = 0;
    int lost = 0;
    for (const auto* name : {"kiosk.db", "second-copy"}) {
        for (int i = 0; i < 60; ++i) {
            const support::ScratchFolder copy;
            std::filesystem::copy(folder.path() / "store", copy.path() / "store");
            const auto file = copy.path() / "store" / name;
            const auto size = name == std::string{"kiosk.db"} ? std::filesystem::file_size(file) : 12 * 5120;
            change_byte(file, random() % size);
            const auto seen = look(copy.path(), requests);
            reported += seen == Seen::reported;
            lost += seen == Seen::lost;
        }
    }
    MESSAGE(reported << " of 120 reported, the others harmed nothing");
    CHECK(lost == 0);
    CHECK(reported > 60);
}

TEST_CASE("an untouched folder is not reported as damaged")
{
    const support::ScratchFolder folder;
    const base::SystemClock clock;
    const auto request = support::sealed_request();
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
