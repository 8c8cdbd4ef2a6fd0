/// Pages of the desk with the words of its pictures: a request beside its queue, forms, books and charts.
#include <cmath>

#include "sample_desk_frame.h"
#include "sample_maker.h"

namespace kiosk::ui::samples {

namespace {

void add_queue(Maker& m)
{
    PlainBlock& head = m.add(Area::list, PaneHead{say("Đang chờ"), say("22"), {}, {}, {}}, false, "list.head");
    head.inside.push_back(m.inside(Button{"play_arrow", say("Nhận việc tiếp theo"), W::secondary, false, "F3"}, true));
    m.add(Area::list, GroupHead{say("Khẩn"), "3", Tone::lotus});
    auto urgent =
        strip(0.1f, Tone::lotus, "28 phút", "đến 10:10", "Trần Văn Bình", "2007",
              "Hình sự · Thông báo 03, Công an tỉnh, nhận hôm qua 22:10 qua điện thoại", "TB03-41", "Hà Thị Thu 09:35");
    urgent.chips = {{say("đang bị tạm giữ"), Tone::lotus, ""}};
    m.add(Area::list, urgent, true);
    auto mine = strip(0.4f, Tone::lotus, "1 giờ 48", "gọi đến 11:30", "Triệu Thị Mẩy", "1991",
                      "Hôn nhân và gia đình · gọi lần 2 · chỉ buổi sáng", "BK-7K4M", "bạn 09:38");
    mine.chips = {{say("xét xử 27/11"), Tone::lotus, ""}};
    mine.mine = true;
    m.add(Area::list, mine, true, "list.mine").chosen = true;
    auto long_name = strip(0.6f, Tone::lotus, "4 ngày", "làm việc, 30/11", "Hoàng Nguyễn Thị Phương Thảo Quyên", "1988",
                           "Lao động · bốn tháng lương chưa trả", "BK-3FYH", "gửi 09:12");
    long_name.chips = {{say("hết thời hiệu 30/11"), Tone::lotus, ""}};
    m.add(Area::list, long_name, true);
    m.add(Area::list, GroupHead{say("Quá hẹn"), "1", Tone::red});
    m.add(Area::list,
          strip(1, Tone::red, "quá 1 ngày", "hẹn T6 20/11", "Bàn Tiến Kinh", "1959",
                "Đất đai · hàng rào lấn đất ruộng · gọi lần 2", "BK-9V7H", "Lý Minh Châu"),
          true);
    m.add(Area::list, GroupHead{say("Đến hẹn hôm nay"), "2", Tone::plain});
    m.add(Area::list,
          strip(0.15f, Tone::teal, "hôm nay", "hẹn trước 17:00", "Nông Thị Xuân", "1975",
                "Thừa kế · anh em chưa thống nhất việc chia nhà đất", "BK-8C2L", "gửi 19/11"),
          true, "list.plain");
    auto message = strip(0.15f, Tone::teal, "hôm nay", "hẹn trước 17:00", "Vi Thị Mỵ", "1966",
                         "Chính sách xã hội · trợ cấp người khuyết tật", "BK-2J4P", "gửi 19/11");
    message.chips = {{say("1 lời nhắn"), Tone::teal, ""}};
    m.add(Area::list, message, true);
    m.add(Area::list, GroupHead{say("Còn hạn"), "3", Tone::plain});
    m.add(Area::list,
          strip(0.8f, Tone::teal, "3 ngày", "làm việc, 27/11", "Nguyễn Thị Hạnh", "1976", "Dân sự · bảo lãnh vay ngân hàng",
                "BK-KWYE", "gửi 07:52"),
          true);
    m.add(Area::list, strip(-1, Tone::teal, "đang mở", "", "BK-D4KW", "", "niêm phong đang mở, còn 38.760", "", "gửi 20/11"),
          true);
    m.add(Area::list, Empty{"task_alt", say("Không còn việc nào cần người lúc này"),
                            say("Việc kế tiếp: phiên toà thứ Tư 25/11 lúc 08:00, Lường Thị Nga")});
}

PlainBlock row(Maker& m, const char* label, const char* value)
{
    return m.inside(Row{say(label), say(value), {}, Row::Weight::normal});
}

Limit limit(float share, Tone tone, const char* words, const char* until, const char* source)
{
    Limit one;
    one.gauge = {share, tone};
    one.line = say(words);
    one.until = say(until);
    one.source = say(source);
    return one;
}

void add_request(Maker& m)
{
    PlainBlock& head =
        m.add(Area::detail,
              PaneHead{say("Triệu Thị Mẩy"),
                       {},
                       {{say("Khẩn: toà xét xử thứ Sáu 27/11"), Tone::lotus, "priority_high"}},
                       say("BK-7K4M · sinh 1991 · nữ · Dao · xã Nghiên Loan · tự gửi từ máy ở sảnh, thứ Sáu 20/11"),
                       say("3 trong 22")},
              false, "detail.head");
    head.inside.push_back(m.inside(Button{"undo", say("Trả lại"), W::secondary, false, "F5"}, true));
    SafeContact contact;
    contact.title = say("An toàn khi gọi");
    contact.aside = say("người yêu cầu tự chọn");
    contact.rule = say("Chỉ gọi buổi sáng · đừng nói là ai · từ hẹn “hoa ban”");
    contact.phone = say("0900 000 417");
    contact.below = say("máy của chị Mẩy");
    contact.may = say("Gọi được ngay, còn 1 giờ 48 phút");
    contact.key = "Ctrl+C";
    m.add(Area::detail, contact, true, "contact");
    PlainBlock& words = m.add(Area::detail, Panel{});
    words.inside.push_back(m.inside(CardHead{say("Lời người yêu cầu"), {}}));
    words.inside.push_back(m.inside(Paragraph{say("Tôi bị chồng đánh nhiều lần, tôi đã làm đơn xin ly hôn. Toà hẹn xét xử ngày "
                                                  "27/11. Tôi cần người bảo vệ quyền lợi cho "
                                                  "tôi và hai con, cháu lớn bảy tuổi, cháu bé ba tuổi."),
                                              P::lead,
                                              {}}));
    PlainBlock& facts = m.add(Area::detail, Panel{});
    facts.inside = {row(m, "Việc", "Hôn nhân và gia đình: ly hôn, nuôi con"), row(m, "Muốn được giúp", "Bảo vệ tôi ở toà"),
                    row(m, "Bên kia", "Chìu Văn Sìn, chồng"), row(m, "Giấy tờ", "Chưa có giấy nào ở Trung tâm")};
    PlainBlock& grounds = m.add(Area::detail, Panel{});
    grounds.inside.push_back(m.inside(CardHead{say("Kết quả theo câu trả lời, bạn là người quyết định"), {}}));
    grounds.inside.push_back(
        m.inside(page::Ground{page::Ground::State::met, say("Đủ: người thuộc hộ nghèo"),
                              say("Trả lời: “Có sổ hộ nghèo”. Cần Giấy chứng nhận hộ nghèo."), say("Điều 7 khoản 2")}));
    grounds.inside.push_back(
        m.inside(page::Ground{page::Ground::State::possible, say("Có thể: nạn nhân bạo lực gia đình"),
                              say("Chưa rõ: cận nghèo hoặc trợ cấp xã hội hằng tháng."), say("Điều 7 khoản 7 điểm e")}));
    PlainBlock& note = m.add(Area::detail, Panel{});
    note.inside.push_back(m.inside(CardHead{say("Người yêu cầu đang đọc trên máy"), say("Nhắn thêm")}, true));
    note.inside.push_back(m.inside(Paragraph{say("“Chúng tôi đã gọi ngày 20/11 nhưng chưa gặp bạn.”"), P::body, {}}));
    m.add(Area::detail, Badge{"", say("Thông báo 03"), Tone::teal});
    m.add(Area::detail, Badge{"check", say("Hoàn thành 30/10"), Tone::green});
    m.add(Area::detail, Badge{"", say("buổi"), Tone::gold});
    m.add(Area::detail, Badge{"", say("Hình sự"), Tone::plain});
    m.add(Area::detail,
          Notice{"cloud_off",
                 say("Chưa nối được kho từ 10:31. Những gì đã ghi vẫn an toàn. Chữ đang gõ được giữ; máy tự ghi khi "
                     "kho trở lại."),
                 Tone::red});
}

void add_rail(Maker& m)
{
    m.add(Area::rail, CardHead{say("Việc tiếp theo"), {}});
    m.add(Area::rail, Button{"call", say("Ghi cuộc gọi"), W::primary, false, "F6"}, true, "act.call");
    const auto act = [&](const char* icon, const char* words, const char* key, bool enabled = true) {
        m.add(Area::rail, Button{icon, say(words), W::secondary, false, key}, true).enabled = enabled;
    };
    act("description", "Giấy tờ", "F7");
    act("assignment_turned_in", "Thụ lý", "F8");
    act("forward", "Chuyển", "F9");
    act("block", "Từ chối", "F10", false);
    m.add(Area::rail, Divider{});
    m.add(Area::rail, CardHead{say("Thời hạn"), {}});
    m.add(Area::rail,
          limit(0.4f, Tone::lotus, "Còn 3 ngày làm việc đến ngày xét xử", "thứ Sáu 27/11, nghỉ 24/11", "Điều 30 khoản 4"));
    m.add(Area::rail, limit(0.3f, Tone::teal, "Còn 1 giờ 48 phút trong giờ an toàn", "buổi sáng, đến 11:30", ""));
    auto met = limit(0, Tone::green, "Cử người sau 1 ngày làm việc", "hạn 3 ngày", "Điều 31 khoản 2");
    met.met = true;
    m.add(Area::rail, met);
    m.add(Area::rail, Divider{});
    m.add(Area::rail, CardHead{say("Ba lần gọi"), {}});
    m.add(Area::rail, Rung{1, say("Không nghe máy"), say("thứ Sáu 20/11 lúc 10:15 · Lý Minh Châu"), Rung::State::done});
    m.add(Area::rail, Rung{2, say("Gọi được ngay"), say("sáng nay, đến 11:30"), Rung::State::now});
    m.add(Area::rail, Rung{3, say("Nếu cần: thứ Tư 25/11, buổi sáng"),
                           say("thứ Ba 24/11 nghỉ lễ · sau lần 3 lãnh đạo quyết định"), Rung::State::later});
    m.add(Area::rail, Divider{});
    m.add(Area::rail, CardHead{say("Đã xảy ra"), {}});
    m.add(Area::rail, Entry{say("09:38"), say("Bạn nhận việc"), ""});
    m.add(Area::rail, Entry{say("20/11 10:15"), say("Gọi lần 1, không nghe máy · Lý Minh Châu"), ""});
    Days days;
    days.days = {{say("T2 23"), {say("không có")}, true}, {say("T4 25"), {say("08:00 Lường Thị Nga · Hà Thị Thu")}, false}};
    m.add(Area::rail, days);
}

PlainBlock form(Maker& m, const char* label, std::vector<PlainBlock> inside, const char* hint = "", const char* error = "")
{
    PlainBlock block = m.inside(FormRow{say(label), {}, say(hint), say(error)});
    block.inside = std::move(inside);
    return block;
}

PlainBlock tile(Maker& m, const char* digit, const char* words, bool chosen = false)
{
    PlainBlock block = m.inside(Tile{digit, say(words), {}, {}}, true);
    block.chosen = chosen;
    return block;
}

PlainBlock segments(Maker& m, std::vector<const char*> words, std::size_t chosen)
{
    PlainBlock block = m.inside(Segments{});
    for (std::size_t at = 0; at < words.size(); ++at) block.inside.push_back(tile(m, "", words[at], at == chosen));
    return block;
}

PlainBlock field(Maker& m, const char* text, bool focused = false, int lines = 1, bool wrong = false)
{
    Field one;
    one.text = text;
    one.focused = focused;
    one.lines = lines;
    one.wrong = wrong;
    return m.inside(one, true);
}

void add_forms(Maker& m)
{
    PlainBlock& card = m.add(Area::detail, Panel{});
    card.inside.push_back(m.inside(CardHead{say("Việc: hỏi đơn giản, trả lời ngay"), {}, "question_answer", "Ctrl+Q"}));
    card.inside.push_back(form(m, "Cách hỏi", {segments(m, {"Tại quầy", "Điện thoại", "Buổi truyền thông"}, 0)}));
    PlainBlock pick = m.inside(Pick{{}, say("Hôn nhân và gia đình")}, true);
    card.inside.push_back(form(m, "Lĩnh vực", {pick}));
    card.inside.push_back(
        form(m, "Người hỏi",
             {field(m, "1"), m.inside(Paragraph{say("người,"), P::quiet, {}}), segments(m, {"nữ", "nam", "không ghi"}, 0)}));
    card.inside.push_back(form(m, "Nhận lúc", {field(m, "08:05"), field(m, "23/11/2026")}, "đồng hồ tính từ đây"));
    card.inside.push_back(
        form(m, "Ngày", {field(m, "31/11/2026", false, 1, true)}, "", "Tháng 11 có 30 ngày. Gõ lại, ví dụ 30/11."));
    card.inside.push_back(
        form(m, "Đã trả lời",
             {field(m, "Nộp tại Toà án nhân dân khu vực nơi người chồng cư trú; không rõ nơi ở thì nơi cư trú cuối cùng.", true,
                    3)}));
    card.inside.push_back(
        form(m, "Nội dung",
             {m.inside(Tick{say("Luật TGPL 2017"), {}, {}, {}}, true), m.inside(Tick{say("Hình sự"), {}, {}, {}}, true)}));
    card.inside.back().inside.front().chosen = true;
    card.inside.push_back(m.inside(Button{"check", say("Ghi việc"), W::primary, false, "Ctrl+Enter"}, true));
    card.inside.push_back(m.inside(Button{"", say("Thôi"), W::secondary, false, "Esc"}, true));

    PlainBlock& scores = m.add(Area::detail, Panel{});
    scores.inside.push_back(m.inside(CardHead{say("Thẩm định chất lượng"), say("Điều 14–17 TT 12/2018")}));
    scores.inside.push_back(m.inside(Score{"1", say("Nghĩa vụ nghề nghiệp"), 29, 30}));
    for (const auto& [code, words, value] :
         {std::tuple{"1a", "Đúng luật, trung thực, khách quan", 10}, std::tuple{"1b", "Giải thích, thông báo kịp thời", 9}}) {
        PlainBlock one = m.inside(Score{code, say(words), value, 10});
        one.inside.push_back(field(m, std::to_string(value).c_str(), value == 9));
        scores.inside.push_back(one);
    }
    scores.inside.push_back(m.inside(Heading{say("Hồ sơ"), 3}));
    PlainBlock have = m.inside(Tick{say("Đơn yêu cầu, giấy chứng minh"), {}, say("03/08"), say("1–14")}, true);
    have.chosen = true;
    scores.inside.push_back(have);
    scores.inside.push_back(m.inside(Tick{say("Bản án sơ thẩm"), {}, say("chưa có, xin toà"), {}, Tick::State::missing}, true));
    scores.inside.push_back(m.inside(Tick{say("Thông báo không tiếp tục"), {}, say("không cần"), {}, Tick::State::not_needed}));
    scores.inside.push_back(m.inside(Progress{61240, 38760, say("Tên, điện thoại: đã mở 61.240 trong 100.000")}));
    scores.inside.push_back(m.inside(Code{say("Số sẽ cấp khi vào sổ"), say("TT.TGTT.188.2026")}));
    scores.inside.push_back(m.inside(Entry{{}, say("Sang danh sách, sang chi tiết"), "← →"}));
    scores.inside.push_back(m.inside(Entry{{}, say("Cỡ chữ: dày, vừa, lớn"), "Ctrl+- Ctrl+="}));
}

void add_act(Maker& m)
{
    m.page.rail_for_act = 440;
    m.add(Area::rail, PaneHead{say("Ghi cuộc gọi lần 2"), {}, {{{}, Tone::teal, "call"}}, {}, say("09:51, gọi 2 phút")}, false,
          "act.head");
    PlainBlock& who = m.add(Area::rail, FormRow{say("Ai nghe máy?"), say("bấm số"), {}, {}});
    who.chosen = true;
    for (const auto& [digit, words] :
         {std::pair{"1", "Đúng chị Mẩy"}, std::pair{"2", "Người khác nghe"}, std::pair{"3", "Không nghe máy"},
          std::pair{"4", "Máy bận, tắt máy"}, std::pair{"5", "Sai số"}, std::pair{"6", "Xin gọi lúc khác"}})
        who.inside.push_back(tile(m, digit, words, std::string(digit) == "2"));
    m.add(Area::rail, Notice{"shield", say("Người khác nghe máy: đừng nói là ai, đừng nhắc việc ly hôn."), Tone::lotus});
    PlainBlock& ground =
        m.add(Area::rail, FormRow{say("Diện người được trợ giúp"), say("theo câu trả lời: diện 1 đủ"), {}, {}});
    PlainBlock first = m.inside(Tile{"1", say("Người thuộc hộ nghèo"), {}, say("Điều 7 khoản 2")}, true);
    first.chosen = true;
    first.inside.push_back(segments(m, {"xem bản chính", "nhận bản sao", "nộp sau"}, 2));
    ground.inside.push_back(first);
    ground.inside.push_back(
        m.inside(Tile{"2", say("Nạn nhân bạo lực gia đình, khó khăn về tài chính"), {}, say("Điều 7 khoản 7 điểm e")}, true));
    PlainBlock& next =
        m.add(Area::rail, FormRow{say("Lần 3"), {}, say("Lần sớm nhất trong giờ an toàn. Thứ Ba 24/11 nghỉ lễ."), {}});
    next.inside.push_back(field(m, "Thứ Tư 25/11, buổi sáng"));
    next.inside.push_back(field(m, "từ 8:30"));
    m.add(Area::rail, Divider{}, false, "act.foot");
    m.add(Area::rail, Button{"check", say("Ghi cuộc gọi"), W::primary, false, "Ctrl+Enter"}, true);
    m.add(Area::rail, Button{"", say("Thôi"), W::secondary, false, "Esc"}, true);
}

void add_menu(Maker& m)
{
    PlainBlock pick = m.inside(Pick{say("Đơn vị"), say("Trụ sở chính")}, true);
    PlainBlock menu = m.inside(Menu{});
    for (const auto& [words, key] :
         {std::pair{"Mở", "Enter"}, std::pair{"Nhận việc", "F5"}, std::pair{"Chép số điện thoại", "Ctrl+C"}})
        menu.inside.push_back(m.inside(MenuItem{say(words), key}, true));
    menu.inside[1].chosen = true;
    pick.inside.push_back(menu);
    PlainBlock& row = m.add(Area::detail, FormRow{say("Đơn vị"), {}, {}, {}});
    row.inside = {pick, m.inside(Pick{say("Hình thức"), say("Tham gia tố tụng")}, true)};
    row.inside[1].chosen = true;
    DayLine day{7 * 60, 20 * 60 + 30, 9 * 60 + 42, {{450, 690}, {810, 1020}}, {}};
    day.marks = {
        {577, say("09:37 Sùng Thị Chía"), Tone::lotus},         {610, say("10:10 cử người"), Tone::lotus},
        {690, say("11:30 hết giờ gọi chị Mẩy"), Tone::plain},   {810, say("13:30 gọi ông Páo"), Tone::plain},
        {1020, say("17:00 sáu việc hẹn hôm nay"), Tone::plain}, {1205, say("20:05 cử người, Lộc Văn Dìn"), Tone::lotus}};
    m.add(Area::detail, day);
    Stages stages;
    using S = Rung::State;
    for (const auto& [words, below, state] :
         {std::tuple{"Gửi yêu cầu", "03/08", S::done}, std::tuple{"Thụ lý", "03/08 10:40", S::done},
          std::tuple{"Bàn giao", "hạn 29/11", S::now}, std::tuple{"Thẩm định", "91 điểm, nháp", S::later}})
        stages.stops.push_back({say(words), say(below), state});
    m.add(Area::detail, stages);
}

}  // namespace

PlainPage desk_request()
{
    Maker m = begin("desk_request", Layout::desk);
    add_frame(m, "Đang chờ");
    add_queue(m);
    add_request(m);
    add_rail(m);
    return m.page;
}

PlainPage desk_forms()
{
    Maker m = begin("desk_forms", Layout::desk);
    add_frame(m, "Tiếp dân, việc");
    add_menu(m);
    add_forms(m);
    add_act(m);
    return m.page;
}

}  // namespace kiosk::ui::samples
