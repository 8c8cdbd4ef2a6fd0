#include <doctest/doctest.h>

#include <algorithm>

#include "kiosk/content/loader.h"
#include "kiosk/paper/slip_values.h"
#include "tests/support/shipped_library.h"

using namespace kiosk;
using test::shipped;

namespace {
std::string all_words(const paper::Slip& slip)
{
    std::string all;
    for (const auto& line : paper::words_of(slip)) all += line.label + '\n' + line.value + '\n';
    return all;
}

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }
}  // namespace

TEST_CASE("a slip carries centre, time, codes, number, next step, by when, papers, hours, phone and complaints")
{
    const auto settings = paper::sample_settings();
    const auto receipt = paper::sample_receipt();
    for (const auto* language : {"vi", "en"}) {
        const auto words = all_words({shipped(), settings, receipt, language, {}});
        CAPTURE(words);
        const bool vi = std::string_view{language} == "vi";
        for (const auto* part : {"BK-7K4M", "K7M4-2QXD", "017", "09:42", "000", "2026"}) CHECK(holds(words, part));
        for (const auto* part : {vi ? "Trung tâm trợ giúp pháp lý nhà nước" : "State Legal Aid Centre",
                                 vi ? "Thứ Ba 24/11/2026" : "Tuesday 24 November 2026", vi ? "khiếu nại" : "complain",
                                 vi ? "căn cước" : "identity card", vi ? "7:30" : "7:30"})
            CHECK(holds(words, part));
    }
    const auto lines = paper::words_of({shipped(), settings, receipt, "vi", {}});
    CHECK(std::count_if(lines.begin(), lines.end(), [&](const auto& line) { return line.qr == receipt.qr(); }) == 1);
}

TEST_CASE("a slip is the same for every group: papers of a ground would tell which")
{
    const auto settings = paper::sample_settings();
    auto receipt = paper::sample_receipt();
    const auto without = all_words({shipped(), settings, receipt, "vi", {}});
    const auto pdf = paper::slip_pdf({shipped(), settings, receipt, "vi", {}}).value();
    receipt.ground_ids = {"tgpl2017.7.7g", "tgpl2017.7.7h", "trafficking2024.41"};
    CHECK(all_words({shipped(), settings, receipt, "vi", {}}) == without);
    CHECK(paper::slip_pdf({shipped(), settings, receipt, "vi", {}}).value() == pdf);
}

TEST_CASE("what the settings do not say is left out, and nothing is printed in its place")
{
    auto settings = paper::sample_settings();
    settings.phone.clear();
    settings.opening_hours.clear();
    const auto receipt = paper::sample_receipt();
    const auto words = all_words({shipped(), settings, receipt, "vi", {}});
    CHECK_FALSE(holds(words, "Gọi Trung tâm"));
    CHECK_FALSE(holds(words, "Giờ làm việc"));
    CHECK_FALSE(holds(words, "{value}"));
}

TEST_CASE("a slip says that the law was amended only on days whose rules nobody has confirmed")
{
    const auto settings = paper::sample_settings();
    auto receipt = paper::sample_receipt();
    const auto library = test::library_before_a_law_is_read(true);
    const auto said = [&] {
        std::string all;
        for (const auto& line : paper::words_of({library, settings, receipt, "vi", {}})) all += line.value + '\n';
        return holds(all, "Luật Trợ giúp pháp lý mới được sửa đổi");
    };
    CHECK_FALSE(said());
    receipt.sent_at = *base::parse_time("2026-12-31T23:59");
    CHECK_FALSE(said());
    receipt.sent_at = *base::parse_time("2027-01-01T00:00");
    CHECK(said());
}

TEST_CASE("a slip as dots is as wide as the printer reaches and shows ink from top to bottom")
{
    const auto settings = paper::sample_settings();
    const auto receipt = paper::sample_receipt();
    const auto dots = paper::slip_dots({shipped(), settings, receipt, "vi", "DEMO"}).value();
    CHECK(dots.width == 576);
    CHECK(dots.height > 8 * 100);
    CHECK(dots.height < 8 * 260);
    REQUIRE(dots.rows.size() == static_cast<std::size_t>(dots.width / 8 * dots.height));
    const auto ink_in = [&](int from, int to) {
        int ink = 0;
        for (int at = from * dots.width / 8; at < to * dots.width / 8; ++at)
            ink += dots.rows[static_cast<std::size_t>(at)] != 0;
        return ink;
    };
    for (int part = 0; part < 8; ++part) CHECK(ink_in(dots.height * part / 8, dots.height * (part + 1) / 8) > 0);
}

TEST_CASE("the same slip prints the same bytes and keeps the code out of the document's title")
{
    const auto settings = paper::sample_settings();
    const auto receipt = paper::sample_receipt();
    const auto first = paper::slip_pdf({shipped(), settings, receipt, "vi", {}}).value();
    CHECK(first.starts_with("%PDF"));
    CHECK(first == paper::slip_pdf({shipped(), settings, receipt, "vi", {}}).value());
    CHECK_FALSE(holds(first, "BK-7K4M"));
}
