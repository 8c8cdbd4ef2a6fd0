#include "kiosk/flow/hall_visit.h"

#include <algorithm>

#include "kiosk/base/try.h"
#include "kiosk/record/event.h"
#include "kiosk/record/kinds.h"

namespace kiosk::flow {

HallVisit visit_of(const HallNumber& number, const std::string& unit, const std::string& field, base::Day served_on)
{
    HallVisit out;
    const auto taken = std::to_string(number.taken_at.time_since_epoch().count());
    const auto name = "visit of the hall\n" + unit + "\n" + words_of(number) + "\n" + taken;
    const auto hash = record::sha256(base::view_of(name));
    std::copy_n(hash.begin(), out.subject.bytes.size(), out.subject.bytes.begin());
    out.entry.kind = registry::Kind::visit;
    out.entry.unit = unit;
    out.entry.date = served_on;
    out.entry.field = field;
    out.more = {{"letter", line_of(number)}};
    return out;
}

Result<void> write_once(const RegisterParts& parts, const HallVisit& visit)
{
    if (parts.sealer == nullptr)
        return base::failure(base::ErrorKind::unavailable, "public.keys does not read: nothing can be sealed");
    TRY(registry::checked(visit.entry));
    SealedEntry sealed{visit.entry, parts.clock.wall(), visit.more, {}, 0};
    sealed.more.try_emplace("by", parts.work.who());
    const auto& entry = visit.entry;
    const auto envelope = TRY(parts.sealer->seal_small(encoded(sealed), {record::request_of(visit.subject), entry.unit}));
    auto& staff = parts.work.staff();
    const auto done = staff.append(visit.subject, record::AddEntry{entry.unit, entry.date, {}, 0, false}, {envelope, {}, {}});
    if (done) return {};
    if (done.error().kind != base::ErrorKind::conflict) return tl::unexpected(done.error());
    // An answer that was lost, or a colleague: what stands there is this visit.
    for (const auto& event : TRY(staff.door().events_of(visit.subject)))
        if (event.kind == record::kind::entry_added) return {};
    return tl::unexpected(done.error());
}

}  // namespace kiosk::flow
