#include "kiosk/flow/staff_work.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <tuple>
#include <utility>

#include "kiosk/base/try.h"
#include "kiosk/flow/envelope_header.h"
#include "kiosk/record/kinds.h"

namespace kiosk::flow {

using base::ErrorKind;
using base::failure;

namespace {
/// What was opened must not stay behind in memory that is handed back.
struct WipedOnExit {
    Bytes& bytes;
    ~WipedOnExit() { base::wipe(bytes.data(), bytes.size()); }
};

Result<Json> document_in(Opener& keys, const Bytes& envelope, const SealContext& context)
{
    auto plain = TRY(keys.open(envelope, context));
    const WipedOnExit wiped{plain};
    return Json::parse(plain.begin(), plain.end(), nullptr, false);
}

/// To whom it seals, as an envelope of it says; none when it does not seal.
std::vector<KeyId> keys_of(Sealer& sealer)
{
    const auto header = sealer.seal_small({}, {}).and_then([](const Bytes& envelope) { return header_of(envelope); });
    auto keys = header ? header->keys : std::vector<KeyId>{};
    std::ranges::sort(keys);
    return keys;
}
}  // namespace

StaffWork::StaffWork(const StaffWorkParts& parts, std::unique_ptr<SignedIn> staff)
    : parts_(parts), staff_(std::move(staff)), mirror_(staff_->door())
{
}

Result<std::unique_ptr<StaffWork>> StaffWork::begin(const StaffWorkParts& parts, std::unique_ptr<Opener> keys)
{
    // Asked before there is a session, which would count as told.
    const auto troubles = TRY(parts.door.troubles());
    auto staff = TRY(SignedIn::at(parts.door, std::move(keys), parts.sealer));
    std::unique_ptr<StaffWork> work{new StaffWork{parts, std::move(staff)}};
    // Keys that somebody put into the folder and no head accepted: nothing is sealed to them.
    const bool strange = std::ranges::find(troubles, Trouble::strange_key) != troubles.end();
    if (parts.sealer && !strange) work->keys_now_ = keys_of(*parts.sealer);
    return work;
}

Result<std::vector<Trouble>> StaffWork::troubles()
{
    auto out = TRY(parts_.door.troubles());
    for (const auto trouble : out)
        if (trouble == Trouble::store_mended || trouble == Trouble::store_lost) told_once_.push_back(trouble);
    for (const auto trouble : told_once_)
        if (std::ranges::find(out, trouble) == out.end()) out.push_back(trouble);
    return out;
}

QueuedRequest StaffWork::shown(const MirroredRequest& mirrored)
{
    return queued_request(mirrored, staff_->name_of(mirrored.row.request.holder));
}

Result<std::optional<std::vector<QueuedRequest>>> StaffWork::news()
{
    // Asked before the rows: a change that comes between the two is read again next time, never missed.
    const auto number = TRY(staff_->door().change_number());
    if (change_number_ == number) return std::optional<std::vector<QueuedRequest>>{};
    const bool changed = TRY(mirror_.refresh());
    const bool first = !std::exchange(change_number_, number);
    if (!changed && !first) return std::optional<std::vector<QueuedRequest>>{};
    return std::optional{mirror_.in_order([&](std::int64_t holder) { return staff_->name_of(holder); })};
}

Result<UnsealedRequest> StaffWork::read_whole(const RequestId& id)
{
    const auto* mirrored = TRY(mirror_.find(id));
    const auto* envelope = TRY(mirror_.envelope(id));
    const SealContext context{id, mirrored->row.request.unit};
    auto document = TRY(document_in(staff_->keys(), *envelope, context));
    auto request = TRY(opened_request(document));
    ++read_;
    for (const auto& message : mirrored->messages) {
        if (auto read = document_in(staff_->keys(), message, context).and_then(opened_message))
            request.messages.push_back(std::move(*read));
        else
            ++request.messages_unreadable;
    }
    return UnsealedRequest{std::make_shared<Json>(std::move(document)), std::move(request)};
}

Result<OpenedRequest> StaffWork::read(const RequestId& id)
{
    return read_whole(id).map([](UnsealedRequest whole) { return std::move(whole.request); });
}

Result<ToldHistory> StaffWork::told(const RequestId& id)
{
    const auto* mirrored = TRY(mirror_.find(id));
    const auto envelope = mirror_.envelope(id);
    // What was forgotten still has a history of days.
    if (!envelope && envelope.error().kind != ErrorKind::not_found) return tl::unexpected(envelope.error());
    return history_of(*staff_, mirrored->row.request, envelope ? **envelope : Bytes{});
}

Result<std::vector<HistoryEntry>> StaffWork::history(const RequestId& id)
{
    return told(id).map([](ToldHistory history) { return std::move(history.entries); });
}

Result<Followed> StaffWork::open_audited(const RequestId& id)
{
    const auto today = base::local_day(parts_.clock.wall());
    const auto seen = [&](const HistoryEntry& entry) {
        return entry.what == record::name_of(StaffAct::opened) && entry.who == who() && base::local_day(entry.at) == today;
    };
    auto before = TRY(history(id));
    if (std::none_of(before.begin(), before.end(), seen)) {
        TRY(note_look(id, StaffAct::opened));
        before = TRY(history(id));
    }
    return Followed{shown(*TRY(mirror_.find(id))), std::move(before)};
}

Result<void> StaffWork::note_look(const RequestId& id, StaffAct look)
{
    const auto* mirrored = TRY(mirror_.find(id));
    return act({id, mirrored->row.request.version, look, {}, {}, false}, {});
}

Result<Followed> StaffWork::decide(const StaffDecision& decision)
{
    const auto* mirrored = TRY(mirror_.find(decision.id));
    if (!stage_after(mirrored->row.request.stage, decision.act, role(), TRY(staff_->door().powers())))
        return failure(ErrorKind::denied, "this role may not do that at this stage");
    if (record::gives_number(decision.act) && !decision.entry)
        return failure(ErrorKind::invalid_input, "accepting needs an entry for the register");

    Bytes note;
    if (!decision.note.empty()) {
        const auto opened = TRY(read(decision.id));
        note = TRY(parts_.notes.seal_note(decision.note, opened.secret, decision.id));
    }
    TRY(act(decision, std::move(note)));
    // The act is done whether or not its history can be read back.
    return Followed{shown(*mirrored), history(decision.id).value_or(std::vector<HistoryEntry>{})};
}

Result<void> StaffWork::act(const StaffDecision& decision, Bytes note)
{
    const auto& request = TRY(mirror_.find(decision.id))->row.request;
    const record::ActOnRequest wish{decision.act,     decision.version,
                                    decision.reached, decision.entry ? decision.entry->form : std::string{},
                                    decision.back_to, decision.back_to_holder};
    ActWords words{
        std::string{record::name_of(decision.act)}, parts_.clock.wall(), {}, decision.entry, {}, {}, decision.fields};
    if (decision.act == StaffAct::called) words.reached = decision.reached;

    const auto id = SignedIn::new_act();
    const LaterContext later{request.id, std::string{kind_of(wish)}, id, staff_->number()};
    auto for_staff = sealed_words(request, TRY(told(decision.id)).key_envelope, words, later);
    // With a broken seal there is no key: what can be told by kind and stage alone is done all the same.
    const bool says_more = decision.entry || !decision.fields.empty();
    if (!for_staff && says_more) return tl::unexpected(for_staff.error());
    const auto done = TRY(staff_->append(id, request.id, wish, {for_staff.value_or(Bytes{}), {}, std::move(note)}));
    if (done.request) mirror_.took(*done.request);
    return {};
}

Result<Bytes> StaffWork::sealed_words(const record::Request& request, const Bytes& key_envelope, const ActWords& words,
                                      const LaterContext& later)
{
    auto keys = TRY(header_of(key_envelope)).keys;
    std::ranges::sort(keys);
    const bool were_changed = !keys_now_.empty() && keys != keys_now_;
    const auto plain = TRY(encoded(words));
    if (!were_changed) return staff_->keys().seal_later(key_envelope, plain, later);
    return seal_with_new_key(staff_->keys(), *parts_.sealer, key_envelope, plain,
                             {record::request_of(request.id), request.unit}, later);
}

Result<void> StaffWork::note_desk(const std::string& what, std::optional<std::int64_t> tries)
{
    ActWords words{what, parts_.clock.wall(), {}, {}, tries, {}, {}};
    if (read_ > 0) words.read = read_;
    const auto id = SignedIn::new_act();
    const auto& own = staff_->own();
    const LaterContext later{own.member.id, std::string{record::kind::desk_used}, id, own.member.number};
    // With other private keys than those of before the event is written all the same, without words.
    auto for_staff = staff_->keys().seal_later(own.sealed_name, TRY(encoded(words)), later).value_or(Bytes{});
    TRY(staff_->append(id, own.member.id, record::NoteDesk{}, {std::move(for_staff), {}, {}}));
    return {};
}

}  // namespace kiosk::flow
