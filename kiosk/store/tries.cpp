/// Tries of signatures and passphrases, counted on disk before they are checked, and slowed.
#include "kiosk/base/try.h"
#include "kiosk/store/store.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;

/// Passphrases are tried before anybody knows who it is.
constexpr std::int64_t anybody = 0;
/// Numbers that no member has share one count, so that they cannot fill the database.
constexpr std::int64_t nobody = -1;

Result<std::int64_t> session_failures(Database& database, std::int64_t member)
{
    auto row = database.prepare("SELECT failures FROM session_try WHERE member = ?1");
    row.bind(1, member);
    return TRY(row.next()) ? row.integer(0) : 0;
}

Result<void> write_session_failures(Database& database, std::int64_t member, std::int64_t failures)
{
    auto row = database.prepare("INSERT OR REPLACE INTO session_try(member, failures) VALUES(?1, ?2)");
    row.bind(1, member).bind(2, failures);
    return row.run();
}
}  // namespace

Result<bool> Store::may_sign(std::int64_t number)
{
    return guarded<bool>([&]() -> Result<bool> {
        const auto known = TRY(tables_->view().member(number));
        const auto counted = known && number > 0 ? number : nobody;
        const auto failures = TRY(session_failures(database_, counted));
        const auto name = std::to_string(counted);
        if (!slow_signing_.may_try(name, failures, clock_.steady())) return false;
        TRY(write_local([&] { return write_session_failures(database_, counted, failures + 1); }));
        slow_signing_.tried(name, clock_.steady());
        return true;
    });
}

Result<void> Store::signed_rightly(std::int64_t number)
{
    return guarded<void>([&]() -> Result<void> {
        return write_local([&]() -> Result<void> {
            TRY(write_session_failures(database_, number, 0));
            return write_session_failures(database_, anybody, 0);
        });
    });
}

Result<std::int64_t> Store::passphrase_tried()
{
    return guarded<std::int64_t>([&]() -> Result<std::int64_t> {
        const auto before = TRY(session_failures(database_, anybody));
        if (!slow_passphrases_.may_try("", before, clock_.steady()))
            return failure(ErrorKind::busy, "too many passphrases were tried; a little later again");
        TRY(write_local([&] { return write_session_failures(database_, anybody, before + 1); }));
        slow_passphrases_.tried("", clock_.steady());
        return before;
    });
}

}  // namespace kiosk::store
