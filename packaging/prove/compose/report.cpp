// Reads what generate wrote and each engine answered (NAME.ours, .unikey, .bamboo, .m17n) and prints agreement and classes of
// difference as Markdown. Ends with 1 when ours misses a syllable of the table.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
const std::vector<std::string> engines = {"ours", "unikey", "bamboo", "m17n"};

std::vector<std::string> lines_of(const fs::path& path)
{
    std::ifstream file{path};
    std::vector<std::string> out;
    for (std::string line; std::getline(file, line);) out.push_back(line);
    return out;
}

struct Class {
    std::size_t count = 0;
    std::map<std::string, std::size_t> rhymes;
    std::vector<std::string> examples;
};
using Classes = std::map<std::string, Class>;

void note(Classes& classes, const std::string& name, const std::string& rhyme, const std::string& example)
{
    auto& one = classes[name];
    // Spread over the class, not only its beginning.
    if (one.examples.size() < 4 && one.count % 7 == 0) one.examples.push_back(example);
    ++one.count;
    ++one.rhymes[rhyme];
}

std::string share(std::size_t part, std::size_t all)
{
    if (all == 0) return "-";
    // Never rounded up to 100.
    const auto hundredths = part * 10000 / all;
    return std::to_string(hundredths / 100) + '.' + (hundredths % 100 < 10 ? "0" : "") + std::to_string(hundredths % 100);
}

std::string fault(const std::string& keys, const std::string& got)
{
    return got == keys ? "left as typed" : "composed otherwise";
}

void print_classes(const std::string& title, const Classes& classes)
{
    std::cout << "\n### " << title
              << "\n\n| class | cases | commonest rhymes | examples: keys, ours, theirs |\n|---|---|---|---|\n";
    for (const auto& [name, one] : classes) {
        std::vector<std::pair<std::size_t, std::string>> order;
        for (const auto& [rhyme, count] : one.rhymes) order.emplace_back(count, rhyme);
        std::ranges::sort(order, std::greater{});
        std::cout << "| " << name << " | " << one.count << " | ";
        for (std::size_t i = 0; i < std::min<std::size_t>(order.size(), 6); ++i)
            std::cout << order[i].second << ' ' << order[i].first << "; ";
        std::cout << "| ";
        for (const auto& example : one.examples) std::cout << example << "; ";
        std::cout << "|\n";
    }
}

}  // namespace

int main(int count, char** given)
{
    if (count != 2) {
        std::cerr << "usage: report FOLDER\n";
        return 2;
    }
    std::vector<fs::path> sets;
    for (const auto& entry : fs::directory_iterator{given[1]})
        if (entry.path().extension() == ".keys") sets.push_back(entry.path());
    std::ranges::sort(sets);

    std::map<std::string, std::map<std::string, Classes>> found;  // by source, by engine
    std::size_t missed = 0;
    std::cout << "| set | lines | ours right % | UniKey right % | Bamboo right % | m17n right % | ours = UniKey % | ours = "
                 "Bamboo % | "
                 "ours = m17n % |\n|---|---|---|---|---|---|---|---|---|\n";
    for (auto set : sets) {
        const auto name = set.stem().string();
        const auto source = name.substr(0, name.find('.'));
        const auto keys = lines_of(set);
        const auto words = lines_of(set.replace_extension("words"));
        std::map<std::string, std::vector<std::string>> answers;
        for (const auto& engine : engines) {
            answers[engine] = lines_of(set.replace_extension(engine));
            if (answers[engine].size() == keys.size() && words.size() == keys.size()) continue;
            std::cerr << name << ": " << engine << " answered " << answers[engine].size() << " of " << keys.size()
                      << " lines\n";
            return 3;
        }
        std::map<std::string, std::size_t> right, same;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            const auto wanted = words[i].substr(0, words[i].find('\t'));
            const auto rhyme = words[i].substr(words[i].rfind('\t') + 1);
            const auto& ours = answers["ours"][i];
            if (source == "syllables" && ours != wanted) ++missed;
            for (const auto& engine : engines) {
                const auto& theirs = answers[engine][i];
                right[engine] += theirs == wanted;
                same[engine] += theirs == ours;
                if (theirs == ours) continue;
                const bool beside = name.find(".tone-then") == name.npos && name.find(".marks-") == name.npos;
                const auto order = source == "english" ? std::string{} : beside ? ", marks beside letters" : ", marks behind";
                const auto verdict = ours == wanted     ? "they miss: " + fault(keys[i], theirs)
                                     : theirs == wanted ? "ours misses: " + fault(keys[i], ours)
                                                        : std::string{"both miss"};
                note(found[source][engine], verdict + order, rhyme, keys[i] + ' ' + ours + ' ' + theirs);
            }
        }
        std::cout << "| " << name << " | " << keys.size();
        for (const auto& engine : engines) std::cout << " | " << share(right[engine], keys.size());
        for (const auto& engine : {"unikey", "bamboo", "m17n"}) std::cout << " | " << share(same[engine], keys.size());
        std::cout << " |\n";
    }
    for (const auto& [source, by_engine] : found)
        for (const auto& [engine, classes] : by_engine) print_classes(source + ": ours and " + engine, classes);
    std::cout << "\nSyllables of the table that ours misses: " << missed << '\n';
    return missed == 0 ? 0 : 1;
}
