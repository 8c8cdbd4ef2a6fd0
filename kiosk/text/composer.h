#pragma once
/// A word while its strokes come in: each stroke either changes what stands there, or is added as a letter.
/// Here: which key does what (composer.cpp), and the keys of horn and breve (composer_horn.cpp). Whether what came of it stands
/// as a word, and which strokes are composed at all, is composing.cpp's.
#include <optional>
#include <string>

#include "kiosk/text/syllable.h"
#include "kiosk/text/word.h"

namespace kiosk::text {

class Composer {
public:
    explicit Composer(Method method) : method_(method) {}

    void take(char32_t point);
    /// None when the strokes cannot be Vietnamese.
    std::optional<std::string> finished(TonePlacement) const;

private:
    bool stands() const;
    bool undone_on_purpose() const;

    bool changed(const Letter& key);
    bool toned(Tone, const Letter& key);
    /// `wanted` 0: whichever of a e o takes it, the last first.
    bool hatted(const Letter& key, char32_t wanted);
    bool barred(const Letter& key);

    /// Horn on o and u, breve on a: one key in Telex, two in VNI.
    bool horned(const Letter& key, bool horn, bool breve);
    bool has_uo() const;
    bool horned_uo();
    bool horned_one(bool horn, bool breve);
    bool unhorned(const Letter& key, bool horn, bool breve);
    bool began_with_w(const Letter& key);
    void mend_uo();

    Fit fit() const { return syllable_of(word_.letters).fit; }
    std::size_t rhyme_begin() const { return syllable_of(word_.letters).rhyme_begin; }
    bool has_vowel() const { return tone_place(word_.letters, TonePlacement::old_style).has_value(); }

    void append(const Letter&);
    void undo_with(const Letter& key);
    /// Puts marks on and keeps them when a syllable can still come of it.
    bool tried(std::vector<Letter>);

    Method method_;
    Word word_;
    std::size_t strokes_ = 0;
    char32_t last_key_ = 0;
    bool repeated_ = false;  ///< this key is the one before, again
    bool undone_ = false;
    bool undone_by_repeating_ = false;
    std::size_t undone_at_ = 0;
    std::optional<Letter> from_w_;  ///< a ư that a lone w stands for
};

}  // namespace kiosk::text
