#pragma once
/// What the holder of a receipt may tell staff about a request that was already sent: please call, something to put right,
/// "I take it back" (Legal Aid Law 11/2017/QH14, Art. 8: an aided person may change or withdraw a request). A message
/// decides nothing: only staff move a request.
#include <cstddef>
#include <string_view>

#include "kiosk/base/result.h"

namespace kiosk::visit {

enum class MessageKind { call, correct, withdraw };
inline constexpr std::size_t message_letters_max = 1500;
/// "call": in ids of words, in places and under the seal.
std::string_view name_of(MessageKind);
base::Result<MessageKind> message_kind_named(std::string_view);

}  // namespace kiosk::visit
