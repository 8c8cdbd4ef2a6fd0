#include <fmt/format.h>

#include <array>

#include "kiosk/base/utf8.h"
#include "kiosk/content/lint.h"

namespace kiosk::content {

namespace {
constexpr std::array short_forms = {"TP.",  "ThS.", "TS.", "LS.",  "ĐT.", "v.v.", "Mr.",
                                    "Mrs.", "Dr.",  "No.", "Art.", "St.", "e.g.", "i.e."};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n'; }

std::string_view without_ends(std::string_view word)
{
    constexpr std::array around = {"(", "[", ")", "]", "\"", "'", "*", "“", "”", "«", "»", "’"};
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view sign : around) {
            if (word.starts_with(sign)) word.remove_prefix(sign.size()), again = true;
            if (word.ends_with(sign)) word.remove_suffix(sign.size()), again = true;
        }
    }
    return word;
}

/// "Đ." and "TP." end no sentence.
bool ends_sentence(std::string_view word)
{
    word = without_ends(word);
    if (word.ends_with('!') || word.ends_with('?') || word.ends_with("…")) return true;
    if (!word.ends_with('.')) return false;
    return std::find(short_forms.begin(), short_forms.end(), word) == short_forms.end() && base::letters_in(word) != 2;
}

/// "[án phí](term:court_fee)" as it is read: "án phí".
std::string as_read(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i, 2) == "](") {
            const auto end = text.find(')', i);
            if (end == std::string_view::npos) break;
            i = end;
        } else if (text[i] != '[' && text[i] != '*') {
            out += text[i];
        }
    }
    return out;
}

std::string_view without_item_mark(std::string_view line)
{
    while (line.starts_with(' ')) line.remove_prefix(1);
    const auto digits = line.find_first_not_of("0123456789");
    if (line.starts_with("- ") || line.starts_with("> ")) return line.substr(2);
    if (digits != 0 && digits != std::string_view::npos && line.substr(digits, 2) == ". ") return line.substr(digits + 2);
    return line;
}

class Paragraph {
public:
    Paragraph(std::string_view file, Faults& faults) : file_(file), faults_(faults) {}

    void line(std::string_view words, int number)
    {
        if (text_.empty())
            first_ = number;
        else
            text_ += '\n';
        text_ += words;
    }
    void end()
    {
        const auto read = as_read(text_);
        if (base::letters_in(read) > passage_letters_max)
            faults_.add(file_, first_,
                        fmt::format("a paragraph of more than {} letters: nobody reads that on a screen", passage_letters_max));
        else
            lint_sentences(read, file_, first_, faults_);
        text_.clear();
    }

private:
    std::string_view file_;
    Faults& faults_;
    std::string text_;
    int first_ = 0;
};
}  // namespace

void lint_sentences(std::string_view words, std::string_view file, int line, Faults& faults)
{
    std::size_t count = 0;
    int began = line;
    int depth = 0;
    const auto close = [&] {
        if (count > sentence_words_max)
            faults.add(file, began,
                       fmt::format("a sentence of {} words: at most {}, or a listener loses it", count, sentence_words_max));
        count = 0;
    };
    for (std::size_t i = 0; i < words.size();) {
        if (is_blank(words[i])) {
            line += words[i++] == '\n';
            continue;
        }
        const auto end = std::min(words.find_first_of(" \t\n", i), words.size());
        const auto word = words.substr(i, end - i);
        i = end;
        if (word == "·") {  // a row of short things, such as keys
            close();
            continue;
        }
        if (count == 0) began = line;
        const bool inside = depth > 0 || word.starts_with('(');
        depth = std::max(
            0, depth + static_cast<int>(std::count(word.begin(), word.end(), '(') - std::count(word.begin(), word.end(), ')')));
        if (!inside) ++count;
        if (depth == 0 && ends_sentence(word)) close();
    }
    close();
}

void lint_markdown(const PackFile& file, Faults& faults)
{
    Paragraph paragraph{file.path, faults};
    int number = 0;
    for (std::size_t begin = 0; begin < file.text.size();) {
        const auto end = std::min(file.text.find('\n', begin), file.text.size());
        const std::string_view line{file.text.data() + begin, end - begin};
        begin = end + 1;
        ++number;
        const auto words = without_item_mark(line);
        const bool heading = line.starts_with('#');
        if (heading || line.empty() || words.size() != line.size()) paragraph.end();
        if (line.starts_with("# "))
            lint_label(line.substr(2), title_letters_max, file.path, number, faults);
        else if (line.starts_with("### "))
            lint_label(line.substr(4), title_letters_max, file.path, number, faults);
        else if (line.starts_with("> "))
            lint_label(words, summary_letters_max, file.path, number, faults);
        if (!heading && !words.empty()) paragraph.line(words, number);
    }
    paragraph.end();
}

}  // namespace kiosk::content
