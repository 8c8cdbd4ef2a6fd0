#pragma once
/// The parts of the book that stand in files of their own, and the words they share. Only book*.cpp and open_points.cpp include
/// this.
#include <string>

#include "kiosk/content/library.h"
#include "kiosk/paper/book_statements.h"
#include "kiosk/paper/sheet.h"

namespace kiosk::paper::book {

std::string vi(const law::Words&);
/// Document, days, when it was checked, and who has seen its words: read, told by an office, told elsewhere, changes unread.
std::string dates_of(const law::Citation&);
/// Vietnamese words of the catalogue; empty when there are none.
std::string words_of(const content::Library&, const std::string& id);

/// The rules in force on the day the pack was checked: grounds, bounds and urgencies in words, as statements.
void present_rules(Sheet&, const content::Library&, Statements&);
/// What the rules of other times have that those of today have not, and the other way round.
void other_rules(Sheet&, const content::Library&);
/// Questions with their answers and reasons, then all other words of the citizen's screens.
void screens(Sheet&, const content::Library&, Statements&);
/// Every article and notice in Vietnamese, statement by statement, each with a line to sign.
void articles(Sheet&, const content::Library&, Statements&);
/// The articles in the other languages, to be read beside the Vietnamese ones.
void translations(Sheet&, const content::Library&);

}  // namespace kiosk::paper::book
