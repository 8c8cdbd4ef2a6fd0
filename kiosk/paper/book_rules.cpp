#include <fmt/format.h>

#include "kiosk/paper/book_parts.h"
#include "kiosk/text/written.h"

namespace kiosk::paper::book {

using content::Library;
using law::Citation;

std::string vi(const law::Words& words) { return std::string{content::in_language(words, "vi")}; }

std::string dates_of(const Citation& citation)
{
    return fmt::format("{} · từ {}{} · kiểm tra {} · {}", citation.document, text::date(citation.effective_from, "vi"),
                       citation.effective_to ? " đến " + text::date(*citation.effective_to, "vi") : "", text::date(citation.checked_on, "vi"),
                       citation.confirmed_on(citation.checked_on) ? "đã xác nhận" : "CHƯA XÁC NHẬN");
}

std::string words_of(const Library& library, const std::string& id)
{
    return library.has_words(id) ? std::string{library.find_words("vi", id).words} : std::string{};
}

namespace {
/// As the check asks for it: "Hoàn cảnh gia đình: Hộ nghèo". Empty when no answer gives this value.
std::string answer_words(const Library& library, const std::string& fact, const std::string& value)
{
    for (const auto& question : library.guide.check)
        for (const auto& option : question.options) {
            const auto set = option.sets.find(fact);
            if (set != option.sets.end() && set->second == value)
                return fmt::format("{}: {}", words_of(library, "ask." + question.id + ".row"), words_of(library, "ask." + question.id + "." + option.id));
        }
    return {};
}

/// In words, with the fact's name as it stands in the rules behind.
std::string condition_words(const Library& library, const law::Condition& condition)
{
    std::string values, said;
    for (const auto& value : condition.any_value) {
        values += (values.empty() ? "" : " | ") + value;
        if (const auto words = answer_words(library, condition.fact, value); !words.empty()) said += (said.empty() ? "" : "; ") + words;
    }
    if (condition.least) values = fmt::format("≥ {}", *condition.least);
    if (condition.below) values += fmt::format("{}< {}", condition.least ? ", " : "", *condition.below);
    for (const auto& value : condition.open_value) values += fmt::format(" (để ngỏ / open: {})", value);
    return said.empty() ? fmt::format("{}: {}", condition.fact, values) : fmt::format("{}  [{}: {}]", said, condition.fact, values);
}

void conditions(Sheet& sheet, const Library& library, const std::vector<law::Alternatives>& all)
{
    for (const auto& alternatives : all) {
        std::string words;
        for (const auto& condition : alternatives.any) words += (words.empty() ? "" : "  hoặc / or  ") + condition_words(library, condition);
        sheet.item("•", words);
    }
}
}  // namespace

void rules(Sheet& sheet, const Library& library)
{
    const auto& book = library.rules;
    sheet.heading("Quy tắc theo ngày hiệu lực · Rules by date", 1);
    for (const auto& snapshot : book.snapshots) {
        sheet.heading(fmt::format("{} · từ {}{} · {}", snapshot.id, text::date(snapshot.in_force_from, "vi"),
                                  snapshot.in_force_to ? " đến " + text::date(*snapshot.in_force_to, "vi") : "",
                                  snapshot.confirmed ? "đã xác nhận / confirmed" : "CHƯA XÁC NHẬN / UNCONFIRMED"), 2);
        for (const auto& ground : snapshot.grounds) {
            sheet.heading(ground.id + " · " + vi(ground.words), 3);
            sheet.paragraph(vi(ground.citation.words) + " · " + dates_of(ground.citation), Sheet::Style::citation);
            conditions(sheet, library, ground.all);
            for (const auto& paper : ground.papers)
                sheet.item("□", vi(paper.words) + (paper.confirmed ? "" : " (chưa xác nhận)"));
        }
        for (const auto& rule : snapshot.scope) {
            sheet.heading("Phạm vi / scope: " + rule.reason, 3);
            sheet.paragraph(vi(rule.citation.words) + " · " + dates_of(rule.citation), Sheet::Style::citation);
            conditions(sheet, library, rule.all);
        }
        for (const auto& rule : snapshot.urgency) {
            sheet.heading("Khẩn / urgent: " + rule.reason, 3);
            sheet.paragraph(vi(rule.citation.words) + " · " + dates_of(rule.citation), Sheet::Style::citation);
            if (rule.date_fact)
                sheet.item("•", fmt::format("{}: < {} ngày làm việc / working days", *rule.date_fact, rule.working_days_below));
            conditions(sheet, library, rule.all);
        }
    }
}

}  // namespace kiosk::paper::book
