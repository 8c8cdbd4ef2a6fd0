#include "words.h"

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <set>
#include <sstream>

namespace proof {

namespace {

struct Glyphs {
    Letter letter;
    std::vector<std::string> toned;  ///< by tone
};

std::vector<std::string> letters_in(const std::string& text)
{
    std::vector<std::string> out;
    for (const char byte : text) {
        if ((static_cast<unsigned char>(byte) & 0xC0) == 0x80)
            out.back() += byte;
        else
            out.emplace_back(1, byte);
    }
    return out;
}

const std::vector<Glyphs>& glyphs()
{
    static const auto all = [] {
        std::vector<Glyphs> made;
        const std::pair<Letter, const char*> rows[] = {
            {{'a', 0}, "aáàảãạ"},   {{'a', '('}, "ăắằẳẵặ"}, {{'a', '^'}, "âấầẩẫậ"}, {{'e', 0}, "eéèẻẽẹ"},
            {{'e', '^'}, "êếềểễệ"}, {{'i', 0}, "iíìỉĩị"},   {{'o', 0}, "oóòỏõọ"},   {{'o', '^'}, "ôốồổỗộ"},
            {{'o', '+'}, "ơớờởỡợ"}, {{'u', 0}, "uúùủũụ"},   {{'u', '+'}, "ưứừửữự"}, {{'y', 0}, "yýỳỷỹỵ"},
        };
        for (const auto& [letter, row] : rows) made.push_back({letter, letters_in(row)});
        made.push_back({{'d', '-'}, {"đ"}});
        return made;
    }();
    return all;
}

std::string shown(const Letter& letter, int tone)
{
    for (const auto& one : glyphs())
        if (one.letter.base == letter.base && one.letter.mark == letter.mark)
            return one.toned.at(static_cast<std::size_t>(tone));
    return {letter.base};
}

struct Part {
    std::vector<Letter> letters;
    std::size_t tone_at = 0;
    bool toned = false;
};

Part part_of(const std::string& text)
{
    Part part;
    for (const auto& letter : letters_in(text)) {
        bool found = false;
        for (const auto& one : glyphs()) {
            for (std::size_t tone = 0; tone < one.toned.size(); ++tone) {
                if (one.toned[tone] != letter) continue;
                if (tone != 0) {
                    part.tone_at = part.letters.size();
                    part.toned = true;
                }
                part.letters.push_back(one.letter);
                found = true;
            }
        }
        if (!found) part.letters.push_back({letter.at(0), 0});
    }
    return part;
}

[[noreturn]] void refuse(int line, const std::string& expected)
{
    std::cerr << "syllables.txt:" << line << ": expected " << expected << '\n';
    std::exit(2);
}

bool stops(const std::vector<Letter>& letters)
{
    const char last = letters.back().base;
    return last == 'c' || last == 'k' || last == 'p' || last == 't' ||
           (last == 'h' && letters.size() > 1 && letters[letters.size() - 2].base == 'c');
}

void add_words(std::vector<Word>& words, std::set<std::string>& seen, const std::string& onset, const std::string& rhyme,
               int line)
{
    const auto bar = rhyme.find('|');
    const auto old_part = part_of(rhyme.substr(0, bar));
    const auto new_part = bar == rhyme.npos ? old_part : part_of(rhyme.substr(bar + 1));
    if (!old_part.toned || !new_part.toned) refuse(line, "a rhyme written with the tone sắc");
    const auto begin = onset == "-" ? Part{} : part_of(onset);
    for (int tone = 0; tone < 6; ++tone) {
        if (stops(old_part.letters) && tone != 1 && tone != 5) continue;
        Word word;
        word.onset = onset;
        word.tone = tone;
        word.letters = begin.letters;
        word.letters.insert(word.letters.end(), old_part.letters.begin(), old_part.letters.end());
        word.rhyme_begin = begin.letters.size();
        word.tone_at[0] = begin.letters.size() + old_part.tone_at;
        word.tone_at[1] = begin.letters.size() + new_part.tone_at;
        for (const auto& letter : old_part.letters) word.rhyme += shown(letter, 0);
        if (seen.insert(word.written(Style::old_style)).second) words.push_back(std::move(word));
    }
}

}  // namespace

bool is_vowel(char base) { return std::string{"aeiouy"}.find(base) != std::string::npos; }

std::string Word::written(Style style) const
{
    std::string out;
    for (std::size_t i = 0; i < letters.size(); ++i)
        out += shown(letters[i], i == tone_at[style == Style::new_style] ? tone : 0);
    return out;
}

std::vector<Word> words_of(const std::filesystem::path& table)
{
    std::ifstream file{table};
    if (!file) {
        std::cerr << table.string() << ": cannot be read\n";
        std::exit(2);
    }
    std::map<std::string, std::vector<std::string>> onsets;
    std::vector<Word> words;
    std::set<std::string> seen;
    std::string text;
    for (int line = 1; std::getline(file, text); ++line) {
        if (text.empty() || text.front() == '#') continue;
        const auto colon = text.find(':');
        if (colon == text.npos) refuse(line, "a colon");
        std::istringstream names{text.substr(0, colon)};
        std::istringstream values{text.substr(colon + 1)};
        std::string kind, name, value;
        names >> kind;
        std::vector<std::string> given;
        while (values >> value) given.push_back(value);
        while (names >> name) {
            if (kind == "onsets") {
                onsets[name] = given;
            } else if (kind == "rhymes" && onsets.contains(name)) {
                for (const auto& onset : onsets[name])
                    for (const auto& rhyme : given) add_words(words, seen, onset, rhyme, line);
            } else {
                refuse(line, "\"onsets NAME:\" or \"rhymes NAME...:\" with names given before");
            }
        }
    }
    return words;
}

std::vector<Word> dictionary_words(const std::filesystem::path& dictionary)
{
    std::ifstream file{dictionary};
    std::vector<Word> words;
    for (std::string line; std::getline(file, line);) {
        const auto text = line.substr(0, line.find('/'));
        Word word;
        int tones = 0;
        bool plain = !text.empty();
        for (const auto& letter : letters_in(text)) {
            const auto before = word.letters.size();
            for (const auto& one : glyphs())
                for (std::size_t tone = 0; tone < one.toned.size(); ++tone) {
                    if (one.toned[tone] != letter) continue;
                    if (tone != 0) {
                        ++tones;
                        word.tone = static_cast<int>(tone);
                        word.tone_at[0] = word.tone_at[1] = before;
                    }
                    word.letters.push_back(one.letter);
                }
            if (word.letters.size() != before) continue;
            plain = plain && letter.size() == 1 && letter[0] >= 'a' && letter[0] <= 'z';
            word.letters.push_back({letter.front(), 0});
        }
        if (!plain || tones > 1) continue;
        while (word.rhyme_begin < word.letters.size() && !is_vowel(word.letters[word.rhyme_begin].base)) ++word.rhyme_begin;
        word.onset = "-";
        word.rhyme = "-";
        words.push_back(std::move(word));
    }
    return words;
}

}  // namespace proof
