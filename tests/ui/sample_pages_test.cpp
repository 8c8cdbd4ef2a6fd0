#include "sample_pages.h"

namespace kiosk::ui::samples {

using namespace page;

namespace {

Line say(std::string words)
{
    Line line;
    line.id = words;
    line.words = std::move(words);
    return line;
}

struct Maker {
    PlainPage page;
    std::size_t meanings = 0;

    PlainBlock& add(Area area, Kind kind, bool touchable = false, std::string id = "")
    {
        PlainBlock block;
        block.id = id.empty() ? page.id + "." + std::to_string(page.blocks.size()) : std::move(id);
        block.area = area;
        block.kind = std::move(kind);
        if (touchable) block.meaning = meanings++;
        page.blocks.push_back(std::move(block));
        return page.blocks.back();
    }

    PlainBlock inside(Kind kind, bool touchable = false)
    {
        PlainBlock block;
        block.id = page.id + ".inside." + std::to_string(inner++);
        block.kind = std::move(kind);
        if (touchable) block.meaning = meanings++;
        return block;
    }
    int inner = 0;

    void button(Area area, Button::Weight weight, std::string words, std::string icon = "", bool after = false)
    {
        add(area, Button{std::move(icon), say(std::move(words)), weight, after, {}}, true);
    }

    void header()
    {
        add(Area::header, Brand{say("Trung tâm Trợ giúp pháp lý Nhà nước"), {}});
        add(Area::header, ClockFace{say("Thứ Hai 23/11/2026"), say("09:42")});
    }

    void bar()
    {
        using W = Button::Weight;
        button(Area::bar, W::tool, "Trang đầu", "home");
        button(Area::bar, W::tool, "Quay lại", "arrow_back");
        button(Area::bar, W::tool, "Nghe", "volume_up");
        button(Area::bar, W::tool, "Cỡ chữ", "format_size");
        button(Area::bar, W::tool, "Tương phản", "contrast");
        button(Area::bar, W::tool, "Hạ thấp", "accessible");
        button(Area::bar, W::tool, "Tiếng Việt", "translate");
        button(Area::bar, W::exit, "Thoát nhanh", "logout");
    }
};

Maker begin(const std::string& id, Layout layout = Layout::standard)
{
    Maker m;
    m.page.id = id;
    m.page.language = "vi";
    m.page.layout = layout;
    return m;
}

using P = Paragraph::Style;
using W = Button::Weight;

PlainPage front()
{
    Maker m = begin("front", Layout::front);
    m.add(Area::header, Brand{say("Trung tâm Trợ giúp pháp lý Nhà nước"), say("· Giờ tiếp công dân 7:30–11:30, 13:30–17:00")});
    m.add(Area::header, ClockFace{say("Thứ Hai 23/11/2026"), say("09:42")});
    m.add(Area::main, Badge{"verified_user", say("Miễn phí · Riêng tư · Không cần đăng nhập"), Tone::teal});
    m.add(Area::main, Heading{say("Bạn cần hỏi\nvề pháp luật?"), 1});
    m.add(Area::main, Paragraph{say("Tìm hiểu quyền của mình, kiểm tra xem mình có được trợ giúp miễn phí không, và gửi yêu cầu cho cán bộ."), P::lead, {}});
    m.button(Area::main, W::primary, "Chạm để bắt đầu", "touch_app", true);
    m.add(Area::side, Paragraph{say("Chọn tiếng · Choose a language"), P::quiet, {}});
    m.add(Area::side, Button{"volume_up", say("Tiếng Việt"), W::secondary, true, {}}, true).chosen = true;
    m.add(Area::side, Button{"volume_up", say("English"), W::secondary, true, {}}, true);
    m.add(Area::side, Paragraph{say("Màn hình này tự xoá mọi thứ bạn đã nhập khi bạn rời đi."), P::quiet, {}});
    m.page.anywhere = m.meanings++;
    return m.page;
}

PlainPage home()
{
    Maker m = begin("home");
    m.header();
    m.add(Area::main, Heading{say("Hôm nay bạn cần gì?"), 1});
    m.add(Area::main, Door{"menu_book", Tone::teal, say("Tìm hiểu pháp luật"), say("Ly hôn, đất đai, việc làm, bị tạm giữ… nói bằng lời dễ hiểu")}, true);
    m.add(Area::main, Door{"fact_check", Tone::gold, say("Tôi có được trợ giúp miễn phí không?"), say("Vài câu hỏi, khoảng 2 phút, không hỏi tên")}, true);
    m.add(Area::main, Door{"edit_note", Tone::lotus, say("Gửi yêu cầu trợ giúp"), say("Cán bộ sẽ đọc và liên hệ lại với bạn")}, true);
    m.add(Area::main, Door{"receipt_long", Tone::green, say("Xem yêu cầu đã gửi"), say("Nhập mã trên phiếu để biết đã đến bước nào")}, true);
    m.bar();
    return m.page;
}

PlainPage article()
{
    Maker m = begin("article");
    m.header();
    m.add(Area::main, Paragraph{say("Tìm hiểu pháp luật › Hôn nhân và gia đình"), P::crumb, {}});
    m.add(Area::main, Heading{say("Ly hôn khi một bên không đồng ý"), 1});
    m.add(Area::main, Badge{"schedule", say("Đọc 2 phút"), Tone::teal});
    m.add(Area::main, Badge{"gavel", say("Luật Hôn nhân và gia đình 2014, Điều 56"), Tone::gold});
    m.add(Area::main, Badge{"", say("Cập nhật 01/11/2026"), Tone::plain});
    m.add(Area::main, Heading{say("Nói ngắn gọn"), 2});
    const std::string words = "Bạn vẫn có quyền yêu cầu toà án cho ly hôn dù vợ hoặc chồng không đồng ý. Toà sẽ hoà giải trước, rồi mới xét xử.";
    const std::size_t at = words.find("hoà giải");
    m.add(Area::main, Paragraph{say(words), P::body, {{at, at + std::string("hoà giải").size(), Mark::Kind::term}}});
    m.add(Area::main, Heading{say("Bạn cần làm gì"), 2});
    m.add(Area::main, Step{1, say("Viết đơn xin ly hôn, mang theo giấy đăng ký kết hôn"), {}});
    m.add(Area::main, Step{2, say("Nộp tại Toà án nhân dân khu vực nơi người kia cư trú"), {}});
    m.add(Area::main, Step{3, say("Toà báo thì nộp tạm ứng án phí trong 7 ngày"), {}});
    m.button(Area::side, W::primary, "Nghe bài này", "volume_up");
    m.button(Area::side, W::secondary, "In tờ gấp", "print");
    m.button(Area::side, W::secondary, "Tôi có được trợ giúp?", "fact_check");
    PlainBlock qr = m.inside(Qr{"https://tgpl.moj.gov.vn/bai/ly-hon-mot-ben", say("Quét để đọc trên điện thoại")});
    m.add(Area::side, Panel{}).inside.push_back(qr);
    m.bar();
    return m.page;
}

PlainPage question()
{
    Maker m = begin("question");
    m.header();
    m.add(Area::main, Progress{3, 4, say("Câu 3 · còn khoảng 4 câu")});
    m.add(Area::main, Heading{say("Gia đình bạn có sổ hộ nghèo hoặc hộ cận nghèo không?"), 1});
    m.add(Area::main, Paragraph{say("Sổ do Ủy ban nhân dân xã cấp."), P::body, {}});
    m.button(Area::main, W::link, "Vì sao chúng tôi hỏi?");
    m.add(Area::main, Choice{say("Có sổ hộ nghèo"), {}, Choice::Kind::one, ""}, true).chosen = true;
    m.add(Area::main, Choice{say("Có sổ hộ cận nghèo"), {}, Choice::Kind::one, ""}, true);
    m.add(Area::main, Choice{say("Không có"), {}, Choice::Kind::one, ""}, true);
    m.add(Area::main, Choice{say("Tôi không chắc"), {}, Choice::Kind::unsure, ""}, true);
    m.button(Area::actions, W::secondary, "Bỏ qua");
    m.button(Area::actions, W::primary, "Tiếp tục", "arrow_forward", true);
    m.bar();
    return m.page;
}

PlainPage age()
{
    Maker m = begin("age");
    m.header();
    m.add(Area::main, Heading{say("Bạn bao nhiêu tuổi?"), 1});
    m.add(Area::main, Choice{say("Dưới 16"), {}, Choice::Kind::one, ""}, true);
    m.add(Area::main, Choice{say("16 đến dưới 18"), {}, Choice::Kind::one, ""}, true).chosen = true;
    m.add(Area::main, Choice{say("18 đến dưới 60"), {}, Choice::Kind::one, ""}, true);
    m.add(Area::main, Choice{say("Từ 60 trở lên"), {}, Choice::Kind::one, ""}, true);
    m.add(Area::main, Choice{say("Tôi không chắc"), {}, Choice::Kind::unsure, ""}, true);
    m.bar();
    return m.page;
}

PlainPage outcome()
{
    Maker m = begin("outcome");
    m.header();
    m.add(Area::main, Badge{"check_circle", say("Theo câu trả lời của bạn"), Tone::green});
    m.add(Area::main, Heading{say("Bạn thuộc diện được trợ giúp pháp lý miễn phí"), 1});
    const std::string because = "Vì: người thuộc hộ nghèo";
    m.add(Area::main, Paragraph{say(because), P::body, {{5, because.size(), Mark::Kind::strong}}});
    m.add(Area::main, Cite{say("Khoản 2 Điều 7 Luật Trợ giúp pháp lý 2017"), say("Nội dung kiểm tra lần cuối: 01/11/2026 · Cán bộ sẽ xác nhận lại"), true});
    m.button(Area::main, W::primary, "Gửi yêu cầu ngay", "arrow_forward", true);
    m.button(Area::main, W::secondary, "In kết quả", "print");
    std::vector<PlainBlock> inside{m.inside(Heading{say("Giấy tờ cần mang theo"), 2}), m.inside(Item{"badge", say("Căn cước hoặc giấy tờ tuỳ thân")}),
                                   m.inside(Item{"home_work", say("Giấy chứng nhận hộ nghèo")}), m.inside(Item{"description", say("Giấy tờ về vụ việc, nếu có")}),
                                   m.inside(Paragraph{say("Thiếu giấy tờ vẫn gửi yêu cầu được. Cán bộ sẽ hướng dẫn bổ sung."), P::quiet, {}})};
    m.add(Area::side, Panel{}).inside = inside;
    m.bar();
    return m.page;
}

void key(Maker& m, std::string words, int row, float units = 1, Tone tone = Tone::plain, Key::Weight weight = Key::Weight::letter, std::string icon = "")
{
    m.add(Area::keys, Key{say(std::move(words)), std::move(icon), row, units, tone, weight}, true);
}

PlainPage keyboard()
{
    Maker m = begin("keyboard", Layout::typing);
    m.add(Area::header, Brand{say("Trung tâm Trợ giúp pháp lý Nhà nước"), {}});
    m.button(Area::header, W::tool, "Quay lại", "arrow_back");
    m.button(Area::header, W::tool, "Nghe", "volume_up");
    m.button(Area::header, W::exit, "Thoát nhanh", "logout");
    m.add(Area::main, Paragraph{say("Yêu cầu trợ giúp · 1 trong 6"), P::crumb, {}});
    m.add(Area::main, Heading{say("Họ và tên của bạn"), 1});
    m.button(Area::main, W::secondary, "Quét căn cước thay vì gõ", "qr_code_scanner");
    Field field;
    field.text = "Nguyễn Thị Hườ";
    m.add(Area::main, field);
    for (const char* tone : {"sắc", "huyền", "hỏi", "ngã", "nặng"}) key(m, tone, 0, 1.2f, Tone::gold);
    for (const char* letter : {"ă", "â", "đ", "ê", "ô", "ơ", "ư"}) key(m, letter, 0, 1, Tone::teal);
    for (const char* letter : {"q", "w", "e", "r", "t", "y", "u", "i", "o", "p"}) key(m, letter, 1);
    for (const char* letter : {"a", "s", "d", "f", "g", "h", "j", "k", "l"}) key(m, letter, 2);
    key(m, "Chữ hoa", 3, 1.5f, Tone::plain, Key::Weight::function, "arrow_upward");
    for (const char* letter : {"z", "x", "c", "v", "b", "n", "m"}) key(m, letter, 3);
    key(m, "Xoá", 3, 1.5f, Tone::plain, Key::Weight::function, "backspace");
    key(m, "123", 4, 1.5f, Tone::plain, Key::Weight::function);
    key(m, "dấu cách", 4, 5, Tone::plain, Key::Weight::letter);
    key(m, ".", 4);
    key(m, "Tiếp tục", 4, 2.5f, Tone::plain, Key::Weight::primary);
    return m.page;
}

PlainPage check()
{
    Maker m = begin("check");
    m.header();
    m.add(Area::main, Heading{say("Xem lại trước khi gửi"), 1});
    std::vector<PlainBlock> rows;
    const std::pair<const char*, const char*> answers[] = {{"Họ và tên", "Nguyễn Thị A"}, {"Số điện thoại", "0912 345 678"}, {"Khi nào gọi được", "Sau 17 giờ"},
                                                           {"Diện được trợ giúp", "Người thuộc hộ nghèo"}, {"Việc cần giúp", "Ly hôn, quyền nuôi con"},
                                                           {"Người báo tin an toàn", "Không gọi số khác"}};
    for (const auto& [label, value] : answers) rows.push_back(m.inside(Row{say(label), say(value), say("Sửa"), Row::Weight::normal}, true));
    m.add(Area::main, Panel{}).inside = rows;
    m.add(Area::actions, Paragraph{say("Khi bạn bấm Gửi, nội dung được niêm phong ngay trên máy này. Chỉ cán bộ trợ giúp pháp lý mở được."), P::body, {}});
    m.button(Area::actions, W::primary, "Gửi yêu cầu", "lock", true);
    m.bar();
    return m.page;
}

PlainPage receipt()
{
    Maker m = begin("receipt");
    m.header();
    m.add(Area::main, Badge{"check_circle", say("Đã nhận yêu cầu"), Tone::green});
    m.add(Area::main, Heading{say("Giữ lấy phiếu này"), 1});
    const std::string words = "Cán bộ sẽ gọi cho bạn trong thời hạn ghi trên phiếu. Nội dung của bạn đã được niêm phong, chỉ cán bộ trợ giúp pháp lý mở được.";
    const std::size_t from = words.find("thời hạn"), to = words.find(". Nội");
    m.add(Area::main, Paragraph{say(words), P::lead, {{from, to, Mark::Kind::strong}}});
    m.add(Area::main, Item{"home_work", say("Mang theo giấy chứng nhận hộ nghèo")});
    m.add(Area::main, Item{"badge", say("Mang theo giấy tờ tuỳ thân")});
    m.button(Area::main, W::primary, "Xong", "check", true);
    m.button(Area::main, W::secondary, "In lại phiếu", "print");
    std::vector<PlainBlock> inside{m.inside(Code{say("Mã yêu cầu"), say("BK-7K4M")}), m.inside(Qr{"BK-7K4M K7M42QXD", {}}),
                                   m.inside(Pair{say("Mã bí mật"), say("K7M4-2QXD")}), m.inside(Pair{say("Số thứ tự"), say("014")})};
    m.add(Area::side, Panel{}).inside = inside;
    m.bar();
    return m.page;
}

PlainPage desk()
{
    Maker m = begin("desk", Layout::desk);
    m.add(Area::header, Brand{say("Bàn tiếp nhận"), say("Chi nhánh số 2 · đã đồng bộ 09:41")});
    m.button(Area::header, W::tool, "Tìm theo mã, tên, số điện thoại", "search");
    m.button(Area::header, W::tool, "Khoá", "lock");
    const auto nav = [&](const char* words, const char* count, Tone tone = Tone::plain) -> PlainBlock& { return m.add(Area::nav, NavItem{say(words), count, tone}, true); };
    nav("Mới", "12").chosen = true;
    nav("Khẩn", "2", Tone::red);
    nav("Của tôi", "5");
    nav("Chờ giấy tờ", "8");
    nav("Đã thụ lý", "41");
    nav("Đã xong", "154");
    m.add(Area::nav, Divider{});
    nav("Báo cáo", "");
    nav("Máy ở chi nhánh", "●", Tone::plain);
    const char* rows[][5] = {{"Nguyễn Thị A", "Hôn nhân và gia đình", "09:31", "BK-7K4M", "Khẩn"}, {"Trần Văn B", "Hình sự · bị tạm giữ", "09:02", "BK-3F9D", "Khẩn"},
                             {"Hoàng Thị C", "Đất đai", "08:55", "BK-8C2L", ""}, {"Nông Văn D", "Lao động", "08:40", "BK-4N6T", ""},
                             {"Lý Thị Đ", "Bạo lực gia đình", "hôm qua", "BK-5R8X", ""}, {"Bàn Văn E", "Thừa kế", "hôm qua", "BK-9V7H", ""},
                             {"Đặng Thị G", "Chính sách người có công", "20/11", "BK-2J4P", ""}, {"Ma Văn H", "Dân sự · vay nợ", "20/11", "BK-6W8E", ""}};
    bool first = true;
    for (const auto& row : rows) {
        m.add(Area::list, QueueRow{say(row[0]), say(row[1]), say(row[2]), say(row[3]), say(row[4]), Tone::lotus}, true).chosen = first;
        first = false;
    }
    m.add(Area::detail, Heading{say("BK-7K4M"), 2});
    m.add(Area::detail, Badge{"", say("Khẩn · xét xử ngày 27/11"), Tone::lotus});
    const auto fact = [&](const char* label, const char* value, Row::Weight weight) { m.add(Area::detail, Row{say(label), say(value), {}, weight}); };
    fact("Người yêu cầu", "Nguyễn Thị A", Row::Weight::strong);
    fact("Diện", "Hộ nghèo · K2 Đ7", Row::Weight::normal);
    fact("An toàn khi gọi", "Sau 17 giờ · không nói nơi gọi · từ hẹn: “hoa ban”", Row::Weight::warning);
    fact("Điện thoại", "0912 345 678", Row::Weight::normal);
    fact("Lĩnh vực", "Hôn nhân và gia đình", Row::Weight::normal);
    fact("Hình thức", "Tham gia tố tụng", Row::Weight::normal);
    PlainBlock words = m.inside(Paragraph{say("Tôi bị chồng đánh nhiều lần, đã làm đơn ly hôn, toà hẹn ngày 27/11. Tôi cần người bảo vệ quyền lợi cho tôi và hai con."), P::body, {}});
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
    m.add(Area::overlay, Paragraph{say("Sau 30 giây nữa, máy sẽ xoá mọi thứ bạn đã nhập."), P::lead, {}}, false, "dialog.words");
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
    m.button(Area::main, W::call, "Gọi cán bộ", "call");
    m.add(Area::main, Heading{say("Những việc nên làm"), 2});
    m.add(Area::main, Step{1, say("Đi đến nơi an toàn, mang theo giấy tờ và một ít tiền nếu được"), {}});
    m.add(Area::main, Step{2, say("Báo công an xã hoặc Uỷ ban nhân dân xã nơi gần nhất; họ phải tiếp nhận tin báo"), {}});
    m.add(Area::main, Heading{say("Giấy tờ"), 3});
    m.add(Area::main, Item{"badge", say("Căn cước hoặc giấy tờ tuỳ thân")});
    m.add(Area::main, Item{"", say("Giấy khám thương tích, nếu có")});
    m.add(Area::main, Cite{say("Điều 7 Luật Trợ giúp pháp lý 2017"), say("Chưa được kiểm tra lại"), false});
    m.add(Area::main, Choice{say("Tôi đồng ý để cán bộ gọi cho người thân của tôi"), say("Chỉ khi không gọi được cho bạn"), Choice::Kind::several, "call"}, true);
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
    m.add(Area::main, QueueRow{say("Nguyễn Thị A"), say("Hôn nhân và gia đình"), say("09:31"), say("BK-7K4M"), say("Khẩn"), Tone::lotus}, true);
    m.add(Area::main, NavItem{say("Chờ giấy tờ"), "8", Tone::plain}, true);
    m.button(Area::side, W::secondary, "In tờ gấp", "print");
    m.button(Area::side, W::link, "Xem danh sách người thực hiện trợ giúp");
    m.button(Area::actions, W::secondary, "Bỏ qua");
    m.button(Area::actions, W::primary, "Tiếp tục", "arrow_forward", true);
    m.bar();
    m.add(Area::bar, Button{"", say("Xem tiếp bên dưới"), W::tool, false, {}}, false, "ui.more_below");
    return m.page;
}

}  // namespace

std::vector<std::string> names()
{
    return {"front", "home", "article", "question", "outcome", "keyboard", "check", "receipt", "desk", "age", "dialog", "lock", "everything"};
}

PlainPage sample(const std::string& name)
{
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
