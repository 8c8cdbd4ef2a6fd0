#pragma once
/// Other programs under measurement, and what Linux says of them. Ends only what it started.
#include <sys/types.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::app::bench {

class Process {
public:
    /// Starts `argv[0]` with DISPLAY set (empty: unset). None when it cannot be started.
    static std::unique_ptr<Process> start(const std::vector<std::string>& argv, const std::string& display);
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    pid_t pid() const { return pid_; }
    /// The next line of its standard error; none after the time or at the end.
    std::optional<std::string> next_line(int time_out_ms);
    /// Reads lines until one holds this; what follows it on the line.
    std::optional<std::string> wait_for(const std::string& words, int time_out_ms);
    /// SIGTERM, then waits; -1 when it did not end by itself.
    int end(int time_out_ms = 3000);
    /// Still running?
    bool alive();
    int exit_code() const { return exit_code_; }

private:
    Process(pid_t pid, int stderr_fd) : pid_(pid), stderr_fd_(stderr_fd) {}
    bool reap(bool block);

    pid_t pid_ = -1;
    int stderr_fd_ = -1;
    bool ended_ = false;
    int exit_code_ = -1;
    std::string read_;
};

/// An X server without a screen, 1920x1080; none when Xvfb is not installed.
class XServer {
public:
    static std::unique_ptr<XServer> start();
    const std::string& display() const { return display_; }

private:
    XServer(std::unique_ptr<Process> process, std::string display) : process_(std::move(process)), display_(std::move(display))
    {
    }
    std::unique_ptr<Process> process_;
    std::string display_;
};

// -- what /proc says; all threads together -------------------------------------------------------------------------
double wakeups_of(pid_t);  ///< voluntary context switches
double cpu_ms_of(pid_t);
std::optional<double> peak_mib_of(pid_t);  ///< VmHWM
/// The program in the PATH; empty: not installed.
std::filesystem::path installed(const std::string& program);

}  // namespace kiosk::app::bench
