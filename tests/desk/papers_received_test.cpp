#include <doctest/doctest.h>

#include "desk_words.h"
#include "kiosk/desk/keys.h"

using namespace kiosk;
using namespace kiosk::desk;
using namespace kiosk::desk::tests;
using flow::StaffAct;

TEST_CASE("staff record papers that arrived by the key of its button, and the citizen reads that somebody reads on")
{
    AtWork desk{visit::Stage::waiting};
    const auto page = desk.page();
    const auto* button = block(page, "desk.act.papers_received");
    REQUIRE(button != nullptr);
    CHECK(std::get<page::Button>(button->kind).shortcut == "F11");
    const auto by_key = intent_of({"F11", false}, desk.session);
    REQUIRE(by_key.has_value());
    desk.take(*by_key);
    desk.take(intent::Typed{"Bạn không cần mang gì thêm."});
    CHECK(says(desk.page(), "Trung tâm đã nhận đủ giấy tờ"));
    desk.take(intent::WentOn{});
    REQUIRE(std::holds_alternative<wish::Decide>(desk.session.wish));
    const auto decision = std::get<wish::Decide>(desk.session.wish).decision;
    CHECK(decision.act == StaffAct::papers_received);
    CHECK(decision.note ==
          "Trung tâm đã nhận đủ giấy tờ của bạn. Cán bộ đang đọc tiếp và sẽ liên hệ với bạn.\nBạn không cần mang gì thêm.");
}

TEST_CASE("papers that arrived are offered to every role while papers are awaited or the request is accepted, and only then")
{
    for (const auto* role : {"reception", "officer", "head"})
        for (const auto stage :
             {visit::Stage::received, visit::Stage::claimed, visit::Stage::called, visit::Stage::waiting,
              visit::Stage::accepted, visit::Stage::transferred, visit::Stage::finished, visit::Stage::closed}) {
            AtWork desk{stage};
            desk.session.role = role;
            INFO(role << " " << visit::name_of(stage));
            const bool offered = block(desk.page(), "desk.act.papers_received") != nullptr;
            CHECK(offered == (stage == visit::Stage::waiting || stage == visit::Stage::accepted));
            CHECK(offered == intent_of({"F11", false}, desk.session).has_value());
        }
}

TEST_CASE("the history tells in words that papers arrived")
{
    AtWork desk{visit::Stage::waiting};
    desk.take(intent::Looked{{desk.session.queue.front(), {{morning(), "Hà", "papers_received"}}}});
    CHECK(says(desk.page(), "Nhận đủ giấy tờ · bạn"));
}
