#include "kiosk/ui/qr.h"

#include <memory>

#include <qrencode.h>

namespace kiosk::ui {

QrModules qr_modules(const std::string& payload)
{
    QrModules out;
    if (payload.empty()) return out;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(static_cast<int>(payload.size()), reinterpret_cast<const unsigned char*>(payload.data()), 0,
                          QR_ECLEVEL_M),
        &QRcode_free);
    if (!code) return out;
    out.side = code->width;
    const auto count = static_cast<std::size_t>(out.side) * static_cast<std::size_t>(out.side);
    out.dark.resize(count);
    for (std::size_t at = 0; at < count; ++at) out.dark[at] = (code->data[at] & 1) != 0;
    return out;
}

}  // namespace kiosk::ui
