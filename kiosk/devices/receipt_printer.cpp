#include "kiosk/devices/receipt_printer.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>

namespace kiosk::devices {

namespace {
using std::chrono::milliseconds;
using visit::Printing;
using Time = std::chrono::steady_clock;

constexpr int try_again_ms = 50;
constexpr milliseconds stopping{700}, look_again{500};

int left_of(Time::time_point until) { return static_cast<int>(std::max<std::int64_t>(0, std::chrono::ceil<milliseconds>(until - Time::now()).count())); }

class Line {
public:
    Line(int stop_fd, PrinterPatience patience) : stop_fd_(stop_fd), patience_(patience) {}
    ~Line()
    {
        if (fd_ >= 0) ::close(fd_);
    }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    enum class State { well, stopped, standing };

    bool stopped() const { return readable(stop_fd_, 0); }

    /// False when there is no such printer or it stays with somebody else.
    bool open(const std::filesystem::path& device)
    {
        const auto until = Time::now() + patience_.open;
        do {
            fd_ = ::open(device.c_str(), O_RDWR | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
        } while (fd_ < 0 && errno == EBUSY && !readable(stop_fd_, try_again_ms) && Time::now() < until);
        struct stat what{};
        // A slip must never become a file.
        if (fd_ < 0 || ::fstat(fd_, &what) != 0 || !S_ISCHR(what.st_mode)) return false;
        termios how{};
        if (::tcgetattr(fd_, &how) == 0) {
            ::cfmakeraw(&how);
            how.c_cflag |= CLOCAL | CREAD;
            ::tcsetattr(fd_, TCSANOW, &how);
        }
        return true;
    }

    /// All of it, as long as some of it is taken every now and then. What a stop leaves of a piece is sent white: the
    /// printer still counts its dots, and would take what follows for some of them.
    State write(std::string_view piece)
    {
        while (!piece.empty()) {
            pollfd both[] = {{fd_, POLLOUT, 0}, {stop_fd_, POLLIN, 0}};
            if (::poll(both, 2, static_cast<int>(patience_.standing.count())) == 0) return State::standing;
            if (both[1].revents != 0) {
                force(std::string(piece.size(), '\0'));
                return State::stopped;
            }
            if (!some_of(piece)) return State::standing;
        }
        return State::well;
    }

    /// Whatever was asked for in the meantime, within a moment.
    void force(std::string_view bytes)
    {
        const auto until = Time::now() + stopping;
        while (!bytes.empty() && Time::now() < until) {
            pollfd out{fd_, POLLOUT, 0};
            if (::poll(&out, 1, left_of(until)) <= 0 || !some_of(bytes)) return;
        }
    }

    /// The answer to a question; nothing when it does not come. `fixed` tells it from what else the printer says.
    std::optional<unsigned> ask(std::string_view question, unsigned mask, unsigned fixed, milliseconds patience)
    {
        for (char byte = 0; ::read(fd_, &byte, 1) == 1;) {}   // answers to earlier questions
        force(question);
        const auto until = Time::now() + patience;
        while (Time::now() < until) {
            pollfd both[] = {{fd_, POLLIN, 0}, {stop_fd_, POLLIN, 0}};
            if (::poll(both, 2, left_of(until)) <= 0 || both[1].revents != 0) return std::nullopt;
            unsigned char byte = 0;
            const auto got = ::read(fd_, &byte, 1);
            if (got < 0 && errno != EAGAIN && errno != EINTR) return std::nullopt;
            if (got == 1 && (byte & mask) == fixed) return byte;
            // Some devices are readable at once and have nothing.
            if (got == 0) ::poll(nullptr, 0, try_again_ms);
        }
        return std::nullopt;
    }

private:
    static bool readable(int fd, int time_out_ms)
    {
        pollfd in{fd, POLLIN, 0};
        return ::poll(&in, 1, time_out_ms) > 0;
    }
    bool some_of(std::string_view& bytes) const
    {
        const auto sent = ::write(fd_, bytes.data(), bytes.size());
        if (sent < 0) return errno == EINTR || errno == EAGAIN;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
        return true;
    }

    int stop_fd_;
    PrinterPatience patience_;
    int fd_ = -1;
};

constexpr std::string_view offline_cause = "\x10\x04\x02", paper_sensor = "\x10\x04\x04", when_done = "\x1dr\x01";
constexpr unsigned fixed_mask = 0x93, fixed = 0x12;             // of every answer to DLE EOT
constexpr unsigned cover_open = 0x04, stopped_by_paper = 0x20, at_fault = 0x40;
constexpr unsigned no_paper = 0x60;
constexpr unsigned done_mask = 0x90, done_fixed = 0x00;         // of the answer to GS r

/// A slip on a line that is open.
class Slip {
public:
    Slip(Line& line, const PrinterBytes& bytes, PrinterPatience patience) : line_(line), bytes_(bytes), patience_(patience) {}

    std::optional<Printing> print()
    {
        if (const auto trouble = asked()) return emptied(*trouble);
        for (const auto& piece : bytes_.pieces) {
            if (line_.stopped()) return emptied(std::nullopt);
            switch (line_.write(piece)) {
            case Line::State::well: break;
            case Line::State::stopped: return emptied(std::nullopt);
            case Line::State::standing: return emptied(asked().value_or(Printing::not_ready));
            }
            if (const auto trouble = asked()) return emptied(*trouble);
        }
        return ended();
    }

private:
    /// What keeps the printer from printing; nothing when all is well or it never answers.
    std::optional<Printing> asked()
    {
        if (!answers_) return std::nullopt;
        const auto paper = line_.ask(paper_sensor, fixed_mask, fixed, patience_.answer);
        answers_ = paper.has_value();
        if (!paper) return std::nullopt;
        if ((*paper & no_paper) == no_paper) return Printing::no_paper;
        const auto cause = line_.ask(offline_cause, fixed_mask, fixed, patience_.answer).value_or(0);
        if (cause & stopped_by_paper) return Printing::no_paper;
        if (cause & (cover_open | at_fault)) return Printing::not_ready;
        return std::nullopt;
    }

    std::optional<Printing> ended()
    {
        if (!answers_) return Printing::printed;
        // It answers in its turn, after the last dot; or not at all when it stopped before.
        for (const auto until = Time::now() + patience_.end; Time::now() < until;) {
            if (line_.ask(when_done, done_mask, done_fixed, look_again)) return Printing::printed;
            if (line_.stopped()) return emptied(std::nullopt);
            if (const auto trouble = asked()) return emptied(*trouble);
        }
        // It knows no GS r, and nothing keeps it from printing; or it fell silent.
        return answers_ ? Printing::printed : emptied(Printing::not_ready);
    }

    std::optional<Printing> emptied(std::optional<Printing> how)
    {
        line_.force(bytes_.on_stop);
        return how;
    }

    Line& line_;
    const PrinterBytes& bytes_;
    PrinterPatience patience_;
    bool answers_ = true;
};
}  // namespace

std::optional<Printing> print_on(const std::filesystem::path& device, const PrinterBytes& bytes, int stop_fd, PrinterPatience patience)
{
    Line line{stop_fd, patience};
    if (line.stopped()) return std::nullopt;
    if (!line.open(device)) return line.stopped() ? std::nullopt : std::optional{Printing::failed};
    return Slip{line, bytes, patience}.print();
}

}  // namespace kiosk::devices
