#include <fmt/format.h>

#include <algorithm>

#include "kiosk/paper/book_parts.h"

namespace kiosk::paper::book {

using content::Library;

namespace {
/// Shorter texts are labels of buttons and fields.
constexpr std::ptrdiff_t words_of_a_statement = 6;

bool is_statement(std::string_view words) { return std::count(words.begin(), words.end(), ' ') + 1 >= words_of_a_statement; }

/// Vietnamese words by id; ids of questions left out, they stand with their question.
std::map<std::string, std::map<std::string, std::string>> words_by_page(const Library& library)
{
    std::map<std::string, std::map<std::string, std::string>> pages;
    const auto all = library.words.find("vi");
    if (all == library.words.end()) return pages;
    for (const auto& [id, words] : all->second) {
        const auto page = id.substr(0, id.find('.'));
        // Staff read the desk; what is pressed there is no statement to a citizen.
        if (page != "ask" && page != "desk" && page != "key" && page != "audit") pages[page].emplace(id, words);
    }
    return pages;
}

std::string when_words(const Library& library, const visit::Question& question)
{
    std::string all;
    for (const auto& when : question.when) {
        std::string values;
        for (const auto& value : when.any_value)
            values += (values.empty() ? "" : " / ") + words_of(library, "ask." + when.question + "." + value);
        all += fmt::format("{}{}: {}", all.empty() ? "Chỉ hỏi khi " : "; ", words_of(library, "ask." + when.question + ".row"),
                           values);
    }
    return all;
}

void put_question(Sheet& sheet, const Library& library, const visit::Question& question, Statements& statements)
{
    const auto word = [&](const std::string& part) { return words_of(library, "ask." + question.id + "." + part); };
    sheet.heading(word("title"), 3);
    if (const auto when = when_words(library, question); !when.empty()) sheet.paragraph(when, Sheet::Style::quiet);
    std::string answers;
    for (const auto& option : question.options) answers += (answers.empty() ? "" : "\n○ ") + word(option.id);
    statements.put(sheet, word("title") + (answers.empty() ? "" : "\n○ " + answers));
    // Hints and reasons, of the question and of its answers.
    const auto prefix = "ask." + question.id + ".";
    const auto& all = library.words.at("vi");
    for (auto it = all.lower_bound(prefix); it != all.end() && it->first.starts_with(prefix); ++it)
        if (it->first != prefix + "title" && is_statement(it->second)) statements.put(sheet, it->second);
}
}  // namespace

void screens(Sheet& sheet, const Library& library, Statements& statements)
{
    sheet.new_page();
    sheet.heading("Câu hỏi · Questions", 1);
    statements.rest_on({});
    for (const auto& [list, title] : {std::pair{&library.guide.check, "Xem có thuộc nhóm được trợ giúp không"},
                                      std::pair{&library.guide.request, "Yêu cầu trợ giúp"}}) {
        sheet.heading(title, 2);
        for (const auto& question : *list) put_question(sheet, library, question, statements);
    }
    sheet.signature_line("Người duyệt phần câu hỏi");
    sheet.new_page();
    sheet.heading("Lời trên các màn hình · Words of the screens", 1);
    for (const auto& [page, words] : words_by_page(library)) {
        const auto title = words.find(page + ".title");
        sheet.heading(title != words.end() ? title->second : words.begin()->second, 2);
        std::string labels;
        for (const auto& [id, text] : words) {
            if (is_statement(text))
                statements.put(sheet, text);
            else
                labels += (labels.empty() ? "" : " · ") + text;
        }
        if (!labels.empty()) sheet.paragraph(labels, Sheet::Style::quiet);
    }
    sheet.signature_line("Người duyệt phần lời trên màn hình");
}

}  // namespace kiosk::paper::book
