#pragma once
/// Which keys a request has and what each may hold. The table of REQUEST.md, as code.
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/flow/request_document.h"

namespace kiosk::flow {

enum class FieldKind { words, words_or_list, list, phone, day, birth, name, long_words };

/// Nothing for a key that is not in the schema. `path` is "requester.name" or "help".
std::optional<FieldKind> kind_at(std::string_view path);
/// A path that a question may write to; `facts.` followed by anything counts.
bool known_path(std::string_view path);
/// A list as one line of words.
std::string joined(const Json& list);

}  // namespace kiosk::flow
