/// A sample page of the books of the desk: tables, figures, charts.
#include "sample_desk_frame.h"

namespace kiosk::ui::samples {

namespace {

PlainBlock table_row(Maker& m, std::vector<const char*> cells, bool touchable = true)
{
    TableRow one;
    for (const char* cell : cells) one.cells.push_back(say(cell));
    return m.inside(one, touchable);
}

PlainBlock table(Maker& m)
{
    PlainBlock block = m.inside(Table{{{96, false}, {1, false}, {1, false}, {64, true}, {64, true}}});
    for (const char* head : {"Ngày", "Nơi", "Đối tượng", "Người", "Tờ gấp"})
        block.inside.push_back(m.inside(
            ColumnHead{say(head), std::string(head) == "Ngày" ? ColumnHead::Sort::down : ColumnHead::Sort::none}, true));
    block.inside.push_back(table_row(m, {"21/11", "Xã Chợ Rã", "Ở cơ sở", "41", "82"}));
    block.inside.push_back(table_row(m, {"12/11", "Xã Na Rì", "Phụ nữ", "42", "84"}));
    block.inside.back().chosen = true;
    block.inside.push_back(
        table_row(m, {"10/11", "Xã Văn Lang\ntừ 08:30", "Người khuyết tật, khó khăn về tài chính", "105", "210"}));
    PlainBlock sum = table_row(m, {"Cộng", "", "", "318", "636"}, false);
    std::get<TableRow>(sum.kind).total = true;
    block.inside.push_back(sum);
    return block;
}

PlainBlock chart(Maker& m, Chart::Kind kind, const char* words, const char* aside, std::vector<Chart::Bar> bars,
                 std::vector<const char*> legend = {})
{
    Chart one;
    one.kind = kind;
    one.line = say(words);
    one.aside = say(aside);
    one.bars = std::move(bars);
    for (const char* line : legend) one.legend.push_back(say(line));
    PlainBlock panel = m.inside(Panel{});
    panel.area = Area::detail;
    panel.inside.push_back(m.inside(one));
    return panel;
}

void add_books(Maker& m)
{
    using K = Chart::Kind;
    PlainBlock& sheet = m.add(Area::detail, Panel{});
    sheet.inside.push_back(m.inside(CardHead{say("Buổi truyền thông tháng 11"), say("5 buổi, 4 xã")}));
    sheet.inside.push_back(table(m));
    m.page.blocks.push_back(chart(m, K::bars, "154 hoàn thành, theo hình thức", "",
                                  {{say("Tham gia tố tụng"), 150, 0, "150"},
                                   {say("Tư vấn pháp luật"), 4, 0, "4"},
                                   {say("Đại diện ngoài tố tụng"), 0, 0, "0"}}));
    m.page.blocks.push_back(
        chart(m, K::split, "296 vụ việc", "một vạch, hai cách chia",
              {{{}, 140, 156, "140 chuyển sang", "156 mới"}, {{}, 154, 142, "154 hoàn thành", "142 còn lại", Tone::green}}));
    m.page.blocks.push_back(chart(m, K::arc, "152 tố tụng thụ lý", "",
                                  {{say("do thông báo"), 124, 0, "124"}, {say("tự yêu cầu"), 28, 0, "28"}},
                                  {"4 vụ việc mới còn lại là tư vấn (giả định)"}));
    m.page.blocks.push_back(chart(m, K::columns, "Mới và hoàn thành theo tháng", "tính từ sổ",
                                  {{say("T1"), 22, 19, "22", "19"},
                                   {say("T2"), 17, 14, "17", "14"},
                                   {say("T3"), 31, 24, "31", "24"},
                                   {say("T4"), 27, 29, "27", "29"}},
                                  {"mới 156", "hoàn thành 154"}));
    std::vector<Chart::Bar> days;
    for (int day = 1; day <= 23; ++day)
        days.push_back({say((day < 10 ? "0" : "") + std::to_string(day) + "/11"), static_cast<double>(day * 7 % 6), 0, "x"});
    m.page.blocks.push_back(chart(m, K::columns, "Yêu cầu mỗi ngày, 23 ngày", "", days));
    for (auto& block : m.page.blocks)
        if (std::holds_alternative<Panel>(block.kind)) block.area = Area::detail;
    const auto figure = [&](const char* code, const char* words, const char* value, bool part) {
        m.add(Area::list, Figure{code, say(words), value, value, "0", part}, true);
    };
    m.add(Area::list,
          PaneHead{say("Báo cáo"), say("6 tháng đầu năm"), {{say("sổ đã khoá 05/07"), Tone::green, "lock"}}, {}, {}});
    figure("A1", "Lượt người tiếp công dân tại trụ sở", "122", false);
    figure("A5", "Kỳ trước chuyển sang", "140", true);
    figure("B4", "Tờ gấp đã cấp phát", "4.628", false);
    Strip wide = strip(0.2f, Tone::lotus, "28 phút", "đến 10:10 hôm nay", "Cử người bào chữa", "Trần Văn Bình, 19 tuổi",
                       "Thông báo 03 của Công an tỉnh · TT.TGTT.185.2026", "", "Hà Thị Thu 09:35");
    wide.rule = say("12 giờ từ lúc thụ lý");
    wide.source = say("Điều 31 khoản 2 Luật TGPL");
    m.add(Area::list, wide, true).inside.push_back(m.inside(Button{"", say("Nhận việc"), W::primary, false, "F5"}, true));
    m.add(Area::list, Called{say("A-012"), say("quầy 2"), true});
    m.add(Area::list, Called{say("A-011"), say("quầy 1"), false});
    auto grey = std::make_shared<std::vector<std::uint8_t>>(420 * 594, 255);
    for (int line = 0; line < 24; ++line)
        for (int x = 40; x < 380 - line * 7 % 90; ++x)
            for (int y = 0; y < 3; ++y)
                (*grey)[static_cast<std::size_t>((50 + line * 20 + y) * 420 + x)] = static_cast<std::uint8_t>(x % 9 * 20);
    m.add(Area::rail, PaperPage{say("Đơn yêu cầu"), 420, 594, grey, 1.0f});
}

}  // namespace

PlainPage desk_books()
{
    Maker m = begin("desk_books", Layout::desk);
    add_frame(m, "Báo cáo");
    add_books(m);
    return m.page;
}

}  // namespace kiosk::ui::samples
