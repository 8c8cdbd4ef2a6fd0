#include "kiosk/visit/receipt.h"

#include <algorithm>
#include <array>

namespace kiosk::visit {

namespace {
constexpr std::array<std::pair<Printing, std::string_view>, 8> printing_names{{
    {Printing::not_asked, "not_asked"},
    {Printing::wanted, "wanted"},
    {Printing::running, "running"},
    {Printing::printed, "printed"},
    {Printing::sent, "sent"},
    {Printing::no_paper, "no_paper"},
    {Printing::not_ready, "not_ready"},
    {Printing::failed, "failed"},
}};
}  // namespace

std::string_view name_of(Printing printing)
{
    for (const auto& [each, name] : printing_names)
        if (each == printing) return name;
    return "not_asked";
}

base::Result<Printing> printing_named(std::string_view name)
{
    for (const auto& [printing, each] : printing_names)
        if (each == name) return printing;
    return base::failure(base::ErrorKind::invalid_input, "how a printing ended is expected");
}

}  // namespace kiosk::visit
