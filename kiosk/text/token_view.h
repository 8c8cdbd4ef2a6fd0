#pragma once
/// Text to be spoken, cut into runs of digits, letters and signs, and the patterns that are looked for in it. A pattern looks
/// at one place and yields what is said there, or nothing. Internal to `text`; from outside: speech.h.
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::text {

struct Token {
    enum class Kind { digits, letters, blank, sign } kind = Kind::sign;
    std::string text;
};

/// The tokens with a language, and ways of looking around. A place outside is empty and of no kind.
class TokenView {
public:
    TokenView(std::string_view words, std::string_view language);

    std::size_t size() const { return tokens_.size(); }
    bool english() const { return english_; }
    std::string_view language() const { return english_ ? "en" : "vi"; }
    std::string_view text(std::size_t at) const { return at < tokens_.size() ? std::string_view{tokens_[at].text} : ""; }
    bool is(std::size_t at, Token::Kind kind) const { return at < tokens_.size() && tokens_[at].kind == kind; }
    /// A run of at least and at most so many digits.
    bool digits(std::size_t at, std::size_t least, std::size_t most) const;
    int value(std::size_t at) const;
    std::string_view word_before(std::size_t at) const;
    /// The word before or from a place on, over blanks, in small letters; empty when a sign or a number stands there.
    std::string before(std::size_t at) const;
    std::string after(std::size_t at) const;
    /// Over blanks to what stands there.
    std::size_t skip_blanks(std::size_t at) const;
    /// Does a word with a capital letter stand there?
    bool capitalised(std::size_t at) const;
    bool joined_before(std::size_t at) const;
    std::string words(std::size_t at) const;
    std::string either(std::string_view vi, std::string_view en) const { return std::string{english_ ? en : vi}; }

private:
    std::vector<Token> tokens_;
    bool english_;
};

/// What one pattern yielded and how many tokens it took.
struct Said {
    std::string words;
    std::size_t tokens = 1;
};

using Kind = Token::Kind;
bool one_of(std::string_view word, std::initializer_list<std::string_view> list);
/// "07" -> "7".
std::string_view plain(std::string_view digits);

// speech_days.cpp
/// "mùng hai tháng chín", in English "the second of September"; `article` puts "ngày" before it.
std::string day_words(const TokenView&, int day, int month, std::string_view year, bool article);
bool is_day(int day, int month);
/// "ngày", "hôm", "lễ": what follows is a day, and needs no other "ngày".
bool announces_day(std::string_view word);
std::optional<Said> said_two_numbers(const TokenView&, std::size_t at);
// speech_money.cpp
std::optional<Said> said_short_money(const TokenView&, std::size_t at);
/// How many tokens after a number are its groups of three, written apart: "1 000 000 đồng"; 0: none.
std::size_t spaced_groups(const TokenView&, std::size_t at);
/// "50.000đ/công", "8 giờ/ngày": a slash that means "for each".
std::optional<Said> said_for_each(const TokenView&, std::size_t at);
// speech_places.cpp
std::optional<Said> said_by_place(const TokenView&, std::size_t at);
std::optional<Said> said_plate(const TokenView&, std::size_t at);
// speech_numbers.cpp
std::optional<Said> said_number_in_calendar(const TokenView&, std::size_t at);
std::optional<Said> said_plus(const TokenView&, std::size_t at);
std::optional<Said> said_date(const TokenView&, std::size_t at);
std::optional<Said> said_day_of_month(const TokenView&, std::size_t at);
std::optional<Said> said_time(const TokenView&, std::size_t at);
std::optional<Said> said_phone(const TokenView&, std::size_t at);
std::optional<Said> said_quantity(const TokenView&, std::size_t at);
// speech_law.cpp
std::optional<Said> said_code(const TokenView&, std::size_t at);
std::optional<Said> said_section(const TokenView&, std::size_t at);
std::optional<Said> said_document(const TokenView&, std::size_t at);
std::optional<Said> said_place_in_law(const TokenView&, std::size_t at);
std::optional<Said> said_point_in_law(const TokenView&, std::size_t at);
std::optional<Said> said_abbreviation(const TokenView&, std::size_t at);
std::optional<Said> said_roman(const TokenView&, std::size_t at);

}  // namespace kiosk::text
