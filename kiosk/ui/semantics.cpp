#include "kiosk/ui/semantics.h"

#include "kiosk/ui/words_of.h"

namespace kiosk::ui {

std::string_view name_of(Role role)
{
    switch (role) {
    case Role::heading: return "heading";
    case Role::text: return "text";
    case Role::button: return "button";
    case Role::choice: return "choice";
    case Role::field: return "field";
    case Role::key: return "key";
    case Role::image: return "image";
    case Role::status: return "status";
    }
    return "text";
}

}  // namespace kiosk::ui
