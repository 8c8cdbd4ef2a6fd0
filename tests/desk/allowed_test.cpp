#include "kiosk/desk/acts/allowed.h"

#include <doctest/doctest.h>

#include "desk_words.h"

using namespace kiosk;
using namespace kiosk::desk;
using namespace kiosk::desk::tests;

TEST_CASE("a power that a head took from a role is taken from its buttons and keys too")
{
    AtWork desk{visit::Stage::claimed};
    const auto& row = desk.session.queue.front();
    REQUIRE(allowed(flow::StaffAct::called, row, desk.session));
    const auto role = record::role_named(desk.session.role);
    REQUIRE(role.has_value());
    desk.session.powers.set(record::Power::record_contacts, *role, record::Grant::none);
    CHECK_FALSE(allowed(flow::StaffAct::called, row, desk.session));
}

TEST_CASE("the history says which act somebody wanted who had not the power, whichever it was")
{
    AtWork desk{visit::Stage::waiting};
    for (auto act = flow::StaffAct::opened; act <= flow::StaffAct::undone;
         act = static_cast<flow::StaffAct>(static_cast<int>(act) + 1)) {
        const std::string name{record::name_of(act)};
        flow::HistoryEntry entry{morning(), "Hà", "not_allowed"};
        entry.fields["wanted"] = {name};
        desk.take(intent::Looked{{desk.session.queue.front(), {entry}}});
        INFO(name);
        REQUIRE(desk.library.words.at("vi").contains("desk.history." + name));
        const auto words = desk.library.words.at("vi").at("desk.history." + name);
        CHECK(says(desk.page(), "không được làm: " + words));
    }
}

TEST_CASE("of a history too long for its place the newest is shown, and how much came before")
{
    AtWork desk{visit::Stage::waiting};
    desk.take(intent::Looked{{desk.session.queue.front(), std::vector<flow::HistoryEntry>(45, {morning(), "Hà", "called"})}});
    CHECK(says(desk.page(), "Trước đó còn 5 việc nữa"));
}
