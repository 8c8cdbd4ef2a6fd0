#pragma once
/// From an open act to a decision, the same for every act: which fields stand there now, whether they are filled, what is
/// written into them, and what is decided in the end.
#include <optional>
#include <string>
#include <vector>

#include "kiosk/desk/acts/act.h"

namespace kiosk::desk {

/// As it opens, with everything filled in that the request itself suggests.
OpenAct open_act(const Act&, const Doing&);

std::vector<const Field*> fields_now(const OpenAct&);
/// The same without what the request itself leaves out.
std::vector<const Field*> fields_now(const OpenAct&, const Doing&);
bool last_step(const OpenAct&);
/// Is everything filled that this step needs, and at the last one everything at all?
bool complete(const OpenAct&);
/// The first field of this step that keeps it from being complete; empty: none alone does.
std::string first_missing(const OpenAct&);
/// Is there anything that real keys write into, or pick in?
bool writing(const OpenAct&);

/// A second touch takes back one of several, and leaves the only one.
void choose(OpenAct&, const std::string& field, const std::string& value);

/// What the holder of the slip will read, in the language of the request; empty: the earlier note stays.
std::string note_of(const Act&, const Doing&);
flow::StaffDecision decision_of(const Act&, const Doing&);

}  // namespace kiosk::desk
