#include "kiosk/register/count.h"

#include <doctest/doctest.h>

#include "half_year_2022.h"
#include "kiosk/register/csv_reader.h"
#include "kiosk/register/csv_writer.h"
#include "kiosk/register/identities.h"
#include "published_2022.h"

using namespace kiosk::registry;
using kiosk::support::day_of;
using kiosk::support::HalfYear2022;

namespace {
const Period first_half = half_of(2022, 1);

Figures summed(const std::map<std::string, Figures, std::less<>>& units)
{
    Figures out;
    for (const auto& [unit, figures] : units) out += figures;
    return out;
}

Entry a_case(const char* date)
{
    Entry entry;
    entry.kind = Kind::case_;
    entry.unit = "TT";
    entry.form = Form::TGTT;
    entry.date = day_of(date);
    return entry;
}
}  // namespace

TEST_CASE("the half-year report of 2022 comes out of its register to the digit")
{
    const auto seed = kiosk::support::seed_of_run();
    MESSAGE("KIOSK_SEED=" << seed);
    const HalfYear2022 made{seed};
    kiosk::support::check_published_2022(count(made.entries, first_half));
    kiosk::support::check_published_2022(summed(count_by_unit(made.entries, first_half)));
    CHECK(broken_rules(count(made.entries, first_half)).empty());
}

TEST_CASE("the half-year report of 2022 comes out of a file of its register to the digit")
{
    const auto seed = kiosk::support::seed_of_run();
    MESSAGE("KIOSK_SEED=" << seed);
    const auto read = read_register(written_register(HalfYear2022{seed}.entries));
    CHECK(read.faults.empty());
    std::vector<Entry> entries;
    for (const auto& row : read.rows) entries.push_back(row.entry);
    kiosk::support::check_published_2022(count(entries, first_half));
}

TEST_CASE("a period is cut at midnight, both of its days inside")
{
    std::vector<Entry> entries{a_case("2021-12-31"), a_case("2022-01-01"), a_case("2022-06-30"), a_case("2022-07-01")};
    entries[0].ended_on = day_of("2022-01-01");
    entries[1].ended_on = day_of("2022-06-30");
    entries[2].ended_on = day_of("2022-07-01");
    const auto figures = count(entries, first_half);
    CHECK_EQ(figures.at(Figure::cases), 3);
    CHECK_EQ(figures.at(Figure::carried_over), 1);
    CHECK_EQ(figures.at(Figure::fresh), 2);
    CHECK_EQ(figures.at(Figure::finished), 2);
    CHECK_EQ(figures.at(Figure::open_at_end), 1);
    CHECK_EQ(count(entries, Period{day_of("2022-01-01"), day_of("2022-01-01")}).at(Figure::cases), 2);
    CHECK_EQ(count(entries, Period{day_of("2022-01-02"), day_of("2022-06-29")}).at(Figure::cases), 1);
}

TEST_CASE("a case that was not continued or stayed is stopped, not finished")
{
    std::vector<Entry> entries{a_case("2022-02-01"), a_case("2022-02-01"), a_case("2022-02-01"), a_case("2022-02-01")};
    const std::array<std::optional<End>, 4> how{std::nullopt, End::done, End::not_continued, End::stayed};
    for (std::size_t i = 0; i < how.size(); ++i) entries[i].ended_on = day_of("2022-03-01"), entries[i].end = how[i];
    const auto figures = count(entries, first_half);
    CHECK_EQ(figures.at(Figure::finished), 2);
    CHECK_EQ(figures.at(Figure::stopped), 2);
    CHECK_EQ(figures.at(Figure::open_at_end), 0);
}

TEST_CASE("a void entry counts in no figure")
{
    auto entry = a_case("2022-02-01");
    entry.number = 7;
    entry.voided = true;
    CHECK_EQ(count(std::vector{entry}, first_half), Figures{});
    CHECK(entries_behind(Figure::cases, std::vector{entry}, first_half, "").empty());
}

TEST_CASE("graded shares are whole percents, and none where nothing was appraised")
{
    std::vector<Entry> entries(3, a_case("2022-02-01"));
    CHECK_FALSE(count(entries, first_half).value(Figure::appraised_passed_percent));
    for (std::size_t i = 0; i < entries.size(); ++i)
        entries[i].graded_on = day_of("2022-05-01"), entries[i].grade = i == 0 ? Grade::khong_dat : Grade::dat;
    CHECK_EQ(count(entries, first_half).value(Figure::appraised_passed_percent), 67);
}

TEST_CASE("every figure opens down to the entries behind it")
{
    const auto seed = kiosk::support::seed_of_run();
    MESSAGE("KIOSK_SEED=" << seed);
    const HalfYear2022 made{seed};
    for (const auto* unit : {"", "TT", "CN1"}) {
        const auto figures = *unit ? count(made.entries, first_half, unit) : count(made.entries, first_half);
        for (const auto figure : {Figure::questions, Figure::cases, Figure::carried_over, Figure::fresh, Figure::finished,
                                  Figure::finished_TGTT, Figure::open_at_end, Figure::appraised_TGTT, Figure::accepted_TGTT,
                                  Figure::referred_TGTT, Figure::general_points, Figure::women_points, Figure::stopped})
            CHECK_EQ(static_cast<std::int64_t>(entries_behind(figure, made.entries, first_half, unit).size()),
                     figures.at(figure));
        std::int64_t people = 0;
        for (const auto* entry : entries_behind(Figure::visits, made.entries, first_half, unit)) people += entry->people;
        CHECK_EQ(people, figures.at(Figure::visits));
    }
}

TEST_CASE("whatever the days, the identities hold and a period that is cut in two adds up")
{
    const auto seed = kiosk::support::seed_of_run();
    MESSAGE("KIOSK_SEED=" << seed);
    const HalfYear2022 made{seed};
    std::mt19937 random{seed};
    for (int round = 0; round < 200; ++round) {
        const std::chrono::sys_days from = std::chrono::sys_days{day_of("2019-01-01")} + std::chrono::days{random() % 1500};
        const auto to = from + std::chrono::days{1 + random() % 700};
        const auto cut = from + std::chrono::days{random() % static_cast<unsigned>((to - from).count())};
        const auto whole = count(made.entries, {Day{from}, Day{to}});
        const auto first = count(made.entries, {Day{from}, Day{cut}});
        const auto second = count(made.entries, {Day{cut + std::chrono::days{1}}, Day{to}});
        CHECK(broken_rules(whole).empty());
        for (const auto figure : {Figure::visits, Figure::questions, Figure::fresh, Figure::finished, Figure::stopped,
                                  Figure::appraised_TGTT, Figure::referred_TGTT, Figure::leaflets, Figure::women_people})
            CHECK_EQ(whole.at(figure), first.at(figure) + second.at(figure));
        CHECK_EQ(first.at(Figure::open_at_end), second.at(Figure::carried_over));
        CHECK_EQ(whole.at(Figure::open_at_end), second.at(Figure::open_at_end));
    }
}
