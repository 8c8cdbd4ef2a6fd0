#include "kiosk/page/page.h"

namespace kiosk::page {

Kind::Kind() = default;
Kind::Kind(const Kind&) = default;
Kind::Kind(Kind&&) noexcept = default;
Kind& Kind::operator=(const Kind&) = default;
Kind& Kind::operator=(Kind&&) noexcept = default;
Kind::~Kind() = default;

}  // namespace kiosk::page
