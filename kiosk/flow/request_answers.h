#pragma once
/// Everything that a sealed document tells, place by place, so that nothing of it is lost on the way to a reader: the desk
/// and every export walk this list and give whatever has no place of its own one at the end.
#include <string>
#include <vector>

#include "kiosk/flow/request_document.h"

namespace kiosk::flow {

struct RequestAnswer {
    std::string path;                 ///< "contact.address", "facts.age", "other.interpreter_language", "outcome.verdict"
    std::vector<std::string> values;  ///< words or ids of options; true and numbers as they are written
};

/// Fields in the order of `request_fields`, then facts, then the pack's own questions, then what the schema does not know
/// (a newer program wrote it). Left out: the receipt's secret, which is the citizen's, and what stands outside the seal too.
std::vector<RequestAnswer> answers_in(const Json& document);

}  // namespace kiosk::flow
