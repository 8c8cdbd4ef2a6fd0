#pragma once
/// A folder of YAML and Markdown -> a Library, or every fault found, each where the author can see it.
#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/content/library.h"

namespace kiosk::content {

struct Fault {
    std::string file;  ///< relative to the pack, or the path itself when it is missing
    int line = 0;      ///< from 1; 0 when the whole file is meant
    std::string message;
    bool warning = false;
    bool unreadable = false;   ///< the whole file; others may follow from it
    std::string text() const;  ///< "file:line: message"
};

struct Loaded {
    Library library;
    std::vector<Fault> warnings;
};

/// Refuses files over 2 MiB, more than 2 MiB of YAML, 8 MiB of Markdown or 5,000 files, links, invalid UTF-8, duplicate keys.
/// Never throws.
tl::expected<Loaded, std::vector<Fault>> load(const std::filesystem::path& pack);
/// The rules alone, whatever the state of words and articles. All facts are askable here, also those without a question.
tl::expected<law::RuleBook, std::vector<Fault>> load_rules(const std::filesystem::path& pack);

}  // namespace kiosk::content
