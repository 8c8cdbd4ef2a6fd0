#include <doctest/doctest.h>

#include "small_book.h"

using namespace kiosk::law;

TEST_CASE("a citation is confirmed until the day from which a law that nobody has read changes it")
{
    Citation citation;
    CHECK(citation.confirmed_on(day("2026-11-23")));
    citation.unread = {{"Luật 05/2026/QH16", day("2027-01-01")}};
    CHECK(citation.confirmed_on(day("2026-12-31")));
    CHECK_FALSE(citation.confirmed_on(day("2027-01-01")));
    CHECK_FALSE(citation.confirmed_on(day("2027-01-02")));
    CHECK(citation.unread_on(day("2027-01-01"))->law == "Luật 05/2026/QH16");
    citation.unread.push_back({"Luật 99/2025/QH15", {}});
    CHECK_FALSE(citation.confirmed_on(day("2018-01-01")));
    CHECK(citation.unread_on(day("2026-12-31"))->law == "Luật 99/2025/QH15");
}

TEST_CASE("a citation that an office tells is confirmed, one that is only told elsewhere never is")
{
    Citation citation;
    citation.state = Citation::State::office;
    CHECK(citation.confirmed_on(day("2026-11-23")));
    citation.state = Citation::State::elsewhere;
    CHECK_FALSE(citation.confirmed_on(day("2026-11-23")));
}
