#pragma once
/// The whole pack as one printable document for a lawyer to read and sign: rules by date with every condition and paper,
/// the questions, every article in every language, terms, notices, numbers, and all citations with the day each was
/// checked. What is unconfirmed says so in words.
#include <filesystem>

#include "kiosk/base/result.h"
#include "kiosk/content/library.h"

namespace kiosk::paper {

/// Yields the number of pages.
base::Result<int> print_book(const content::Library&, const std::filesystem::path& file);

}  // namespace kiosk::paper
