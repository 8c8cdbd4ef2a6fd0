#include <fmt/format.h>

#include "all_pages.h"

using namespace kiosk;
using namespace kiosk::test;

namespace {
using Block = page::Block<visit::Intent>;

const page::Notice* band_of(const page::Page<visit::Intent>& page)
{
    for (const auto& block : page.blocks)
        if (block.area == page::Area::band && block.id == "preview") return std::get_if<page::Notice>(&block.kind);
    return nullptr;
}
}  // namespace

TEST_CASE("every page of a preview bears the day of its law, and no other page does")
{
    const auto library = shipped_library();
    const auto set = settings();
    const auto new_year = *base::parse_time("2027-01-01T09:42");
    for (const auto& session : all_sessions(library)) {
        const auto shown = screens::page_of(session, library, set, new_year, false, true);
        CAPTURE(shown.id);
        const auto* band = band_of(shown);
        REQUIRE(band != nullptr);
        const bool vietnamese = session.language == "vi";
        CHECK(band->line.words.find(vietnamese ? "XEM THỬ luật ngày 01/01/2027" : "PREVIEW of the law of 1 January 2027") == 0);
        // Spoken too, with the day in words.
        CHECK(band->line.said().find(vietnamese ? "ngày" : "law of") != std::string::npos);
        CHECK(band_of(screens::page_of(session, library, set, new_year, false)) == nullptr);
    }
}

TEST_CASE("a preview offers no sending and says which rules it shows")
{
    const auto library = library_before_a_law_is_read(false);
    const auto set = settings();
    auto session = full_request(library);
    session.place = {Screen::check_answers, {}};
    const auto answers = screens::page_of(session, library, set, morning(), false, true);
    bool send = true, said = false;
    for (const auto& block : answers.blocks) {
        if (block.id == "send") send = block.enabled;
        said = said || block.id == "preview.not_sent";
    }
    CHECK_FALSE(send);
    CHECK(said);

    session.place = {Screen::outcome, {}};
    for (const auto& [time, rules, state] :
         {std::tuple{"2026-11-23T09:42", "2026", "đã xác nhận"}, {"2027-01-01T09:42", "2027", "chưa xác nhận"}}) {
        const auto outcome = screens::page_of(session, library, set, *base::parse_time(time), false, true);
        std::string words;
        for (const auto& block : outcome.blocks)
            if (const auto* text = std::get_if<page::Paragraph>(&block.kind); text && block.id == "preview.rules")
                words = text->line.words;
        CAPTURE(words);
        CHECK(words.find(rules) != std::string::npos);
        CHECK(words.find(state) != std::string::npos);
    }
}
