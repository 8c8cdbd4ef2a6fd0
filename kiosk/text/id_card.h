#pragma once
/// The QR code of the Vietnamese ID card (căn cước): fields separated by '|':
///   number | old number | name | birth date ddmmyyyy | sex | address | issue date ddmmyyyy
/// Reads it or says kindly that it is something else; nothing of a refused code is kept. Which fields go where is `visit`'s.
/// Source of the layout: the project's issue on use by everyone; further fields at the end are ignored, so is the old number.
/// Cards whose day or month of birth is not known hold zeros there.
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/base/result.h"
#include "kiosk/text/written.h"

namespace kiosk::text {

/// A code without what scanners and their settings put around it: STX and ETX, tabs, blanks, line ends.
std::string_view without_frame(std::string_view bytes);

struct IdCard {
    std::string number;            ///< 12 digits
    std::string name;              ///< NFC, single blanks; as long as it is
    std::optional<TypedDay> born;  ///< a day, or as much of it as is printed; a year before 1900 counts as none
    std::string sex;               ///< "Nam", "Nữ"; empty when absent or not understood
    std::string address;
    bool birth_unread = false;  ///< something is printed there that `born` cannot hold
    bool sex_unread = false;
};

/// invalid_input: not such a code, damaged, control or bidirectional characters in it. too_large above 1 KiB.
base::Result<IdCard> id_card(std::string_view bytes);

}  // namespace kiosk::text
