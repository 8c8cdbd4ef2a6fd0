#include "kiosk/wire/client.h"

#include <algorithm>
#include <optional>

#include "kiosk/wire/codec.h"

namespace kiosk::wire {

namespace {
using base::ErrorKind;
using base::failure;
using std::chrono::milliseconds;

constexpr milliseconds answer_max{15'000};
constexpr std::size_t part_bytes_max = 200 * 1024;
/// Verifying or copying a large database takes its time.
constexpr milliseconds upkeep_max{600'000};

class Line {
public:
    explicit Line(Connector connect, std::stop_token stop = {}) : connect_(std::move(connect)), stop_(std::move(stop)) {}

    Result<Json> ask(const char* op, Json fields, milliseconds at_most = answer_max)
    {
        fields["v"] = version;
        fields["op"] = op;
        const auto until = std::chrono::steady_clock::now() + at_most;
        std::optional<base::Error> lost;  // by the first try
        for (;;) {
            if (auto connected = connect(); !connected) return tl::unexpected(lost ? *lost : connected.error());
            const auto left = std::chrono::ceil<milliseconds>(until - std::chrono::steady_clock::now());
            auto said = exchanged(socket_, fields, left, stop_);
            if (said) return answer_in(std::move(*said));
            socket_ = Descriptor{};
            const bool broke = said.error().kind == ErrorKind::unavailable || said.error().kind == ErrorKind::no_answer;
            const bool again = broke && !lost && std::chrono::steady_clock::now() < until && !stop_.stop_requested();
            // What was handed over once may have been done, whatever the second try came to.
            if (!lost || lost->kind != ErrorKind::no_answer) lost = said.error();
            if (!again) return tl::unexpected(*lost);
        }
    }

private:
    Result<void> connect()
    {
        if (socket_) return {};
        auto socket = connect_();
        if (!socket) return tl::unexpected(socket.error());
        socket_ = std::move(*socket);
        return {};
    }
    static Result<Json> answer_in(Json said)
    {
        const auto found = said.find("ok");
        if (found == said.end()) return tl::unexpected(error_in(said));
        return std::move(*found);
    }

    Connector connect_;
    std::stop_token stop_;
    Descriptor socket_;
};

template <class T>
Result<T> checked(T value, const Fields& in)
{
    if (auto ok = in.checked(); !ok) return failure(ErrorKind::internal, "the store's answer: " + ok.error().detail);
    return value;
}

Result<void> done(const Result<Json>& said)
{
    if (!said) return tl::unexpected(said.error());
    return {};
}

template <class T, class Read>
Result<std::vector<T>> list_in(const Result<Json>& said, Read read)
{
    if (!said) return tl::unexpected(said.error());
    if (!said->is_array()) return failure(ErrorKind::internal, "the store's answer: a list is expected");
    std::vector<T> out;
    for (const auto& item : *said) {
        Fields in{item};
        auto value = checked(read(in), in);
        if (!value) return tl::unexpected(value.error());
        out.push_back(std::move(*value));
    }
    return out;
}

Json sealed(ByteView bytes) { return Json::binary(Bytes(bytes.begin(), bytes.end())); }

class TerminalClient final : public flow::RequestQueue {
public:
    TerminalClient(Connector connect, std::stop_token stop) : line_(std::move(connect), std::move(stop)) {}

    Result<flow::Ticket> put(const flow::SealedRequest& request) override
    {
        const auto said = line_.ask("put", map_of(request));
        if (!said) return tl::unexpected(said.error());
        Fields in{*said};
        return checked(ticket_in(in), in);
    }
    std::vector<Result<flow::Ticket>> put_all(const std::vector<flow::SealedRequest>& requests) override
    {
        std::vector<Result<flow::Ticket>> out;
        for (std::size_t first = 0; first < requests.size();) {
            auto part = Json::array();
            std::size_t bytes = 0;
            std::size_t next = first;
            while (next < requests.size() && (next == first || bytes + weight_of(requests[next]) <= part_bytes_max)) {
                bytes += weight_of(requests[next]);
                part.push_back(map_of(requests[next++]));
            }
            put_part(line_.ask("put_all", {{"requests", std::move(part)}}), next - first, out);
            first = next;
        }
        return out;
    }
    Result<flow::StoredStatus> status(const std::string& code, const std::string& secret) override
    {
        const auto said = line_.ask("status", {{"code", code}, {"secret", secret}});
        if (!said) return tl::unexpected(said.error());
        Fields in{*said};
        return checked(status_in(in), in);
    }
    Result<void> append_message(const std::string& code, const std::string& secret, ByteView message) override
    {
        return done(line_.ask("message", {{"code", code}, {"secret", secret}, {"sealed", sealed(message)}}));
    }
    Result<std::optional<base::Day>> newest_day() override
    {
        const auto said = line_.ask("newest_day", Json::object());
        if (!said) return tl::unexpected(said.error());
        if (said->is_null()) return std::optional<base::Day>{};
        const auto day =
            said->is_string() ? base::parse_day(said->get_ref<const std::string&>()) : failure(ErrorKind::internal, "");
        if (!day) return failure(ErrorKind::internal, "the store's answer: a day is expected");
        return std::optional{*day};
    }
    /// The page stays here.
    Result<void> ring(const std::string& terminal, const std::string&, bool urgent) override
    {
        return done(line_.ask("ring", {{"terminal", terminal}, {"urgent", urgent}}));
    }
    Result<void> count_stop(const std::string& reason) override { return done(line_.ask("stop", {{"reason", reason}})); }

private:
    static std::size_t weight_of(const flow::SealedRequest& request) { return request.envelope.size() + 512; }

    static void put_part(const Result<Json>& said, std::size_t count, std::vector<Result<flow::Ticket>>& out)
    {
        const bool fits = said && said->is_array() && said->size() == count;
        for (std::size_t i = 0; i < count; ++i) {
            if (!said) {
                out.push_back(tl::unexpected(said.error()));
            } else if (!fits) {
                out.push_back(failure(ErrorKind::internal, "the store's answer: a list is expected"));
            } else if (const auto& one = (*said)[i]; one.is_object() && one.contains("ok")) {
                Fields in{one["ok"]};
                out.push_back(checked(ticket_in(in), in));
            } else {
                out.push_back(tl::unexpected(error_in(one)));
            }
        }
    }

    Line line_;
};

class DeskClient final : public flow::StaffDoor {
public:
    explicit DeskClient(Connector connect) : line_(std::move(connect)) {}

    Result<std::vector<flow::QueuedRequest>> list() override
    {
        std::vector<flow::QueuedRequest> all;
        std::int64_t after = 0;
        for (;;) {
            auto part = list_from(after, 0);
            if (!part) return part;
            if (part->empty()) break;
            after = part->back().sequence;
            std::move(part->begin(), part->end(), std::back_inserter(all));
        }
        std::stable_sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.urgent > b.urgent; });
        return all;
    }
    Result<std::vector<flow::QueuedRequest>> list_from(std::int64_t after_sequence, std::size_t) override
    {
        const auto said = line_.ask("list", {{"after", after_sequence}});
        if (!said) return tl::unexpected(said.error());
        if (!said->is_array()) return failure(ErrorKind::internal, "the store's answer: a list is expected");
        std::vector<flow::QueuedRequest> part;
        for (const auto& item : *said) {
            auto request = queued_request_in(item);
            if (!request) return tl::unexpected(request.error());
            part.push_back(std::move(*request));
        }
        return part;
    }
    Result<flow::QueuedRequest> move(const flow::StaffMove& move) override
    {
        const auto said = line_.ask("move", map_of(move));
        if (!said) return tl::unexpected(said.error());
        return queued_request_in(*said);
    }
    Result<std::vector<flow::HistoryEntry>> history(const flow::RequestId& id) override
    {
        return list_in<flow::HistoryEntry>(line_.ask("history", {{"id", sealed(id.bytes)}}), history_in);
    }
    Result<std::vector<flow::Ring>> rings() override
    {
        return list_in<flow::Ring>(line_.ask("rings", Json::object()), ring_in);
    }
    Result<std::vector<flow::StopCount>> stop_counts() override
    {
        return list_in<flow::StopCount>(line_.ask("stops", Json::object()), stop_count_in);
    }
    Result<std::int64_t> change_number() override
    {
        const auto said = line_.ask("change_number", Json::object());
        if (!said) return tl::unexpected(said.error());
        if (!said->is_number_integer()) return failure(ErrorKind::internal, "the store's answer: a number is expected");
        return said->get<std::int64_t>();
    }
    Result<std::string> verify() override
    {
        const auto said = line_.ask("verify", Json::object(), upkeep_max);
        if (!said) return tl::unexpected(said.error());
        if (!said->is_string()) return failure(ErrorKind::internal, "the store's answer: words are expected");
        return said->get<std::string>();
    }
    Result<void> backup(const std::string& to_path) override
    {
        return done(line_.ask("backup", {{"to", to_path}}, upkeep_max));
    }
    Result<std::vector<flow::Trouble>> troubles() override
    {
        const auto said = line_.ask("troubles", Json::object());
        if (!said) return tl::unexpected(said.error());
        if (!said->is_array()) return failure(ErrorKind::internal, "the store's answer: a list is expected");
        std::vector<flow::Trouble> out;
        for (const auto& name : *said)
            if (const auto trouble =
                    name.is_string() ? flow::trouble_named(name.get_ref<const std::string&>()) : flow::trouble_named(""))
                out.push_back(*trouble);
        return out;
    }
    Result<void> pin_keys(const std::string& who, const std::string& role, const std::vector<flow::KeyId>& keys) override
    {
        auto ids = Json::array();
        for (const auto& key : keys) ids.push_back(sealed(key));
        return done(line_.ask("pin_keys", {{"who", who}, {"role", role}, {"keys", std::move(ids)}}));
    }
    Result<void> confirm_clock(const std::string& who, const std::string& role) override
    {
        return done(line_.ask("confirm_clock", {{"who", who}, {"role", role}}));
    }
    Result<void> note_desk(const std::string& who, const std::string& what) override
    {
        return done(line_.ask("note_desk", {{"who", who}, {"what", what}}));
    }

private:
    Line line_;
};
}  // namespace

std::unique_ptr<flow::RequestQueue> terminal_client(Connector connect, std::stop_token stop)
{
    return std::make_unique<TerminalClient>(std::move(connect), std::move(stop));
}

std::unique_ptr<flow::StaffDoor> desk_client(Connector connect) { return std::make_unique<DeskClient>(std::move(connect)); }

}  // namespace kiosk::wire
