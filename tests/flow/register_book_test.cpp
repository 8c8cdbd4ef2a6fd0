#include "kiosk/flow/register_book.h"

#include <doctest/doctest.h>

#include "kiosk/register/csv_writer.h"
#include "tests/flow/register_door.h"
#include "tests/register/half_year_2022.h"

using namespace kiosk;
using namespace kiosk::flow;
using flow::tests::AtWork;
using flow::tests::RegisterDoor;
using registry::Figure;
using support::day_of;

namespace {
const registry::Period first_half = registry::half_of(2022, 1);

struct AtRegister {
    AtWork at;
    RegisterDoor door{at.store};
    std::unique_ptr<StaffWork> work = at.begun(door, "Hà", 7);
    support::FakeSealer sealer;
    RegisterBook book{{*work, &sealer, at.clock}};

    AtRegister() { REQUIRE(book.read({})); }
};

registry::Entry a_case(const char* date)
{
    registry::Entry entry;
    entry.kind = registry::Kind::case_;
    entry.unit = "TT";
    entry.form = registry::Form::TGTT;
    entry.date = day_of(date);
    return entry;
}
std::string file_of_2022(unsigned seed)
{
    auto made = support::HalfYear2022{seed}.entries;
    std::erase_if(made, [](const auto& entry) { return entry.voided; });
    return registry::written_register(made);
}
}  // namespace

TEST_CASE("what lies under the seal of an entry reads back as it was written")
{
    SealedEntry sealed{
        a_case("2022-03-01"), base::parse_time("2022-03-01T09:42:10").value(), {{"by", "Hà"}, {"why", ""}}, "ab", 3};
    sealed.entry.ended_on = day_of("2022-04-01");
    sealed.entry.end = registry::End::stayed;
    sealed.entry.grade = registry::Grade::kha;
    sealed.entry.graded_on = day_of("2022-05-01");
    sealed.entry.referred = true;
    sealed.entry.number = 7;
    const auto read = decoded_entry(encoded(sealed));
    REQUIRE(read);
    CHECK_EQ(read->entry, sealed.entry);
    CHECK_EQ(read->at, sealed.at);
    CHECK_EQ(read->more.size(), 1);
    CHECK_EQ(read->of_file, 3);
    CHECK_FALSE(decoded_entry(base::view_of("[]")));
    CHECK_FALSE(decoded_entry(base::view_of(R"({"entry":{"kind":"case","unit":"TT","date":"2022-01-01"}})")));
}

TEST_CASE("an entry that staff write down is counted, corrected and struck out, and the number stays")
{
    AtRegister at;
    CHECK_EQ(at.book.add(a_case("2022-03-01")).value(), 1);
    const auto* line = at.book.lines().all().at(0);
    const auto subject = line->subject;
    CHECK_EQ(line->entry.number, 1);
    CHECK_EQ(line->more.at("by"), "Hà");
    auto ended = line->entry;
    ended.ended_on = day_of("2022-05-01");
    REQUIRE(at.book.change(subject, 1, ended, {{"why", "gõ nhầm"}}));
    // Both stay: what it was, and why it was changed.
    line = at.book.lines().find(subject);
    REQUIRE_EQ(line->versions.size(), 2);
    CHECK_FALSE(line->versions[0].entry.ended_on);
    CHECK(line->versions[0].why.empty());
    CHECK_EQ(line->versions[1].why, "gõ nhầm");
    CHECK_EQ(at.book.report(first_half)->total.figures.at(Figure::finished), 1);
    CHECK_EQ(at.book.change(subject, 1, ended).error().kind, base::ErrorKind::conflict);
    auto other_year = ended;
    other_year.date = day_of("2021-03-01");
    CHECK_EQ(at.book.change(subject, 2, other_year).error().kind, base::ErrorKind::invalid_input);
    REQUIRE(at.book.strike_out(subject, 2, "nhầm"));
    CHECK_EQ(at.book.report(first_half)->total.figures.at(Figure::cases), 0);
    CHECK_EQ(at.book.lines().all().at(0)->entry.number, 1);
    CHECK_EQ(at.book.add(a_case("2022-03-02")).value(), 2);
}

TEST_CASE("a file of the register is imported whole, and the same bytes are refused with the day they came")
{
    AtRegister at;
    const auto file = file_of_2022(support::seed_of_run());
    const auto done = at.book.import(file, false);
    REQUIRE(done);
    CHECK(done->faults.empty());
    CHECK_EQ(at.door.appends, 1);
    const auto report = at.book.report(first_half);
    CHECK_EQ(report->total.figures.at(Figure::cases), 296);
    CHECK_EQ(report->total.figures.at(Figure::referred_TGTT), 124);
    CHECK_EQ(report->total.figures.at(Figure::leaflets), 4628);
    const auto again = at.book.import(file, false);
    REQUIRE_FALSE(again);
    CHECK_EQ(again.error().kind, base::ErrorKind::conflict);
    CHECK(again.error().detail.find("2026-11-23") != std::string::npos);
}

TEST_CASE("of a file with broken rows nothing is taken, or the good ones when that is asked")
{
    AtRegister at;
    const std::string file =
        "kind,unit,date,ended_on,form,referred,field,category,sex,ethnicity,grade,graded_on,place,people,leaflets\n"
        "visit,TT,2022-03-01,,,,,,,,,,,,\nvisit,TT,2026-11-24,,,,,,,,,,,,\nvisit,TT,soon,,,,,,,,,,,,\n";
    const auto none = at.book.import(file, false);
    REQUIRE(none);
    CHECK_EQ(none->taken, 0);
    CHECK_EQ(none->faults.size(), 2);
    CHECK(at.book.lines().all().empty());
    CHECK_EQ(at.book.import(file, true)->taken, 1);
    CHECK_EQ(at.book.lines().all().size(), 1);
    CHECK_FALSE(at.book.import(file, true));
}

TEST_CASE("a closed book keeps its figures, and what comes later is counted beside them")
{
    AtRegister at;
    REQUIRE(at.book.add(a_case("2022-03-01")));
    REQUIRE(at.book.add(a_case("2022-04-01")));
    REQUIRE(at.book.close(first_half, "TT"));
    const auto first = at.book.lines().all().at(0);
    auto ended_later = first->entry;
    ended_later.ended_on = day_of("2022-09-01");
    REQUIRE(at.book.change(first->subject, 1, ended_later));
    CHECK_EQ(at.book.report(first_half)->total.corrections, 0);
    REQUIRE(at.book.add(a_case("2022-05-01")));
    const auto second = at.book.lines().all().at(1);
    REQUIRE(at.book.strike_out(second->subject, second->version, "trùng"));
    const auto report = at.book.report(first_half);
    CHECK_EQ(report->total.figures.at(Figure::cases), 2);
    CHECK_EQ(report->total.corrections, 2);
    CHECK_EQ(report->total.closed_on, day_of("2026-11-23"));
    CHECK_EQ(at.book.report(registry::year_of(2022))->total.figures.at(Figure::cases), 2);
}

TEST_CASE("another desk reads what this one wrote")
{
    AtRegister at;
    REQUIRE(at.book.add(a_case("2022-03-01")));
    auto minh = at.at.begun(at.door, "Minh", 8);
    RegisterBook other{{*minh, &at.sealer, at.at.clock}};
    REQUIRE(other.read({}));
    CHECK_EQ(other.lines().all().size(), 1);
    CHECK_EQ(other.lines().unreadable(), 0);
}
