#pragma once
/// The whole pack as one printable document for a lawyer to read and sign: what is still to be confirmed, the rules in force,
/// questions, all words of the screens, articles, notices, terms and numbers as numbered statements, each with the law beside
/// it, boxes to tick and room to write; a line to sign after each article; the papers; rules of other times as differences;
/// where each number, time limit and statute is said; translations last. What is unconfirmed says so in words.
#include <filesystem>

#include "kiosk/base/result.h"
#include "kiosk/content/library.h"

namespace kiosk::paper {

/// Yields the number of pages.
base::Result<int> print_book(const content::Library&, const std::filesystem::path& file);

}  // namespace kiosk::paper
