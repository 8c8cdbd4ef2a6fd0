#include "kiosk/flow/staff_work.h"

#include <nlohmann/json.hpp>
#include <utility>

namespace kiosk::flow {

using base::ErrorKind;
using base::failure;

namespace {
/// What was opened must not stay behind in memory that is handed back.
struct WipedOnExit {
    Bytes& bytes;
    ~WipedOnExit() { base::wipe(bytes.data(), bytes.size()); }
};
}  // namespace

StaffWork::StaffWork(StaffDoor& door, NoteCipher& notes, std::unique_ptr<Opener> opener)
    : door_(door), notes_(notes), opener_(std::move(opener)), who_(opener_->staff_name()), role_(opener_->role())
{
}

Result<std::optional<std::vector<QueuedRequest>>> StaffWork::news()
{
    // Asked before the list: a change that comes between the two is read again next time, never missed.
    const auto number = door_.change_number();
    if (!number) return tl::unexpected(number.error());
    if (change_number_ == *number) return std::optional<std::vector<QueuedRequest>>{};
    auto rows = door_.list();
    if (!rows) return tl::unexpected(rows.error());
    held_.clear();
    for (auto& row : *rows) row = keep(std::move(row));
    change_number_ = *number;
    return std::optional{std::move(*rows)};
}

QueuedRequest StaffWork::keep(QueuedRequest row)
{
    held_[row.id] = {row.unit, row.version, row.stage, std::exchange(row.envelope, {}), row.messages};
    return row;
}

Result<const StaffWork::Held*> StaffWork::held(const RequestId& id) const
{
    const auto found = held_.find(id);
    if (found == held_.end()) return failure(ErrorKind::not_found, "the request is not in the queue that was read");
    return &found->second;
}

Result<OpenedRequest> StaffWork::read(const RequestId& id) const
{
    const auto sealed = held(id);
    if (!sealed) return tl::unexpected(sealed.error());
    const SealContext context{id, (*sealed)->unit};
    const auto document = [&](const Bytes& envelope) -> Result<Json> {
        auto plain = opener_->open(envelope, context);
        if (!plain) return tl::unexpected(plain.error());
        const WipedOnExit wiped{*plain};
        return Json::parse(plain->begin(), plain->end(), nullptr, false);
    };
    auto request = document((*sealed)->envelope).and_then(opened_request);
    if (!request) return request;
    for (const auto& message : (*sealed)->messages) {
        if (auto read = document(message).and_then(opened_message))
            request->messages.push_back(std::move(*read));
        else
            ++request->messages_unreadable;
    }
    return request;
}

Result<Followed> StaffWork::look(const RequestId& id)
{
    const auto sealed = held(id);
    if (!sealed) return tl::unexpected(sealed.error());
    return move(**sealed, {id, (*sealed)->version, StaffAct::opened, {}, {}, false}, {});
}

Result<Followed> StaffWork::decide(const StaffDecision& decision)
{
    const auto sealed = held(decision.id);
    if (!sealed) return tl::unexpected(sealed.error());
    if (!stage_after((*sealed)->stage, decision.act, role_))
        return failure(ErrorKind::denied, "this role may not do that at this stage");
    if (decision.act == StaffAct::accepted && !decision.entry)
        return failure(ErrorKind::invalid_input, "accepting needs an entry for the register");

    Bytes note;
    if (!decision.note.empty()) {
        const auto opened = read(decision.id);
        if (!opened) return tl::unexpected(opened.error());
        auto sealed_note = notes_.seal_note(decision.note, opened->secret, decision.id);
        if (!sealed_note) return tl::unexpected(sealed_note.error());
        note = std::move(*sealed_note);
    }
    return move(**sealed, decision, std::move(note));
}

Result<Followed> StaffWork::move(const Held& sealed, const StaffDecision& decision, Bytes note)
{
    StaffMove wanted;
    wanted.id = decision.id;
    wanted.version = decision.version;
    wanted.act = decision.act;
    wanted.who = who_;
    wanted.role = role_;
    wanted.note = std::move(note);
    wanted.entry = decision.entry;
    wanted.reached = decision.reached;
    auto now = door_.move(wanted);
    if (!now) return tl::unexpected(now.error());
    // The store may answer without the sealed bytes; they never change.
    if (now->envelope.empty()) now->envelope = sealed.envelope;
    if (now->messages.empty()) now->messages = sealed.messages;
    auto row = keep(std::move(*now));
    // When this act is all that changed, the list that was read is still right and need not come again.
    if (const auto number = door_.change_number(); number && change_number_ && *number == *change_number_ + 1)
        change_number_ = *number;
    // The act is done whether or not its history can be read back.
    return Followed{std::move(row), door_.history(decision.id).value_or(std::vector<HistoryEntry>{})};
}

}  // namespace kiosk::flow
