#include <fmt/format.h>

#include "kiosk/paper/book_parts.h"
#include "kiosk/text/written.h"

namespace kiosk::paper::book {

using content::Library;

namespace {
std::string part_words(const Library& library, std::string_view language, content::ArticlePart part)
{
    const auto id = fmt::format("part.{}", content::name_of(part));
    return library.has_words(id) ? std::string{library.find_words(language, id).words} : std::string{content::name_of(part)};
}

std::string marked(const content::Passage& passage, int& step)
{
    if (passage.kind == content::Passage::Kind::step) return fmt::format("{}. {}", step++, passage.text);
    return passage.kind == content::Passage::Kind::bullet ? "• " + passage.text : passage.text;
}

void put_statements(Sheet& sheet, const std::vector<content::Passage>& passages, Statements& statements)
{
    int step = 1;
    for (const auto& passage : passages) {
        if (passage.kind == content::Passage::Kind::subheading)
            sheet.paragraph(passage.text, Sheet::Style::strong);
        else
            statements.put(sheet, marked(passage, step), passage.rests_on);
    }
}

void put_article(Sheet& sheet, const Library& library, const content::Topic& topic, const content::TopicText& text,
                 Statements& statements)
{
    sheet.keep_together(110);
    sheet.heading(text.title, 2);
    sheet.paragraph("Kiểm tra ngày " + text::date(topic.checked_on, "vi"), Sheet::Style::quiet);
    std::vector<std::string> citations;
    for (const auto& citation : topic.citations) {
        sheet.paragraph(vi(citation.words) + " · " + dates_of(citation), Sheet::Style::citation);
        citations.push_back(citation.id);
    }
    statements.rest_on(std::move(citations));
    statements.put(sheet, text.title + "\n" + text.summary);
    for (const auto& [part, passages] : text.parts) {
        sheet.heading(part_words(library, "vi", part), 3);
        put_statements(sheet, passages, statements);
    }
    sheet.signature_line("Người duyệt bài “" + text.title + "”");
}
}  // namespace

void articles(Sheet& sheet, const Library& library, Statements& statements)
{
    sheet.new_page();
    sheet.heading("Bài viết · Articles", 1);
    for (const auto& topic : library.topics)
        if (const auto text = topic.text.find("vi"); text != topic.text.end())
            put_article(sheet, library, topic, text->second, statements);
    sheet.new_page();
    sheet.heading("Niêm yết · Notices", 1);
    statements.rest_on({});
    for (const auto& notice : library.notices) {
        sheet.heading(vi(notice.title), 2);
        if (const auto text = notice.text.find("vi"); text != notice.text.end())
            put_statements(sheet, text->second, statements);
        sheet.signature_line("Người duyệt phần “" + vi(notice.title) + "”");
    }
    sheet.heading("Từ ngữ · Terms", 1);
    for (const auto& term : library.terms) statements.put(sheet, vi(term.words) + ": " + vi(term.meaning));
    sheet.heading("Số điện thoại · Numbers to call", 1);
    for (const auto& line : library.phone_lines)
        statements.put(sheet, fmt::format("{} · {}\n{}\nKiểm tra ngày {}", line.number, vi(line.words), vi(line.below),
                                          text::date(line.checked_on, "vi")));
}

void translations(Sheet& sheet, const Library& library)
{
    for (const auto& language : library.pack.languages) {
        if (language == "vi") continue;
        sheet.new_page();
        const auto name = library.pack.language_names.find(language);
        sheet.heading("Bản dịch · " + (name == library.pack.language_names.end() ? language : name->second), 1);
        for (const auto& topic : library.topics) {
            const auto text = topic.text.find(language);
            if (text == topic.text.end()) continue;
            sheet.heading(text->second.title, 2);
            sheet.paragraph(text->second.summary, Sheet::Style::strong);
            for (const auto& [part, passages] : text->second.parts) {
                sheet.heading(part_words(library, language, part), 3);
                int step = 1;
                for (const auto& passage : passages) sheet.paragraph(marked(passage, step));
            }
        }
        for (const auto& notice : library.notices)
            if (const auto text = notice.text.find(language); text != notice.text.end()) {
                sheet.heading(std::string{content::in_language(notice.title, language)}, 2);
                int step = 1;
                for (const auto& passage : text->second) sheet.paragraph(marked(passage, step));
            }
    }
}

}  // namespace kiosk::paper::book
