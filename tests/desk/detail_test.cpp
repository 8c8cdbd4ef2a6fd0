#include <doctest/doctest.h>

#include "desk_words.h"
#include "kiosk/desk/acts/acts.h"
#include "kiosk/desk/keys.h"

using namespace kiosk;
using namespace kiosk::desk;
using namespace kiosk::desk::tests;
using flow::StaffAct;

namespace {
std::size_t place_of(const Page& page, std::string_view id)
{
    for (std::size_t at = 0; at < page.blocks.size(); ++at)
        if (page.blocks[at].id == id) return at;
    return page.blocks.size();
}
/// One from which the act may be done.
visit::Stage stage_for(const Act& act)
{
    for (const auto stage : {visit::Stage::claimed, visit::Stage::waiting, visit::Stage::accepted})
        if (flow::stage_after(stage, act.act, "officer")) return stage;
    return visit::Stage::received;
}
}  // namespace

TEST_CASE("how to call safely stands above the phone number, in one card above everything else of the request")
{
    const auto page = AtWork{}.page();
    const auto safe = place_of(page, "detail.safe_contact"), words = place_of(page, "detail.words");
    REQUIRE(words < page.blocks.size());
    CHECK(safe < words);
    const auto& card = std::get<page::SafeContact>(page.blocks[safe].kind);
    CHECK(card.rule.words == "Sau 17 giờ · không nói nơi gọi · từ hẹn: “hoa ban”");
    CHECK(card.phone.words == "0912 345 678");
    CHECK(card.may.words == "Gọi được ngay");
}

TEST_CASE("outside the safe hours the number is behind one press, and no key copies it before")
{
    AtWork desk;
    auto request = request_of_huong();
    request.contact.times = {"afternoon"};
    desk.take(intent::RequestsOpened{{{id_of(1), Opened{request}}}});
    CHECK(says(desk.page(), "Chưa gọi: từ 13:30"));
    CHECK_FALSE(says(desk.page(), "0912 345 678"));
    desk.take(intent::Copied{intent::Copied::What::phone, {}});
    CHECK(std::holds_alternative<std::monostate>(desk.session.wish));
    desk.take(*block(desk.page(), "detail.safe_contact")->meaning);
    CHECK(says(desk.page(), "0912 345 678"));
    desk.take(*intent_of({"C", true}, desk.session));
    REQUIRE(std::holds_alternative<wish::Copy>(desk.session.wish));
    CHECK(std::get<wish::Copy>(desk.session.wish).text == "0912345678");
}

TEST_CASE("nothing of a request is shown before its opening was audited")
{
    AtWork desk;
    desk.take(intent::Selected{id_of(1)});
    CHECK(std::holds_alternative<wish::Look>(desk.session.wish));
    CHECK(block(desk.page(), "detail.safe_contact") == nullptr);
    CHECK_FALSE(says(desk.page(), "Tôi bị chồng"));
    desk.take(intent::NotDone{base::ErrorKind::unavailable});
    CHECK_FALSE(says(desk.page(), "Tôi bị chồng"));
    CHECK(says(desk.page(), "Kho yêu cầu chưa trả lời"));
}

TEST_CASE("the urgent reason is told with its day beside the code") { CHECK(says(AtWork{}.page(), "Khẩn: xét xử ngày 27/11")); }

TEST_CASE("many grounds that are only possible are counted, not told as if they were known, and none is suggested")
{
    AtWork desk{visit::Stage::claimed};
    auto request = request_of_huong();
    request.grounds = {{"tgpl2017.7.2", false}, {"tgpl2017.7.3", false}, {"x", false}, {"y", false}, {"z", false}};
    desk.take(intent::RequestsOpened{{{id_of(1), Opened{request}}}});
    CHECK(says(desk.page(), "5 nhóm có thể"));
    CHECK_FALSE(says(desk.page(), "hộ nghèo"));
    desk.choose(StaffAct::accepted);
    CHECK(desk.act()->draft.one("category").empty());
}

TEST_CASE("only what role and stage allow is offered")
{
    AtWork fresh;
    CHECK(block(fresh.page(), "desk.act.claim") != nullptr);
    CHECK(block(fresh.page(), "desk.act.accept") == nullptr);
    AtWork mine{visit::Stage::claimed};
    CHECK(block(mine.page(), "desk.act.claim") == nullptr);
    CHECK(block(mine.page(), "desk.act.accept") != nullptr);
    CHECK(block(mine.page(), "desk.act.transfer") != nullptr);
    mine.session.role = "reception";
    CHECK(block(mine.page(), "desk.act.accept") != nullptr);
    CHECK(block(mine.page(), "desk.act.transfer") == nullptr);
    CHECK(block(mine.page(), "desk.act.papers") != nullptr);
    AtWork done{visit::Stage::closed};
    for (const auto* id : {"desk.act.claim", "desk.act.called", "desk.act.accept", "desk.act.transfer"})
        CHECK(block(done.page(), id) == nullptr);
}

TEST_CASE("a key does what its button does, and nothing where there is no button")
{
    AtWork desk{visit::Stage::claimed};
    const auto accept = intent_of({"F8", false}, desk.session);
    REQUIRE(accept.has_value());
    desk.take(*accept);
    REQUIRE(desk.act() != nullptr);
    CHECK(desk.act()->act == StaffAct::accepted);
    AtWork fresh;
    CHECK_FALSE(intent_of({"F8", false}, fresh.session).has_value());
    CHECK(std::holds_alternative<intent::Locked>(intent_of({"L", true}, desk.session).value()));
}

TEST_CASE("arrows walk through the list and each request that is reached is opened with an audit row")
{
    AtWork desk;
    desk.take(*intent_of({"Down", false}, desk.session));
    CHECK(open_request(desk.session)->id == id_of(2));
    CHECK(std::holds_alternative<wish::Look>(desk.session.wish));
    desk.take(intent::Looked{{row(2), {}}});
    desk.take(*intent_of({"Up", false}, desk.session));
    desk.take(*intent_of({"Up", false}, desk.session));
    CHECK(open_request(desk.session)->id == id_of(1));
}

TEST_CASE("every page of the desk has words in both languages")
{
    for (const auto* language : {"vi", "en"}) {
        AtWork keys;
        keys.take(intent::ChoseLanguage{language});
        keys.take(intent::WentTo{PlaceName::shortcuts});
        CHECK(all_words(keys.page()).find("⟦") == std::string::npos);
        CHECK(all_words(AtWork{}.page()).find("⟦") == std::string::npos);
        for (const auto* act : acts::all) {
            if (act->fields.empty() || !flow::stage_after(stage_for(*act), act->act, "officer")) continue;
            AtWork desk{stage_for(*act)};
            desk.take(intent::ChoseLanguage{language});
            desk.choose(act->act);
            INFO(language << " " << act->name);
            REQUIRE(desk.act() != nullptr);
            CHECK(desk.act()->act == act->act);
            CHECK(all_words(desk.page()).find("⟦") == std::string::npos);
            for (const auto& block : desk.page().blocks)
                if (const auto* row = std::get_if<page::Row>(&block.kind)) CHECK_FALSE(row->label.fell_back);
        }
    }
}

TEST_CASE("both languages of the desk hold the same words")
{
    const auto library = small_library();
    for (const auto& [id, words] : library.words.at("vi")) CHECK_MESSAGE(library.words.at("en").contains(id), id);
    for (const auto& [id, words] : library.words.at("en")) CHECK_MESSAGE(library.words.at("vi").contains(id), id);
}

TEST_CASE("what the holder of the slip told since stands above the request, newest first")
{
    AtWork desk;
    auto request = request_of_huong();
    request.messages = {{visit::MessageKind::correct, "Số mới 0987 654 321", morning()},
                        {visit::MessageKind::withdraw, "", morning()}};
    desk.take(intent::RequestsOpened{{{id_of(1), Opened{request}}}});
    const auto page = desk.page();
    const auto words = all_words(page);
    const auto newest = words.find("muốn rút yêu cầu"), oldest = words.find("Số mới 0987 654 321"),
               phone = words.find("0912 345 678");
    REQUIRE(phone != std::string::npos);
    CHECK(newest < oldest);
    CHECK(oldest < phone);
}

TEST_CASE("a message that comes after a request was opened makes it be opened again")
{
    AtWork desk;
    auto rows = desk.session.queue;
    rows.front().messages.push_back({1, 2, 3});
    desk.take(intent::QueueRead{rows, morning()});
    CHECK_FALSE(desk.session.opened.contains(id_of(1)));
    auto request = request_of_huong();
    request.messages.emplace_back();
    desk.take(intent::RequestsOpened{{{id_of(1), Opened{request}}}});
    desk.take(intent::QueueRead{rows, morning()});
    CHECK(desk.session.opened.contains(id_of(1)));
    CHECK(says(desk.page(), "1 lời nhắn"));
}

TEST_CASE("what came from a terminal is told with the hour under the seal or with its day alone, never with a made-up midnight")
{
    AtWork desk;
    const auto midnight = *base::parse_time("2026-11-23T00:00");
    desk.take(
        intent::Looked{{desk.session.queue.front(), {{midnight, "terminal", "received"}, {midnight, "terminal", "message"}}}});
    const auto words = all_words(desk.page());
    CHECK(words.find("09:31|Gửi từ máy") != std::string::npos);
    CHECK(words.find("23/11|Người yêu cầu nhắn") != std::string::npos);
    CHECK(words.find("00:00") == std::string::npos);
}
