#pragma once
/// Typed text as words with their places, and words as a NameForm. Pure; leaves what the words mean to `address` and
/// `suggesting`.
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/content/suggestion_list.h"
#include "kiosk/text/typing.h"

namespace kiosk::content {

struct TypedWord {
    std::size_t begin = 0, end = 0;  ///< bytes of the text
    char before = ' ';    ///< what parts it from the word before: ',' a comma or its like, '(' a bracket, '-' a dash, else ' '
    bool number = false;  ///< begins with a digit: "3", "12A"
    std::string small;    ///< small letters, as typed
    NameForm form;
};

/// The words of a text. With a method each word is read as strokes that nobody composed: "phucs", "phu1c".
std::vector<TypedWord> words_in(std::string_view text, std::optional<text::Method> = std::nullopt);
/// Several words as one name.
NameForm form_of(std::span<const TypedWord>);
NameForm form_of(std::string_view name);

}  // namespace kiosk::content
