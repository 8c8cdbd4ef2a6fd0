/// Reads everything and says what it found; writes the log out; computes the tables anew.
#include <pwd.h>
#include <unistd.h>

#include <algorithm>

#include "kiosk/base/counted.h"
#include "kiosk/base/try.h"
#include "kiosk/record/kinds.h"
#include "kiosk/store/doubled_numbers.h"
#include "kiosk/store/store.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;

constexpr std::size_t anchor_letters = 16;

/// As a person knows it who has to make a folder for the store.
std::string own_user()
{
    const auto* known = ::getpwuid(::geteuid());
    return known && known->pw_name ? "the user " + std::string{known->pw_name} : "user number " + std::to_string(::geteuid());
}

std::string named(const record::EventId& id) { return id.origin + " " + std::to_string(id.number); }

/// "NUMBER:LETTERS", as day sheets and receipts print it. None: it is not written so.
struct Anchor {
    std::int64_t number = 0;
    std::string letters;
};
std::optional<Anchor> anchor_of(const std::string& text)
{
    const auto colon = text.find(':');
    if (colon == std::string::npos || colon == 0 || colon > 18 || text.size() - colon - 1 != anchor_letters)
        return std::nullopt;
    Anchor out;
    for (std::size_t i = 0; i < colon; ++i) {
        if (text[i] < '0' || text[i] > '9') return std::nullopt;
        out.number = out.number * 10 + (text[i] - '0');
    }
    for (const char letter : text.substr(colon + 1))
        out.letters += letter >= 'A' && letter <= 'F' ? static_cast<char>(letter - 'A' + 'a') : letter;
    return out;
}

struct Counted {
    std::int64_t events = 0;
    std::int64_t requests = 0;
    std::vector<record::EventId> lost;
    std::vector<record::EventId> mended;
    std::int64_t made_anew = 0;  ///< times that a whole copy was, which names no event
    bool anchor_found = false;
    DoubledMembers doubled;
};

Result<Counted> counted_in(EventLog& log, const std::optional<Anchor>& anchor)
{
    Counted out;
    TRY(log.each_after(0, [&](std::int64_t, const record::Event& event) -> Result<void> {
        ++out.events;
        out.doubled.see(event);
        if (event.kind == record::kind::request_received) ++out.requests;
        if (anchor && event.id.number == anchor->number && base::hex(event.hash).substr(0, anchor_letters) == anchor->letters)
            out.anchor_found = true;
        if (event.kind != record::kind::store_lost && event.kind != record::kind::store_mended) return {};
        const auto open = TRY(record::decoded_open(event.open));
        if (!open.log.events && event.kind == record::kind::store_mended) ++out.made_anew;
        if (!open.log.events) return {};
        auto& into = event.kind == record::kind::store_lost ? out.lost : out.mended;
        into.insert(into.end(), open.log.events->begin(), open.log.events->end());
        return {};
    }));
    return out;
}
}  // namespace

Result<flow::Verified> Store::verify(const std::string& anchor)
{
    const auto asked = anchor_of(anchor);
    if (!anchor.empty() && !asked)
        return failure(ErrorKind::invalid_input, "an anchor is written NUMBER:LETTERS, with 16 letters");
    return guarded<flow::Verified>([&]() -> Result<flow::Verified> {
        std::vector<std::string> findings;
        // Whatever lies on a bad page is a finding; the next start heals it.
        const auto damaged = [&](const base::Error& error) {
            if (error.kind != ErrorKind::corrupt) return false;
            log_->doubt();
            findings.push_back(error.detail);
            return true;
        };
        if (auto pages = database_.check_pages(); !pages && !damaged(pages.error())) return tl::unexpected(pages.error());
        for (auto* look :
             {+[](Store& store) { return store.log_->check(); }, +[](Store& store) { return store.tables_->compare(); }}) {
            auto seen = look(*this);
            if (!seen && !damaged(seen.error())) return tl::unexpected(seen.error());
            if (seen) findings.insert(findings.end(), seen->begin(), seen->end());
        }
        Counted found;
        auto counted = counted_in(*log_, asked);
        if (!counted && !damaged(counted.error())) return tl::unexpected(counted.error());
        if (counted) found = std::move(*counted);
        auto doubled = found.doubled.told();
        const auto rows = doubled_rows(database_);
        if (!rows && !damaged(rows.error())) return tl::unexpected(rows.error());
        if (rows) doubled.insert(doubled.end(), rows->begin(), rows->end());
        if (log_->healed().two_histories)
            findings.emplace_back(
                "the two copies tell two histories under one number; a technician chooses one: kioskctl rebuild --keep "
                "database, "
                "or --keep file");
        if (asked && !found.anchor_found)
            findings.push_back("the anchor " + anchor + " is not in this log: what was written then is gone or was changed");
        if (keys_were_exchanged())
            findings.emplace_back(
                "public.keys does not name the keys that stand in the log, and nothing more is sealed to it: put the right "
                "file "
                "back, or let a head accept it with kioskctl keys accept");
        for (const auto& id : found.lost) findings.push_back("lost: " + named(id) + " is in neither copy");
        flow::Verified out;
        out.whole = findings.empty();
        for (const auto& finding : findings) out.text += finding + "\n";
        for (const auto& number : doubled) out.text += number + "\n";
        out.text += (out.whole ? "whole: " : "not whole: ") + base::counted(found.events, "event") + ", " +
                    base::counted(found.requests, "request") + ", each stored twice";
        if (!found.mended.empty()) {
            out.text += "; mended:";
            for (const auto& id : found.mended) out.text += " " + named(id);
        }
        if (found.made_anew > 0)
            out.text += "; mended: a whole copy was made anew from the other, " + base::counted(found.made_anew, "time");
        if (!asked) out.text += "\nno anchor was given: an end that was cut off in both copies and in the mark does not show";
        return out;
    });
}

Result<void> Store::backup(const std::string& to_path)
{
    if (must_end_) return failure(ErrorKind::io, "the store is ending after a fault of the disk");
    std::error_code fault;
    if (std::filesystem::exists(std::filesystem::symlink_status(to_path, fault)))
        return failure(ErrorKind::conflict, to_path + ": it exists already");
    auto written = log_->copy_to(to_path);
    if (written) return written;
    std::filesystem::remove(to_path, fault);
    const auto kind = written.error().kind;
    if (kind != ErrorKind::io && kind != ErrorKind::not_found && kind != ErrorKind::denied) return written;
    return failure(ErrorKind::io, to_path + ": the store cannot write there; the folder has to belong to " + own_user());
}

Result<std::string> Store::rebuild()
{
    return guarded<std::string>([&]() -> Result<std::string> {
        if (log_->healed().two_histories)
            return failure(
                ErrorKind::conflict,
                "the two copies tell two histories, and nothing was changed: kioskctl verify says what each tells, kioskctl "
                "rebuild --keep database or --keep file chooses one");
        const auto otherwise = TRY(tables_->compare());
        const auto events = TRY(tables_->rebuild());
        std::string out;
        for (const auto& finding : otherwise) out += finding + "\n";
        return out + "computed anew from " + base::counted(events, "event");
    });
}

}  // namespace kiosk::store
