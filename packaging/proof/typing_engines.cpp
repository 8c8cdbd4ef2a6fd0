/// The Vietnamese keyboard against a dictionary of syllables and an engine nobody here wrote: every word of Debian's hunspell-vi,
/// in Telex and VNI, in up to five orders of keys, by our engine and by Bamboo (Debian's fcitx5-bamboo). Prints agreement and
/// every class of difference; ends with 1 when ours misses a word for a reason that is not one of those known.
/// Built and run by packaging/prove.sh --long; no part of the product.
#include <dlfcn.h>
#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "kiosk/base/utf8.h"
#include "kiosk/text/letter.h"
#include "kiosk/text/typing.h"
#include "kiosk/text/word.h"

using namespace kiosk;
using text::Mark;
using text::Method;
using text::Tone;

namespace {

struct Bamboo {
    struct Option {
        bool restore, free_dd, macro, capitalize_macro, dictionary;
        const char* charset;
        bool modern, free_marking;
    };
    explicit Bamboo(void* library, Method method)
    {
        const auto function = [&](const char* name) { return dlsym(library, name); };
        process_ = reinterpret_cast<bool (*)(std::uintptr_t, std::uint32_t, std::uint32_t)>(function("EngineProcessKeyEvent"));
        commit_ = reinterpret_cast<void (*)(std::uintptr_t)>(function("EngineCommitPreedit"));
        pull_ = reinterpret_cast<char* (*)(std::uintptr_t)>(function("EnginePullCommit"));
        reset_ = reinterpret_cast<void (*)(std::uintptr_t)>(function("ResetEngine"));
        const auto dictionary = reinterpret_cast<std::uintptr_t (*)(std::uintptr_t)>(function("NewDictionary"));
        const auto table = reinterpret_cast<std::uintptr_t (*)(const char**)>(function("NewMacroTable"));
        const auto make = reinterpret_cast<std::uintptr_t (*)(const char*, std::uintptr_t, std::uintptr_t)>(function("NewEngine"));
        const auto set = reinterpret_cast<void (*)(std::uintptr_t, const Option*)>(function("EngineSetOption"));
        int ends[2];
        if (pipe(ends) != 0) std::abort();
        close(ends[1]);
        const char* none[] = {nullptr};
        engine_ = make(method == Method::telex ? "Telex" : "VNI", dictionary(static_cast<std::uintptr_t>(ends[0])), table(none));
        const Option option{true, true, false, false, false, "Unicode", false, true};
        set(engine_, &option);
    }
    std::string composed(std::string_view keys) const
    {
        reset_(engine_);
        free(pull_(engine_));
        for (const char key : keys) process_(engine_, static_cast<std::uint32_t>(static_cast<unsigned char>(key)), 0);
        commit_(engine_);
        char* raw = pull_(engine_);
        std::string out{raw};
        free(raw);
        return out;
    }

private:
    bool (*process_)(std::uintptr_t, std::uint32_t, std::uint32_t);
    void (*commit_)(std::uintptr_t);
    char* (*pull_)(std::uintptr_t);
    void (*reset_)(std::uintptr_t);
    std::uintptr_t engine_;
};

char mark_key(const text::Letter& letter, Method method)
{
    switch (letter.mark) {
    case Mark::hat: return method == Method::telex ? static_cast<char>(letter.base) : '6';
    case Mark::horn: return method == Method::telex ? 'w' : '7';
    case Mark::breve: return method == Method::telex ? 'w' : '8';
    case Mark::bar: return method == Method::telex ? 'd' : '9';
    case Mark::none: break;
    }
    return 0;
}

/// The orders in which people type a word: marks at their letters or at the end, the tone at its vowel, at the end, or between.
std::set<std::string> key_orders(const text::Word& word, std::size_t tone_at, Method method)
{
    const std::string tone = word.tone == Tone::none ? "" : std::string(1, " sfrxj"[static_cast<int>(word.tone)]);
    const std::string tone_key = tone.empty() || method == Method::telex ? tone : std::to_string(static_cast<int>(word.tone));
    std::string plain, marked, toned, plain_toned, marks;
    bool horn_before = false;
    for (std::size_t i = 0; i < word.letters.size(); ++i) {
        const auto& letter = word.letters[i];
        const auto base = static_cast<char>(letter.base);
        const auto key = mark_key(letter, method);
        plain += base, plain_toned += base, marked += base, toned += base;
        if (key) marked += key, toned += key;
        // One w or 7 for both letters of ươ when it comes at the end.
        if (key && !(horn_before && letter.mark == Mark::horn)) marks += key;
        horn_before = letter.mark == Mark::horn;
        if (i == tone_at) plain_toned += tone_key, toned += tone_key;
    }
    return {marked + tone_key, toned, plain + marks + tone_key, plain + tone_key + marks, plain_toned + marks};
}

std::string explained(const std::string& word, const std::string& keys, Method method, const std::string& got)
{
    if (text::composed(keys, method, text::TonePlacement::new_style) == word) return "the dictionary has the new style";
    const auto letters = text::word_of(word)->letters;
    for (std::size_t i = 0; i + 1 < letters.size(); ++i)
        if (method == Method::telex && letters[i] == letters[i + 1] && letters[i].base == U'o') return "oo is ô in Telex";
    int vowel_runs = 0;
    for (std::size_t i = 0; i < letters.size(); ++i)
        vowel_runs += text::is_vowel(letters[i]) && (i == 0 || !text::is_vowel(letters[i - 1]));
    if (got == keys && vowel_runs > 1) return "left as typed: more than one syllable";
    return {};
}

}  // namespace

int main()
{
    void* library = dlopen("/usr/lib/x86_64-linux-gnu/fcitx5/libbamboo.so", RTLD_LAZY);
    std::ifstream dictionary{"/usr/share/hunspell/vi_VN.dic"};
    if (library == nullptr || !dictionary) {
        std::fputs("fcitx5-bamboo and hunspell-vi are needed\n", stderr);
        return 3;
    }
    std::vector<std::string> words;
    for (std::string line; std::getline(dictionary, line);)
        if (const auto nfc = base::nfc(line.substr(0, line.find('/'))); nfc && *nfc == base::lower(*nfc)) words.push_back(*nfc);

    int unexplained = 0;
    for (const auto method : {Method::telex, Method::vni}) {
        const Bamboo bamboo{library, method};
        std::size_t total = 0, ours = 0, theirs = 0, agreed = 0;
        std::map<std::string, std::pair<int, std::string>> classes;
        const auto count = [&](const std::string& name, const std::string& example) {
            auto& [number, examples] = classes[name];
            if (++number <= 12) examples += "  " + example;
        };
        for (const auto& word : words) {
            std::size_t tone_at = word.size();
            bool letters_only = true;
            const auto points = base::code_points(word);
            for (std::size_t i = 0; i < points.size(); ++i) {
                const auto [letter, tone] = text::taken_apart(points[i]);
                if (tone != Tone::none) tone_at = i;
                letters_only = letters_only && letter.base >= U'a' && letter.base <= U'z';
            }
            const auto parts = text::word_of(word);
            if (!parts || !letters_only) continue;
            for (const auto& keys : key_orders(*parts, tone_at, method)) {
                const auto mine = text::composed(keys, method);
                const auto other = bamboo.composed(keys);
                ++total, ours += mine == word, theirs += other == word, agreed += mine == other;
                const auto example = keys + " -> " + mine + " (" + other + ")";
                if (mine != word) {
                    const auto reason = explained(word, keys, method, mine);
                    if (reason.empty()) ++unexplained;
                    count(reason.empty() ? "ours misses the word" : reason, example);
                }
                if (mine != other) count(mine == word ? "Bamboo misses the word" : "both miss it, differently", example);
            }
        }
        std::printf("%s: %zu key orders; ours gives the word %zu times, Bamboo %zu; the two agree %zu times\n",
                    method == Method::telex ? "Telex" : "VNI", total, ours, theirs, agreed);
        for (const auto& [name, found] : classes) std::printf("  %5d %s:%s\n", found.first, name.c_str(), found.second.c_str());
    }
    return unexplained == 0 ? 0 : 1;
}
