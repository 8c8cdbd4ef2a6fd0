#pragma once
/// The queue: drawers, the list of the chosen one, the search, and the request that is open beside the list.
/// Leaves to its neighbours: which rows lie where (drawers.h), the open request (request.h).
#include <optional>
#include <string>

#include "kiosk/desk/places/place.h"
#include "kiosk/desk/places/request.h"

namespace kiosk::desk {

/// The drawers of the desk, in the order shown.
enum class Drawer { fresh, urgent, messages, mine, in_hand, waiting, accepted, done };

struct Queue {
    static constexpr std::size_t rows_step = 40;

    Drawer drawer = Drawer::fresh;
    std::size_t rows_max = rows_step;  ///< of the drawer; grows on demand
    bool searching = false;            ///< the search field has the keyboard
    std::string search;
    std::optional<Request> request;
};

void take(Queue&, Session&, const Intent&, const World&);
Blocks blocks_of(const Queue&, const View&);
/// None: the queue has no use for the key here.
std::optional<Intent> intent_of(const Queue&, const Key&);
bool writing(const Queue&);
}  // namespace kiosk::desk
