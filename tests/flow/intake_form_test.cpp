#include "kiosk/flow/intake_form.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "kiosk/flow/opened_request.h"

using namespace kiosk;
using namespace kiosk::flow;

namespace {
visit::Draft notice_03()
{
    visit::Draft draft;
    draft.id = base::RequestId::random();
    draft.language = "vi";
    const auto say = [&](const char* id, const char* value) { draft.answers[id] = {{value}}; };
    say("form", "03");
    say("received_day", "23/11/2026");
    say("received_hour", "08:05");
    say("body", "Công an xã Chợ Rã");
    say("sender", "Nông Văn Hùng");
    say("sender_phone", "0900 000 561");
    say("person", "Lộc Văn Dìn");
    say("birth", "14/03/2009");
    say("role", "held");
    say("place_held", "Nhà tạm giữ Công an tỉnh");
    say("asked_day", "22/11/2026");
    say("asked_hour", "22:10");
    return draft;
}
}  // namespace

TEST_CASE("a notice 03 becomes a request of the person it speaks of, with the minute from which its clock runs")
{
    const auto document = intake_document(notice_03(), notice_questions());
    REQUIRE(document);
    CHECK_FALSE(document->contains("consent"));
    const auto opened = opened_request(*document);
    REQUIRE(opened);
    CHECK(opened->requester.name == "Lộc Văn Dìn");
    CHECK(opened->requester.birth == "2009-03-14");
    REQUIRE(opened->notice);
    CHECK(opened->notice->form == "03");
    CHECK(opened->notice->received_at == *base::parse_time("2026-11-23T08:05"));
    CHECK(opened->notice->asked_at == *base::parse_time("2026-11-22T22:10"));
    CHECK(opened->notice->sender_phone == "0900000561");
    CHECK(opened->notice->held());
    CHECK(opened->facts.known("held_now") == "yes");
    CHECK(opened->facts.known("accused") == "yes");
}

TEST_CASE("of a notice form, body, receipt and role are asked for, and each that is missing is named")
{
    for (const auto* left_out : {"body", "received_day", "role"}) {
        auto draft = notice_03();
        draft.answers.erase(left_out);
        const auto document = intake_document(draft, notice_questions());
        REQUIRE_FALSE(document);
        CHECK(document.error().detail.find("notice.") == 0);
    }
}

TEST_CASE("codes of notices tell 03 from 04")
{
    auto draft = notice_03();
    CHECK(prefix_of_notice(draft.answers) == "TB03");
    draft.answers["form"] = {{"04"}};
    CHECK(prefix_of_notice(draft.answers) == "TB04");
    CHECK(prefix_of_notice({}).empty());
}

TEST_CASE("a request at the counter says how the person came, that consent was asked aloud and how it was signed")
{
    visit::Guide guide;
    visit::Question name;
    name.id = "name";
    name.kind = visit::QuestionKind::name;
    name.path = "requester.name";
    visit::Question phone;
    phone.id = "phone";
    phone.kind = visit::QuestionKind::phone;
    phone.path = "contact.phone";
    guide.request = {name, phone};
    visit::Draft draft;
    draft.id = base::RequestId::random();
    draft.language = "vi";
    draft.answers = {{"came_by", {{"phone"}}},
                     {"name", {{"Đỗ Văn Lâm"}}},
                     {"phone", {{"0900000140"}}},
                     {"consent_aloud", {{"yes"}}},
                     {"signed", {{"fingerprint"}}}};
    const auto document = intake_document(draft, counter_questions(guide));
    REQUIRE(document);
    CHECK((*document)["other"]["came_by"] == "phone");
    CHECK((*document)["other"]["consent_aloud"] == "yes");
    CHECK((*document)["other"]["signed"] == "fingerprint");
    CHECK((*document)["consent"] == true);
}
