#include "kiosk/text/fold.h"

#include "kiosk/base/utf8.h"

namespace kiosk::text {

namespace {
bool combines(char32_t point) { return point >= 0x300 && point <= 0x36F; }
bool is_blank(char32_t point)
{
    return point <= U' ' || point == 0xA0 || (point >= 0x2000 && point <= 0x200B) || point == 0x202F || point == 0x3000;
}
}  // namespace

std::string folded(std::string_view words)
{
    std::string out;
    bool blank_due = false;
    for (auto point : base::code_points(base::lower(base::nfd(words)))) {
        if (is_blank(point)) {
            blank_due = !out.empty();
            continue;
        }
        if (combines(point)) continue;
        if (blank_due) out += ' ';
        blank_due = false;
        // Many Vietnamese files write Đ as the Icelandic Ð (U+00D0): it looks the same.
        out += point == U'đ' || point == U'ð' ? "d" : base::utf8(point);
    }
    return out;
}

}  // namespace kiosk::text
