#include "kiosk/paper/book.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "kiosk/paper/open_points.h"
#include "kiosk/paper/sheet.h"
#include "kiosk/text/written.h"

namespace kiosk::paper {

namespace {
using content::Library;
using law::Citation;

std::string vi(const law::Words& words) { return std::string{content::in_language(words, "vi")}; }

std::string both(const law::Words& words)
{
    const auto vietnamese = content::in_language(words, "vi"), english = content::in_language(words, "en");
    return vietnamese == english ? std::string{vietnamese} : fmt::format("{}\n{}", vietnamese, english);
}

std::string dates_of(const Citation& citation)
{
    return fmt::format("{} · từ {}{} · kiểm tra {} · {}", citation.document, text::date(citation.effective_from, "vi"),
                       citation.effective_to ? " đến " + text::date(*citation.effective_to, "vi") : "", text::date(citation.checked_on, "vi"),
                       citation.confirmed ? "đã xác nhận" : "CHƯA XÁC NHẬN");
}

std::string condition_words(const law::Condition& condition)
{
    std::string values;
    for (const auto& value : condition.any_value) values += (values.empty() ? "" : " | ") + value;
    if (condition.least) values = fmt::format("≥ {}", *condition.least);
    if (condition.below) values += fmt::format("{}< {}", condition.least ? ", " : "", *condition.below);
    for (const auto& value : condition.open_value) values += fmt::format(" (để ngỏ / open: {})", value);
    return condition.fact + ": " + values;
}

void conditions(Sheet& sheet, const std::vector<law::Alternatives>& all)
{
    for (const auto& alternatives : all) {
        std::string words;
        for (const auto& condition : alternatives.any) words += (words.empty() ? "" : "  hoặc / or  ") + condition_words(condition);
        sheet.item("•", words);
    }
}

void rules(Sheet& sheet, const law::RuleBook& book)
{
    sheet.heading("Quy tắc theo ngày hiệu lực · Rules by date", 1);
    for (const auto& snapshot : book.snapshots) {
        sheet.heading(fmt::format("{} · từ {}{} · {}", snapshot.id, text::date(snapshot.in_force_from, "vi"),
                                  snapshot.in_force_to ? " đến " + text::date(*snapshot.in_force_to, "vi") : "",
                                  snapshot.confirmed ? "đã xác nhận / confirmed" : "CHƯA XÁC NHẬN / UNCONFIRMED"), 2);
        for (const auto& ground : snapshot.grounds) {
            sheet.heading(ground.id + " · " + vi(ground.words), 3);
            sheet.paragraph(vi(ground.citation.words) + " · " + dates_of(ground.citation), Sheet::Style::citation);
            conditions(sheet, ground.all);
            for (const auto& paper : ground.papers)
                sheet.item("□", vi(paper.words) + (paper.confirmed ? "" : " (chưa xác nhận)"));
        }
        for (const auto& rule : snapshot.scope) {
            sheet.heading("Phạm vi / scope: " + rule.reason, 3);
            sheet.paragraph(vi(rule.citation.words) + " · " + dates_of(rule.citation), Sheet::Style::citation);
            conditions(sheet, rule.all);
        }
        for (const auto& rule : snapshot.urgency) {
            sheet.heading("Khẩn / urgent: " + rule.reason, 3);
            sheet.paragraph(vi(rule.citation.words) + " · " + dates_of(rule.citation), Sheet::Style::citation);
            if (rule.date_fact)
                sheet.item("•", fmt::format("{}: < {} ngày làm việc / working days", *rule.date_fact, rule.working_days_below));
            conditions(sheet, rule.all);
        }
    }
}

void questions(Sheet& sheet, const Library& library, const std::vector<visit::Question>& list, std::string_view title)
{
    const auto words = [&](const std::string& id) {
        return library.has_words(id) ? std::string{library.find_words("vi", id).words} : std::string{};
    };
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
    for (const auto& topic : library.topics) {
        const auto text = topic.text.find(language);
        if (text == topic.text.end()) continue;
        sheet.new_page();
        sheet.heading(text->second.title, 1);
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
    sheet.new_page();
    sheet.heading("Còn phải xác nhận · Still to confirm", 1);
    sheet.paragraph("Màn hình và giấy in đều ghi rõ những điểm này là chưa xác nhận. · Screen and paper say that these are not confirmed.");
    for (const auto& point : points) {
        sheet.item("□", point.what);
        if (!point.source.empty()) sheet.paragraph(point.source, Sheet::Style::quiet);
        if (!point.used_by.empty())
            sheet.paragraph(fmt::format("Dùng ở / used by: {}", fmt::join(point.used_by, "; ")), Sheet::Style::quiet);
    }
}
}  // namespace

base::Result<int> print_book(const Library& library, const std::filesystem::path& file)
{
    const auto title = fmt::format("{} · {}", library.pack.id, library.pack.version);
    auto opened = Sheet::open(file, {title, title + " · " + text::date(library.pack.checked_on, "vi"), library.pack.checked_on});
    if (!opened) return tl::unexpected(opened.error());
    auto& sheet = *opened;
    sheet.space(50);
    sheet.heading("Nội dung của máy hướng dẫn trợ giúp pháp lý", 1);
    sheet.paragraph("Content of the legal-aid kiosk, for review and signature", Sheet::Style::strong);
    sheet.space(8);
    sheet.pair("Gói / pack", title);
    sheet.pair("Kiểm tra / checked on", text::date(library.pack.checked_on, "vi"));
    sheet.pair("Bài / articles", fmt::format("{}", library.topics.size()));
    sheet.pair("Căn cứ / citations", fmt::format("{}", library.citations.size()));
    sheet.signature_box("Người duyệt nội dung · Reviewed by", "Họ tên, chức vụ, ngày, chữ ký · Name, position, date, signature");
    still_to_confirm(sheet, library);
    sheet.new_page();
    rules(sheet, library.rules);
    sheet.new_page();
    sheet.heading("Câu hỏi · Questions", 1);
    questions(sheet, library, library.guide.check, "Kiểm tra diện được trợ giúp · Check");
    questions(sheet, library, library.guide.request, "Yêu cầu trợ giúp · Request");
    for (const auto& language : library.pack.languages) topics(sheet, library, language);
    lists(sheet, library);
    sheet.signature_box("Người duyệt nội dung · Reviewed by", "Họ tên, chức vụ, ngày, chữ ký · Name, position, date, signature");
    return sheet.close();
}

}  // namespace kiosk::paper
