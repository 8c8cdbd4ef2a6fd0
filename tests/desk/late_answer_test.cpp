#include <doctest/doctest.h>

#include "desk_words.h"

using namespace kiosk;
using namespace kiosk::desk;
using namespace kiosk::desk::tests;
using flow::StaffAct;

namespace {
/// What stands right of the list and over it.
std::string beside_the_list(const Page& page)
{
    std::string out;
    for (const auto& block : page.blocks)
        // Its head tells the place in the list.
        if (block.id != "detail.head" &&
            (block.area == page::Area::detail || block.area == page::Area::rail || block.area == page::Area::overlay))
            out += block.id + (block.enabled ? " " : " off ") + (block.chosen ? "chosen " : "") + words_in(block) + "\n";
    return out;
}

flow::OpenedRequest request_of_pang()
{
    flow::OpenedRequest request;
    request.requester.name = "Lò Thị Pâng";
    request.words = "Tôi bị thu hồi đất.";
    return request;
}

/// Somebody looked at Hường's request, claimed both, and went on to Pâng's, where they write for papers.
struct WentOnToPang : AtWork {
    WentOnToPang() : AtWork(visit::Stage::claimed)
    {
        take(intent::QueueRead{{row(1, true, visit::Stage::claimed), row(2, false, visit::Stage::claimed)}, morning()});
        take(intent::Selected{id_of(2)});
        take(intent::RequestsOpened{{{id_of(2), Opened{request_of_pang()}}}});
        take(intent::Looked{{row(2, false, visit::Stage::claimed), {{morning(), "Hà", "opened"}}}});
        choose(StaffAct::asked_papers);
        take(intent::WentToField{"words", 0});
        take(intent::Typed{"Mang sổ đỏ."});
        REQUIRE(act() != nullptr);
        REQUIRE(says(page(), "Mang sổ đỏ."));
    }
};

flow::Followed about_huong(visit::Stage stage, std::int64_t version)
{
    auto changed = row(1, true, stage);
    changed.version = version;
    return {changed, {{morning(), "Minh", "closed"}}};
}
}  // namespace

TEST_CASE("a request that is looked at late changes nothing of the one that is open, and takes no wish of it away")
{
    WentOnToPang desk;
    desk.take(intent::WentOn{});
    REQUIRE(std::holds_alternative<wish::Decide>(desk.session.wish));
    const auto before = beside_the_list(desk.page());
    desk.take(intent::Looked{about_huong(visit::Stage::claimed, 1)});
    CHECK(beside_the_list(desk.page()) == before);
    CHECK(std::holds_alternative<wish::Decide>(desk.session.wish));
}

TEST_CASE("an act that is done late on another request neither closes what is being written nor shows that one's history")
{
    WentOnToPang desk;
    const auto before = beside_the_list(desk.page());
    desk.take(intent::Done{about_huong(visit::Stage::closed, 2)});
    CHECK(beside_the_list(desk.page()) == before);
    CHECK(says(desk.page(), "Mang sổ đỏ."));
    // The list tells what became of it.
    CHECK(row_of(desk.session, id_of(1))->stage == visit::Stage::closed);
    desk.take(intent::WentOn{});
    desk.take(intent::Done{about_huong(visit::Stage::closed, 2)});
    CHECK(std::holds_alternative<wish::Decide>(desk.session.wish));
}

TEST_CASE("an act that failed late on another request says nothing beside the open one")
{
    WentOnToPang desk;
    desk.take(intent::WentOn{});
    const auto before = beside_the_list(desk.page());
    desk.take(intent::NotDone{base::ErrorKind::disk_full, id_of(1)});
    CHECK(beside_the_list(desk.page()) == before);
    CHECK(std::holds_alternative<wish::Decide>(desk.session.wish));
    desk.take(intent::NotDone{base::ErrorKind::disk_full, id_of(2)});
    CHECK(says(desk.page(), "Ổ đĩa đã đầy"));
    CHECK(std::holds_alternative<std::monostate>(desk.session.wish));
}

TEST_CASE("a seal that is broken open late shows no word of another request beside the open one")
{
    WentOnToPang desk;
    desk.take(intent::WentBack{});
    const auto before = beside_the_list(desk.page());
    desk.take(intent::RequestsOpened{{{id_of(1), Opened{request_of_huong()}}}});
    CHECK(beside_the_list(desk.page()) == before);
    CHECK_FALSE(says(desk.page(), "Tôi bị chồng đánh"));
}

TEST_CASE("a late answer never sets a row of the list back to what it was before")
{
    AtWork desk{visit::Stage::claimed};
    auto newer = row(1, true, visit::Stage::accepted);
    newer.version = 7;
    desk.take(intent::QueueRead{{newer, row(2)}, morning()});
    desk.take(intent::Looked{about_huong(visit::Stage::claimed, 1)});
    CHECK(row_of(desk.session, id_of(1))->stage == visit::Stage::accepted);
}
