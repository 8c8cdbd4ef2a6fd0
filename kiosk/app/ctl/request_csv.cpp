#include "kiosk/app/ctl/request_csv.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "kiosk/flow/request_schema.h"
#include "kiosk/text/written.h"

namespace kiosk::app {

namespace {
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::array outside{"code",   "day",       "daily_number", "unit",       "stage",
                             "urgent", "answer_by", "claimed_by",   "case_number"};
/// Behind the fields of the schema. `reach` is for a reader: every phone grouped, so that a spreadsheet keeps its first 0.
constexpr std::array behind{"reach",          "facts",   "other",    "outcome", "grounds",
                            "urgent_reasons", "sent_at", "messages", "more",    "unreadable"};

bool is_number(std::string_view words)
{
    const auto digits = words.substr(words.starts_with('+') || words.starts_with('-') ? 1 : 0);
    const auto point = digits.find_first_of(".,");
    const auto whole = digits.substr(0, point),
               part = point == std::string_view::npos ? std::string_view{"0"} : digits.substr(point + 1);
    const auto all_digits = [](std::string_view text) {
        return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
    };
    return all_digits(whole) && all_digits(part);
}

std::string all_of(const std::vector<std::string>& values, std::string_view between)
{
    std::string out;
    for (const auto& value : values) {
        if (value.empty()) continue;
        if (!out.empty()) out += between;
        out += value;
    }
    return out;
}

/// What has a column of its own, or is told in one of those behind.
bool has_column(std::string_view path)
{
    constexpr std::array told{"for", "consent", "sent_at", "urgent", "outcome.verdict", "outcome.grounds", "outcome.rules"};
    return flow::kind_at(path) || path.starts_with("facts.") || path.starts_with("other.") ||
           std::find(told.begin(), told.end(), path) != told.end();
}

/// "age=67; household=poor", of the answers below a place.
std::string named_answers(const flow::OpenedRequest& request, std::string_view below)
{
    std::vector<std::string> out;
    for (const auto& answer : request.answers)
        if (answer.path.starts_with(below)) out.push_back(answer.path.substr(below.size()) + '=' + all_of(answer.values, ", "));
    return all_of(out, "; ");
}

std::string reach_words(const flow::OpenedRequest& request)
{
    const auto& contact = request.contact;
    std::vector<std::string> out;
    for (const auto* phone : {&contact.phone, &request.requester.phone, &contact.other_phone, &request.aided.phone})
        if (const auto words = text::phone(*phone); std::find(out.begin(), out.end(), words) == out.end()) out.push_back(words);
    out.push_back(contact.address);
    out.push_back(contact.come_back_on);
    return all_of(out, ", ");
}

std::string ground_words(const flow::OpenedRequest& request)
{
    std::vector<std::string> out;
    for (const auto& ground : request.grounds) out.push_back(ground.id + (ground.met ? " met" : " possible"));
    return all_of(out, "; ");
}

std::string message_words(const flow::OpenedRequest& request)
{
    std::vector<std::string> out;
    for (const auto& message : request.messages)
        out.push_back(base::iso(message.sent_at) + ' ' + std::string{visit::name_of(message.kind)} +
                      (message.words.empty() ? "" : ": " + message.words));
    if (request.messages_unreadable > 0) out.push_back(std::to_string(request.messages_unreadable) + " unreadable");
    return all_of(out, "; ");
}

std::string more_words(const flow::OpenedRequest& request)
{
    std::vector<std::string> out;
    for (const auto& answer : request.answers)
        if (!has_column(answer.path)) out.push_back(answer.path + '=' + all_of(answer.values, ", "));
    return all_of(out, "; ");
}

std::string answer_at(const flow::OpenedRequest& request, std::string_view path)
{
    for (const auto& answer : request.answers)
        if (answer.path == path) return all_of(answer.values, ", ");
    return {};
}

std::string line_of_cells(const std::vector<std::string>& cells)
{
    std::string out;
    for (std::size_t i = 0; i < cells.size(); ++i) out += (i == 0 ? "" : ",") + csv_cell(cells[i]);
    return out + "\r\n";
}
}  // namespace

std::string csv_cell(std::string_view words)
{
    const auto first = words.find_first_not_of(" \t\r\n");
    const bool formula = first != std::string_view::npos &&
                         std::string_view{"=+-@"}.find(words[first]) != std::string_view::npos && !is_number(words);
    const auto text = (formula ? "'" : "") + std::string{words};
    const bool plain = text.find_first_of(",;\t\"\r\n") == std::string::npos && !text.starts_with(' ') && !text.ends_with(' ');
    if (plain) return text;
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

std::string csv_header()
{
    std::vector<std::string> cells(outside.begin(), outside.end());
    for (const auto& field : flow::request_fields()) cells.emplace_back(field.path);
    cells.insert(cells.end(), behind.begin(), behind.end());
    return std::string{byte_order_mark} + line_of_cells(cells);
}

std::string csv_row(const flow::QueuedRequest& row, const flow::OpenedRequest* request)
{
    std::vector<std::string> cells{row.code,
                                   base::iso(row.day),
                                   std::to_string(row.daily_number),
                                   row.unit,
                                   std::string{visit::name_of(row.stage)},
                                   row.urgent ? "yes" : "no",
                                   base::iso(row.answer_by),
                                   row.claimed_by,
                                   row.case_number};
    for (const auto& field : flow::request_fields()) cells.push_back(request ? answer_at(*request, field.path) : std::string{});
    if (request)
        cells.insert(cells.end(), {reach_words(*request), named_answers(*request, "facts."), named_answers(*request, "other."),
                                   request->verdict, ground_words(*request), all_of(request->urgent, ", "),
                                   request->sent_at == base::WallTime{} ? std::string{} : base::iso(request->sent_at),
                                   message_words(*request), more_words(*request), "no"});
    else
        cells.resize(cells.size() + behind.size() - 1), cells.emplace_back("yes");
    return line_of_cells(cells);
}

}  // namespace kiosk::app
