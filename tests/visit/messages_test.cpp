#include "small_world.h"

using namespace kiosk;
using namespace kiosk::test;

namespace {
struct Holder : Person {
    Holder()
    {
        does({did::Woke{}, did::WentTo{{Screen::my_request, {}}}})
            .types({"B", "K", "7", "K", "4", "M"})
            .does({did::Answered{}});
        types({"K", "7", "M", "4", "2", "Q", "X", "D"}).does({did::Answered{}});
        RequestStatus status;
        status.code = "BK-7K4M";
        does({did::StatusFound{status}});
    }
    Holder& opens(std::string kind)
    {
        does({did::WentTo{{Screen::my_message, std::move(kind)}}});
        return *this;
    }
};
}  // namespace

TEST_CASE("nobody writes to staff about a request they have not looked up")
{
    Person lan;
    lan.does({did::Woke{}, did::WentTo{{Screen::my_message, "withdraw"}}});
    CHECK(lan.at(Screen::my_request));
    lan.does({did::Answered{}});
    CHECK(lan.session.awaiting == Awaiting::nothing);
}

TEST_CASE("a withdrawal goes to staff only after it was confirmed on a page of its own")
{
    Holder lan;
    lan.opens("withdraw");
    CHECK(lan.session.awaiting == Awaiting::nothing);
    lan.does({did::Answered{}});
    CHECK(lan.session.awaiting == Awaiting::message);
    lan.does({did::MessageStored{}});
    CHECK(lan.at(Screen::my_status));
    CHECK(lan.session.told == MessageKind::withdraw);
    lan.opens("call").does({did::WentBack{}});
    CHECK_FALSE(lan.session.told.has_value());
}

TEST_CASE("a correction that could not be sent keeps its words on the page")
{
    Holder lan;
    lan.opens("correct").types({"s", "o"}).does({did::Answered{}, did::MessageNotStored{base::ErrorKind::unavailable}});
    CHECK(lan.at(Screen::my_message));
    CHECK(lan.session.typing == "So");
    CHECK(lan.session.failed == base::ErrorKind::unavailable);
    lan.does({did::Answered{}, did::MessageStored{}});
    CHECK(lan.session.told == MessageKind::correct);
    CHECK(lan.session.typing.empty());
}

TEST_CASE("an empty correction is asked for again, and nothing is sent")
{
    Holder lan;
    lan.opens("correct").types({" "}).does({did::Answered{}});
    CHECK(lan.session.trouble == "needed");
    CHECK(lan.session.awaiting == Awaiting::nothing);
}

TEST_CASE("while a message is on its way nothing changes under it, and leaving still wipes everything")
{
    Holder lan;
    lan.opens("correct").types({"s", "o"}).does({did::Answered{}, did::Typed{"x"}, did::WentBack{}});
    CHECK(lan.session.typing == "So");
    lan.does({did::QuickExited{}});
    CHECK(lan.at(Screen::front));
    CHECK(lan.session.lookup_secret.empty());
    lan.does({did::MessageStored{}});
    CHECK(lan.at(Screen::front));
    CHECK_FALSE(lan.session.told.has_value());
}

TEST_CASE("the secret of a receipt is forgotten as soon as its request is left")
{
    Holder lan;
    CHECK_FALSE(lan.session.lookup_secret.empty());
    lan.does({did::WentTo{{Screen::numbers, {}}}});
    CHECK(lan.session.lookup_secret.empty());
    CHECK_FALSE(lan.session.status.has_value());
}

TEST_CASE("a kind of message that does not exist leads back to the request")
{
    Holder lan;
    lan.opens("shout");
    CHECK(lan.at(Screen::my_status));
}
