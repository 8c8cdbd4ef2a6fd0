#pragma once
/// Text as the syllables it is made of, each without marks and beside it the marks it has. What is found is compared without
/// marks; the marks only say that "bố chồng" is not "bỏ chồng".
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::search {

struct Word {
    std::string plain;     ///< folded: small letters, no marks, đ as d; English words without their endings
    std::u32string marks;  ///< tone and marks in order of their code points; hỏi and ngã count as one
    bool operator==(const Word&) const = default;
};

/// Runs of letters and digits, in order.
std::vector<Word> words_of(std::string_view text);
/// Blank-separated, without marks.
std::string joined(const std::vector<Word>&);

/// 1 when the marks say nothing against it: none was typed, or they are among those meant. Less when they differ, for tones
/// are mistyped too.
double agreement(const Word& typed, const Word& meant);

/// Words that stand in almost every question and tell nothing ("tôi", "không", "the"). Without marks.
bool tells_nothing(std::string_view plain);

}  // namespace kiosk::search
