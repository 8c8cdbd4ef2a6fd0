#include "kiosk/screens/words.h"

#include <algorithm>

#include "kiosk/base/utf8.h"
#include "kiosk/text/speech.h"
#include "kiosk/text/written.h"

namespace kiosk::screens {

namespace {
/// Plain words are spoken as they stand; only figures need to be put into words.
std::string said(const std::string& words, const std::string& language)
{
    const bool figures = std::any_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
    return figures ? text::spoken(words, language) : std::string{};
}
}  // namespace

page::Line Words::operator()(std::string_view id) const
{
    const auto found = library_.find_words(language_, id);
    page::Line line{std::string{id}, std::string{found.words}, {}, found.fell_back};
    line.spoken = said(line.words, found.fell_back ? "vi" : language_);
    return line;
}

page::Line Words::filled(std::string_view id, fmt::format_args arguments) const
{
    const auto found = library_.find_words(language_, id);
    page::Line line{std::string{id}, std::string{found.words}, {}, found.fell_back};
    try {
        line.words = fmt::vformat(line.words, arguments);
    } catch (const fmt::format_error&) {
        // A pack with a wrong place in braces still shows its words.
    }
    line.spoken = said(line.words, found.fell_back ? "vi" : language_);
    return line;
}

page::Line Words::of(std::string_view group, std::string_view name) const
{
    return (*this)(std::string{group} + "." + std::string{name});
}

bool Words::has(std::string_view group, std::string_view name) const
{
    return library_.has_words(std::string{group} + "." + std::string{name});
}

page::Line Words::given(std::string id, std::string words, bool fell_back) const
{
    auto spoken = said(words, fell_back ? "vi" : language_);
    return {std::move(id), std::move(words), std::move(spoken), fell_back};
}

page::Line Words::given(std::string id, const law::Words& words) const
{
    return given(std::move(id), std::string{content::in_language(words, language_)}, !words.contains(language_));
}

page::Line Words::sentence(std::string id, const law::Words& words) const
{
    auto line = given(std::move(id), words);
    auto points = base::code_points(line.words);
    if (points.empty()) return line;
    const auto first = base::upper(base::utf8(points.front()));
    points.erase(points.begin());
    line.words = first + base::utf8(points);
    return line;
}

page::Line Words::spelled(std::string id, std::string code) const
{
    auto spoken = text::spelled(code, language_);
    return {std::move(id), std::move(code), std::move(spoken), false};
}

std::string Words::date(base::Day day) const { return text::date(day, language_); }
std::string Words::weekday_date(base::Day day) const { return text::weekday_date(day, language_); }

}  // namespace kiosk::screens
