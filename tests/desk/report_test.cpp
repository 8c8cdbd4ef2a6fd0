#include "kiosk/desk/places/report.h"

#include <doctest/doctest.h>

#include "desk_words.h"
#include "kiosk/desk/keys.h"
#include "kiosk/desk/report_compare.h"
#include "kiosk/register/count.h"
#include "tests/register/half_year_2022.h"
#include "tests/support/shipped_library.h"

using namespace kiosk;
using namespace kiosk::desk;
using namespace kiosk::desk::tests;
using registry::Figure;
using support::day_of;
using Meant = intent::BookMeant::What;

namespace {
registry::Entry case_of(const char* date, std::int64_t number)
{
    registry::Entry out;
    out.kind = registry::Kind::case_;
    out.unit = "TT";
    out.form = registry::Form::TV;
    out.date = day_of(date);
    out.number = number;
    return out;
}

/// The page of the report over a register of these entries.
struct AtReport : AtWork {
    explicit AtReport(std::vector<registry::Entry> entries, std::vector<registry::ClosedBook> books = {})
    {
        library.statistics = test::shipped().statistics;
        auto told = std::make_shared<RegisterTold>();
        told->unit = "TT";
        told->entries = std::move(entries);
        told->books = std::move(books);
        for (const auto& entry : told->entries) told->lines.emplace_back().entry = entry;
        take(intent::WentTo{PlaceName::report});
        take(intent::BookAnswered{told, {}, wish::Book::What::read, {}, {}});
    }
    const Report& report() const { return std::get<Report>(session.place); }
    registry::Period period() const { return period_of(report(), base::local_day(morning())); }
    void choose(const std::string& name, const std::string& value) { take(intent::BookMeant{Meant::chose, name, value, {}}); }
    void focus(const std::string& field) { take(intent::BookMeant{Meant::focused, field, {}, {}}); }
    void press(const Key& key)
    {
        const auto meant = intent_of(key, session);
        REQUIRE(meant);
        take(*meant);
    }
    void type_days(const std::string& from, const std::string& to)
    {
        choose("span", "days");
        focus("from");
        take(intent::Typed{from});
        press({"Return"});
        take(intent::Typed{to});
        press({"Return"});
    }
    std::string words_of(std::string_view id) const
    {
        const auto now = page();
        const auto* found = block(now, id);
        return found == nullptr ? std::string{} : words_in(*found);
    }
    std::size_t rows_shown() const
    {
        const auto now = page();
        const auto* table = block(now, "report.table");
        REQUIRE(table != nullptr);
        return static_cast<std::size_t>(std::count_if(table->inside.begin(), table->inside.end(), [](const auto& inner) {
            return std::holds_alternative<page::TableRow>(inner.kind);
        }));
    }
};

/// One case a day from the first of January, then again, over the half-year.
std::vector<registry::Entry> many_cases(std::size_t count)
{
    std::vector<registry::Entry> out;
    for (std::size_t i = 0; i < count; ++i) {
        auto entry = case_of("2026-01-01", static_cast<std::int64_t>(i + 1));
        entry.date = base::Day{std::chrono::sys_days{entry.date} + std::chrono::days{i * 180 / count}};
        out.push_back(std::move(entry));
    }
    return out;
}
}  // namespace

TEST_CASE("every row behind a figure is reached by keys, each once, and no page holds more than a part of them")
{
    constexpr std::size_t cases = 25'000;
    AtReport desk{many_cases(cases)};
    CHECK(desk.words_of("report.rows").find("25.000 dòng") != std::string::npos);
    std::set<std::string> numbers;
    for (std::size_t part = 0; part * RowsWindow::rows < cases; ++part) {
        const auto now = desk.page();
        CHECK_LE(desk.rows_shown(), RowsWindow::rows);
        for (const auto& inner : block(now, "report.table")->inside)
            if (const auto* row = std::get_if<page::TableRow>(&inner.kind)) numbers.insert(row->cells.front().words);
        desk.press({"PageDown", true});
    }
    CHECK_EQ(numbers.size(), cases);
    desk.press({"Home", true});
    CHECK(desk.words_of("rows.part").find("Dòng 1 đến 500 trong 25.000") != std::string::npos);
    desk.press({"End", true});
    CHECK(desk.words_of("rows.part").find("Dòng 24.501 đến 25.000") != std::string::npos);
}

TEST_CASE("a place to go to leads to the rows of its month in one press")
{
    AtReport desk{many_cases(5000)};
    const auto now = desk.page();
    const auto* places = block(now, "rows.place");
    REQUIRE(places != nullptr);
    REQUIRE_GE(places->inside.size(), 5);
    CHECK_EQ(words_in(places->inside.front()).substr(0, 7), "T1/2026");
    desk.take(*places->inside.back().meaning);
    const auto month = words_in(places->inside.back());
    CHECK(desk.words_of("report.table").find("/0" + month.substr(1, 1) + "/2026") != std::string::npos);
    desk.choose("figure", "new");
    CHECK_EQ(desk.report().rows.first, 0);
}

TEST_CASE("a figure that is no number of rows says what its rows come to")
{
    auto session_of_people = case_of("2026-02-01", 0);
    session_of_people.kind = registry::Kind::outreach;
    session_of_people.form.reset();
    session_of_people.field = "general";
    session_of_people.place = "Xã A";
    session_of_people.people = 41;
    session_of_people.leaflets = 90;
    auto another = session_of_people;
    another.leaflets = 7;
    another.place = "xã a";
    AtReport desk{{session_of_people, another}};
    desk.choose("figure", "leaflets");
    CHECK(desk.words_of("report.rows").find("cộng 97 tờ gấp") != std::string::npos);
    CHECK(desk.words_of("row.0").find("90") != std::string::npos);
    desk.choose("figure", "outreach.general.people");
    CHECK(desk.words_of("report.rows").find("cộng 82 người") != std::string::npos);
    desk.choose("figure", "outreach.general.communes");
    CHECK(desk.words_of("report.rows").find("ở 1 xã khác nhau") != std::string::npos);
}

TEST_CASE("a closed book keeps its figure, and the page says what its rows come to now")
{
    registry::ClosedBook book{"TT", registry::half_of(2026, 1), day_of("2026-07-05"), {}, {}, 1};
    book.figures.add(Figure::cases, 3);
    AtReport desk{{case_of("2026-02-01", 1), case_of("2026-03-01", 2)}, {book}};
    const auto now = desk.page();
    const auto* printed = block(now, "figure.cases");
    REQUIRE(printed != nullptr);
    CHECK_EQ(std::get<page::Figure>(printed->kind).value, "3");
    const auto said = desk.words_of("report.differs");
    CHECK(said.find("in 3") != std::string::npos);
    CHECK(said.find("ra 2") != std::string::npos);
    CHECK_EQ(desk.rows_shown(), 2);
}

TEST_CASE("a span from one typed day to another counts both days and what lies between")
{
    AtReport desk{{case_of("2026-02-09", 1), case_of("2026-02-10", 2), case_of("2026-03-05", 3), case_of("2026-03-06", 4)}};
    desk.type_days("10/02/2026", "5.3.2026");
    CHECK_EQ(desk.period(), registry::Period{day_of("2026-02-10"), day_of("2026-03-05")});
    desk.choose("figure", "new");
    CHECK_EQ(desk.rows_shown(), 2);
    CHECK(desk.report().wrong.empty());
}

TEST_CASE("days that end before they begin, and a day that does not exist, are refused in words and change no figure")
{
    AtReport desk{{case_of("2026-02-09", 1)}};
    desk.type_days("01/02/2026", "28/02/2026");
    const auto before = desk.period();
    desk.type_days("10/03/2026", "09/03/2026");
    CHECK(says(desk.page(), "Ngày cuối đứng trước ngày đầu"));
    CHECK_EQ(desk.period(), before);
    desk.type_days("30/02/2026", "");
    CHECK(desk.words_of("row.from").find("Không có ngày này") != std::string::npos);
    CHECK_EQ(desk.period(), before);
    desk.type_days("1/2026", "");
    CHECK(desk.words_of("row.from").find("Không có ngày này") != std::string::npos);
    desk.press({"Escape"});
    CHECK_FALSE(says(desk.page(), "Không có ngày này"));
    CHECK(says(desk.page(), "01/02/2026"));
}

TEST_CASE("a half-year stands beside the half-year before it, and each figure says by how much it grew or fell")
{
    std::vector<registry::Entry> entries;
    for (int i = 1; i <= 8; ++i) entries.push_back(case_of("2025-09-01", i));
    for (int i = 1; i <= 9; ++i) entries.push_back(case_of("2026-02-01", i));
    AtReport desk{std::move(entries)};
    CHECK(desk.words_of("compare.table").empty());
    desk.choose("beside", "former");
    CHECK(desk.words_of("compare.head").find("01/07/2025 đến 31/12/2025") != std::string::npos);
    const auto fresh = desk.words_of("compare.new");
    CHECK(fresh.find("|9|8|+1 · +12,5%") != std::string::npos);
    desk.choose("span", "quarter");
    CHECK_EQ(registry::before(desk.period()).to, base::Day{std::chrono::sys_days{desk.period().from} - std::chrono::days{1}});
    CHECK(says(desk.page(), "đếm theo sổ bây giờ"));
}

TEST_CASE("a change is written with its sign and to a tenth of a percent, and nothing is divided by nought")
{
    registry::Figures none, three, ten;
    three.add(Figure::cases, 3);
    ten.add(Figure::cases, 10);
    CHECK_EQ(written_change(Figure::cases, ten, three, "vi"), "−7 · −70,0%");
    CHECK_EQ(written_change(Figure::cases, three, ten, "en"), "+7 · +233.3%");
    CHECK_EQ(written_change(Figure::cases, none, ten, "vi"), "+10");
    CHECK_EQ(written_change(Figure::cases, ten, ten, "vi"), "0");
    CHECK_EQ(written_change(Figure::appraised_passed_percent, none, ten, "vi"), "–");
}

TEST_CASE("beside the period before, estimates stand apart, and what does not add up there is named")
{
    registry::ClosedBook former{"TT", registry::half_of(2025, 2), day_of("2026-01-05"), {}, {{"cases", 12}}, 0};
    former.figures.add(Figure::cases, 30);
    former.figures.add(Figure::carried_over, 4);
    AtReport desk{{case_of("2026-02-01", 1)}, {former}};
    desk.choose("beside", "former");
    const auto cases = desk.words_of("compare.cases");
    CHECK(cases.find("|1|30\nước 12|−29") != std::string::npos);
    CHECK(says(desk.page(), "Sổ kỳ trước đã khoá 05/01/2026"));
    CHECK(says(desk.page(), "Kỳ trước không khớp"));
}
