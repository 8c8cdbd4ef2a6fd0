#pragma once
/// What a telephone number of Viet Nam can be. Judges kindly: what is doubted here may still be right, and only the person
/// knows. How a number is grouped for a reader: `phone` in written.h.
///
/// Sources, looked up on 30/11/2026:
///   mobile numbers and area codes: libphonenumber, metadata of VN (mobile 3x 5x 7x 8x 9x with 9 digits after the 0, land lines
///   2x
///     with 10); taken a little wider, so that a prefix that is given out tomorrow is not doubted
///   land lines of 11 digits, area codes 02x and 02xx: Decision 2036/QĐ-BTTTT of 21/11/2016 (nld.com.vn 18/01/2017,
///   kienthuc.net.vn 17/06/2017) mobile numbers of 11 digits, gone since 2018: plan of the Ministry of Information and
///   Communications of 29/05/2018
///     (plo.vn, tienphong.vn and gsm.vn of 29/05/2018, all three with the same table)
#include <string>
#include <string_view>

namespace kiosk::text {

/// Digits alone, "+" before those of another country. The country's own +84, 0084 or 84 gives way to the 0 it stands for,
/// where a number of Viet Nam comes of it. Signs and blanks between are dropped.
std::string national_phone(std::string_view typed);

struct PhoneReading {
    enum class Kind {
        right,
        old_mobile,     ///< of 11 digits, gone since 2018
        mobile_digits,  ///< begins like a mobile number and has more or less than 10 digits: one was touched twice, or missed
        land_digits,    ///< begins like a land line and has more or less than 11 digits
        unusual,        ///< neither; also of another country
    } kind = Kind::unusual;
    std::string instead;  ///< what is likely meant, "0701234567"; empty: nobody can tell
};
/// `national`: as national_phone() gives it.
PhoneReading phone_reading(std::string_view national);

}  // namespace kiosk::text
