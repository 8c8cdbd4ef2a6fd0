#include "kiosk/flow/register_lines.h"

#include <algorithm>
#include <set>

#include "kiosk/base/try.h"
#include "kiosk/flow/envelope_header.h"
#include "kiosk/record/kinds.h"

namespace kiosk::flow {

namespace {
constexpr std::size_t rows_bytes_at_once = 1024 * 1024;

/// As record::decoded_sealed has it, for staff.
Result<Bytes> staff_part(const Bytes& sealed)
{
    return record::decoded_sealed(sealed).map([](record::SealedPart part) { return std::move(part.for_staff); });
}

/// A correction: sealed later with the key of the entry, or inside an envelope with a new key, which then is its key envelope.
Result<SealedEntry> corrected(Opener& keys, const record::Event& event, const std::string& unit, const Bytes& sealed,
                              Bytes& key_envelope)
{
    const auto part = TRY(staff_part(sealed));
    const LaterContext later{event.subject, event.kind, event.act, event.who};
    if (!header_of(part)) return decoded_entry(TRY(keys.open_later(key_envelope, part, later)));
    const auto inner = TRY(open_with_new_key(keys, key_envelope, part, {record::request_of(event.subject), unit}, later));
    key_envelope = part;
    return decoded_entry(inner);
}

/// The running number in "TT.TGTT.07.2026".
std::int64_t number_in(const std::string& case_number)
{
    const auto last = case_number.rfind('.');
    const auto before = last == std::string::npos || last == 0 ? last : case_number.rfind('.', last - 1);
    if (before == std::string::npos) return 0;
    std::int64_t out = 0;
    for (const char digit : case_number.substr(before + 1, last - before - 1))
        if (digit >= '0' && digit <= '9') out = out * 10 + (digit - '0');
    return out;
}

/// As it stood when the last of these was written: what a later act took back was not taken back yet.
std::vector<HistoryEntry> history_until(const std::vector<HistoryEntry>& all, std::size_t count)
{
    std::vector<HistoryEntry> out{all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count)};
    bool taken_back_later = false;
    for (std::size_t i = count; i < all.size(); ++i) taken_back_later = taken_back_later || all[i].what == "undone";
    if (taken_back_later && !out.empty() && out.back().undone) out.back().undone = false;
    return out;
}

CaseDetails details_of(const CaseFile& file, const QueuedRequest& row, const OpenedRequest* opened)
{
    CaseDetails out;
    out.request = row.id;
    out.code = row.code;
    out.received = row.day;
    if (opened != nullptr) {
        const auto& person = opened->for_self ? opened->requester : opened->aided;
        out.name = person.name.empty() ? opened->requester.name : person.name;
        out.birth = person.birth;
        out.id_number = person.id_number;
        out.phone = opened->phone_to_call();
    }
    if (!file.providers.empty()) {
        out.provider = file.providers.back().name;
        out.provider_kind = file.providers.back().kind;
        if (file.providers.back().decided_on.ok()) out.decided_on = file.providers.back().decided_on;
    }
    out.papers_due_by = file.papers_due_by;
    out.handed_over = file.handed_over;
    if (file.appraisal) out.points = file.appraisal->total;
    return out;
}
}  // namespace

std::optional<registry::Entry> case_entry(const CaseFile& file, const QueuedRequest& row, const OpenedRequest* opened)
{
    if (!file.accepted_at) return std::nullopt;
    registry::Entry out;
    out.kind = registry::Kind::case_;
    out.unit = row.unit;
    out.date = base::local_day(*file.accepted_at);
    out.form = registry::form_named(file.entry.form).value_or(registry::Form::TV);
    out.field = file.entry.field;
    out.category = file.entry.category;
    out.referred = file.entry.referred;
    out.number = number_in(row.case_number);
    if (file.end && file.end->on.ok()) {
        out.ended_on = file.end->on;
        out.end = registry::end_named(file.end->reason).value_or(registry::End::done);
    }
    if (file.appraisal && file.appraisal->on.ok())
        if (const auto grade = registry::grade_named(file.appraisal->grade))
            out.grade = grade, out.graded_on = file.appraisal->on;
    if (opened != nullptr) {
        const auto& person = opened->for_self ? opened->requester : opened->aided;
        out.sex = person.sex;
        out.ethnicity = person.ethnicity;
    }
    return out;
}

Result<RegisterLine> RegisterLines::line_of(const EntryRow& row, const Bytes& first_sealed)
{
    auto& keys = work_.staff().keys();
    auto key_envelope = TRY(staff_part(first_sealed));
    const auto plain = TRY(keys.open(key_envelope, {record::request_of(row.entry.id), row.entry.unit}));
    auto sealed = TRY(decoded_entry(plain));
    RegisterLine line{row.entry.id, {}, row.entry.version, sealed.at, {}, {}, 0, 0, {}, {}};
    const auto take = [&](const record::EventId& event, SealedEntry now) {
        now.entry.unit = row.entry.unit;
        now.entry.number = row.entry.number;
        line.entry = now.entry;
        line.more = std::move(now.more);
        line.file = now.file.empty() ? line.file : now.file;
        line.of_file = now.of_file > 0 ? now.of_file : line.of_file;
        const auto why = line.more.find("why");
        line.versions.push_back({event, line.entry, why == line.more.end() ? std::string{} : why->second});
    };
    take(row.first, std::move(sealed));
    if (row.newest == row.first) return line;
    const auto events = TRY(work_.staff().door().events_of(row.entry.id));
    std::vector<record::EventId> changes;
    for (const auto& event : events)
        if (event.kind == record::kind::entry_changed) changes.push_back(event.id);
    const auto bytes = TRY(all_sealed_of(work_.staff().door(), changes));
    std::size_t next = 0;
    for (const auto& event : events) {
        line.who = line.who == 0 ? event.who : line.who;
        if (event.kind != record::kind::entry_changed) continue;
        auto changed = TRY(corrected(keys, event, row.entry.unit, bytes[next++], key_envelope));
        const auto open = record::decoded_open(event.open);
        changed.entry.voided = changed.entry.voided || (open && open->now.voided == true);
        take(event.id, std::move(changed));
    }
    return line;
}

Result<void> RegisterLines::open_entries(const std::vector<EntryRow>& rows)
{
    std::vector<record::EventId> first;
    for (const auto& row : rows) first.push_back(row.first);
    const auto sealed = TRY(all_sealed_of(work_.staff().door(), first));
    for (std::size_t i = 0; i < rows.size() && i < sealed.size(); ++i) {
        const auto& row = rows[i];
        auto line = row.entry.forgotten ? Result<RegisterLine>{base::failure(base::ErrorKind::not_found, "forgotten")}
                                        : line_of(row, sealed[i]);
        if (line)
            entries_[row.entry.id] = std::move(*line);
        else if (entries_.erase(row.entry.id); !row.entry.forgotten)
            ++unreadable_;
    }
    return {};
}

Result<void> RegisterLines::refresh_entries()
{
    for (bool more = true; more;) {
        const auto changed = TRY(work_.staff().door().entries_after(place_, rows_bytes_at_once));
        TRY(open_entries(changed.rows));
        more = changed.more && changed.place > place_;
        place_ = changed.place;
    }
    return {};
}

Result<std::optional<RegisterLine>> RegisterLines::line_of(const QueuedRequest& row)
{
    const auto history = TRY(work_.history(row.id));
    const auto subject = record::subject_of(row.id);
    const auto events = TRY(work_.staff().door().events_of(subject));
    const auto opened = work_.read(row.id);
    const auto* request = opened ? &*opened : nullptr;
    const auto file = case_file(history);
    const auto now = case_entry(file, row, request);
    if (!now) return std::optional<RegisterLine>{};
    RegisterLine line{subject, *now, row.version, file.accepted_at, {}, {}, 0, 0, details_of(file, row, request), {}};
    for (std::size_t i = 0; i < std::min(history.size(), events.size()); ++i) {
        if (events[i].who == 0 || events[i].kind == record::kind::looked) continue;
        auto then = case_entry(case_file(history_until(history, i + 1)), row, request);
        if (!then) continue;
        if (line.versions.empty()) line.who = events[i].who;
        if (line.versions.empty() || line.versions.back().entry != *then)
            line.versions.push_back({events[i].id, std::move(*then)});
    }
    return std::optional{std::move(line)};
}

Result<void> RegisterLines::refresh(const std::vector<QueuedRequest>& queue)
{
    TRY(refresh_entries());
    std::set<record::SubjectId> there;
    for (const auto& row : queue) {
        if (row.case_number.empty()) continue;
        const auto subject = record::subject_of(row.id);
        there.insert(subject);
        auto& kept = cases_[subject];
        if (kept.version == row.version) continue;
        kept.line = TRY(line_of(row));
        kept.version = row.version;
    }
    std::erase_if(cases_, [&](const auto& item) { return !there.contains(item.first); });
    return {};
}

std::vector<const RegisterLine*> RegisterLines::all() const
{
    std::vector<const RegisterLine*> out;
    for (const auto& [subject, line] : entries_) out.push_back(&line);
    for (const auto& [subject, kept] : cases_)
        if (kept.line) out.push_back(&*kept.line);
    const auto order = [](const RegisterLine* line) {
        return std::tuple{line->entry.date, line->at.value_or(base::WallTime{}), line->entry.number, line->subject};
    };
    std::sort(out.begin(), out.end(), [&](const auto* one, const auto* other) { return order(one) < order(other); });
    return out;
}

const RegisterLine* RegisterLines::find(const record::SubjectId& subject) const
{
    if (const auto found = entries_.find(subject); found != entries_.end()) return &found->second;
    const auto found = cases_.find(subject);
    return found == cases_.end() || !found->second.line ? nullptr : &*found->second.line;
}

std::vector<registry::Entry> RegisterLines::entries() const
{
    std::vector<registry::Entry> out;
    for (const auto* line : all()) out.push_back(line->entry);
    return out;
}

std::vector<record::EventId> RegisterLines::heads() const
{
    std::map<std::string, std::int64_t> last;
    for (const auto* line : all())
        for (const auto& version : line->versions)
            last[version.event.origin] = std::max(last[version.event.origin], version.event.number);
    std::vector<record::EventId> out;
    for (const auto& [origin, number] : last) out.push_back({origin, number});
    return out;
}

}  // namespace kiosk::flow
