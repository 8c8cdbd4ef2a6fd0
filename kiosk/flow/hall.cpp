#include "kiosk/flow/hall.h"

#include <fmt/format.h>

namespace kiosk::flow {

std::string words_of(const HallNumber& number) { return fmt::format("{}-{:03}", number.letter, number.number); }

}  // namespace kiosk::flow
