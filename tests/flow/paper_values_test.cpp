#include "kiosk/flow/paper_values.h"

#include <doctest/doctest.h>

#include <set>

#include "tests/support/shipped_library.h"

using namespace kiosk;
using test::shipped;

namespace {
constexpr base::Day today{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{23}};

flow::PaperOffice office()
{
    return {shipped(), "Trung tâm Trợ giúp pháp lý Nhà nước", "Trụ sở chính", "7:30 – 17:00", "0912000000", "Hoàng Minh Thư",
            today};
}

flow::QueuedRequest queued()
{
    flow::QueuedRequest row;
    row.code = "BK-7K4M";
    row.day = today;
    row.daily_number = 14;
    row.stage = visit::Stage::accepted;
    row.case_number = "TT.TGTT.178.2026";
    row.claimed_by = "Hoàng Minh Thư";
    return row;
}

flow::OpenedRequest opened()
{
    flow::OpenedRequest request;
    request.requester = {"Triệu Thị Mấy", "0912345678", "1991", "female", "dao", "xã Nghiên Loan", "", "", ""};
    request.contact.safe_word = "hoa ban";
    request.contact.say_who = "no";
    request.contact.phone = "0912345678";
    request.secret = "K7M42QXD";
    request.words = "Tôi xin ly hôn.";
    request.area = "family";
    return request;
}

std::string all_of(const content::PaperValues& values)
{
    std::string all;
    for (const auto& [place, words] : values.one) all += words + '\n';
    for (const auto& [name, rows] : values.many)
        for (const auto& row : rows)
            for (const auto& [place, words] : row) all += words + '\n';
    return all;
}
}  // namespace

TEST_CASE("values carry who asks, what about and the office, each under its place")
{
    const auto values = flow::request_values(office(), queued(), opened(), {});
    CHECK(values.of("name") == "Triệu Thị Mấy");
    CHECK(values.of("name_upper") == "TRIỆU THỊ MẤY");
    CHECK(values.of("aided_name") == "Triệu Thị Mấy");
    CHECK(values.of("received_on") == "23/11/2026");
    CHECK(values.of("case_number") == "TT.TGTT.178.2026");
    CHECK(values.of("for_self") == "x");
    CHECK(values.of("for_other").empty());
    CHECK(values.of("office_phone") == "0912 000 000");
    CHECK(values.of("home") == "xã Nghiên Loan");
}

TEST_CASE("safe word, secret code and a phone that may bring danger stand on no paper")
{
    auto request = opened();
    const auto all = all_of(flow::request_values(office(), queued(), request, {}));
    for (const auto* never : {"hoa ban", "K7M42QXD", "K7M4-2QXD", "0912 345", "0912345"}) CHECK(all.find(never) == all.npos);
    request.contact.say_who = "yes";
    CHECK(flow::request_values(office(), queued(), request, {}).of("phone") == "0912 345 678");
}

TEST_CASE("every value has a place that forms know, so that nothing is filled in vain")
{
    auto request = opened();
    request.for_self = false;
    request.contact.say_who = "yes";
    request.grounds = {{"tgpl2017.7.2", true}};
    flow::HistoryEntry asked;
    asked.what = "asked_papers";
    asked.fields["papers"] = {"Giấy chứng nhận hộ nghèo"};
    flow::HistoryEntry refused;
    refused.what = "refused";
    refused.fields["reason"] = {"elsewhere"};
    const auto values = flow::request_values(office(), queued(), request, {asked, refused});
    const auto known = content::places_of(content::PaperSubject::case_file);
    for (const auto& [place, words] : values.one)
        CHECK_MESSAGE(std::find(known.begin(), known.end(), place) != known.end(), place);
    CHECK(values.many.at("papers").front().at("paper") == "Giấy chứng nhận hộ nghèo");
    CHECK(values.of("ground") == "elsewhere");
    CHECK(values.of("category") == "người thuộc hộ nghèo");
    for (const auto& [name, rows] : values.many)
        for (const auto& of : content::rows_of(content::PaperSubject::case_file))
            if (of.name == name)
                for (const auto& row : rows)
                    for (const auto& [place, words] : row)
                        CHECK_MESSAGE(std::find(of.places.begin(), of.places.end(), place) != of.places.end(), place);
}

TEST_CASE("a day sheet names codes and nobody, a call list names whom to call and how to be careful")
{
    const auto row = queued();
    auto waiting = queued();
    waiting.stage = visit::Stage::claimed;
    waiting.code = "BK-2QXD";
    const auto request = opened();
    const std::vector<flow::PaperRequest> requests{{row, &request}, {waiting, &request}};
    const auto values = flow::day_values(office(), today, requests, "18.342", "k7m4 2qxd 9rtw hbfc");
    CHECK(values.of("count") == "2");
    CHECK(values.of("log_letters") == "k7m4 2qxd 9rtw hbfc");
    for (const auto& line : values.many.at("requests"))
        for (const auto& [place, words] : line) CHECK(words.find("Mấy") == words.npos);
    REQUIRE(values.many.at("calls").size() == 1);
    const auto& call = values.many.at("calls").front();
    CHECK(call.at("code") == "BK-2QXD");
    CHECK(call.at("phone") == "0912 345 678");
    CHECK(call.at("care") == "không nói gọi từ đâu");
    CHECK(all_of(values).find("hoa ban") == std::string::npos);
}

TEST_CASE("a month counts what each member did")
{
    const std::vector<flow::StaffMonth> members{{"Hoàng Minh Thư", "officer", 22, 1031, 4, 0, 12, 1}};
    const auto values = flow::month_values(office(), 2026, 11, members);
    CHECK(values.of("month") == "11/2026");
    CHECK(values.many.at("members").front().at("opened") == "1.031");
    CHECK(values.many.at("members").front().at("role") == "trợ giúp viên");
}

TEST_CASE("a file of a paper is called by form and number, never by a name")
{
    const auto* refusal = content::form_named(shipped(), "08-TP-TGPL", today);
    const auto* cover = content::form_named(shipped(), "cover", today);
    REQUIRE(refusal != nullptr);
    REQUIRE(cover != nullptr);
    auto values = flow::request_values(office(), queued(), opened(), {});
    CHECK(flow::paper_file_name(*refusal, values) == "08-TP-TGPL-TT.TGTT.178.2026.pdf");
    values.one["case_number"].clear();
    CHECK(flow::paper_file_name(*cover, values) == "cover-BK-7K4M.pdf");
}

TEST_CASE("a case tells its provider, the one before, its file by the list of the rules and how it ended")
{
    const auto entry = [](const char* what, std::initializer_list<std::pair<const char*, const char*>> fields) {
        flow::HistoryEntry out;
        out.at = *base::parse_time("2026-11-23T09:42");
        out.what = what;
        for (const auto& [name, value] : fields) out.fields[name] = {value};
        return out;
    };
    const std::vector<flow::HistoryEntry> history{
        entry("accepted", {{"form", "TGTT"}, {"category", "tgpl2017.7.2"}}),
        entry("appointed", {{"provider", "Lý Quốc Việt"}, {"provider_kind", "officer"}, {"decided_on", "2026-11-24"}}),
        entry("appointed", {{"provider", "Hà Thị Thu"}, {"provider_kind", "centre_lawyer"}, {"why", "nghỉ việc"}}),
        entry("finished", {{"end", "not_continued"}, {"ended_on", "2026-11-27"}, {"why", "rút yêu cầu"}})};
    const auto values = flow::request_values(office(), queued(), opened(), history);
    CHECK(values.of("accepted_on") == "23/11/2026");
    CHECK(values.of("form_words") == "tham gia tố tụng");
    CHECK(values.of("provider") == "Hà Thị Thu");
    CHECK(values.of("provider_kind") == "luật sư ký hợp đồng với Trung tâm");
    CHECK(values.of("provider_before") == "Lý Quốc Việt");
    CHECK(values.of("end_reason") == "không tiếp tục");
    CHECK(values.of("ended_on") == "27/11/2026");
    CHECK(values.many.at("file").size() > 5);
}
