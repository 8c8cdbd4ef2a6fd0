#pragma once
/// JSON that a person wrote, with the line of each of its places: for messages like "FILE:7: facts.held_now: …".
/// A key that stands twice in one object is a fault: which of the two was meant cannot be known.
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace kiosk::app {

struct JsonFault {
    std::size_t line = 1;
    std::string path;  ///< "requester.phone", "[1].needs[0]"; empty: the whole
    std::string expected;
};

struct LocatedJson {
    nlohmann::json value;  ///< discarded when there is a fault
    std::vector<JsonFault> faults;
};

/// Never throws; what stands in the text is nobody's business here, and no fault holds any of it but keys.
LocatedJson read_json(std::string_view text);
/// The lines of these paths of a text that reads; a path that is not there is left out.
std::map<std::string, std::size_t> lines_of(std::string_view text, const std::set<std::string>& paths);

}  // namespace kiosk::app
