#include "kiosk/flow/hall_visit.h"

#include <doctest/doctest.h>

using namespace kiosk;

namespace {
flow::HallNumber land_number()
{
    flow::HallNumber out;
    out.letter = "A";
    out.number = 12;
    out.subject = "land";
    out.taken_at = base::WallTime{std::chrono::seconds{1'795'401'000}};
    return out;
}
constexpr base::Day monday{std::chrono::year{2026}, std::chrono::November, std::chrono::day{23}};
}  // namespace

TEST_CASE("the visit of a number takes over its subject and its letter")
{
    const auto visit = flow::visit_of(land_number(), "TT", "land", monday);
    CHECK(visit.entry.kind == registry::Kind::visit);
    CHECK(visit.entry.unit == "TT");
    CHECK(visit.entry.date == monday);
    CHECK(visit.entry.field == "land");
    CHECK(visit.more.at("letter") == "A");
    CHECK(registry::checked(visit.entry).has_value());
}

TEST_CASE("the same number is the same visit, whatever happened to it since")
{
    auto later = land_number();
    later.calls = 3;
    later.counter = "4";
    later.waits_for = "B";
    CHECK(flow::visit_of(later, "TT", "family", monday).subject == flow::visit_of(land_number(), "TT", "land", monday).subject);
}

TEST_CASE("another number, another day and another unit are other visits")
{
    const auto visit = flow::visit_of(land_number(), "TT", "land", monday);
    auto other = land_number();
    other.number = 13;
    CHECK(flow::visit_of(other, "TT", "land", monday).subject != visit.subject);
    other = land_number();
    other.taken_at += std::chrono::hours{24};
    CHECK(flow::visit_of(other, "TT", "land", monday).subject != visit.subject);
    CHECK(flow::visit_of(land_number(), "CN1", "land", monday).subject != visit.subject);
}
