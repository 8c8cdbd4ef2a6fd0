#include <fmt/format.h>

#include <charconv>
#include <map>

#include "kiosk/devices/printer.h"

namespace kiosk::devices {

namespace {
using base::ErrorKind;
using base::failure;

std::int64_t seconds_of(base::WallTime time) { return std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count(); }

template <class Number>
bool number_in(std::string_view text, Number& number)
{
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    return fault == std::errc{} && end == text.data() + text.size();
}

/// An empty map where a line is no "key value", stands twice, or there is no "end".
std::map<std::string_view, std::string_view> lines_of(std::string_view text)
{
    std::map<std::string_view, std::string_view> lines;
    while (!text.empty()) {
        const auto line = text.substr(0, text.find('\n'));
        if (line.size() == text.size()) return {};
        text.remove_prefix(line.size() + 1);
        if (line == "end") return text.empty() ? lines : std::map<std::string_view, std::string_view>{};
        const auto blank = line.find(' ');
        if (blank == line.npos || !lines.emplace(line.substr(0, blank), line.substr(blank + 1)).second) return {};
    }
    return {};
}
}  // namespace

std::string written(const SlipJob& job)
{
    const auto& receipt = job.receipt;
    return fmt::format("language {}\nband {}\ncode {}\nsecret {}\nnumber {}\nsent {}\nanswer_by {}\nend\n", job.language, job.band, receipt.code,
                       receipt.secret, receipt.daily_number, seconds_of(receipt.sent_at), base::iso(receipt.answer_by));
}

base::Result<SlipJob> slip_job(std::string_view text)
{
    const auto refused = [] { return failure(ErrorKind::invalid_input, "the lines of a slip are expected"); };
    if (text.size() > slip_job_bytes_max) return refused();
    const auto lines = lines_of(text);
    constexpr std::string_view keys[] = {"language", "band", "code", "secret", "number", "sent", "answer_by"};
    if (lines.size() != std::size(keys)) return refused();
    for (const auto key : keys)
        if (!lines.contains(key)) return refused();
    SlipJob job;
    job.language = lines.at("language");
    job.band = lines.at("band");
    job.receipt.code = lines.at("code");
    job.receipt.secret = lines.at("secret");
    std::int64_t sent = 0;
    const auto day = base::parse_day(lines.at("answer_by"));
    if (!number_in(lines.at("number"), job.receipt.daily_number) || !number_in(lines.at("sent"), sent) || !day) return refused();
    job.receipt.sent_at = base::WallTime{std::chrono::seconds{sent}};
    job.receipt.answer_by = *day;
    return job;
}

}  // namespace kiosk::devices
