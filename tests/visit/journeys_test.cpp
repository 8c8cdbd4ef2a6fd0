#include "kiosk/base/utf8.h"
#include "small_world.h"

using namespace kiosk;
using namespace kiosk::test;

TEST_CASE("a citizen who answers everything reaches the check page with her answers as she gave them")
{
    Person lan;
    lan.fills_request();
    CHECK(lan.at(Screen::check_answers));
    CHECK(lan.session.draft.answers.at("name").values == std::vector<std::string>{"Lan"});
    CHECK(lan.session.draft.answers.at("phone").values == std::vector<std::string>{"0912345678"});
}

TEST_CASE("a citizen who goes back keeps the earlier answer")
{
    Person lan;
    lan.begins_request().does(
        {did::Marked{"none"}, did::Answered{}, did::Marked{"relative"}, did::Answered{}, did::WentBack{}});
    CHECK(lan.at() == "for_whom");
    CHECK(lan.session.choosing.values == std::vector<std::string>{"relative"});
    lan.does({did::WentBack{}});
    CHECK(lan.at() == "urgent");
    lan.does({did::Answered{}});
    CHECK(lan.at() == "for_whom");
}

TEST_CASE("answers of a branch that was left are not sent")
{
    Person lan;
    lan.begins_request().does({did::Marked{"none"}, did::Answered{}, did::Marked{"relative"}, did::Answered{}});
    lan.types({"h", "o", "a"}).does({did::Answered{}, did::Marked{"child"}, did::Answered{}});
    CHECK(lan.session.draft.answers.contains("aided_name"));
    lan.does({did::WentBack{}, did::WentBack{}, did::WentBack{}, did::Marked{"self"}, did::Answered{}});
    CHECK_FALSE(lan.session.draft.answers.contains("aided_name"));
    CHECK_FALSE(lan.session.draft.answers.contains("relation"));
}

TEST_CASE("changing one answer from the check page asks what is new and comes back there")
{
    Person lan;
    lan.fills_request().does({did::ChangedAnswer{"for_whom"}, did::Marked{"relative"}, did::Answered{}});
    CHECK(lan.at() == "aided_name");
    lan.types({"h", "o", "a"}).does({did::Answered{}});
    CHECK(lan.at() == "relation");
    lan.does({did::Skipped{}});
    CHECK(lan.at(Screen::check_answers));
    CHECK(lan.session.draft.answers.at("phone").values == std::vector<std::string>{"0912345678"});
}

TEST_CASE("going back from one changed answer returns to the check page and changes nothing")
{
    Person lan;
    lan.fills_request();
    const auto before = lan.session.draft.answers;
    lan.does({did::ChangedAnswer{"name"}}).types({"x"}).does({did::WentBack{}});
    CHECK(lan.at(Screen::check_answers));
    CHECK(lan.session.draft.answers == before);
}

TEST_CASE("the language changes in the middle of a word and nothing is lost")
{
    Person lan;
    lan.begins_request().does({did::Marked{"none"}, did::Answered{}, did::Marked{"self"}, did::Answered{}}).types({"h", "o"});
    lan.does({did::ChoseLanguage{"en"}});
    CHECK(lan.session.language == "en");
    CHECK(lan.at() == "name");
    CHECK(lan.session.typing == "Ho");
    CHECK(lan.session.draft.answers.contains("for_whom"));
}

TEST_CASE("nothing identifying is asked before consent, by whatever way one gets there")
{
    Person lan;
    lan.does({did::Woke{}, did::WentTo{{Screen::request, "name"}}});
    CHECK(lan.at(Screen::consent));
    lan.does({did::WentTo{{Screen::check_answers, {}}}});
    CHECK(lan.at(Screen::consent));
    lan.does({did::Sent{}, did::ChangedAnswer{"name"}, did::Answered{}, did::Skipped{}});
    CHECK(lan.at(Screen::consent));
    CHECK(lan.session.draft.answers.empty());
}

TEST_CASE("somebody in danger sees numbers and staff first and then goes on where she was")
{
    Person lan;
    lan.begins_request().does({did::Marked{"danger"}, did::Answered{}});
    CHECK(lan.session.place == Place{Screen::numbers, "danger"});
    lan.does({did::RangDesk{}});
    CHECK(lan.session.bell == Bell::rings_urgently);
    lan.does({did::DeskRung{true}, did::ClosedOverlay{}, did::Answered{}});
    CHECK(lan.at() == "for_whom");
}

TEST_CASE("the check ends as soon as the law is decided, and a skipped question is not asked again")
{
    Person lan;
    lan.does({did::Woke{}, did::WentTo{{Screen::check, {}}}});
    CHECK(lan.at() == "household");
    Person poor = lan;
    poor.does({did::Marked{"poor"}, did::Answered{}});
    CHECK(poor.at(Screen::outcome));
    lan.does({did::Skipped{}});
    CHECK(lan.at() == "any_of_these");
    lan.does({did::Marked{"none"}, did::Answered{}});
    CHECK(lan.at(Screen::outcome));
}

TEST_CASE("rather not say counts as unknown, never as no")
{
    Person lan;
    lan.does({did::WentTo{{Screen::check, "any_of_these"}}, did::Marked{"violence"}, did::Marked{"unsure"}, did::Answered{}});
    CHECK(lan.session.check.at("any_of_these").values == std::vector<std::string>{"unsure"});
    const auto facts = facts_of(lan.guide.check, lan.session.check);
    CHECK_FALSE(facts.known("domestic_violence").has_value());
    CHECK_FALSE(facts.known("hiv").has_value());
}

TEST_CASE("eligibility answers go along only when help is asked for, without those taken out")
{
    Person lan;
    lan.does({did::Woke{}, did::WentTo{{Screen::check, "any_of_these"}}, did::Marked{"violence"}, did::Marked{"hiv"},
              did::Answered{}});
    Person from_home = lan;
    from_home.does({did::WentHome{}, did::WentTo{{Screen::request, {}}}, did::GaveConsent{}});
    CHECK(from_home.session.draft.facts.all().empty());

    lan.does({did::AskedForHelp{}, did::RemovedFact{"any_of_these.hiv"}, did::GaveConsent{}});
    CHECK(lan.session.draft.facts.known("domestic_violence") == "yes");
    CHECK_FALSE(lan.session.draft.facts.known("hiv").has_value());
}

TEST_CASE("taking out every chosen answer of a page leaves no trace of the page")
{
    Person lan;
    lan.does({did::Woke{}, did::WentTo{{Screen::check, "any_of_these"}}, did::Marked{"hiv"}, did::Answered{},
              did::AskedForHelp{}, did::RemovedFact{"any_of_these.hiv"}, did::GaveConsent{}});
    CHECK(lan.session.draft.facts.all().empty());
}

TEST_CASE("a request is sent once it is complete and keeps one id for every try")
{
    Person lan;
    lan.fills_request();
    const auto id = lan.session.draft.id;
    CHECK(id != base::RequestId{});
    lan.does({did::Sent{}});
    CHECK(lan.session.awaiting == Awaiting::submit);
    lan.does({did::RequestNotStored{base::ErrorKind::unavailable}});
    CHECK(lan.at(Screen::check_answers));
    CHECK(lan.session.failed == base::ErrorKind::unavailable);
    CHECK(lan.session.draft.answers.size() == 4);
    lan.does({did::Sent{}});
    CHECK(lan.session.draft.id == id);
    CHECK(lan.session.awaiting == Awaiting::submit);
}

TEST_CASE("after sending only the receipt is left in memory, and it is asked for before it goes")
{
    Person lan;
    lan.fills_request().does({did::Sent{}, did::RequestStored{Receipt{"BK-7K4M", "K7M42QXD", 1, {}, {}, false, {}}}});
    CHECK(lan.at(Screen::sent));
    CHECK(lan.session.draft.answers.empty());
    CHECK(lan.session.check.empty());
    lan.does({did::WentHome{}});
    CHECK(lan.session.overlay == Overlay::leave_or_stay);
    CHECK(lan.session.receipt.has_value());
    lan.does({did::WentTo{{Screen::thanks, {}}}});
    CHECK_FALSE(lan.session.receipt.has_value());
}

TEST_CASE("who looks for an article gets what was found, and back leads to the words that were typed")
{
    Person lan;
    lan.does({did::Woke{}, did::WentTo{{Screen::areas, {}}}, did::WentTo{{Screen::search, {}}}, did::Answered{}});
    CHECK(lan.session.trouble == "needed");
    lan.types({"d", "a", "t"}).does({did::Answered{}});
    REQUIRE(lan.session.awaiting == Awaiting::search);
    CHECK(base::lower(lan.session.sought) == "dat");
    lan.does({did::Found{{"land_dispute"}}});
    CHECK(lan.at() == "found");
    CHECK(lan.session.awaiting == Awaiting::nothing);
    lan.does({did::WentTo{{Screen::topic, "land_dispute"}}, did::WentBack{}});
    CHECK(lan.at() == "found");
    CHECK(lan.session.hits == std::vector<std::string>{"land_dispute"});
    lan.does({did::WentBack{}});
    CHECK(base::lower(lan.session.typing) == "dat");
    lan.does({did::WentHome{}});
    CHECK(lan.session.sought.empty());
    CHECK(lan.session.hits.empty());
}

TEST_CASE("what a search finds after the person has left is dropped")
{
    Person lan;
    lan.does({did::Woke{}, did::WentTo{{Screen::search, {}}}})
        .types({"d", "a", "t"})
        .does({did::Answered{}, did::QuickExited{}, did::Found{{"land_dispute"}}});
    CHECK(lan.at(Screen::front));
    CHECK(lan.session.hits.empty());
}
