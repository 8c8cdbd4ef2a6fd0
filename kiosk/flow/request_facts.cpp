#include "kiosk/flow/request_document.h"

namespace kiosk::flow {

law::Facts facts_in(const Json& document)
{
    law::Facts facts;
    if (!document.is_object() || !document.contains("facts") || !document["facts"].is_object()) return facts;
    for (const auto& [fact, value] : document["facts"].items())
        if (value.is_string()) facts.set(fact, value.get<std::string>());
    return facts;
}

}  // namespace kiosk::flow
