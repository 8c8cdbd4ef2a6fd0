#include <doctest/doctest.h>

#include "kiosk/law/fact_values.h"
#include "small_book.h"

using namespace kiosk::law;

namespace {
std::string read_span(std::string_view value)
{
    const auto span = span_of(value);
    return span ? std::to_string(span->least) + " to " + std::to_string(span->most) : "none";
}

RuleBook::FactKind kind_of(RuleBook::FactKind::Kind kind) { return {"fact", kind, {"yes", "no"}}; }
}  // namespace

TEST_CASE("an age is a whole number or a span of which one end may be open")
{
    CHECK(read_span("0") == "0 to 0");
    CHECK(read_span("67") == "67 to 67");
    CHECK(read_span("16..17") == "16 to 17");
    CHECK(read_span("16..16") == "16 to 16");
    CHECK(read_span("..15") == "0 to 15");
    CHECK(span_of("60..")->least == 60);
    CHECK(span_of("60..")->most == Span{}.most);
    for (const auto* wrong :
         {"", "..", "17..16", "-1", "..-1", "-1..5", "+5", "5x", "x", "5..x", "x..5", "1..2..3", "99999999999", "5."}) {
        CAPTURE(wrong);
        CHECK(read_span(wrong) == "none");
    }
}

TEST_CASE("what a fact can hold is decided by its kind, and nobody has to know")
{
    using Kind = RuleBook::FactKind::Kind;
    for (const auto kind : {Kind::word, Kind::number, Kind::day, Kind::birth}) CHECK(fits(kind_of(kind), "unknown"));
    CHECK(fits(kind_of(Kind::word), "no"));
    CHECK_FALSE(fits(kind_of(Kind::word), "perhaps"));
    CHECK(fits(kind_of(Kind::number), "150"));
    CHECK(fits(kind_of(Kind::number), "150.."));
    CHECK_FALSE(fits(kind_of(Kind::number), "151"));
    CHECK_FALSE(fits(kind_of(Kind::number), "old"));
    CHECK(fits(kind_of(Kind::day), "absent"));
    CHECK(fits(kind_of(Kind::day), "2026-12-25"));
    CHECK_FALSE(fits(kind_of(Kind::day), "2026-12"));
    CHECK(fits(kind_of(Kind::birth), "1961"));
    CHECK(fits(kind_of(Kind::birth), "1961-09"));
    CHECK(fits(kind_of(Kind::birth), "1961-09-05"));
    CHECK_FALSE(fits(kind_of(Kind::birth), "196"));
    CHECK_FALSE(fits(kind_of(Kind::birth), "absent"));
}

TEST_CASE("a fact is taken when the rules name it and it fits, and otherwise is told what was expected and stays as it was")
{
    auto book = small_book();
    book.facts = {kind_of(RuleBook::FactKind::Kind::word)};
    Facts known;
    CHECK_FALSE(take_fact(known, book, "fact", "yes"));
    CHECK(known.known("fact") == "yes");
    CHECK(take_fact(known, book, "fact", "perhaps") == "expected yes, no or unknown");
    CHECK(take_fact(known, book, "other", "yes") == "not a fact of these rules; expected one of fact");
    CHECK(take_fact(known, book, "other", std::nullopt) == "not a fact of these rules; expected one of fact");
    CHECK_FALSE(take_fact(known, book, "fact", std::nullopt));
    CHECK(known.known("fact") == "yes");
    CHECK_FALSE(known.was_asked("other"));
}
