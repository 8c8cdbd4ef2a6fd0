#pragma once
/// A file of requests: JSON, a JSON list or JSON lines, read whole and judged whole. Every fault is told with its line before
/// anything is stored; a file with one is handed in again when it was mended, not picked apart.
#include <iosfwd>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "kiosk/base/ids.h"
#include "kiosk/flow/request_document.h"

namespace kiosk::app {

struct RequestToSubmit {
    std::size_t line = 1;
    base::RequestId id;  ///< the document's, or a new one
    flow::Json document;
};

struct RequestFile {
    std::vector<RequestToSubmit> requests;
    std::vector<std::string> faults;  ///< "FILE:7: facts.held_now: …"
};

/// `name` stands in the faults.
RequestFile read_request_file(const std::string& text, const std::string& name, const law::RuleBook&, base::Day today);

}  // namespace kiosk::app
