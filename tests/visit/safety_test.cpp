#include "small_world.h"

using namespace kiosk;
using namespace kiosk::test;

namespace {
bool is_fresh(const Session& s)
{
    return s.place == Place{} && s.trail.empty() && s.check.empty() && s.draft.answers.empty() && s.draft.facts.all().empty() &&
           s.draft.id == base::RequestId{} && s.typing.empty() && s.choosing.values.empty() && !s.consented && !s.carry_over &&
           !s.receipt && !s.status && s.lookup_code.empty() && s.lookup_secret.empty() && s.removed_facts.empty() &&
           s.overlay == Overlay::none && s.awaiting == Awaiting::nothing && s.language == "vi" && s.comfort == base::Comfort{};
}
}  // namespace

TEST_CASE("quick exit leaves nothing of the person, from anywhere and with anything open")
{
    for (const Intent& leaving : {Intent{did::QuickExited{}}, Intent{did::IdleEnded{}}}) {
        Person lan;
        base::Comfort large;
        large.text_size = base::TextSize::largest;
        lan.fills_request().does(
            {did::ChoseLanguage{"en"}, did::SetComfort{large}, did::OpenedOverlay{Overlay::why, "name"}, leaving});
        CHECK(is_fresh(lan.session));
    }
}

TEST_CASE("a receipt or a status that comes after quick exit is not shown to the next person")
{
    Person lan;
    lan.fills_request().does(
        {did::Sent{}, did::QuickExited{}, did::RequestStored{Receipt{"BK-7K4M", "K7M42QXD", 1, {}, {}, false, {}}}});
    CHECK(is_fresh(lan.session));
    lan.does({did::StatusFound{RequestStatus{"BK-7K4M", Stage::called, 1, {}, {}, "note", {}}}});
    CHECK(is_fresh(lan.session));
}

TEST_CASE("while a request is on its way no touch can change it, but anybody can still leave")
{
    Person lan;
    lan.fills_request().does({did::Sent{}});
    const auto answers = lan.session.draft.answers;
    lan.does({did::ChangedAnswer{"name"}, did::WentBack{}, did::Sent{}, did::WentTo{{Screen::home, {}}}});
    CHECK(lan.at(Screen::check_answers));
    CHECK(lan.session.draft.answers == answers);
    lan.does({did::QuickExited{}});
    CHECK(is_fresh(lan.session));
}

TEST_CASE("answering the idle countdown keeps everything where it was")
{
    Person lan;
    lan.begins_request().does({did::Marked{"court"}, did::IdleWarned{}, did::Stayed{}});
    CHECK(lan.session.overlay == Overlay::none);
    CHECK(lan.session.choosing.values == std::vector<std::string>{"court"});
}

TEST_CASE("going home in the middle of a request asks first, and keeps the answers for coming back")
{
    Person lan;
    lan.begins_request().does({did::Marked{"none"}, did::Answered{}, did::WentHome{}});
    CHECK(lan.session.overlay == Overlay::leave_or_stay);
    lan.does({did::WentTo{{Screen::home, {}}}});
    CHECK(lan.at(Screen::home));
    lan.does({did::WentTo{{Screen::request, {}}}});
    CHECK(lan.at() == "for_whom");
}

TEST_CASE("who refuses consent or stops leaves nothing behind")
{
    Person lan;
    lan.does({did::Woke{}, did::WentTo{{Screen::check, {}}}, did::Marked{"poor"}, did::Answered{}, did::AskedForHelp{},
              did::RefusedConsent{}});
    CHECK(lan.at(Screen::leaving));
    CHECK(lan.session.check.empty());
    CHECK_FALSE(lan.session.carry_over);
}

TEST_CASE("a slip that is scanned is looked up, and any other code leaves nothing behind")
{
    Person lan;
    lan.does({did::Woke{}, did::WentTo{{Screen::my_request, {}}}});
    for (const std::string& bytes : {std::string{"TGPL1:"}, std::string{"TGPL1::"}, std::string{"http://example"},
                                     std::string(1'000'000, 'A'), std::string{"TGPL1:\xff\xfe:x"}}) {
        lan.does({did::Scanned{bytes}});
        CHECK(lan.session.trouble == "scan");
        CHECK(lan.session.lookup_code.empty());
        CHECK(lan.session.awaiting == Awaiting::nothing);
    }
    lan.does({did::Scanned{"TGPL1:BK-7K4M:K7M42QXD"}});
    CHECK(lan.session.awaiting == Awaiting::lookup);
    CHECK(lan.session.lookup_code == "BK-7K4M");
    CHECK(lan.session.lookup_secret == "K7M42QXD");
}

TEST_CASE("a scanner that fires on a question fills nothing")
{
    Person lan;
    lan.begins_request().does({did::Scanned{"TGPL1:BK-7K4M:K7M42QXD"}});
    CHECK(lan.at() == "urgent");
    CHECK(lan.session.lookup_code.empty());
}

TEST_CASE("any touch anywhere leaves a session that stands: nothing throws and no question is shown that does not apply")
{
    const std::vector<Intent> all{did::Woke{},
                                  did::WentTo{{Screen::topic, "no such"}},
                                  did::WentTo{{Screen::check, "no such"}},
                                  did::WentTo{{Screen::sent, {}}},
                                  did::WentTo{{Screen::my_status, {}}},
                                  did::WentTo{{Screen::request, "aided_name"}},
                                  did::WentTo{{Screen::numbers, "danger"}},
                                  did::WentBack{},
                                  did::WentHome{},
                                  did::OpenedOverlay{Overlay::term, "?"},
                                  did::ClosedOverlay{},
                                  did::ChoseLanguage{"xx"},
                                  did::Marked{"poor"},
                                  did::Marked{"no such"},
                                  did::Typed{"ơ"},
                                  did::Typed{std::string(1000, 'a')},
                                  did::Typed{"\xff"},
                                  did::TypedTone{'s'},
                                  did::TypedTone{'?'},
                                  did::Erased{},
                                  did::Shifted{},
                                  did::SwitchedKeys{},
                                  did::HidTyping{},
                                  did::Scanned{"x"},
                                  did::Answered{},
                                  did::Skipped{},
                                  did::GaveConsent{},
                                  did::RemovedFact{"no.such"},
                                  did::AskedForHelp{},
                                  did::ChangedAnswer{"no such"},
                                  did::StartedAgain{},
                                  did::Sent{},
                                  did::LookedUp{},
                                  did::RangDesk{},
                                  did::SaidStopReason{"other"},
                                  did::RequestNotStored{base::ErrorKind::io},
                                  did::StatusNotFound{base::ErrorKind::denied},
                                  did::DeskRung{false},
                                  did::IdleWarned{},
                                  did::Stayed{},
                                  did::WentTo{{Screen::check_answers, {}}},
                                  did::WentTo{{Screen::leaving, {}}}};
    Person person;
    std::size_t next = 7;
    for (int touch = 0; touch < 20'000; ++touch) {
        next = (next * 1103515245 + 12345) % 2147483648u;
        person.does({all[(next >> 8) % all.size()]});
        const auto& s = person.session;
        REQUIRE(s.trail.size() <= 200);
        REQUIRE(s.typing.size() < 2000);
        if (s.place.screen == Screen::sent) REQUIRE(s.receipt.has_value());
        if (s.place.screen == Screen::check_answers) REQUIRE(s.consented);
        REQUIRE(pruned(person.guide.request, s.draft.answers) == s.draft.answers);
        if (!s.consented) REQUIRE(s.draft.answers.empty());
    }
}

TEST_CASE("an answer that is late changes nothing but what is said of it, and ends with the answer")
{
    Person lan;
    lan.fills_request().does({did::Sent{}, did::AnswerLate{}});
    CHECK(lan.session.late);
    CHECK(lan.session.awaiting == Awaiting::submit);
    CHECK(lan.at(Screen::check_answers));
    lan.does({did::WentBack{}, did::ChangedAnswer{"name"}, did::Sent{}});
    CHECK(lan.at(Screen::check_answers));
    lan.does({did::OpenedOverlay{Overlay::call_staff, {}}, did::RangDesk{}, did::BellLate{}});
    CHECK(lan.session.overlay_item == "late");
    lan.does({did::DeskRung{true}, did::ClosedOverlay{}});
    CHECK(lan.session.awaiting == Awaiting::submit);
    lan.does({did::RequestStored{Receipt{"BK-7K4M", "K7M42QXD", 1, {}, {}, false, {}}}});
    CHECK(lan.at(Screen::sent));
    CHECK_FALSE(lan.session.late);
}

TEST_CASE("who left a page that waited finds no late answer, and the answer to somebody else's bell is not shown")
{
    Person lan;
    lan.does({did::Woke{}, did::WentTo{{Screen::my_request, {}}}, did::Scanned{"TGPL1:BK-7K4M:K7M42QXD"}, did::AnswerLate{}});
    CHECK(lan.session.late);
    lan.does({did::WentBack{}});
    CHECK_FALSE(lan.session.late);
    CHECK(lan.session.awaiting == Awaiting::nothing);
    lan.does({did::AnswerLate{}});
    CHECK_FALSE(lan.session.late);
    lan.does({did::OpenedOverlay{Overlay::call_staff, {}}, did::DeskRung{true}});
    CHECK(lan.session.overlay_item.empty());
}
