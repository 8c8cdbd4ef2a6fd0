#pragma once
/// What a body of proceedings told the centre of a person: a Thông báo (form 03: asks for aid) or a Thông tin (form 04: has not
/// asked yet) of joint circular 10/2018. It lies in the request document under `notice`; the person it speaks of is the
/// requester. Duties of the two differ (clocks.h).
#include <optional>
#include <string>

#include "kiosk/base/clock.h"

namespace kiosk::flow {

struct Notice {
    std::string form;  ///< "03" | "04"
    std::string body, sender, sender_phone;
    std::string number;       ///< of the paper; empty: not here yet
    std::string received_by;  ///< phone | paper | both
    base::WallTime received_at{};
    std::string role;  ///< held | suspect | defendant | victim | party | other
    std::string place_held;
    std::string category;           ///< claimed: a ground's id, or words
    std::string appointed_defence;  ///< yes | no
    std::string about;              ///< the offence or the dispute
    base::WallTime asked_at{};      ///< when the person asked the body; zero: not told

    bool held() const { return role == "held"; }
    bool criminal() const { return held() || role == "suspect" || role == "defendant" || role == "victim"; }
};

}  // namespace kiosk::flow
