#pragma once
/// A server on a thread of its own over fake ports.
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <thread>

#include "kiosk/wire/client.h"
#include "kiosk/wire/server.h"
#include "tests/support/fake_ports.h"
#include "tests/support/scratch_folder.h"

namespace kiosk::support {

class Served {
public:
    explicit Served(std::filesystem::path folder, wire::DoorWishes doors = {})
        : folder_(std::move(folder)), stop_(eventfd(0, EFD_CLOEXEC))
    {
        start(std::move(doors));
    }
    ~Served()
    {
        stop();
        close(stop_);
    }
    void start(wire::DoorWishes doors = {})
    {
        auto server = std::make_shared<wire::Server>(wire::Server::open(folder_, std::move(doors)).value());
        thread_ = std::jthread([this, server] {
            (void)server->serve({{ports, ports, [this] { return ports.session(); }, &ports},
                                 [] {},
                                 [] { return false; },
                                 std::nullopt,
                                 stop_,
                                 [this](const base::Error& error) { faults_.push_back(error.detail); }});
        });
    }
    void stop()
    {
        if (!thread_.joinable()) return;
        (void)eventfd_write(stop_, 1);
        thread_.join();
        eventfd_t ignored = 0;
        (void)eventfd_read(stop_, &ignored);
    }
    wire::Connector connector(const char* name) const
    {
        return [folder = folder_, name] { return wire::connected(folder, name); };
    }
    /// What was thrown and caught, by type; stops the server.
    std::vector<std::string> faults()
    {
        stop();
        return faults_;
    }
    FakePorts ports;  ///< look at it while stopped, or between answered calls

private:
    std::filesystem::path folder_;
    int stop_;
    std::vector<std::string> faults_;
    std::jthread thread_;
};

}  // namespace kiosk::support
