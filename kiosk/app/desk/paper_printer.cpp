#include "kiosk/app/desk/paper_printer.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <atomic>
#include <utility>

#include "kiosk/base/try.h"
#include "kiosk/content/settings.h"
#include "kiosk/devices/print_queue.h"

namespace kiosk::app {

namespace {
using How = base::Result<std::optional<visit::Printing>>;

std::string address_in(const std::string& setting)
{
    if (!setting.starts_with(content::print_queue)) return setting;
    return devices::address_of_queue(setting.substr(content::print_queue.size()));
}
}  // namespace

struct PaperPrinter::Work {
    int stop = ::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    std::atomic<bool> over{false};
    How how = std::optional<visit::Printing>{};
    std::thread thread;

    ~Work()
    {
        const std::uint64_t one = 1;
        (void)!::write(stop, &one, sizeof one);
        if (thread.joinable()) thread.join();
        ::close(stop);
    }
};

PaperPrinter::PaperPrinter(std::string setting, std::function<void()> wake)
    : setting_(std::move(setting)), wake_(std::move(wake))
{
}

PaperPrinter::~PaperPrinter() = default;

std::string PaperPrinter::name() const
{
    if (setting_.starts_with(content::print_queue)) return setting_.substr(content::print_queue.size());
    const auto host = setting_.find("://");
    if (host == setting_.npos) return setting_;
    return setting_.substr(host + 3, setting_.find('/', host + 3) - host - 3);
}

base::Result<void> PaperPrinter::begin(std::string pdf, int copies)
{
    if (!is_there()) return base::failure(base::ErrorKind::unavailable, "the settings name no office printer");
    if (work_ && !work_->over) return base::failure(base::ErrorKind::busy, "a paper is on its way");
    work_ = std::make_unique<Work>();
    work_->thread =
        std::thread{[work = work_.get(), wake = wake_, address = address_in(setting_), pdf = std::move(pdf), copies] {
            for (int copy = 0; copy < copies; ++copy) {
                work->how = devices::print_at(address, pdf, work->stop);
                if (!work->how || !*work->how) break;
            }
            work->over = true;
            if (wake) wake();
        }};
    return {};
}

std::optional<base::Result<visit::Printing>> PaperPrinter::ended()
{
    if (!work_ || !work_->over) return std::nullopt;
    auto how = std::move(work_->how);
    work_.reset();
    const auto printing = TRY(std::move(how));
    if (!printing) return std::nullopt;
    return base::Result<visit::Printing>{*printing};
}

void PaperPrinter::stop() { work_.reset(); }

}  // namespace kiosk::app
