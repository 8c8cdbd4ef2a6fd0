#include "kiosk/wire/server.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/inotify.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>

#include "kiosk/base/caught.h"
#include "kiosk/base/try.h"
#include "kiosk/base/users.h"

namespace kiosk::wire {

namespace {
using Time = std::chrono::steady_clock;
using std::chrono::milliseconds;

constexpr std::size_t clients_max = 64;
constexpr milliseconds rest_after{500};
/// Somebody who began a message and does not end it.
constexpr milliseconds half_message_max{5000};
/// Answers wait in memory for a client that does not read; beyond this it is dropped.
constexpr std::size_t unread_bytes_max = from_store_bytes_max + 64 * 1024;

int until(Time::time_point then)
{
    return static_cast<int>(std::max<long long>(0, std::chrono::ceil<milliseconds>(then - Time::now()).count()));
}
int sooner(int one, int other)
{
    if (one < 0) return other;
    if (other < 0) return one;
    return std::min(one, other);
}

/// False when something was thrown.
template <class Work>
bool guarded(const Serving& serving, const Work& work)
{
    try {
        work();
        return true;
    } catch (...) {
        if (serving.fault) serving.fault(base::caught());
        return false;
    }
}
}  // namespace

Server::Server(std::filesystem::path folder) : folder_(std::move(folder)), alone_since_(Time::now()) {}

Result<Server> Server::open(const std::filesystem::path& folder, DoorWishes wishes)
{
    Server server{folder};
    for (auto& [wish, listener] : {std::pair<DoorWish&, Listener&>{wishes.terminal, server.listeners_[0]},
                                   {wishes.desk, server.listeners_[1]},
                                   {wishes.board, server.listeners_[2]}}) {
        listener.users = wish.users.empty() ? std::vector{::geteuid()} : std::move(wish.users);
        listener.handed = static_cast<bool>(wish.handed);
        listener.socket = std::move(wish.handed);
        // The system hands over one that waits: whoever came and went again would keep the store waiting for the next.
        if (listener.handed && ::fcntl(listener.socket.number(), F_SETFL, O_NONBLOCK) != 0)
            return base::failure(base::ErrorKind::io, std::string{listener.name} + ": the socket that was handed over is none");
    }
    server.names_watch_ = Descriptor{::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)};
    // Without a watch the names are looked at whenever something else wakes the store.
    if (server.names_watch_ && ::inotify_add_watch(server.names_watch_.number(), folder.c_str(),
                                                   IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ONLYDIR) < 0)
        server.names_watch_ = Descriptor{};
    for (auto& listener : server.listeners_)
        if (!listener.handed) TRY(server.listen(listener));
    return server;
}

Result<void> Server::listen(Listener& listener) const
{
    std::error_code fault;
    if (std::filesystem::is_symlink(folder_ / listener.name, fault))
        return base::failure(base::ErrorKind::conflict,
                             (folder_ / listener.name).string() +
                                 ": this door is the system's to open; use instead: systemctl start kiosk-store");
    auto socket = TRY(listening(folder_, listener.name));
    listener.socket = std::move(socket);
    listener.on_disk = name_on_disk(folder_ / listener.name);
    return {};
}

/// Somebody tidied up, or put something else in a socket's place: nobody new could reach the store any more.
void Server::keep_names()
{
    if (names_watch_) {
        std::array<char, 4096> events;
        while (::read(names_watch_.number(), events.data(), events.size()) > 0) {
        }
    }
    for (auto& listener : listeners_)
        if (!listener.handed && name_on_disk(folder_ / listener.name) != listener.on_disk) (void)listen(listener);
}

int Server::wait_ms(const Serving& serving) const
{
    int wait = -1;
    if (!rested_) wait = sooner(wait, until(last_message_ + rest_after));
    if (serving.alive_every) wait = sooner(wait, until(last_alive_ + *serving.alive_every));
    if (serving.end_when_alone && clients_.empty()) wait = sooner(wait, until(alone_since_ + *serving.end_when_alone));
    for (const auto& client : clients_)
        if (!client.waiting && (!client.in.empty() || !client.out.empty()))
            wait = sooner(wait, until(client.last + half_message_max));
    return wait;
}

Result<void> Server::serve(const Serving& serving)
{
    enum Place : std::size_t { terminal_door, desk_door, board_door, stop, answers, names, first_client };
    for (;;) {
        std::vector<pollfd> waiting{{listeners_[0].socket.number(), POLLIN, 0},
                                    {listeners_[1].socket.number(), POLLIN, 0},
                                    {listeners_[2].socket.number(), POLLIN, 0},
                                    {serving.stop, POLLIN, 0},
                                    {serving.answers, POLLIN, 0},
                                    {names_watch_.number(), POLLIN, 0}};
        for (const auto& client : clients_) {
            const short events = client.waiting ? 0 : client.out.empty() ? POLLIN : POLLOUT;
            waiting.push_back({client.socket.number(), events, 0});
        }
        if (::poll(waiting.data(), waiting.size(), wait_ms(serving)) < 0 && errno != EINTR)
            return base::failure(base::ErrorKind::internal, "the store cannot wait for messages");
        if (serving.stop >= 0 && (waiting[stop].revents & (POLLIN | POLLHUP)) != 0) break;

        if ((waiting[answers].revents & POLLIN) != 0) guarded(serving, [&] { answer_those_who_wait(serving); });
        for (std::size_t i = 0; i < clients_.size(); ++i) {
            auto& client = clients_[i];
            bool stays = false;
            guarded(serving, [&] { stays = serves(client, waiting[first_client + i].revents, serving); });
            if (!stays) client.socket = Descriptor{};
            if (serving.must_end()) break;
        }
        const bool some = !clients_.empty();
        std::erase_if(clients_, [](const Client& client) { return !client.socket; });
        if (some && clients_.empty()) alone_since_ = Time::now();
        if (serving.must_end()) {
            // The answer that says so should still arrive.
            for (auto& client : clients_) (void)write_to(client);
            break;
        }
        guarded(serving, [&] {
            if (!names_watch_ || (waiting[names].revents & POLLIN) != 0) keep_names();
            for (const auto place : {terminal_door, desk_door, board_door})
                if ((waiting[place].revents & POLLIN) != 0) accept_from(listeners_[place]);
        });
        if (!rested_ && Time::now() >= last_message_ + rest_after) {
            rested_ = true;
            guarded(serving, serving.rest);
            if (serving.must_end()) break;
        }
        if (serving.alive_every && Time::now() >= last_alive_ + *serving.alive_every) {
            last_alive_ = Time::now();
            serving.alive();
        }
        if (serving.end_when_alone && clients_.empty() && Time::now() >= alone_since_ + *serving.end_when_alone) break;
    }
    for (const auto& listener : listeners_)
        if (!listener.handed) ::unlink((folder_ / listener.name).c_str());
    return {};
}

bool Server::serves(Client& client, short events, const Serving& serving)
{
    bool stays = (events & (POLLERR | POLLNVAL)) == 0;
    if (client.waiting) return stays && (events & POLLHUP) == 0;
    if (stays && (events & (POLLIN | POLLHUP)) != 0 && client.out.empty()) stays = read_from(client, serving);
    if (stays && !client.out.empty()) stays = write_to(client);
    const bool stuck =
        !client.waiting && (!client.in.empty() || !client.out.empty()) && Time::now() >= client.last + half_message_max;
    return stays && !stuck;
}

void Server::accept_from(const Listener& listener)
{
    for (;;) {
        Descriptor socket{::accept4(listener.socket.number(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC)};
        if (!socket) return;
        if (clients_.size() >= clients_max) {
            // The one that has been silent longest makes room, so that nobody can shut the door by holding it open.
            const auto oldest = std::min_element(clients_.begin(), clients_.end(),
                                                 [](const Client& a, const Client& b) { return a.last < b.last; });
            clients_.erase(oldest);
        }
        Client client;
        client.socket = std::move(socket);
        client.number = ++last_number_;
        client.visitor.door = listener.door;
        client.stranger = !base::peer_is_among(client.socket.number(), listener.users);
        client.last = Time::now();
        clients_.push_back(std::move(client));
    }
}

bool Server::read_from(Client& client, const Serving& serving)
{
    Bytes part(64 * 1024);
    for (;;) {
        const auto got = ::recv(client.socket.number(), part.data(), part.size(), 0);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0 && errno == EAGAIN) return true;
        if (got <= 0) return false;
        if (client.in.empty()) client.last = Time::now();
        client.in.insert(client.in.end(), part.begin(), part.begin() + got);
        answer_all(client, serving);
        if (client.closing || client.waiting || !client.out.empty()) return true;
    }
}

void Server::answer_all(Client& client, const Serving& serving)
{
    while (!client.closing && !client.waiting && client.out.size() < unread_bytes_max) {
        auto message = take_message(client.in, to_store_bytes_max);
        if (message && !*message) return;
        client.waiting = true;
        const auto answer = [this, number = client.number](const Handled& result) { answered(number, result); };
        if (client.stranger)
            answer({refusal({base::ErrorKind::denied, "this door of the store is for other users"}), true});
        else if (!message)
            answer({refusal(message.error()), true});
        else if (!guarded(serving, [&] { handle(**message, client.visitor, serving.ports, answer); }) && client.waiting)
            answer({refusal({base::ErrorKind::internal, "a fault of the store"}), true});
        last_message_ = client.last = Time::now();
        rested_ = false;
        if (serving.must_end()) client.closing = true;
    }
}

/// Whoever asked may be gone.
void Server::answered(std::uint64_t number, const Handled& result)
{
    const auto client = std::find_if(clients_.begin(), clients_.end(), [&](const Client& one) { return one.number == number; });
    if (client == clients_.end()) return;
    const auto bytes = framed(result.answer);
    client->out.insert(client->out.end(), bytes.begin(), bytes.end());
    client->waiting = false;
    client->closing = result.close;
    if (client->closing) client->in.clear();
}

void Server::answer_those_who_wait(const Serving& serving)
{
    std::vector<std::uint64_t> waited;
    for (const auto& client : clients_)
        if (client.waiting) waited.push_back(client.number);
    serving.answer();
    last_message_ = Time::now();
    rested_ = false;
    for (auto& client : clients_) {
        if (client.waiting || std::find(waited.begin(), waited.end(), client.number) == waited.end()) continue;
        client.last = Time::now();
        // What it said meanwhile.
        answer_all(client, serving);
    }
}

bool Server::write_to(Client& client)
{
    std::size_t sent = 0;
    while (sent < client.out.size()) {
        const auto put = ::send(client.socket.number(), client.out.data() + sent, client.out.size() - sent, MSG_NOSIGNAL);
        if (put < 0 && errno == EINTR) continue;
        if (put < 0 && errno == EAGAIN) break;
        if (put <= 0) return false;
        sent += static_cast<std::size_t>(put);
        client.last = Time::now();
    }
    client.out.erase(client.out.begin(), client.out.begin() + static_cast<std::ptrdiff_t>(sent));
    return !(client.closing && client.out.empty());
}

}  // namespace kiosk::wire
