/// Horn and breve, and the w that may also be a letter, an undoing, or typed before, between or after "uo".
#include <utility>

#include "kiosk/text/composer.h"

namespace kiosk::text {

bool Composer::horned(const Letter& key, bool horn, bool breve)
{
    if (from_w_ && !word_.letters.empty() && word_.letters.back() == *from_w_) {
        word_.letters.pop_back();
        from_w_.reset();
        undo_with(key);
        return true;
    }
    if (fit() != Fit::impossible) {
        if (horn && has_uo() ? horned_uo() : horned_one(horn, breve)) return true;
        if (unhorned(key, horn, breve)) return true;
    }
    return method_ == Method::telex && began_with_w(key);
}

bool Composer::has_uo() const
{
    const auto& letters = word_.letters;
    const auto begin = rhyme_begin();
    return begin + 1 < letters.size() && letters[begin].base == U'u' && letters[begin + 1].base == U'o';
}

bool Composer::horned_uo()
{
    const auto begin = rhyme_begin();
    auto letters = word_.letters;
    letters[begin + 1].mark = Mark::horn;
    // Open "uơ" is a rhyme (thuở); before anything else it is "ươ".
    if (begin + 2 < letters.size()) letters[begin].mark = Mark::horn;
    return tried(std::move(letters));
}

bool Composer::horned_one(bool horn, bool breve)
{
    for (const char32_t base : {U'a', U'o', U'u'}) {
        if (base == U'a' ? !breve : !horn) continue;
        for (auto i = rhyme_begin(); i < word_.letters.size(); ++i) {
            auto letters = word_.letters;
            if (letters[i].base != base) continue;
            letters[i].mark = base == U'a' ? Mark::breve : Mark::horn;
            if (tried(std::move(letters))) return true;
        }
    }
    return false;
}

bool Composer::unhorned(const Letter& key, bool horn, bool breve)
{
    bool found = false;
    for (auto& letter : word_.letters) {
        if (!(horn && letter.mark == Mark::horn) && !(breve && letter.mark == Mark::breve)) continue;
        letter.mark = Mark::none;
        found = true;
    }
    if (found) undo_with(key);
    return found;
}

/// A w where a vowel is due is ư: "nhw", "trwowngf".
bool Composer::began_with_w(const Letter& key)
{
    if (undone_) return false;
    auto letters = word_.letters;
    letters.push_back({U'u', Mark::horn, key.capital});
    const auto syllable = syllable_of(letters);
    if (syllable.fit == Fit::impossible || syllable.rhyme_begin + 1 != letters.size()) return false;
    from_w_ = letters.back();
    word_.letters = std::move(letters);
    return true;
}

/// "uơ" and "ưo" followed by anything are "ươ": people type the one w before, between or after.
void Composer::mend_uo()
{
    const auto begin = rhyme_begin();
    if (begin + 2 >= word_.letters.size()) return;
    auto letters = word_.letters;
    auto& u = letters[begin];
    auto& o = letters[begin + 1];
    if (u.base != U'u' || o.base != U'o' || (u.mark == Mark::horn) == (o.mark == Mark::horn)) return;
    u.mark = o.mark = Mark::horn;
    if (syllable_of(letters).fit != Fit::impossible) word_.letters = std::move(letters);
}

}  // namespace kiosk::text
