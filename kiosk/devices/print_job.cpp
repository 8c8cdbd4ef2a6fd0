#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <map>

#include "kiosk/devices/printer.h"

namespace kiosk::devices {

namespace {
using base::ErrorKind;
using base::failure;
using Lines = std::map<std::string_view, std::string_view>;

std::int64_t seconds_of(base::WallTime time)
{
    return std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count();
}

template <class Number>
bool number_in(std::string_view text, Number& number)
{
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    return fault == std::errc{} && end == text.data() + text.size();
}

/// An empty map where a line is no "key value", stands twice, or there is no "end".
Lines lines_of(std::string_view text)
{
    Lines lines;
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        if (line.size() == text.size()) return {};
        text.remove_prefix(line.size() + 1);
        if (line == "end") return text.empty() ? lines : Lines{};
        const auto blank = line.find(' ');
        if (blank == line.npos || !lines.emplace(line.substr(0, blank), line.substr(blank + 1)).second) return {};
    }
    return {};
}

bool has_just(const Lines& lines, std::initializer_list<std::string_view> keys)
{
    return lines.size() == keys.size() && std::all_of(keys.begin(), keys.end(), [&](auto key) { return lines.contains(key); });
}

std::optional<visit::Receipt> receipt_in(const Lines& lines)
{
    visit::Receipt receipt;
    std::int64_t sent = 0;
    const auto day = base::parse_day(lines.at("answer_by"));
    if (!number_in(lines.at("number"), receipt.daily_number) || !number_in(lines.at("sent"), sent) || !day) return std::nullopt;
    receipt.code = lines.at("code");
    receipt.secret = lines.at("secret");
    receipt.sent_at = base::WallTime{std::chrono::seconds{sent}};
    receipt.answer_by = *day;
    return receipt;
}

std::optional<visit::HallTicket> ticket_in(const Lines& lines)
{
    visit::HallTicket ticket;
    std::int64_t taken = 0;
    if (!number_in(lines.at("before"), ticket.before) || !number_in(lines.at("taken"), taken)) return std::nullopt;
    ticket.number = lines.at("ticket");
    ticket.letter = lines.at("letter");
    ticket.taken_at = base::WallTime{std::chrono::seconds{taken}};
    return ticket;
}
}  // namespace

std::string written(const PrintJob& job)
{
    std::string lines;
    // Grown no further and written in place: no copy of a secret is left behind on the stack or in a smaller block.
    lines.reserve(print_job_bytes_max);
    const auto line = [&lines](std::string_view key, std::string_view value) { ((lines += key) += ' ').append(value) += '\n'; };
    line("language", job.language);
    line("band", job.band);
    if (const auto* article = std::get_if<PrintJob::Article>(&job.what)) {
        line("topic", article->topic);
    } else if (const auto* ticket = std::get_if<visit::HallTicket>(&job.what)) {
        line("ticket", ticket->number);
        line("letter", ticket->letter);
        line("before", std::to_string(ticket->before));
        line("taken", std::to_string(seconds_of(ticket->taken_at)));
    } else {
        const auto& receipt = std::get<visit::Receipt>(job.what);
        line("code", receipt.code);
        line("secret", receipt.secret);
        line("number", std::to_string(receipt.daily_number));
        line("sent", std::to_string(seconds_of(receipt.sent_at)));
        line("answer_by", base::iso(receipt.answer_by));
    }
    return lines += "end\n";
}

base::Result<PrintJob> print_job(std::string_view text)
{
    const auto refused = [] { return failure(ErrorKind::invalid_input, "the lines of a paper are expected"); };
    if (text.size() > print_job_bytes_max) return refused();
    const auto lines = lines_of(text);
    PrintJob job;
    if (has_just(lines, {"language", "band", "topic"})) {
        job.what = PrintJob::Article{std::string{lines.at("topic")}};
    } else if (has_just(lines, {"language", "band", "ticket", "letter", "before", "taken"})) {
        auto ticket = ticket_in(lines);
        if (!ticket) return refused();
        job.what = std::move(*ticket);
    } else {
        if (!has_just(lines, {"language", "band", "code", "secret", "number", "sent", "answer_by"})) return refused();
        auto receipt = receipt_in(lines);
        if (!receipt) return refused();
        job.what = std::move(*receipt);
    }
    job.language = lines.at("language");
    job.band = lines.at("band");
    return job;
}

}  // namespace kiosk::devices
