#pragma once
/// A member of staff signed in at the store of a data folder, with all that their work borrows: for kioskctl, the demo and
/// trials. The desk has the same parts one by one.
#include <memory>

#include "kiosk/app/parts/data_folder.h"
#include "kiosk/flow/staff_work.h"

namespace kiosk::app {

struct StaffAtWork {
    std::unique_ptr<flow::StaffDoor> door;
    std::unique_ptr<flow::NoteCipher> notes;
    std::unique_ptr<flow::Sealer> sealer;  ///< null: public.keys does not read
    std::unique_ptr<flow::StaffWork> work;
};

/// Opens their session; the queue is not read yet. The clock is borrowed.
base::Result<StaffAtWork> staff_at_work(const DataFolder&, std::unique_ptr<flow::Opener>, const base::Clock&);

}  // namespace kiosk::app
