/// The holder of a slip asks how far the request is, or tells something about it. Every try is counted before it is checked.
#include <algorithm>

#include "kiosk/store/store.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;

constexpr std::size_t messages_max = 50;
constexpr std::size_t message_bytes_max = 140 * 1024;
/// Checked when there is no such code, so that the answer takes as long: a verifier of the usual cost that nothing fits.
constexpr auto nobodys_verifier =
    "$argon2id$v=19$m=4096,t=24,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

tl::unexpected<base::Error> denied() { return failure(ErrorKind::denied, "code and secret do not belong together"); }

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
    auto row =
        database.prepare("INSERT INTO status_try(code, failures) VALUES(?1, ?2) ON CONFLICT(code) DO UPDATE SET failures = ?2");
    row.bind(1, code).bind(2, failures);
    return row.run();
}
}  // namespace

/// Counts the try and yields what it is to be checked against.
Result<Store::Try> Store::begin_try(const std::string& code, const std::string& secret)
{
    if (code.size() > 32 || secret.size() > 32) return denied();
    Try now;
    now.code = code;
    // Unknown codes share one counter row, so that they slow down too and cannot fill the database.
    auto row = database_.prepare("SELECT sequence, verifier FROM request WHERE code = ?1");
    row.bind(1, code);
    const auto known = row.next();
    if (!known) return tl::unexpected(known.error());
    const auto verifier = *known ? row.text(1) : std::string{nobodys_verifier};
    if (*known) now.sequence = row.integer(0);
    if (const auto end = *known ? row.next() : Result<bool>{false}; !end) return tl::unexpected(end.error());

    const std::string counted = *known ? code : "?";
    const auto time = clock_.steady();
    const auto failures = failures_of(database_, counted);
    auto failures_in_all = failures_of(database_, "");
    if (!failures) return tl::unexpected(failures.error());
    if (!failures_in_all) return tl::unexpected(failures_in_all.error());
    *failures_in_all = forgiveness_.left_of(*failures_in_all, time);

    now.may = (!*known || slow_per_code_.may_try(code, *failures, time)) && slow_in_all_.may_try("", *failures_in_all, time);
    // Counted and on disk before it is checked: pulling the plug in between gives no free try.
    auto written = database_.in_transaction([&]() -> Result<void> {
        if (auto one = write_failures(database_, counted, *failures + (now.may ? 1 : 0)); !one) return one;
        return write_failures(database_, "", *failures_in_all + (now.may ? 1 : 0));
    });
    if (!written) return tl::unexpected(written.error());
    now.verifier = now.may ? verifier : std::string{nobodys_verifier};
    now.at = time;
    if (now.may) {
        slow_per_code_.tried(code, time);
        now.before_in_all = slow_in_all_.tried("", time);
    }
    return now;
}

/// The sequence of the request whose slip this is.
Result<std::int64_t> Store::end_try(const Try& now, bool fits)
{
    if (!now.may) return denied();
    if (!fits || now.sequence == 0) {
        forgiveness_.failed(now.at);
        return denied();
    }
    auto forgiven = database_.in_transaction([&]() -> Result<void> {
        if (auto one = write_failures(database_, now.code, 0); !one) return one;
        return database_.run("UPDATE status_try SET failures = max(0, failures - 1) WHERE code = ''");
    });
    if (!forgiven) return tl::unexpected(forgiven.error());
    slow_per_code_.take_back(now.code, now.at, std::nullopt);
    slow_in_all_.take_back("", now.at, now.before_in_all);
    return now.sequence;
}

Result<std::int64_t> Store::holder_of(const std::string& code, const std::string& secret)
{
    const auto now = begin_try(code, secret);
    if (!now) return tl::unexpected(now.error());
    return end_try(*now, secret_fits(now->verifier, secret));
}

/// `then` gets the sequence, once the secret was checked aside.
void Store::check_aside(const std::string& code, const std::string& secret, std::function<void(Result<std::int64_t>)> then)
{
    auto begun = guarded<Try>([&] { return begin_try(code, secret); });
    if (!begun) return then(tl::unexpected(begun.error()));
    auto verifier = begun->verifier;
    secrets_.check(std::move(verifier), secret, [this, now = std::move(*begun), then = std::move(then)](bool fits) {
        then(guarded<std::int64_t>([&] { return end_try(now, fits); }));
    });
}

Result<flow::StoredStatus> Store::status_at(std::int64_t sequence)
{
    auto row = database_.prepare(
        "SELECT id, code, stage, tries, since, answer_by, case_number, note FROM request WHERE sequence = ?1");
    row.bind(1, sequence);
    const auto there = row.next();
    if (!there) return tl::unexpected(there.error());
    if (!*there) return denied();
    flow::StoredStatus status;
    const auto id = row.blob(0);
    const auto stage = visit::stage_named(row.text(2));
    const auto since = base::parse_day(row.text(4));
    const auto answer_by = base::parse_day(row.text(5));
    if (id.size() != status.id.bytes.size() || !stage || !since || !answer_by)
        return failure(ErrorKind::corrupt, "request " + std::to_string(sequence) + " does not read");
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
}

Result<flow::StoredStatus> Store::status(const std::string& code, const std::string& secret)
{
    return guarded<flow::StoredStatus>(
        [&] { return holder_of(code, secret).and_then([&](std::int64_t sequence) { return status_at(sequence); }); });
}

void Store::ask_status(const std::string& code, const std::string& secret,
                       std::function<void(Result<flow::StoredStatus>)> answer)
{
    check_aside(code, secret, [this, answer = std::move(answer)](Result<std::int64_t> sequence) {
        if (!sequence) return answer(tl::unexpected(sequence.error()));
        answer(guarded<flow::StoredStatus>([&] { return status_at(*sequence); }));
    });
}

Result<void> Store::keep_message(std::int64_t sequence, ByteView sealed)
{
    return database_.in_transaction([&]() -> Result<void> {
        auto request = request_at(sequence);
        if (!request) return tl::unexpected(request.error());
        // The same bytes again are a second try after a lost answer.
        const bool again = std::any_of(request->messages.begin(), request->messages.end(), [&](const Bytes& known) {
            return std::equal(known.begin(), known.end(), sealed.begin(), sealed.end());
        });
        if (again) return {};
        if (request->messages.size() >= messages_max)
            return failure(ErrorKind::too_large, "no more messages can be kept for this request");
        auto row = database_.prepare("INSERT INTO message(request, day, sealed) VALUES(?1, ?2, ?3)");
        row.bind(1, sequence).bind(2, base::iso(base::local_day(clock_.wall()))).bind(3, sealed);
        if (auto written = row.run(); !written) return written;
        if (auto seen = saw_today(); !seen) return seen;
        return audit_request(sequence, request->id, today(), "terminal", "message");
    });
}

Result<void> Store::message_fits(ByteView sealed) const
{
    if (sealed.empty()) return failure(ErrorKind::invalid_input, "a sealed message is expected");
    if (sealed.size() > message_bytes_max) return failure(ErrorKind::too_large, "a message is larger than 128 KiB");
    return sealed_to_pinned(sealed);
}

Result<void> Store::append_message(const std::string& code, const std::string& secret, ByteView sealed)
{
    if (auto fits = message_fits(sealed); !fits) return fits;
    return guarded<void>([&] {
        return holder_of(code, secret).and_then([&](std::int64_t sequence) { return keep_message(sequence, sealed); });
    });
}

void Store::ask_to_append(const std::string& code, const std::string& secret, Bytes sealed,
                          std::function<void(Result<void>)> answer)
{
    if (auto fits = message_fits(sealed); !fits) return answer(fits);
    check_aside(code, secret, [this, sealed = std::move(sealed), answer = std::move(answer)](Result<std::int64_t> sequence) {
        if (!sequence) return answer(tl::unexpected(sequence.error()));
        answer(guarded<void>([&] { return keep_message(*sequence, sealed); }));
    });
}

}  // namespace kiosk::store
