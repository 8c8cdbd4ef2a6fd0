#include <fcntl.h>
#include <pwd.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "kiosk/store/store.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;

Result<void> check_pages(Database& database)
{
    auto rows = database.prepare("PRAGMA integrity_check(1)");
    const auto row = rows.next();
    if (!row) return tl::unexpected(row.error());
    const auto said = rows.text(0);
    if (said != "ok" && database.reading_failed()) return failure(ErrorKind::io, "database: " + said);
    if (said != "ok") return failure(ErrorKind::corrupt, "database: " + said);
    auto strays = database.prepare("PRAGMA foreign_key_check");
    const auto stray = strays.next();
    if (!stray) return tl::unexpected(stray.error());
    if (*stray) return failure(ErrorKind::corrupt, "database: a row names a request that is not there");
    return {};
}

/// As a person knows it who has to make a folder for the store.
std::string own_user()
{
    const auto* known = ::getpwuid(::geteuid());
    return known && known->pw_name ? "the user " + std::string{known->pw_name} : "user number " + std::to_string(::geteuid());
}

Result<void> on_disk(const std::filesystem::path& path)
{
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    const int why = errno;
    if (file >= 0) ::close(file);
    if (!synced) return failure(ErrorKind::io, path.string() + ": " + std::strerror(why));
    return {};
}
}  // namespace

Result<std::string> Store::verify()
{
    if (must_end_) return failure(ErrorKind::io, "the store is ending after a fault of the disk");
    if (auto pages = check_pages(database_); !pages) return tl::unexpected(pages.error());
    const auto head = check_audit(database_);
    if (!head) return tl::unexpected(head.error());

    std::int64_t copies = 0;
    auto reread = SecondCopy::open(folder_ / "second-copy", [&](const CopiedRequest& record) -> Result<void> {
        const auto row = stored(record.request.id);
        if (!row) return tl::unexpected(row.error());
        const auto number = std::to_string(record.ticket.sequence);
        if (!*row) return failure(ErrorKind::corrupt, "request " + number + " is in the second copy and not in the database");
        if ((*row)->request.envelope != record.request.envelope || (*row)->request.verifier != record.request.verifier)
            return failure(ErrorKind::corrupt, "request " + number + " differs between the database and the second copy");
        // The copy remembers where the audit stood: a database whose audit was cut off behind that shows here.
        auto anchor = database_.prepare("SELECT hash FROM audit WHERE number = ?1");
        anchor.bind(1, record.audit.number);
        const auto there = anchor.next();
        if (!there) return tl::unexpected(there.error());
        const auto hash = *there ? anchor.blob(0) : Bytes{};
        if (record.audit.number > 0 &&
            !std::equal(hash.begin(), hash.end(), record.audit.hash.begin(), record.audit.hash.end()))
            return failure(ErrorKind::corrupt, "audit row " + std::to_string(record.audit.number) +
                                                   " is not the one that the second copy remembers");
        ++copies;
        return {};
    });
    if (!reread) return tl::unexpected(reread.error());
    if (reread->damaged() > 0)
        return failure(ErrorKind::corrupt, "second copy: " + std::to_string(reread->damaged()) + " damaged blocks");
    const auto requests = database_.number("SELECT count(*) FROM request");
    if (!requests) return tl::unexpected(requests.error());
    if (copies < *requests)
        return failure(ErrorKind::corrupt, "second copy: " + std::to_string(*requests - copies) + " requests are missing");
    if (keys_were_exchanged())
        return failure(ErrorKind::corrupt,
                       "public.keys does not name the keys that this folder was made with, and nothing more is sealed to it: "
                       "put the right "
                       "file back, or let a head accept it with kioskctl keys accept");
    return "whole: " + std::to_string(*requests) + " requests, each stored twice, " + std::to_string(head->number) +
           " audit rows";
}

Result<void> Store::backup(const std::string& to_path)
{
    if (must_end_) return failure(ErrorKind::io, "the store is ending after a fault of the disk");
    std::error_code fault;
    if (std::filesystem::exists(std::filesystem::symlink_status(to_path, fault)))
        return failure(ErrorKind::conflict, to_path + ": it exists already");
    auto copied = database_.prepare("VACUUM INTO ?1");
    copied.bind(1, to_path);
    auto written = copied.run();
    if (!written) {
        std::filesystem::remove(to_path, fault);
        if (written.error().kind != ErrorKind::io) return written;
        return failure(ErrorKind::io, to_path + ": the store cannot write there; the folder has to belong to " + own_user());
    }
    if (auto synced = on_disk(to_path); !synced) return synced;
    const auto above = std::filesystem::path{to_path}.parent_path();
    return on_disk(above.empty() ? "." : above);
}

}  // namespace kiosk::store
