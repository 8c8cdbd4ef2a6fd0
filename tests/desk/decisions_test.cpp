#include <doctest/doctest.h>

#include "desk_words.h"

using namespace kiosk;
using namespace kiosk::desk;
using namespace kiosk::desk::tests;
using flow::StaffAct;

namespace {
flow::StaffDecision decided(const AtWork& desk)
{
    REQUIRE(std::holds_alternative<wish::Decide>(desk.session.wish));
    return std::get<wish::Decide>(desk.session.wish).decision;
}
}  // namespace

TEST_CASE("accepting takes what the request suggests and enters it into the register in Vietnamese")
{
    AtWork desk{visit::Stage::claimed};
    desk.take(intent::ChoseLanguage{"en"});
    desk.choose(StaffAct::accepted);
    for (int step = 0; step < 5; ++step) desk.take(intent::WentOn{});
    const auto decision = decided(desk);
    CHECK(decision.act == StaffAct::accepted);
    REQUIRE(decision.entry.has_value());
    CHECK(decision.entry->form == "TV");
    CHECK(decision.entry->field == "Hôn nhân và gia đình");
    CHECK(decision.entry->category == "tgpl2017.7.2");
    CHECK_FALSE(decision.entry->referred);
    CHECK(decision.note.find("đã thụ lý") != std::string::npos);
}

TEST_CASE("an officer can choose otherwise at every step of accepting and go back without losing a choice")
{
    AtWork desk{visit::Stage::claimed};
    desk.choose(StaffAct::accepted);
    desk.take(intent::Marked{"form", "TGTT"});
    desk.take(intent::WentOn{});
    desk.take(intent::Marked{"field", "civil"});
    desk.take(intent::WentOn{});
    desk.take(intent::WantedAllOptions{});
    desk.take(intent::Marked{"category", "tgpl2017.7.3"});
    desk.take(intent::WentOn{});
    desk.take(intent::Marked{"referred", "yes"});
    desk.take(intent::WentBack{});
    desk.take(intent::WentOn{});
    desk.take(intent::WentOn{});
    desk.take(intent::WentOn{});
    const auto entry = decided(desk).entry.value();
    CHECK(entry.form == "TGTT");
    CHECK(entry.field == "Dân sự, thừa kế");
    CHECK(entry.category == "tgpl2017.7.3");
    CHECK(entry.referred);
}

TEST_CASE("asking for papers names the papers of the ground and the words added, and needs one of them")
{
    AtWork desk{visit::Stage::claimed};
    desk.choose(StaffAct::asked_papers);
    desk.take(intent::WentOn{});
    CHECK(std::holds_alternative<std::monostate>(desk.session.wish));
    desk.take(intent::Marked{"papers", "Giấy chứng nhận hộ nghèo"});
    desk.take(intent::Typed{"Mang bản chính."});
    desk.take(intent::WentOn{});
    CHECK(decided(desk).note == "Bạn vui lòng mang thêm: Giấy chứng nhận hộ nghèo.\nMang bản chính.");
}

TEST_CASE("a closed request tells the citizen the reason and how to complain, in the citizen's language")
{
    AtWork desk{visit::Stage::claimed};
    auto request = request_of_huong();
    request.language = "en";
    desk.take(intent::RequestsOpened{{{id_of(1), Opened{request}}}});
    desk.choose(StaffAct::closed);
    desk.take(intent::Marked{"reason", "other"});
    desk.take(intent::WentOn{});
    CHECK(std::holds_alternative<std::monostate>(desk.session.wish));
    desk.take(intent::Marked{"reason", "elsewhere"});
    desk.take(intent::WentOn{});
    const auto note = decided(desk).note;
    CHECK(note.find("Another organisation") != std::string::npos);
    CHECK(note.find("complain to the head of the centre") != std::string::npos);
}

TEST_CASE("a call that reached nobody leaves words for the citizen, one that did leaves none")
{
    AtWork desk{visit::Stage::claimed};
    desk.choose(StaffAct::called);
    desk.take(intent::Marked{"outcome", "not_reached"});
    desk.take(intent::WentOn{});
    CHECK_FALSE(decided(desk).reached);
    CHECK(decided(desk).note.find("23/11") != std::string::npos);
    desk.take(intent::Marked{"outcome", "reached"});
    desk.take(intent::WentOn{});
    CHECK(decided(desk).reached);
    CHECK(decided(desk).note.empty());
}

TEST_CASE("when an act fails the dialog stays open with every word that was written")
{
    AtWork desk{visit::Stage::claimed};
    desk.choose(StaffAct::asked_papers);
    desk.take(intent::Typed{"Mang bản chính."});
    desk.take(intent::WentOn{});
    desk.take(intent::NotDone{base::ErrorKind::disk_full});
    REQUIRE(desk.act() != nullptr);
    CHECK(desk.act()->act == StaffAct::asked_papers);
    CHECK(says(desk.page(), "Mang bản chính."));
    CHECK(says(desk.page(), "Ổ đĩa đã đầy"));
}

TEST_CASE("a request that somebody else closed meanwhile closes the dialog and says so")
{
    AtWork desk{visit::Stage::claimed};
    desk.choose(StaffAct::accepted);
    auto closed = row(1, true, visit::Stage::closed);
    closed.version = 2;
    desk.take(intent::QueueRead{{closed, row(2)}, morning()});
    CHECK(desk.act() == nullptr);
    CHECK(says(desk.page(), "Người khác vừa thay đổi"));
}

TEST_CASE("Telex composes real keys into Vietnamese, and direct letters are taken as they are")
{
    AtWork desk{visit::Stage::claimed};
    desk.choose(StaffAct::asked_papers);
    desk.take(intent::Typed{"Sổ "});
    desk.take(intent::SwitchedTelex{});
    for (const auto* key : {"h", "o", "o", "j"}) desk.take(intent::Typed{key});
    CHECK(desk.act()->draft.words == "Sổ hộ");
    desk.take(intent::Erased{});
    CHECK(desk.act()->draft.words == "Sổ h");
}
