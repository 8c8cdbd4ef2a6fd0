#include "kiosk/paper/folded.h"

#include <cairo.h>
#include <fmt/format.h>
#include <pango/pangocairo.h>

#include <algorithm>
#include <memory>

#include "kiosk/paper/form_writer.h"

namespace kiosk::paper {

namespace {
using LineKind = LeafletLine::Kind;

constexpr PageSize across{a4.height, a4.width};
constexpr double panel = across.width / 3, edge_of_panel = 9 * points_per_mm;
constexpr double panel_top = 12 * points_per_mm, panel_bottom = across.height - 12 * points_per_mm;
constexpr double sizes[] = {11, 10, 9.2, 8.4};

struct Dropped {
    void operator()(PangoLayout* one) const { g_object_unref(one); }
    void operator()(PangoFontDescription* one) const { pango_font_description_free(one); }
};
using LaidOut = std::unique_ptr<PangoLayout, Dropped>;

struct Letters {
    double size = 10;
    bool bold = false;
    bool middle = false;
};

LaidOut laid_in(cairo_t* cairo, const std::string& words, const Letters& letters, double width)
{
    LaidOut layout{pango_cairo_create_layout(cairo)};
    pango_context_set_round_glyph_positions(pango_layout_get_context(layout.get()), FALSE);
    const std::unique_ptr<PangoFontDescription, Dropped> font{pango_font_description_from_string("Inter")};
    pango_font_description_set_absolute_size(font.get(), letters.size * PANGO_SCALE);
    pango_font_description_set_weight(font.get(), letters.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout.get(), font.get());
    pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
    pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
    pango_layout_set_alignment(layout.get(), letters.middle ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
    pango_layout_set_line_spacing(layout.get(), 1.2f);
    pango_layout_set_text(layout.get(), words.data(), static_cast<int>(words.size()));
    return layout;
}

double tall(PangoLayout* layout)
{
    int height = 0;
    pango_layout_get_size(layout, nullptr, &height);
    return pango_units_to_double(height);
}

/// A line of the article with the letters it has and what hangs before it.
struct Piece {
    std::string sign, words;
    Letters letters;
    double before = 0;
    bool keeps_next = false;
};

std::vector<Piece> pieces(const std::vector<LeafletLine>& lines, double size)
{
    std::vector<Piece> out;
    for (const auto& line : lines) switch (line.kind) {
        case LineKind::part: out.push_back({"", line.words, {size * 1.15, true}, size * 0.8, true}); break;
        case LineKind::subheading: out.push_back({"", line.words, {size, true}, size * 0.4, true}); break;
        case LineKind::paragraph: out.push_back({"", line.words, {size}, size * 0.3, false}); break;
        case LineKind::step: out.push_back({fmt::format("{}.", line.number), line.words, {size}, size * 0.3, false}); break;
        case LineKind::point: out.push_back({"–", line.words, {size}, size * 0.3, false}); break;
        case LineKind::law: out.push_back({"", line.words, {size * 0.85}, size * 0.3, false}); break;
        case LineKind::band:
        case LineKind::centre:
        case LineKind::title:
        case LineKind::ask:
        case LineKind::hours:
        case LineKind::phone: break;
        }
    return out;
}

/// The article down the panels in reading order, or without a pen to see whether it fits.
class Panels {
public:
    /// Left edges of panels in reading order, and to which of the two cairos each belongs.
    struct Place {
        cairo_t* cairo;
        double left;
    };
    explicit Panels(std::vector<Place> places) : places_(std::move(places)) {}

    bool put(const std::vector<Piece>& all, bool draws)
    {
        for (std::size_t i = 0; i < all.size(); ++i)
            if (!put(all[i], draws)) return false;
        return true;
    }

private:
    std::vector<Place> places_;
    std::size_t at_ = 0;
    double y_ = panel_top;

    bool turn()
    {
        y_ = panel_top;
        return ++at_ < places_.size();
    }
    bool put(const Piece& piece, bool draws)
    {
        constexpr double indent = 14;
        const double in = piece.sign.empty() ? 0 : indent, width = panel - 2 * edge_of_panel - in;
        auto* cairo = places_[at_].cairo;
        const auto layout = laid_in(cairo, piece.words, piece.letters, width);
        const double needed = tall(layout.get()) + (piece.keeps_next ? piece.letters.size * 4 : 0);
        if (y_ > panel_top) y_ += piece.before;
        if (y_ + needed > panel_bottom && y_ > panel_top && !turn()) return false;
        if (y_ + tall(layout.get()) > panel_bottom) return false;
        if (draws) {
            const auto& place = places_[at_];
            const auto here = laid_in(place.cairo, piece.words, piece.letters, width);
            cairo_move_to(place.cairo, place.left + edge_of_panel + in, y_);
            pango_cairo_show_layout(place.cairo, here.get());
            if (!piece.sign.empty()) {
                const auto sign = laid_in(place.cairo, piece.sign, {piece.letters.size, true}, indent);
                cairo_move_to(place.cairo, place.left + edge_of_panel, y_);
                pango_cairo_show_layout(place.cairo, sign.get());
            }
        }
        y_ += tall(layout.get());
        return true;
    }
};

std::string words_of_kind(const std::vector<LeafletLine>& lines, LineKind kind)
{
    for (const auto& line : lines)
        if (line.kind == kind) return line.words;
    return {};
}

double put_middle(cairo_t* cairo, double left, double y, const std::string& words, double size, bool bold)
{
    if (words.empty()) return y;
    const auto layout = laid_in(cairo, words, {size, bold, true}, panel - 2 * edge_of_panel);
    cairo_move_to(cairo, left + edge_of_panel, y);
    pango_cairo_show_layout(cairo, layout.get());
    return y + tall(layout.get()) + size * 0.6;
}

/// Where it is folded, as short marks at the edges.
void put_folds(cairo_t* cairo)
{
    cairo_set_line_width(cairo, 0.4);
    for (const double x : {panel, 2 * panel})
        for (const double y : {0.0, across.height - 8}) {
            cairo_move_to(cairo, x, y);
            cairo_line_to(cairo, x, y + 8);
        }
    cairo_stroke(cairo);
}

void put_cover(cairo_t* cairo, const std::vector<LeafletLine>& lines)
{
    double y = across.height * 0.16;
    y = put_middle(cairo, 2 * panel, y, words_of_kind(lines, LineKind::band), 12, true);
    y = put_middle(cairo, 2 * panel, y, words_of_kind(lines, LineKind::centre), 12, false);
    y = std::max(y + 40, across.height * 0.34);
    put_middle(cairo, 2 * panel, y, words_of_kind(lines, LineKind::title), 24, true);
}

void put_back(cairo_t* cairo, const std::vector<LeafletLine>& lines)
{
    double y = across.height * 0.3;
    y = put_middle(cairo, panel, y, words_of_kind(lines, LineKind::ask), 13, true);
    y = put_middle(cairo, panel, y, words_of_kind(lines, LineKind::phone), 16, true);
    put_middle(cairo, panel, y, words_of_kind(lines, LineKind::hours), 10, false);
}

/// The size at which the article fits into the three panels inside and the flap; none: it does not.
std::optional<double> size_that_fits(const std::vector<LeafletLine>& lines)
{
    CountedPages nowhere{across};
    auto* cairo = nowhere.next();
    for (const double size : sizes)
        if (Panels{{{cairo, 0}, {cairo, panel}, {cairo, 2 * panel}, {cairo, 0}}}.put(pieces(lines, size), false)) return size;
    return std::nullopt;
}

base::Result<void> draw_folded(FormPages& pages, const std::vector<LeafletLine>& lines)
{
    const auto size = size_that_fits(lines);
    if (!size) return base::failure(base::ErrorKind::too_large, "the article is longer than a folded leaflet");
    const auto article = pieces(lines, *size);
    // The flap is on the outside, and is read last: what the inside does not hold is drawn there first.
    CountedPages nowhere{across};
    auto* unseen = nowhere.next();
    auto* outside = pages.next();
    put_folds(outside);
    put_cover(outside, lines);
    put_back(outside, lines);
    (void)Panels{{{unseen, 0}, {unseen, panel}, {unseen, 2 * panel}, {outside, 0}}}.put(article, true);
    auto* inside = pages.next();
    put_folds(inside);
    (void)Panels{{{inside, 0}, {inside, panel}, {inside, 2 * panel}, {unseen, 0}}}.put(article, true);
    return {};
}
}  // namespace

base::Result<std::string> folded_pdf(const Leaflet& leaflet)
{
    PdfPages pages{across, "leaflet", leaflet.topic.checked_on};
    const auto drawn = draw_folded(pages, lines_of(leaflet));
    if (!drawn) return tl::unexpected(drawn.error());
    return pages.bytes();
}

base::Result<std::vector<PageImage>> folded_images(const Leaflet& leaflet, int width_px)
{
    ImagePages pages{across, width_px};
    const auto drawn = draw_folded(pages, lines_of(leaflet));
    if (!drawn) return tl::unexpected(drawn.error());
    return pages.images();
}

}  // namespace kiosk::paper
