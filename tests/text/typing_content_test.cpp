#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "kiosk/base/utf8.h"
#include "kiosk/text/letter.h"
#include "kiosk/text/typing.h"
#include "kiosk/text/word.h"

using namespace kiosk;

namespace {

/// Every word with a tone or a mark in the shipped articles, small letters.
std::set<std::string> words_of_articles()
{
    std::set<std::string> words;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{KIOSK_SOURCE_DIR "/content/topics"}) {
        if (entry.path().filename() != "vi.md") continue;
        std::ifstream in{entry.path(), std::ios::binary};
        std::string article{std::istreambuf_iterator<char>{in}, {}};
        article += '\n';
        std::string word;
        for (const auto point : base::code_points(base::lower(article))) {
            if (text::belongs_to_word(point)) {
                word += base::utf8(point);
                continue;
            }
            if (word.size() > base::code_points(word).size()) words.insert(word);
            word.clear();
        }
    }
    return words;
}

/// Strokes as a person types them: marks at their letters, the tone last.
std::string strokes(const std::string& words, text::Method method)
{
    const bool telex = method == text::Method::telex;
    std::string keys;
    std::string tone_key;
    for (const auto point : base::code_points(words)) {
        const auto [letter, tone] = text::taken_apart(point);
        keys += base::utf8(letter.base);
        switch (letter.mark) {
        case text::Mark::none: break;
        case text::Mark::hat: keys.push_back(telex ? keys.back() : '6'); break;
        case text::Mark::horn: keys.push_back(telex ? 'w' : '7'); break;
        case text::Mark::breve: keys.push_back(telex ? 'w' : '8'); break;
        case text::Mark::bar: keys.push_back(telex ? 'd' : '9'); break;
        }
        const auto index = static_cast<std::size_t>(tone);
        if (tone != text::Tone::none) tone_key.assign(1, (telex ? "zsfrxj" : "012345")[index]);
    }
    return keys + tone_key;
}

}  // namespace

TEST_CASE("every Vietnamese word of the shipped articles can be typed in Telex and in VNI")
{
    const auto words = words_of_articles();
    CHECK(words.size() > 500);
    for (const auto method : {text::Method::telex, text::Method::vni})
        for (const auto& word : words) {
            const auto keys = strokes(word, method);
            const bool typed = text::composed(keys, method, text::TonePlacement::old_style) == word ||
                               text::composed(keys, method, text::TonePlacement::new_style) == word;
            CHECK_MESSAGE(typed, word, " from ", keys);
        }
}
