// Writes sets of lines to type (NAME.keys) and what they should become, with onset and rhyme (NAME.words).
// NAME is SOURCE.METHOD.STYLE.ORDER.CASE: "syllables" of our table, "dictionary" of hunspell-vi, "english" of wamerican.
#include <clocale>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "orders.h"
#include "words.h"

namespace {

using namespace proof;

void write_set(const std::filesystem::path& folder, const std::string& source, const std::vector<Word>& words, Method method,
               Style style, Order order, Case letters)
{
    const auto name = source + '.' + (method == Method::telex ? "telex" : "vni") + '.' +
                      (style == Style::old_style ? "old" : "new") + '.' + name_of(order) + '.' + name_of(letters);
    std::ofstream keys{folder / (name + ".keys")};
    std::ofstream wanted{folder / (name + ".words")};
    for (const auto& word : words) {
        const auto typed = keys_for(word, method, order);
        if (!typed) continue;
        keys << in_case(*typed, letters) << '\n';
        wanted << in_case(word.written(style), letters) << '\t' << word.onset << '\t' << word.rhyme << '\n';
    }
}

/// English words of small and capital letters alone, as typed.
void write_english(const std::filesystem::path& folder, const std::filesystem::path& list)
{
    std::ifstream words{list};
    std::ofstream keys{folder / "english.telex.old.typed.small.keys"};
    std::ofstream wanted{folder / "english.telex.old.typed.small.words"};
    for (std::string word; std::getline(words, word);) {
        if (word.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") != word.npos) continue;
        keys << word << '\n';
        wanted << word << "\t-\t-\n";
    }
}

}  // namespace

int main(int count, char** given)
{
    if (count != 5) {
        std::cerr << "usage: generate SYLLABLES.TXT DICTIONARY ENGLISH FOLDER\n";
        return 2;
    }
    std::setlocale(LC_ALL, "C.UTF-8");
    const auto syllables = words_of(given[1]);
    const auto dictionary = dictionary_words(given[2]);
    const std::filesystem::path folder = given[4];
    for (const auto method : {Method::telex, Method::vni}) {
        for (const auto order : every_order) {
            for (const auto style : {Style::old_style, Style::new_style}) {
                write_set(folder, "syllables", syllables, method, style, order, Case::small);
                // Capitals change nothing about the order: the taught one and one free one stand for all.
                if (style == Style::new_style || (order != Order::taught && order != Order::marks_then_tone)) continue;
                write_set(folder, "syllables", syllables, method, style, order, Case::name);
                write_set(folder, "syllables", syllables, method, style, order, Case::capitals);
            }
        }
        // The dictionary writes "hòa" and "hoà" both, so only words in the style asked for can be right.
        write_set(folder, "dictionary", dictionary, method, Style::old_style, Order::taught, Case::small);
        write_set(folder, "dictionary", dictionary, method, Style::old_style, Order::marks_then_tone, Case::small);
    }
    write_english(folder, given[3]);
    std::cerr << syllables.size() << " syllables, " << dictionary.size() << " words of the dictionary\n";
}
