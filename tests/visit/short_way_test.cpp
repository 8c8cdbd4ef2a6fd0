/// The request of somebody who cannot wait.
#include "small_world.h"

using namespace kiosk;
using namespace kiosk::test;

namespace {

Person& takes_short_way(Person& person)
{
    return person.does(
        {did::Woke{}, did::WentTo{{Screen::numbers, "urgent"}}, did::WentTo{{Screen::consent, "short"}}, did::GaveConsent{}});
}

}  // namespace

TEST_CASE("the short way asks what cannot wait, for whom, and how to reach somebody, and no name")
{
    Person mai;
    takes_short_way(mai);
    CHECK(mai.at() == "urgent");
    mai.does({did::Marked{"danger"}, did::Answered{}});
    CHECK(mai.at() == "for_whom");
    mai.does({did::Marked{"self"}, did::Answered{}});
    CHECK(mai.at() == "phone");
    mai.types({"0", "9", "1", "2", "3", "4", "5", "6", "7", "8"}).does({did::Answered{}});
    CHECK(mai.at(Screen::check_answers));
    CHECK_FALSE(mai.session.draft.answers.contains("name"));
    mai.does({did::Sent{}});
    CHECK(mai.session.awaiting == Awaiting::submit);
}

TEST_CASE("nothing is asked on the short way before consent, and no day that can be told later")
{
    Person mai;
    mai.does({did::Woke{}, did::WentTo{{Screen::numbers, "urgent"}}, did::WentTo{{Screen::consent, "short"}}});
    CHECK_FALSE(mai.session.consented);
    mai.does({did::GaveConsent{}, did::Marked{"court"}, did::Answered{}});
    CHECK(mai.at() == "for_whom");
}

TEST_CASE("who changed an answer of the short way comes back to the page before sending")
{
    Person mai;
    takes_short_way(mai).does({did::Skipped{}, did::Marked{"self"}, did::Answered{}});
    mai.types({"0", "9", "1", "2", "3", "4", "5", "6", "7", "8"}).does({did::Answered{}, did::ChangedAnswer{"for_whom"}});
    mai.does({did::Marked{"relative"}, did::Answered{}});
    CHECK(mai.at(Screen::check_answers));
}

TEST_CASE("the short way ends with the visit, and a request of the usual way asks for the name")
{
    Person mai;
    takes_short_way(mai).does({did::QuickExited{}});
    CHECK_FALSE(mai.session.short_way);
    mai.begins_request().does({did::Marked{"none"}, did::Answered{}, did::Marked{"self"}, did::Answered{}});
    CHECK(mai.at() == "name");
}

TEST_CASE("who rings from the page of those who cannot wait rings urgently")
{
    Person mai;
    mai.does({did::Woke{}, did::WentTo{{Screen::numbers, "urgent"}}, did::RangDesk{}});
    CHECK(mai.session.bell == Bell::rings_urgently);
    Person lan;
    lan.does({did::Woke{}, did::WentTo{{Screen::numbers, {}}}, did::RangDesk{}});
    CHECK(lan.session.bell == Bell::rings);
}
