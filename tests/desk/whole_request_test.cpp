#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "desk_words.h"
#include "kiosk/flow/request_schema.h"

using namespace kiosk;
using namespace kiosk::desk;
using namespace kiosk::desk::tests;
using flow::Json;

namespace {
/// A word that stands for nothing else, in the form that the field takes.
std::string sample_of(const flow::RequestField& field, int number)
{
    const auto two = std::to_string(10 + number);
    switch (field.kind) {
    case flow::FieldKind::phone: return "09000000" + two;
    case flow::FieldKind::day: return "2026-12-" + std::to_string(10 + number % 18);
    case flow::FieldKind::birth: return "19" + std::to_string(50 + number);
    case flow::FieldKind::number: return "0380900012" + two;
    default: return "mẫu" + two;
    }
}

struct Sample {
    std::string path, words;
};

/// A document that holds every field of the schema, each with a value of its own.
std::vector<Sample> fill(Json& document)
{
    std::vector<Sample> out;
    int number = 0;
    for (const auto& field : flow::request_fields()) {
        const auto value = sample_of(field, ++number);
        const std::string path{field.path};
        const auto dot = path.find('.');
        auto& place = dot == std::string::npos ? document[path] : document[path.substr(0, dot)][path.substr(dot + 1)];
        place = field.kind == flow::FieldKind::list ? Json::array({value, value + "b"}) : Json(value);
        out.push_back({path, value});
        if (field.kind == flow::FieldKind::list) out.push_back({path, value + "b"});
    }
    return out;
}

/// Dates and phones are written for a reader.
bool shows(const std::string& page, const Sample& sample)
{
    const auto day = base::parse_day(sample.words);
    // A sentence begins with a capital.
    for (const auto& form : {sample.words, sample.words.substr(1),
                             sample.words.substr(0, 4) + " " +
                                 (sample.words.size() == 10 ? sample.words.substr(4, 3) + " " + sample.words.substr(7) : ""),
                             day ? std::to_string(static_cast<unsigned>(day->day())) + "/12/2026" : sample.words})
        if (page.find(form) != std::string::npos) return true;
    return false;
}

AtWork at_work_with(const Json& document)
{
    AtWork desk;
    desk.take(intent::RequestsOpened{{{id_of(1), Opened{flow::opened_request(document).value()}}}});
    return desk;
}
}  // namespace

TEST_CASE("the desk shows every field that a request can have")
{
    Json document;
    const auto samples = fill(document);
    document["other"] = {{"interpreter_language", "tiếng Mông"}};
    document["from_a_newer_program"] = {{"colour", "xanh biếc"}};
    document["secret"] = "K7M42QXD";
    const auto page = all_words(at_work_with(document).page());
    for (const auto& sample : samples) {
        CAPTURE(sample.path);
        CAPTURE(sample.words);
        CHECK(shows(page, sample));
    }
    CHECK(page.find("tiếng Mông") != std::string::npos);
    CHECK(page.find("xanh biếc") != std::string::npos);
    CHECK(page.find("K7M42QXD") == std::string::npos);
}

TEST_CASE("every field of the schema has words at the desk in both languages")
{
    const auto library = small_library();
    for (const auto& field : flow::request_fields())
        for (const auto* language : {"vi", "en"})
            CHECK_MESSAGE(library.words.at(language).contains("desk.label." + std::string{field.path}), field.path);
}

TEST_CASE("court and limitation days are told near or far, passed or not known")
{
    const auto with_days = [](const char* court, const char* limitation) {
        return all_words(
            at_work_with(Json{{"facts", {{"court_date", court}, {"limitation_date", limitation}}}, {"urgent", {"court_date"}}})
                .page());
    };
    auto page = with_days("2026-12-15", "2027-03-01");
    CHECK(page.find("Ngày ra toà|Thứ Ba 15/12/2026") != std::string::npos);
    CHECK(page.find("Hạn khởi kiện|Thứ Hai 01/03/2027") != std::string::npos);
    page = with_days("2026-11-20", "absent");
    CHECK(page.find("Ngày ra toà|Thứ Sáu 20/11/2026 · đã qua") != std::string::npos);
    CHECK(page.find("Hạn khởi kiện|") == std::string::npos);
    page = with_days("unknown", "absent");
    CHECK(page.find("Ngày ra toà|chưa nhớ ngày") != std::string::npos);
}

TEST_CASE("an urgent day that has passed says so in the list and beside the code")
{
    AtWork desk;
    auto request = request_of_huong();
    request.facts.set("court_date", "2026-11-20");
    desk.take(intent::RequestsOpened{{{id_of(1), Opened{request}}}});
    CHECK(says(desk.page(), "Khẩn: xét xử ngày 20/11 (đã qua)"));
    CHECK(says(desk.page(), "Nguyễn Thị Hường|xét xử ngày 20/11 (đã qua)"));
    request.facts.set("court_date", "unknown");
    desk.take(intent::RequestsOpened{{{id_of(1), Opened{request}}}});
    CHECK(says(desk.page(), "Khẩn: sắp ra toà, chưa rõ ngày"));
}

TEST_CASE("what a person said of their situation stands in words: told, denied and not known apart")
{
    const auto page = all_words(
        at_work_with(
            Json{{"facts",
                  {{"age", "60.."}, {"household", "near_poor"}, {"hiv", "no"}, {"merit", "unknown"}, {"disability", "yes"}}},
                 {"outcome", {{"verdict", "maybe"}, {"rules", "r"}}}})
            .page());
    CHECK(page.find("Đã khai|từ 60 tuổi · người khuyết tật · hộ cận nghèo") != std::string::npos);
    CHECK(page.find("Khai là không|nhiễm HIV") != std::string::npos);
    CHECK(page.find("Chưa rõ|người có công với cách mạng") != std::string::npos);
    CHECK(page.find("Máy đã trả lời|có thể thuộc một nhóm") != std::string::npos);
}
