#include "kiosk/ui/tokens.h"

#include <algorithm>
#include <cmath>

#include "kiosk/ui/desk_tokens.h"

namespace kiosk::ui {

namespace {

Theme light()
{
    Theme t;
    t.paper = 0xFAF8F3;
    t.bar = 0xFFFFFF;
    t.words = 0x17222B;
    t.quiet = 0x2E3942;
    t.line = 0xD8D2C4;
    t.card = {0x17222B, 0xFFFFFF, 0xD8D2C4};
    t.chosen = {0x053E46, 0xE6F1F1, 0x053E46};
    t.primary = {0xFFFFFF, 0x053E46, 0x053E46};
    t.primary_edge = 0x032A30;
    t.secondary = {0x053E46, 0xFFFFFF, 0x053E46};
    t.tool = {0x17222B, 0xFAF8F3, 0xD8D2C4};
    t.exit = {0x6A0F2E, 0xFCECF1, 0xE7B9C8};
    t.key = {0x17222B, 0xFFFFFF, 0xD8D2C4};
    t.key_function = {0x17222B, 0xE9E4D9, 0xD8D2C4};
    t.accent = 0x053E46;
    t.tones[0] = {0x2E3942, 0xF0EEE9, 0xD8D2C4};
    t.tones[1] = {0x053E46, 0xE6F1F1, 0xB4D2D2};
    t.tones[2] = {0x4E3200, 0xFCF3DC, 0xE9CB87};
    t.tones[3] = {0x6A0F2E, 0xFCECF1, 0xE7B9C8};
    t.tones[4] = {0x0B3D21, 0xE6F4EA, 0xB3D9C0};
    t.tones[5] = {0x7A0F0F, 0xFFF7F6, 0xE6BDBD};
    t.panel = {0xFFFFFF, 0x053E46, 0x9DB8BA};
    t.panel_quiet = 0xF0F4F4;
    t.focus = 0x6A0F2E;
    t.spoken = 0xFCF3DC;
    t.shadow = 18;
    return t;
}

/// One colour of words, one of ground, lines instead of tints; `mark` is the chosen control.
Theme stark(Rgb words, Rgb ground, Ink mark, Rgb focus)
{
    Theme t;
    const Ink plain{words, ground, words};
    const Ink turned{ground, words, words};
    t.paper = t.bar = ground;
    t.words = t.quiet = t.line = words;
    t.card = t.secondary = t.tool = t.exit = t.key = t.key_function = plain;
    t.primary = turned;
    t.primary_edge = words;
    t.chosen = mark;
    t.accent = words;
    for (Ink& tone : t.tones) tone = plain;
    t.panel = plain;
    t.panel_quiet = words;
    t.focus = focus;
    t.spoken = ground;
    t.chosen_edge_px = 6;
    t.outlined = true;
    return t;
}

Theme low()
{
    Theme t;
    t.paper = 0x2B2D2E;
    t.bar = 0x313334;
    t.words = 0xBDB9AF;
    t.quiet = 0xB0ACA3;
    t.line = 0x55575A;
    t.card = {0xBDB9AF, 0x343637, 0x55575A};
    t.chosen = {0xC2BEB4, 0x2F4548, 0x8FB3B5};
    t.primary = {0x24282A, 0x9DB8B6, 0x9DB8B6};
    t.primary_edge = 0x6F8A89;
    t.secondary = {0xA9C2C0, 0x343637, 0x7F9C9B};
    t.tool = {0xBDB9AF, 0x2B2D2E, 0x55575A};
    t.exit = {0xD6B1BC, 0x43333A, 0x7B5964};
    t.key = {0xBDB9AF, 0x343637, 0x55575A};
    t.key_function = {0xBDB9AF, 0x3B3D3F, 0x55575A};
    t.accent = 0xA9C2C0;
    t.tones[0] = {0xB9B5AB, 0x3B3D3F, 0x55575A};
    t.tones[1] = {0xA9C2C0, 0x2F3D3F, 0x4A6062};
    t.tones[2] = {0xCFBE94, 0x403A2C, 0x6A6044};
    t.tones[3] = {0xD6B1BC, 0x43333A, 0x7B5964};
    t.tones[4] = {0xA8C6B0, 0x2F4036, 0x4C6655};
    t.tones[5] = {0xDBB0B0, 0x433434, 0x7A5656};
    t.panel = {0xBDB9AF, 0x27393B, 0x5F7B7D};
    t.panel_quiet = 0xB4B4AC;
    t.focus = 0xD6C48F;
    t.spoken = 0x403A2C;
    return t;
}

float up_to(float value, float step) { return std::ceil(value / step - 0.001f) * step; }

/// The em whose capitals are at least `cap_px` high: whole, and near a whole number of pixels of capital height, where
/// letters are crisp and stand as in the drawings.
float em_for(float cap_px, float step)
{
    const float near = std::floor(up_to(cap_px, step) * 11 / 8);
    return near * 8 / 11 >= cap_px - 0.001f ? near : up_to(cap_px, step) * 11 / 8;
}

constexpr float caps_mm[] = {3.8f, 5.0f, 6.8f, 8.8f};

/// The largest letters fit the smallest glass that pages are made for, 15 inches. On a smaller one a question, what is typed
/// and keys as large as fingers leave no room for them: there letters stop growing at the size of which it still holds as many.
base::TextSize largest_on(const ScreenSize& screen)
{
    constexpr float least_capitals = 25.9f, least_diagonal_mm = 14.9f * 25.4f;
    const auto width = static_cast<float>(screen.width_px), height = static_cast<float>(screen.height_px);
    using enum base::TextSize;
    if (std::hypot(width, height) / screen.px_per_mm >= least_diagonal_mm) return largest;
    const float most_mm = std::min(width, height) / screen.px_per_mm / least_capitals;
    for (const auto size : {largest, large})
        if (caps_mm[static_cast<int>(size)] <= most_mm) return size;
    return normal;
}

}  // namespace

Theme theme_of(base::Contrast contrast)
{
    switch (contrast) {
    case base::Contrast::high_dark: return stark(0xFFFFFF, 0x000000, {0xFFE600, 0x000000, 0xFFE600}, 0xFFE600);
    case base::Contrast::high_light: return stark(0x000000, 0xFFFFFF, {0x000000, 0xFFE600, 0x000000}, 0x000000);
    case base::Contrast::low: return low();
    case base::Contrast::light: break;
    }
    return light();
}

float Style::line_px() const { return std::ceil(em * line); }

Metrics::Metrics(ScreenSize screen, base::TextSize size, page::Layout layout)
    : screen_(screen),
      size_(std::min(size, largest_on(screen))),
      dense_(layout == page::Layout::desk),
      front_(layout == page::Layout::front),
      typing_(layout == page::Layout::typing)
{
    if (dense_) {
        constexpr float desk_sizes[] = {0.93f, 1.0f, 1.15f, 1.3f};
        size_ = size;
        scale_ = desk_sizes[static_cast<int>(size)] * screen.system_scale;
        body_em_ = dense_style(Use::body).em;
        quiet_em_ = dense_style(Use::quiet).em;
        small_em_ = smaller_quiet_em_ = dense_style(Use::small).em;
        return;
    }
    const float short_side = static_cast<float>(std::min(screen.width_px, screen.height_px));
    scale_ = std::clamp(std::min(screen.px_per_mm / 4.034f, short_side / 1080), 0.4f, 3.0f);
    constexpr float small_mm[] = {3.8f, 4.3f, 5.0f, 5.8f};
    const int step = static_cast<int>(size_);
    body_em_ = em_for(caps_mm[step] * screen.px_per_mm, 2);
    quiet_em_ = em_for(caps_mm[step] * screen.px_per_mm, 1);
    small_em_ = em_for(small_mm[step] * screen.px_per_mm, 1);
    smaller_quiet_em_ = em_for(caps_mm[std::max(0, step - 1)] * screen.px_per_mm, 1);
}

Style Metrics::quiet_in_short() const { return {Face::regular, smaller_quiet_em_, 0, 1.4f}; }

float Metrics::px(float drawn) const { return std::round(drawn * scale_); }
float Metrics::mm(float millimetres) const { return std::ceil(millimetres * screen_.px_per_mm - 0.01f); }

float Metrics::action_height() const
{
    const float wished = std::clamp(static_cast<float>(screen_.height_px) * 0.095f, mm(20), mm(25.5f));
    return dense_ ? px(32) : std::max(wished, std::ceil(style(Use::action).line_px() + px(28)));
}

/// Citizens' blocks as they look at the desk, in a dialog.
Style Metrics::dense_style(Use use) const
{
    switch (use) {
    case Use::title: return desk_style(DeskType::person, scale_);
    case Use::part: return desk_style(DeskType::page, scale_);
    case Use::group:
    case Use::door_title: return desk_style(DeskType::list, scale_);
    case Use::lead: return desk_style(DeskType::said, scale_);
    case Use::choice: return desk_style(DeskType::row, scale_);
    case Use::strong:
    case Use::action:
    case Use::tool:
    case Use::key: return desk_style(DeskType::strong, scale_);
    case Use::quiet: return desk_style(DeskType::second, scale_);
    case Use::key_name: return desk_style(DeskType::label, scale_);
    case Use::small: return desk_style(DeskType::small, scale_);
    case Use::small_strong: return desk_style(DeskType::small_strong, scale_);
    case Use::body: break;
    }
    return desk_style(DeskType::body, scale_);
}

Style Metrics::style(Use use) const
{
    if (dense_) return dense_style(use);
    // Large text grows the body; what is already big grows less.
    constexpr float growth[] = {1.0f, 1.0f, 0.6f, 0.35f};
    const auto bigger = [&](float factor) {
        return em_for(body_em_ * (1 + (factor - 1) * growth[static_cast<int>(size_)]) * 8 / 11, 1);
    };
    switch (use) {
    case Use::body: return {Face::regular, body_em_, 0, 1.45f};
    case Use::strong: return {Face::semibold, body_em_, 0, 1.45f};
    case Use::lead: return {Face::regular, bigger(front_ ? 1.2f : 1.09f), 0, 1.45f};
    case Use::quiet: return {Face::regular, quiet_em_, 0, 1.45f};
    case Use::small: return {Face::regular, small_em_, 0, 1.45f};
    case Use::small_strong: return {Face::bold, small_em_, 0, 1.45f};
    case Use::title: return title(0);
    case Use::part: return {Face::bold, bigger(1.25f), -0.008f, 1.35f};
    case Use::group: return {Face::bold, bigger(1.08f), 0, 1.35f};
    case Use::door_title: return {Face::bold, bigger(1.25f), 0, 1.35f};
    case Use::choice: return {Face::semibold, bigger(1.22f), 0, 1.35f};
    case Use::action: return {Face::bold, bigger(1.18f), 0, 1.35f};
    case Use::tool: return {Face::semibold, small_em_, 0, 1.35f};
    case Use::key: return {Face::semibold, bigger(1.3f), 0, 1.35f};
    case Use::key_name: return {Face::semibold, quiet_em_, 0, 1.35f};
    }
    return {};
}

Style Metrics::title(int smaller_steps) const
{
    if (dense_) return dense_style(Use::title);
    constexpr float growth[] = {1.0f, 1.0f, 0.68f, 0.42f};
    float factor = front_ ? 3.4f : typing_ ? 1.85f : 2.12f;
    factor = 1 + (factor - 1) * growth[static_cast<int>(size_)];
    for (int step = 0; step < smaller_steps; ++step) factor *= 0.9f;
    const float em = em_for(body_em_ * std::max(factor, 1.2f) * 8 / 11, 1);
    return {Face::extrabold, em, -0.018f, front_ ? 1.3f : 1.35f};
}

}  // namespace kiosk::ui
