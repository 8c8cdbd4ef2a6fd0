#include "kiosk/app/citizen/preview.h"

namespace kiosk::app {

base::WallTime DayClock::wall() const
{
    using namespace std::chrono;
    constexpr hours ahead{7};  // Viet Nam, all year
    const auto here = real_.wall() + ahead;
    return base::WallTime{sys_days{day_}} + (here - floor<days>(here)) - ahead;
}

}  // namespace kiosk::app
