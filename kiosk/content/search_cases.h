#pragma once
/// Searches of a pack with what each has to find: search/cases.yaml, which an author works for, and search/honest.yaml, which
/// nobody works for. Leaves searching to `search`. Format: content/README.md, "A search case".
#include <filesystem>
#include <string>
#include <vector>

#include "kiosk/content/loader.h"

namespace kiosk::content {

struct SearchCase {
    std::string file;
    int line = 0;
    std::string language, text;
    std::vector<std::string> want;  ///< topics, of which one is to be among the first three; empty: nothing may be found
};

struct SearchCases {
    std::vector<SearchCase> golden;  ///< of search/cases.yaml; empty when there is none
    std::vector<SearchCase> honest;  ///< of search/honest.yaml; these count and fail for nothing
};

/// Faults when a file is there and cannot be read, or names a topic or language the library lacks.
tl::expected<SearchCases, std::vector<Fault>> load_search_cases(const std::filesystem::path& pack, const Library&);

}  // namespace kiosk::content
