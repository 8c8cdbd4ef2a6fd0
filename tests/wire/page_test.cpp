#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

#include "kiosk/wire/operations.h"

using namespace kiosk;

namespace {
/// The names in the first column of the tables between two headings of MESSAGES.md.
std::vector<std::string> names_between(const std::string& heading, const std::string& next)
{
    std::ifstream page{std::string{KIOSK_SOURCE_DIR} + "/kiosk/wire/MESSAGES.md"};
    std::vector<std::string> out;
    bool inside = false;
    for (std::string line; std::getline(page, line);) {
        if (line.starts_with("A `wish` is a map")) inside = false;
        if (line.starts_with("## ")) inside = line == heading;
        if (line == next) break;
        if (inside && line.starts_with("| `")) out.push_back(line.substr(3, line.find('`', 3) - 3));
    }
    std::sort(out.begin(), out.end());
    return out;
}

std::vector<std::string> names_at(wire::Door door)
{
    std::vector<std::string> out;
    for (const auto& one : wire::operations())
        if (one.door == door) out.emplace_back(one.name);
    std::sort(out.begin(), out.end());
    return out;
}
}  // namespace

TEST_CASE("every message stands in the table of its door in MESSAGES.md, and nothing else does")
{
    CHECK(names_between("## At the terminal's door", "## At the desk's door") == names_at(wire::Door::terminal));
    CHECK(names_between("## At the desk's door", "## At the board's door") == names_at(wire::Door::desk));
    CHECK(names_between("## At the board's door", "## What each door asks of a request") == names_at(wire::Door::board));
}
