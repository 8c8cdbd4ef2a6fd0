#pragma once
/// What the cards of a case are made from, and their heads. Private to case_cards.cpp and case_papers.cpp.
#include "kiosk/desk/acts/act.h"
#include "kiosk/desk/panes.h"
#include "kiosk/desk/places/request.h"
#include "kiosk/flow/case_file.h"

namespace kiosk::desk {

/// Borrowed, but the case itself.
struct CaseView {
    const View& view;
    const flow::QueuedRequest& row;
    const Request& request;
    flow::CaseFile file;
    const content::CaseRules* rules;  ///< null: the pack has no lists for today

    const Say& say() const { return view.say; }
    std::string words(const law::Words& words) const { return std::string{content::in_language(words, view.say.language())}; }
    page::Line line(const law::Words& given) const { return Say::as_is(words(given)); }
};

/// A head with the act that changes what stands below, where this person may do it.
Block case_card(const CaseView&, const std::string& id, page::Line title, page::Line aside = {}, const Act* = nullptr);
void add_quiet_words(Block& to, const std::string& id, std::string words);
/// "30/10"; empty for none.
std::string short_day(std::optional<base::Day>);

Blocks result_card(const CaseView&);
Blocks opinion_card(const CaseView&);
Blocks file_card(const CaseView&);
Blocks quality_card(const CaseView&);

}  // namespace kiosk::desk
