#include <array>
#include <utility>

#include "kiosk/flow/staff_door.h"

namespace kiosk::flow {

namespace {
constexpr std::array<std::pair<Trouble, std::string_view>, 7> trouble_names{{
    {Trouble::strange_key, "strange_key"},
    {Trouble::wrong_clock, "wrong_clock"},
    {Trouble::store_mended, "store_mended"},
    {Trouble::store_lost, "store_lost"},
    {Trouble::two_histories, "two_histories"},
    {Trouble::numbers_unconfirmed, "numbers_unconfirmed"},
    {Trouble::disk_low, "disk_low"},
}};
}  // namespace

std::string_view name_of(Trouble trouble)
{
    for (const auto& [known, name] : trouble_names)
        if (known == trouble) return name;
    return "unknown";
}

Result<Trouble> trouble_named(std::string_view name)
{
    for (const auto& [known, text] : trouble_names)
        if (text == name) return known;
    return base::failure(base::ErrorKind::invalid_input, "no such trouble");
}

}  // namespace kiosk::flow
