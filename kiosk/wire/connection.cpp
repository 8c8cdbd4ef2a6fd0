#include "kiosk/wire/connection.h"

#include "kiosk/base/try.h"

namespace kiosk::wire {

namespace {
using base::ErrorKind;
using std::chrono::milliseconds;

Result<Json> ok_in(Json said)
{
    const auto found = said.find("ok");
    if (found == said.end()) return tl::unexpected(error_in(said));
    return std::move(*found);
}

bool is_of_the_line(ErrorKind kind) { return kind == ErrorKind::unavailable || kind == ErrorKind::no_answer; }
}  // namespace

Result<Json> Connection::ask(const char* op, Json fields, milliseconds at_most)
{
    return ask_for(op, std::move(fields), at_most, Again::always);
}

Result<Json> Connection::ask_once(const char* op, Json fields, milliseconds at_most)
{
    return ask_for(op, std::move(fields), at_most, Again::unless_handed_over);
}

Result<Json> Connection::ask_for(const char* op, Json fields, milliseconds at_most, Again may)
{
    fields["v"] = version;
    fields["op"] = op;
    const auto until = std::chrono::steady_clock::now() + at_most;
    std::optional<base::Error> lost;  // by the first try
    for (;;) {
        if (auto connected = connect(); !connected) return tl::unexpected(lost ? *lost : connected.error());
        const auto left = std::chrono::ceil<milliseconds>(until - std::chrono::steady_clock::now());
        auto said = exchanged(socket_, fields, left, stop_);
        if (said) return ok_in(std::move(*said));
        socket_ = Descriptor{};
        const bool repeatable =
            is_of_the_line(said.error().kind) && (may == Again::always || said.error().kind == ErrorKind::unavailable);
        const bool again = repeatable && !lost && std::chrono::steady_clock::now() < until && !stop_.stop_requested();
        // What was handed over once may have been done, whatever the second try came to.
        if (!lost || lost->kind != ErrorKind::no_answer) lost = said.error();
        if (!again) return tl::unexpected(*lost);
    }
}

Result<void> Connection::connect()
{
    if (socket_) return {};
    auto socket = TRY(connect_());
    socket_ = std::move(socket);
    if (!open_again_ || opening_again_) return {};
    opening_again_ = true;
    auto opened = open_again_();
    opening_again_ = false;
    if (!opened) socket_ = Descriptor{};
    return opened;
}

}  // namespace kiosk::wire
