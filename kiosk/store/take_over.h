#pragma once
/// Takes a folder of schema 2 over, once: its rows become a log beside it, and only when that is whole on disk do the files
/// change names. A cut power leaves the folder of before, or the folder of now, or what the next start finishes. The files of
/// before stay as kiosk.db.schema2 and second-copy.schema2 until a head says otherwise.
/// Leaves to its neighbour (old_events.h): what the events say.
#include "kiosk/store/store.h"

namespace kiosk::store {

/// Also one whose taking over was cut off.
bool is_old_folder(const std::filesystem::path& data_folder, const LogPlaces&);

/// The folder's lock is held. strange_key: public.keys names other keys than the folder was made with, so that what is sealed
/// now would go to a stranger. corrupt: the audit of before was changed; the folder stays as it is.
Result<void> take_over(const std::filesystem::path& data_folder, const LogPlaces&, const base::Clock&, const StoreWith&);

}  // namespace kiosk::store
