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
