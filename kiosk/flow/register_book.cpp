#include "kiosk/flow/register_book.h"

#include <algorithm>

#include "kiosk/base/try.h"
#include "kiosk/flow/envelope_header.h"
#include "kiosk/record/kinds.h"
#include "kiosk/register/count.h"
#include "kiosk/register/identities.h"
#include "kiosk/register/report_json.h"

namespace kiosk::flow {

using base::ErrorKind;
using base::failure;

namespace {
tl::unexpected<base::Error> no_keys()
{
    return failure(ErrorKind::unavailable, "public.keys does not read: nothing can be sealed, so nothing was written");
}

record::AddEntry wish_of(const registry::Entry& entry, std::int64_t number)
{
    record::AddEntry wish{entry.unit, entry.date, {}, number, entry.kind == registry::Kind::case_};
    if (wish.of_a_case) wish.form = registry::name_of(entry.form.value_or(registry::Form::TV));
    return wish;
}

/// Does the entry keep what was said outside of the seal, so that its number stays right?
bool keeps_outside(const registry::Entry& before, const registry::Entry& after)
{
    const bool same_year = before.date.year() == after.date.year();
    return before.kind == after.kind && before.unit == after.unit && before.form == after.form &&
           (before.number == 0 || same_year);
}

const registry::Entry* version_at(const RegisterLine& line, const std::vector<record::EventId>& counted)
{
    const registry::Entry* out = nullptr;
    for (const auto& version : line.versions)
        for (const auto& head : counted)
            if (head.origin == version.event.origin && version.event.number <= head.number) out = &version.entry;
    return out;
}
}  // namespace

Result<void> RegisterBook::read(const std::vector<QueuedRequest>& queue)
{
    queue_ = queue;
    return lines_.refresh(queue_);
}

Result<AskedAct> RegisterBook::asked(const registry::Entry& entry, const record::SubjectId& subject, const record::ActId& act,
                                     SealedEntry sealed)
{
    if (parts_.sealer == nullptr) return no_keys();
    sealed.at = parts_.clock.wall();
    sealed.more.try_emplace("by", parts_.work.who());
    const auto envelope = TRY(parts_.sealer->seal_small(encoded(sealed), {record::request_of(subject), sealed.entry.unit}));
    return AskedAct{act, subject, wish_of(entry, sealed.entry.number), {envelope, {}, {}}};
}

Result<std::int64_t> RegisterBook::add(registry::Entry entry, std::map<std::string, std::string, std::less<>> more)
{
    TRY(registry::checked(entry));
    const record::SubjectId subject{RequestId::random().bytes};
    const auto act = TRY(asked(entry, subject, SignedIn::new_act(), {entry, {}, std::move(more), {}, 0}));
    const auto done = TRY(parts_.work.staff().append(act.id, act.subject, act.wish, act.sealed));
    TRY(lines_.refresh(queue_));
    return done.open.now.number.value_or(0);
}

Result<void> RegisterBook::add_once(const record::SubjectId& subject, registry::Entry entry,
                                    std::map<std::string, std::string, std::less<>> more)
{
    TRY(registry::checked(entry));
    auto& staff = parts_.work.staff();
    const auto act = TRY(asked(entry, subject, SignedIn::new_act(), {entry, {}, std::move(more), {}, 0}));
    const auto done = staff.append(act.id, act.subject, act.wish, act.sealed);
    if (done) return {};
    if (done.error().kind != ErrorKind::conflict) return tl::unexpected(done.error());
    // An answer that was lost, or a colleague: what stands there is this entry.
    for (const auto& event : TRY(staff.door().events_of(subject)))
        if (event.kind == record::kind::entry_added) return {};
    return tl::unexpected(done.error());
}

/// The newest envelope of the entry: it holds the key with which the next correction is sealed.
Result<Bytes> RegisterBook::key_envelope_of(const record::SubjectId& subject)
{
    auto& door = parts_.work.staff().door();
    std::vector<record::EventId> ids;
    for (const auto& event : TRY(door.events_of(subject))) ids.push_back(event.id);
    Bytes out;
    for (const auto& sealed : TRY(all_sealed_of(door, ids))) {
        auto part = record::decoded_sealed(sealed);
        if (part && header_of(part->for_staff)) out = std::move(part->for_staff);
    }
    if (out.empty()) return failure(ErrorKind::not_found, "what was written was forgotten");
    return out;
}

Result<void> RegisterBook::write_change(const RegisterLine& line, SealedEntry sealed, bool voided, std::int64_t version)
{
    if (line.details) return failure(ErrorKind::denied, "this case is a request: it is changed by its acts");
    sealed.at = parts_.clock.wall();
    sealed.file = line.file;
    sealed.of_file = line.of_file;
    if (const auto by = line.more.find("by"); by != line.more.end()) sealed.more.try_emplace("by", by->second);
    const auto key_envelope = TRY(key_envelope_of(line.subject));
    const auto act = SignedIn::new_act();
    const LaterContext later{line.subject, std::string{record::kind::entry_changed}, act, parts_.work.staff().number()};
    const auto bytes = TRY(parts_.work.staff().keys().seal_later(key_envelope, encoded(sealed), later));
    TRY(parts_.work.staff().append(act, line.subject, record::ChangeEntry{version, voided}, {bytes, {}, {}}));
    return lines_.refresh(queue_);
}

Result<void> RegisterBook::change(const record::SubjectId& subject, std::int64_t version, registry::Entry entry,
                                  std::map<std::string, std::string, std::less<>> more)
{
    const auto* line = lines_.find(subject);
    if (line == nullptr) return failure(ErrorKind::not_found, "no such entry");
    entry.number = line->entry.number;
    TRY(registry::checked(entry));
    if (!keeps_outside(line->entry, entry))
        return failure(ErrorKind::invalid_input, "unit, kind, form and year of a number stay: strike it out and write it anew");
    return write_change(*line, {entry, {}, std::move(more), {}, 0}, false, version);
}

Result<void> RegisterBook::strike_out(const record::SubjectId& subject, std::int64_t version, const std::string& why)
{
    const auto* line = lines_.find(subject);
    if (line == nullptr) return failure(ErrorKind::not_found, "no such entry");
    SealedEntry sealed{line->entry, {}, line->more, {}, 0};
    sealed.entry.voided = true;
    sealed.more["why"] = why;
    return write_change(*line, std::move(sealed), true, version);
}

Result<std::vector<registry::ClosedBook>> RegisterBook::closed_books()
{
    auto& door = parts_.work.staff().door();
    std::vector<registry::ClosedBook> out;
    for (const auto& row : TRY(door.books())) {
        const auto sealed = TRY(all_sealed_of(door, {row.event}));
        const auto part = TRY(record::decoded_sealed(sealed.empty() ? Bytes{} : sealed.front()));
        const auto plain =
            TRY(parts_.work.staff().keys().open(part.for_staff, {record::request_of(row.book.id), row.book.unit}));
        auto read = TRY(registry::read_sealed_figures(base::text_of(plain)));
        std::vector<record::EventId> counted;
        for (const auto& event : TRY(door.events_of(row.book.id)))
            if (const auto open = record::decoded_open(event.open); open && open->log.counted) counted = *open->log.counted;
        out.push_back({row.book.unit,
                       {row.book.from, row.book.to},
                       row.book.closed_on,
                       std::move(read.figures),
                       std::move(read.estimate),
                       corrections_of(row.book, counted)});
    }
    return out;
}

std::int64_t RegisterBook::corrections_of(const record::Book& book, const std::vector<record::EventId>& counted) const
{
    const registry::Period period{book.from, book.to};
    std::int64_t out = 0;
    for (const auto* line : lines_.all()) {
        if (!book.unit.empty() && line->entry.unit != book.unit) continue;
        const auto* then = version_at(*line, counted);
        const auto before = then == nullptr ? registry::Figures{} : registry::contribution(*then, period);
        if (before != registry::contribution(line->entry, period)) ++out;
    }
    return out;
}

Result<registry::Report> RegisterBook::report(const registry::Period& period, const registry::Estimate& estimate)
{
    const auto books = TRY(closed_books());
    return registry::report_of(lines_.entries(), period, books, {}, estimate);
}

Result<void> RegisterBook::close(const registry::Period& period, const std::string& unit, const registry::Estimate& estimate)
{
    if (parts_.sealer == nullptr) return no_keys();
    const auto entries = lines_.entries();
    const auto figures = unit.empty() ? registry::count(entries, period) : registry::count(entries, period, unit);
    if (const auto broken = registry::broken_rules(figures); !broken.empty())
        return failure(ErrorKind::invalid_input, "what must add up does not: " + broken.front());
    const record::SubjectId subject{RequestId::random().bytes};
    const auto plain = registry::sealed_figures(figures, estimate);
    const auto envelope = TRY(parts_.sealer->seal_small(base::view_of(plain), {record::request_of(subject), unit}));
    TRY(parts_.work.staff().append(subject, record::CloseBook{unit, period.from, period.to, lines_.heads()},
                                   {envelope, {}, {}}));
    return {};
}

}  // namespace kiosk::flow
