#include "kiosk/register/numbering.h"

#include <doctest/doctest.h>

#include "half_year_2022.h"

using namespace kiosk::registry;
using kiosk::support::day_of;

namespace {
ReadRow row_of(int line, const char* date, std::int64_t number, Form form = Form::TGTT)
{
    Entry entry;
    entry.kind = Kind::case_;
    entry.unit = "TT";
    entry.form = form;
    entry.date = day_of(date);
    entry.number = number;
    return {entry, line};
}

std::vector<std::string> numbers_of(const ReadRegister& read)
{
    std::vector<std::string> out;
    for (const auto& row : read.rows) out.push_back(case_number(row.entry));
    return out;
}
}  // namespace

TEST_CASE("numbers that a file leaves open are given in order of the days, each form and year for itself")
{
    ReadRegister read{{row_of(2, "2022-03-02", 0), row_of(3, "2022-03-01", 0), row_of(4, "2021-12-31", 0),
                       row_of(5, "2022-01-01", 0, Form::TV), row_of(6, "2022-03-01", 0)},
                      {},
                      true};
    CHECK(give_numbers(read, {}).empty());
    CHECK_EQ(numbers_of(read), std::vector<std::string>{"TT.TGTT.01.2021", "TT.TV.01.2022", "TT.TGTT.01.2022",
                                                        "TT.TGTT.02.2022", "TT.TGTT.03.2022"});
}

TEST_CASE("a number that is taken is a broken row, and a gap is named and stays")
{
    ReadRegister read{{row_of(2, "2022-03-02", 0), row_of(3, "2022-03-01", 9), row_of(4, "2022-05-01", 9),
                       row_of(5, "2022-05-01", 4), row_of(6, "2022-05-01", 5)},
                      {},
                      true};
    TakenNumbers taken;
    taken[series_of(read.rows[0].entry)] = {1, 4};
    const auto gaps = give_numbers(read, taken);
    CHECK_EQ(written_faults("f", read.faults),
             "f:4: number: TT.TGTT.09.2022 is taken by line 3\n"
             "f:5: number: TT.TGTT.04.2022 is taken in the register\n");
    CHECK_EQ(numbers_of(read), std::vector<std::string>{"TT.TGTT.09.2022", "TT.TGTT.05.2022", "TT.TGTT.10.2022"});
    REQUIRE_EQ(gaps.size(), 2);
    CHECK_EQ(written(gaps[0]), "TT.TGTT 2022: 2 to 3");
    CHECK_EQ(written(gaps[1]), "TT.TGTT 2022: 6 to 8");
}
