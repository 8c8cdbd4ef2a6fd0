/// kiosk-print: draws the one paper it is told of on standard input (kiosk/devices/printer.h), prints it, says how it ended and
/// is gone. A process of its own: printers make people wait, and what is drawn for one person dies with it. SIGTERM, or the
/// end of the terminal, stops the printing.
#include <poll.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <fmt/format.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <fstream>
#include <thread>

#include "kiosk/app/exit_code.h"
#include "kiosk/app/parts/command_line.h"
#include "kiosk/app/parts/data_folder.h"
#include "kiosk/app/parts/program_start.h"
#include "kiosk/app/parts/system_folder.h"
#include "kiosk/base/caught.h"
#include "kiosk/base/standard_streams.h"
#include "kiosk/base/try.h"
#include "kiosk/base/users.h"
#include "kiosk/devices/print_queue.h"
#include "kiosk/devices/printer.h"
#include "kiosk/devices/receipt_printer.h"
#include "kiosk/paper/escpos.h"
#include "kiosk/paper/leaflet.h"
#include "kiosk/paper/slip.h"
#include "kiosk/paper/ticket_slip.h"

namespace {
using namespace kiosk;
using visit::Printing;
using How = base::Result<std::optional<Printing>>;  ///< nothing: it was stopped

constexpr auto program_name = "kiosk-print";
/// Then a paper is stopped like by hand: nothing of it stays where it waits.
constexpr unsigned seconds_max = 60;
/// What does not even stop ends.
constexpr time_t seconds_last = 120;

struct Options {
    std::filesystem::path data, content, into;
    bool clear = false;
    std::string only_for, printer;
};

/// Where its print service answers; empty: a device or a folder, where nothing lies about.
std::string queue_address(const std::string& printer)
{
    if (printer.starts_with(content::print_queue))
        return devices::address_of_queue(printer.substr(content::print_queue.size()));
    return printer.starts_with("ipp://") || printer.starts_with("ipps://") ? printer : std::string{};
}

int cleared(const Options& options)
{
    const auto folder = app::open_data_folder(options.data, app::StartedBy::program);
    if (!folder) return app::exit_code_of(folder.error().kind);
    const auto address = queue_address(folder->settings.printer);
    if (address.empty()) return app::exit_code::done;
    const auto purged = devices::clear_queue(address);
    return purged ? app::exit_code::done : app::exit_code_of(purged.error().kind);
}

/// Readable when the printing is to stop.
int stop_signals()
{
    sigset_t asked;
    sigemptyset(&asked);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP, SIGALRM}) sigaddset(&asked, signal);
    sigprocmask(SIG_BLOCK, &asked, nullptr);
    (void)prctl(PR_SET_PDEATHSIG, SIGTERM, 0, 0, 0);
    ::alarm(seconds_max);
    sigevent killing{};
    killing.sigev_notify = SIGEV_SIGNAL;
    killing.sigev_signo = SIGKILL;
    timer_t last{};
    const itimerspec then{{}, {seconds_last, 0}};
    if (::timer_create(CLOCK_MONOTONIC, &killing, &last) == 0) ::timer_settime(last, 0, &then, nullptr);
    return ::signalfd(-1, &asked, SFD_CLOEXEC);
}

/// The other end of our output is closed.
bool nobody_waits()
{
    pollfd out{1, 0, 0};
    return ::poll(&out, 1, 0) > 0 && (out.revents & (POLLHUP | POLLERR)) != 0;
}

/// Who asked for the paper has hung up: the same as being told to stop. The signal waits in the descriptor of stop_signals().
class HangUpWatch {
public:
    HangUpWatch() : over_(::eventfd(0, EFD_CLOEXEC)), thread_([this] { wait(); }) {}
    ~HangUpWatch()
    {
        (void)::eventfd_write(over_, 1);
        thread_.join();
        ::close(over_);
    }
    HangUpWatch(const HangUpWatch&) = delete;
    HangUpWatch& operator=(const HangUpWatch&) = delete;

private:
    void wait() const
    {
        std::array<pollfd, 2> either{{{STDOUT_FILENO, 0, 0}, {over_, POLLIN, 0}}};
        while (::poll(either.data(), either.size(), -1) < 0 && errno == EINTR) {
        }
        if ((either[0].revents & (POLLHUP | POLLERR)) != 0) (void)::kill(::getpid(), SIGTERM);
    }
    int over_;
    std::thread thread_;
};

base::Result<devices::PrintJob> told()
{
    std::string lines;
    std::array<char, 1024> block{};
    for (;;) {
        const auto got = ::read(0, block.data(), block.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0 || lines.size() > devices::print_job_bytes_max) break;
        lines.append(block.data(), static_cast<std::size_t>(got));
    }
    return devices::print_job(lines);
}

struct Paper {
    paper::DrawRoll draw;
    const char* title;  ///< in print queues, and of a trial's file: it names nobody
    base::Day created{};
};

How into_folder(const std::filesystem::path& folder, const char* name, const std::string& pdf)
{
    std::error_code fault;
    std::filesystem::create_directories(folder, fault);
    std::ofstream out{folder / fmt::format("{}.pdf", name), std::ios::binary | std::ios::trunc};
    if (!(out << pdf).flush()) return base::failure(base::ErrorKind::io, folder.string() + ": cannot be written");
    return Printing::printed;
}

How printed(const Paper& paper, const app::DataFolder& folder, const Options& options, int stop_fd)
{
    const std::string& printer = options.printer.empty() ? folder.settings.printer : options.printer;
    if (printer.empty()) return base::failure(base::ErrorKind::unavailable, "the settings name no printer");
    if (printer.starts_with('/')) {
        const auto dots = TRY(paper::roll_dots(paper.draw));
        return devices::print_on(printer, {paper::escpos_of(dots), paper::escpos_stop()}, stop_fd);
    }
    const auto pdf = TRY(paper::roll_pdf(paper.draw, paper.title, paper.created));
    if (const auto address = queue_address(printer); !address.empty()) return devices::print_at(address, pdf, stop_fd);
    // A real person's codes never become a file.
    if (!folder.demo) return base::failure(base::ErrorKind::denied, "printer: folder is for trials only");
    return into_folder(options.into.empty() ? folder.path / "paper" : options.into, paper.title, pdf);
}

How served(const Options& options, int stop_fd)
{
    const auto job = TRY(told());
    // A terminal that died before this one could be told of it.
    if (nobody_waits()) return std::nullopt;
    const auto folder = TRY(app::open_data_folder(options.data, app::StartedBy::program));
    const auto library = TRY(app::open_library(app::content_folder(folder, options.content), app::cache_folder(folder)));
    if (const auto* receipt = std::get_if<visit::Receipt>(&job.what)) {
        const paper::Slip slip{library, folder.settings, *receipt, job.language, job.band};
        return printed({paper::drawing_of(slip), "slip", base::local_day(receipt->sent_at)}, folder, options, stop_fd);
    }
    if (const auto* ticket = std::get_if<visit::HallTicket>(&job.what)) {
        const paper::TicketSlip slip{library, folder.settings, *ticket, job.language, job.band};
        return printed({paper::drawing_of(slip), "number", base::local_day(ticket->taken_at)}, folder, options, stop_fd);
    }
    const auto* topic = library.topic(std::get<devices::PrintJob::Article>(job.what).topic);
    if (topic == nullptr) return base::failure(base::ErrorKind::not_found, "no such article in this pack");
    const paper::Leaflet leaflet{library,      folder.settings, *topic,
                                 job.language, job.band,        base::local_day(base::SystemClock{}.wall())};
    return printed({paper::drawing_of(leaflet), "leaflet", topic->checked_on}, folder, options, stop_fd);
}

/// The terminal is told of every paper how it ended, also of one that went wrong in a way nobody thought of.
How served_or_fault(const Options& options, int stop_fd)
{
    try {
        return served(options, stop_fd);
    } catch (...) {
        return tl::unexpected(base::caught());
    }
}

int run(int argc, char** argv)
{
    const auto cli =
        app::command_line("Prints the paper it is told of on standard input; started by the terminal.", program_name);
    Options options;
    cli->add_option("--data", options.data, "data folder of the terminal, whose settings name the printer")->required();
    cli->add_option("--content", options.content, "content pack instead of the one that settings name");
    cli->add_option("--into", options.into, "where a trial's papers are put as PDF");
    cli->add_option("--printer", options.printer,
                    "printer instead of the one that settings name, written as there: for a test by kiosk-setup");
    cli->add_flag("--clear", options.clear, "print nothing; purge what an earlier paper left in the print queue");
    cli->add_option("--only-for", options.only_for,
                    "users who may print, with commas; anybody else is refused (standard input is a socket)");
    if (const auto code = app::parse_or_exit_code(*cli, argc, argv)) return *code;
    if (const auto may = base::comes_from(options.only_for); !may) {
        base::tell(fmt::format("{}: {}", program_name, may.error().detail));
        return app::exit_code_of(may.error().kind);
    }
    if (options.clear) return cleared(options);
    const int stop_fd = stop_signals();
    const HangUpWatch watch;
    const auto how = served_or_fault(options, stop_fd);
    if (!how)
        base::tell(fmt::format("{}: {}", program_name, how.error().detail));
    else if (!*how)
        return app::exit_code::done;
    const auto end = how ? **how : Printing::failed;
    // At once: whatever ends the process after this, it is told.
    (void)base::write_line(STDOUT_FILENO, name_of(end));
    if (!how) return app::exit_code_of(how.error().kind);
    return end == Printing::printed || end == Printing::sent ? app::exit_code::done : app::exit_code::fault;
}
}  // namespace

int main(int argc, char** argv)
{
    return app::run_program(program_name, [&] { return run(argc, argv); });
}
