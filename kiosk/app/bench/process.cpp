#include "kiosk/app/bench/process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <thread>

namespace kiosk::app::bench {

using namespace std::chrono_literals;

namespace {

std::vector<std::string> environment(const std::string& display)
{
    std::vector<std::string> out;
    for (char** entry = environ; *entry != nullptr; ++entry)
        if (std::string_view{*entry}.rfind("DISPLAY=", 0) != 0) out.emplace_back(*entry);
    if (!display.empty()) out.push_back("DISPLAY=" + display);
    return out;
}

std::vector<char*> pointers(std::vector<std::string>& texts)
{
    std::vector<char*> out;
    for (auto& text : texts) out.push_back(text.data());
    out.push_back(nullptr);
    return out;
}

/// Adds up a line of every thread's file.
template <class Take>
double over_threads(pid_t pid, const char* file, Take take)
{
    double sum = 0;
    std::error_code gone;
    for (const auto& thread : std::filesystem::directory_iterator{"/proc/" + std::to_string(pid) + "/task", gone}) {
        std::ifstream in{thread.path() / file};
        sum += take(in);
    }
    return sum;
}

std::optional<double> status_value(std::istream& in, const std::string& key)
{
    for (std::string line; std::getline(in, line);)
        if (line.rfind(key + ":", 0) == 0) return std::strtod(line.c_str() + key.size() + 1, nullptr);
    return std::nullopt;
}

}  // namespace

std::unique_ptr<Process> Process::start(const std::vector<std::string>& argv, const std::string& display)
{
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) return nullptr;
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    auto words = argv;
    auto variables = environment(display);
    pid_t pid = -1;
    const int failed =
        posix_spawnp(&pid, words[0].c_str(), &actions, nullptr, pointers(words).data(), pointers(variables).data());
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    if (failed != 0) {
        close(ends[0]);
        return nullptr;
    }
    return std::unique_ptr<Process>{new Process{pid, ends[0]}};
}

Process::~Process()
{
    end();
    close(stderr_fd_);
}

std::optional<std::string> Process::next_line(int time_out_ms)
{
    const auto until = std::chrono::steady_clock::now() + std::chrono::milliseconds{time_out_ms};
    while (true) {
        if (const auto end = read_.find('\n'); end != read_.npos) {
            auto line = read_.substr(0, end);
            read_.erase(0, end + 1);
            return line;
        }
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        pollfd waiting{stderr_fd_, POLLIN, 0};
        if (left.count() <= 0 || poll(&waiting, 1, static_cast<int>(left.count())) <= 0) return std::nullopt;
        char buffer[4096];
        const auto got = read(stderr_fd_, buffer, sizeof buffer);
        if (got <= 0) return std::nullopt;
        read_.append(buffer, static_cast<std::size_t>(got));
    }
}

std::optional<std::string> Process::wait_for(const std::string& words, int time_out_ms)
{
    while (auto line = next_line(time_out_ms))
        if (const auto at = line->find(words); at != line->npos) return line->substr(at + words.size());
    return std::nullopt;
}

bool Process::reap(bool block)
{
    int status = 0;
    if (!ended_ && waitpid(pid_, &status, block ? 0 : WNOHANG) == pid_) {
        ended_ = true;
        exit_code_ = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    return ended_;
}

bool Process::alive() { return !reap(false); }

int Process::end(int time_out_ms)
{
    if (reap(false)) return exit_code_;
    kill(pid_, SIGTERM);
    for (int waited = 0; waited < time_out_ms && !reap(false); waited += 5) std::this_thread::sleep_for(5ms);
    if (!ended_) {
        kill(pid_, SIGKILL);
        reap(true);
    }
    return exit_code_;
}

std::unique_ptr<XServer> XServer::start()
{
    if (installed("Xvfb").empty()) return nullptr;
    // Without -noreset the server starts anew between two clients, which doubles what a start costs.
    auto process =
        Process::start({"Xvfb", "-displayfd", "2", "-screen", "0", "1920x1080x24", "-noreset", "-nolisten", "tcp"}, "");
    if (!process) return nullptr;
    while (const auto line = process->next_line(10'000))
        if (!line->empty() && line->find_first_not_of("0123456789") == line->npos)
            return std::unique_ptr<XServer>{new XServer{std::move(process), ":" + *line}};
    return nullptr;
}

double wakeups_of(pid_t pid)
{
    return over_threads(pid, "status",
                        [](std::istream& in) { return status_value(in, "voluntary_ctxt_switches").value_or(0); });
}

double cpu_ms_of(pid_t pid)
{
    return over_threads(pid, "schedstat", [](std::istream& in) {
        double nanoseconds = 0;
        in >> nanoseconds;
        return nanoseconds / 1e6;
    });
}

std::optional<double> peak_mib_of(pid_t pid)
{
    std::ifstream in{"/proc/" + std::to_string(pid) + "/status"};
    const auto kib = status_value(in, "VmHWM");
    return kib ? std::optional{*kib / 1024} : std::nullopt;
}

std::filesystem::path installed(const std::string& program)
{
    const char* path = std::getenv("PATH");
    std::istringstream folders{path == nullptr ? "/usr/bin" : path};
    for (std::string folder; std::getline(folders, folder, ':');)
        if (const auto file = std::filesystem::path{folder} / program; access(file.c_str(), X_OK) == 0) return file;
    return {};
}

}  // namespace kiosk::app::bench
