#pragma once
/// What follows from what a technician did. Pure: the same session and intent, the same next session.
#include "kiosk/setup/intent.h"

namespace kiosk::setup {

/// `languages`: all that the pack has, in its order.
Session after(Session, const Intent&, const std::vector<std::string>& languages);
/// How a text is typed: the kind of its keyboard and how many letters it may have.
visit::QuestionKind kind_of(Text);
std::size_t letters_max(Text);

}  // namespace kiosk::setup
