#pragma once
/// Which fields a request has and what each may hold: the table of REQUEST.md, as code, and the only list of them. What is
/// checked, what the desk shows, what is exported and the columns of a CSV all go by it, so that a new field has its place
/// everywhere. Its words at the desk: `desk.label.` and its path.
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "kiosk/flow/request_document.h"

namespace kiosk::flow {

enum class FieldKind { words, words_or_list, list, phone, day, minute, birth, number, name, long_words };

struct RequestField {
    std::string_view path;  ///< "requester.name", "help"
    FieldKind kind = FieldKind::words;
};
/// In the order in which a person reads them. Facts and the answers of a pack's own questions have no fixed names and stand
/// in `facts` and `other`.
std::span<const RequestField> request_fields();

/// Nothing for a key that is not in the schema. `path` is "requester.name" or "help".
std::optional<FieldKind> kind_at(std::string_view path);
/// A path that a question may write to; `facts.` followed by anything counts.
bool known_path(std::string_view path);
/// A list as one line of words.
std::string joined(const Json& list);

}  // namespace kiosk::flow
