#pragma once
/// Finds on the glass what a step of a walk names. Pure.
#include <string>
#include <string_view>

#include "kiosk/base/result.h"
#include "kiosk/ui/semantics.h"

namespace kiosk::app::walk {

/// A control by its whole visible words (all its lines, or one whole line), else by its block id. Words that two controls
/// carry are refused, naming both; what lies under a dialog counts only when nothing else fits.
base::Result<ui::SemanticBlock> control_named(const ui::Semantics&, const std::string& what, bool id_only);
/// The key that shows exactly this, or has this id; none: null.
const ui::SemanticBlock* key_showing(const ui::Semantics&, std::string_view letter);
const ui::SemanticBlock* block_with_id(const ui::Semantics&, std::string_view id);
/// The painter's own "more" control of this kind that can be touched now; none: null.
const ui::SemanticBlock* more_control(const ui::Semantics&, std::string_view kind);
/// The main button while it leads on through its page; null: there is none, or it commits.
const ui::SemanticBlock* leading_control(const ui::Semantics&);
bool has_keyboard(const ui::Semantics&);
/// Do the words of one block hold these?
bool says(const ui::Semantics&, std::string_view words);

}  // namespace kiosk::app::walk
