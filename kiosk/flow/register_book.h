#pragma once
/// What staff do with the register: read it, write an entry, correct or strike one out, import a file, close a book, report.
/// Each is an act of the record by whoever is signed in. Leaves to its neighbours: counting and files (`register`), rules
/// (`record`), sealing (`vault`), pages and commands (desk, app).
#include <string>
#include <vector>

#include "kiosk/flow/register_lines.h"
#include "kiosk/register/csv_reader.h"
#include "kiosk/register/numbering.h"
#include "kiosk/register/report.h"

namespace kiosk::flow {

struct RegisterParts {
    StaffWork& work;
    Sealer* sealer = nullptr;  ///< to today's public keys; null: nothing can be written
    const base::Clock& clock;
};

/// What an import took, or why it took nothing.
struct Imported {
    std::vector<registry::RowFault> faults;  ///< broken rows
    std::vector<registry::Gap> gaps;         ///< numbers that are missing now
    std::int64_t taken = 0;
    std::vector<std::string> numbers;  ///< of the cases among them, as they were given
};

class RegisterBook {
public:
    explicit RegisterBook(const RegisterParts& parts) : parts_(parts), lines_(parts.work) {}

    /// Must be called before all others, and whenever something changed.
    Result<void> read(const std::vector<QueuedRequest>& queue);
    const RegisterLines& lines() const { return lines_; }

    /// Yields the number of a case, 0 of all else.
    Result<std::int64_t> add(registry::Entry, std::map<std::string, std::string, std::less<>> more = {});
    /// Under this subject, once however often it is asked, and by whomever. The lines know it after they are read again.
    Result<void> add_once(const record::SubjectId&, registry::Entry, std::map<std::string, std::string, std::less<>> more);
    /// The entry anew and whole. Unit, kind, form and year of a numbered case stay: else it is struck out and written anew.
    /// conflict: somebody changed it first. denied: a case that is a request is changed by its acts.
    Result<void> change(const record::SubjectId&, std::int64_t version, registry::Entry,
                        std::map<std::string, std::string, std::less<>> more = {});
    Result<void> strike_out(const record::SubjectId&, std::int64_t version, const std::string& why);

    /// All of it or nothing; with `good_rows` the broken ones are left out. conflict: these bytes came before, and when. What
    /// was broken off half way is gone on with when the same bytes come again.
    Result<Imported> import(std::string_view bytes, bool good_rows);

    /// `unit` empty: of all units. conflict: closed before. invalid_input: not over yet, or what must add up does not.
    Result<void> close(const registry::Period&, const std::string& unit, const registry::Estimate& = {});
    /// With how many entries came or were changed since, for each.
    Result<std::vector<registry::ClosedBook>> closed_books();
    Result<registry::Report> report(const registry::Period&, const registry::Estimate& = {});

private:
    Result<Bytes> key_envelope_of(const record::SubjectId&);
    Result<void> write_change(const RegisterLine&, SealedEntry, bool voided, std::int64_t version);
    Result<AskedAct> asked(const registry::Entry&, const record::SubjectId&, const record::ActId&, SealedEntry);
    Result<std::int64_t> append_parts(const std::vector<AskedAct>&, Imported&);
    std::int64_t corrections_of(const record::Book&, const std::vector<record::EventId>& counted) const;

    RegisterParts parts_;
    RegisterLines lines_;
    std::vector<QueuedRequest> queue_;
};

}  // namespace kiosk::flow
