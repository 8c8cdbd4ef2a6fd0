#pragma once
/// The queue: drawers, the list of the chosen one, the search, and the request that is open beside the list.
/// Leaves to its neighbours: which rows lie where (drawers.h), the open request (request.h).
#include <optional>
#include <string>

#include "kiosk/desk/drawer_counts.h"
#include "kiosk/desk/places/place.h"
#include "kiosk/desk/places/request.h"

namespace kiosk::desk {

enum class SearchPart { all, name, phone, code, case_number };
enum class Sort { pressing, newest, oldest };

struct Queue {
    static constexpr std::size_t rows_step = 120;

    Drawer drawer = Drawer::open;
    Sort sort = Sort::pressing;
    std::size_t rows_max = rows_step;  ///< that stand on the page; grows when the list is read to its end
    bool searching = false;            ///< the search field has the keyboard
    std::string search;
    SearchPart part = SearchPart::all;
    std::optional<Request> request;
    std::optional<RequestId> compared;  ///< beside the open one

    /// The rows in order, as places in the session's queue, and what they were made of (list.h).
    std::vector<std::uint32_t> rows;
    struct MadeOf {
        std::int64_t reading = -1;
        std::size_t indexed = 0;
        Drawer drawer{};
        Sort sort{};
        SearchPart part{};
        std::string search;
        base::Day today{};
        bool operator==(const MadeOf&) const = default;
    } made_of;
};

void take(Queue&, Session&, const Intent&, const World&);
Blocks blocks_of(const Queue&, const View&);
/// None: the queue has no use for the key here.
std::optional<Intent> intent_of(const Queue&, const Key&);
bool writing(const Queue&);
}  // namespace kiosk::desk
