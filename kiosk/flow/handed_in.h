#pragma once
/// A request that was written elsewhere and is handed in as a file. At the screen each value was looked at while the person
/// stood there and could mend it; here the same is asked of all of them at once, before anything is stored.
#include "kiosk/flow/request_document.h"

namespace kiosk::flow {

/// `checked_document`, and further: facts are ones of these rules with a value they understand, phones, days and numbers
/// are ones that the screen takes (what the screen asks about once and then believes is believed). invalid_input begins with
/// the path, "facts.held_now: …", and never holds a value. Without rules (a pack that cannot be read) only the facts that
/// decide about urgency are looked at: a court day nobody can read must never mean "not urgent".
base::Result<Json> handed_in_document(const Json&, const law::RuleBook&, base::Day today);

}  // namespace kiosk::flow
