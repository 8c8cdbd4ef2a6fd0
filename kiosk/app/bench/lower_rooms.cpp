#include "kiosk/app/bench/lower_rooms.h"

#include <random>

#include "kiosk/law/outcome.h"
#include "kiosk/search/index.h"

namespace kiosk::app::bench {

void measure_content(const Plan& plan, Figures& out, const DataFolder& folder)
{
    Samples samples;
    for (int i = 0; i < plan.count(10, 40); ++i) {
        const auto start = wall_ms();
        const auto library = open_library(content_folder(folder), folder.path / "cache");
        if (!library) return out.none("content_load_ms");
        // The first reading writes the binary form that later ones use.
        if (i > 0) samples.push_back(wall_ms() - start);
    }
    out.set("content_load_ms", std::move(samples));
}

void measure_eligibility(const Plan& plan, Figures& out, const content::Library& library, base::Day today)
{
    law::Facts facts;
    facts.set("age", "67");
    facts.set("household", "near_poor");
    facts.set("ethnic_minority", "yes");
    facts.set("lives_in_very_hard_area", "unknown");
    facts.set("accused", "no");
    facts.set("matter_is_business", "no");
    Samples samples;
    constexpr int at_once = 20;
    for (int i = 0; i < plan.count(50, 200); ++i) {
        const auto start = wall_ms();
        for (int j = 0; j < at_once; ++j)
            if (!law::judge(library.rules, facts, today)) return out.none("eligibility_us");
        samples.push_back((wall_ms() - start) * 1000 / at_once);
    }
    out.set("eligibility_us", std::move(samples));
}

namespace {

/// Topics of Vietnamese syllables; the same at every run.
std::vector<search::Document> made_up_topics(int count)
{
    const std::vector<std::string> syllables{"ly", "hôn", "đất", "đai", "tranh", "chấp", "trợ", "giúp", "pháp", "lý", "tạm",
                                             "giam", "bạo", "lực", "gia", "đình", "con", "nuôi", "thừa", "kế", "hộ", "nghèo",
                                             "luật", "sư", "toà", "án", "công", "an", "đơn", "kiện", "lương", "việc"};
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
    const std::vector<std::string> questions{"tranh chấp đất", "tranh chap dat", "ly hôn", "lij hoon", "ly hom", "luật sư",
                                             "thừa kế đất đai gia đình", "bạo lực", "toà án", "đơn kiện lương việc công an"};
    Samples samples;
    for (int i = 0; i < count; ++i) {
        const auto& question = questions[static_cast<std::size_t>(i) % questions.size()];
        const auto start = wall_ms();
        if (index->find(question).empty()) return out.none(name);
        samples.push_back(wall_ms() - start);
    }
    out.set(name, std::move(samples));
}

}  // namespace

void measure_search(const Plan& plan, Figures& out)
{
    if (plan.wants("search_10k_ms")) measure_search_over(10'000, "search_10k_ms", plan.count(10, 40), out);
    if (plan.wants("search_100k_ms")) measure_search_over(100'000, "search_100k_ms", plan.count(10, 40), out);
}

}  // namespace kiosk::app::bench
