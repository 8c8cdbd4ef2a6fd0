#include "kiosk/ui/desk_tokens.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {

namespace {

constexpr DeskTheme desk_light{
    .ink = 0x17222B,
    .quiet = 0x2E3942,
    .soft = 0x414E58,
    .paper = 0xFAF8F3,
    .card = 0xFFFFFF,
    .sunk = 0xF1EDE3,
    .hover = 0xF4F0E7,
    .pressed = 0xD8D2C4,
    .line = 0xD8D2C4,
    .hair = 0xEBE6DA,
    .edge = 0xBFB8A8,
    .tones = {{0x2E3942, 0xF1EDE3, 0xD8D2C4, 0x414E58},
              {0x053E46, 0xE6F1F1, 0xB4D2D2, 0x0E6F7B},
              {0x4E3200, 0xFCF3DC, 0xE9CB87, 0xA8730F},
              {0x6A0F2E, 0xFCECF1, 0xE7B9C8, 0xA63A5F},
              {0x0B3D21, 0xE6F4EA, 0xB3D9C0, 0x2F7D4F},
              {0x7A0F0F, 0xFBEAE8, 0xE6BDBD, 0xB3261E}},
    .primary = {0xFFFFFF, 0x053E46, 0x053E46},
    .primary_hover = 0x0B4A53,
    .primary_pressed = 0x032A30,
    .found = 0xFBE9B0,
    .outlined = false,
};

/// The two high contrasts: one colour of words, one of ground, lines in place of tints.
constexpr DeskTheme desk_stark(Rgb words, Rgb ground, Rgb mark_words, Rgb mark_ground)
{
    DeskTheme t{};
    t.ink = t.quiet = t.soft = t.line = t.hair = t.edge = words;
    t.paper = t.card = t.sunk = t.hover = t.pressed = ground;
    for (DeskTone& tone : t.tones) tone = {words, ground, words, words};
    t.tones[1] = {mark_words, mark_ground, mark_words, words};
    t.primary = {ground, words, words};
    t.primary_hover = t.primary_pressed = words;
    t.found = ground;
    t.outlined = true;
    return t;
}
constexpr DeskTheme desk_dark = desk_stark(0xFFFFFF, 0x000000, 0xFFE600, 0x000000);
constexpr DeskTheme desk_white = desk_stark(0x000000, 0xFFFFFF, 0x000000, 0xFFE600);

constexpr DeskTheme desk_low{
    .ink = 0xBDB9AF,
    .quiet = 0xB0ACA3,
    .soft = 0xB0ACA3,
    .paper = 0x2B2D2E,
    .card = 0x343637,
    .sunk = 0x313334,
    .hover = 0x3B3D3F,
    .pressed = 0x45484A,
    .line = 0x55575A,
    .hair = 0x45484A,
    .edge = 0x6A6D70,
    .tones = {{0xB9B5AB, 0x3B3D3F, 0x55575A, 0xB0ACA3},
              {0xA9C2C0, 0x2F3D3F, 0x4A6062, 0x8FB3B5},
              {0xCFBE94, 0x403A2C, 0x6A6044, 0xCFBE94},
              {0xD6B1BC, 0x43333A, 0x7B5964, 0xD6B1BC},
              {0xA8C6B0, 0x2F4036, 0x4C6655, 0xA8C6B0},
              {0xDBB0B0, 0x433434, 0x7A5656, 0xDBB0B0}},
    .primary = {0x24282A, 0x9DB8B6, 0x9DB8B6},
    .primary_hover = 0xA9C2C0,
    .primary_pressed = 0x8FA9A7,
    .found = 0x403A2C,
    .outlined = false,
};

struct Letters {
    Face face;
    float size, line;
};

Letters letters_of(DeskType type)
{
    switch (type) {
    case DeskType::person: return {Face::bold, 20, 26};
    case DeskType::page: return {Face::bold, 18, 24};
    case DeskType::list: return {Face::bold, 16, 22};
    case DeskType::row: return {Face::semibold, 15, 20};
    case DeskType::said: return {Face::regular, 15, 22};
    case DeskType::body: return {Face::regular, 14, 20};
    case DeskType::strong: return {Face::semibold, 14, 20};
    case DeskType::second: return {Face::regular, 13, 18};
    case DeskType::label: return {Face::semibold, 13, 18};
    case DeskType::small: return {Face::regular, 12, 16};
    case DeskType::small_strong: return {Face::semibold, 12, 16};
    }
    return {Face::regular, 14, 20};
}

}  // namespace

const DeskTheme& desk_theme(base::Contrast contrast)
{
    switch (contrast) {
    case base::Contrast::high_dark: return desk_dark;
    case base::Contrast::high_light: return desk_white;
    case base::Contrast::low: return desk_low;
    case base::Contrast::light: break;
    }
    return desk_light;
}

Style desk_style(DeskType type, float scale)
{
    const Letters letters = letters_of(type);
    Style style;
    style.face = letters.face;
    // Letters are kept by eighths of a pixel.
    style.em = std::max(12.0f, std::round(letters.size * scale * 8) / 8);
    // A hair less, so that rounding up gives this very line.
    style.line = (std::round(letters.line * scale) - 0.01f) / style.em;
    return style;
}

DeskMetrics::DeskMetrics(const Metrics& metrics)
    : scale_(metrics.desk_scale()), narrow_(static_cast<float>(metrics.screen().width_px) < 1500 * scale_)
{
}

float DeskMetrics::px(float drawn) const { return std::max(drawn > 0 ? 1.0f : 0.0f, std::round(drawn * scale_)); }

}  // namespace kiosk::ui
