#include "kiosk/paper/book_statements.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>

#include "kiosk/paper/book_parts.h"

namespace kiosk::paper::book {

namespace {
constexpr auto verdicts = "□ Đúng\n□ Sửa\n□ Bỏ";

/// Longer ones first: "ngày làm việc" is no "ngày".
constexpr std::array units = {"ngày làm việc", "ngày", "giờ", "phút",      "tuần", "tháng", "năm",
                              "tuổi",          "đồng", "%",   "phần trăm", "lần",  "triệu"};

std::size_t unit_order(std::string_view unit)
{
    return static_cast<std::size_t>(std::find(units.begin(), units.end(), unit) - units.begin());
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// "300.000" and "16" at this place; empty: no number begins here.
std::string_view number_at(std::string_view words, std::size_t at)
{
    if (!is_digit(words[at]) ||
        (at > 0 && (is_digit(words[at - 1]) || words[at - 1] == '.' || words[at - 1] == '/' || words[at - 1] == ',')))
        return {};
    auto end = at;
    while (end < words.size() && (is_digit(words[end]) || ((words[end] == '.' || words[end] == ',') && end + 1 < words.size() &&
                                                           is_digit(words[end + 1]))))
        ++end;
    return words.substr(at, end - at);
}

/// By unit, then by amount: all 12 hours stand side by side.
std::tuple<std::size_t, double, std::string> order_of(const std::string& limit)
{
    const auto blank = limit.find(' ');
    std::string digits;
    for (const char c : limit.substr(0, blank))
        if (is_digit(c)) digits += c;
    double amount = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), amount);
    return {unit_order(std::string_view{limit}.substr(blank + 1)), amount, limit};
}

std::string place_words(int number, int page) { return fmt::format("câu {} (tr. {})", number, page); }
}  // namespace

std::vector<std::string> limits_in(std::string_view words)
{
    std::vector<std::string> found;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const auto number = number_at(words, at);
        if (number.empty()) continue;
        auto rest = words.substr(at + number.size());
        while (rest.starts_with(' ')) rest.remove_prefix(1);
        const auto unit = std::find_if(units.begin(), units.end(), [&](const char* one) { return rest.starts_with(one); });
        if (unit != units.end()) found.push_back(fmt::format("{} {}", number, *unit));
        at += number.size() - 1;
    }
    return found;
}

void Statements::put(Sheet& sheet, std::string_view words, const std::vector<std::string>& citations)
{
    const bool said = !citations.empty() || part_.size() == 1;
    const auto& rests = citations.empty() ? part_ : citations;
    std::string law;
    for (const auto& id : rests)
        if (const auto* citation = library_.citation(id)) law += (law.empty() ? "" : "\n") + vi(citation->words);
    // What the author has not said is asked, with all that the article rests on named at its head.
    if (!said) law = rests.empty() ? "" : "Điều: ……………………";
    const int number = count() + 1;
    const int page = sheet.statement(number, words, law, verdicts);
    places_.push_back({number, page, std::string{words}, said ? rests : std::vector<std::string>{}});
}

void Statements::put_index_of_limits(Sheet& sheet) const
{
    std::map<std::tuple<std::size_t, double, std::string>, std::vector<std::string>> index;
    for (const auto& place : places_) {
        auto limits = limits_in(place.words);
        std::sort(limits.begin(), limits.end());
        limits.erase(std::unique(limits.begin(), limits.end()), limits.end());
        for (const auto& limit : limits) index[order_of(limit)].push_back(place_words(place.number, place.page));
    }
    sheet.new_page();
    sheet.heading("Bảng tra số và thời hạn · Numbers and time limits", 1);
    for (const auto& [limit, places] : index) sheet.pair(std::get<2>(limit), fmt::format("{}", fmt::join(places, " · ")));
}

void Statements::put_index_of_law(Sheet& sheet) const
{
    std::map<std::string, std::vector<std::string>> index;
    for (const auto& place : places_)
        for (const auto& id : place.citations) index[id].push_back(place_words(place.number, place.page));
    sheet.new_page();
    sheet.heading("Bảng tra điều luật · Statutes", 1);
    sheet.paragraph("Điều luật nào đổi thì xem lại các câu ghi bên cạnh. Bài viết dựa vào điều luật đó cũng được nêu tên.",
                    Sheet::Style::quiet);
    std::vector<const content::Citation*> sorted;
    for (const auto& citation : library_.citations) sorted.push_back(&citation);
    std::sort(sorted.begin(), sorted.end(),
              [](const auto* a, const auto* b) { return std::tie(a->document, a->id) < std::tie(b->document, b->id); });
    std::string last;
    for (const auto* citation : sorted) {
        const auto words = vi(citation->words);
        // The same article may be cited under two ids, with other days.
        if (std::exchange(last, words + citation->document) == words + citation->document && !index.contains(citation->id))
            continue;
        std::vector<std::string> where = index.contains(citation->id) ? index.at(citation->id) : std::vector<std::string>{};
        for (const auto& topic : library_.topics)
            if (std::any_of(topic.citations.begin(), topic.citations.end(),
                            [&](const auto& one) { return one.id == citation->id; }))
                if (const auto text = topic.text.find("vi"); text != topic.text.end())
                    where.push_back("bài “" + text->second.title + "”");
        sheet.pair(words, dates_of(*citation) + (where.empty() ? "" : fmt::format("\n{}", fmt::join(where, " · "))) +
                              (citation->source.empty() ? "" : "\n" + citation->source));
    }
}

}  // namespace kiosk::paper::book
