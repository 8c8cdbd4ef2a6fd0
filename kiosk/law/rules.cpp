#include "kiosk/law/rules.h"

#include <algorithm>

namespace kiosk::law {

const Citation::Unread* Citation::unread_on(base::Day day) const
{
    const auto found =
        std::find_if(unread.begin(), unread.end(), [&](const Unread& one) { return !one.from || *one.from <= day; });
    return found == unread.end() ? nullptr : &*found;
}

base::Result<const Snapshot*> in_force(const RuleBook& book, base::Day day)
{
    if (book.snapshots.empty()) return base::failure(base::ErrorKind::not_found, "the pack holds no rules");
    for (auto it = book.snapshots.rbegin(); it != book.snapshots.rend(); ++it)
        if (it->in_force_from <= day && (!it->in_force_to || day <= *it->in_force_to)) return &*it;
    const auto& last = book.snapshots.back();
    return base::failure(base::ErrorKind::not_found,
                         "no rules for this day: they cover " + base::iso(book.snapshots.front().in_force_from) +
                             (last.in_force_to ? " to " + base::iso(*last.in_force_to) : " and later"));
}

}  // namespace kiosk::law
