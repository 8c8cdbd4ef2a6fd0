#include <sodium.h>

#include <algorithm>

#include "kiosk/store/store.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;

constexpr std::size_t messages_max = 50;
constexpr std::size_t message_bytes_max = 140 * 1024;
/// Forgives one failed try of anybody for every so much quiet time.
constexpr std::chrono::seconds forgiven_after{10};
/// Checked when there is no such code, so that the answer takes as long: a verifier of the usual cost that nothing fits.
constexpr auto nobodys_verifier =
    "$argon2id$v=19$m=4096,t=24,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

tl::unexpected<base::Error> denied()
{
    return failure(ErrorKind::denied, "code and secret do not belong together");
}

Result<std::int64_t> failures_of(Database& database, const std::string& code)
{
    auto row = database.prepare("SELECT failures FROM status_try WHERE code = ?1");
    row.bind(1, code);
    const auto there = row.next();
    if (!there) return tl::unexpected(there.error());
    return *there ? row.integer(0) : 0;
}

Result<void> write_failures(Database& database, const std::string& code, std::int64_t failures)
{
    auto row = database.prepare("INSERT INTO status_try(code, failures) VALUES(?1, ?2) ON CONFLICT(code) DO UPDATE SET failures = ?2");
    row.bind(1, code).bind(2, failures);
    return row.run();
}
}  // namespace

Result<std::int64_t> Store::holder_of(const std::string& code, const std::string& secret)
{
    // Unknown codes share one counter row, so that they slow down too and cannot fill the database.
    auto row = database_.prepare("SELECT sequence, verifier FROM request WHERE code = ?1");
    row.bind(1, code);
    const auto known = row.next();
    if (!known) return tl::unexpected(known.error());
    const auto sequence = *known ? row.integer(0) : 0;
    const auto verifier = *known ? row.text(1) : std::string{nobodys_verifier};
    if (const auto end = *known ? row.next() : Result<bool>{false}; !end) return tl::unexpected(end.error());

    const std::string counted = *known ? code : "?";
    const auto now = clock_.steady();
    auto failures = failures_of(database_, counted);
    auto failures_in_all = failures_of(database_, "");
    if (!failures) return tl::unexpected(failures.error());
    if (!failures_in_all) return tl::unexpected(failures_in_all.error());
    const auto quiet = std::max<std::int64_t>(0, std::chrono::duration_cast<std::chrono::seconds>(now - last_failure_) / forgiven_after);
    *failures_in_all = std::max<std::int64_t>(0, *failures_in_all - quiet);

    const bool may_try = (!*known || slow_per_code_.may_try(code, *failures, now)) && slow_in_all_.may_try("", *failures_in_all, now);
    // Counted and on disk before it is checked: pulling the plug in between gives no free try.
    auto written = database_.in_transaction([&]() -> Result<void> {
        if (auto one = write_failures(database_, counted, *failures + (may_try ? 1 : 0)); !one) return one;
        return write_failures(database_, "", *failures_in_all + (may_try ? 1 : 0));
    });
    if (!written) return tl::unexpected(written.error());
    const auto& checked = may_try ? verifier : std::string{nobodys_verifier};
    const bool right = crypto_pwhash_str_verify(checked.c_str(), secret.data(), secret.size()) == 0;
    if (!may_try) return denied();
    if (!right || !*known) {
        slow_per_code_.failed(code, now);
        slow_in_all_.failed("", now);
        last_failure_ = now;
        return denied();
    }
    auto forgiven = database_.in_transaction([&]() -> Result<void> {
        if (auto one = write_failures(database_, counted, 0); !one) return one;
        return write_failures(database_, "", *failures_in_all);
    });
    if (!forgiven) return tl::unexpected(forgiven.error());
    slow_per_code_.succeeded(code);
    return sequence;
}

Result<flow::StoredStatus> Store::status(const std::string& code, const std::string& secret)
{
    if (code.size() > 32 || secret.size() > 32) return denied();
    return guarded<flow::StoredStatus>([&]() -> Result<flow::StoredStatus> {
        const auto sequence = holder_of(code, secret);
        if (!sequence) return tl::unexpected(sequence.error());
        auto row = database_.prepare("SELECT id, code, stage, tries, since, answer_by, case_number, note FROM request WHERE sequence = ?1");
        row.bind(1, *sequence);
        const auto there = row.next();
        if (!there) return tl::unexpected(there.error());
        if (!*there) return denied();
        flow::StoredStatus status;
        const auto id = row.blob(0);
        const auto stage = visit::stage_named(row.text(2));
        const auto since = base::parse_day(row.text(4));
        const auto answer_by = base::parse_day(row.text(5));
        if (id.size() != status.id.bytes.size() || !stage || !since || !answer_by)
            return failure(ErrorKind::corrupt, "request " + std::to_string(*sequence) + " does not read");
        std::copy(id.begin(), id.end(), status.id.bytes.begin());
        status.code = row.text(1);
        status.stage = *stage;
        status.tries = static_cast<int>(row.integer(3));
        status.since = *since;
        status.answer_by = *answer_by;
        status.case_number = row.text(6);
        status.note = row.blob(7);
        if (const auto end = row.next(); !end) return tl::unexpected(end.error());
        return status;
    });
}

Result<void> Store::append_message(const std::string& code, const std::string& secret, ByteView sealed)
{
    if (code.size() > 32 || secret.size() > 32) return denied();
    if (sealed.empty()) return failure(ErrorKind::invalid_input, "a sealed message is expected");
    if (sealed.size() > message_bytes_max) return failure(ErrorKind::too_large, "a message is larger than 128 KiB");
    return guarded<void>([&]() -> Result<void> {
        const auto sequence = holder_of(code, secret);
        if (!sequence) return tl::unexpected(sequence.error());
        return database_.in_transaction([&]() -> Result<void> {
            auto request = request_at(*sequence);
            if (!request) return tl::unexpected(request.error());
            // The same bytes again are a second try after a lost answer.
            const bool again = std::any_of(request->messages.begin(), request->messages.end(), [&](const Bytes& known) {
                return std::equal(known.begin(), known.end(), sealed.begin(), sealed.end());
            });
            if (again) return {};
            if (request->messages.size() >= messages_max) return failure(ErrorKind::too_large, "no more messages can be kept for this request");
            auto row = database_.prepare("INSERT INTO message(request, day, sealed) VALUES(?1, ?2, ?3)");
            row.bind(1, *sequence).bind(2, base::iso(base::local_day(clock_.wall()))).bind(3, sealed);
            if (auto written = row.run(); !written) return written;
            return audit_request(*sequence, request->id, today(), "terminal", "message");
        });
    });
}

Result<void> Store::ring(const std::string& terminal, const std::string& page, bool urgent)
{
    if (terminal.size() > 60 || page.size() > 60) return failure(ErrorKind::invalid_input, "short names are expected");
    return guarded<void>([&]() -> Result<void> {
        return database_.in_transaction([&]() -> Result<void> {
            auto row = database_.prepare("INSERT INTO ring(at, terminal, page, urgent) VALUES(?1, ?2, ?3, ?4)");
            row.bind(1, std::int64_t{clock_.wall().time_since_epoch().count()}).bind(2, terminal).bind(3, page).bind(4, std::int64_t{urgent});
            if (auto written = row.run(); !written) return written;
            return database_.run("DELETE FROM ring WHERE number <= (SELECT max(number) FROM ring) - 100");
        });
    });
}

}  // namespace kiosk::store
