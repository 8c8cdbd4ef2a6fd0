#include "kiosk/app/parts/demo_requests.h"

#include <fmt/format.h>

#include <array>
#include <nlohmann/json.hpp>
#include <string_view>

namespace kiosk::app {

namespace {
using flow::Json;
using std::string_view;

/// SplitMix64: small, and the same on every machine, unlike the distributions of <random>.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::uint64_t roll()
    {
        state_ += 0x9E3779B97F4A7C15ull;
        auto z = state_;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
        return z ^ (z >> 31);
    }
    int below(int most) { return static_cast<int>(roll() % static_cast<std::uint64_t>(most)); }
    bool one_in(int many) { return below(many) == 0; }
    template <std::size_t N>
    string_view of(const std::array<string_view, N>& all)
    {
        return all[static_cast<std::size_t>(below(static_cast<int>(N)))];
    }

private:
    std::uint64_t state_;
};

struct People {
    string_view ethnicity;
    std::array<string_view, 6> family;
    std::array<string_view, 6> women;
    std::array<string_view, 6> men;
};

constexpr std::array<People, 5> peoples{{
    {"tay",
     {"Nông", "Hoàng", "Ma", "Hà", "Lường", "Bế"},
     {"Thị Nhung", "Thị Hường", "Thị Điệp", "Thị Lả", "Thị Sen", "Thị Bích"},
     {"Văn Thắng", "Đình Quân", "Văn Páo", "Quang Vinh", "Văn Chấn", "Đức Toàn"}},
    {"nung",
     {"Vi", "Lộc", "Hứa", "Nông", "Triệu", "Lương"},
     {"Thị Lèng", "Thị Mỷ", "Thị Xuân", "Thị Slao", "Thị Hoa", "Thị Nga"},
     {"Văn Sằn", "Văn Hoạt", "Văn Dìn", "Đức Lợi", "Văn Khìn", "Minh Tuấn"}},
    {"dao",
     {"Bàn", "Triệu", "Đặng", "Phùng", "Lý", "Chìu"},
     {"Mùi Nhậy", "Thị Mẩy", "Mùi Pham", "Thị Coi", "Mùi Khe", "Thị Ghến"},
     {"Phúc Lìn", "Tiến Kinh", "Văn Sìn", "Hữu Chài", "Phúc Thông", "Tòn Quẩy"}},
    {"mong",
     {"Giàng", "Vàng", "Sùng", "Thào", "Hầu", "Lầu"},
     {"Thị Dở", "Thị Pà", "Thị Sua", "Thị Mỵ", "Thị Chía", "Thị Xúa"},
     {"A Sử", "Seo Páo", "Mí Lừ", "A Dế", "Văn Dình", "A Chu"}},
    {"kinh",
     {"Nguyễn", "Trần", "Phạm", "Lê", "Vũ", "Đỗ"},
     {"Thị Hạnh", "Thị Thu", "Thị Lan", "Thị Hà", "Thị Tuyết", "Thị Mai"},
     {"Văn Bình", "Văn Hùng", "Quốc Khánh", "Văn Tâm", "Đức Minh", "Văn Lâm"}},
}};

constexpr std::array<string_view, 10> communes{"Chợ Rã",   "Ba Bể",      "Nam Cường",   "Yên Thịnh", "Na Rì",
                                               "Văn Lang", "Bằng Thành", "Nghiên Loan", "Chợ Đồn",   "Ngân Sơn"};

struct Matter {
    string_view area;
    string_view words;
    string_view help;
};

constexpr std::array<Matter, 16> matters{{
    {"land", "Nhà bên cạnh dựng hàng rào lấn sang đất ruộng nhà tôi khoảng hai mét, xã hoà giải một lần chưa được.", "explain"},
    {"land", "Đất bố mẹ để lại chưa có sổ đỏ, nay có người đến nhận là đất của họ.", "court"},
    {"family", "Tôi muốn ly hôn, chồng tôi đi làm xa ba năm nay không gửi tiền nuôi con.", "write"},
    {"family", "Sau ly hôn, bố cháu không cấp dưỡng cho cháu như quyết định của toà án.", "explain"},
    {"family", "Tôi muốn được nuôi cháu nhỏ, cháu mới hai tuổi.", "court"},
    {"violence", "Chồng tôi hay đánh tôi khi say rượu, tôi sợ cho các con.", "speak"},
    {"criminal", "Con trai tôi bị công an giữ từ hôm qua, gia đình chưa được gặp.", "court"},
    {"criminal", "Tôi bị đánh gây thương tích, giấy mời của công an hẹn làm việc tuần sau.", "speak"},
    {"labour", "Chủ xưởng nợ tôi bốn tháng lương rồi nghỉ làm, gọi không nghe máy.", "write"},
    {"inheritance", "Ông mất không để lại di chúc, anh em không thống nhất được việc chia nhà đất.", "explain"},
    {"papers", "Cháu nhà tôi sáu tuổi chưa làm được giấy khai sinh vì mẹ cháu bỏ đi.", "explain"},
    {"papers", "Họ tên của tôi trên căn cước và giấy khai sinh khác nhau.", "write"},
    {"support", "Tôi thuộc hộ nghèo, mắt kém, muốn hỏi về trợ cấp hằng tháng cho người khuyết tật.", "explain"},
    {"support", "Mẹ tôi 82 tuổi sống một mình, muốn biết mẹ tôi có được trợ cấp không.", "explain"},
    {"state", "Tôi nộp đơn khiếu nại ở xã hai tháng rồi mà chưa có trả lời.", "write"},
    {"state", "Toà án báo nộp tạm ứng án phí nhưng nhà tôi không có tiền.", "explain"},
}};

struct Situation {
    string_view household;
    int age_least;
    int age_most;
    string_view fact;
    string_view value;
};

constexpr std::array<Situation, 8> situations{{
    {"poor", 19, 70, "", ""},
    {"near_poor", 60, 88, "", ""},
    {"poor", 25, 60, "disability", "yes"},
    {"none", 22, 55, "", ""},
    {"none", 30, 65, "merit", "yes"},
    {"near_poor", 20, 50, "domestic_violence", "yes"},
    {"none", 24, 60, "lives_in_very_hard_area", "yes"},
    {"unknown", 18, 75, "", ""},
}};

base::Day days_after(base::Day day, int days) { return base::Day{std::chrono::sys_days{day} + std::chrono::days{days}}; }

Json person(Dice& dice, const People& people, bool woman, int age, base::Day today)
{
    return {{"name", fmt::format("{} {}", dice.of(people.family), woman ? dice.of(people.women) : dice.of(people.men))},
            {"birth", std::to_string(static_cast<int>(today.year()) - age)},
            {"sex", woman ? "female" : "male"},
            {"ethnicity", std::string(people.ethnicity)},
            {"commune", std::string(dice.of(communes))}};
}

Json contact(Dice& dice, int number)
{
    // 0900 000 ddd: nobody is meant by it.
    Json out{
        {"phone", fmt::format("0900000{:03}", (number * 37 + dice.below(30)) % 1000)},
        {"times", Json::array({std::string(dice.of(std::array<string_view, 4>{"morning", "noon", "afternoon", "after_17"}))})},
        {"say_who", std::string(dice.of(std::array<string_view, 3>{"yes", "yes", "only_me"}))}};
    if (dice.one_in(4))
        out["safe_word"] = std::string(dice.of(std::array<string_view, 3>{"hoa ban", "suối nguồn", "chợ phiên"}));
    return out;
}
}  // namespace

Json demo_request(std::uint64_t seed, int number, base::Day today)
{
    Dice dice{seed * 1'000'003u + static_cast<std::uint64_t>(number)};
    const auto& people = peoples[static_cast<std::size_t>(dice.below(peoples.size()))];
    const bool woman = !dice.one_in(3);
    const auto& situation = situations[static_cast<std::size_t>(dice.below(situations.size()))];
    const auto& matter = matters[static_cast<std::size_t>(number * 7 + dice.below(3)) % matters.size()];
    const int age = situation.age_least + dice.below(situation.age_most - situation.age_least);

    Json facts{{"age", std::to_string(age)},
               {"household", std::string(situation.household)},
               {"ethnic_minority", people.ethnicity == "kinh" ? "no" : "yes"},
               {"lives_in_province", "yes"},
               {"matter_is_business", "no"}};
    if (!situation.fact.empty()) facts[std::string(situation.fact)] = std::string(situation.value);
    if (matter.area == "violence") facts["domestic_violence"] = "yes";
    // Two of the first dozen cannot wait, later about one in nine.
    if (number == 3 || (number > 12 && number % 18 == 5)) {
        facts["accused"] = "yes";
        facts["held_now"] = "yes";
    }
    if (number == 8 || (number > 12 && number % 18 == 14)) facts["court_date"] = base::iso(days_after(today, 3));

    Json document{{"language", dice.one_in(12) ? "en" : "vi"},
                  {"for", "self"},
                  {"requester", person(dice, people, woman, age, today)},
                  {"contact", contact(dice, number)},
                  {"facts", std::move(facts)},
                  {"matter", {{"area", std::string(matter.area)}, {"words", std::string(matter.words)}}},
                  {"help", std::string(matter.help)},
                  {"needs", Json::array()},
                  {"consent", true},
                  {"synthetic", true}};
    if (dice.one_in(4)) {
        document["for"] = {
            {"relation", std::string(dice.of(std::array<string_view, 4>{"child", "parent", "sibling", "spouse"}))},
            {"may_speak", "yes"}};
        document["aided"] = document["requester"];
        document["requester"] = person(dice, people, dice.one_in(2), 20 + dice.below(40), today);
    }
    if (matter.area == "land" || matter.area == "inheritance")
        document["matter"]["other_side"] = fmt::format("{} {}", dice.of(people.family), dice.of(people.men));
    if (dice.one_in(5) && people.ethnicity != "kinh") document["needs"].push_back("interpreter");
    if (dice.one_in(6)) document["needs"].push_back("large_print");
    return document;
}

}  // namespace kiosk::app
