#pragma once
/// Questions and answers in words, from the pack's catalogue: what a person chose or typed, as they would say it.
#include "kiosk/screens/view.h"

namespace kiosk::screens {

/// "Có sổ hộ nghèo"; several are joined; typed text as it was typed; "Chưa trả lời" when skipped.
Line answer_words(const View&, const visit::Question&, const visit::Answer&);
Line option_words(const View&, const visit::Question&, const visit::Option&);
/// What a fact is about: the option that tells it, or the label of its question. Empty when no question asks it.
Line fact_words(const View&, std::string_view fact);
/// The kind sentence for an answer that could not be taken, with none when there is no trouble.
Blocks trouble_notice(const View&);
/// What helps out of the trouble with one touch: what could be meant instead, or staff; none when nothing comes to mind.
Blocks offer_button(const View&);

}  // namespace kiosk::screens
