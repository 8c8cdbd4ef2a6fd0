#pragma once
/// Grounds of entitlement and the papers that show them, as a person meets them: on the outcome, the receipt and the check
/// page.
#include "kiosk/law/outcome.h"
#include "kiosk/screens/view.h"

namespace kiosk::screens {

/// An identity paper, what shows each ground, papers of the matter.
Blocks paper_items(const View&, const std::vector<const law::Ground*>& grounds);
/// "Giấy tờ cần mang theo": those items as a card. Missing papers stop nobody.
Block papers_card(const View&, const std::vector<const law::Ground*>&);
/// One ground: its name, how each condition stands, the law.
Blocks ground_blocks(const View&, const law::JudgedGround&, const law::Facts& told);
/// That the law of this day is amended, or not confirmed enough: beside whatever rests on it.
Line unconfirmed_words(const View&, const law::Snapshot&);
/// Grounds by their ids, of the rules in force today.
std::vector<const law::Ground*> grounds_named(const View&, const std::vector<std::string>& ids);

}  // namespace kiosk::screens
