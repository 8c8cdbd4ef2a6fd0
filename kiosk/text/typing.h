#pragma once
/// Building Vietnamese words key by key. Pure functions of the text typed so far; the last word is the one that changes.
/// Rules of tone placement: old style ("hòa") by default, new style ("hoà") as an option.
/// All text is NFC. Leaves which keys there are, and hiding what was typed, to `visit` and `ui`.
#include <string>
#include <string_view>

namespace kiosk::text {

enum class TonePlacement { old_style, new_style };
std::string_view name_of(TonePlacement);  ///< "old", "new"

/// How letters become Vietnamese on a keyboard: keys for tones and ă â đ ê ô ơ ư, or strokes that compose.
enum class TypingWay { mark_keys, telex, vni };
std::string_view name_of(TypingWay);  ///< "marks", "telex", "vni"

/// Adds a letter of the on-screen keyboard ("ơ", "đ", "n"); a tone already in the word moves to where it then belongs.
std::string after_letter(std::string_view text, std::string_view letter, TonePlacement = TonePlacement::old_style);
/// Adds or replaces the tone of the last word: s sắc, f huyền, r hỏi, x ngã, j nặng, z none. The same tone again takes it off.
/// On a word that is no Vietnamese syllable it stands on the last vowels, by rule (Zàng, Blốt); a word with no vowel or with
/// digits stays as it is, and so does a syllable that cannot carry this tone (các).
std::string after_tone(std::string_view text, char tone, TonePlacement = TonePlacement::old_style);
std::string after_backspace(std::string_view text);

enum class Method { telex, vni };
/// Which words strokes compose: Vietnamese syllables, as other engines do, or in fields of names and places any syllable too
/// (Hnus -> Hnú), for peoples whose names are no Vietnamese words. There a foreign word may need a key twice (Kriss -> Kris).
enum class Spelling { vietnamese, any_syllable };
/// A whole line of key strokes ("tieengs Vieetj") as composed NFC text. Words that cannot be Vietnamese stay as typed; a
/// composed letter takes the case of its first key; a mark or tone repeated undoes itself.
std::string composed(std::string_view keys, Method, TonePlacement = TonePlacement::old_style);

/// The same, one key at a time, for a keyboard on which words compose while they are typed.
/// Keys typed one after another from empty text yield composed(keys) at every step, where the spelling is Vietnamese.
struct Typing {
    std::string text;
    std::string word_keys;  ///< strokes of the last word; empty it after anything else has changed the text
};
Typing after_key(Typing, std::string_view key, Method, TonePlacement = TonePlacement::old_style,
                 Spelling = Spelling::vietnamese);

/// Is the next letter the first of a word? For capitals in name fields.
bool at_word_start(std::string_view text);

}  // namespace kiosk::text
