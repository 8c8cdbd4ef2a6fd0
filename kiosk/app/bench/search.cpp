/// Searching: questions as people type them, over made-up articles.
#include <algorithm>
#include <random>

#include "kiosk/app/bench/lower_rooms.h"
#include "kiosk/search/index.h"

namespace kiosk::app::bench {

namespace {
/// Topics of Vietnamese syllables; the same at every run.
std::vector<search::Document> made_up_topics(int count)
{
    const std::vector<std::string> syllables{"ly",   "hôn",  "đất",  "đai",  "tranh", "chấp",  "trợ",   "giúp",
                                             "pháp", "lý",   "tạm",  "giam", "bạo",   "lực",   "gia",   "đình",
                                             "con",  "nuôi", "thừa", "kế",   "hộ",    "nghèo", "luật",  "sư",
                                             "toà",  "án",   "công", "an",   "đơn",   "kiện",  "lương", "việc"};
    std::mt19937 random{7};
    const auto words = [&](int n) {
        std::string text;
        for (int i = 0; i < n; ++i) text += syllables[random() % syllables.size()] + ' ';
        return text;
    };
    std::vector<search::Document> out;
    out.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) out.push_back({"t" + std::to_string(i), words(4), words(8), words(20), ""});
    return out;
}

void measure_search_over(int topics, const std::string& name, int count, Figures& out)
{
    const auto index = search::Index::build(made_up_topics(topics), {});
    if (!index) return out.none(name);
    // As people type: with and without tones, with keys left over, with a letter wrong, one word and many.
    const std::vector<std::string> questions{
        "tranh chấp đất", "tranh chap dat",           "ly hôn",  "lij hoon", "ly hom",
        "luật sư",        "thừa kế đất đai gia đình", "bạo lực", "toà án",   "đơn kiện lương việc công an"};
    Samples samples;
    for (int i = 0; i < count; ++i) {
        const auto& question = questions[static_cast<std::size_t>(i) % questions.size()];
        const auto start = wall_ms();
        if (index->find(question).empty()) return out.none(name);
        samples.push_back(wall_ms() - start);
    }
    out.set(name, std::move(samples));
}

/// 10,000 articles of the pack's own sentences in another order each: the words, and how often they come, are real.
std::vector<search::Document> shuffled_articles(const content::Library& library, int count)
{
    std::vector<const std::string*> titles, summaries, sentences;
    for (const auto& topic : library.topics)
        if (const auto text = topic.text.find("vi"); text != topic.text.end()) {
            titles.push_back(&text->second.title);
            summaries.push_back(&text->second.summary);
            for (const auto& [part, passages] : text->second.parts)
                for (const auto& passage : passages) sentences.push_back(&passage.text);
        }
    std::vector<search::Document> out;
    if (sentences.empty()) return out;
    std::mt19937 random{11};
    const auto one_of = [&](const auto& list) -> const std::string& { return *list[random() % list.size()]; };
    for (int i = 0; i < count; ++i) {
        search::Document article{"a" + std::to_string(i), one_of(titles), one_of(summaries), {}, {}};
        for (int j = 0; j < 6; ++j) article.body += one_of(sentences) + ' ';
        out.push_back(std::move(article));
    }
    return out;
}

constexpr std::string_view questions_typed[] = {
    // with marks
    "ly hôn", "bỏ nhau", "tranh chấp đất đai", "sổ đỏ", "bị đuổi việc", "bị đánh", "chồng đánh", "nuôi con sau ly hôn",
    "cấp dưỡng", "thừa kế", "di chúc", "bị bắt", "khai sinh", "kết hôn", "hộ khẩu", "khuyết tật", "án phí", "luật sư miễn phí",
    // without
    "ly hon", "bo nhau", "tranh chap dat dai", "so do", "bi duoi viec", "bi danh", "chong danh", "nuoi con sau ly hon",
    "cap duong", "thua ke", "di chuc", "bi bat", "khai sinh", "ho khau", "khuyet tat", "an phi", "luat su mien phi",
    "cha mat chia dat",
    // keys of Telex and VNI left over
    "lij hoon", "bor nhau", "ddaats ddai", "soor ddor", "bij ddanhs", "d9a61t d9ai", "ly1 ho6n", "thu72a ke61", "bi5 ba81t",
    // a letter wrong
    "ly hom", "tranh chep", "bao lcu gia dinh", "thua kee", "khai sing", "luat xu", "di chuk", "canh sat bat nguoi",
    // long, and everyday words alone
    "chồng tôi đánh tôi và đuổi tôi ra khỏi nhà thì tôi phải làm gì",
    "hàng xóm lấn đất nhà tôi hai mét nhưng ủy ban xã không giải quyết",
    "cong ty khong tra luong cho toi ba thang nay toi phai kien o dau", "con tôi mười sáu tuổi bị công an giữ từ hôm qua",
    "tôi không biết chữ muốn nhờ người viết đơn", "làm sao", "tôi muốn hỏi", "a", "không được",
    // nothing to be found
    "xyzzy", "wifi", "12345", "qqqq wwww", "\"*() NEAR/"};

/// The 95th of a hundred, over all questions, in each of some rounds.
void measure_p95(const Plan& plan, Figures& out, const content::Library& library)
{
    const std::string name = "search_10k_p95_ms";
    const auto articles = shuffled_articles(library, 10'000);
    const auto index = search::Index::build(articles, library.synonyms_of("vi"));
    if (articles.empty() || !index) return out.none(name);
    Samples rounds;
    for (int round = 0; round < plan.count(3, 9); ++round) {
        Samples samples;
        for (const auto question : questions_typed) {
            const auto start = wall_ms();
            static_cast<void>(index->find(question));
            samples.push_back(wall_ms() - start);
        }
        std::sort(samples.begin(), samples.end());
        rounds.push_back(samples[samples.size() * 95 / 100]);
    }
    out.set(name, std::move(rounds));
}
}  // namespace

void measure_search(const Plan& plan, Figures& out, const content::Library& library)
{
    if (plan.wants("search_10k_ms")) measure_search_over(10'000, "search_10k_ms", plan.count(10, 40), out);
    if (plan.wants("search_100k_ms")) measure_search_over(100'000, "search_100k_ms", plan.count(10, 40), out);
    if (plan.wants("search_10k_p95_ms")) measure_p95(plan, out, library);
}

}  // namespace kiosk::app::bench
