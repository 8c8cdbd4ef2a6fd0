#include "kiosk/paper/ticket_slip.h"

#include <doctest/doctest.h>

#include "kiosk/paper/slip.h"
#include "kiosk/paper/slip_values.h"
#include "tests/support/shipped_library.h"

using namespace kiosk;
using test::shipped;

namespace {
content::Settings hall_settings()
{
    auto settings = paper::sample_settings();
    settings.ticket_letters = {{"A", {{"vi", "tư vấn"}, {"en", "advice"}}}};
    return settings;
}
visit::HallTicket hall_ticket() { return {"A-012", "A", 3, base::parse_time("2026-11-23T09:42").value()}; }

std::string told(const paper::TicketSlip& slip)
{
    std::string all;
    for (const auto& line : paper::words_of(slip)) all += line.words + "\n";
    return all;
}
bool has(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }
}  // namespace

TEST_CASE("the slip of a number carries the number, the service, the minute and how many waited, in both languages")
{
    const auto settings = hall_settings();
    const auto ticket = hall_ticket();
    for (const auto* language : {"vi", "en"}) {
        const auto words = told({shipped(), settings, ticket, language, {}});
        const bool vi = std::string_view{language} == "vi";
        for (const auto* part : {"A-012", "09:42", vi ? "tư vấn" : "advice", vi ? "3 người chờ" : "3 people waited"})
            CHECK_MESSAGE(has(words, part), words);
    }
    auto first = ticket;
    first.before = 0;
    CHECK_FALSE(has(told({shipped(), settings, first, "vi", {}}), "người chờ"));
}

TEST_CASE("the slip of a number can be drawn for both kinds of printer")
{
    const auto settings = hall_settings();
    const auto ticket = hall_ticket();
    const paper::TicketSlip slip{shipped(), settings, ticket, "vi", "DEMO"};
    CHECK(paper::roll_pdf(paper::drawing_of(slip), "number", base::local_day(ticket.taken_at)));
    const auto dots = paper::roll_dots(paper::drawing_of(slip));
    REQUIRE(dots);
    CHECK(dots->height > 300);
}

TEST_CASE("where numbers of the hall are given the slip of a request calls its number one of requests")
{
    const auto words_with = [](const content::Settings& settings, const char* language) {
        const auto receipt = paper::sample_receipt();
        std::string all;
        for (const auto& line : paper::words_of({shipped(), settings, receipt, language, {}}))
            all += line.label + "\n" + line.value + "\n";
        return all;
    };
    CHECK(has(words_with(hall_settings(), "vi"), "Yêu cầu thứ 17 hôm nay"));
    CHECK(has(words_with(hall_settings(), "en"), "Request no. 17 of today"));
    CHECK_FALSE(has(words_with(hall_settings(), "vi"), "\n017\n"));
    CHECK(has(words_with(paper::sample_settings(), "vi"), "\n017\n"));
}
