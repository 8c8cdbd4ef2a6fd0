#include <fcntl.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <utility>

#include "kiosk/base/kept.h"
#include "kiosk/devices/door.h"
#include "kiosk/devices/voice.h"

namespace kiosk::devices {

namespace {

class VoiceProcess final : public Voice {
public:
    VoiceProcess(std::filesystem::path program, Outputs outputs) : program_(std::move(program)), outputs_(std::move(outputs)) {}
    explicit VoiceProcess(std::filesystem::path door) : door_(std::move(door)) {}
    ~VoiceProcess() override { end(); }
    VoiceProcess(const VoiceProcess&) = delete;
    VoiceProcess& operator=(const VoiceProcess&) = delete;

    base::Result<void> say(const Utterance& utterance) override
    {
        auto line = say_line(utterance);
        auto sent = started() && send_all("stop\n") && send_all(line);
        if (!sent) {
            // It may have died since the last word: once more with a new one.
            end();
            sent = started() && send_all(line);
        }
        base::wipe(line.data(), line.size());
        if (!sent) return base::failure(base::ErrorKind::unavailable, "the voice process cannot be started");
        saying_ = utterance.id;
        return {};
    }

    void stop() override
    {
        if (socket_ >= 0 && !send_all("stop\n")) end();
    }

    std::vector<VoiceEvent> events() override
    {
        std::vector<VoiceEvent> out;
        char block[512];
        while (socket_ >= 0) {
            const auto got = ::recv(socket_, block, sizeof block, MSG_DONTWAIT);
            if (got < 0 && errno == EINTR) continue;
            if (got == 0 || (got < 0 && errno != EAGAIN)) {
                // It died: what it was saying was not heard to the end.
                end();
                if (saying_ != 0) out.push_back({std::exchange(saying_, 0), VoiceEvent::Kind::failed});
            }
            if (got <= 0) break;
            answer_.append(block, static_cast<std::size_t>(got));
        }
        for (auto end_of_line = answer_.find('\n'); end_of_line != std::string::npos; end_of_line = answer_.find('\n')) {
            if (const auto event = voice_event(std::string_view{answer_}.substr(0, end_of_line))) {
                if (event->kind != VoiceEvent::Kind::started && event->id == saying_) saying_ = 0;
                out.push_back(*event);
            }
            answer_.erase(0, end_of_line + 1);
        }
        return out;
    }

    int readable() const override { return socket_; }

    void forget() override
    {
        end();
        saying_ = 0;
        base::wipe(answer_);
    }

private:
    bool started()
    {
        if (socket_ >= 0) return true;
        end();  // takes leave of those that have ended meanwhile
        answer_.clear();
        if (!door_.empty()) {
            socket_ = connected_to_door(door_);
            return socket_ >= 0;
        }
        int pair[2];
        if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair) != 0) return false;
        const auto loudest = std::to_string(outputs_.loudspeaker.max_percent),
                   loudest_heard = std::to_string(outputs_.headphones.max_percent);
        process_ = ::fork();
        if (process_ == 0) {
            ::dup2(pair[1], 0);
            ::dup2(pair[1], 1);
            ::execl(program_.c_str(), program_.c_str(), "--loudspeaker", outputs_.loudspeaker.device.c_str(),
                    "--loudspeaker-max", loudest.c_str(), "--headphones", outputs_.headphones.device.c_str(),
                    "--headphones-max", loudest_heard.c_str(), static_cast<char*>(nullptr));
            ::_exit(127);
        }
        ::close(pair[1]);
        socket_ = pair[0];
        if (process_ < 0) end();
        return socket_ >= 0;
    }

    bool send_all(std::string_view bytes)
    {
        while (!bytes.empty()) {
            const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
            if (sent < 0 && errno == EINTR) continue;
            // A voice that takes nothing hangs: the screen must not wait for it.
            if (sent <= 0) return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }

    void end()
    {
        if (socket_ >= 0) ::close(socket_);
        socket_ = -1;
        if (process_ > 0) {
            ::kill(process_, SIGKILL);
            ending_.push_back(process_);
        }
        process_ = -1;
        // One that hangs in its sound card ends when that lets go of it; nobody waits for it here.
        std::erase_if(ending_, [](pid_t process) { return ::waitpid(process, nullptr, WNOHANG) != 0; });
    }

    std::filesystem::path program_;
    Outputs outputs_;
    std::filesystem::path door_;  ///< empty: the program is started
    pid_t process_ = -1;
    std::vector<pid_t> ending_;
    int socket_ = -1;
    std::int64_t saying_ = 0;
    std::string answer_;
};

}  // namespace

std::unique_ptr<Voice> voice_process(std::filesystem::path program, Outputs outputs)
{
    return std::make_unique<VoiceProcess>(std::move(program), std::move(outputs));
}

std::unique_ptr<Voice> voice_at_door(std::filesystem::path door) { return std::make_unique<VoiceProcess>(std::move(door)); }

}  // namespace kiosk::devices
