#include "kiosk/text/abbreviations.h"

#include <algorithm>
#include <array>

namespace kiosk::text {

namespace {

struct Entry {
    std::string_view written;
    std::string_view vi;
    std::string_view en;
};

constexpr Entry entries[] = {
    {"BHTN", "bảo hiểm thất nghiệp", "unemployment insurance"},
    {"BHXH", "bảo hiểm xã hội", "social insurance"},
    {"BHYT", "bảo hiểm y tế", "health insurance"},
    {"BLDS", "Bộ luật Dân sự", "the Civil Code"},
    {"BLHS", "Bộ luật Hình sự", "the Penal Code"},
    {"BLTTDS", "Bộ luật Tố tụng dân sự", "the Civil Procedure Code"},
    {"BLTTHS", "Bộ luật Tố tụng hình sự", "the Criminal Procedure Code"},
    {"BTP", "Bộ Tư pháp", "the Ministry of Justice"},
    {"CAND", "Công an nhân dân", "the People's Public Security"},
    {"CCCD", "căn cước công dân", "citizen identity card"},
    {"CMND", "chứng minh nhân dân", "identity card"},
    {"CP", "Chính phủ", "the Government"},
    {"CQĐT", "cơ quan điều tra", "the investigators"},
    {"CSGT", "cảnh sát giao thông", "the traffic police"},
    {"CTCP", "công ty cổ phần", "joint stock company"},
    {"Cty", "công ty", "company"},
    {"Cty.", "công ty", "company"},
    {"DNTN", "doanh nghiệp tư nhân", "private enterprise"},
    {"ĐKKH", "đăng ký kết hôn", "marriage registration"},
    {"ĐKKS", "đăng ký khai sinh", "birth registration"},
    {"ĐT", "điện thoại", "telephone"},
    {"GCN", "giấy chứng nhận", "certificate"},
    {"GCNQSDĐ", "giấy chứng nhận quyền sử dụng đất", "land use right certificate"},
    {"GPLX", "giấy phép lái xe", "driving licence"},
    {"GPMB", "giải phóng mặt bằng", "land clearance"},
    {"HCM", "Hồ Chí Minh", "Ho Chi Minh"},
    {"HĐLĐ", "hợp đồng lao động", "labour contract"},
    {"HKTT", "hộ khẩu thường trú", "permanent residence"},
    {"HTX", "hợp tác xã", "cooperative"},
    {"KCN", "khu công nghiệp", "industrial zone"},
    {"LĐTBXH", "lao động thương binh và xã hội", "labour, invalids and social affairs"},
    {"MTV", "một thành viên", "single member"},
    {"NLĐ", "người lao động", "the worker"},
    {"NSDLĐ", "người sử dụng lao động", "the employer"},
    {"TDP", "tổ dân phố", "residential group"},
    {"THCS", "trung học cơ sở", "lower secondary school"},
    {"THPT", "trung học phổ thông", "upper secondary school"},
    {"TMCP", "thương mại cổ phần", "joint stock commercial"},
    {"TNHH", "trách nhiệm hữu hạn", "limited"},
    {"HĐND", "Hội đồng nhân dân", "the People's Council"},
    {"HĐTP", "Hội đồng Thẩm phán", "the Council of Judges"},
    {"HIV", "hát i vê", "H I V"},
    {"HN&GĐ", "hôn nhân và gia đình", "marriage and family"},
    {"ID", "i đê", "I D"},
    {"NĐ", "nghị định", "decree"},
    {"NĐ-CP", "nghị định của Chính phủ", "decree of the Government"},
    {"NQ", "nghị quyết", "resolution"},
    {"NQ-CP", "nghị quyết của Chính phủ", "resolution of the Government"},
    {"NQ-HĐTP", "nghị quyết của Hội đồng Thẩm phán", "resolution of the Council of Judges"},
    {"PDF", "pê đê ép", "P D F"},
    {"QĐ", "quyết định", "decision"},
    {"QĐ-TTg", "quyết định của Thủ tướng Chính phủ", "decision of the Prime Minister"},
    {"QĐ-UBND", "quyết định của Ủy ban nhân dân", "decision of the People's Committee"},
    {"QH", "Quốc hội", "the National Assembly"},
    {"QR", "quy rờ", "Q R"},
    {"QSDĐ", "quyền sử dụng đất", "land use right"},
    {"SĐT", "số điện thoại", "telephone number"},
    {"SMS", "tin nhắn", "text message"},
    {"STP", "Sở Tư pháp", "the Department of Justice"},
    {"STT", "số thứ tự", "number in order"},
    {"TAND", "Tòa án nhân dân", "the People's Court"},
    {"TANDTC", "Tòa án nhân dân tối cao", "the Supreme People's Court"},
    {"TGPL", "trợ giúp pháp lý", "legal aid"},
    {"TGVPL", "trợ giúp viên pháp lý", "State legal aid officer"},
    {"THADS", "thi hành án dân sự", "civil judgment enforcement"},
    {"TP", "thành phố", "city"},
    {"TPHCM", "thành phố Hồ Chí Minh", "Ho Chi Minh City"},
    {"TP.", "thành phố", "city"},
    {"Tp.", "thành phố", "city"},
    {"TT", "thông tư", "circular"},
    {"TT-BCA", "thông tư của Bộ Công an", "circular of the Ministry of Public Security"},
    {"TT-BTC", "thông tư của Bộ Tài chính", "circular of the Ministry of Finance"},
    {"TT-BTP", "thông tư của Bộ Tư pháp", "circular of the Ministry of Justice"},
    {"TTg", "Thủ tướng Chính phủ", "the Prime Minister"},
    {"TTLT-BTP-UBDT", "thông tư liên tịch của Bộ Tư pháp và Ủy ban Dân tộc",
     "joint circular of the Ministry of Justice and the Committee for Ethnic Minority Affairs"},
    {"TTLT", "thông tư liên tịch", "joint circular"},
    {"UBDT", "Ủy ban Dân tộc", "the Committee for Ethnic Minority Affairs"},
    {"UBND", "Ủy ban nhân dân", "the People's Committee"},
    {"UBTVQH", "Ủy ban Thường vụ Quốc hội", "the Standing Committee of the National Assembly"},
    {"UNFPA", "Quỹ Dân số Liên hợp quốc", "U N F P A"},
    {"VKS", "Viện kiểm sát", "the Procuracy"},
    {"VKSND", "Viện kiểm sát nhân dân", "the People's Procuracy"},
    {"VKSNDTC", "Viện kiểm sát nhân dân tối cao", "the Supreme People's Procuracy"},
    {"VND", "đồng", "dong"},
    {"VNĐ", "đồng", "dong"},
    {"v.v.", "vân vân", "and so on"},
    {"v.v", "vân vân", "and so on"},
    {"VD:", "ví dụ:", "for example:"},
    {"Art.", "điều", "Article"},
    {"No.", "số", "number"},
    {"e.g.", "ví dụ", "for example"},
    {"i.e.", "tức là", "that is"},
    {"cm", "xăng ti mét", "centimetres"},
    {"km", "ki lô mét", "kilometres"},
    {"kg", "ki lô gam", "kilograms"},
    {"mm", "mi li mét", "millimetres"},
    {"m²", "mét vuông", "square metres"},
};

constexpr std::array<std::string_view, 26> names_vi{"a",  "bê", "xê", "dê", "e",      "ép",  "giê",   "hát", "i ngắn",
                                                    "gi", "ca", "lờ", "mờ", "nờ",     "o",   "pê",    "quy", "rờ",
                                                    "sờ", "tê", "u",  "vê", "vê kép", "ích", "y dài", "dét"};
constexpr std::string_view names_en = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

}  // namespace

std::optional<std::string_view> spoken_abbreviation(std::string_view written, std::string_view language)
{
    const auto* found = std::ranges::find(entries, written, &Entry::written);
    if (found == std::end(entries)) return std::nullopt;
    return language == "en" ? found->en : found->vi;
}

std::string_view letter_name(char32_t letter, std::string_view language)
{
    struct Own {
        char32_t small, capital;
        std::string_view vi, en;
    };
    constexpr Own own[] = {{U'đ', U'Đ', "đê", "D with a bar"}, {U'ă', U'Ă', "á", "A with a bow"},
                           {U'â', U'Â', "ớ", "A with a hat"},  {U'ê', U'Ê', "ê", "E with a hat"},
                           {U'ô', U'Ô', "ô", "O with a hat"},  {U'ơ', U'Ơ', "ơ", "O with a hook"},
                           {U'ư', U'Ư', "ư", "U with a hook"}};
    for (const auto& one : own)
        if (letter == one.small || letter == one.capital) return language == "en" ? one.en : one.vi;
    if (letter >= U'a' && letter <= U'z') letter = letter - U'a' + U'A';
    if (letter < U'A' || letter > U'Z') return {};
    const auto at = static_cast<std::size_t>(letter - U'A');
    return language == "en" ? names_en.substr(at, 1) : names_vi[at];
}

}  // namespace kiosk::text
