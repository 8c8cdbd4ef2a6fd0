#pragma once
/// A member of staff signed in at the store's door: their unlocked keys, their session, and what their colleagues are called.
/// The session is opened with their own signing key, and again by itself when the line to the store broke.
/// Leaves to its neighbours: what they do (staff_work.h), rules (`record`), keys (`vault`).
#include <memory>
#include <string>
#include <vector>

#include "kiosk/flow/staff_door.h"

namespace kiosk::flow {

class SignedIn {
public:
    /// The door is borrowed; the keys are owned and die with this object. denied: the record knows nobody with this key or
    /// name, or they left. A member who has no signing key in the record yet (a folder of before) is enrolled; `sealer`,
    /// borrowed for the call, seals the name of one whom the record does not know at all: without it that is denied too.
    static Result<std::unique_ptr<SignedIn>> at(StaffDoor&, std::unique_ptr<Opener>, Sealer* sealer = nullptr);
    ~SignedIn();
    SignedIn(const SignedIn&) = delete;
    SignedIn& operator=(const SignedIn&) = delete;

    const std::string& name() const { return name_; }
    record::Role role() const { return own_.member.role; }  ///< as the record says, whatever the key file says
    std::int64_t number() const { return own_.member.number; }
    const MemberRow& own() const { return own_; }
    Opener& keys() const { return *keys_; }
    StaffDoor& door() const { return door_; }

    struct Colleague {
        MemberRow row;
        std::string name;  ///< empty: its seal does not open
    };
    const std::vector<Colleague>& colleagues() const { return colleagues_; }
    Result<void> read_colleagues();
    /// "" for 0. Somebody who came since is asked for; a name that cannot be read is "#7".
    std::string name_of(std::int64_t number);

    Result<DoneAct> append(const record::SubjectId& subject, record::Wish wish, record::SealedPart sealed = {})
    {
        return append(new_act(), subject, std::move(wish), std::move(sealed));
    }
    /// With an id that was drawn before, because the sealed part is bound to it.
    Result<DoneAct> append(const record::ActId&, const record::SubjectId&, record::Wish, record::SealedPart);
    static record::ActId new_act() { return {RequestId::random().bytes}; }

private:
    SignedIn(StaffDoor&, std::unique_ptr<Opener>);
    Result<void> find_own();
    Result<void> open();
    Result<void> enrol(Sealer*);

    StaffDoor& door_;
    std::unique_ptr<Opener> keys_;
    std::string name_;
    MemberRow own_;
    std::vector<Colleague> colleagues_;
};

}  // namespace kiosk::flow
