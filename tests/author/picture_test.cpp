#include <doctest/doctest.h>

#include "kiosk/author/picture.h"

using namespace kiosk;

TEST_CASE("the picture holds every question and an arc for every dependency")
{
    content::Library library;
    library.words["vi"] = {{"ask.household.title", "Gia đình bạn <có> sổ hộ nghèo không?"}, {"ask.household.poor", "Có"}};
    visit::Question household;
    household.id = "household";
    household.options = {{"poor", {{"household", "poor"}}, "", false, false}};
    visit::Question why;
    why.id = "which";
    why.when = {{"household", {"poor"}}};
    library.guide.check = {household, why};
    const auto svg = author::picture_of(library);
    CHECK(svg.find("Gia đình bạn &lt;có&gt;") != std::string::npos);
    CHECK(svg.find("household = poor") != std::string::npos);
    CHECK(svg.find("class=\"arc\"") != std::string::npos);
    CHECK(svg.find("which") != std::string::npos);
}
