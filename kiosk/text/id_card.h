#pragma once
/// The QR code of the Vietnamese ID card (căn cước): fields separated by '|':
///   number | old number | name | birth date ddmmyyyy | sex | address | issue date ddmmyyyy
/// Reads it or says kindly that it is something else; nothing of a refused code is kept. Which fields go where is `visit`'s.
/// Source of the layout: the project's issue on use by everyone; further fields at the end are ignored.
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"

namespace kiosk::text {

struct IdCard {
    std::string number;                   ///< 12 digits
    std::string name;                     ///< NFC, single blanks
    std::optional<base::Day> born;
    std::string sex;                      ///< as printed: "Nam", "Nữ"; empty when absent
    std::string address;
};

/// invalid_input: not such a code, damaged, control or bidirectional characters in it. too_large above 1 KiB.
base::Result<IdCard> id_card(std::string_view bytes);

}  // namespace kiosk::text
