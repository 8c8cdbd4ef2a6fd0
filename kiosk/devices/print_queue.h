#pragma once
/// A printer behind IPP (RFC 8011): a queue of the system's print service, or a printer on the network itself.
/// Leaves to its neighbours: what is printed (`paper` draws the PDF), who waits for it (kiosk-print).
///
/// Nothing of a paper stays there: the job has a name that says nothing, and is purged when it is over or given up, again and
/// again until the service says so (it keeps the documents of finished jobs for a day unless it is told otherwise). What a
/// killed process or a power cut left there goes before the next paper, and when the terminal starts. Jobs are this machine's
/// by the name of their user: another terminal's at the same printer are left alone.
#include <chrono>
#include <optional>
#include <string>

#include "kiosk/base/result.h"
#include "kiosk/visit/receipt.h"

namespace kiosk::devices {

struct QueuePatience {
    std::chrono::milliseconds answer{5000};       ///< to one question
    std::chrono::milliseconds end{40'000};        ///< from sending to the last page
    std::chrono::milliseconds giving_up{30'000};  ///< until a job that is not wanted any more is gone
    std::chrono::milliseconds look_again{250};
};

/// The address of a queue of this machine's print service.
std::string address_of_queue(const std::string& name);
/// `address`: ipp://HOST[:PORT]/PATH, or ipps: where nobody on the way may read it. How it ended; nothing when `stop_fd` became
/// readable. `sent` where the service forgot the job. unavailable: nobody answers there or the job is refused.
base::Result<std::optional<visit::Printing>> print_at(const std::string& address, const std::string& pdf, int stop_fd,
                                                      QueuePatience = {});

/// Purges this machine's papers that wait or lie there, and says how many. unavailable: nobody answers there.
base::Result<int> clear_queue(const std::string& address, QueuePatience = {});

}  // namespace kiosk::devices
