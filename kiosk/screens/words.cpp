#include "kiosk/screens/words.h"

#include <algorithm>

#include "kiosk/base/utf8.h"
#include "kiosk/content/pieces.h"
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

/// As it is said after what stands before it: "Kiểm tra ngày" needs no second "ngày".
std::string said_after(const std::string& before, const std::string& words, const std::string& language)
{
    const auto alone = said(words, language);
    if (alone.empty()) return alone;
    const auto start = text::spoken(before, language), all = text::spoken(before + words, language);
    return all.starts_with(start) ? all.substr(start.size()) : alone;
}

/// What fills a place. A pack with a wrong place shows it as it stands.
std::string filling(const std::string& place, fmt::format_args arguments)
{
    const auto written = '{' + place + '}';
    try {
        return fmt::vformat(written, arguments);
    } catch (const fmt::format_error&) {
        return written;
    }
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
    const auto language = found.fell_back ? "vi" : language_;
    page::Line line{std::string{id}, {}, {}, found.fell_back};
    for (const auto& piece : content::pieces_of(found.words)) {
        const auto words = piece.place ? filling(piece.words, arguments) : piece.words;
        if (piece.place || !piece.recorded_as.empty())
            line.in_turn.push_back({words, said_after(line.words, words, language), piece.recorded_as, piece.place});
        line.words += words;
    }
    line.spoken = said(line.words, language);
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
    const page::Heard heard{code, spoken, {}, true};
    return {std::move(id), std::move(code), std::move(spoken), false, {heard}};
}

std::string Words::date(base::Day day) const { return text::date(day, language_); }
std::string Words::weekday_date(base::Day day) const { return text::weekday_date(day, language_); }

}  // namespace kiosk::screens
