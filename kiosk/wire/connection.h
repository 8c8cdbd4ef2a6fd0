#pragma once
/// One connection to a store, made when it is needed and made anew when it broke. Leaves to its neighbours: what is asked
/// (clients), how a connection is made (the connector).
#include <functional>
#include <optional>
#include <string>

#include "kiosk/base/try.h"
#include "kiosk/wire/client.h"

namespace kiosk::wire {

inline constexpr std::chrono::milliseconds answer_max{15'000};
/// Verifying, copying or computing anew what is large takes its time.
inline constexpr std::chrono::milliseconds upkeep_max{600'000};

class Connection {
public:
    explicit Connection(Connector connect, std::stop_token stop = {}) : connect_(std::move(connect)), stop_(std::move(stop)) {}

    /// What stands under "ok" of the answer. A connection that broke is made anew once and the message sent again.
    Result<Json> ask(const char* op, Json fields = Json::object(), std::chrono::milliseconds at_most = answer_max);
    /// The same for what must not be done twice: sent again only while nothing of it was handed over. no_answer: it may have
    /// been done.
    Result<Json> ask_once(const char* op, Json fields = Json::object(), std::chrono::milliseconds at_most = answer_max);
    /// Done on every new connection before anything is asked on it, except what it asks itself; empty: nothing.
    void on_new_connection(std::function<Result<void>()> open_again) { open_again_ = std::move(open_again); }
    bool connected() const { return static_cast<bool>(socket_); }

private:
    enum class Again { always, unless_handed_over };
    Result<Json> ask_for(const char* op, Json fields, std::chrono::milliseconds at_most, Again);
    Result<void> connect();

    Connector connect_;
    std::stop_token stop_;
    Descriptor socket_;
    std::function<Result<void>()> open_again_;
    bool opening_again_ = false;
};

/// What was read, or that the store's answer is not what it should be.
template <class Value>
Result<Value> checked(Value value, const MessageFields& in)
{
    if (auto ok = in.checked(); !ok)
        return base::failure(base::ErrorKind::internal, "the store's answer: " + ok.error().detail);
    return value;
}
template <auto read>
auto read_from(Result<Json> answer) -> Result<decltype(read(std::declval<MessageFields&>()))>
{
    const auto said = TRY(std::move(answer));
    MessageFields in{said};
    auto value = read(in);
    return checked(std::move(value), in);
}
template <auto read>
auto list_from(Result<Json> answer) -> Result<std::vector<decltype(read(std::declval<MessageFields&>()))>>
{
    auto said = TRY(std::move(answer));
    // A list stands alone in an answer: read as the one field of a map.
    const Json inside{{"list", std::move(said)}};
    MessageFields in{inside};
    auto values = in.each("list", read);
    return checked(std::move(values), in);
}
inline Result<void> done(Result<Json> answer)
{
    TRY(std::move(answer));
    return {};
}

}  // namespace kiosk::wire
