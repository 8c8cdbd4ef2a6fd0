#pragma once
/// The keys under a field, as blocks. What a key means for the text is decided in `visit`; how wide it is drawn, in `ui`.
#include "kiosk/screens/view.h"
#include "kiosk/visit/question.h"

namespace kiosk::screens {

/// Letters with tone keys and ă â đ ê ô ơ ư, or a number pad where only digits fit.
Blocks keyboard(const View&, visit::QuestionKind, Line done);
/// A row above the letters: what fits the typing so far, or a hint that stands in its place, so that no key moves under a
/// finger.
Blocks suggestion_keys(const View&, const content::SuggestionList&);
/// Capital letters and digits, for codes of a slip.
Blocks code_keyboard(const View&, Line done);

}  // namespace kiosk::screens
