/// Pages that are read and answered.
#include "sample_maker.h"

namespace kiosk::ui::samples {

PlainPage front()
{
    Maker m = begin("front", Layout::front);
    m.add(Area::header, Brand{say("Trung tâm Trợ giúp pháp lý Nhà nước"), say("· Giờ tiếp công dân 7:30–11:30, 13:30–17:00")});
    m.add(Area::header, ClockFace{say("Thứ Hai 23/11/2026"), say("09:42")});
    m.add(Area::main, Badge{"verified_user", say("Miễn phí · Riêng tư · Không cần đăng nhập"), Tone::teal});
    m.add(Area::main, Heading{say("Bạn cần hỏi\nvề pháp luật?"), 1});
    m.add(
        Area::main,
        Paragraph{say("Tìm hiểu quyền của mình, kiểm tra xem mình có được trợ giúp miễn phí không, và gửi yêu cầu cho cán bộ."),
                  P::lead,
                  {}});
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
    m.add(Area::main,
          Door{"menu_book", Tone::teal, say("Tìm hiểu pháp luật"),
               say("Ly hôn, đất đai, việc làm, bị tạm giữ… nói bằng lời dễ hiểu")},
          true);
    m.add(Area::main,
          Door{"fact_check", Tone::gold, say("Tôi có được trợ giúp miễn phí không?"),
               say("Vài câu hỏi, khoảng 2 phút, không hỏi tên")},
          true);
    m.add(Area::main, Door{"edit_note", Tone::lotus, say("Gửi yêu cầu trợ giúp"), say("Cán bộ sẽ đọc và liên hệ lại với bạn")},
          true);
    m.add(Area::main,
          Door{"receipt_long", Tone::green, say("Xem yêu cầu đã gửi"), say("Nhập mã trên phiếu để biết đã đến bước nào")},
          true);
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
    const std::string words =
        "Bạn vẫn có quyền yêu cầu toà án cho ly hôn dù vợ hoặc chồng không đồng ý. Toà sẽ hoà giải trước, rồi mới xét xử.";
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
    m.add(Area::main, Cite{say("Khoản 2 Điều 7 Luật Trợ giúp pháp lý 2017"),
                           say("Nội dung kiểm tra lần cuối: 01/11/2026 · Cán bộ sẽ xác nhận lại"), true});
    m.button(Area::main, W::primary, "Gửi yêu cầu ngay", "arrow_forward", true);
    m.button(Area::main, W::secondary, "In kết quả", "print");
    std::vector<PlainBlock> inside{
        m.inside(Heading{say("Giấy tờ cần mang theo"), 2}), m.inside(Item{"badge", say("Căn cước hoặc giấy tờ tuỳ thân")}),
        m.inside(Item{"home_work", say("Giấy chứng nhận hộ nghèo")}),
        m.inside(Item{"description", say("Giấy tờ về vụ việc, nếu có")}),
        m.inside(Paragraph{say("Thiếu giấy tờ vẫn gửi yêu cầu được. Cán bộ sẽ hướng dẫn bổ sung."), P::quiet, {}})};
    m.add(Area::side, Panel{}).inside = inside;
    m.bar();
    return m.page;
}

}  // namespace kiosk::ui::samples
