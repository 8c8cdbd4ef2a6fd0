#pragma once
/// What stands around every sample page of the desk: top bar, ways from place to place, status line.
#include <cmath>
#include "sample_maker.h"

namespace kiosk::ui::samples {

inline void add_frame(Maker& m, const char* place)
{
    m.add(Area::header, Brand{say("Bàn tiếp nhận"), say("Trụ sở chính")}, false, "brand");
    m.add(Area::header, Find{"", say("Tìm mã, tên, điện thoại, số vụ"), {}, false, "F2"}, true, "find");
    m.add(Area::header, ClockFace{say("Thứ Hai 23/11/2026"), say("09:42")}, false, "clock");
    m.add(Area::header, Button{"lock", say("Khoá bàn"), W::secondary, false, "Ctrl+L"}, true, "lock");
    const auto nav = [&](const char* words, const char* count, const char* icon, Tone tone = Tone::plain) {
        m.add(Area::nav, NavItem{say(words), count, tone, icon, {}}, true).chosen = std::string(words) == place;
    };
    const auto part = [&](const char* words) { m.add(Area::nav, Paragraph{say(words), P::quiet, {}}); };
    nav("Hôm nay", "18", "today");
    part("Yêu cầu");
    nav("Đang chờ", "22", "inbox");
    nav("Cần gọi lại", "6", "call");
    nav("Chờ giấy tờ", "8", "description");
    nav("Quá hẹn", "1", "schedule", Tone::red);
    nav("Của tôi", "5", "person");
    nav("Đã xong", "1.043", "done_all");
    part("Sổ sách");
    nav("Tiếp dân, việc", "", "edit_note");
    nav("Sổ thụ lý", "", "menu_book");
    nav("Báo cáo", "", "bar_chart");
    m.add(Area::nav, Divider{});
    m.add(Area::nav, NavItem{say("Phím tắt"), "", Tone::plain, "keyboard", "F1"}, true);
    m.add(Area::status, Undo{say("Đã nhận BK-7K4M"), "Ctrl+Z", 47, 60}, true, "undo");
    m.add(Area::status, StatusLine{"cloud_done", say("Kho đang mở · đồng bộ 09:41"), Tone::green, "", true});
    m.add(Area::status, StatusLine{"", say("Gõ Telex: tắt"), Tone::plain, "F12", true}, true);
}

inline Strip strip(float share, Tone tone, const char* left, const char* until, const char* name, const char* year,
                   const char* below, const char* code, const char* right)
{
    Strip one;
    one.gauge = {share, tone};
    one.left = say(left);
    one.until = say(until);
    one.title = say(name);
    one.extra = say(year);
    one.below = say(below);
    one.code = say(code);
    one.right = say(right);
    return one;
}

}  // namespace kiosk::ui::samples
