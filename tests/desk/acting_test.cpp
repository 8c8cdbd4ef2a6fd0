#include <doctest/doctest.h>

#include "desk_words.h"
#include "kiosk/desk/drawers.h"
#include "kiosk/desk/keys.h"

using namespace kiosk;
using namespace kiosk::desk;
using namespace kiosk::desk::tests;
using flow::StaffAct;

namespace {
void press(AtWork& desk, std::string_view name, bool ctrl = false, bool shift = false, bool alt = false)
{
    const auto meant = intent_of({name, ctrl, shift, alt}, desk.session);
    REQUIRE(meant.has_value());
    desk.take(*meant);
}
const flow::StaffDecision& wished(const AtWork& desk)
{
    REQUIRE(std::holds_alternative<wish::Decide>(desk.session.wish));
    return std::get<wish::Decide>(desk.session.wish).decision;
}
/// The world does what is wished, and the row is as it was asked for.
void do_it(AtWork& desk, visit::Stage stage)
{
    auto done = desk.session.queue.front();
    done.stage = stage;
    done.version += 1;
    done.claimed_by = stage == visit::Stage::received ? "" : "Hà";
    done.holder = stage == visit::Stage::received ? 0 : 7;
    desk.take(intent::Done{{done, {{morning(), "Hà", "claimed"}}}});
}
}  // namespace

TEST_CASE("a call is recorded with the keyboard alone: a digit picks, Tab goes on, Ctrl+Enter records")
{
    AtWork desk{visit::Stage::claimed};
    press(desk, "F6");
    desk.take(intent::Typed{"3"});
    CHECK(desk.act()->draft.one("outcome") == "no_answer");
    press(desk, "Tab");
    press(desk, "Tab");
    press(desk, "Tab");
    desk.take(intent::Typed{"Nghe tiếng ồn"});
    CHECK(desk.act()->draft.text("note") == "Nghe tiếng ồn");
    press(desk, "Return", true);
    CHECK(wished(desk).act == StaffAct::called);
    CHECK(flow::one_of(wished(desk).fields, "note") == "Nghe tiếng ồn");
}

TEST_CASE("recording what is not complete leads to what is missing, and records nothing")
{
    AtWork desk{visit::Stage::claimed};
    press(desk, "F6");
    press(desk, "Tab");
    press(desk, "Return", true);
    CHECK(desk.act()->draft.focus == "outcome");
    CHECK(std::holds_alternative<std::monostate>(desk.session.wish));
    desk.take(intent::Typed{"3"});
    press(desk, "Return", true);
    CHECK(wished(desk).act == StaffAct::called);
}

TEST_CASE("Ctrl+P prints what the place shows where no request is open")
{
    AtWork desk;
    desk.take(intent::WentTo{PlaceName::report});
    desk.take(intent::BookAnswered{std::make_shared<RegisterTold>(), {}, wish::Book::What::read, {}, {}});
    press(desk, "P", true);
    REQUIRE(std::holds_alternative<wish::Book>(desk.session.wish));
    CHECK(std::get<wish::Book>(desk.session.wish).what == wish::Book::What::pdf);
}

TEST_CASE("Tab goes round through the fields, and back with Shift")
{
    AtWork desk{visit::Stage::claimed};
    press(desk, "F7");
    const auto first = desk.act()->draft.focus;
    press(desk, "Tab");
    CHECK(desk.act()->draft.focus == "words");
    press(desk, "Tab", false, true);
    CHECK(desk.act()->draft.focus == "papers");
    press(desk, "Tab", false, true);
    CHECK(desk.act()->draft.focus == "papers_due_by");
}

TEST_CASE("Enter is a new line in a large field and goes to the next one elsewhere")
{
    AtWork desk{visit::Stage::claimed};
    press(desk, "F7");
    press(desk, "Return");
    CHECK(desk.act()->draft.focus == "words");
    desk.take(intent::Typed{"một"});
    press(desk, "Return");
    desk.take(intent::Typed{"hai"});
    CHECK(desk.act()->draft.words == "một\nhai");
}

TEST_CASE("Escape keeps a draft of each request, and the act opens again as it was left")
{
    AtWork desk{visit::Stage::claimed};
    press(desk, "F7");
    press(desk, "Tab");
    desk.take(intent::Typed{"Mang bản chính."});
    press(desk, "Escape");
    CHECK(desk.act() == nullptr);
    CHECK(says(desk.page(), "bản nháp"));
    press(desk, "F7");
    CHECK(desk.act()->draft.words == "Mang bản chính.");
}

TEST_CASE("an act of another key opens in place of the one that is open, which is kept as a draft")
{
    AtWork desk{visit::Stage::claimed};
    press(desk, "F7");
    press(desk, "Tab");
    desk.take(intent::Typed{"Mang bản chính."});
    press(desk, "F6");
    CHECK(desk.act()->act == StaffAct::called);
    CHECK(desk.session.drafts.at(id_of(1)).draft.words == "Mang bản chính.");
}

TEST_CASE("what was done is taken back within a minute, to where the request stood and who held it, and later not at all")
{
    AtWork desk;
    press(desk, "F5");
    do_it(desk, visit::Stage::claimed);
    REQUIRE(desk.session.undo.has_value());
    CHECK(says(desk.page(), "Đã nhận BK-7K4B"));
    const auto early = desk.session;
    desk.world.now += std::chrono::seconds{59};
    press(desk, "Z", true);
    CHECK(wished(desk).act == StaffAct::undone);
    CHECK(wished(desk).back_to == visit::Stage::received);
    CHECK(wished(desk).back_to_holder == 0);
    CHECK(wished(desk).version == desk.session.undo->version);
    desk.session = early;
    desk.world.now += std::chrono::seconds{1};
    press(desk, "Z", true);
    CHECK(std::holds_alternative<std::monostate>(desk.session.wish));
    CHECK_FALSE(says(desk.page(), "Đã nhận BK-7K4B"));
}

TEST_CASE("taking back an acceptance asks for its reason first")
{
    AtWork desk{visit::Stage::claimed};
    press(desk, "F8");
    press(desk, "Return", true);
    REQUIRE(wished(desk).act == StaffAct::accepted);
    do_it(desk, visit::Stage::accepted);
    press(desk, "Z", true);
    REQUIRE(desk.act() != nullptr);
    CHECK(desk.act()->act == StaffAct::undone);
    CHECK(std::holds_alternative<std::monostate>(desk.session.wish));
    desk.take(intent::Typed{"Ghi nhầm người"});
    press(desk, "Return", true);
    CHECK(wished(desk).act == StaffAct::undone);
    CHECK(wished(desk).back_to == visit::Stage::claimed);
    CHECK(flow::one_of(wished(desk).fields, "why") == "Ghi nhầm người");
}

TEST_CASE("the next one is the most pressing that nobody has, with the others behind it for when a colleague is faster")
{
    AtWork desk;
    auto held = row(3, true, visit::Stage::claimed);
    desk.take(intent::QueueRead{{row(2), held, row(1, true), row(4)}, morning()});
    press(desk, "F3");
    REQUIRE(std::holds_alternative<wish::TakeNext>(desk.session.wish));
    const auto& rows = std::get<wish::TakeNext>(desk.session.wish).rows;
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].first == id_of(1));
    CHECK(rows[1].first == id_of(2));
    auto taken = row(2, false, visit::Stage::claimed);
    taken.version = 2;
    desk.take(intent::Taken{{taken, {}}});
    CHECK(open_request(desk.session)->id == id_of(2));
    // Shown only when the log says who looked.
    CHECK(std::holds_alternative<wish::Look>(desk.session.wish));
    CHECK(desk.session.undo.has_value());
}

TEST_CASE("with nobody left to take the desk says so")
{
    AtWork desk{visit::Stage::claimed};
    desk.take(intent::QueueRead{{row(1, true, visit::Stage::claimed)}, morning()});
    press(desk, "F3");
    CHECK(std::holds_alternative<std::monostate>(desk.session.wish));
    CHECK(says(desk.page(), "Không còn yêu cầu nào chưa ai nhận"));
}

TEST_CASE("what a colleague at a desk holds cannot be taken, of one who vanished it can")
{
    AtWork desk;
    auto held = row(1, true, visit::Stage::claimed);
    held.claimed_by = "Minh";
    held.holder = 9;
    desk.take(intent::QueueRead{{held, row(2)}, morning()});
    desk.take(intent::PresentRead{{7, 9}});
    CHECK(block(desk.page(), "desk.act.take_over") == nullptr);
    CHECK(says(desk.page(), "Minh đang giữ"));
    desk.take(intent::PresentRead{{7}});
    CHECK(block(desk.page(), "desk.act.take_over") != nullptr);
}

TEST_CASE("every key of the page of shortcuts that means something everywhere means it, and no bare letter is a command")
{
    AtWork desk;
    press(desk, "F1");
    CHECK(says(desk.page(), "Phím tắt"));
    CHECK(says(desk.page(), "Nhận việc tiếp"));
    press(desk, "Escape");
    CHECK_FALSE(says(desk.page(), "Vì sao phím F"));
    press(desk, "3", false, false, true);
    CHECK(desk.queue().drawer == Drawer::call_back);
    for (const char letter : std::string_view{"ABCDEFGHIJKLMNOPQRSTUVWXYZ"})
        CHECK_FALSE(intent_of({std::string_view{&letter, 1}}, desk.session).has_value());
}

TEST_CASE("keys in controls are quietened by a person, and the page of shortcuts still tells them")
{
    AtWork desk;
    const auto key_of_lock = [&] { return std::get<page::Button>(block(desk.page(), "desk.lock")->kind).shortcut; };
    CHECK(key_of_lock() == "Ctrl+L");
    desk.take(intent::SwitchedShortcuts{});
    CHECK(key_of_lock().empty());
}

TEST_CASE("a right click opens the row with its commands, and any of them closes the list")
{
    AtWork desk;
    REQUIRE(block(desk.page(), "row." + row(2).code)->menu.has_value());
    desk.take(*block(desk.page(), "row." + row(2).code)->menu);
    CHECK(open_request(desk.session)->id == id_of(2));
    REQUIRE(block(desk.page(), "row.menu") != nullptr);
    desk.take(intent::Copied{intent::Copied::What::code, id_of(2)});
    CHECK(block(desk.page(), "row.menu") == nullptr);
}

TEST_CASE("a hint of the same person or of the other side stands on the page and blocks nothing")
{
    AtWork desk{visit::Stage::claimed};
    auto husband = request_of_huong();
    husband.requester.name = "Chìu Văn Sìn";
    husband.contact.phone = "0988888888";
    auto again = request_of_huong();
    again.requester.birth = "1991";
    auto own = request_of_huong();
    own.requester.birth = "1991";
    own.other_side = "Chìu Văn Sìn, chồng";
    desk.take(intent::QueueRead{{row(1, true, visit::Stage::claimed), row(2), row(3)}, morning()});
    desk.take(intent::RequestsOpened{{{id_of(2), Opened{husband}}, {id_of(3), Opened{again}}, {id_of(1), Opened{own}}}});
    CHECK(says(desk.page(), "Có thể trùng: " + row(3).code));
    CHECK(says(desk.page(), "Bên kia là người trong " + row(2).code));
    desk.take(*block(desk.page(), "hint.same." + row(3).code)->meaning);
    CHECK(says(desk.page(), "So với " + row(3).code));
    CHECK(block(desk.page(), "desk.act.accept") != nullptr);
}
