#include "kiosk/paper/form_sample.h"

#include <map>
#include <string_view>

namespace kiosk::paper {

namespace {
using Pair = std::pair<std::string_view, std::string_view>;

// clang-format off
constexpr Pair made_up[] = {
    {"accepted_on", "23/11/2026"}, {"accepted", "23/11/2026"}, {"aided_birth", "1991"}, {"aided_ethnicity", "Dao"},
    {"aided_home", "xã Nghiên Loan, tỉnh Thái Nguyên"}, {"aided_name", "Triệu Thị Mấy"}, {"aided_sex", "nữ"},
    {"answer_by", "24/11/2026"}, {"area", "hôn nhân và gia đình"}, {"asked_by", "tự yêu cầu"}, {"at", "08:00"},
    {"birth", "1991"}, {"body", "Toà án nhân dân khu vực 3"}, {"book_form", "tham gia tố tụng"},
    {"book_unit", "Trụ sở chính"}, {"book_year", "2026"}, {"care", "Không nói từ đâu gọi"}, {"case_number", "TT.TGTT.178.2026"},
    {"category", "người thuộc hộ nghèo"}, {"centre", "Trung tâm Trợ giúp pháp lý Nhà nước"}, {"code", "BK-7K4M"},
    {"count", "3"}, {"criteria", "giữ được quyền nuôi con"}, {"day", "23/11/2026"}, {"decided", "12"},
    {"decided_on", "24/11/2026"}, {"decision", "………/QĐ-TGPL"}, {"end", "hoàn thành"}, {"end_reason", "hoàn thành"},
    {"ended_on", "27/11/2026"}, {"ethnicity", "Dao"}, {"exported", "0"}, {"field", "hôn nhân và gia đình"}, {"for_self", "x"},
    {"form_words", "tham gia tố tụng"}, {"grade", "tốt"}, {"handed_on", "15/12/2026"}, {"hearing_at", "08:00"},
    {"hearing_on", "27/11/2026"}, {"hearing_place", "Toà án nhân dân khu vực 3"}, {"help", "ly hôn"}, {"holder", "Hoàng Minh Thư"},
    {"home", "xã Nghiên Loan, tỉnh Thái Nguyên"}, {"hours", "7:30 – 11:30, 13:30 – 17:00"}, {"kind", "trợ giúp viên pháp lý"},
    {"log_letters", "k7m4 2qxd 9rtw hbfc"}, {"log_number", "18.342"},
    {"matter", "Tôi bị chồng đánh nhiều lần, tôi đã làm đơn xin ly hôn. Toà hẹn xét xử ngày 27/11. Tôi cần người bảo vệ quyền lợi cho tôi và hai con, cháu lớn bảy tuổi, cháu bé ba tuổi. Tôi không biết phải mang giấy tờ gì và sợ gặp chồng tôi ở toà."},
    {"month", "11/2026"}, {"name", "Triệu Thị Mấy"}, {"name_upper", "TRIỆU THỊ MẤY"}, {"notice_form", "Thông báo mẫu 03"},
    {"notice_on", "23/11/2026"}, {"number", "14"}, {"office_phone", "0000 000 000"}, {"on", "25/11/2026"}, {"opened", "31"},
    {"pages", "2"}, {"paper", "Giấy chứng nhận hộ nghèo (nộp sau, chậm nhất ngày 01/12/2026)"}, {"papers_by", "01/12/2026"},
    {"person", "Triệu Thị Mấy"}, {"phone", "0912 345 678"}, {"place", "Toà án nhân dân khu vực 3"}, {"printed", "4"},
    {"provider", "Hoàng Minh Thư"}, {"provider_before", "Lý Quốc Việt"}, {"provider_kind", "trợ giúp viên pháp lý"},
    {"provider_why", "nghỉ việc từ ngày 30/11/2026"}, {"received_on", "23/11/2026"}, {"refused", "1"},
    {"relation", "chính người được trợ giúp"}, {"role", "trợ giúp viên"}, {"sex", "nữ"}, {"staff", "Hoàng Minh Thư"},
    {"stage", "đang giữ, đã gọi"}, {"state", "có"}, {"today", "23/11/2026"}, {"tries", "1"}, {"unit", "Trụ sở chính"},
    {"unlocked", "22"}, {"urgent", "khẩn"}, {"what", "phiên toà"}, {"why", "Người được trợ giúp pháp lý đã được Chi nhánh số 3 thụ lý ngày 20/11/2026."},
    {"year", "2026"}};
// clang-format on

std::string made_up_for(std::string_view place)
{
    for (const auto& [name, words] : made_up)
        if (name == place) return std::string{words};
    return {};
}
}  // namespace

content::PaperValues sample_values(const content::PaperForm& form)
{
    content::PaperValues out;
    for (const auto place : content::places_of(form.subject))
        if (auto words = made_up_for(place); !words.empty()) out.one[std::string{place}] = std::move(words);
    for (const auto& ask : form.asks) {
        auto words = made_up_for(ask.place);
        if (!ask.options.empty()) {
            words = ask.options.back().words;
            out.chosen[ask.place] = ask.options.back().value;
        }
        if (!words.empty()) out.one[ask.place] = words;
    }
    for (const auto& rows : content::rows_of(form.subject)) {
        content::PaperValues::Texts row;
        for (const auto place : rows.places) row[std::string{place}] = made_up_for(place);
        out.many[std::string{rows.name}] = {row, row, row};
    }
    return out;
}

}  // namespace kiosk::paper
