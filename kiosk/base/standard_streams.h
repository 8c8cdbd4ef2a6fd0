#pragma once
/// Standard input, output and error, whatever stands behind them: a full disk, a closed descriptor, a dead pipe or one that
/// nobody empties. Nothing of that may end a program or keep it waiting. Leaves what is said to its callers.
#include <string_view>

#include "kiosk/base/result.h"

namespace kiosk::base {

/// The first thing a program does. Descriptors 0 to 2 that came closed are taken, so that no socket and no database ever gets
/// their number: by /dev/null for reading, so that a write still fails. A dead pipe and a limit on the size of files come
/// back as an error of the write and not as a signal.
void hold_standard_streams();

/// One line on standard error, or nothing when it cannot be written at once. Never waits, never throws; cut at 4,096 bytes.
void tell(std::string_view line) noexcept;

/// One line on that descriptor, all of it; false when it cannot be written. Waits for a slow reader.
bool write_line(int descriptor, std::string_view line) noexcept;

/// Asked before something is done whose answer must not be lost: can standard output take an answer? `io` when it is closed
/// or nobody reads it, `disk_full` when nothing can be added. On a disk some room is set aside for the answer.
Result<void> output_takes_an_answer();
/// What was written to standard output goes out now; `io` when some of it did not get there.
Result<void> flush_output();

}  // namespace kiosk::base
