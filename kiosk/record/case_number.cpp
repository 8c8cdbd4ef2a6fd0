#include "kiosk/record/case_number.h"

namespace kiosk::record {

std::string case_number(const Request& request)
{
    if (request.number <= 0) return {};
    const auto number = (request.number < 10 ? "0" : "") + std::to_string(request.number);
    return request.unit + "." + request.form + "." + number + "." + std::to_string(request.year);
}

}  // namespace kiosk::record
