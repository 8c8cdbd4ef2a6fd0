/// kiosk-print: draws the one paper it is told of on standard input (kiosk/devices/printer.h), prints it, says how it ended and
/// is gone. A process of its own: printers make people wait, and what is drawn for one person dies with it. SIGTERM, or the
/// end of the terminal, stops the printing.
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <fmt/format.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <fstream>

#include "kiosk/app/parts/command_line.h"
#include "kiosk/app/parts/data_folder.h"
#include "kiosk/devices/print_queue.h"
#include "kiosk/devices/printer.h"
#include "kiosk/devices/receipt_printer.h"
#include "kiosk/paper/escpos.h"
#include "kiosk/paper/leaflet.h"
#include "kiosk/paper/slip.h"

namespace {
using namespace kiosk;
using visit::Printing;

struct Options {
    std::filesystem::path data, content, into;
};

/// Readable when the printing is to stop.
int stop_signals()
{
    sigset_t asked;
    sigemptyset(&asked);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&asked, signal);
    sigprocmask(SIG_BLOCK, &asked, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    (void)prctl(PR_SET_PDEATHSIG, SIGTERM, 0, 0, 0);
    return ::signalfd(-1, &asked, SFD_CLOEXEC);
}

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
    const char* title;          ///< in print queues, and of a trial's file: it names nobody
    base::Day created{};
};

Printing into_folder(const std::filesystem::path& folder, const char* name, const std::string& pdf)
{
    std::error_code fault;
    std::filesystem::create_directories(folder, fault);
    std::ofstream out{folder / fmt::format("{}.pdf", name), std::ios::binary | std::ios::trunc};
    return (out << pdf).flush() ? Printing::printed : Printing::failed;
}

std::optional<Printing> printed(const Paper& paper, const app::DataFolder& folder, const Options& options, int stop_fd)
{
    const std::string& printer = folder.settings.printer;
    if (printer.starts_with('/')) {
        const auto dots = paper::roll_dots(paper.draw);
        if (!dots) return Printing::failed;
        return devices::print_on(printer, {paper::escpos_of(*dots), paper::escpos_stop()}, stop_fd);
    }
    const auto pdf = paper::roll_pdf(paper.draw, paper.title, paper.created);
    if (!pdf || printer.empty()) return Printing::failed;
    if (printer != content::folder_printer) {
        const bool named = printer.starts_with(content::print_queue);
        return devices::print_at(named ? devices::address_of_queue(printer.substr(content::print_queue.size())) : printer, *pdf, stop_fd);
    }
    // A real person's codes never become a file.
    return folder.demo ? into_folder(options.into.empty() ? folder.path / "paper" : options.into, paper.title, *pdf) : Printing::failed;
}

std::optional<Printing> served(const Options& options, int stop_fd)
{
    const auto job = told();
    const auto folder = app::open_data_folder(options.data);
    if (!job || !folder) return Printing::failed;
    const auto library = app::open_library(app::content_folder(*folder, options.content), folder->path / "cache");
    if (!library) return Printing::failed;
    if (const auto* receipt = std::get_if<visit::Receipt>(&job->what)) {
        const paper::Slip slip{*library, folder->settings, *receipt, job->language, job->band};
        return printed({paper::drawing_of(slip), "slip", base::local_day(receipt->sent_at)}, *folder, options, stop_fd);
    }
    const auto* topic = library->topic(std::get<devices::PrintJob::Article>(job->what).topic);
    if (topic == nullptr) return Printing::failed;
    const paper::Leaflet leaflet{*library, folder->settings, *topic, job->language, job->band};
    return printed({paper::drawing_of(leaflet), "leaflet", topic->checked_on}, *folder, options, stop_fd);
}
}  // namespace

int main(int argc, char** argv)
{
    app::keep_memory_private();
    const auto cli = app::command_line("Prints the paper it is told of on standard input; started by the terminal.", "kiosk-print");
    Options options;
    cli->add_option("--data", options.data, "data folder of the terminal, whose settings name the printer")->required();
    cli->add_option("--content", options.content, "content pack instead of the one that settings name");
    cli->add_option("--into", options.into, "where a trial's papers are put as PDF");
    if (const auto code = app::answered_by(*cli, argc, argv)) return *code;
    const auto how = served(options, stop_signals());
    if (!how) return 0;
    fmt::print("{}\n", name_of(*how));
    return *how == Printing::printed ? 0 : 1;
}
