#include "kiosk/app/parts/staff_at_work.h"

#include "kiosk/base/try.h"

namespace kiosk::app {

base::Result<StaffAtWork> staff_at_work(const DataFolder& folder, std::unique_ptr<flow::Opener> keys, const base::Clock& clock)
{
    StaffAtWork out;
    out.door = TRY(connect_desk(folder));
    out.notes = note_cipher();
    if (auto sealer = sealer_of(folder)) out.sealer = std::move(*sealer);
    out.work = TRY(flow::StaffWork::begin({*out.door, *out.notes, clock, out.sealer.get()}, std::move(keys)));
    return out;
}

}  // namespace kiosk::app
