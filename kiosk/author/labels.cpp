#include "kiosk/author/labels.h"

#include <set>

#include "kiosk/content/pack_files.h"
#include "kiosk/content/yaml.h"

namespace kiosk::author {

namespace {
using content::PackFile;
using content::Yaml;

/// Words of screens hold places that are filled later, and pages are audited whole; here stands what authors write freely.
std::optional<LabelKind> kind_of(std::string_view id)
{
    if (!id.starts_with("ask.")) return std::nullopt;
    const auto part = id.substr(id.rfind('.') + 1);
    if (part == "title") return LabelKind::title;
    if (part == "row") return LabelKind::row;
    if (part == "why" || part == "hint") return std::nullopt;
    return LabelKind::answer;
}

class Measuring {
public:
    Measuring(const MeasureLabel& measure, content::Faults& faults) : measure_(measure), faults_(faults) {}

    void one(LabelKind kind, std::string_view words, std::string_view file, int line)
    {
        if (words.empty() || !seen_.emplace(kind, std::string{words}).second) return;
        if (const auto wrong = measure_(kind, words)) faults_.add(file, line, *wrong);
    }

    void words(const PackFile& file)
    {
        content::Faults unread;  // the pack was loaded, so there are none
        const auto root = content::parse_yaml(file, unread);
        if (!root) return;
        for (std::size_t i = 0; i < root->keys.size(); ++i)
            if (const auto kind = kind_of(root->keys[i].text)) one(*kind, root->items[i].text, file.path, root->items[i].line);
    }

    void terms(const PackFile& file)
    {
        content::Faults unread;
        const auto root = content::parse_yaml(file, unread);
        if (!root) return;
        for (const auto& term : root->items)
            for (std::size_t i = 0; i < term.keys.size(); ++i)
                if (term.keys[i].text == "words")
                    for (const auto& in_language : term.items[i].items)
                        one(LabelKind::term, in_language.text, file.path, in_language.line);
    }

    /// The title and the line for lists.
    void article(const PackFile& file)
    {
        int number = 0;
        for (std::size_t begin = 0; begin < file.text.size() && number < 20;) {
            const auto end = std::min(file.text.find('\n', begin), file.text.size());
            const std::string_view line{file.text.data() + begin, end - begin};
            begin = end + 1;
            ++number;
            if (line.starts_with("# ")) one(LabelKind::title, line.substr(2), file.path, number);
            if (line.starts_with("# ") || line.starts_with("> ")) one(LabelKind::topic, line.substr(2), file.path, number);
        }
    }

private:
    const MeasureLabel& measure_;
    content::Faults& faults_;
    std::set<std::pair<LabelKind, std::string>, std::less<>> seen_;
};
}  // namespace

std::vector<content::Fault> long_labels(const std::filesystem::path& pack, const content::Library& library,
                                        const MeasureLabel& measure)
{
    content::Faults faults;
    content::Faults unread;
    content::PackFiles files{pack, {"words/", "topics/", "notices/", "glossary/"}, unread};
    Measuring measuring{measure, faults};
    for (const auto& language : library.pack.languages) {
        for (const auto* file : files.take_under("words/" + language, ".yaml")) measuring.words(*file);
        for (const auto* folder : {"topics", "notices"})
            for (const auto* file : files.take_under(folder, "/" + language + ".md")) measuring.article(*file);
    }
    if (const auto* file = files.take("glossary/terms.yaml")) measuring.terms(*file);
    return std::move(faults).sorted();
}

}  // namespace kiosk::author
