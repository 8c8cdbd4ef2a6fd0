#pragma once
/// A store in a folder that goes with the test.
#include "kiosk/store/store.h"
#include "tests/support/scratch_folder.h"
#include "tests/support/sealed_requests.h"

namespace kiosk::support {

struct Opened {
    ScratchFolder folder;
    base::SetClock clock{base::parse_time("2026-11-23T09:42").value()};
    std::unique_ptr<store::Store> store = store::Store::open(folder.path(), clock).value();
    void again()
    {
        store.reset();
        store = store::Store::open(folder.path(), clock).value();
    }
};

}  // namespace kiosk::support
