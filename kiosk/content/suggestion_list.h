#pragma once
/// Lists of answers offered while somebody types: communes, ethnic groups. Never the only ones: whatever is typed is taken.
/// Here: what a list holds once it is read. What fits a typing: suggesting.h. What an author writes: content/README.md.
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/law/rules.h"

namespace kiosk::content {

/// A name as it is compared: its words glued, since people write "Gia Rai", "Gia-rai" and "Giarai".
struct NameForm {
    std::string folded;                 ///< small letters without marks and tones
    std::string marked;                 ///< with marks (â, ơ, đ), without tones
    std::string tones;                  ///< a digit for each word
    std::string sounded;                ///< folded, letters that people write for each other as one
    std::vector<std::uint32_t> starts;  ///< byte at which each word begins in `folded`
    std::vector<std::uint32_t> sounded_starts;
};

/// A word that stands around names in an address, in its short forms too.
struct PlaceWord {
    std::uint32_t of = 0;  ///< which of the list's kinds it names
    std::string words;     ///< small letters, as the author wrote them
    NameForm form;
};

struct KnownName {
    std::string words;                  ///< without its kind word
    std::optional<std::uint32_t> kind;  ///< place in the list's kinds; none: it has no kind word
    NameForm form;
    std::vector<std::uint32_t> districts;  ///< those it lay in, as places in `Address::districts`
    std::optional<base::Day> until;        ///< none: in use today
    bool shown = true;                     ///< false: understood, never put on the glass
};

struct Suggestion {
    std::string words;             ///< as the field then holds them
    std::vector<KnownName> names;  ///< of `words` first, then what else it is found by
};

/// What stands around the name of a place when it is written out.
struct Address {
    std::vector<PlaceWord> smaller;  ///< thôn, tổ, đường
    std::vector<PlaceWord> larger;   ///< huyện, tỉnh
    std::vector<PlaceWord> ignored;  ///< cũ
    std::vector<NameForm> districts, provinces;
};

struct SuggestionList {
    std::string id;
    law::Words source;
    base::Day checked_on{};
    bool confirmed = false;
    std::vector<PlaceWord> kinds;    ///< xã, x, phường, p; of people: người, dân tộc
    std::optional<Address> address;  ///< none: names of something else than places
    std::vector<Suggestion> entries;
};

}  // namespace kiosk::content
