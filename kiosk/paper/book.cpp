#include "kiosk/paper/book.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "kiosk/paper/book_parts.h"
#include "kiosk/paper/open_points.h"
#include "kiosk/paper/sheet.h"
#include "kiosk/paper/slip.h"
#include "kiosk/paper/statistics.h"
#include "kiosk/text/written.h"

namespace kiosk::paper {

namespace {
using content::Library;
using book::dates_of;
using book::vi;
using book::words_of;

std::string both(const law::Words& words)
{
    const auto vietnamese = content::in_language(words, "vi"), english = content::in_language(words, "en");
    return vietnamese == english ? std::string{vietnamese} : fmt::format("{}\n{}", vietnamese, english);
}

void questions(Sheet& sheet, const Library& library, const std::vector<visit::Question>& list, std::string_view title)
{
    const auto words = [&](const std::string& id) { return words_of(library, id); };
    sheet.heading(title, 2);
    for (const auto& question : list) {
        sheet.heading(words("ask." + question.id + ".title"), 3);
        sheet.paragraph(fmt::format("{}{}", question.id, question.path.empty() ? "" : " → " + question.path), Sheet::Style::quiet);
        for (const auto& when : question.when) {
            std::string values;
            for (const auto& value : when.any_value) values += (values.empty() ? "" : " | ") + value;
            sheet.paragraph(fmt::format("chỉ hỏi khi / only when {} = {}", when.question, values), Sheet::Style::quiet);
        }
        for (const auto& option : question.options) {
            std::string facts;
            for (const auto& [fact, value] : option.sets) facts += fmt::format("{}{} = {}", facts.empty() ? "  →  " : ", ", fact, value);
            sheet.item("○", words("ask." + question.id + "." + option.id) + facts);
        }
    }
}

void passages(Sheet& sheet, const std::vector<content::Passage>& list)
{
    int step = 1;
    for (const auto& passage : list) {
        switch (passage.kind) {
        case content::Passage::Kind::paragraph: sheet.paragraph(passage.text); break;
        case content::Passage::Kind::step: sheet.item(fmt::format("{}.", step++), passage.text); break;
        case content::Passage::Kind::bullet: sheet.item("•", passage.text); break;
        case content::Passage::Kind::subheading: sheet.paragraph(passage.text, Sheet::Style::strong); break;
        }
    }
}

void topics(Sheet& sheet, const Library& library, const std::string& language)
{
    sheet.new_page();
    const auto name = library.pack.language_names.find(language);
    sheet.heading("Bài viết · Articles · " + (name == library.pack.language_names.end() ? language : name->second), 1);
    for (const auto& topic : library.topics) {
        const auto text = topic.text.find(language);
        if (text == topic.text.end()) continue;
        sheet.keep_together(110);
        sheet.heading(text->second.title, 2);
        sheet.paragraph(fmt::format("{} · {} · {}", topic.id, language, text::date(topic.checked_on, language)), Sheet::Style::quiet);
        for (const auto& [part, list] : text->second.parts) {
            const auto id = fmt::format("part.{}", content::name_of(part));
            sheet.heading(library.has_words(id) ? library.find_words(language, id).words : content::name_of(part), 3);
            passages(sheet, list);
        }
        for (const auto& citation : topic.citations)
            sheet.paragraph(std::string{content::in_language(citation.words, language)} + " · " + dates_of(citation), Sheet::Style::citation);
    }
}

void lists(Sheet& sheet, const Library& library)
{
    sheet.new_page();
    sheet.heading("Từ ngữ · Terms", 1);
    for (const auto& term : library.terms) sheet.pair(both(term.words), both(term.meaning));
    sheet.heading("Niêm yết · Notices", 1);
    for (const auto& notice : library.notices) {
        sheet.heading(vi(notice.title), 2);
        for (const auto& [language, text] : notice.text) passages(sheet, text);
    }
    sheet.heading("Số điện thoại · Numbers to call", 1);
    for (const auto& line : library.phone_lines)
        sheet.pair(line.number, both(line.words) + "\n" + both(line.below) + "\n" + text::date(line.checked_on, "vi"));
    sheet.heading("Căn cứ · Citations", 1);
    for (const auto& citation : library.citations)
        sheet.pair(citation.id, both(citation.words) + "\n" + dates_of(citation) + (citation.source.empty() ? "" : "\n" + citation.source));
}

/// Left out when everything is confirmed.
void still_to_confirm(Sheet& sheet, const Library& library)
{
    const auto points = open_points(library);
    if (points.empty()) return;
    sheet.heading("Còn phải xác nhận · Still to confirm", 1);
    sheet.paragraph("Màn hình và giấy in đều ghi rõ những điểm này là chưa xác nhận. · Screen and paper say that these are not confirmed.");
    for (const auto& point : points) {
        sheet.item("□", point.what);
        if (!point.source.empty()) sheet.paragraph(point.source, Sheet::Style::quiet);
        if (!point.used_by.empty())
            sheet.paragraph(fmt::format("Dùng ở / used by: {}", fmt::join(point.used_by, "; ")), Sheet::Style::quiet);
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
        sheet.paragraph("Mẫu với dữ liệu bịa, thu nhỏ còn 70 %. Phiếu không có tên, vụ việc hay diện được trợ giúp.\n"
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
        put_statistics(sheet, empty_statistics(library, language, {language == "en" ? "Main office" : "Trụ sở", language == "en" ? "Branch 1" : "Chi nhánh 1"}));
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
    sheet.signature_box("Người duyệt nội dung · Reviewed by", "Họ tên, chức vụ, ngày, chữ ký · Name, position, date, signature");
}

void body(Sheet& sheet, const Library& library)
{
    still_to_confirm(sheet, library);
    book::rules(sheet, library);
    sheet.new_page();
    sheet.heading("Câu hỏi · Questions", 1);
    questions(sheet, library, library.guide.check, "Kiểm tra diện được trợ giúp · Check");
    questions(sheet, library, library.guide.request, "Yêu cầu trợ giúp · Request");
    for (const auto& language : library.pack.languages) topics(sheet, library, language);
    lists(sheet, library);
    sheet.new_page();
    sheet.heading("Giấy in · Paper", 1);
    papers(sheet, library);
    sheet.signature_box("Người duyệt nội dung · Reviewed by", "Họ tên, chức vụ, ngày, chữ ký · Name, position, date, signature");
}

base::Result<int> composed(Sheet& sheet, const Library& library, const std::string& title, const std::vector<Sheet::Entry>& contents)
{
    cover(sheet, library, title);
    sheet.new_page();
    sheet.title("Mục lục · Contents");
    for (const auto& entry : contents) sheet.entry(entry);
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
        auto nowhere = Sheet::open({}, info);
        if (!nowhere) return tl::unexpected(nowhere.error());
        if (const auto done = composed(*nowhere, library, title, contents); !done) return done;
        contents = nowhere->contents();
    }
    auto sheet = Sheet::open(file, info);
    if (!sheet) return tl::unexpected(sheet.error());
    return composed(*sheet, library, title, contents);
}

}  // namespace kiosk::paper
