#include "kiosk/desk/places/ledger.h"

#include <doctest/doctest.h>

#include "desk_words.h"
#include "kiosk/desk/keys.h"
#include "tests/register/half_year_2022.h"

using namespace kiosk;
using namespace kiosk::desk;
using namespace kiosk::desk::tests;
using support::day_of;
using Meant = intent::BookMeant::What;

namespace {
record::SubjectId subject_of(std::uint8_t number)
{
    record::SubjectId out;
    out.bytes[0] = number;
    return out;
}

flow::RegisterLine line_of_case(std::uint8_t number, const char* date)
{
    flow::RegisterLine out;
    out.subject = subject_of(number);
    out.version = 4;
    out.more = {{"by", "Hà"}};
    out.entry.kind = registry::Kind::case_;
    out.entry.unit = "TT";
    out.entry.form = registry::Form::TV;
    out.entry.date = day_of(date);
    out.entry.number = number;
    return out;
}

/// The page of the register of cases, the line of 12 March open.
struct AtLedger : AtWork {
    std::shared_ptr<RegisterTold> told = std::make_shared<RegisterTold>();

    explicit AtLedger(std::vector<flow::RegisterLine> lines = {line_of_case(1, "2026-03-12")})
    {
        told->unit = "TT";
        told->lines = std::move(lines);
        for (const auto& line : told->lines) told->entries.push_back(line.entry);
        take(intent::WentTo{PlaceName::ledger});
        answer(wish::Book::What::read);
        take(intent::BookMeant{Meant::selected, {}, {}, subject_of(1)});
    }
    void answer(wish::Book::What of, std::optional<base::ErrorKind> failed = {})
    {
        take(intent::BookAnswered{told, failed, of, {}, {}});
    }
    const Ledger& ledger() const { return std::get<Ledger>(session.place); }
    void press(const Key& key)
    {
        const auto meant = intent_of(key, session);
        REQUIRE(meant);
        take(*meant);
    }
    void choose(const std::string& name, const std::string& value) { take(intent::BookMeant{Meant::chose, name, value, {}}); }
    void write(const std::string& field, const std::string& words)
    {
        take(intent::BookMeant{Meant::focused, field, {}, {}});
        while (!ledger().correcting->texts.find(field)->second.empty()) take(intent::Erased{});
        take(intent::Typed{words});
    }
    const wish::Book* wished() const { return std::get_if<wish::Book>(&session.wish); }
};
}  // namespace

TEST_CASE("a correction is the whole entry anew with its reason, and it is written once it differs and says why")
{
    AtLedger desk;
    desk.press({"I", true});
    REQUIRE(desk.ledger().correcting);
    desk.press({"Return", true});
    CHECK(desk.wished() == nullptr);
    CHECK(says(desk.page(), "Bạn ghi giúp vì sao sửa"));
    desk.write("why", "gõ nhầm ngày");
    desk.press({"Return", true});
    CHECK(desk.wished() == nullptr);
    CHECK(says(desk.page(), "Chưa có gì khác với dòng cũ"));
    desk.write("date", "13/03/2026");
    desk.choose("end", "stayed");
    desk.write("ended_on", "02/04/2026");
    desk.choose("referred", "yes");
    desk.press({"Return", true});
    REQUIRE(desk.wished() != nullptr);
    CHECK(desk.wished()->what == wish::Book::What::change);
    CHECK(desk.wished()->subject == subject_of(1));
    CHECK_EQ(desk.wished()->version, 4);
    CHECK(desk.wished()->entry.date == day_of("2026-03-13"));
    CHECK(desk.wished()->entry.end == registry::End::stayed);
    CHECK(desk.wished()->entry.ended_on == day_of("2026-04-02"));
    CHECK(desk.wished()->entry.referred);
    CHECK_EQ(desk.wished()->entry.number, 1);
    CHECK_EQ(desk.wished()->more.at("why"), "gõ nhầm ngày");
    desk.answer(wish::Book::What::change);
    CHECK_FALSE(desk.ledger().correcting);
    CHECK(says(desk.page(), "Đã ghi dòng sửa"));
}

TEST_CASE("what does not read in a correction is said below its field and nothing is written")
{
    AtLedger desk;
    desk.press({"I", true});
    desk.write("why", "gõ nhầm");
    for (const auto* day : {"31/02/2026", "12/03/2025", "24/11/2026", "3/2026"}) {
        desk.write("date", day);
        desk.press({"Return", true});
        CHECK(desk.wished() == nullptr);
        CHECK_EQ(desk.ledger().correcting->wrong, "date");
    }
    desk.write("date", "12/03/2026");
    desk.choose("end", "done");
    desk.write("ended_on", "11/03/2026");
    desk.press({"Return", true});
    CHECK(desk.wished() == nullptr);
    CHECK(says(desk.page(), "từ ngày vào sổ trở đi"));
}

TEST_CASE("what could not be written stays in the form with what was typed")
{
    AtLedger desk;
    desk.press({"I", true});
    desk.write("why", "gõ nhầm");
    desk.write("people", "2");
    desk.press({"Return", true});
    REQUIRE(desk.wished() != nullptr);
    desk.answer(wish::Book::What::change, base::ErrorKind::conflict);
    REQUIRE(desk.ledger().correcting);
    CHECK_EQ(desk.ledger().correcting->texts.at("people"), "2");
    desk.press({"Escape"});
    CHECK_FALSE(desk.ledger().correcting);
}

TEST_CASE("only whoever may write into the register corrects it, and a case that is a request is changed by its acts")
{
    AtLedger technician;
    technician.session.role = "technician";
    technician.press({"I", true});
    CHECK_FALSE(technician.ledger().correcting);
    CHECK(block(technician.page(), "desk.correct.begin") == nullptr);
    CHECK(says(technician.page(), "Chỉ người có quyền ghi sổ"));
    auto request = line_of_case(1, "2026-03-12");
    request.details.emplace();
    AtLedger desk{{request}};
    desk.press({"I", true});
    CHECK_FALSE(desk.ledger().correcting);
    CHECK(says(desk.page(), "sửa bằng thao tác trên yêu cầu"));
    auto empty = line_of_case(1, "2026-03-12");
    empty.entry.voided = true;
    AtLedger struck{{empty}};
    struck.press({"I", true});
    CHECK_FALSE(struck.ledger().correcting);
}

TEST_CASE("a corrected line shows what it was before and why, and one of a closed book says that printed figures stay")
{
    auto line = line_of_case(1, "2026-03-12");
    auto before = line.entry;
    before.date = day_of("2026-03-10");
    before.people = 3;
    line.versions = {{{}, before, {}}, {{}, line.entry, "gõ nhầm ngày"}};
    AtLedger desk{{line}};
    for (const auto* said : {"10/03 → 12/03", "3 → 1", "Vì: gõ nhầm ngày"}) CHECK(says(desk.page(), said));
    desk.press({"I", true});
    CHECK_FALSE(says(desk.page(), "số đã in không đổi"));
    auto closed = std::make_shared<RegisterTold>(*desk.told);
    closed->books.push_back({"TT", registry::month_of(2026, 3), day_of("2026-04-03"), {}, {}, 0});
    desk.session.told = closed;
    CHECK(says(desk.page(), "số đã in không đổi"));
}

TEST_CASE("every line of a year's register is reached, in whatever order it stands")
{
    std::vector<flow::RegisterLine> lines;
    constexpr std::size_t count = 1200;
    for (std::size_t i = 0; i < count; ++i) {
        auto line = line_of_case(1, "2026-01-01");
        line.subject.bytes[1] = static_cast<std::uint8_t>(i % 251);
        line.subject.bytes[2] = static_cast<std::uint8_t>(i / 251);
        line.entry.number = static_cast<std::int64_t>(i + 1);
        lines.push_back(std::move(line));
    }
    AtLedger desk{std::move(lines)};
    for (const auto* column : {"number", "category"}) {
        desk.take(intent::BookMeant{Meant::sorted, column, {}, {}});
        std::set<std::string> seen;
        for (int part = 0; part < 3; ++part) {
            const auto now = desk.page();
            for (const auto& inner : block(now, "ledger.table")->inside)
                if (const auto* row = std::get_if<page::TableRow>(&inner.kind)) seen.insert(row->cells.front().words);
            desk.press({"PageDown", true});
        }
        CHECK_EQ(seen.size(), count);
    }
}
