#pragma once
/// The parts of the book that stand in files of their own, and the words they share. Only book*.cpp and open_points.cpp include this.
#include <string>

#include "kiosk/content/library.h"
#include "kiosk/paper/sheet.h"

namespace kiosk::paper::book {

std::string vi(const law::Words&);
/// Document, days, when it was checked, and its state in words.
std::string dates_of(const law::Citation&);
/// Vietnamese words of the catalogue; empty when there are none.
std::string words_of(const content::Library&, const std::string& id);

/// Every snapshot with its grounds, bounds and urgencies: conditions as the check asks for them, papers, law.
void rules(Sheet&, const content::Library&);

}  // namespace kiosk::paper::book
