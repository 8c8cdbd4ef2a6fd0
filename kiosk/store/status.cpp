/// The holder of a slip asks how far the request is. Every try is counted before it is checked.
#include "kiosk/base/try.h"
#include "kiosk/record/case_number.h"
#include "kiosk/store/rows.h"
#include "kiosk/store/store.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;

/// Checked when there is no such code, so that the answer takes as long: a verifier of the usual cost that nothing fits.
constexpr auto nobodys_verifier =
    "$argon2id$v=19$m=4096,t=24,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

tl::unexpected<base::Error> not_together() { return failure(ErrorKind::denied, "code and secret do not belong together"); }

Result<std::int64_t> failures_of(Database& database, const std::string& code)
{
    auto row = database.prepare("SELECT failures FROM status_try WHERE code = ?1");
    row.bind(1, code);
    return TRY(row.next()) ? row.integer(0) : 0;
}

Result<void> write_failures(Database& database, const std::string& code, std::int64_t failures)
{
    auto row =
        database.prepare("INSERT INTO status_try(code, failures) VALUES(?1, ?2) ON CONFLICT(code) DO UPDATE SET failures = ?2");
    row.bind(1, code).bind(2, failures);
    return row.run();
}

/// One's own first, should another origin have given the same.
Result<std::optional<flow::RequestRow>> request_with(Database& database, const std::string& code, const std::string& home)
{
    auto row = database.prepare(select_requests("WHERE code = ?1 ORDER BY home = ?2 DESC, first_place LIMIT 1"));
    row.bind(1, code).bind(2, home);
    if (!TRY(row.next())) return std::nullopt;
    return std::optional{TRY(request_row(row))};
}
}  // namespace

/// Counts the try and yields what it is to be checked against.
Result<Store::Try> Store::begin_try(const std::string& code, const std::string& secret)
{
    if (code.size() > 32 || secret.size() > 32) return not_together();
    Try now;
    now.code = code;
    std::string verifier = nobodys_verifier;
    const auto known = TRY(request_with(database_, code, log_->origin()));
    if (known) {
        const auto first = TRY(log_->by_id(known->first));
        // One that was forgotten, or is lost, nobody holds any more.
        if (first && !first->forgotten) {
            auto sealed = TRY(record::decoded_sealed(first->sealed));
            if (!sealed.verifier.empty()) {
                verifier = std::move(sealed.verifier);
                now.subject = known->request.id;
            }
        }
    }
    // Unknown codes share one counter row, so that they slow down too and cannot fill the database.
    const std::string counted = now.subject ? code : "?";
    const auto time = clock_.steady();
    const auto failures = TRY(failures_of(database_, counted));
    const auto failures_in_all = forgiveness_.left_of(TRY(failures_of(database_, "")), time);

    now.may = (!now.subject || slow_per_code_.may_try(code, failures, time)) && slow_in_all_.may_try("", failures_in_all, time);
    // Counted and on disk before it is checked: pulling the plug in between gives no free try.
    TRY(write_local([&]() -> Result<void> {
        TRY(write_failures(database_, counted, failures + (now.may ? 1 : 0)));
        return write_failures(database_, "", failures_in_all + (now.may ? 1 : 0));
    }));
    now.verifier = now.may ? verifier : std::string{nobodys_verifier};
    now.at = time;
    if (now.may) {
        slow_per_code_.tried(code, time);
        now.before_in_all = slow_in_all_.tried("", time);
    }
    return now;
}

/// The request whose slip this is.
Result<record::SubjectId> Store::end_try(const Try& now, bool fits)
{
    if (!now.may) return not_together();
    if (!fits || !now.subject) {
        forgiveness_.failed(now.at);
        return not_together();
    }
    TRY(write_local([&]() -> Result<void> {
        TRY(write_failures(database_, now.code, 0));
        return database_.run("UPDATE status_try SET failures = max(0, failures - 1) WHERE code = ''");
    }));
    slow_per_code_.take_back(now.code, now.at, std::nullopt);
    slow_in_all_.take_back("", now.at, now.before_in_all);
    return *now.subject;
}

Result<record::SubjectId> Store::holder_of(const std::string& code, const std::string& secret)
{
    const auto now = TRY(begin_try(code, secret));
    return end_try(now, secret_fits(now.verifier, secret));
}

/// `then` gets the request, once the secret was checked aside.
void Store::check_aside(const std::string& code, const std::string& secret, std::function<void(Result<record::SubjectId>)> then)
{
    auto begun = guarded<Try>([&] { return begin_try(code, secret); });
    if (!begun) return then(tl::unexpected(begun.error()));
    auto verifier = begun->verifier;
    secrets_.check(std::move(verifier), secret, [this, now = std::move(*begun), then = std::move(then)](bool fits) {
        then(guarded<record::SubjectId>([&] { return end_try(now, fits); }));
    });
}

Result<flow::StoredStatus> Store::status_of(const record::SubjectId& id)
{
    auto row = TRY(read_request(database_, id));
    if (!row) return not_together();
    // What staff did a moment ago they may still take back: until then nobody reads it from a slip.
    const auto* held = recent_acts_.of(id, clock_.steady());
    if (held) row->request = held->before;
    flow::StoredStatus status;
    status.id = record::request_of(id);
    status.code = row->request.code;
    status.stage = row->request.stage;
    status.tries = static_cast<int>(row->request.tries);
    status.since = row->request.since;
    status.answer_by = row->request.deadline;
    status.case_number = record::case_number(row->request);
    const auto events = TRY(log_->of_subject(id));
    for (auto event = events.rbegin(); event != events.rend() && status.note.empty(); ++event) {
        if (held && event->id == held->event) continue;
        if (event->sealed.empty() || event->forgotten) continue;
        // What does not read hides no older note.
        if (auto sealed = record::decoded_sealed(event->sealed)) status.note = std::move(sealed->note);
    }
    return status;
}

Result<flow::StoredStatus> Store::status(const std::string& code, const std::string& secret)
{
    return guarded<flow::StoredStatus>([&]() -> Result<flow::StoredStatus> { return status_of(TRY(holder_of(code, secret))); });
}

void Store::ask_status(const std::string& code, const std::string& secret,
                       std::function<void(Result<flow::StoredStatus>)> answer)
{
    check_aside(code, secret, [this, answer = std::move(answer)](Result<record::SubjectId> subject) {
        if (!subject) return answer(tl::unexpected(subject.error()));
        answer(guarded<flow::StoredStatus>([&] { return status_of(*subject); }));
    });
}

}  // namespace kiosk::store
