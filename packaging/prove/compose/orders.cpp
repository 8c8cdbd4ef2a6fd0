#include "orders.h"

#include <cwchar>
#include <cwctype>
#include <vector>

namespace proof {

namespace {

std::string mark_key(const Letter& letter, Method method)
{
    switch (letter.mark) {
    case '^': return method == Method::telex ? std::string{letter.base} : "6";
    case '+': return method == Method::telex ? "w" : "7";
    case '(': return method == Method::telex ? "w" : "8";
    case '-': return method == Method::telex ? "d" : "9";
    default: return {};
    }
}

std::string tone_key(int tone, Method method)
{
    if (tone == 0) return {};
    return std::string{(method == Method::telex ? "zsfrxj" : "012345")[tone]};
}

bool is_uo(const std::vector<Letter>& letters, std::size_t i)
{
    return i + 1 < letters.size() && letters[i].base == 'u' && letters[i].mark == '+' && letters[i + 1].base == 'o' &&
           letters[i + 1].mark == '+';
}

/// All mark keys from `begin` up to `end`; ươ takes one.
std::string mark_keys(const std::vector<Letter>& letters, std::size_t begin, std::size_t end, Method method)
{
    std::string out;
    for (auto i = begin; i < end; ++i) {
        if (is_uo(letters, i)) continue;
        out += mark_key(letters[i], method);
    }
    return out;
}

std::string base_key(const std::vector<Letter>& letters, std::size_t i, Method method)
{
    // The long o of xoong is typed with three: two would be ô.
    const bool second_o = i > 0 && letters[i].base == 'o' && letters[i - 1].base == 'o';
    return second_o && method == Method::telex ? "oo" : std::string{letters[i].base};
}

std::string keys_in(const Word& word, Method method, Order order)
{
    const auto& letters = word.letters;
    auto vowels_end = word.rhyme_begin;
    while (vowels_end < letters.size() && is_vowel(letters[vowels_end].base)) ++vowels_end;
    const auto tone = tone_key(word.tone, method);
    const bool beside = order == Order::taught || order == Order::tone_after_vowels || order == Order::tone_at_once;
    std::string keys;
    for (std::size_t i = 0; i < letters.size(); ++i) {
        keys += base_key(letters, i, method);
        const bool onset = i < word.rhyme_begin;
        if (beside || (onset && order == Order::marks_after_vowels)) keys += mark_key(letters[i], method);
        if (order == Order::marks_after_vowels && i + 1 == vowels_end)
            keys += mark_keys(letters, word.rhyme_begin, letters.size(), method);
        if (order == Order::tone_after_vowels && i + 1 == vowels_end) keys += tone;
        if (order == Order::tone_at_once && i == word.tone_at[0]) keys += tone;
    }
    switch (order) {
    case Order::taught:
    case Order::marks_after_vowels: return keys + tone;
    case Order::marks_then_tone: return keys + mark_keys(letters, 0, letters.size(), method) + tone;
    case Order::tone_then_marks: return keys + tone + mark_keys(letters, 0, letters.size(), method);
    default: return keys;
    }
}

std::string raised(const std::string& text, std::size_t letters)
{
    std::string out;
    std::mbstate_t in_state{}, out_state{};
    const char* at = text.data();
    const char* end = at + text.size();
    while (at < end) {
        wchar_t wide = 0;
        const auto used = std::mbrtowc(&wide, at, static_cast<std::size_t>(end - at), &in_state);
        if (used == 0 || used > 4) return text;
        at += used;
        if (letters > 0) {
            --letters;
            wide = static_cast<wchar_t>(std::towupper(static_cast<std::wint_t>(wide)));
        }
        char bytes[16];
        out.append(bytes, std::wcrtomb(bytes, wide, &out_state));
    }
    return out;
}

}  // namespace

std::string name_of(Order order)
{
    switch (order) {
    case Order::taught: return "taught";
    case Order::tone_after_vowels: return "tone-after-vowels";
    case Order::tone_at_once: return "tone-at-once";
    case Order::marks_after_vowels: return "marks-after-vowels";
    case Order::marks_then_tone: return "marks-then-tone";
    case Order::tone_then_marks: return "tone-then-marks";
    }
    return {};
}

std::optional<std::string> keys_for(const Word& word, Method method, Order order)
{
    auto keys = keys_in(word, method, order);
    for (const auto earlier : every_order) {
        if (earlier == order) break;
        if (keys_in(word, method, earlier) == keys) return std::nullopt;
    }
    return keys;
}

std::string name_of(Case wanted) { return wanted == Case::small ? "small" : wanted == Case::name ? "name" : "capitals"; }

std::string in_case(const std::string& text, Case wanted)
{
    if (wanted == Case::small) return text;
    return raised(text, wanted == Case::capitals ? text.size() : 1);
}

}  // namespace proof
