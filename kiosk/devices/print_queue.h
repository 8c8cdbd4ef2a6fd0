#pragma once
/// A printer behind IPP (RFC 8011): a queue of the system's print service, or a printer on the network itself.
/// Leaves to its neighbours: what is printed (`paper` draws the PDF), who waits for it (kiosk-print).
///
/// Nothing of a slip stays there: the job has a name that says nothing, and is purged when it is over or given up (a print
/// service keeps the documents of finished jobs for a day unless it is told otherwise).
#include <chrono>
#include <optional>
#include <string>

#include "kiosk/visit/receipt.h"

namespace kiosk::devices {

struct QueuePatience {
    std::chrono::milliseconds answer{5000};   ///< to one question
    std::chrono::milliseconds end{40'000};    ///< from sending to the last page
    std::chrono::milliseconds look_again{250};
};

/// The address of a queue of this machine's print service.
std::string address_of_queue(const std::string& name);
/// `address`: ipp://HOST[:PORT]/PATH. How it ended; nothing when `stop_fd` became readable. `failed`: nobody answers there or
/// the job is refused.
std::optional<visit::Printing> print_at(const std::string& address, const std::string& pdf, int stop_fd, QueuePatience = {});

}  // namespace kiosk::devices
