#pragma once
/// A session for every page that a citizen can meet: every area, topic, question, notice, outcome, stage, trouble and dialog
/// of the pack. A page that is added gets a line here; then the audit, the voice, three keys, touch and large text try it.
/// Sessions are states, not journeys: how a person gets there is `visit`'s.
#include <string>
#include <vector>

#include "kiosk/content/library.h"
#include "kiosk/visit/session.h"

namespace kiosk::screens {

struct NamedSession {
    std::string name;  ///< "request/phone trouble date"
    visit::Session session;
};

std::vector<NamedSession> every_page(const content::Library&);

/// A draft in which every question that can apply for a relative is answered.
visit::Session full_request(const content::Library&);
/// Of made-up people.
visit::Receipt sample_receipt(bool urgent);

}  // namespace kiosk::screens
