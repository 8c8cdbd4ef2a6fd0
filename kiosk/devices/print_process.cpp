#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "kiosk/base/bytes.h"
#include "kiosk/devices/door.h"
#include "kiosk/devices/printer.h"

extern char** environ;

namespace kiosk::devices {

namespace {
class PrintProcess final : public Printer {
public:
    PrintProcess(std::filesystem::path program, std::function<std::vector<std::string>()> arguments, int patience_ms)
        : program_(std::move(program)), arguments_(std::move(arguments)), patience_ms_(patience_ms)
    {
    }
    explicit PrintProcess(std::filesystem::path door) : door_(std::move(door)) {}
    /// It empties the printer and cuts the paper by itself, in its own time.
    ~PrintProcess() override { cancel(); }
    PrintProcess(const PrintProcess&) = delete;
    PrintProcess& operator=(const PrintProcess&) = delete;

    base::Result<void> print(const PrintJob& job) override
    {
        cancel();
        auto lines = written(job);
        const bool sent = start() && ::send(socket_, lines.data(), lines.size(), MSG_NOSIGNAL | MSG_DONTWAIT) ==
                                         static_cast<ssize_t>(lines.size());
        base::wipe(lines.data(), lines.size());
        if (sent) {
            ::shutdown(socket_, SHUT_WR);
            return {};
        }
        cancel();
        return base::failure(base::ErrorKind::unavailable, "the print process cannot be started");
    }

    void cancel() override
    {
        if (socket_ >= 0) ::close(std::exchange(socket_, -1));
        answer_.clear();
        if (process_ > 0) {
            ::kill(process_, SIGTERM);
            ending_.push_back(std::exchange(process_, -1));
        }
        bury();
    }

    std::optional<visit::Printing> ended() override
    {
        bury();
        if (socket_ < 0) return std::nullopt;
        pollfd waiting{socket_, POLLIN, 0};
        char block[64];
        while (::poll(&waiting, 1, patience_ms_) > 0) {
            const auto got = ::recv(socket_, block, sizeof block, MSG_DONTWAIT);
            if (got < 0 && (errno == EINTR || errno == EAGAIN)) return std::nullopt;
            if (got > 0 && answer_.size() < sizeof block) {
                answer_.append(block, static_cast<std::size_t>(got));
                continue;
            }
            // It is over. One that died without a word printed nothing for certain.
            const auto line = std::string_view{answer_}.substr(0, answer_.find('\n'));
            const auto how = visit::printing_named(line).value_or(visit::Printing::failed);
            if (process_ > 0) ending_.push_back(std::exchange(process_, -1));
            cancel();
            return is_on_its_way(how) ? visit::Printing::failed : how;
        }
        return std::nullopt;
    }

    void clear() override
    {
        cancel();
        if (!door_.empty()) return;
        if (start("--clear")) ending_.push_back(std::exchange(process_, -1));
        if (socket_ >= 0) ::close(std::exchange(socket_, -1));
    }

private:
    bool start(const char* more = nullptr)
    {
        if (!door_.empty()) {
            socket_ = connected_to_door(door_);
            return socket_ >= 0;
        }
        int pair[2];
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0) return false;
        std::vector<std::string> words{program_.string()};
        for (auto& word : arguments_()) words.push_back(std::move(word));
        if (more != nullptr) words.emplace_back(more);
        std::vector<char*> arguments;
        for (auto& word : words) arguments.push_back(word.data());
        arguments.push_back(nullptr);
        posix_spawn_file_actions_t actions;
        posix_spawn_file_actions_init(&actions);
        posix_spawn_file_actions_adddup2(&actions, pair[1], 0);
        posix_spawn_file_actions_adddup2(&actions, pair[1], 1);
        const int fault = posix_spawn(&process_, program_.c_str(), &actions, nullptr, arguments.data(), environ);
        posix_spawn_file_actions_destroy(&actions);
        ::close(pair[1]);
        socket_ = pair[0];
        if (fault != 0) process_ = -1;
        return fault == 0;
    }

    /// Takes leave of those that have ended.
    void bury()
    {
        std::erase_if(ending_, [](pid_t process) { return ::waitpid(process, nullptr, WNOHANG) != 0; });
    }

    std::filesystem::path program_;
    std::function<std::vector<std::string>()> arguments_;
    int patience_ms_ = 0;
    std::filesystem::path door_;  ///< empty: the program is started
    pid_t process_ = -1;
    std::vector<pid_t> ending_;
    int socket_ = -1;
    std::string answer_;
};

}  // namespace

std::unique_ptr<Printer> print_process(std::filesystem::path program, std::function<std::vector<std::string>()> arguments,
                                       int patience_ms)
{
    return std::make_unique<PrintProcess>(std::move(program), std::move(arguments), patience_ms);
}

std::unique_ptr<Printer> print_at_door(std::filesystem::path door) { return std::make_unique<PrintProcess>(std::move(door)); }

}  // namespace kiosk::devices
