#pragma once
/// What the world's answers do to the session. Private to this room; `after` is the way in.
#include "kiosk/desk/intent.h"

namespace kiosk::desk {

void answered(Session&, const intent::Unlocked&, const World&);
void answered(Session&, const intent::Refused&, const World&);
void answered(Session&, const intent::QueueRead&, const World&);
void answered(Session&, const intent::QueueUnchanged&, const World&);
void answered(Session&, const intent::StoreLost&, const World&);
void answered(Session&, const intent::TroublesRead&, const World&);
void answered(Session&, const intent::RingsRead&, const World&);
void answered(Session&, const intent::HallRead&, const World&);
void answered(Session&, const intent::DoneInHall&, const World&);
void answered(Session&, const intent::RequestsOpened&, const World&);
void answered(Session&, const intent::Indexed&, const World&);
void answered(Session&, const intent::PresentRead&, const World&);
void answered(Session&, const intent::Taken&, const World&);
void answered(Session&, const intent::NothingToTake&, const World&);
void answered(Session&, const intent::CopyDone&, const World&);
void answered(Session&, const intent::Looked&, const World&);
void answered(Session&, const intent::CasesRead&, const World&);
void answered(Session&, const intent::Stored&, const World&);
void answered(Session&, const intent::Done&, const World&);
void answered(Session&, const intent::NotDone&, const World&);
void answered(Session&, const intent::BookMeant&, const World&);
void answered(Session&, const intent::BookAnswered&, const World&);

}  // namespace kiosk::desk
