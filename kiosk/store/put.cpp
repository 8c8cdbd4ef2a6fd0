#include <sodium.h>

#include <cstdio>

#include "kiosk/flow/submit.h"
#include "kiosk/store/store.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;

constexpr std::size_t envelope_bytes_max = 140 * 1024;
constexpr std::size_t code_letters = 4;
constexpr int draws_max = 1000;
constexpr std::size_t record_overhead_bytes = 1024;

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

/// A broken constraint in the middle of a transaction is no answer to the one who asked; all of it is rolled back.
base::Error internal_if_conflict(base::Error error)
{
    if (error.kind == ErrorKind::conflict || error.kind == ErrorKind::too_large) error.kind = ErrorKind::internal;
    return error;
}
}  // namespace

Result<flow::Ticket> Store::put(const flow::SealedRequest& request) { return put_all({request}).front(); }

std::vector<Result<flow::Ticket>> Store::put_all(const std::vector<flow::SealedRequest>& requests)
{
    std::vector<Result<flow::Ticket>> out;
    const auto done = guarded<void>([&]() -> Result<void> {
        std::size_t bytes = 0;
        for (const auto& request : requests) bytes += request.envelope.size() + record_overhead_bytes;
        // A full disk is noticed before anything is written, not between the two copies.
        if (auto room = copy_.make_room(bytes); !room) return room;
        std::vector<CopiedRequest> uncopied;
        auto written = database_.in_transaction([&]() -> Result<void> {
            for (const auto& request : requests) {
                auto ticket = put_one(request, uncopied);
                const bool own_fault =
                    !ticket &&
                    (ticket.error().kind == ErrorKind::invalid_input || ticket.error().kind == ErrorKind::too_large ||
                     ticket.error().kind == ErrorKind::conflict || ticket.error().kind == ErrorKind::strange_key);
                // Anything else is the disk's fault and ends all of them together.
                if (!ticket && !own_fault) return tl::unexpected(ticket.error());
                out.push_back(std::move(ticket));
            }
            return {};
        });
        if (!written) return written;
        // After a fault here they are on disk once and not acknowledged; asked again after a restart, they will be found.
        auto copied = copy_.append_all(uncopied);
        if (!copied) must_end_ = true;
        return copied;
    });
    if (!done) out.assign(requests.size(), tl::unexpected(done.error()));
    return out;
}

Result<flow::Ticket> Store::put_one(const flow::SealedRequest& request, std::vector<CopiedRequest>& uncopied)
{
    if (auto fits = checked(request); !fits) return tl::unexpected(fits.error());
    const auto before = stored(request.id);
    if (!before) return tl::unexpected(before.error());
    if (*before) {
        if ((*before)->request.envelope != request.envelope)
            return failure(ErrorKind::conflict, "another request is stored under this id");
        if (!copy_.holds(request.id)) uncopied.push_back(**before);
        return (*before)->ticket;
    }
    if (auto ours = sealed_to_pinned(request.envelope); !ours) return tl::unexpected(ours.error());
    CopiedRequest record{request, {}, {}};
    auto code = fresh_code(request.code_prefix);
    if (!code) return tl::unexpected(code.error());
    auto last = database_.prepare("SELECT max(daily_number) FROM request WHERE unit = ?1 AND day = ?2");
    last.bind(1, request.unit).bind(2, base::iso(request.day));
    const auto row = last.next();
    if (!row) return tl::unexpected(row.error());
    record.ticket.code = std::move(*code);
    record.ticket.daily_number = static_cast<int>(last.integer(0)) + 1;
    if (const auto end = last.next(); !end) return tl::unexpected(end.error());
    const auto sequence = insert(request, record.ticket, "received");
    if (!sequence) return tl::unexpected(internal_if_conflict(sequence.error()));
    record.ticket.sequence = *sequence;
    if (auto seen = saw_today(); !seen) return tl::unexpected(seen.error());
    const auto head = audit_head(database_);
    if (!head) return tl::unexpected(head.error());
    record.audit = *head;
    uncopied.push_back(record);
    return record.ticket;
}

Result<std::int64_t> Store::insert(const flow::SealedRequest& request, const flow::Ticket& ticket, const char* what)
{
    auto row = database_.prepare(
        "INSERT INTO request(sequence, id, unit, code, day, daily_number, urgent, stage, since, answer_by, claimed_by, tries,"
        " case_number, version, verifier, envelope, note)"
        " VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, 'received', ?5, ?8, '', 0, '', 1, ?9, ?10, x'')");
    if (ticket.sequence > 0)
        row.bind(1, ticket.sequence);
    else
        row.bind_null(1);
    row.bind(2, ByteView{request.id.bytes}).bind(3, request.unit).bind(4, ticket.code).bind(5, base::iso(request.day));
    row.bind(6, std::int64_t{ticket.daily_number})
        .bind(7, std::int64_t{request.urgent ? 1 : 0})
        .bind(8, base::iso(request.answer_by));
    row.bind(9, request.verifier).bind(10, ByteView{request.envelope});
    if (auto inserted = row.run(); !inserted) return tl::unexpected(inserted.error());
    const auto sequence = sqlite3_last_insert_rowid(database_.connection());
    auto outgoing = database_.prepare("INSERT INTO outbox(request, what, sent) VALUES(?1, ?2, 0)");
    outgoing.bind(1, ByteView{request.id.bytes}).bind(2, what);
    if (auto queued = outgoing.run(); !queued) return tl::unexpected(queued.error());
    if (auto noted = audit_request(sequence, request.id, today(), "terminal", what); !noted)
        return tl::unexpected(noted.error());
    return sequence;
}

Result<std::string> Store::fresh_code(const std::string& prefix)
{
    for (int i = 0; i < draws_max; ++i) {
        auto code = prefix + "-";
        for (std::size_t letter = 0; letter < code_letters; ++letter)
            code += flow::slip_letters[randombytes_uniform(static_cast<std::uint32_t>(flow::slip_letters.size()))];
        auto taken = database_.prepare("SELECT 1 FROM request WHERE code = ?1");
        taken.bind(1, code);
        const auto row = taken.next();
        if (!row) return tl::unexpected(row.error());
        if (!*row) return code;
    }
    return failure(ErrorKind::internal, "no code is free");
}

Result<bool> Store::is_stored(const flow::RequestId& id)
{
    return guarded<bool>([&]() -> Result<bool> {
        auto row = database_.prepare("SELECT 1 FROM request WHERE id = ?1");
        row.bind(1, ByteView{id.bytes});
        return row.next();
    });
}

Result<std::optional<CopiedRequest>> Store::stored(const flow::RequestId& id)
{
    auto row = database_.prepare("SELECT sequence FROM request WHERE id = ?1");
    row.bind(1, ByteView{id.bytes});
    const auto there = row.next();
    if (!there) return tl::unexpected(there.error());
    if (!*there) return std::nullopt;
    auto record = stored_as(row.integer(0));
    if (!record) return tl::unexpected(record.error());
    return std::optional{std::move(*record)};
}

Result<CopiedRequest> Store::stored_as(std::int64_t sequence)
{
    auto row = database_.prepare(
        "SELECT id, unit, code, day, daily_number, urgent, answer_by, verifier, envelope FROM request WHERE sequence = ?1");
    row.bind(1, sequence);
    const auto there = row.next();
    if (!there) return tl::unexpected(there.error());
    if (!*there) return failure(ErrorKind::not_found, "no such request");
    CopiedRequest record;
    const auto id = row.blob(0);
    const auto day = base::parse_day(row.text(3));
    const auto answer_by = base::parse_day(row.text(6));
    if (id.size() != record.request.id.bytes.size() || !day || !answer_by)
        return failure(ErrorKind::corrupt, "request " + std::to_string(sequence) + " does not read");
    std::copy(id.begin(), id.end(), record.request.id.bytes.begin());
    record.request.unit = row.text(1);
    record.ticket.code = row.text(2);
    record.request.code_prefix = record.ticket.code.substr(0, record.ticket.code.find('-'));
    record.request.day = *day;
    record.ticket.daily_number = static_cast<int>(row.integer(4));
    record.request.urgent = row.integer(5) != 0;
    record.request.answer_by = *answer_by;
    record.request.verifier = row.text(7);
    record.request.envelope = row.blob(8);
    record.ticket.sequence = sequence;
    if (const auto end = row.next(); !end) return tl::unexpected(end.error());
    const auto head = audit_head(database_);
    if (!head) return tl::unexpected(head.error());
    record.audit = *head;
    return record;
}

}  // namespace kiosk::store
