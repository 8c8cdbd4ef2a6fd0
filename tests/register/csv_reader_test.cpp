#include "kiosk/register/csv_reader.h"

#include <doctest/doctest.h>

#include "half_year_2022.h"
#include "kiosk/register/csv_text.h"
#include "kiosk/register/csv_writer.h"

using namespace kiosk::registry;
using kiosk::support::day_of;

namespace {
const std::string names =
    "kind,unit,date,ended_on,form,referred,field,category,sex,ethnicity,grade,graded_on,place,people,leaflets";

ReadRegister read_of(const std::string& rows) { return read_register(names + "\n" + rows); }

std::string only_fault(const std::string& row)
{
    const auto read = read_of(row + "\n");
    REQUIRE_EQ(read.faults.size(), 1);
    CHECK_EQ(read.faults[0].line, 2);
    return read.faults[0].message;
}
}  // namespace

TEST_CASE("a register file reads whatever parts its cells, ends its lines and marks its order of bytes")
{
    const std::string plain =
        names + "\nvisit,TT,2022-03-01,,,,,,,,,,,,\nquestion,CN1,2022-03-02,,,,\"Đất, nhà\",,nữ,Tày,,,,2,\n";
    auto semicolons = plain;
    std::replace(semicolons.begin(), semicolons.end(), ',', ';');
    std::string carriage;
    for (const char each : plain) carriage += each == '\n' ? std::string{"\r\n"} : std::string{each};
    for (const auto& text : {plain, "\xEF\xBB\xBF" + plain, semicolons, "\xEF\xBB\xBF" + carriage, plain + "\n,,,,\n\n"}) {
        const auto read = read_register(text);
        CHECK(read.faults.empty());
        REQUIRE_EQ(read.rows.size(), 2);
        CHECK_EQ(read.rows[0].entry.people, 1);
        CHECK_EQ(read.rows[1].entry.people, 2);
        CHECK_EQ(read.rows[1].entry.sex, "nữ");
        CHECK_EQ(read.rows[1].line, 3);
    }
    CHECK_EQ(read_register(plain).rows[1].entry.field, "Đất, nhà");
}

TEST_CASE("the names of the columns may stand in any order")
{
    const auto read = read_register(
        "end;number;leaflets;people;place;graded_on;grade;ethnicity;sex;category;field;referred;form;ended_on;date;unit;kind\n"
        "stayed;12;;3;;2022-05-02;kha;Dao;nam;Hộ nghèo;Hình sự;yes;TGTT;2022-04-01;2022-01-05;TT;case\n");
    REQUIRE_EQ(read.rows.size(), 1);
    const auto& entry = read.rows[0].entry;
    CHECK_EQ(entry.number, 12);
    CHECK_EQ(end_of(entry), End::stayed);
    CHECK_EQ(entry.graded_on, day_of("2022-05-02"));
    CHECK(entry.referred);
    CHECK_EQ(case_number(entry), "TT.TGTT.12.2022");
}

TEST_CASE("a column that is not known, missing or there twice is refused by name")
{
    auto read = read_register(names + ",colour\n");
    CHECK_FALSE(read.header_reads);
    CHECK(read.faults.at(0).message.find("\"colour\" is not known") != std::string::npos);
    read = read_register("kind,unit,date\nvisit,TT,2022-01-01\n");
    CHECK(read.faults.at(0).message.find("ended_on is missing") != std::string::npos);
    CHECK(read.rows.empty());
    read = read_register(names + ",unit\n");
    CHECK(read.faults.at(0).message.find("unit stands here twice") != std::string::npos);
    CHECK_FALSE(read_register("").header_reads);
    CHECK_FALSE(read_register("\xEF\xBB\xBF\n\n").header_reads);
}

TEST_CASE("each broken row says its line and what was expected")
{
    CHECK_EQ(only_fault("visit,TT,2022-11-31,,,,,,,,,,,,"),
             "date: a day of the calendar is expected, as 2022-06-30, not \"2022-11-31\"");
    CHECK_EQ(only_fault("visit,TT,,,,,,,,,,,,,"), "date: a day is expected, as 2022-06-30");
    CHECK_EQ(only_fault("case,TT,2022-01-01,,TGT,,,,,,,,,,"), "form: TGTT, TV or DDNTT is expected, not \"TGT\"");
    CHECK_EQ(only_fault("case,TT,2022-01-01,,,,,,,,,,,,"), "form: a case has one of TGTT, TV, DDNTT");
    CHECK_EQ(only_fault("meeting,TT,2022-01-01,,,,,,,,,,,,"),
             "kind: visit, question, case or outreach is expected, not \"meeting\"");
    CHECK_EQ(only_fault("visit,tt,2022-01-01,,,,,,,,,,,,"), "unit: 1 to 12 capital letters and digits are expected");
    CHECK_EQ(only_fault("visit,TT,2022-01-01,,,,,,,,,,,two,"), "people: a whole number is expected, not \"two\"");
    CHECK_EQ(only_fault("visit,TT,2022-01-01,,,,,,,,,,,-1,"), "people: a whole number is expected, not \"-1\"");
    CHECK_EQ(only_fault("visit,TT,2022-01-01,,,,,,,,,,,0,"), "people: at least 1 is expected");
    CHECK_EQ(only_fault("case,TT,2022-01-02,2022-01-01,TV,,,,,,,,,,"), "ended_on: 2022-01-01 lies before date 2022-01-02");
    CHECK_EQ(only_fault("case,TT,2022-01-02,,TV,maybe,,,,,,,,,"), "referred: yes or no is expected, not \"maybe\"");
    CHECK_EQ(only_fault("case,TT,2022-01-02,,TV,,,,,,good,,,,"), "grade: tot, kha, dat or khong_dat is expected, not \"good\"");
    CHECK_EQ(only_fault("case,TT,2022-01-02,,TV,,,,,,tot,,,,"), "graded_on: a day is expected beside grade");
    CHECK_EQ(only_fault("outreach,TT,2022-01-02,,,,farmers,,,,,,,,"),
             "field: an outreach session is for general, disability or women");
    CHECK_EQ(only_fault("visit,TT,2022-01-02"), "15 cells are expected, as in the first line, not 3");
    CHECK_EQ(only_fault("visit,TT,2022-01-02,,,,\"Đất,,,,,,,,"), "a quote is opened here and not closed");
    CHECK_EQ(only_fault("visit,TT,2022-01-02,,,,Đ\"ất,,,,,,,,"), "a quote stands inside a cell that does not begin with one");
    CHECK_EQ(only_fault("visit,TT,2022-01-02,,,,\xC3\x28,,,,,,,,"), "cells of at most 1000 bytes of UTF-8 are expected");
    CHECK_EQ(only_fault("visit,TT,0022-01-02,,,,,,,,,,,,"), "date: a day from 2000 to 2100 is expected, as 2022-06-30");
}

TEST_CASE("broken rows do not hide the good ones, and a line is counted also inside quotes")
{
    const auto read =
        read_of("visit,TT,2022-01-01,,,,\"two\nlines\",,,,,,,,\nvisit,TT,never,,,,,,,,,,,,\nvisit,TT,2022-01-03,,,,,,,,,,,,\n");
    CHECK_EQ(read.rows.size(), 2);
    REQUIRE_EQ(read.faults.size(), 1);
    CHECK_EQ(written_faults("a.csv", read.faults),
             "a.csv:4: date: a day of the calendar is expected, as 2022-06-30, not \"never\"\n");
    CHECK_EQ(read.rows[0].entry.field, "two lines");
}

TEST_CASE("what is written reads back to the same entries, formulas among them")
{
    auto made = kiosk::support::HalfYear2022{4}.entries;
    std::erase_if(made, [](const Entry& entry) { return entry.voided; });
    made[0].category = "=HYPERLINK(\"x\")";
    made[1].sex = "'=1";
    made[2].ethnicity = "a \"quoted\", word; and more";
    const auto text = written_register(made);
    CHECK(text.find(",=HYPER") == std::string::npos);
    const auto read = read_register(text);
    CHECK(read.faults.empty());
    REQUIRE_EQ(read.rows.size(), made.size());
    for (std::size_t i = 0; i < made.size(); ++i) {
        CHECK_EQ(read.rows[i].entry, made[i]);
    }
}

TEST_CASE("whatever bytes stand in a file, reading it ends")
{
    const auto seed = kiosk::support::seed_of_run();
    MESSAGE("KIOSK_SEED=" << seed);
    std::mt19937 random{seed};
    const auto sound = written_register(kiosk::support::HalfYear2022{1}.entries);
    for (int round = 0; round < 200; ++round) {
        auto text = sound.substr(0, 400 + random() % 4000);
        for (int change = 0; change < 20; ++change)
            text[random() % text.size()] = static_cast<char>("\",;\n\r\0a'"[random() % 8]);
        const auto read = read_register(text);
        CHECK((read.header_reads || !read.faults.empty()));
        for (const auto& row : read.rows) CHECK(checked(row.entry));
    }
}
