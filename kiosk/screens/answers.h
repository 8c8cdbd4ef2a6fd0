#pragma once
/// Questions and answers in words, from the pack's catalogue: what a person chose or typed, as they would say it.
#include "kiosk/screens/view.h"

namespace kiosk::screens {

/// "Có sổ hộ nghèo"; several are joined; typed text as it was typed; "Chưa trả lời" when skipped.
Line answer_words(const View&, const visit::Question&, const visit::Answer&);
Line option_words(const View&, const visit::Question&, const visit::Option&);
/// What was told of a fact, "Hộ nghèo, cận nghèo: Có sổ hộ nghèo"; not told, what it is about. Empty when no question asks it.
Line fact_words(const View&, std::string_view fact, const law::Facts& told);
/// The kind sentence for an answer that could not be taken, with none when there is no trouble.
Blocks trouble_notice(const View&);
/// What helps out of the trouble with one touch: what could be meant instead, or staff; none when nothing comes to mind.
Blocks offer_button(const View&);

}  // namespace kiosk::screens
