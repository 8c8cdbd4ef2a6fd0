#pragma once
/// From an open act to a decision, the same for every act: which fields stand there now, whether they are filled, what is
/// written into them, and what is decided in the end.
#include <optional>
#include <string>
#include <vector>

#include "kiosk/desk/acts/act.h"

namespace kiosk::desk {

/// As it opens, with everything filled in that the request itself suggests.
OpenAct open_act(const Act&, const flow::QueuedRequest&, const flow::OpenedRequest&);

std::vector<const Field*> fields_now(const OpenAct&);
bool last_step(const OpenAct&);
/// Is everything filled that this step needs, and at the last one everything at all?
bool complete(const OpenAct&);
/// Is there a field that real keys write into?
bool writing(const OpenAct&);

/// A second touch takes back one of several, and leaves the only one.
void choose(OpenAct&, const std::string& field, const std::string& value);
/// What would make the words longer than 1,000 bytes is left out.
void write(OpenAct&, const std::string& typed, bool telex);
void erase_letter(OpenAct&);

/// What the holder of the slip will read, in the language of the request; empty: the earlier note stays.
std::string note_of(const Act&, const Doing&);
flow::StaffDecision decision_of(const Act&, const Doing&);

}  // namespace kiosk::desk
