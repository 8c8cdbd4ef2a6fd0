#pragma once
/// The store's side of the sockets: one thread, one message at a time, in the order in which they came. Hostile or broken
/// clients are dropped; they never stop the others. Leaves to its neighbour (the ports): everything a message means.
#include <sys/types.h>

#include <array>
#include <functional>
#include <vector>

#include "kiosk/wire/handle.h"
#include "kiosk/wire/socket.h"

namespace kiosk::wire {

/// How one door is opened, and who may come in.
struct DoorWish {
    std::vector<uid_t> users;  ///< looked at on every connection (SO_PEERCRED); empty: the store's own user alone
    Descriptor handed{};       ///< a listening socket that the system holds; none: the server makes one in the folder
};
struct DoorWishes {
    DoorWish terminal, desk, board;
};

struct Serving {
    Ports ports;
    std::function<void()> rest;      ///< called once after half a second in which nobody asked anything
    std::function<bool()> must_end;  ///< asked after every message
    /// Ends so long after the last client left, or after the start when none came; none: never.
    std::optional<std::chrono::milliseconds> end_when_alone;
    int stop = -1;  ///< a descriptor: readable means end
    /// Something was thrown while a client was served: that client gets an error or is dropped, the others go on.
    std::function<void(const base::Error&)> fault = {};
    /// Another: readable means that the ports have answers for those who wait, who get them when `answer` is called.
    int answers = -1;
    std::function<void()> answer = [] {};
    /// `alive` is called so often while messages are served, whether any come or not; none: never.
    std::optional<std::chrono::milliseconds> alive_every = std::nullopt;
    std::function<void()> alive = [] {};
};

class Server {
public:
    /// Call while holding the folder's lock. `conflict`: a door's name in the folder is a link, so the door is the system's to
    /// open, and it was not handed over.
    static Result<Server> open(const std::filesystem::path& folder, DoorWishes = {});
    /// Until told to stop, alone for long enough, or the ports must end. Makes the sockets' names again when somebody took
    /// them away, and removes them when it ends; those that were handed over are left alone. Whoever is none of a door's users
    /// is told so at the first message.
    Result<void> serve(const Serving&);

private:
    struct Listener {
        const char* name = "";
        Door door = Door::terminal;
        Descriptor socket{};
        NameOnDisk on_disk{};
        std::vector<uid_t> users{};
        bool handed = false;
    };
    struct Client {
        std::uint64_t number = 0;
        Descriptor socket;
        Visitor visitor;
        Bytes in;
        Bytes out;
        bool waiting = false;  ///< for an answer of the ports; what it says meanwhile is not read
        bool closing = false;
        bool stranger = false;  ///< none of its door's users: whatever it says is refused
        std::chrono::steady_clock::time_point last{};
    };
    explicit Server(std::filesystem::path folder);
    Result<void> listen(Listener&) const;
    void keep_names();
    void accept_from(const Listener&);
    void answered(std::uint64_t number, const Handled&);
    void answer_those_who_wait(const Serving&);
    /// False: the client is to be dropped.
    bool serves(Client&, short events, const Serving&);
    bool read_from(Client&, const Serving&);
    bool write_to(Client&);
    void answer_all(Client&, const Serving&);
    int wait_ms(const Serving&) const;

    std::filesystem::path folder_;
    std::array<Listener, 3> listeners_{
        {{terminal_socket, Door::terminal}, {desk_socket, Door::desk}, {board_socket, Door::board}}};
    Descriptor names_watch_;  ///< readable: a name in the folder went away
    std::vector<Client> clients_;
    std::uint64_t last_number_ = 0;
    std::chrono::steady_clock::time_point last_message_{};
    std::chrono::steady_clock::time_point alone_since_{};
    std::chrono::steady_clock::time_point last_alive_{};
    bool rested_ = true;
};

}  // namespace kiosk::wire
