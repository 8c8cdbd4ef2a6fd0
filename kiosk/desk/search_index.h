#pragma once
/// Who stands in all the requests whose seal was opened, so compact that a hundred thousand fit beside each other: folded
/// names, digits of phones and papers, the other side. Answers what was typed, who may be the same person, and whom the centre
/// may already help. Lives between unlocking and locking the desk; about 120 bytes a request.
/// Leaves to its neighbours: codes and case numbers, which stand outside the seal (list.h), order and drawers.
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "kiosk/base/ids.h"
#include "kiosk/desk/sought.h"
#include "kiosk/flow/opened_request.h"

namespace kiosk::desk {

class SearchIndex {
public:
    struct Hash {
        std::size_t operator()(const base::RequestId& id) const;
    };
    using Ids = std::unordered_set<base::RequestId, Hash>;

    /// Once more: what stood there before is found no more.
    void put(const base::RequestId&, const flow::OpenedRequest&);
    /// Its seal did not open.
    void put_unreadable(const base::RequestId&);

    void forget_others(const Ids& still);

    bool has(const base::RequestId& id) const { return entries_.contains(id); }
    std::size_t size() const { return entries_.size(); }
    std::size_t bytes() const;

    enum class SoughtPart { name, phone };
    bool fits(const base::RequestId&, const Sought&) const;
    bool fits(const base::RequestId&, const Sought&, SoughtPart) const;
    /// The same folded name and either the same year of birth or the same phone, among these.
    bool same_person(const base::RequestId&, const base::RequestId& other) const;
    /// Is the other side of the first one a person of the second, or the other way round?
    bool may_conflict(const base::RequestId&, const base::RequestId& other) const;

private:
    struct Entry {
        std::uint32_t block = 0, at = 0, length = 0;
    };
    void wipe(const Entry&);
    std::string_view text_of(const base::RequestId&) const;

    /// Never moved nor grown beyond their room, so that nothing is left behind in memory that was given back.
    std::deque<std::string> blocks_;
    std::unordered_map<base::RequestId, Entry, Hash> entries_;
};

}  // namespace kiosk::desk
