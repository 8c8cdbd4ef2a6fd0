#include "kiosk/flow/signed_in.h"

#include <algorithm>
#include <utility>

#include "kiosk/base/try.h"

namespace kiosk::flow {

using base::ErrorKind;
using base::failure;

namespace {
/// The number is the only name that stands outside the seal.
std::string number_as_name(std::int64_t number) { return "#" + std::to_string(number); }
}  // namespace

SignedIn::SignedIn(StaffDoor& door, std::unique_ptr<Opener> keys)
    : door_(door), keys_(std::move(keys)), name_(keys_->staff_name())
{
}

SignedIn::~SignedIn()
{
    door_.keep_session({});
    door_.close_session();
}

Result<std::unique_ptr<SignedIn>> SignedIn::at(StaffDoor& door, std::unique_ptr<Opener> keys, Sealer* sealer)
{
    std::unique_ptr<SignedIn> out{new SignedIn{door, std::move(keys)}};
    TRY(out->read_colleagues());
    if (auto found = out->find_own(); found && !out->own_.member.key.empty())
        TRY(out->open());
    else
        TRY(out->enrol(sealer));
    auto* const self = out.get();
    door.keep_session([self] { return self->open(); });
    return out;
}

Result<void> SignedIn::read_colleagues()
{
    const auto rows = TRY(door_.members());
    colleagues_.clear();
    for (const auto& row : rows) {
        const auto name = keys_->open(row.sealed_name, {record::request_of(row.member.id), {}});
        colleagues_.push_back({row, name ? base::text_of(*name) : std::string{}});
    }
    return {};
}

/// The key says who somebody is; the name only where the record has no key of them yet.
Result<void> SignedIn::find_own()
{
    const auto key = keys_->signing_key();
    const auto has_key = [&](const Colleague& one) { return std::ranges::equal(one.row.member.key, key); };
    const auto is_named = [&](const Colleague& one) { return one.row.member.key.empty() && one.name == name_; };
    auto own = std::ranges::find_if(colleagues_, has_key);
    if (own == colleagues_.end()) own = std::ranges::find_if(colleagues_, is_named);
    if (own == colleagues_.end()) return failure(ErrorKind::denied, "the record knows no member of staff with this key");
    own_ = own->row;
    if (!own->name.empty()) name_ = own->name;
    return {};
}

Result<void> SignedIn::open()
{
    const auto challenge = TRY(door_.challenge());
    const auto signature = TRY(keys_->sign(challenge.to_sign));
    return door_.open_session(own_.member.number, signature);
}

Result<void> SignedIn::enrol(Sealer* sealer)
{
    const auto challenge = TRY(door_.challenge());
    Enrolment wanted;
    wanted.member = own_.member.number;
    wanted.role = TRY(record::role_named(keys_->role()));
    wanted.key = keys_->signing_key();
    wanted.opened = TRY(keys_->open_challenge(challenge.sealed));
    wanted.signature = TRY(keys_->sign(challenge.to_sign));
    if (wanted.member == 0) {
        if (!sealer) return failure(ErrorKind::denied, "the record knows no member of staff with this key");
        wanted.id = {RequestId::random().bytes};
        wanted.sealed_name = TRY(sealer->seal(base::view_of(name_), {record::request_of(wanted.id), {}}));
    }
    const auto enrolled = door_.enrol(wanted);
    TRY(read_colleagues());
    // An answer that was lost: enrolled, and the session is opened in the usual way.
    if (auto found = find_own(); !found || own_.member.key.empty())
        return enrolled ? failure(ErrorKind::internal, "enrolled, and not found") : enrolled;
    return enrolled ? enrolled : open();
}

std::string SignedIn::name_of(std::int64_t number)
{
    if (number == 0) return {};
    const auto find = [&] {
        return std::ranges::find_if(colleagues_, [&](const Colleague& one) { return one.row.member.number == number; });
    };
    auto found = find();
    if (found == colleagues_.end() && read_colleagues()) found = find();
    return found == colleagues_.end() || found->name.empty() ? number_as_name(number) : found->name;
}

Result<DoneAct> SignedIn::append(const record::ActId& id, const record::SubjectId& subject, record::Wish wish,
                                 record::SealedPart sealed)
{
    return door_.append({id, subject, std::move(wish), std::move(sealed)});
}

}  // namespace kiosk::flow
