#include "kiosk/store/staff_session.h"

#include <sodium.h>

#include <algorithm>
#include <utility>

#include "kiosk/base/try.h"
#include "kiosk/store/acts.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;

constexpr std::chrono::seconds challenge_lives{60};

tl::unexpected<base::Error> not_let_in()
{
    return failure(ErrorKind::denied, "this is no member of staff, or not this one's key");
}

bool signed_by(ByteView key, ByteView words, ByteView signature)
{
    return key.size() == crypto_sign_PUBLICKEYBYTES && signature.size() == crypto_sign_BYTES &&
           crypto_sign_verify_detached(signature.data(), words.data(), words.size(), key.data()) == 0;
}
}  // namespace

StaffSession::~StaffSession()
{
    if (asked_) sodium_memzero(asked_->to_open.data(), asked_->to_open.size());
}

std::optional<StaffSession::Asked> StaffSession::taken_challenge()
{
    auto asked = std::exchange(asked_, std::nullopt);
    if (asked && store_.clock().steady() > asked->until) return std::nullopt;
    return asked;
}

Result<flow::Challenge> StaffSession::challenge()
{
    Asked asked;
    randombytes_buf(asked.to_sign.data(), asked.to_sign.size());
    randombytes_buf(asked.to_open.data(), asked.to_open.size());
    asked.until = store_.clock().steady() + challenge_lives;
    const auto centre = store_.centre_key();
    flow::Challenge out;
    out.to_sign.assign(asked.to_sign.begin(), asked.to_sign.end());
    if (centre) {
        auto words = flow::challenge_words(asked.to_open);
        out.sealed.resize(words.size() + crypto_box_SEALBYTES);
        const bool sealed = crypto_box_seal(out.sealed.data(), words.data(), words.size(), centre->data()) == 0;
        sodium_memzero(words.data(), words.size());
        if (!sealed) return failure(ErrorKind::internal, "a challenge does not seal");
    } else if (centre.error().kind != ErrorKind::not_found) {
        return tl::unexpected(centre.error());
    }
    asked_ = asked;
    return out;
}

Result<void> StaffSession::open_session(std::int64_t number, ByteView signature)
{
    who_ = 0;
    const auto asked = taken_challenge();
    if (!TRY(store_.may_sign(number)) || !asked) return not_let_in();
    const auto member = TRY(store_.member(number));
    if (!member || member->gone || !signed_by(member->key, flow::session_words(asked->to_sign), signature)) return not_let_in();
    TRY(store_.signed_rightly(number));
    who_ = number;
    is_here();
    return {};
}

Result<void> StaffSession::enrol(const flow::Enrolment& enrolment)
{
    who_ = 0;
    const auto asked = taken_challenge();
    if (!TRY(store_.may_sign(enrolment.member)) || !asked) return not_let_in();
    const bool opened = enrolment.opened.size() == asked->to_open.size() &&
                        sodium_memcmp(enrolment.opened.data(), asked->to_open.data(), asked->to_open.size()) == 0;
    if (!opened || !signed_by(enrolment.key, flow::session_words(asked->to_sign), enrolment.signature)) return not_let_in();
    who_ = TRY(store_.enrol(enrolment));
    TRY(store_.signed_rightly(who_));
    is_here();
    return {};
}

/// A desk that is locked holds nothing back from the others.
void StaffSession::close_session()
{
    store_.left_desk(who_);
    who_ = 0;
    parts_.clear();
}

Result<void> StaffSession::may_act()
{
    if (who_ == 0) return failure(ErrorKind::denied, "no member of staff has signed in on this connection");
    // Somebody who was let go meanwhile acts no more.
    const auto member = TRY(store_.member(who_));
    if (!member || member->gone) {
        who_ = 0;
        return not_let_in();
    }
    is_here();
    return {};
}

Result<flow::DoneAct> StaffSession::append(const flow::AskedAct& asked)
{
    TRY(may_act());
    return store_.act(who_, asked);
}

Result<std::vector<flow::DoneAct>> StaffSession::append_all(const std::vector<flow::AskedAct>& asked)
{
    TRY(may_act());
    return store_.act_all(who_, asked);
}

Result<std::vector<flow::DoneAct>> StaffSession::append_part(const flow::ActsInParts& part)
{
    auto before = std::exchange(parts_, {});
    TRY(may_act());
    if (part.first == 0) before.clear();
    if (part.first != before.size()) return failure(ErrorKind::conflict, "parts of this import are missing: it is sent anew");
    before.insert(before.end(), part.acts.begin(), part.acts.end());
    if (!part.more) return store_.act_all(who_, before);
    TRY(fit_together(before));
    parts_ = std::move(before);
    return std::vector<flow::DoneAct>{};
}

Result<flow::Ticket> StaffSession::put(const flow::SealedRequest& request)
{
    TRY(may_act());
    const bool again = TRY(store_.is_stored(request.id));
    if (requests_ && !again) {
        TRY(requests_->fits(request));
        if (!requests_->is_code_prefix(request.code_prefix))
            return failure(ErrorKind::invalid_input, "a code of this unit, or of a notice, is expected");
    }
    return store_.put_by_staff(who_, request);
}

}  // namespace kiosk::store
