#include "kiosk/drawing/svg_path.h"

#include <charconv>
#include <cmath>

namespace kiosk::drawing {

namespace {

/// Takes letters and numbers from the front of a text.
class Scanner {
public:
    explicit Scanner(std::string_view text) : rest_(text) {}
    bool over()
    {
        skip();
        return rest_.empty();
    }
    bool number_follows()
    {
        skip();
        return !rest_.empty() && std::string_view{"+-.0123456789"}.find(rest_.front()) != std::string_view::npos;
    }
    char letter()
    {
        const char c = rest_.front();
        rest_.remove_prefix(1);
        return c;
    }
    std::optional<float> number()
    {
        skip();
        if (!rest_.empty() && rest_.front() == '+') rest_.remove_prefix(1);
        float value = 0;
        const auto [end, fault] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
        if (fault != std::errc{} || !std::isfinite(value) || std::abs(value) > 10'000) return std::nullopt;
        rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
        return value;
    }
    std::optional<Point> point()
    {
        const auto x = number();
        const auto y = x ? number() : std::nullopt;
        if (!y) return std::nullopt;
        return Point{*x, *y};
    }

private:
    void skip()
    {
        const auto from = rest_.find_first_not_of(" ,\t\r\n");
        rest_.remove_prefix(from == std::string_view::npos ? rest_.size() : from);
    }
    std::string_view rest_;
};

/// The piece that a letter of a path asks for, from `at`.
std::optional<Piece> piece_of(char letter, Scanner& in, Point at)
{
    Piece piece;
    std::optional<Point> to;
    if (letter == 'L') {
        to = in.point();
    } else if (letter == 'H' || letter == 'V') {
        const auto value = in.number();
        if (value) to = letter == 'H' ? Point{*value, at.y} : Point{at.x, *value};
    } else {
        piece.kind = letter == 'Q' ? Step::Kind::quad : Step::Kind::cubic;
        const auto by = in.point();
        const auto by2 = letter == 'C' ? in.point() : by;
        if (!by || !by2) return std::nullopt;
        piece.by = *by;
        if (letter == 'C') piece.by2 = *by2;
        to = in.point();
    }
    if (!to) return std::nullopt;
    piece.to = *to;
    return piece;
}

}  // namespace

std::optional<float> number_in(std::string_view text)
{
    Scanner in(text);
    const auto value = in.number();
    return in.over() ? value : std::nullopt;
}

tl::expected<std::vector<Contour>, std::string> contours_in_path(std::string_view data)
{
    std::vector<Contour> contours;
    Scanner in(data);
    Point at;
    while (!in.over()) {
        const char letter = in.letter();
        if (letter == 'M') {
            const auto start = in.point();
            if (!start) return tl::unexpected(std::string{"d: two numbers are expected after M"});
            at = *start;
            contours.push_back({at, {}, false});
            if (!in.number_follows()) continue;
        } else if (contours.empty()) {
            return tl::unexpected(std::string{"d: a path begins with M"});
        }
        if (letter == 'Z') {
            contours.back().closed = true;
            at = contours.back().start;
            continue;
        }
        const char as = letter == 'M' ? 'L' : letter;
        if (std::string_view{"LHVCQ"}.find(as) == std::string_view::npos)
            return tl::unexpected(std::string{"d: only M L H V C Q Z are read, not "} + letter);
        if (contours.back().closed) contours.push_back({at, {}, false});
        do {
            const auto piece = piece_of(as, in, at);
            if (!piece) return tl::unexpected(std::string{"d: numbers are missing after "} + letter);
            at = piece->to;
            contours.back().pieces.push_back(*piece);
        } while (in.number_follows());
    }
    if (contours.empty()) return tl::unexpected(std::string{"d: a path is expected"});
    return contours;
}

tl::expected<Contour, std::string> contour_in_points(std::string_view points)
{
    Contour contour;
    contour.closed = true;
    Scanner in(points);
    for (bool first = true; !in.over(); first = false) {
        const auto point = in.number_follows() ? in.point() : std::nullopt;
        if (!point) return tl::unexpected(std::string{"points: pairs of numbers are expected"});
        if (first)
            contour.start = *point;
        else
            contour.pieces.push_back({Step::Kind::line, *point, {}, {}});
    }
    if (contour.pieces.size() < 2) return tl::unexpected(std::string{"points: at least three are expected"});
    return contour;
}

}  // namespace kiosk::drawing
