/// What a member of staff does, as the log takes it: decided inside the append, once, and never twice.
#include "kiosk/store/acts.h"

#include "kiosk/base/try.h"
#include "kiosk/record/kinds.h"
#include "kiosk/store/log_events.h"
#include "kiosk/store/rows.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;

constexpr std::size_t for_staff_bytes_max = 140 * 1024;
constexpr std::size_t note_bytes_max = 16 * 1024;

bool is_opening(const record::Wish& wish)
{
    const auto* on_request = std::get_if<record::ActOnRequest>(&wish);
    return on_request && on_request->act == record::StaffAct::opened;
}

/// The line of the table that a wish needs.
record::Power power_for(const record::Wish& wish)
{
    if (std::holds_alternative<record::ConfirmClock>(wish)) return record::Power::accept;
    if (const auto* on_request = std::get_if<record::ActOnRequest>(&wish)) {
        for (const auto& rule : record::staff_rules())
            if (rule.act == on_request->act) return rule.power;
        return record::Power::see_requests;
    }
    if (std::holds_alternative<record::AddEntry>(wish) || std::holds_alternative<record::ChangeEntry>(wish))
        return record::Power::record_visits;
    if (std::holds_alternative<record::CloseBook>(wish) || std::holds_alternative<record::ConfirmSeries>(wish))
        return record::Power::close_books;
    return std::holds_alternative<record::Forget>(wish) ? record::Power::erase : record::Power::manage_staff;
}

/// Of who opened what on a day.
record::Hash opening(std::int64_t who, const record::SubjectId& subject)
{
    Bytes bytes(subject.bytes.begin(), subject.bytes.end());
    for (int shift = 0; shift < 64; shift += 8)
        bytes.push_back(static_cast<std::uint8_t>(static_cast<std::uint64_t>(who) >> shift));
    return record::sha256(bytes);
}

/// Where a request stood, and with whom, before its newest act: folded from its events, as `applied` copies them.
struct StoodBefore {
    record::Stage stage{};
    std::int64_t holder = 0;
};
Result<StoodBefore> stood_before_newest_act(const std::vector<record::Event>& events)
{
    StoodBefore now, before;
    for (const auto& event : events) {
        if (event.kind == record::kind::looked || event.kind == record::kind::act_refused) continue;
        before = now;
        const auto open = TRY(record::decoded_open(event.open));
        now.stage = open.now.stage.value_or(now.stage);
        now.holder = open.now.holder.value_or(now.holder);
    }
    return before;
}

/// The rules see the table alone; what was before the newest act is known from the events.
Result<void> goes_back_to_what_was(EventLog& log, const record::View& view, const flow::AskedAct& asked)
{
    const auto* wish = std::get_if<record::ActOnRequest>(&asked.wish);
    if (!wish || wish->act != record::StaffAct::undone) return {};
    const auto row = TRY(view.request(asked.subject));
    // No act is the newest: the rules say so.
    if (!row || row->newest_act_by == 0) return {};
    const auto before = TRY(stood_before_newest_act(TRY(log.of_subject(asked.subject))));
    if (wish->back_to == before.stage && wish->back_to_holder == before.holder) return {};
    return failure(ErrorKind::invalid_input, "before the act that is taken back the request stood at " +
                                                 std::string{record::name_of(before.stage)} + ", held by member " +
                                                 std::to_string(before.holder));
}

std::int64_t counted_days(base::Day day) { return std::chrono::sys_days{day}.time_since_epoch().count(); }
}  // namespace

tl::unexpected<base::Error> refused_before()
{
    return failure(ErrorKind::denied, "this act was refused before, for want of power");
}

Result<void> act_fits(const flow::AskedAct& asked)
{
    if (std::holds_alternative<record::Receive>(asked.wish) || std::holds_alternative<record::ReceiveMessage>(asked.wish))
        return failure(ErrorKind::invalid_input, "an act of staff is expected");
    if (!asked.sealed.verifier.empty()) return failure(ErrorKind::invalid_input, "only a request has a verifier");
    if (asked.sealed.for_staff.size() > for_staff_bytes_max || asked.sealed.note.size() > note_bytes_max)
        return failure(ErrorKind::too_large, "what is said about this act is too long");
    return {};
}

Result<flow::DoneAct> Store::done(const record::Event& event)
{
    flow::DoneAct out;
    out.event = event.id;
    out.open = TRY(record::decoded_open(event.open));
    out.request = TRY(tables_->view().request(event.subject));
    return out;
}

Result<flow::DoneAct> Store::act(std::int64_t who, const flow::AskedAct& asked)
{
    TRY(act_fits(asked));
    return guarded<flow::DoneAct>([&]() -> Result<flow::DoneAct> {
        if (const auto before = TRY(log_->by_act(asked.id))) {
            if (before->who != who || before->subject != asked.subject)
                return failure(ErrorKind::conflict, "another act has this id");
            if (before->kind == record::kind::act_refused) return refused_before();
            return done(*before);
        }
        const bool opens = is_opening(asked.wish);
        if (opens)
            if (const auto before = TRY(opened_today(who, asked.subject))) return done(*before);
        TRY(goes_back_to_what_was(*log_, tables_->view(), asked));
        std::optional<record::Event> event;
        const record::Act act{asked.id, asked.subject, who, asked.wish, record::encoded(asked.sealed)};
        const auto before = TRY(tables_->view().request(asked.subject));
        const auto written = write(act.sealed.size() + act_overhead_bytes, [&](Writing& writing) -> Result<void> {
            event = TRY(writing.add(TRY(record::decided(writing.view(), act, here()))));
            return opens ? remember_opened(who, *event) : Result<void>{};
        });
        if (written) {
            if (before) note_recent_act(*before, asked.wish, *event);
            return done(*event);
        }
        TRY(note_refusal(who, asked, written.error()));
        return tl::unexpected(written.error());
    });
}

/// Want of power is written down; that something cannot be done now is not.
Result<void> Store::note_refusal(std::int64_t who, const flow::AskedAct& asked, const base::Error& error)
{
    if (error.kind != ErrorKind::denied || !TRY(lacks_power(who, asked.wish))) return {};
    return write(act_overhead_bytes + asked.sealed.for_staff.size(), [&](Writing& writing) -> Result<void> {
        TRY(writing.add(act_refused(today(), who, asked)));
        return {};
    });
}

void Store::note_recent_act(const record::Request& before, const record::Wish& wish, const record::Event& event)
{
    const auto* on_request = std::get_if<record::ActOnRequest>(&wish);
    if (!on_request || record::only_looks(on_request->act)) return;
    if (on_request->act == record::StaffAct::undone)
        recent_acts_.taken_back(before.id);
    else
        recent_acts_.note(before, event.id, clock_.steady());
}

Result<bool> Store::lacks_power(std::int64_t who, const record::Wish& wish)
{
    const auto state = TRY(tables_->view().log());
    const auto self = TRY(tables_->view().member(who));
    if (!self) return false;
    // What only writes down the desk needs no power.
    if (std::holds_alternative<record::NoteDesk>(wish)) return false;
    return self->gone || state.powers.grant(power_for(wish), self->role) != record::Grant::full;
}

Result<std::optional<record::Event>> Store::opened_today(std::int64_t who, const record::SubjectId& subject)
{
    const auto hash = opening(who, subject);
    auto row = database_.prepare("SELECT origin, number FROM opened WHERE day = ?1 AND hash = ?2");
    row.bind(1, counted_days(today())).bind(2, ByteView{hash});
    if (!TRY(row.next())) return std::nullopt;
    return log_->by_id({row.text(0), row.integer(1)});
}

Result<void> Store::remember_opened(std::int64_t who, const record::Event& event)
{
    const auto hash = opening(who, event.subject);
    auto old = database_.prepare("DELETE FROM opened WHERE day <> ?1");
    old.bind(1, counted_days(today()));
    TRY(old.run());
    auto row = database_.prepare("INSERT OR REPLACE INTO opened VALUES(?1, ?2, ?3, ?4)");
    row.bind(1, counted_days(today())).bind(2, ByteView{hash}).bind(3, event.id.origin).bind(4, event.id.number);
    return row.run();
}

}  // namespace kiosk::store
