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
    desk.take(intent::WentOn{});
    const auto decision = decided(desk);
    CHECK(decision.act == StaffAct::accepted);
    REQUIRE(decision.entry.has_value());
    CHECK(decision.entry->form == "TV");
    CHECK(decision.entry->field == "Hôn nhân và gia đình");
    CHECK(decision.entry->category == "tgpl2017.7.2");
    CHECK_FALSE(decision.entry->referred);
    CHECK(decision.note.find("đã thụ lý") != std::string::npos);
    CHECK(flow::one_of(decision.fields, "told") == decision.note);
    CHECK(flow::one_of(decision.fields, "asked_by") == "self");
}

TEST_CASE("an officer can choose otherwise everywhere on the form of acceptance, and sees the number that comes next")
{
    AtWork desk{visit::Stage::claimed};
    auto before = row(7, false, visit::Stage::accepted);
    before.case_number = "TT.TGTT.187.2026";
    auto mine = row(1, true, visit::Stage::claimed);
    mine.unit = "TT";
    desk.take(intent::QueueRead{{mine, before}, morning()});
    desk.choose(StaffAct::accepted);
    desk.take(intent::Marked{"form", "TGTT"});
    CHECK(says(desk.page(), "TT.TGTT.188.2026"));
    desk.take(intent::Marked{"field", "civil"});
    desk.take(intent::WantedAllOptions{});
    desk.take(intent::Marked{"category", "tgpl2017.7.3"});
    desk.take(intent::Marked{"asked_by", "body"});
    desk.take(intent::WentOn{});
    const auto entry = decided(desk).entry.value();
    CHECK(entry.form == "TGTT");
    CHECK(entry.field == "Dân sự, thừa kế");
    CHECK(entry.category == "tgpl2017.7.3");
    CHECK(entry.referred);
}

TEST_CASE("papers that come later make it an acceptance at once, with a reason and a day of five working days")
{
    AtWork desk{visit::Stage::claimed};
    desk.choose(StaffAct::accepted);
    REQUIRE(desk.act()->draft.one("why") == "court_date");
    desk.take(intent::Marked{"papers.1", "later"});
    CHECK(says(desk.page(), "Thứ Hai 30/11"));
    desk.take(intent::WentOn{});
    const auto decision = decided(desk);
    CHECK(decision.act == StaffAct::accepted);
    CHECK(decision.fields.at("papers_due") == std::vector<std::string>{"Giấy chứng nhận hộ nghèo"});
    CHECK(flow::one_of(decision.fields, "papers_due_by") == "2026-11-30");
    CHECK(decision.note.find("Giấy chứng nhận hộ nghèo chậm nhất ngày 30/11/2026") != std::string::npos);
}

TEST_CASE("papers that come later without a reason for accepting at once keep the acceptance from being recorded")
{
    AtWork desk{visit::Stage::claimed};
    desk.choose(StaffAct::accepted);
    desk.take(intent::Marked{"papers.1", "later"});
    desk.take(intent::Marked{"at_once", "yes"});
    desk.take(intent::WentOn{});
    CHECK(std::holds_alternative<std::monostate>(desk.session.wish));
}

TEST_CASE("asking for papers names the papers of the ground and the words added, and needs one of them")
{
    AtWork desk{visit::Stage::claimed};
    desk.choose(StaffAct::asked_papers);
    desk.take(intent::WentOn{});
    CHECK(std::holds_alternative<std::monostate>(desk.session.wish));
    desk.take(intent::Marked{"papers", "Giấy chứng nhận hộ nghèo"});
    desk.take(intent::WentToField{});
    desk.take(intent::Typed{"Mang bản chính."});
    desk.take(intent::WentOn{});
    CHECK(decided(desk).note == "Bạn vui lòng mang thêm: Giấy chứng nhận hộ nghèo.\nMang bản chính.");
}

TEST_CASE("a request that is stopped tells the citizen the reason and how to complain, in the citizen's language")
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
    desk.take(intent::Marked{"outcome", "no_answer"});
    desk.take(intent::WentOn{});
    CHECK_FALSE(decided(desk).reached);
    CHECK(decided(desk).note.find("23/11") != std::string::npos);
    CHECK(flow::one_of(decided(desk).fields, "outcome") == "no_answer");
    CHECK(flow::one_of(decided(desk).fields, "next_day") == "2026-11-24");
    desk.session.wish = {};
    desk.take(intent::Marked{"outcome", "reached"});
    desk.take(intent::WentOn{});
    CHECK(decided(desk).reached);
    CHECK(decided(desk).note.empty());
    CHECK_FALSE(decided(desk).fields.contains("next_day"));
}

TEST_CASE("what to say changes with who answered the phone")
{
    AtWork desk{visit::Stage::claimed};
    desk.choose(StaffAct::called);
    CHECK_FALSE(says(desk.page(), "đừng nói là ai"));
    desk.take(intent::Marked{"outcome", "other"});
    CHECK(says(desk.page(), "đừng nói là ai"));
    desk.take(intent::Marked{"outcome", "reached"});
    CHECK_FALSE(says(desk.page(), "đừng nói là ai"));
}

TEST_CASE("a day that does not exist is said below its field, and nothing is recorded with it")
{
    AtWork desk{visit::Stage::claimed};
    desk.choose(StaffAct::called);
    desk.take(intent::Marked{"outcome", "busy"});
    desk.take(intent::WentToField{"next_day", 0});
    for (int letter = 0; letter < 10; ++letter) desk.take(intent::Erased{});
    desk.take(intent::Typed{"31/11/2026"});
    CHECK(says(desk.page(), "Không có ngày này"));
    desk.take(intent::WentOn{});
    CHECK(std::holds_alternative<std::monostate>(desk.session.wish));
}

TEST_CASE("when an act fails it stays open with every word that was written")
{
    AtWork desk{visit::Stage::claimed};
    desk.choose(StaffAct::asked_papers);
    desk.take(intent::WentToField{"words", 0});
    desk.take(intent::Typed{"Mang bản chính."});
    desk.take(intent::WentOn{});
    desk.take(intent::NotDone{base::ErrorKind::disk_full});
    REQUIRE(desk.act() != nullptr);
    CHECK(desk.act()->act == StaffAct::asked_papers);
    CHECK(says(desk.page(), "Mang bản chính."));
    CHECK(says(desk.page(), "Ổ đĩa đã đầy"));
}

TEST_CASE("a request that somebody else closed meanwhile closes the act and says so, and the draft is kept")
{
    AtWork desk{visit::Stage::claimed};
    desk.choose(StaffAct::accepted);
    auto closed = row(1, true, visit::Stage::closed);
    closed.version = 2;
    desk.take(intent::QueueRead{{closed, row(2)}, morning()});
    CHECK(desk.act() == nullptr);
    CHECK(says(desk.page(), "Hà vừa ghi vào yêu cầu này. Bản nháp của bạn còn nguyên."));
    CHECK(desk.session.drafts.contains(id_of(1)));
}

TEST_CASE("Telex composes real keys into Vietnamese, and direct letters are taken as they are")
{
    AtWork desk{visit::Stage::claimed};
    desk.choose(StaffAct::asked_papers);
    desk.take(intent::WentToField{"words", 0});
    desk.take(intent::Typed{"Sổ "});
    desk.take(intent::SwitchedTelex{});
    for (const auto* key : {"h", "o", "o", "j"}) desk.take(intent::Typed{key});
    CHECK(desk.act()->draft.words == "Sổ hộ");
    desk.take(intent::Erased{});
    CHECK(desk.act()->draft.words == "Sổ h");
}
