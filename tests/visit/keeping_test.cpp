/// What a person gave is there again when they change their mind, until it is sent or wiped.
#include "small_world.h"

using namespace kiosk;
using namespace kiosk::test;

namespace {
/// The small form with what depends on for whom it is and on who writes.
struct Writing : Person {
    Writing()
    {
        auto& form = guide.request;
        form.push_back(question("birth", QuestionKind::date, {}, "requester.birth"));
        form.back().when = {{"for_whom", {"self"}}};
        form.push_back(question("sex", QuestionKind::choice, {option("female"), option("male")}, "requester.sex"));
        form.back().when = {{"for_whom", {"self"}}};
        form.push_back(question("how", QuestionKind::choice, {option("here"), option("staff")}, "matter.written_by_staff"));
        form.push_back(question("words", QuestionKind::long_text, {}, "matter.words"));
        form.back().when = {{"how", {"here"}}};
        begins_request();
    }
    Writing& at_question(const char* id)
    {
        does({did::WentTo{{Screen::request, id}}});
        return *this;
    }
    Writing& chooses(const char* question, const char* option)
    {
        at_question(question).does({did::Marked{option}, did::Answered{}});
        return *this;
    }
    std::string answered(const char* id) const
    {
        const auto found = session.draft.answers.find(id);
        return found == session.draft.answers.end() || found->second.values.empty() ? "" : found->second.values.front();
    }
};
}  // namespace

TEST_CASE("a text that was not confirmed is there again after back and forth, in every kind of field")
{
    for (const auto& [field, typed] : {std::pair{"name", "l"}, {"phone", "0"}, {"birth", "1"}, {"words", "n"}}) {
        CAPTURE(field);
        Writing lan;
        lan.chooses("for_whom", "self").chooses("how", "here").at_question(field).types({typed});
        const auto text = lan.session.typing;
        REQUIRE_FALSE(text.empty());
        lan.does({did::WentBack{}});
        CHECK(lan.at() != field);
        CHECK(lan.session.typing.empty());
        CHECK(lan.answered(field).empty());
        lan.at_question(field);
        CHECK(lan.session.typing == text);
    }
}

TEST_CASE("a text that was changed and not confirmed is there again, and the answer stays what was confirmed")
{
    Writing lan;
    lan.at_question("name").types({"l", "a", "n"}).does({did::Answered{}, did::WentBack{}});
    lan.at_question("name").types({"h"}).does({did::WentBack{}});
    CHECK(lan.answered("name") == "Lan");
    lan.at_question("name");
    CHECK(lan.session.typing == "Lanh");
    lan.does({did::Answered{}}).does({did::WentBack{}});
    lan.at_question("name");
    CHECK(lan.session.typing == "Lanh");
    CHECK(lan.session.unconfirmed.empty());
}

TEST_CASE("a text passed over by a slip of the finger is not lost, and no part of the request")
{
    Writing lan;
    lan.chooses("how", "here").at_question("words").types({"n", "h", "a"}).does({did::Skipped{}});
    CHECK(lan.session.draft.answers.at("words").values.empty());
    lan.at_question("words");
    CHECK(lan.session.typing == "Nha");
}

TEST_CASE("answers for oneself come back when the request is for a relative and for oneself again, and are not sent meanwhile")
{
    Writing lan;
    lan.chooses("for_whom", "self").at_question("birth").types({"1", "9", "6", "1"}).does({did::Answered{}});
    lan.chooses("sex", "female").chooses("for_whom", "relative");
    CHECK_FALSE(lan.session.draft.answers.contains("birth"));
    CHECK_FALSE(lan.session.draft.answers.contains("sex"));
    lan.at_question("aided_name").types({"b", "a"}).does({did::Answered{}});
    lan.chooses("for_whom", "self");
    CHECK(lan.answered("birth") == "1961");
    CHECK(lan.answered("sex") == "female");
    CHECK_FALSE(lan.session.draft.answers.contains("aided_name"));
    lan.chooses("for_whom", "relative");
    CHECK(lan.answered("aided_name") == "Ba");
}

TEST_CASE("the story comes back when staff were to write it and then not, and is not sent meanwhile")
{
    Writing lan;
    lan.chooses("how", "here").at_question("words").types({"n", "h", "a"}).does({did::Answered{}});
    lan.chooses("how", "staff");
    CHECK_FALSE(lan.session.draft.answers.contains("words"));
    lan.chooses("how", "here");
    CHECK(lan.answered("words") == "Nha");
}

TEST_CASE("sending, leaving and a quick exit leave nothing of it")
{
    for (const auto& leaves : std::vector<Intent>{did::QuickExited{}, did::IdleEnded{}, did::WentTo{{Screen::leaving, {}}},
                                                  did::WentTo{{Screen::front, {}}}}) {
        Writing lan;
        lan.chooses("for_whom", "self")
            .chooses("sex", "female")
            .chooses("for_whom", "relative")
            .at_question("name")
            .types({"l"})
            .does({leaves});
        CHECK(lan.session.unconfirmed.empty());
        CHECK(lan.session.set_aside.empty());
    }
    Person lan;
    lan.begins_request().does({did::Marked{"none"}, did::Answered{}, did::Marked{"relative"}, did::Answered{}}).types({"b"});
    lan.does({did::Answered{}, did::ChangedAnswer{"for_whom"}, did::Marked{"self"}, did::Answered{},
              did::WentTo{{Screen::request, "name"}}})
        .types({"l", "a", "n"});
    lan.does({did::Answered{}}).types({"0", "9", "1", "2", "3", "4", "5", "6", "7", "8"}).does({did::Answered{}});
    REQUIRE(lan.at(Screen::check_answers));
    REQUIRE_FALSE(lan.session.set_aside.empty());
    lan.does({did::Sent{}, did::RequestStored{Receipt{"BK-7K4M", "K7M42QXD", 1, {}, {}, false, {}}}});
    CHECK(lan.session.set_aside.empty());
    CHECK(lan.session.unconfirmed.empty());
}

TEST_CASE("words for a search or to staff and half a code are kept on the way back, and not once somebody is home")
{
    Person lan;
    lan.does({did::Woke{}, did::WentTo{{Screen::areas, {}}}, did::WentTo{{Screen::search, {}}}})
        .types({"d"})
        .does({did::WentBack{}, did::WentTo{{Screen::search, {}}}});
    CHECK(lan.session.typing == "D");
    lan.does({did::WentTo{{Screen::my_request, {}}}})
        .types({"b", "k"})
        .does({did::WentTo{{Screen::numbers, {}}}, did::WentBack{}});
    CHECK(lan.session.typing == "BK");
    lan.does({did::WentHome{}, did::WentTo{{Screen::my_request, {}}}});
    CHECK(lan.session.typing.empty());
}

TEST_CASE("a search that is done gives an empty field for other words")
{
    Person lan;
    lan.does({did::Woke{}, did::WentTo{{Screen::search, {}}}})
        .types({"d", "a", "t", " "})
        .does({did::Answered{}, did::Found{{"land"}}});
    lan.does({did::WentTo{{Screen::search, {}}}});
    CHECK(lan.session.typing.empty());
}

TEST_CASE("answers of the check that another hid come back too, until it is begun again")
{
    Person lan;
    lan.guide.check.push_back(question("more", QuestionKind::choice, {option("yes"), option("no")}));
    lan.guide.check.back().when = {{"household", {"none"}}};
    lan.does({did::Woke{}, did::WentTo{{Screen::check, "household"}}, did::Marked{"none"}, did::Answered{},
              did::WentTo{{Screen::check, "more"}}, did::Marked{"yes"}, did::Answered{}});
    lan.does({did::WentTo{{Screen::check, "household"}}, did::Marked{"poor"}, did::Answered{}});
    CHECK_FALSE(lan.session.check.contains("more"));
    Person again = lan;
    lan.does({did::WentTo{{Screen::check, "household"}}, did::Marked{"none"}, did::Answered{}});
    CHECK(lan.session.check.contains("more"));
    again.does({did::StartedAgain{}, did::WentTo{{Screen::check, "household"}}, did::Marked{"none"}, did::Answered{}});
    CHECK_FALSE(again.session.check.contains("more"));
}
