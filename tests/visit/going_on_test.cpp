#include "kiosk/visit/going_on.h"

#include "small_world.h"

using namespace kiosk;
using namespace kiosk::test;

namespace {

Person at_for_whom()
{
    Person lan;
    lan.begins_request().does({did::Skipped{}, did::Marked{"self"}});
    REQUIRE(lan.at() == "for_whom");
    return lan;
}

bool goes_on(const Person& person) { return visit::goes_on_by_itself(person.session, person.guide); }

}  // namespace

TEST_CASE("a marked answer goes on by itself where one is wanted, and several boxes do not")
{
    CHECK(goes_on(at_for_whom()));
    Person lan;
    lan.begins_request().does({did::Marked{"danger"}});
    CHECK_FALSE(goes_on(lan));
    lan.does({did::Skipped{}});
    CHECK_FALSE(goes_on(lan));
}

TEST_CASE("who listens, touches slowly, has three keys or reads a dialog is not hurried on")
{
    auto lan = at_for_whom();
    lan.session.listening.on = true;
    CHECK_FALSE(goes_on(lan));
    lan = at_for_whom();
    lan.session.comfort.slow_touch = true;
    CHECK_FALSE(goes_on(lan));
    lan = at_for_whom();
    lan.session.comfort.three_keys = true;
    CHECK_FALSE(goes_on(lan));
    lan = at_for_whom();
    lan.does({did::OpenedOverlay{Overlay::why, "for_whom"}});
    CHECK_FALSE(goes_on(lan));
}
