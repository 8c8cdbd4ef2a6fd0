#pragma once
/// Collects faults while a pack is read, so that an author sees all of them at once. Not shown: more than `most`, since a
/// pack that wrong is better mended from the top.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/content/loader.h"

namespace kiosk::content {

class Faults {
public:
    static constexpr std::size_t most = 500;

    void add(std::string_view file, int line, std::string message)
    {
        put({std::string{file}, line, std::move(message), false});
    }
    /// Stands before all others: what the file holds is missed elsewhere, again and again.
    void add_unreadable(std::string_view file, int line, std::string message)
    {
        put({std::string{file}, line, std::move(message), false, true});
    }
    void warn(std::string_view file, int line, std::string message)
    {
        put({std::string{file}, line, std::move(message), true});
    }
    bool any() const
    {
        return std::any_of(all_.begin(), all_.end(), [](const Fault& fault) { return !fault.warning; });
    }
    /// Files that cannot be read first, then by file and line.
    std::vector<Fault> sorted() &&
    {
        std::stable_sort(all_.begin(), all_.end(), [](const Fault& a, const Fault& b) {
            if (a.unreadable != b.unreadable) return a.unreadable;
            return a.file != b.file ? a.file < b.file : a.line < b.line;
        });
        return std::move(all_);
    }

private:
    void put(Fault fault)
    {
        if (all_.size() < most || fault.unreadable || (!fault.warning && !any())) all_.push_back(std::move(fault));
    }
    std::vector<Fault> all_;
};

}  // namespace kiosk::content
