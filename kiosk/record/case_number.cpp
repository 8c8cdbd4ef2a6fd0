#include "kiosk/record/case_number.h"

namespace kiosk::record {

namespace {
template <class Numbered>
std::string number_of(const Numbered& one)
{
    if (one.number <= 0) return {};
    const auto number = (one.number < 10 ? "0" : "") + std::to_string(one.number);
    return one.unit + "." + one.form + "." + number + "." + std::to_string(one.year);
}
}  // namespace

std::string case_number(const Request& request) { return number_of(request); }

std::string case_number(const Entry& entry) { return number_of(entry); }

}  // namespace kiosk::record
