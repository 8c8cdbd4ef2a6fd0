#include "kiosk/text/token_view.h"

#include <algorithm>

#include "kiosk/base/utf8.h"
#include "kiosk/text/number_words.h"
#include "kiosk/text/word.h"

namespace kiosk::text {

namespace {

Token::Kind kind_of(char32_t point)
{
    if (point >= U'0' && point <= U'9') return Kind::digits;
    if (belongs_to_word(point)) return Kind::letters;
    return point == U' ' || point == U'\n' || point == U'\t' || point == 0xA0 ? Kind::blank : Kind::sign;
}

}  // namespace

TokenView::TokenView(std::string_view words, std::string_view language) : english_(language == "en")
{
    for (const auto point : base::code_points(words)) {
        const auto kind = kind_of(point);
        const bool goes_on = !tokens_.empty() && tokens_.back().kind == kind && (kind == Kind::digits || kind == Kind::letters);
        if (!goes_on) tokens_.push_back({kind, {}});
        tokens_.back().text += base::utf8(point);
    }
}

bool TokenView::digits(std::size_t at, std::size_t least, std::size_t most) const
{
    return is(at, Kind::digits) && tokens_[at].text.size() >= least && tokens_[at].text.size() <= most;
}

int TokenView::value(std::size_t at) const
{
    int sum = 0;
    for (const char c : text(at).substr(0, 6)) sum = sum * 10 + (c - '0');
    return sum;
}

std::string_view TokenView::word_before(std::size_t at) const
{
    while (is(at - 1, Kind::blank)) --at;
    return is(at - 1, Kind::letters) ? text(at - 1) : "";
}

std::size_t TokenView::skip_blanks(std::size_t at) const
{
    while (is(at, Kind::blank)) ++at;
    return at;
}

std::string TokenView::before(std::size_t at) const { return base::lower(word_before(at)); }

std::string TokenView::after(std::size_t at) const
{
    at = skip_blanks(at);
    return is(at, Kind::letters) ? base::lower(text(at)) : std::string{};
}

bool TokenView::capitalised(std::size_t at) const
{
    if (!is(at, Kind::letters)) return false;
    const auto first = base::utf8(base::code_points(text(at)).front());
    return base::lower(first) != first;
}

bool TokenView::joined_before(std::size_t at) const { return is(at - 1, Kind::letters) || is(at - 1, Kind::digits); }

std::string TokenView::words(std::size_t at) const { return number_words(text(at), language()); }

bool one_of(std::string_view word, std::initializer_list<std::string_view> list)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

std::string_view plain(std::string_view digits)
{
    while (digits.size() > 1 && digits.front() == '0') digits.remove_prefix(1);
    return digits;
}

}  // namespace kiosk::text
