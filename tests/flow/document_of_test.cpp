#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "kiosk/flow/request_document.h"

using namespace kiosk;
using visit::Question;
using visit::QuestionKind;

namespace {
Question asked(std::string id, QuestionKind kind, std::string path, std::vector<visit::Option> options = {})
{
    Question out;
    out.id = std::move(id);
    out.kind = kind;
    out.path = std::move(path);
    out.options = std::move(options);
    return out;
}
visit::Option option(std::string id, bool unsure = false)
{
    visit::Option out;
    out.id = std::move(id);
    out.unsure = unsure;
    return out;
}

struct Form {
    visit::Guide guide;
    visit::Draft draft;
    Form()
    {
        guide.request = {
            asked("court_date", QuestionKind::date, "facts.court_date"),
            asked("for_whom", QuestionKind::choice, "for", {option("self"), option("relative")}),
            asked("relation", QuestionKind::choice, "for.relation", {option("parent")}),
            asked("name", QuestionKind::name, "requester.name"),
            asked("birth", QuestionKind::date, "requester.birth"),
            asked("phone", QuestionKind::phone, "contact.phone"),
            asked("times", QuestionKind::several, "contact.times", {option("noon"), option("morning")}),
            asked("help", QuestionKind::choice, "help", {option("write"), option("unsure", true)}),
            asked("village_bell", QuestionKind::text, "village.bell"),
        };
        draft.id = base::RequestId::random();
        draft.language = "vi";
        draft.facts.set("household", "poor");
        answer("phone", {"0900000001"});
    }
    void answer(const char* id, std::vector<std::string> values) { draft.answers[id] = visit::Answer{std::move(values)}; }
    flow::Json document() const { return flow::document_of(draft, guide).value(); }
};
}  // namespace

TEST_CASE("answers stand where the form's questions say")
{
    Form form;
    form.answer("name", {"Giàng Thị Dở"});
    form.answer("times", {"noon", "morning"});
    form.answer("court_date", {"25/11/2026"});
    form.answer("birth", {"1961"});
    const auto document = form.document();
    CHECK(document["requester"]["name"] == "Giàng Thị Dở");
    CHECK(document["contact"]["times"] == flow::Json::array({"noon", "morning"}));
    CHECK(document["facts"]["court_date"] == "2026-11-25");
    CHECK(document["facts"]["household"] == "poor");
    CHECK(document["requester"]["birth"] == "1961");
    CHECK(document["id"] == form.draft.id.text());
}

TEST_CASE("a day of court that is passed over, or told as a year alone, stands as not known")
{
    Form form;
    CHECK_FALSE(form.document()["facts"].contains("court_date"));
    form.answer("court_date", {});
    CHECK(form.document()["facts"]["court_date"] == "unknown");
    form.answer("court_date", {"2026"});
    CHECK(form.document()["facts"]["court_date"] == "unknown");
}

TEST_CASE("of a birth no more is told than was typed: the year, or the month and the year")
{
    Form form;
    for (const auto& [typed, told] : {std::pair{"1961", "1961"}, {"09/1961", "1961-09"}, {"05/09/1961", "1961-09-05"}}) {
        form.answer("birth", {typed});
        CHECK(form.document()["requester"]["birth"] == told);
    }
}

TEST_CASE("a request for a relative says which relative")
{
    Form form;
    CHECK(form.document()["for"] == "self");
    form.answer("for_whom", {"relative"});
    CHECK(form.document()["for"]["relation"] == "relative");
    form.answer("relation", {"parent"});
    CHECK(form.document()["for"]["relation"] == "parent");
}

TEST_CASE("an answer to a pack's own question is kept under its path")
{
    Form form;
    form.answer("village_bell", {"twice"});
    CHECK(form.document()["other"]["village.bell"] == "twice");
}

TEST_CASE("without any way to reach the person there is no document")
{
    Form form;
    form.draft.answers.clear();
    const auto document = flow::document_of(form.draft, form.guide);
    REQUIRE_FALSE(document);
    CHECK(document.error().detail.starts_with("contact:"));
}

TEST_CASE("skipped questions leave no empty words behind")
{
    Form form;
    form.answer("name", {});
    CHECK_FALSE(form.document()["requester"].contains("name"));
}
