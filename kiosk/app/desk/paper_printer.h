#pragma once
/// The office printer of the desk: one paper at a time on a thread of its own, so that a jam or a printer that is off never
/// stops the desk. What is not printed when the desk is closed is taken back from the queue.
/// Leaves to its neighbours: drawing (`paper`), what is said about it (`desk`).
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>

#include "kiosk/base/result.h"
#include "kiosk/visit/receipt.h"

namespace kiosk::app {

class PaperPrinter {
public:
    /// `setting`: as settings name it, queue:NAME or an address. `wake` is called from the other thread when a paper ended.
    PaperPrinter(std::string setting, std::function<void()> wake);
    ~PaperPrinter();
    PaperPrinter(const PaperPrinter&) = delete;
    PaperPrinter& operator=(const PaperPrinter&) = delete;

    bool is_there() const { return !setting_.empty(); }
    /// What staff call it: the queue's name, or the host.
    std::string name() const;
    /// busy: a paper is on its way. unavailable: no printer is set.
    base::Result<void> begin(std::string pdf, int copies);
    bool at_work() const { return work_ != nullptr; }
    /// How it ended, once; nothing while it is on its way or when it was stopped.
    std::optional<base::Result<visit::Printing>> ended();
    void stop();

private:
    struct Work;

    std::string setting_;
    std::function<void()> wake_;
    std::unique_ptr<Work> work_;
};

}  // namespace kiosk::app
