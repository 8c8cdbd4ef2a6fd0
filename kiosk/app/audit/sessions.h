#pragma once
/// A session for every page that a citizen can meet: every area, topic, question, notice, outcome, stage, trouble and dialog
/// of the pack. A page that is added gets a line here. Sessions are states, not journeys: how a person gets there is `visit`'s.
#include <string>
#include <vector>

#include "kiosk/content/library.h"
#include "kiosk/visit/session.h"

namespace kiosk::app::audit {

struct NamedSession {
    std::string name;   ///< "request/phone trouble date"
    visit::Session session;
};

std::vector<NamedSession> all_sessions(const content::Library&);

}  // namespace kiosk::app::audit
