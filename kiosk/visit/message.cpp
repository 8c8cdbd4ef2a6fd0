#include "kiosk/visit/message.h"

namespace kiosk::visit {

std::string_view name_of(MessageKind kind)
{
    switch (kind) {
    case MessageKind::call: return "call";
    case MessageKind::correct: return "correct";
    case MessageKind::withdraw: return "withdraw";
    }
    return "";
}

base::Result<MessageKind> message_kind_named(std::string_view name)
{
    for (const auto kind : {MessageKind::call, MessageKind::correct, MessageKind::withdraw})
        if (name == name_of(kind)) return kind;
    return base::failure(base::ErrorKind::invalid_input, "not a kind of message: call, correct or withdraw expected");
}

}  // namespace kiosk::visit
