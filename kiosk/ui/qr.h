#pragma once
/// A QR code as dark and light modules, row by row; empty when the payload does not fit. Error correction M.
/// Source: ISO/IEC 18004, by libqrencode.
#include <string>
#include <vector>

namespace kiosk::ui {

struct QrModules {
    int side = 0;
    std::vector<bool> dark;
};
QrModules qr_modules(const std::string& payload);

}  // namespace kiosk::ui
