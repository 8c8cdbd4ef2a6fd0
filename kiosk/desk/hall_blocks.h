#pragma once
/// The panes of the hall: the line on the left, the counter in the middle, the day on the right. Private to this room.
#include "kiosk/desk/hall_lines.h"
#include "kiosk/desk/panes.h"

namespace kiosk::desk {

/// Who waits, the next one first, and who was absent.
Blocks hall_list(const Hall&, const View&);
/// Who is at this counter, what can be done with them, and who was served today.
Blocks hall_counter(const Hall&, const View&);
/// What the board shows, and the figures of the day.
Blocks hall_day(const View&);

/// What somebody wants, in few words.
std::string subject_words(const View&, const flow::HallNumber&);
std::string minutes_words(const View&, std::chrono::minutes);
/// Did whoever is at the counter come: they were marked so, or their visit was given a subject.
bool was_served(const Hall&, const flow::HallNumber&);
/// What the visit of a number is about: chosen here, or as the person told.
std::string visit_field_of(const Hall&, const flow::HallNumber&);

}  // namespace kiosk::desk
