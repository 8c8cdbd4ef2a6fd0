#include <fmt/format.h>

#include <algorithm>

#include "kiosk/paper/book_parts.h"
#include "kiosk/text/written.h"

namespace kiosk::paper::book {

using content::Library;
using law::Citation;

std::string vi(const law::Words& words) { return std::string{content::in_language(words, "vi")}; }

namespace {
std::string_view state_words(Citation::State state)
{
    switch (state) {
    case Citation::State::read: return "văn bản đã đọc";
    case Citation::State::office: return "cơ quan nhà nước nêu lại";
    case Citation::State::elsewhere: break;
    }
    return "CHỈ THẤY Ở TRANG KHÁC";
}
}  // namespace

std::string dates_of(const Citation& citation)
{
    auto words = fmt::format("{} · từ {}{} · kiểm tra {} · {}", citation.document, text::date(citation.effective_from, "vi"),
                             citation.effective_to ? " đến " + text::date(*citation.effective_to, "vi") : "",
                             text::date(citation.checked_on, "vi"), state_words(citation.state));
    for (const auto& unread : citation.unread)
        words +=
            fmt::format(" · CHƯA ĐỌC sửa đổi của {}{}", unread.law, unread.from ? " từ " + text::date(*unread.from, "vi") : "");
    return words;
}

std::string words_of(const Library& library, const std::string& id)
{
    return library.has_words(id) ? std::string{library.find_words("vi", id).words} : std::string{};
}

namespace {
template <class Does>
void each_question(const Library& library, Does does)
{
    for (const auto* list : {&library.guide.check, &library.guide.request})
        for (const auto& question : *list) does(question);
}

/// What a fact is called where it is asked for.
std::string fact_words(const Library& library, const std::string& fact)
{
    std::string found;
    each_question(library, [&](const visit::Question& question) {
        const auto facts = visit::facts_asked_by(question);
        const bool asks = question.id == fact || std::find(facts.begin(), facts.end(), fact) != facts.end();
        if (found.empty() && asks) found = words_of(library, "ask." + question.id + ".row");
        if (found.empty() && asks) found = words_of(library, "ask." + question.id + ".title");
    });
    return found;
}

/// As the check asks for it: "Hoàn cảnh gia đình: Hộ nghèo". Empty when no answer gives this value.
std::string answer_words(const Library& library, const std::string& fact, const std::string& value)
{
    std::string found;
    each_question(library, [&](const visit::Question& question) {
        for (const auto& option : question.options) {
            const auto set = option.sets.find(fact);
            if (!found.empty() || set == option.sets.end() || set->second != value) continue;
            found = fmt::format("{}: {}", words_of(library, "ask." + question.id + ".row"),
                                words_of(library, "ask." + question.id + "." + option.id));
        }
    });
    return found;
}

std::string value_words(const Library& library, const std::string& fact, const std::string& value)
{
    if (const auto asked = answer_words(library, fact, value); !asked.empty()) return asked;
    const auto name = fact_words(library, fact);
    return value == "yes" || value == "no" ? fmt::format("{}: {}", name, value == "yes" ? "có" : "không") : name;
}

/// A range of years: "từ đủ 16 đến dưới 18".
std::string range_words(const law::Condition& condition)
{
    if (condition.least && condition.below) return fmt::format("từ đủ {} đến dưới {}", *condition.least, *condition.below);
    return condition.least ? fmt::format("từ đủ {}", *condition.least) : fmt::format("dưới {}", *condition.below);
}

std::string condition_words(const Library& library, const law::Condition& condition)
{
    if (condition.least || condition.below)
        return fmt::format("{} {}", fact_words(library, condition.fact), range_words(condition));
    std::string said;
    const auto add = [&](const std::string& words) {
        if (said.find(words) == std::string::npos) said += (said.empty() ? "" : "; hoặc ") + words;
    };
    for (const auto& value : condition.any_value) add(value_words(library, condition.fact, value));
    for (const auto& value : condition.open_value) add(value_words(library, condition.fact, value) + " (điểm luật còn để ngỏ)");
    return said;
}

std::string all_conditions(const Library& library, const std::vector<law::Alternatives>& all)
{
    std::string words;
    for (const auto& alternatives : all) {
        std::string one;
        for (const auto& condition : alternatives.any)
            one += (one.empty() ? "" : "; hoặc ") + condition_words(library, condition);
        words += (words.empty() ? "" : "\nvà ") + one;
    }
    return words;
}

std::string ground_words(const Library& library, const law::Ground& ground)
{
    return vi(ground.words) + "\nKhi: " + all_conditions(library, ground.all);
}

std::string paper_words(const law::Ground& ground)
{
    std::string words;
    for (const auto& paper : ground.papers)
        words += (words.empty() ? "" : "; ") + vi(paper.words) + (paper.confirmed ? "" : " (chưa xác nhận)");
    return words;
}

const law::Snapshot* present(const Library& library)
{
    const auto found = law::in_force(library.rules, library.pack.checked_on);
    return found ? *found : library.rules.snapshots.empty() ? nullptr : &library.rules.snapshots.back();
}

std::string days_of(const law::Snapshot& snapshot)
{
    return fmt::format("từ {}{}", text::date(snapshot.in_force_from, "vi"),
                       snapshot.in_force_to ? " đến " + text::date(*snapshot.in_force_to, "vi") : "");
}

bool says_the_same(const Library& library, const law::Ground& a, const law::Ground& b)
{
    return a.citation.id == b.citation.id && ground_words(library, a) == ground_words(library, b) &&
           paper_words(a) == paper_words(b);
}

const law::Ground* ground_named(const law::Snapshot& snapshot, const std::string& id)
{
    const auto found =
        std::find_if(snapshot.grounds.begin(), snapshot.grounds.end(), [&](const law::Ground& one) { return one.id == id; });
    return found == snapshot.grounds.end() ? nullptr : &*found;
}
}  // namespace

void present_rules(Sheet& sheet, const Library& library, Statements& statements)
{
    const auto* now = present(library);
    if (now == nullptr) return;
    sheet.heading("Quy tắc đang áp dụng · Rules in force", 1);
    sheet.paragraph(days_of(*now), Sheet::Style::strong);
    sheet.heading("Các nhóm được trợ giúp", 2);
    for (const auto& ground : now->grounds) {
        statements.put(sheet, ground_words(library, ground), {ground.citation.id});
        statements.put(sheet, vi(ground.words) + "\nGiấy tờ: " + paper_words(ground), {ground.citation.id});
    }
    sheet.heading("Giới hạn", 2);
    for (const auto& rule : now->scope)
        statements.put(sheet, vi(rule.words) + "\nKhi: " + all_conditions(library, rule.all), {rule.citation.id});
    sheet.heading("Việc gấp", 2);
    for (const auto& rule : now->urgency) {
        auto words = vi(rule.words);
        if (rule.date_fact)
            words +=
                fmt::format("\n{}: còn dưới {} ngày làm việc", fact_words(library, *rule.date_fact), rule.working_days_below);
        if (!rule.all.empty()) words += "\nKhi: " + all_conditions(library, rule.all);
        statements.put(sheet, words, {rule.citation.id});
    }
    sheet.signature_line("Người duyệt phần quy tắc");
}

void other_rules(Sheet& sheet, const Library& library)
{
    const auto* now = present(library);
    if (now == nullptr || library.rules.snapshots.size() < 2) return;
    sheet.new_page();
    sheet.heading("Quy tắc của thời gian khác, so với hiện nay · Rules of other times", 1);
    for (const auto& other : library.rules.snapshots) {
        if (&other == now) continue;
        sheet.heading(days_of(other) + (other.confirmed ? "" : " · CHƯA XÁC NHẬN"), 2);
        for (const auto& ground : other.grounds) {
            const auto* today = ground_named(*now, ground.id);
            if (today != nullptr && says_the_same(library, ground, *today)) continue;
            sheet.item(today == nullptr ? "+" : "≠", ground_words(library, ground));
            sheet.paragraph(vi(ground.citation.words) + " · " + dates_of(ground.citation), Sheet::Style::citation);
        }
        for (const auto& ground : now->grounds)
            if (ground_named(other, ground.id) == nullptr) sheet.item("−", vi(ground.words));
    }
}

}  // namespace kiosk::paper::book
