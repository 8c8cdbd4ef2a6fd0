#pragma once
/// Pictograms of the pack (drawing/drawing.h): which there are, and their layers baked into the atlas at the size they are
/// shown. Leaves colours to whoever paints: each role is one colour on one ground.
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <tuple>

#include "kiosk/drawing/drawing.h"
#include "kiosk/ui/atlas.h"
#include "kiosk/ui/tokens.h"

namespace kiosk::ui {

/// Read when they are first wanted.
class PictureBook {
public:
    /// What is shown keeps what it holds.
    void fill(PackedPictures);
    /// Null: there is none of this name.
    std::shared_ptr<const drawing::Drawing> find(std::string_view name);

private:
    PackedPictures packed_;
    std::map<std::string, std::shared_ptr<const drawing::Drawing>, std::less<>> read_;
};

/// A colour for each role.
struct PictureInks {
    Rgb of[5] = {};
    Rgb operator[](drawing::Role role) const { return of[static_cast<int>(role)]; }
};
/// On a ground of the theme, whose words are `on.words`: tint is the ground that shows. In a high contrast, and on a
/// ground that is dark where cards are light, or light where they are dark, all else has the colour of the words.
PictureInks picture_inks(const Theme&, const Ink& on);

class Pictograms {
public:
    explicit Pictograms(Atlas& atlas) : atlas_(atlas) {}

    struct Baked {
        AtlasPlace place;
        int left = 0, top = 0;  ///< within the square
    };
    /// One layer of a drawing `side_px` wide. Null: nothing to paint, or the atlas is full (then `overflowed`).
    const Baked* layer(const std::shared_ptr<const drawing::Drawing>&, std::size_t layer, int side_px);

    bool overflowed() const { return overflowed_; }
    void begin_anew();

private:
    using Key = std::tuple<const void*, std::size_t, int>;
    Baked bake(const drawing::Drawing&, std::size_t layer, int side_px);

    Atlas& atlas_;
    std::map<Key, Baked> kept_;
    std::map<const void*, std::shared_ptr<const drawing::Drawing>> sources_;  ///< keep their addresses their own
    bool overflowed_ = false;
};

}  // namespace kiosk::ui
