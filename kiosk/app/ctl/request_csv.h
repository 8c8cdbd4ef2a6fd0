#pragma once
/// Opened requests as a table for a spreadsheet: UTF-8 with the mark that Excel needs, RFC 4180 with CR LF, quoted also where
/// only a semicolon or a tab stands, for spreadsheets of other countries split there.
#include <string>
#include <string_view>

#include "kiosk/flow/opened_request.h"
#include "kiosk/flow/ports.h"

namespace kiosk::app {

/// The first line with the names of the columns: what is outside the seal, every field of `request_fields`, then what has
/// no fixed names.
std::string csv_header();
/// A row whose seal does not open has its outside, and says so in the last column: null.
std::string csv_row(const flow::QueuedRequest&, const flow::OpenedRequest*);
/// One cell. A spreadsheet must not take a person's words for a formula: they begin with an apostrophe, unless the whole cell
/// is a number or a phone.
std::string csv_cell(std::string_view words);

}  // namespace kiosk::app
