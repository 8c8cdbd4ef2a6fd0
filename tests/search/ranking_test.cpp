/// The shipped pack, searched as people type: which topic has to stand among the first three.
#include <doctest/doctest.h>

#include "kiosk/content/loader.h"
#include "kiosk/search/index.h"
#include "kiosk/text/fold.h"

using namespace kiosk;

namespace {
struct Shipped {
    content::Library library = content::load(std::filesystem::path{KIOSK_SOURCE_DIR} / "content").value().library;
    search::Index vietnamese = index("vi"), english = index("en");

    search::Index index(const std::string& language) const
    {
        return search::Index::build(search::documents_of(library, language), search::synonyms_of(library, language)).value();
    }
};

std::string first_three(const search::Index& index, std::string_view text)
{
    std::string ids;
    for (const auto& hit : index.find(text, 3)) ids += ' ' + hit.id;
    return ids + ' ';
}

struct Row {
    const char* typed;
    const char* topic;
};

void check_all(const search::Index& index, std::initializer_list<Row> rows)
{
    for (const auto& row : rows) {
        const auto found = first_three(index, row.typed);
        INFO(std::string{row.typed});
        CAPTURE(found);
        CHECK(found.find(' ' + std::string{row.topic} + ' ') != std::string::npos);
    }
}

/// "Bị đuổi việc" -> "bi duoi viec", as on a keyboard without marks.
std::string unmarked(std::string_view words) { return text::folded(words); }

const std::initializer_list<Row> with_marks{
    {"ly hôn", "divorce"},
    {"bỏ nhau", "divorce"},
    {"muốn bỏ chồng", "divorce"},
    {"vợ chồng chia tay", "divorce"},
    {"chồng không chịu ký đơn ly hôn", "divorce"},
    {"ai được nuôi con", "child_custody"},
    {"giành quyền nuôi con", "child_custody"},
    {"bố không gửi tiền nuôi con", "child_support"},
    {"đòi cấp dưỡng", "child_support"},
    {"chồng đánh", "domestic_violence"},
    {"bị đánh", "domestic_violence"},
    {"bị chồng đánh đập", "domestic_violence"},
    {"bị bố mẹ chửi mắng", "domestic_violence"},
    {"bạo lực gia đình", "domestic_violence"},
    {"sổ đỏ", "land_dispute"},
    {"bị lấn đất", "land_dispute"},
    {"hàng xóm chiếm đất", "land_dispute"},
    {"tranh chấp đất đai", "land_dispute"},
    {"cha mất chia đất", "inheritance"},
    {"bố mẹ để lại nhà cho ai", "inheritance"},
    {"chia thừa kế", "inheritance"},
    {"viết di chúc", "making_will"},
    {"giấy để lại tài sản cho con", "making_will"},
    {"bị đuổi việc", "job_loss"},
    {"công ty cho nghỉ việc", "job_loss"},
    {"sa thải", "job_loss"},
    {"quỵt lương", "wages_unpaid"},
    {"chủ không trả lương", "wages_unpaid"},
    {"công ty nợ lương ba tháng", "wages_unpaid"},
    {"công an bắt", "held_or_accused"},
    {"con tôi bị tạm giam", "held_or_accused"},
    {"bị khởi tố", "held_or_accused"},
    {"bị lừa tiền", "crime_victim"},
    {"mất trộm xe", "crime_victim"},
    {"làm giấy khai sinh", "birth_registration"},
    {"con chưa có khai sinh", "birth_registration"},
    {"đăng ký kết hôn", "marriage_registration"},
    {"cưới vợ", "marriage_registration"},
    {"khai tử", "death_registration"},
    {"người nhà chết phải báo tử ở đâu", "death_registration"},
    {"hộ khẩu", "residence"},
    {"đăng ký tạm trú", "residence"},
    {"tàn tật", "disability_support"},
    {"trợ cấp người khuyết tật", "disability_support"},
    {"thương binh", "meritorious_people"},
    {"chất độc da cam", "meritorious_people"},
    {"kiện xã", "admin_complaint"},
    {"khiếu nại quyết định của ủy ban", "admin_complaint"},
    {"miễn án phí", "court_fee_exemption"},
    {"không có tiền ra toà", "court_fee_exemption"},
    {"luật sư miễn phí", "legal_aid_who"},
    {"ai được trợ giúp pháp lý", "legal_aid_who"},
    {"xin trợ giúp pháp lý thế nào", "legal_aid_how"},
    {"bao lâu thì được trợ giúp", "legal_aid_time_limits"},
    {"bị từ chối trợ giúp", "legal_aid_refusal"},
    {"không hài lòng với luật sư", "legal_aid_complaint"},
};
}  // namespace

TEST_CASE("what people type leads to its topic within the first three, with tone marks and without")
{
    const Shipped shipped;
    check_all(shipped.vietnamese, with_marks);
    for (const auto& row : with_marks) {
        const auto plain = unmarked(row.typed);
        const auto found = first_three(shipped.vietnamese, plain);
        CAPTURE(plain);
        CAPTURE(found);
        CHECK(found.find(' ' + std::string{row.topic} + ' ') != std::string::npos);
    }
}

TEST_CASE("keys that nobody composed and single wrong letters lead there as well")
{
    const Shipped shipped;
    check_all(shipped.vietnamese, {
                                      {"lij hoon", "divorce"},
                                      {"ly hoon", "divorce"},
                                      {"bor nhau", "divorce"},
                                      {"soor ddor", "land_dispute"},
                                      {"d9a61t d9ai", "land_dispute"},
                                      {"bij ddanhs", "domestic_violence"},
                                      {"bi5 d9a1nh", "domestic_violence"},
                                      {"thuwaf kees", "inheritance"},
                                      {"bij dduooir vieecj", "job_loss"},
                                      {"ly hom", "divorce"},
                                      {"tranh chep dat", "land_dispute"},
                                      {"bao luc gia dinj", "domestic_violence"},
                                      {"khai sing", "birth_registration"},
                                      {"thua ke1", "inheritance"},
                                      {"chong danh", "domestic_violence"},
                                      {"cha mat chia dat", "inheritance"},
                                      {"so do", "land_dispute"},
                                      {"bo nhau", "divorce"},
                                      {"no luong", "wages_unpaid"},
                                      {"LUAT SU MIEN PHI", "legal_aid_who"},
                                  });
}

TEST_CASE("English words lead to their topics")
{
    const Shipped shipped;
    check_all(shipped.english, {
                                   {"divorce", "divorce"},
                                   {"my husband hits me", "domestic_violence"},
                                   {"fired from work", "job_loss"},
                                   {"unpaid wages", "wages_unpaid"},
                                   {"land dispute", "land_dispute"},
                                   {"police arrested my son", "held_or_accused"},
                                   {"free lawyer", "legal_aid_who"},
                                   {"birth certificate", "birth_registration"},
                               });
}
