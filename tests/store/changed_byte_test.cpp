#include <doctest/doctest.h>

#include <fstream>
#include <random>

#include "opened.h"

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

enum class SemanticBlock { healed, harmless, lost, refused };

/// All requests are there as they were sealed, and after verifying and one more start nothing is amiss any more.
SemanticBlock look(const std::filesystem::path& folder, const std::vector<flow::SealedRequest>& requests)
{
    const base::SetClock clock{base::parse_time("2026-11-23T09:42").value()};
    bool healed = false;
    for (int start = 0; start < 2; ++start) {
        auto store = store::Store::open(folder, clock);
        if (!store) {
            MESSAGE(store.error().detail);
            return SemanticBlock::refused;
        }
        healed = healed || !(*store)->healed().nothing();
        const auto found = (*store)->verify("");
        if (!found) {
            MESSAGE(found.error().detail);
            return SemanticBlock::refused;
        }
        if (start == 1 && !found->whole) return SemanticBlock::lost;
        healed = healed || !found->whole;
        for (const auto& request : requests) {
            const auto events = (*store)->events_of(record::subject_of(request.id));
            if (!events || events->empty()) return SemanticBlock::lost;
            const auto sealed = (*store)->sealed_of({events->front().id}, 1 << 20);
            if (!sealed) return SemanticBlock::lost;
            const auto part = record::decoded_sealed(sealed->front());
            if (!part || part->for_staff != request.envelope) return SemanticBlock::lost;
        }
    }
    return healed ? SemanticBlock::healed : SemanticBlock::harmless;
}

struct Twelve : support::StoreFolder {
    base::SetClock clock{base::parse_time("2026-11-23T09:42").value()};
    std::vector<flow::SealedRequest> requests;
    Twelve()
    {
        begin(clock);
        for (int i = 0; i < 12; ++i) {
            requests.push_back(support::sealed_request(static_cast<std::uint8_t>('a' + i)));
            REQUIRE(store->put(requests.back()));
        }
        REQUIRE(store->checkpoint());
        store.reset();
        std::filesystem::remove(file("reserve"));
    }
};
}  // namespace

TEST_CASE("one changed byte anywhere in either copy is healed or harms nothing, and no request is lost")
{
    const unsigned seed = 4711;
    MESSAGE("seed " << seed);
    std::mt19937_64 random{seed};
    Twelve at;
    int healed = 0;
    for (const auto* name : {"kiosk.db", "kiosk.log"}) {
        for (int i = 0; i < 40; ++i) {
            CAPTURE(std::string{name});
            CAPTURE(i);
            const support::ScratchFolder copy;
            std::filesystem::copy(at.folder.path(), copy.path(), std::filesystem::copy_options::recursive);
            const auto file = copy.path() / "store" / name;
            const auto size = name == std::string{"kiosk.db"} ? std::filesystem::file_size(file) : 15 * 5120;
            change_byte(file, random() % size);
            const auto seen = look(copy.path(), at.requests);
            healed += seen == SemanticBlock::healed;
            CHECK(seen != SemanticBlock::lost);
            CHECK(seen != SemanticBlock::refused);
        }
    }
    MESSAGE(healed << " of 80 healed, the others harmed nothing");
    CHECK(healed > 40);
}

TEST_CASE("an untouched folder is not reported as damaged, and one that lacks a request is found out")
{
    Twelve at;
    CHECK(look(at.folder.path(), at.requests) == SemanticBlock::harmless);
    CHECK(look(at.folder.path(), {support::sealed_request()}) == SemanticBlock::lost);
}
