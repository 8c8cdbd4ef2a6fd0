#pragma once
/// What a person has before the eyes when a page comes up, before any "more below".
#include <algorithm>

#include "../screens/all_pages.h"
#include "kiosk/ui/painter.h"

namespace kiosk::test {

inline constexpr std::pair<int, int> screen_sizes[] = {{1024, 768}, {1280, 1024}, {1920, 1080}, {1080, 1920}};
inline constexpr base::TextSize text_sizes[] = {base::TextSize::small, base::TextSize::normal, base::TextSize::large,
                                                base::TextSize::largest};

inline base::Comfort letters(base::TextSize size)
{
    base::Comfort comfort;
    comfort.text_size = size;
    return comfort;
}

inline base::Comfort lowered(base::TextSize size = base::TextSize::normal)
{
    auto comfort = letters(size);
    comfort.low_reach = true;
    return comfort;
}

/// All that a finger can touch now.
inline std::vector<ui::SemanticBlock> touched(const ui::Semantics& seen)
{
    std::vector<ui::SemanticBlock> out;
    for (const auto& one : seen.blocks)
        if (!one.hidden && one.enabled && (one.meaning || one.id.starts_with("more_"))) out.push_back(one);
    return out;
}

inline bool meet(const ui::RectF& a, const ui::RectF& b)
{
    return a.x + a.w > b.x + 0.5f && b.x + b.w > a.x + 0.5f && a.y + a.h > b.y + 0.5f && b.y + b.h > a.y + 0.5f;
}

class FirstView {
public:
    /// The band of a demonstration takes a line from small screens.
    FirstView(int width, int height, bool demo = true, double diagonal_inches = 0)
        : demo_(demo),
          painter_(std::move(*ui::Painter::make(*ui::installed_fonts(), ui::screen_size(width, height, diagonal_inches)))),
          width_(width),
          height_(static_cast<float>(height))
    {
    }

    /// The page of that name in `every_page`.
    void show(const std::string& name, const base::Comfort& comfort)
    {
        const auto named =
            std::find_if(sessions().begin(), sessions().end(), [&](const auto& one) { return one.name == name; });
        REQUIRE_MESSAGE(named != sessions().end(), name);
        show(named->session, comfort);
    }
    void show(visit::Session session, const base::Comfort& comfort)
    {
        session.comfort = comfort;
        painter_->wipe();
        page_ = page::numbered(screens::page_of(session, library(), settings(), morning(), demo_)).first;
        painter_->show(page_);
    }

    const ui::SemanticBlock* seen(const std::string& id) const
    {
        for (const auto& one : painter_->seen().blocks)
            if (one.id == id && !one.hidden) return &one;
        return nullptr;
    }
    /// On this page, shown now or later.
    bool has(const std::string& id) const
    {
        return std::any_of(page_.blocks.begin(), page_.blocks.end(), [&](const auto& one) { return one.id == id; });
    }
    bool shows(const std::string& id) const { return seen(id) != nullptr; }
    std::size_t count(const std::string& beginning) const
    {
        const auto& blocks = painter_->seen().blocks;
        return static_cast<std::size_t>(std::count_if(
            blocks.begin(), blocks.end(), [&](const auto& one) { return one.id.starts_with(beginning) && !one.hidden; }));
    }
    /// Whole blocks of this role, wherever they stand.
    std::size_t count(ui::Role role) const
    {
        const auto& blocks = painter_->seen().blocks;
        return static_cast<std::size_t>(
            std::count_if(blocks.begin(), blocks.end(), [&](const auto& one) { return one.role == role && !one.hidden; }));
    }
    bool low(const std::string& id) const
    {
        const auto* one = seen(id);
        return one && one->rect_px.y >= height_ / 2 - 1;
    }
    int width() const { return width_; }
    const page::PlainPage& page() const { return page_; }
    bool goes_on() const { return painter_->seen().more_below; }
    ui::Painter& painter() { return *painter_; }

private:
    static const content::Library& library()
    {
        static const auto loaded = shipped_library();
        return loaded;
    }
    static const std::vector<screens::NamedSession>& sessions()
    {
        static const auto all = screens::every_page(library());
        return all;
    }

    bool demo_;
    std::unique_ptr<ui::Painter> painter_;
    page::PlainPage page_;
    int width_;
    float height_;
};

}  // namespace kiosk::test
