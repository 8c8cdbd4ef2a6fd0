#pragma once
/// The report as JSON, with the keys of `kioskctl report`, and the figures of a closed book as they lie under the seal.
/// Leaves to its neighbours: sealing (flow), files.
#include <string>
#include <string_view>

#include "kiosk/register/report.h"

namespace kiosk::registry {

/// One document: {"from", "to", "units": {"TT": {…}, …}, "total": {…}}.
std::string written_json(const Report&);
/// The object of one unit.
std::string written_json(const UnitReport&);

/// The same keys, nested as above; a key that is none of them, or no whole number: invalid_input.
Result<Estimate> read_estimate(std::string_view json);

/// What `book.closed` seals: every figure, the places by audience, the estimate.
std::string sealed_figures(const Figures&, const Estimate&);
struct ReadFigures {
    Figures figures;
    Estimate estimate;
};
/// corrupt: no such document. Keys that are not known are passed over.
Result<ReadFigures> read_sealed_figures(std::string_view json);

}  // namespace kiosk::registry
