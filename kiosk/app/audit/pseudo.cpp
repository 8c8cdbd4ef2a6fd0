#include "kiosk/app/audit/pseudo.h"

#include "kiosk/base/utf8.h"

namespace kiosk::app::audit {

namespace {

using Points = std::vector<char32_t>;

/// Plain letter -> its Vietnamese forms; empty: has none.
std::u32string_view forms_of(char32_t letter)
{
    switch (letter) {
    case U'a': return U"àảãáạăằẳẵắặâầẩẫấậ";
    case U'e': return U"èẻẽéẹêềểễếệ";
    case U'i': return U"ìỉĩíị";
    case U'o': return U"òỏõóọôồổỗốộơờởỡớợ";
    case U'u': return U"ùủũúụưừửữứự";
    case U'y': return U"ỳỷỹýỵ";
    case U'd': return U"đ";
    case U'A': return U"ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬ";
    case U'E': return U"ÈẺẼÉẸÊỀỂỄẾỆ";
    case U'I': return U"ÌỈĨÍỊ";
    case U'O': return U"ÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢ";
    case U'U': return U"ÙỦŨÚỤƯỪỬỮỨỰ";
    case U'Y': return U"ỲỶỸÝỴ";
    case U'D': return U"Đ";
    default: return {};
    }
}

bool part_of_word(char32_t point)
{
    return (point >= U'a' && point <= U'z') || (point >= U'A' && point <= U'Z') || (point >= 0xC0 && point <= 0x1EF9);
}

void add_word(const Points& word, std::size_t& turn, Points& out)
{
    const std::size_t more = (word.size() * 2 + 4) / 5;
    std::size_t added = 0;
    for (std::size_t at = 0; at < word.size(); ++at) {
        const auto forms = forms_of(word[at]);
        out.push_back(forms.empty() ? word[at] : forms[turn++ % forms.size()]);
        // Spread over the word, as longer words are.
        for (; added < (at + 1) * more / word.size(); ++added) {
            constexpr std::u32string_view filling = U"ẵểộữỹìợắ";
            out.push_back(filling[turn++ % filling.size()]);
        }
    }
}

std::string between_brackets(std::string_view words) { return "[" + longer_words(words) + "]"; }

std::string source_of(const content::Words& words)
{
    if (const auto english = words.find("en"); english != words.end()) return english->second;
    return std::string{content::in_language(words, "vi")};
}

void add_to(content::Words& words)
{
    if (!words.empty()) words[pseudo_language] = between_brackets(source_of(words));
}

/// Piece by piece, so that the marks stay on the words they marked.
content::Passage longer(const content::Passage& passage)
{
    content::Passage out;
    out.kind = passage.kind;
    out.text = "[";
    std::size_t at = 0;
    for (auto mark : passage.marks) {
        out.text += longer_words(std::string_view{passage.text}.substr(at, mark.begin - at));
        at = mark.end;
        const auto marked = longer_words(std::string_view{passage.text}.substr(mark.begin, mark.end - mark.begin));
        mark.begin = out.text.size();
        out.text += marked;
        mark.end = out.text.size();
        out.marks.push_back(mark);
    }
    out.text += longer_words(std::string_view{passage.text}.substr(at)) + "]";
    return out;
}

std::vector<content::Passage> longer(const std::vector<content::Passage>& passages)
{
    std::vector<content::Passage> out;
    for (const auto& passage : passages) out.push_back(longer(passage));
    return out;
}

template <class ByLanguage>
const auto* source_text(const ByLanguage& text)
{
    auto found = text.find("en");
    if (found == text.end()) found = text.find("vi");
    return found == text.end() ? nullptr : &found->second;
}

void add_to_rules(law::RuleBook& rules)
{
    for (auto& snapshot : rules.snapshots) {
        for (auto& ground : snapshot.grounds) {
            add_to(ground.words);
            add_to(ground.citation.words);
            for (auto& paper : ground.papers) add_to(paper.words);
        }
        for (auto& rule : snapshot.scope) {
            add_to(rule.words);
            add_to(rule.citation.words);
        }
        for (auto& rule : snapshot.urgency) {
            add_to(rule.words);
            add_to(rule.citation.words);
        }
    }
}

void add_to_articles(content::Library& library)
{
    for (auto& topic : library.topics) {
        for (auto& citation : topic.citations) add_to(citation.words);
        const auto* source = source_text(topic.text);
        if (source == nullptr) continue;
        content::TopicText text{between_brackets(source->title), between_brackets(source->summary), {}};
        for (const auto& [part, passages] : source->parts) text.parts[part] = longer(passages);
        topic.text[pseudo_language] = std::move(text);
    }
    for (auto& notice : library.notices) {
        add_to(notice.title);
        if (const auto* source = source_text(notice.text)) notice.text[pseudo_language] = longer(*source);
    }
}

}  // namespace

std::string longer_words(std::string_view words)
{
    Points out, word;
    std::size_t turn = words.size();
    int braces = 0;
    bool figures = false;
    const auto end_word = [&] {
        if (figures || braces > 0)
            out.insert(out.end(), word.begin(), word.end());
        else
            add_word(word, turn, out);
        word.clear();
        figures = false;
    };
    for (const char32_t point : base::code_points(words)) {
        const bool digit = point >= U'0' && point <= U'9';
        if (part_of_word(point) || digit) {
            word.push_back(point);
            figures = figures || digit;
            continue;
        }
        end_word();
        if (point == U'{') ++braces;
        if (point == U'}') --braces;
        out.push_back(point);
    }
    end_word();
    return base::utf8(out);
}

void add_pseudo_language(content::Library& library)
{
    std::map<std::string, std::string, std::less<>> words;
    for (const char* language : {"vi", "en"})
        if (const auto found = library.words.find(language); found != library.words.end())
            // The five tones have their Vietnamese names in every language.
            for (const auto& [id, text] : found->second)
                words[id] = id.starts_with("key.tone.") ? text : between_brackets(text);
    library.words[pseudo_language] = std::move(words);
    library.pack.languages.push_back(pseudo_language);
    library.pack.language_names[pseudo_language] = between_brackets("Longer words");
    add_to_rules(library.rules);
    add_to_articles(library);
    for (auto& area : library.areas) add_to(area.words);
    for (auto& term : library.terms) {
        add_to(term.words);
        add_to(term.meaning);
    }
    for (auto& citation : library.citations) add_to(citation.words);
    for (auto& line : library.phone_lines) {
        add_to(line.words);
        add_to(line.below);
    }
}

}  // namespace kiosk::app::audit
