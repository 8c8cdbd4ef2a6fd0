#include "kiosk/paper/book.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "kiosk/base/try.h"
#include "kiosk/paper/book_parts.h"
#include "kiosk/paper/book_statements.h"
#include "kiosk/paper/open_points.h"
#include "kiosk/paper/sheet.h"
#include "kiosk/paper/slip.h"
#include "kiosk/paper/statistics.h"
#include "kiosk/text/written.h"

namespace kiosk::paper {

namespace {
using content::Library;
constexpr auto how_to_read =
    "Mỗi câu có một số. Bên cạnh là điều luật mà câu đó dựa vào, rồi ba ô: Đúng, Sửa, Bỏ. Dòng chấm dưới mỗi câu để viết lời "
    "sửa. "
    "Câu nào tác giả chưa chỉ ra điều luật thì có chỗ trống để ghi; các điều luật của cả bài nằm ở đầu bài. Cuối mỗi bài có "
    "một dòng ký.\n"
    "Trạng thái của điều luật: “văn bản đã đọc” là chính văn bản; “cơ quan nhà nước nêu lại” là lời của một cơ quan; “chỉ thấy "
    "ở trang khác” "
    "là báo hoặc trang tư nhân; “chưa đọc sửa đổi” là có luật sửa mà chưa ai đọc.";

/// Left out when everything is confirmed.
void still_to_confirm(Sheet& sheet, const Library& library)
{
    const auto points = open_points(library);
    if (points.empty()) return;
    sheet.heading("Còn phải xác nhận · Still to confirm", 1);
    sheet.paragraph("Xếp theo số chỗ dùng, nhiều nhất trước. Màn hình và giấy in đều ghi rõ những điểm này là chưa xác nhận.");
    for (const auto& point : points) {
        sheet.item("□", point.what);
        if (!point.unknown.empty()) sheet.paragraph(point.unknown, Sheet::Style::strong);
        if (!point.source.empty()) sheet.paragraph(point.source, Sheet::Style::quiet);
        if (!point.used_by.empty())
            sheet.paragraph(fmt::format("Dùng ở: {}", fmt::join(point.used_by, "; ")), Sheet::Style::quiet);
    }
    sheet.new_page();
}

void papers(Sheet& sheet, const Library& library)
{
    const auto receipt = sample_receipt();
    const auto settings = sample_settings();
    for (const auto& language : library.pack.languages) {
        if (language != library.pack.languages.front()) sheet.new_page();
        sheet.heading(fmt::format("Phiếu nhận yêu cầu · Slip · {}", language), 2);
        sheet.paragraph(
            "Mẫu với dữ liệu bịa, thu nhỏ còn 70 %. Phiếu không có tên, vụ việc hay nhóm được trợ giúp.\n"
            "Made-up data, at 70 %. A slip carries no name, matter or group.",
            Sheet::Style::quiet);
        const Slip slip{library, settings, receipt, language, {}};
        constexpr double scale = 0.7, width = content::slip_printed_mm * 72.0 / 25.4;
        const auto draw = drawing_of(slip);
        sheet.drawing(width, roll_height(draw), scale, [&](_cairo* cairo) { draw_roll(cairo, draw); });
    }
    for (const auto& language : library.pack.languages) {
        sheet.new_page();
        sheet.heading(fmt::format("{} · {}", content::in_language(library.statistics.title, language), language), 2);
        put_statistics(sheet, empty_statistics(library, language,
                                               {language == "en" ? "Main office" : "Trụ sở",
                                                language == "en" ? "Branch 1" : "Chi nhánh 1"}));
    }
}

void cover(Sheet& sheet, const Library& library, const std::string& title)
{
    sheet.space(50);
    sheet.title("Nội dung của máy hướng dẫn trợ giúp pháp lý");
    sheet.paragraph("Content of the legal-aid kiosk, for review and signature", Sheet::Style::strong);
    sheet.space(8);
    sheet.pair("Gói / pack", title);
    sheet.pair("Kiểm tra / checked on", text::date(library.pack.checked_on, "vi"));
    sheet.pair("Bài / articles", fmt::format("{}", library.topics.size()));
    sheet.pair("Căn cứ / citations", fmt::format("{}", library.citations.size()));
    sheet.signature_box("Người duyệt nội dung · Reviewed by",
                        "Họ tên, chức vụ, ngày, chữ ký · Name, position, date, signature");
}

void body(Sheet& sheet, const Library& library)
{
    book::Statements statements{library};
    still_to_confirm(sheet, library);
    book::present_rules(sheet, library, statements);
    book::screens(sheet, library, statements);
    book::articles(sheet, library, statements);
    sheet.new_page();
    sheet.heading("Giấy in · Paper", 1);
    papers(sheet, library);
    book::other_rules(sheet, library);
    statements.put_index_of_limits(sheet);
    statements.put_index_of_law(sheet);
    sheet.new_page();
    sheet.heading("Chữ ký · Signature", 1);
    sheet.paragraph(fmt::format("Sách có {} câu đánh số. Chữ ký dưới đây chỉ gồm những câu đã đánh dấu.", statements.count()));
    sheet.signature_box("Người duyệt nội dung · Reviewed by",
                        "Họ tên, chức vụ, ngày, chữ ký · Name, position, date, signature");
    book::translations(sheet, library);
}

base::Result<int> composed(Sheet& sheet, const Library& library, const std::string& title,
                           const std::vector<Sheet::Entry>& contents)
{
    cover(sheet, library, title);
    sheet.new_page();
    sheet.title("Mục lục · Contents");
    for (const auto& entry : contents) sheet.entry(entry);
    sheet.new_page();
    sheet.title("Cách đọc và đánh dấu");
    sheet.paragraph(how_to_read);
    sheet.new_page();
    body(sheet, library);
    return sheet.close();
}

}  // namespace

base::Result<int> print_book(const Library& library, const std::filesystem::path& file)
{
    const auto title = fmt::format("{} · {}", library.pack.id, library.pack.version);
    const SheetInfo info{title, title + " · " + text::date(library.pack.checked_on, "vi"), library.pack.checked_on};
    std::vector<Sheet::Entry> contents;
    // Without the list, with it, and once more where headings have moved down by its pages.
    for (int pass = 0; pass < 2; ++pass) {
        auto nowhere = TRY(Sheet::open({}, info));
        TRY(composed(nowhere, library, title, contents));
        contents = nowhere.contents();
    }
    auto sheet = TRY(Sheet::open(file, info));
    return composed(sheet, library, title, contents);
}

}  // namespace kiosk::paper
