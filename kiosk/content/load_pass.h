#pragma once
/// One pass over a pack: what the files of this room hand to each other while a Library grows. Order matters (loader.cpp):
/// languages first, then citations and terms, then what refers to them.
#include <map>
#include <set>
#include <string>
#include <vector>

#include "kiosk/content/pack_files.h"
#include "kiosk/content/yaml.h"

namespace kiosk::content {

/// A name that can only be looked up when everything is read.
struct LaterCheck {
    std::string file;
    int line = 0;
    std::string topic;
};

/// Where something is written.
struct Written {
    std::string file;
    int line = 0;
};
using WrittenAt = std::map<std::string, Written, std::less<>>;  ///< by id

struct LoadPass {
    PackFiles& files;
    Faults& faults;
    Library& library;
    std::vector<LaterCheck> related_topics{};
    std::map<std::string, std::size_t, std::less<>> citation_at{};  ///< place in library.citations
    std::set<std::string, std::less<>> term_ids{};
    std::map<std::string, int> topic_order{};  ///< by topic id; within an area

    int partial_line = 0;  ///< of pack.yaml

    // For faults that are seen when everything is read.
    std::map<std::string, WrittenAt, std::less<>> words_at{};  ///< by language
    WrittenAt question_at{}, term_at{}, citation_lines{};
    std::set<std::string, std::less<>> cited_ids{};

    const PackInfo& pack() const { return library.pack; }
    const std::vector<std::string>& languages() const { return library.pack.languages; }

    /// The file as YAML; a missing or unreadable one is a fault and nothing.
    std::optional<Yaml> yaml(const std::string& path)
    {
        const auto* file = files.take(path);
        if (file) return parse_yaml(*file, faults);
        if (!files.is_listed(path)) faults.add(path, 0, "this file is missing");
        return std::nullopt;
    }
    /// Every YAML file of a folder. An empty folder is a fault.
    std::vector<std::pair<const PackFile*, Yaml>> yaml_under(const std::string& folder)
    {
        std::vector<std::pair<const PackFile*, Yaml>> found;
        const auto in_folder = files.take_under(folder, ".yaml");
        if (in_folder.empty()) faults.add(folder, 0, "this folder is missing or holds no readable .yaml file");
        for (const auto* file : in_folder)
            if (auto root = parse_yaml(*file, faults)) found.emplace_back(file, std::move(*root));
        return found;
    }
    void fault(std::string_view file, int line, std::string message) { faults.add(file, line, std::move(message)); }
    /// The citation, or a fault and an empty one.
    Citation cited(std::string_view id, std::string_view file, int line);
};

/// Letters, digits, '_', '-', '.': what an id may be made of.
bool is_id(std::string_view);

bool read_pack_info(LoadPass&);  ///< false: without languages nothing else can be read
void read_words(LoadPass&);
void read_citations(LoadPass&);
void read_holidays(LoadPass&);
void read_rules(LoadPass&);
void read_suggestions(LoadPass&);  ///< before the questions, which name them
void read_questions(LoadPass&);
void read_areas(LoadPass&);
void read_terms(LoadPass&);
void read_topics(LoadPass&);
void read_notices(LoadPass&);
void read_phone_lines(LoadPass&);
void read_synonyms(LoadPass&);
void read_paper(LoadPass&);
void read_paper_forms(LoadPass&);
void read_ministry(LoadPass&);
void read_recordings(LoadPass&);
void read_pictures(LoadPass&);
void read_clocks(LoadPass&);
void read_case_rules(LoadPass&);

void check_words(LoadPass&);  ///< the same ids and {places} in every language, words of every question
void check_topics(LoadPass&);
void count_missing(LoadPass&);  ///< warnings: how much a partial language leaves to Vietnamese

}  // namespace kiosk::content
