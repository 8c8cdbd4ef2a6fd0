#pragma once
/// Unix stream sockets inside a data folder. A folder's path may be longer than a socket's name can be: then the way leads
/// through an open descriptor of the folder.
#include <chrono>
#include <filesystem>
#include <stop_token>
#include <utility>

#include "kiosk/wire/message.h"

namespace kiosk::wire {

/// Owns a file descriptor.
class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor();
    int number() const { return number_; }
    explicit operator bool() const { return number_ >= 0; }

private:
    int number_;
};

inline constexpr auto terminal_socket = "terminal.sock";
inline constexpr auto desk_socket = "desk.sock";
inline constexpr auto board_socket = "board.sock";

/// Which file a name leads to, so that one that was removed or exchanged is noticed.
struct NameOnDisk {
    std::uint64_t device = 0;
    std::uint64_t number = 0;
    bool operator==(const NameOnDisk&) const = default;
};
/// Nothing there: zeros.
NameOnDisk name_on_disk(const std::filesystem::path&);

/// A left-over file of the same name goes first: call only while holding the folder's lock.
Result<Descriptor> listening(const std::filesystem::path& folder, const char* name);
/// `unavailable` when nobody listens.
Result<Descriptor> connected(const std::filesystem::path& folder, const char* name);

/// Sends a message and waits for its answer. When the connection breaks, or nothing comes in time, or another thread asks for a
/// stop: `unavailable` if nothing was sent yet, else `no_answer`.
Result<Json> exchanged(const Descriptor&, const Json& message, std::chrono::milliseconds at_most, const std::stop_token& = {});

}  // namespace kiosk::wire
