#pragma once
/// Passages of an article or a notice as blocks: paragraphs, numbered steps, bullets, with terms marked in the line and as
/// chips to touch under it.
#include "kiosk/screens/view.h"

namespace kiosk::screens {

/// `group` begins the block ids. Terms already offered on the page are in `offered` and get no second chip.
/// `fell_back`: they are Vietnamese because the page's language has none.
Blocks passages(const View&, const std::string& group, const std::vector<content::Passage>&, std::vector<std::string>& offered,
                bool fell_back);

/// Where a statement of law stands and when it was checked; what is unconfirmed says so.
Block citation_card(const View&, const std::string& id, const content::Citation&);

}  // namespace kiosk::screens
