#pragma once
/// systemd's part for one service, as small as it can be: starts it with sockets and a place for its notices, kills it when no
/// sign of life comes within WatchdogSec=, starts it again after RestartSec=. All of it as the unit says.
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstdio>
#include <cstring>
#include <thread>
#include <vector>

#include "tests/supervise/unit_file.h"

namespace kiosk::support {

class Supervisor {
public:
    using Time = std::chrono::steady_clock;

    /// `sockets`: listening ones with their names, handed over at each start; the caller keeps them.
    Supervisor(const UnitFile& unit, std::vector<std::string> command, std::vector<std::string> environment,
               std::vector<std::pair<int, std::string>> sockets = {})
        : restart_(unit.value("Restart") == "always"),
          restart_after_(unit.time("RestartSec")),
          patience_(unit.time("WatchdogSec")),
          command_(std::move(command)),
          environment_(std::move(environment)),
          sockets_(std::move(sockets))
    {
        name_ = "kiosk-supervisor-" + std::to_string(::getpid()) + "-" + std::to_string(reinterpret_cast<std::uintptr_t>(this));
        notices_ = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        sockaddr_un where{};
        where.sun_family = AF_UNIX;
        name_.copy(where.sun_path + 1, name_.size());
        const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + name_.size());
        if (::bind(notices_, reinterpret_cast<const sockaddr*>(&where), size) != 0)
            throw std::runtime_error("no place for notices");
        thread_ = std::jthread{[this](const std::stop_token& stop) { watch(stop); }};
    }
    ~Supervisor()
    {
        thread_.request_stop();
        thread_.join();
        ::close(notices_);
    }
    Supervisor(const Supervisor&) = delete;
    Supervisor& operator=(const Supervisor&) = delete;

    pid_t process() const { return process_; }
    int killed_by_watchdog() const { return killed_; }
    /// How long until it was ready once more, counted from now; none: it was not within `at_most`.
    std::optional<std::chrono::milliseconds> until_ready_again(int signal, std::chrono::milliseconds at_most)
    {
        const int before = ready_;
        const auto from = Time::now();
        if (signal != 0) ::kill(process_, signal);
        while (ready_ == before) {
            if (Time::now() > from + at_most) return std::nullopt;
            std::this_thread::sleep_for(std::chrono::milliseconds{2});
        }
        return std::chrono::duration_cast<std::chrono::milliseconds>(Time::now() - from);
    }
    bool wait_until_ready(std::chrono::milliseconds at_most) const
    {
        for (const auto until = Time::now() + at_most; Time::now() < until;) {
            if (ready_ > 0) return true;
            std::this_thread::sleep_for(std::chrono::milliseconds{2});
        }
        return false;
    }

private:
    void start()
    {
        std::vector<std::string> words = environment_;
        for (char** one = environ; *one != nullptr; ++one)
            if (std::strncmp(*one, "DISPLAY=", 8) != 0) words.emplace_back(*one);
        words.push_back("NOTIFY_SOCKET=@" + name_);
        if (patience_.count() > 0) words.push_back("WATCHDOG_USEC=" + std::to_string(patience_.count() * 1000));
        std::string names = "LISTEN_FDNAMES=";
        for (const auto& [number, name] : sockets_) names += (names.back() == '=' ? "" : ":") + name;
        words.push_back(names);
        words.push_back("LISTEN_FDS=" + std::to_string(sockets_.size()));
        std::string own_id = "LISTEN_PID=0000000000";
        std::vector<char*> environment, arguments;
        for (auto& word : words) environment.push_back(word.data());
        environment.push_back(own_id.data());
        environment.push_back(nullptr);
        for (auto& word : command_) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        process_ = ::fork();
        if (process_ != 0) return;
        std::snprintf(own_id.data() + 11, 11, "%d", static_cast<int>(::getpid()));
        // First out of the way of the numbers that they are to have.
        std::array<int, 8> moved{};
        for (std::size_t i = 0; i < sockets_.size(); ++i) moved[i] = ::fcntl(sockets_[i].first, F_DUPFD, 64);
        for (std::size_t i = 0; i < sockets_.size(); ++i) ::dup2(moved[i], static_cast<int>(3 + i));
        const int nowhere = ::open("/dev/null", O_RDWR);
        for (const int standard : {0, 1, 2}) ::dup2(nowhere, standard);
        ::close_range(static_cast<unsigned>(3 + sockets_.size()), ~0u, 0);
        ::execve(arguments[0], arguments.data(), environment.data());
        ::_exit(127);
    }

    void hear(Time::time_point& due)
    {
        char block[256];
        for (ssize_t got = 0; (got = ::recv(notices_, block, sizeof block, 0)) > 0;) {
            const std::string_view said{block, static_cast<std::size_t>(got)};
            if (said == "READY=1") ++ready_;
            if (said == "READY=1" || said == "WATCHDOG=1") due = Time::now() + patience_;
        }
    }

    void watch(const std::stop_token& stop)
    {
        constexpr auto never = Time::time_point::max();
        auto due = never;
        start();
        while (!stop.stop_requested()) {
            pollfd waiting{notices_, POLLIN, 0};
            ::poll(&waiting, 1, 2);
            hear(due);
            if (patience_.count() > 0 && due != never && Time::now() > due) {
                ::kill(process_, SIGKILL);
                ++killed_;
                due = never;
            }
            if (::waitpid(process_, nullptr, WNOHANG) != process_) continue;
            due = never;
            if (!restart_) return;
            std::this_thread::sleep_for(restart_after_);
            start();
        }
        ::kill(process_, SIGKILL);
        ::waitpid(process_, nullptr, 0);
    }

    bool restart_;
    std::chrono::milliseconds restart_after_, patience_;
    std::vector<std::string> command_, environment_;
    std::vector<std::pair<int, std::string>> sockets_;
    std::string name_;
    int notices_ = -1;
    std::atomic<pid_t> process_{-1};
    std::atomic<int> ready_{0}, killed_{0};
    std::jthread thread_;
};

}  // namespace kiosk::support
