#pragma once
/// The store's side of the sockets: one thread, one message at a time, in the order in which they came. Hostile or broken
/// clients are dropped; they never stop the others. Leaves to its neighbour (the ports): everything a message means.
#include <functional>
#include <vector>

#include "kiosk/wire/handle.h"
#include "kiosk/wire/socket.h"

namespace kiosk::wire {

struct Serving {
    Ports ports;
    std::function<void()> rest;              ///< called once after half a second in which nobody asked anything
    std::function<bool()> must_end;          ///< asked after every message
    /// Ends so long after the last client left, or after the start when none came; none: never.
    std::optional<std::chrono::milliseconds> end_when_alone;
    int stop = -1;                           ///< a descriptor: readable means end
    /// Something was thrown while a client was served: that client gets an error or is dropped, the others go on.
    std::function<void(const base::Error&)> fault = {};
};

class Server {
public:
    /// Call while holding the folder's lock.
    static Result<Server> open(const std::filesystem::path& folder);
    /// Until told to stop, alone for long enough, or the ports must end. Removes the sockets' names when it ends.
    Result<void> serve(const Serving&);

private:
    struct Client {
        Descriptor socket;
        Door door = Door::terminal;
        Bytes in;
        Bytes out;
        bool closing = false;
        std::chrono::steady_clock::time_point last{};
    };
    Server(std::filesystem::path folder, Descriptor terminal, Descriptor desk);
    void accept_from(const Descriptor& listener, Door);
    /// False: the client is to be dropped.
    bool served(Client&, short events, const Serving&);
    bool read_from(Client&, const Serving&);
    bool write_to(Client&);
    void answer_all(Client&, const Serving&);
    int wait_ms(const Serving&) const;

    std::filesystem::path folder_;
    Descriptor terminal_;
    Descriptor desk_;
    std::vector<Client> clients_;
    std::chrono::steady_clock::time_point last_message_{};
    std::chrono::steady_clock::time_point alone_since_{};
    bool rested_ = true;
};

}  // namespace kiosk::wire
