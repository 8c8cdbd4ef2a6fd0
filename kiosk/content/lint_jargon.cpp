#include <fmt/format.h>

#include "kiosk/base/utf8.h"
#include "kiosk/content/lint.h"

namespace kiosk::content {

namespace {
constexpr std::size_t jargon_max = 300;

bool is_letter(unsigned char c)
{
    return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Curly quotes and dashes (U+2000 to U+206F) are none.
bool letter_before(std::string_view text, std::size_t at)
{
    return at > 0 && is_letter(static_cast<unsigned char>(text[at - 1])) && !(at >= 3 && text.substr(at - 3, 2) == "\xE2\x80");
}

bool letter_at(std::string_view text, std::size_t at)
{
    return at < text.size() && is_letter(static_cast<unsigned char>(text[at])) && text.substr(at, 2) != "\xE2\x80";
}

bool stands_at(std::string_view text, std::size_t at, std::string_view words)
{
    return text.substr(at, words.size()) == words && !letter_at(text, at + words.size());
}

/// The jargon of one language, longest first: what lies inside a longer word of the law is explained by that one.
struct Jargon {
    std::vector<std::string> words;
    std::map<char, std::vector<std::size_t>> beginning{};  ///< places in `words`, so that few are tried
};

/// One article, line by line. Headings, the title and the line for lists can hold no mark and are passed over.
class Article {
public:
    Article(const PackFile& file, const Jargon& jargon, Faults& faults)
        : file_(file), jargon_(jargon), faults_(faults), met_(jargon.words.size())
    {
    }

    void check()
    {
        int number = 0;
        for (std::size_t begin = 0; begin < file_.text.size();) {
            const auto end = std::min(file_.text.find('\n', begin), file_.text.size());
            const std::string_view line{file_.text.data() + begin, end - begin};
            begin = end + 1;
            ++number;
            if (!line.starts_with('#') && !line.starts_with('>')) check_line(base::lower(line), number);
        }
    }

private:
    void check_line(const std::string& line, int number)
    {
        bool marked = false;
        for (std::size_t at = 0; at < line.size();) {
            if (line.compare(at, 2, "](") == 0) {
                marked = false;
                at = std::min(line.find(')', at), line.size());
            } else {
                if (line[at] == '[') marked = true;
                at += letter_at(line, at) && !letter_before(line, at) ? read_word(line, at, marked, number) : 1;
            }
        }
    }

    /// How far the jargon that stands here reaches; 1 when it is none.
    std::size_t read_word(const std::string& line, std::size_t at, bool marked, int number)
    {
        const auto candidates = jargon_.beginning.find(line[at]);
        if (candidates == jargon_.beginning.end()) return 1;
        for (const auto i : candidates->second) {
            const auto& words = jargon_.words[i];
            if (!stands_at(line, at, words)) continue;
            if (!met_[i] && !marked)
                faults_.add(
                    file_.path, number,
                    fmt::format("\"{}\" is jargon: mark it as a term where it first stands, [{}](term:…)", words, words));
            met_[i] = true;
            return words.size();
        }
        return 1;
    }

    const PackFile& file_;
    const Jargon& jargon_;
    Faults& faults_;
    std::vector<bool> met_;
};

Jargon read_language(const Yaml& list, std::string_view path, Faults& faults)
{
    Jargon jargon;
    auto& words = jargon.words;
    if (list.kind != Yaml::Kind::list || list.items.size() > jargon_max) {
        faults.add(path, list.line, fmt::format("a list of at most {} words is expected", jargon_max));
        return jargon;
    }
    for (const auto& item : list.items) {
        if (item.kind != Yaml::Kind::text || item.text.empty())
            faults.add(path, item.line, "a word or a phrase is expected");
        else
            words.push_back(base::lower(item.text));
    }
    std::stable_sort(words.begin(), words.end(), [](const auto& a, const auto& b) { return a.size() > b.size(); });
    for (std::size_t i = 0; i < words.size(); ++i) jargon.beginning[words[i].front()].push_back(i);
    return jargon;
}
}  // namespace

void lint_jargon(LoadPass& pass)
{
    const std::string path = "glossary/jargon.yaml";
    if (!pass.files.is_listed(path)) return;
    const auto root = pass.yaml(path);
    if (!root) return;
    if (root->kind != Yaml::Kind::map) pass.fault(path, root->line, "expected a list of words for each language, `vi: [...]`");
    for (std::size_t i = 0; i < root->keys.size(); ++i) {
        const auto& language = root->keys[i];
        const auto& known = pass.languages();
        if (std::find(known.begin(), known.end(), language.text) == known.end()) {
            pass.fault(path, language.line, "pack.yaml does not name this language");
            continue;
        }
        const auto jargon = read_language(root->items[i], path, pass.faults);
        for (const auto* folder : {"topics", "notices"})
            for (const auto* file : pass.files.take_under(folder, "/" + language.text + ".md"))
                Article{*file, jargon, pass.faults}.check();
    }
}

}  // namespace kiosk::content
