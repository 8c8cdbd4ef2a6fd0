#include <map>
#include <random>
#include <set>

#include "vault_folder.h"

using namespace kiosk;
using namespace kiosk::vault_test;

namespace {
/// The step that so many bytes fall into: what may be told from outside.
std::size_t step_of(std::size_t bytes, std::size_t smallest)
{
    for (const std::size_t size : {256, 1024, 4096, 16384, 65536, 131072})
        if (size >= smallest && bytes + 4 <= size) return size;
    return 0;
}

base::Bytes random_document(std::mt19937& random)
{
    const std::size_t most[] = {40, 300, 1100, 4200, 17000, 66000, 131068};
    base::Bytes out(random() % (most[random() % std::size(most)] + 1));
    for (auto& byte : out) byte = static_cast<std::uint8_t>(random());
    return out;
}
}  // namespace

TEST_CASE("random documents of one step have envelopes of one size, which tells nothing but the step")
{
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random{seed};
    const Centre centre;
    std::map<std::size_t, std::set<std::size_t>> of_citizens;
    std::map<std::size_t, std::set<std::size_t>> of_staff;
    std::map<std::size_t, std::set<std::size_t>> later_parts;
    for (int i = 0; i < 300; ++i) {
        CAPTURE(i);
        const auto document = random_document(random);
        const flow::SealContext at{base::RequestId::random(), std::string(random() % 9, 'U')};
        const auto envelope = centre.sealer->seal(document, at).value();
        const auto small = centre.sealer->seal_small(document, at).value();
        auto act = later(at.id);
        act.kind = std::string(random() % 20, 'k');
        act.who = static_cast<std::int64_t>(random());
        const auto part = centre.opener->seal_later(envelope, document, act).value();
        of_citizens[step_of(document.size(), 4096)].insert(envelope.size());
        of_staff[step_of(document.size(), 256)].insert(small.size());
        later_parts[step_of(document.size(), 256)].insert(part.size());
        REQUIRE(centre.opener->open(envelope, at).value() == document);
        REQUIRE(centre.opener->open(small, at).value() == document);
        REQUIRE(centre.opener->open_later(small, centre.opener->seal_later(small, document, act).value(), act).value() ==
                document);
        REQUIRE(flow::citizen_header_of(envelope));
        REQUIRE(flow::citizen_header_of(small).has_value() == (step_of(document.size(), 256) >= 4096));
    }
    CHECK_FALSE(of_citizens.contains(256));
    CHECK_FALSE(of_citizens.contains(1024));
    for (const auto& [step, sizes] : of_citizens) CHECK(sizes == std::set{step + 34 + 2 * 88 + 32 + 16});
    for (const auto& [step, sizes] : of_staff) CHECK(sizes == std::set{step + 34 + 2 * 88 + 32 + 16});
    for (const auto& [step, sizes] : later_parts) CHECK(sizes == std::set{step + 33 + 16});
}

TEST_CASE("each step takes what just fits, and what is larger than the largest is refused")
{
    const Centre centre;
    const auto at = context();
    const auto first = centre.sealer->seal(base::view_of("x"), at).value();
    for (const std::size_t size : {256, 1024, 4096, 16384, 65536, 131072}) {
        CAPTURE(size);
        const auto act = later(at.id);
        CHECK(centre.opener->seal_later(first, base::Bytes(size - 4), act)->size() == size + 49);
        CHECK(flow::header_of(centre.sealer->seal_small(base::Bytes(size - 4), at).value())->padded_bytes == size);
        if (size == 131072) {
            CHECK(centre.opener->seal_later(first, base::Bytes(size - 3), act).error().kind == base::ErrorKind::too_large);
            CHECK(centre.sealer->seal_small(base::Bytes(size - 3), at).error().kind == base::ErrorKind::too_large);
        } else {
            CHECK(centre.opener->seal_later(first, base::Bytes(size - 3), act)->size() > size + 49);
            CHECK(flow::header_of(centre.sealer->seal_small(base::Bytes(size - 3), at).value())->padded_bytes > size);
        }
    }
}
