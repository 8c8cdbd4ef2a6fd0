#include "kiosk/store/forgetting.h"

#include "kiosk/base/try.h"
#include "kiosk/record/kinds.h"
#include "kiosk/record/open_part.h"

namespace kiosk::store {

namespace {
/// Zeros where the sealed bytes of these events lie. A frame that is not good any more is looked into all the same: zeros may
/// have reached half of them.
Result<void> zero_sealed(LogFile& file, const EventRow& row)
{
    const auto bytes = TRY(file.bytes_of_frame_at(row.frame_at));
    const auto head = frame_head_in(bytes);
    if (!head || row.place < head->place) return {};
    const auto which = static_cast<std::size_t>(row.place - head->place);
    for (const auto& span : sealed_spans(bytes, head->events))
        if (span.event == which) TRY(file.write(Bytes(span.bytes), row.frame_at + span.at));
    return {};
}

/// What lies beside a copy and holds the bytes too, and nobody can take single ones from it: databases set aside as damaged,
/// what was there before a restore, what was being made when the process ended, both copies of a release before the log.
Result<void> remove_beside(const std::filesystem::path& file)
{
    std::error_code fault;
    std::vector<std::filesystem::path> beside;
    const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path{"."};
    for (const auto& one : std::filesystem::directory_iterator(folder, fault))
        for (const auto* ending : {".damaged-", ".before-restore", ".restored", ".new", ".schema2"})
            if (one.path().filename().string().starts_with(file.filename().string() + ending)) beside.push_back(one.path());
    beside.push_back(folder / "second-copy.schema2");
    for (const auto& one : beside) {
        std::filesystem::remove_all(one, fault);
        if (fault) return base::failure(base::ErrorKind::io, one.string() + ": " + fault.message());
    }
    return {};
}

Result<void> remember(LogTables& tables, std::span<const record::SubjectId> subjects)
{
    return tables.database().in_transaction([&]() -> Result<void> {
        for (const auto& subject : subjects) {
            // Also one that was finished before: while zeros are written again its neighbours in the file may suffer.
            TRY(tables.set_unfinished(subject));
            TRY(tables.take_sealed_away(subject));
        }
        return {};
    });
}
}  // namespace

Result<void> note_what_it_says(LogTables& tables, const record::Event& event)
{
    const bool lost = event.kind == record::kind::store_lost;
    if (!lost && event.kind != record::kind::forgotten) return {};
    const auto open = record::decoded_open(event.open);
    // A copy keeps what it cannot read.
    if (!open) return {};
    if (lost && open->log.events)
        for (const auto& id : *open->log.events) TRY(tables.set_told(id));
    if (!lost && open->log.forgotten)
        for (const auto& subject : *open->log.forgotten) TRY(tables.add_forgotten(subject));
    return {};
}

Result<void> forget_subjects(Copies& copies, std::span<const record::SubjectId> subjects)
{
    if (subjects.empty()) return {};
    TRY(copies.mark.add_forgotten(subjects));
    TRY(remember(copies.tables, subjects));
    for (const auto& subject : subjects)
        for (const auto& row : TRY(copies.tables.of_subject(subject))) TRY(zero_sealed(copies.file, row));
    TRY(copies.file.sync());
    for (const auto& file : {copies.tables.database().file(), copies.places.file}) TRY(remove_beside(file));
    TRY(copies.tables.database().empty_log());
    return copies.tables.database().in_transaction([&]() -> Result<void> {
        for (const auto& subject : subjects) TRY(copies.tables.set_finished(subject));
        return {};
    });
}

Result<void> finish_forgetting(Copies& copies)
{
    const auto known = TRY(copies.tables.forgotten(LogTables::Which::all));
    const std::set<record::SubjectId> in_tables(known.begin(), known.end());
    const auto unfinished = TRY(copies.tables.forgotten(LogTables::Which::unfinished));
    std::set<record::SubjectId> subjects(unfinished.begin(), unfinished.end());
    for (const auto& subject : copies.mark.forgotten())
        if (!in_tables.contains(subject)) subjects.insert(subject);
    std::vector<record::SubjectId> missing_in_mark;
    for (const auto& subject : in_tables)
        if (!copies.mark.forgotten().contains(subject)) missing_in_mark.push_back(subject);
    if (!missing_in_mark.empty()) TRY(copies.mark.add_forgotten(missing_in_mark));
    const std::vector<record::SubjectId> all(subjects.begin(), subjects.end());
    return forget_subjects(copies, all);
}

}  // namespace kiosk::store
