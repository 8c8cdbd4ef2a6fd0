#include "kiosk/text/incoming.h"

#include "kiosk/base/try.h"
#include "kiosk/base/utf8.h"

namespace kiosk::text {

base::Result<std::string> incoming(std::string_view text)
{
    struct Alike {
        std::string_view looks, is;
    };
    static constexpr Alike alike[] = {{"\u00D0", "\u0110"}, {"\u0189", "\u0110"}, {"\u00F0", "\u0111"}, {"\u0256", "\u0111"}};
    auto composed = TRY(base::nfc(text));
    for (const auto& [looks, is] : alike)
        for (auto at = composed.find(looks); at != std::string::npos; at = composed.find(looks, at))
            composed.replace(at, looks.size(), is);
    return composed;
}

}  // namespace kiosk::text
