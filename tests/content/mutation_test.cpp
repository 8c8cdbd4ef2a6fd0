#include <doctest/doctest.h>

#include <random>

#include "kiosk/content/cases.h"
#include "kiosk/content/loader.h"
#include "tests/support/pack_copy.h"

using namespace kiosk;
using test::PackCopy;

namespace {
std::string spoilt(std::string text, std::mt19937& dice)
{
    static constexpr std::string_view pieces[] = {
        "\n- ", "{",  "}",       "[",  "]",    ": ",       "\"",    "'",  "&a ",       "*a ", "!!x ",  "|\n",   "> ", "# ",
        "## ",  "**", "](term:", "\t", "\xff", "\xe1\xba", "---\n", "? ", "%YAML 9\n", "\0",  "1e999", "```\n", "<b>"};
    const auto place = [&] { return text.empty() ? 0 : dice() % text.size(); };
    for (auto count = 1 + dice() % 4; count > 0; --count) {
        const auto at = place();
        switch (dice() % 5) {
        case 0: text.insert(at, pieces[dice() % std::size(pieces)]); break;
        case 1: text.erase(at, 1 + dice() % 20); break;
        case 2:
            if (!text.empty()) text[at] = static_cast<char>(dice());
            break;
        case 3: text.insert(at, text.substr(place(), dice() % 200)); break;
        default: text.resize(at); break;
        }
    }
    return text;
}
}  // namespace

TEST_CASE("a mutated pack is read or refused with faults and never ends the program")
{
    const PackCopy pack;
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{pack.path})
        if (entry.is_regular_file()) files.push_back(entry.path().lexically_relative(pack.path).string());
    std::sort(files.begin(), files.end());
    std::mt19937 dice{20261123};
    int refused = 0;
    for (int round = 0; round < 600; ++round) {
        const auto& file = files[dice() % files.size()];
        const auto before = pack.read(file);
        pack.write(file, spoilt(before, dice));
        const auto loaded = content::load(pack.path);
        if (!loaded) {
            ++refused;
            REQUIRE_FALSE(loaded.error().empty());
            for (const auto& fault : loaded.error()) REQUIRE_FALSE(fault.message.empty());
        }
        (void)content::run_cases(pack.path);
        pack.write(file, before);
    }
    CHECK(refused > 100);
    CHECK(content::load(pack.path));
}
