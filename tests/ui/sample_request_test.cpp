/// Pages of a request: typing, reading over, the receipt.
#include "sample_maker.h"

namespace kiosk::ui::samples {

namespace {

void key(Maker& m, std::string words, int row, float units = 1, Tone tone = Tone::plain,
         Key::Weight weight = Key::Weight::letter, std::string icon = "")
{
    m.add(Area::keys, Key{say(std::move(words)), std::move(icon), row, units, tone, weight}, true);
}

}  // namespace

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
    const std::pair<const char*, const char*> answers[] = {{"Họ và tên", "Nguyễn Thị A"},
                                                           {"Số điện thoại", "0912 345 678"},
                                                           {"Khi nào gọi được", "Sau 17 giờ"},
                                                           {"Diện được trợ giúp", "Người thuộc hộ nghèo"},
                                                           {"Việc cần giúp", "Ly hôn, quyền nuôi con"},
                                                           {"Người báo tin an toàn", "Không gọi số khác"}};
    for (const auto& [label, value] : answers)
        rows.push_back(m.inside(Row{say(label), say(value), say("Sửa"), Row::Weight::normal}, true));
    m.add(Area::main, Panel{}).inside = rows;
    m.add(Area::actions,
          Paragraph{say("Khi bạn bấm Gửi, nội dung được niêm phong ngay trên máy này. Chỉ cán bộ trợ giúp pháp lý mở được."),
                    P::body,
                    {}});
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
    const std::string words =
        "Cán bộ sẽ gọi cho bạn trong thời hạn ghi trên phiếu. Nội dung của bạn đã được niêm phong, chỉ cán bộ trợ giúp pháp lý "
        "mở được.";
    const std::size_t from = words.find("thời hạn"), to = words.find(". Nội");
    m.add(Area::main, Paragraph{say(words), P::lead, {{from, to, Mark::Kind::strong}}});
    m.add(Area::main, Item{"home_work", say("Mang theo giấy chứng nhận hộ nghèo")});
    m.add(Area::main, Item{"badge", say("Mang theo giấy tờ tuỳ thân")});
    m.button(Area::main, W::primary, "Xong", "check", true);
    m.button(Area::main, W::secondary, "In lại phiếu", "print");
    std::vector<PlainBlock> inside{m.inside(Code{say("Mã yêu cầu"), say("BK-7K4M")}), m.inside(Qr{"BK-7K4M K7M42QXD", {}}),
                                   m.inside(Pair{say("Mã bí mật"), say("K7M4-2QXD")}),
                                   m.inside(Pair{say("Số thứ tự"), say("014")})};
    m.add(Area::side, Panel{}).inside = inside;
    m.bar();
    return m.page;
}

}  // namespace kiosk::ui::samples
