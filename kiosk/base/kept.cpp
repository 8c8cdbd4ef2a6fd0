#include "kiosk/base/kept.h"

#include "kiosk/base/bytes.h"

namespace kiosk::base {

void wipe(std::string& text)
{
    text.resize(text.capacity());
    wipe(text.data(), text.size());
    text.clear();
}

std::string taken_out_of(std::string& text)
{
    std::string out{text};
    wipe(text);
    return out;
}

}  // namespace kiosk::base
