#pragma once
/// In which order a person may type the keys of one word. Leaves what the words are to words.h.
#include <optional>
#include <string>
#include <vector>

#include "words.h"

namespace proof {

enum class Method { telex, vni };

enum class Order {
    taught,              ///< marks beside their letter, tone last: dduwowngf, d9u7o7ng2
    tone_after_vowels,   ///< marks beside their letter, tone when the vowels are written: dduwowfng
    tone_at_once,        ///< marks beside their letter, tone right behind the letter it stands on: hofa
    marks_after_vowels,  ///< marks when the vowels are written, one key for ươ, tone last: dduowngf, d9uo7ng2
    marks_then_tone,     ///< letters first, then marks, then the tone: duongdwf
    tone_then_marks,     ///< letters first, then the tone, then marks: duongfdw
};
inline constexpr Order every_order[] = {Order::taught,          Order::tone_after_vowels,
                                        Order::tone_at_once,    Order::marks_after_vowels,
                                        Order::marks_then_tone, Order::tone_then_marks};
std::string name_of(Order);

/// None when this order types the word as an order named before it does.
std::optional<std::string> keys_for(const Word&, Method, Order);

enum class Case { small, name, capitals };  ///< hòa, Hòa, HÒA
inline constexpr Case every_case[] = {Case::small, Case::name, Case::capitals};
std::string name_of(Case);
/// Of keys and of Vietnamese text alike; needs a UTF-8 locale.
std::string in_case(const std::string& text, Case);

}  // namespace proof
