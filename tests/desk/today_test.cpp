#include <doctest/doctest.h>

#include <algorithm>

#include "desk_words.h"
#include "kiosk/desk/cases.h"
#include "kiosk/desk/today_items.h"

using namespace kiosk;
using namespace kiosk::desk;
using namespace kiosk::desk::tests;
using visit::Stage;

namespace {
base::WallTime at(std::string_view when) { return *base::parse_time(when); }
base::Day on(std::string_view iso) { return *base::parse_day(iso); }

content::ClockRule limit(std::string id, int number, content::ClockRule::Unit unit)
{
    content::ClockRule out;
    out.id = id;
    out.number = number;
    out.unit = unit;
    out.words = {{"vi", id + " từ lúc thụ lý"}};
    out.source = {{"vi", "Điều của " + id}};
    out.confirmed = true;
    return out;
}

flow::CaseFile accepted_at(std::string_view when, const char* form = "TGTT")
{
    flow::CaseFile file;
    file.accepted_at = at(when);
    file.entry.form = form;
    return file;
}

/// The desk as it opens in the morning: three cases and two requests.
struct Morning {
    content::Library library = small_library();
    World world{library, "Trụ sở chính", morning(), false, {}};
    Session session;

    Morning()
    {
        using enum content::ClockRule::Unit;
        library.clocks = {limit("appoint_held", 12, hours), limit("appoint_proceedings", 3, working_days),
                          limit("hand_over", 30, days),     limit("hearing", 10, days),
                          limit("accept_now", 0, hours),    limit("answer", 2, working_days)};
        library.rules.holidays.off = {on("2026-11-24")};
        session.who = "Hà";
        take(intent::Unlocked{"Hà", "head"});
        take(intent::WentTo{PlaceName::today});
        auto late = row(2);
        late.answer_by = on("2026-11-20");
        auto urgent = row(1, true);
        auto held = row(3, false, Stage::accepted), waiting = row(4, false, Stage::accepted),
             done = row(5, false, Stage::finished);
        held.claimed_by = waiting.claimed_by = "Thu";
        take(intent::QueueRead{{urgent, late, held, waiting, done}, morning()});
        auto request = request_of_huong();
        request.urgent = {"in_danger_now"};
        flow::OpenedRequest of_held;
        of_held.requester.name = "Trần Văn Bình";
        of_held.urgent = {"held_now"};
        take(intent::RequestsOpened{{{id_of(1), Opened{request}}, {id_of(3), Opened{of_held}}}});
        auto ended = accepted_at("2026-08-03T10:40");
        ended.end.emplace().on = on("2026-10-30");
        take(intent::CasesRead{{{id_of(3), 1, accepted_at("2026-11-22T22:10")},
                                {id_of(4), 1, accepted_at("2026-11-23T08:10")},
                                {id_of(5), 1, ended}}});
    }
    void take(const Intent& intent) { session = after(std::move(session), intent, world); }
    Page page() const { return page_of(session, world); }
    std::vector<TodayItem> items(bool mine = false) const { return today_items(session, world, mine); }
};

std::vector<const page::Strip*> strips(const Page& page)
{
    std::vector<const page::Strip*> out;
    for (const auto& block : page.blocks)
        if (const auto* strip = std::get_if<page::Strip>(&block.kind)) out.push_back(strip);
    return out;
}
}  // namespace

TEST_CASE("today shows what needs somebody most pressing first, each with its rule and its article")
{
    const Morning desk;
    const auto page = desk.page();
    const auto rows = strips(page);
    REQUIRE(rows.size() == 5);
    CHECK(rows[0]->extra.words == "Nguyễn Thị Hường");
    CHECK(rows[1]->extra.words == "Trần Văn Bình");
    CHECK(rows[1]->left.words == "28 phút");
    CHECK(rows[1]->source.words == "Điều của appoint_held");
    CHECK(says(page, "Trong giờ này"));
    CHECK(says(page, "Mấy ngày tới"));
    CHECK(says(page, "Bàn giao hồ sơ"));
}

TEST_CASE("a limit over which hangs a law that nobody has read says that it was not compared")
{
    Morning desk;
    desk.library.clocks[0].unread = law::Citation::Unread{"Luật 05/2026/QH16", on("2026-11-01")};
    CHECK(says(desk.page(), "Điều của appoint_held · chưa đối chiếu"));
}

TEST_CASE("mine leaves out what others hold")
{
    Morning desk;
    desk.take(intent::ShowedMine{true});
    const auto page = desk.page();
    for (const auto* strip : strips(page)) CHECK(strip->mine);
    CHECK(desk.items(true).size() == 1);
}

TEST_CASE("choosing a row goes to its request, and the key of its act opens the act there")
{
    Morning desk;
    desk.take(intent::WentToRequest{id_of(4), flow::StaffAct::appointed});
    const auto* request = open_request(desk.session);
    REQUIRE(request != nullptr);
    CHECK(request->id == id_of(4));
    CHECK(std::holds_alternative<wish::Look>(desk.session.wish));
    desk.take(intent::RequestsOpened{{{id_of(4), Opened{request_of_huong()}}}});
    desk.take(intent::Looked{{*row_of(desk.session, id_of(4)), {}}});
    request = open_request(desk.session);
    REQUIRE(request != nullptr);
    REQUIRE(request->act);
    CHECK(request->act->act == flow::StaffAct::appointed);
}

TEST_CASE("nothing to do is a good sight and names what comes next")
{
    Morning desk;
    desk.take(intent::QueueRead{{row(5, false, Stage::finished)}, morning()});
    const auto page = desk.page();
    CHECK(says(page, "Không còn việc nào cần người lúc này"));
    CHECK(says(page, "Việc kế tiếp: Bàn giao hồ sơ"));
    CHECK(says(page, "29/11"));
}

TEST_CASE("the hearings of ten days stand beside it, with the name and who goes, and a day off says so")
{
    Morning desk;
    auto file = accepted_at("2026-11-02T08:00");
    file.providers.push_back({"Hà Thị Thu", "officer", "", on("2026-11-03"), ""});
    file.scheduled = {{"h1", true, on("2026-11-25"), "08:00", "Toà án", "", "set", ""}};
    desk.take(intent::CasesRead{{{id_of(3), 1, file}}});
    const auto page = desk.page();
    CHECK(says(page, "08:00 Trần Văn Bình · Hà Thị Thu"));
    CHECK(says(page, "nghỉ lễ"));
}

TEST_CASE("a case whose file was handed over is not kept in memory, and not read again")
{
    Morning desk;
    auto done = desk.session.cases.at(id_of(5));
    done.handed_over = on("2026-11-20");
    desk.take(intent::CasesRead{{{id_of(5), 1, done}}});
    CHECK_FALSE(desk.session.cases.contains(id_of(5)));
    CHECK(wanted_cases(desk.session).empty());
}

TEST_CASE("who is alone at the desks is told what they may not do, and who may")
{
    Morning desk;
    desk.session.role = "reception";
    CHECK_FALSE(says(desk.page(), "Người có mặt chưa ai làm được"));
    desk.take(intent::PresentRead{{1}});
    CHECK(says(desk.page(), "Người có mặt chưa ai làm được: cần lãnh đạo"));
}

TEST_CASE("what nobody here may do is told by the powers that a head gave, not by the usual ones")
{
    Morning desk;
    desk.session.role = "reception";
    desk.take(intent::PresentRead{{1}});
    const auto to_appoint = [&] {
        const auto items = desk.items();
        return std::any_of(items.begin(), items.end(),
                           [](const auto& item) { return item.clock.ends == flow::StaffAct::appointed && item.nobody_here; });
    };
    CHECK(to_appoint());
    record::Powers powers;
    powers.set(record::Power::appoint, record::Role::reception, record::Grant::full);
    desk.take(intent::PowersRead{powers});
    CHECK_FALSE(to_appoint());
    // Whom the page names follows them too.
    powers.set(record::Power::appoint, record::Role::reception, record::Grant::none);
    powers.set(record::Power::appoint, record::Role::officer, record::Grant::full);
    desk.take(intent::PowersRead{powers});
    CHECK(to_appoint());
    CHECK(says(desk.page(), "Người có mặt chưa ai làm được: cần " + desk.library.words.at("vi").at("desk.role.officer")));
}

TEST_CASE("what only has to be taken first is no work that nobody here may do")
{
    Morning desk;
    auto asking = row(6);
    asking.messages_unanswered = 1;
    desk.session.queue.push_back(asking);
    desk.session.role = "officer";
    desk.take(intent::PresentRead{{1}});
    const auto items = desk.items(false);
    const auto of_asking = [](const TodayItem& item) { return item.clock.subject == id_of(6); };
    CHECK(std::count_if(items.begin(), items.end(), of_asking) == 2);
    CHECK(std::none_of(items.begin(), items.end(), [&](const auto& item) { return of_asking(item) && item.nobody_here; }));
}

TEST_CASE("a locked desk holds no case")
{
    Morning desk;
    REQUIRE_FALSE(desk.session.cases.empty());
    desk.take(intent::Locked{});
    CHECK(desk.session.cases.empty());
    CHECK(desk.session.case_versions.empty());
}

TEST_CASE("a case is read again when somebody acted on it, and not before")
{
    Morning desk;
    CHECK(wanted_cases(desk.session).empty());
    auto rows = desk.session.queue;
    rows[2].version = 2;
    desk.take(intent::QueueRead{rows, morning()});
    const auto wanted = wanted_cases(desk.session);
    REQUIRE(wanted.size() == 1);
    CHECK(wanted[0].first == id_of(3));
    CHECK(wanted[0].second == 2);
}
