#include "kiosk/base/try.h"
#include "kiosk/wire/client.h"
#include "kiosk/wire/codec.h"
#include "kiosk/wire/codec_hall.h"
#include "kiosk/wire/connection.h"

namespace kiosk::wire {

namespace {
constexpr std::size_t line_bytes_sent_max = 200 * 1024;

class TerminalClient final : public flow::RequestQueue {
public:
    TerminalClient(Connector connect, std::stop_token stop) : line_(std::move(connect), std::move(stop)) {}

    Result<flow::Ticket> put(const flow::SealedRequest& request) override
    {
        return read_from<ticket_in>(line_.ask("put", map_of(request)));
    }
    std::vector<Result<flow::Ticket>> put_all(const std::vector<flow::SealedRequest>& requests) override
    {
        std::vector<Result<flow::Ticket>> out;
        for (std::size_t first = 0; first < requests.size();) {
            auto part = Json::array();
            std::size_t bytes = 0;
            std::size_t next = first;
            while (next < requests.size() && (next == first || bytes + weight_of(requests[next]) <= line_bytes_sent_max)) {
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
        return read_from<status_in>(line_.ask("status", {{"code", code}, {"secret", secret}}));
    }
    Result<void> append_message(const std::string& code, const std::string& secret, ByteView message) override
    {
        return done(line_.ask("message", {{"code", code}, {"secret", secret}, {"sealed", binary(message)}}));
    }
    Result<std::optional<base::Day>> newest_day() override
    {
        const auto said = TRY(line_.ask("newest_day"));
        if (said.is_null()) return std::optional<base::Day>{};
        const auto day = said.is_string() ? base::parse_day(said.get_ref<const std::string&>())
                                          : base::failure(base::ErrorKind::internal, "");
        if (!day) return base::failure(base::ErrorKind::internal, "the store's answer: a day is expected");
        return std::optional{*day};
    }
    /// The page stays here.
    Result<void> ring(const std::string& terminal, const std::string&, bool urgent) override
    {
        return done(line_.ask("ring", {{"terminal", terminal}, {"urgent", urgent}}));
    }
    Result<void> count_stop(const std::string& reason) override { return done(line_.ask("stop", {{"reason", reason}})); }
    /// Again is safe: the wish carries its id.
    Result<flow::TakenNumber> take_number(const flow::WantedNumber& wanted) override
    {
        return read_from<taken_number_in>(line_.ask("take_number", map_of(wanted)));
    }

private:
    static std::size_t weight_of(const flow::SealedRequest& request) { return request.envelope.size() + 512; }

    static void put_part(const Result<Json>& said, std::size_t count, std::vector<Result<flow::Ticket>>& out)
    {
        const bool fits = said && said->is_array() && said->size() == count;
        for (std::size_t i = 0; i < count; ++i) {
            if (!said) {
                out.push_back(tl::unexpected(said.error()));
            } else if (!fits) {
                out.push_back(base::failure(base::ErrorKind::internal, "the store's answer: a list is expected"));
            } else if (const auto& one = (*said)[i]; one.is_object() && one.contains("ok")) {
                MessageFields in{one["ok"]};
                out.push_back(checked(ticket_in(in), in));
            } else {
                out.push_back(tl::unexpected(error_in(one)));
            }
        }
    }

    Connection line_;
};
}  // namespace

std::unique_ptr<flow::RequestQueue> terminal_client(Connector connect, std::stop_token stop)
{
    return std::make_unique<TerminalClient>(std::move(connect), std::move(stop));
}

}  // namespace kiosk::wire
