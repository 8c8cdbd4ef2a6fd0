#pragma once
/// A desk page with every pane, and what of it is on the glass.
#include <string>

#include "painted.h"
#include "sample_maker.h"

namespace kiosk::ui {

namespace samples {

/// A queue with four groups, a request with its rail, bars above and below.
inline page::PlainPage queue(int rows, float rail_for_act = 0)
{
    Maker m = begin("desk", Layout::desk);
    m.page.rail_for_act = rail_for_act;
    m.add(Area::header, Brand{say("Bàn tiếp nhận"), say("Trụ sở chính")});
    m.add(Area::header, Find{"", say("Tìm mã, tên, điện thoại, số vụ"), {}, false, "F2"}, true, "find");
    m.add(Area::header, ClockFace{say("Thứ Hai 23/11/2026"), say("09:42")});
    m.add(Area::header, Button{"lock", say("Khoá bàn"), W::secondary, false, "Ctrl+L"}, true, "lock");
    for (const char* place : {"Hôm nay", "Đang chờ", "Cần gọi lại", "Chờ giấy tờ", "Quá hẹn", "Của tôi"})
        m.add(Area::nav, NavItem{say(place), "3", Tone::plain, "call", ""}, true);
    m.add(Area::list, PaneHead{say("Đang chờ"), say("22"), {}, {}, {}}, false, "list.head");
    int made = 0;
    for (const char* group : {"Khẩn", "Quá hẹn", "Đến hẹn hôm nay", "Còn hạn"}) {
        m.add(Area::list, GroupHead{say(group), "5", Tone::plain});
        const int here = group == std::string{"Còn hạn"} ? rows - made : std::min(5, (rows - made) / 2);
        for (int row = 0; row < here; ++row) {
            Strip strip;
            strip.gauge = {0.4f, Tone::teal};
            strip.left = say("3 ngày");
            strip.until = say("làm việc, 27/11");
            strip.title = say("Nguyễn Thị Hạnh");
            strip.extra = say("1976");
            strip.below = say("Dân sự · bảo lãnh vay ngân hàng");
            strip.code = say("BK-K" + std::to_string(made));
            strip.right = say("gửi 07:52");
            m.add(Area::list, strip, true, "row." + std::to_string(made)).menu = m.meanings++;
            m.page.blocks.back().chosen = made == 2;
            ++made;
        }
    }
    m.add(Area::detail, PaneHead{say("Triệu Thị Mẩy"), {}, {}, say("BK-7K4M"), say("Bạn đang giữ")}, false, "detail.head");
    for (int card = 0; card < 6; ++card) {
        PlainBlock words =
            m.inside(Paragraph{say("Tôi bị chồng đánh nhiều lần, tôi đã làm đơn xin ly hôn. Toà hẹn xét xử."), P::body, {}});
        m.add(Area::detail, Panel{}, false, "card." + std::to_string(card)).inside.push_back(words);
        m.page.blocks.back().inside.push_back(m.inside(Row{say("Việc"), say("Hôn nhân và gia đình"), {}, {}}));
    }
    if (rail_for_act > 0) m.add(Area::rail, PaneHead{say("Thụ lý BK-7K4M"), {}, {}, {}, say("Tab qua từng phần")});
    m.add(Area::rail, Button{"call", say("Ghi cuộc gọi"), W::primary, false, "F6"}, true, "act.call");
    m.add(Area::rail, Button{"", say("Giấy tờ"), W::secondary, false, "F7"}, true, "act.papers");
    m.add(Area::rail, Button{"", say("Thụ lý"), W::secondary, false, "F8"}, true, "act.accept");
    for (int tile = 1; tile <= 3; ++tile)
        m.add(Area::rail, Tile{std::to_string(tile), say("Người thuộc hộ nghèo"), {}, {}}, true,
              "tile." + std::to_string(tile));
    m.add(Area::rail, Divider{});
    for (int hour = 0; hour < 30; ++hour)
        m.add(Area::rail, Entry{say("09:38"), say("Bạn mở xem"), ""}, false, "entry." + std::to_string(hour));
    m.add(Area::status, StatusLine{"cloud_done", say("Kho đang mở"), Tone::green, "", true});
    return m.page;
}

}  // namespace samples

inline const SemanticBlock* seen_block(Painter& p, const std::string& id)
{
    for (const SemanticBlock& one : p.seen().blocks)
        if (one.id == id) return &one;
    return nullptr;
}

}  // namespace kiosk::ui
