/// The staff desk, a dialog, the lock page, one page with everything; and all by name.
#include "sample_maker.h"

namespace kiosk::ui::samples {

PlainPage desk()
{
    Maker m = begin("desk", Layout::desk);
    m.add(Area::header, Brand{say("Bàn tiếp nhận"), say("Chi nhánh số 2 · đã đồng bộ 09:41")});
    m.button(Area::header, W::tool, "Tìm theo mã, tên, số điện thoại", "search");
    m.button(Area::header, W::tool, "Khoá", "lock");
    const auto nav = [&](const char* words, const char* count, Tone tone = Tone::plain) -> PlainBlock& {
        return m.add(Area::nav, NavItem{say(words), count, tone}, true);
    };
    nav("Mới", "12").chosen = true;
    nav("Khẩn", "2", Tone::red);
    nav("Của tôi", "5");
    nav("Chờ giấy tờ", "8");
    nav("Đã thụ lý", "41");
    nav("Đã xong", "154");
    m.add(Area::nav, Divider{});
    nav("Báo cáo", "");
    nav("Máy ở chi nhánh", "●", Tone::plain);
    const char* rows[][5] = {{"Nguyễn Thị A", "Hôn nhân và gia đình", "09:31", "BK-7K4M", "Khẩn"},
                             {"Trần Văn B", "Hình sự · bị tạm giữ", "09:02", "BK-3F9D", "Khẩn"},
                             {"Hoàng Thị C", "Đất đai", "08:55", "BK-8C2L", ""},
                             {"Nông Văn D", "Lao động", "08:40", "BK-4N6T", ""},
                             {"Lý Thị Đ", "Bạo lực gia đình", "hôm qua", "BK-5R8X", ""},
                             {"Bàn Văn E", "Thừa kế", "hôm qua", "BK-9V7H", ""},
                             {"Đặng Thị G", "Chính sách người có công", "20/11", "BK-2J4P", ""},
                             {"Ma Văn H", "Dân sự · vay nợ", "20/11", "BK-6W8E", ""}};
    bool first = true;
    for (const auto& row : rows) {
        m.add(Area::list, QueueRow{say(row[0]), say(row[1]), say(row[2]), say(row[3]), say(row[4]), Tone::lotus}, true).chosen =
            first;
        first = false;
    }
    m.add(Area::detail, Heading{say("BK-7K4M"), 2});
    m.add(Area::detail, Badge{"", say("Khẩn · xét xử ngày 27/11"), Tone::lotus});
    const auto fact = [&](const char* label, const char* value, Row::Weight weight) {
        m.add(Area::detail, Row{say(label), say(value), {}, weight});
    };
    fact("Người yêu cầu", "Nguyễn Thị A", Row::Weight::strong);
    fact("Diện", "Hộ nghèo · K2 Đ7", Row::Weight::normal);
    fact("An toàn khi gọi", "Sau 17 giờ · không nói nơi gọi · từ hẹn: “hoa ban”", Row::Weight::warning);
    fact("Điện thoại", "0912 345 678", Row::Weight::normal);
    fact("Lĩnh vực", "Hôn nhân và gia đình", Row::Weight::normal);
    fact("Hình thức", "Tham gia tố tụng", Row::Weight::normal);
    PlainBlock words = m.inside(Paragraph{say("Tôi bị chồng đánh nhiều lần, đã làm đơn ly hôn, toà hẹn ngày 27/11. Tôi cần "
                                              "người bảo vệ quyền lợi cho tôi và hai con."),
                                          P::body,
                                          {}});
    m.add(Area::detail, Panel{}).inside.push_back(words);
    m.button(Area::detail, W::primary, "Nhận việc");
    m.button(Area::detail, W::secondary, "Đã gọi");
    m.button(Area::detail, W::secondary, "Chờ giấy tờ");
    m.button(Area::detail, W::secondary, "Đơn", "picture_as_pdf");
    m.add(Area::detail, Paragraph{say("09:31   Gửi từ máy Chi nhánh số 2"), P::quiet, {}});
    m.add(Area::detail, Paragraph{say("09:41   Cán bộ trực mở xem"), P::quiet, {}});
    return m.page;
}

PlainPage dialog()
{
    Maker m = begin("dialog");
    m.page = home();
    m.page.id = "dialog";
    m.meanings = 40;
    m.add(Area::overlay, Heading{say("Bạn còn ở đây không?"), 1}, false, "dialog.title");
    m.add(Area::overlay, Paragraph{say("Sau 30 giây nữa, máy sẽ xoá mọi thứ bạn đã nhập."), P::lead, {}}, false,
          "dialog.words");
    m.add(Area::overlay, Progress{12, 18, say("18 giây")}, false, "dialog.left");
    m.button(Area::overlay, W::primary, "Tôi vẫn ở đây", "touch_app", true);
    m.button(Area::overlay, W::secondary, "Xoá và rời đi", "logout");
    return m.page;
}

PlainPage lock()
{
    Maker m = begin("lock", Layout::lock);
    m.add(Area::header, Brand{say("Bàn tiếp nhận"), say("Chi nhánh số 2")});
    m.add(Area::main, Heading{say("Mở khoá bàn tiếp nhận"), 1});
    m.add(Area::main, Paragraph{say("Không có thông tin cá nhân nào hiện khi đang khoá."), P::quiet, {}});
    Field field;
    field.label = say("Cụm mật khẩu của bạn");
    field.text = "abcdefgh";
    field.hidden = true;
    m.add(Area::main, field);
    m.add(Area::main, Notice{"error", say("Cụm mật khẩu chưa đúng. Hãy thử lại."), Tone::red});
    m.button(Area::main, W::primary, "Mở khoá", "lock_open");
    return m.page;
}

/// Every kind of block at once, long words included.
PlainPage everything()
{
    Maker m = begin("everything");
    m.add(Area::band, Notice{"", say("DEMO · dữ liệu thử, không gửi đi đâu"), Tone::gold});
    m.header();
    m.add(Area::main, Paragraph{say("Tìm hiểu pháp luật › Bạo lực gia đình"), P::crumb, {}});
    m.add(Area::main, Heading{say("Khi bị người trong nhà đánh hoặc đe doạ, bạn có thể làm gì?"), 1});
    m.add(Area::main, Notice{"warning", say("Nếu bạn đang gặp nguy hiểm, hãy gọi cán bộ trực ngay tại quầy."), Tone::lotus});
    m.button(Area::main, W::secondary, "Gọi cán bộ", "call");
    m.add(Area::main, Heading{say("Những việc nên làm"), 2});
    m.add(Area::main, Step{1, say("Đi đến nơi an toàn, mang theo giấy tờ và một ít tiền nếu được"), {}});
    m.add(Area::main, Step{2, say("Báo công an xã hoặc Uỷ ban nhân dân xã nơi gần nhất; họ phải tiếp nhận tin báo"), {}});
    m.add(Area::main, Heading{say("Giấy tờ"), 3});
    m.add(Area::main, Item{"badge", say("Căn cước hoặc giấy tờ tuỳ thân")});
    m.add(Area::main, Item{"", say("Giấy khám thương tích, nếu có")});
    m.add(Area::main, Cite{say("Điều 7 Luật Trợ giúp pháp lý 2017"), say("Chưa được kiểm tra lại"), false});
    m.add(Area::main,
          Choice{say("Tôi đồng ý để cán bộ gọi cho người thân của tôi"), say("Chỉ khi không gọi được cho bạn"),
                 Choice::Kind::several, "call"},
          true);
    m.add(Area::main, Choice{say("Tôi không muốn nói"), {}, Choice::Kind::unsure, ""}, true);
    m.add(Area::main, Row{say("Người báo tin an toàn"), say("Chị gái, sau 17 giờ"), say("Sửa"), Row::Weight::warning}, true);
    m.add(Area::main, Row{say("Lĩnh vực"), say("Hôn nhân và gia đình"), {}, Row::Weight::strong});
    m.add(Area::main, Pair{say("Số thứ tự"), say("014")});
    m.add(Area::main, Divider{});
    Field field;
    field.label = say("Ghi thêm");
    field.placeholder = say("Bạn có thể viết bằng lời của mình");
    field.lines = 3;
    m.add(Area::main, field);
    m.add(Area::main, Badge{"help_outline", say("hoà giải"), Tone::gold}, true);
    m.add(Area::main, Badge{"help_outline", say("tạm ứng án phí"), Tone::gold}, true);
    m.add(Area::main, Qr{"https://tgpl.moj.gov.vn", say("Quét để đọc trên điện thoại")});
    m.add(Area::main,
          QueueRow{say("Nguyễn Thị A"), say("Hôn nhân và gia đình"), say("09:31"), say("BK-7K4M"), say("Khẩn"), Tone::lotus},
          true);
    m.add(Area::main, NavItem{say("Chờ giấy tờ"), "8", Tone::plain}, true);
    m.button(Area::side, W::secondary, "In tờ gấp", "print");
    m.button(Area::side, W::link, "Xem danh sách người thực hiện trợ giúp");
    m.button(Area::actions, W::secondary, "Bỏ qua");
    m.button(Area::actions, W::primary, "Tiếp tục", "arrow_forward", true);
    m.bar();
    m.add(Area::bar, Button{"", say("Xem tiếp bên dưới"), W::tool, false, {}}, false, "ui.more_below");
    return m.page;
}

std::vector<std::string> names()
{
    return {"front",   "home", "article", "question", "outcome", "keyboard",  "check",
            "receipt", "desk", "age",     "dialog",   "lock",    "everything"};
}

std::vector<std::string> desk_names() { return {"desk_request", "desk_forms", "desk_books"}; }

PlainPage sample(const std::string& name)
{
    if (name == "desk_request") return desk_request();
    if (name == "desk_forms") return desk_forms();
    if (name == "desk_books") return desk_books();
    if (name == "front") return front();
    if (name == "article") return article();
    if (name == "question") return question();
    if (name == "outcome") return outcome();
    if (name == "keyboard") return keyboard();
    if (name == "check") return check();
    if (name == "receipt") return receipt();
    if (name == "desk") return desk();
    if (name == "age") return age();
    if (name == "dialog") return dialog();
    if (name == "lock") return lock();
    if (name == "everything") return everything();
    return home();
}

}  // namespace kiosk::ui::samples
