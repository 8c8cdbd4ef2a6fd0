#pragma once
/// Facts written as YAML, `fact: value`: the file of `kioskctl eligibility` and the facts of a golden case. A fact the rules
/// do not know, or a value they cannot understand, is a fault at its line that never repeats what was written.
#include <filesystem>

#include "kiosk/content/yaml.h"
#include "kiosk/law/facts.h"

namespace kiosk::content {

law::Facts read_facts(const Yaml& map, std::string_view file, const law::RuleBook&, Faults&);
/// Not a folder of a pack: one file, anywhere.
tl::expected<law::Facts, std::vector<Fault>> load_facts(const std::filesystem::path& file, const law::RuleBook&);

}  // namespace kiosk::content
