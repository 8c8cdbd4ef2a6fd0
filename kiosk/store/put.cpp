/// Takes sealed requests in. What is asked again gets the ticket of the first time, out of its event.
#include <sodium.h>

#include <algorithm>
#include <cstdio>

#include "kiosk/base/try.h"
#include "kiosk/flow/submit.h"
#include "kiosk/store/store.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;

constexpr std::size_t envelope_bytes_max = 140 * 1024;
constexpr std::size_t code_letters = 4;
constexpr int draws_max = 1000;
constexpr std::size_t event_overhead_bytes = 1024;

bool short_word(std::string_view text, std::size_t most)
{
    return !text.empty() && text.size() <= most &&
           text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") == std::string_view::npos;
}

/// Whoever hands a request in says what checking its secret costs, and the store pays at every look-up.
bool cheap_enough(const std::string& verifier)
{
    constexpr unsigned memory_kib_max = 16 * 1024;
    constexpr unsigned passes_max = 64;
    unsigned memory_kib = 0;
    unsigned passes = 0;
    return verifier.size() <= 128 &&
           std::sscanf(verifier.c_str(), "$argon2id$v=19$m=%9u,t=%9u,p=1$", &memory_kib, &passes) == 2 &&
           memory_kib <= memory_kib_max && passes <= passes_max;
}

Result<void> checked(const flow::SealedRequest& request)
{
    if (!short_word(request.unit, 12) || !short_word(request.code_prefix, 8))
        return failure(ErrorKind::invalid_input, "unit and prefix of capital letters and digits are expected");
    if (request.envelope.empty()) return failure(ErrorKind::invalid_input, "a sealed request is expected");
    if (request.envelope.size() > envelope_bytes_max) return failure(ErrorKind::too_large, "a request is larger than 128 KiB");
    if (!cheap_enough(request.verifier))
        return failure(ErrorKind::invalid_input, "a verifier of the receipt's secret is expected");
    if (!request.day.ok() || !request.answer_by.ok()) return failure(ErrorKind::invalid_input, "days are expected");
    return {};
}

Bytes sealed_part_of(const flow::SealedRequest& request)
{
    return record::encoded(record::SealedPart{request.envelope, request.verifier, {}});
}

record::ActId act_of(const flow::RequestId& id) { return {id.bytes}; }

/// A fault of the whole append is nobody's own; a clash in the middle of it is no answer to the one who asked.
base::Error of_the_append(base::Error error)
{
    if (error.kind == ErrorKind::conflict || error.kind == ErrorKind::too_large) error.kind = ErrorKind::internal;
    return error;
}
}  // namespace

Result<flow::Ticket> Store::put(const flow::SealedRequest& request) { return put_by(0, {request}).front(); }

std::vector<Result<flow::Ticket>> Store::put_all(const std::vector<flow::SealedRequest>& requests)
{
    return put_by(0, requests);
}

Result<flow::Ticket> Store::put_by_staff(std::int64_t who, const flow::SealedRequest& request)
{
    return put_by(who, {request}).front();
}

std::vector<Result<flow::Ticket>> Store::put_by(std::int64_t who, const std::vector<flow::SealedRequest>& requests)
{
    std::vector<Result<flow::Ticket>> tickets;
    std::vector<std::size_t> fitting;
    std::size_t bytes = 0;
    for (const auto& request : requests) {
        if (auto fits = checked(request); !fits) {
            tickets.emplace_back(tl::unexpected(fits.error()));
            continue;
        }
        fitting.push_back(tickets.size());
        tickets.emplace_back(flow::Ticket{});
        bytes += request.envelope.size() + event_overhead_bytes;
    }
    if (fitting.empty()) return tickets;

    const auto appended = guarded<void>([&]() -> Result<void> {
        // What is there already is answered although nothing can be written any more.
        std::vector<std::size_t> fresh;
        for (const auto at : fitting) {
            const auto before = TRY(log_->by_act(act_of(requests[at].id)));
            if (before)
                tickets[at] = same_again(*before, requests[at]);
            else if (auto ours = sealed_to_ours(requests[at].envelope); !ours)
                tickets[at] = tl::unexpected(ours.error());
            else
                fresh.push_back(at);
        }
        fitting = fresh;
        if (fresh.empty()) return {};
        return write(bytes, [&](Writing& writing) -> Result<void> {
            for (const auto at : fresh) {
                // Twice in one file of requests.
                if (const auto before = TRY(log_->by_act(act_of(requests[at].id))))
                    tickets[at] = same_again(*before, requests[at]);
                else
                    tickets[at] = TRY(put_one(who, requests[at], writing));
            }
            return {};
        });
    });
    if (!appended)
        for (const auto at : fitting) tickets[at] = tl::unexpected(of_the_append(appended.error()));
    return tickets;
}

Result<flow::Ticket> Store::put_one(std::int64_t who, const flow::SealedRequest& request, Writing& writing)
{
    record::Receive wish;
    wish.unit = request.unit;
    wish.code = TRY(fresh_code(request.code_prefix));
    wish.day = request.day;
    wish.urgent = request.urgent;
    wish.deadline = request.answer_by;
    const record::Act act{act_of(request.id), record::subject_of(request.id), who, wish, sealed_part_of(request)};
    return ticket_of(TRY(writing.add(TRY(record::decided(writing.view(), act, here())))));
}

Result<flow::Ticket> Store::ticket_of(const record::Event& first)
{
    const auto open = TRY(record::decoded_open(first.open));
    flow::Ticket ticket;
    ticket.code = open.now.code.value_or("");
    ticket.daily_number = static_cast<int>(open.now.daily_number.value_or(0));
    ticket.sequence = TRY(log_->place_of(first.id));
    return ticket;
}

Result<flow::Ticket> Store::same_again(const record::Event& first, const flow::SealedRequest& request)
{
    bool same = first.subject == record::subject_of(request.id);
    if (first.forgotten)
        same = same && record::sha256(sealed_part_of(request)) == first.sealed_hash;
    else if (same)
        same = TRY(record::decoded_sealed(first.sealed)).for_staff == request.envelope;
    if (!same) return failure(ErrorKind::conflict, "another request is stored under this id");
    return ticket_of(first);
}

Result<std::string> Store::fresh_code(const std::string& prefix)
{
    for (int i = 0; i < draws_max; ++i) {
        auto code = prefix + "-";
        for (std::size_t letter = 0; letter < code_letters; ++letter)
            code += flow::slip_letters[randombytes_uniform(static_cast<std::uint32_t>(flow::slip_letters.size()))];
        auto taken = database_.prepare("SELECT 1 FROM request WHERE code = ?1");
        taken.bind(1, code);
        if (!TRY(taken.next())) return code;
    }
    return failure(ErrorKind::internal, "no code is free");
}

Result<bool> Store::is_stored(const flow::RequestId& id)
{
    return guarded<bool>([&]() -> Result<bool> { return TRY(log_->by_act(act_of(id))).has_value(); });
}

}  // namespace kiosk::store
