#include "kiosk/app/ruler/label_ruler.h"

#include <fmt/format.h>

#include <array>

#include "kiosk/base/try.h"
#include "kiosk/ui/arrange.h"

namespace kiosk::app {

namespace {
using author::LabelKind;

page::Block<std::size_t> block_of(LabelKind kind, std::string words)
{
    page::Block<std::size_t> block;
    block.id = "label";
    page::Line line{"", std::move(words), "", false};
    switch (kind) {
    case LabelKind::answer: block.kind = page::Choice{std::move(line), {}, page::Choice::Kind::several, "home"}; break;
    case LabelKind::title: block.kind = page::Heading{std::move(line), 1}; break;
    case LabelKind::row:
        block.kind = page::Row{std::move(line), page::Line{"", "—", "", false}, page::Line{"", "Sửa", "", false}};
        break;
    case LabelKind::topic: block.kind = page::Door{"home", page::Tone::teal, std::move(line), {}}; break;
    case LabelKind::term: block.kind = page::Heading{std::move(line), 2}; break;
    }
    if (kind == LabelKind::answer || kind == LabelKind::topic || kind == LabelKind::row) block.meaning = 0;
    return block;
}

/// How much of the screen's height one label may take, so that a question keeps its first answers in sight and a list
/// shows more than one entry.
float share_max(LabelKind kind)
{
    switch (kind) {
    case LabelKind::title: return 0.36f;
    case LabelKind::answer: return 0.36f;
    case LabelKind::topic: return 0.45f;
    case LabelKind::row: return 0.36f;
    case LabelKind::term: return 0.25f;
    }
    return 1;
}

class Ruler {
public:
    explicit Ruler(std::unique_ptr<ui::Fonts> fonts) : fonts_(std::move(fonts)) {}

    std::optional<std::string> measure(LabelKind kind, std::string_view words) const
    {
        for (const auto& screen : {ui::screen_size(1024, 768), ui::screen_size(1080, 1920)}) {
            page::PlainPage page;
            page.id = "labels";
            page.language = "vi";
            page.comfort.text_size = base::TextSize::largest;
            page.blocks.push_back(block_of(kind, std::string{words}));
            const ui::Metrics metrics{screen, page.comfort.text_size, page.layout};
            const auto arranged = ui::arrange(page, theme_, metrics, *fonts_, {}, {});
            for (const auto& placed : arranged.placed) {
                if (placed.broken_word)
                    return fmt::format("a word is wider than its line on {}x{} at the largest text size", screen.width_px,
                                       screen.height_px);
                const float share = placed.rect.h / static_cast<float>(screen.height_px);
                if (placed.id == "label" && share > share_max(kind))
                    return fmt::format(
                        "takes {:.0f} % of the height of {}x{} at the largest text size: at most {:.0f} % fit here",
                        share * 100, screen.width_px, screen.height_px, share_max(kind) * 100);
            }
        }
        return std::nullopt;
    }

private:
    std::unique_ptr<ui::Fonts> fonts_;
    ui::Theme theme_ = ui::theme_of(base::Contrast::light);
};
}  // namespace

base::Result<author::MeasureLabel> label_ruler()
{
    const auto files = TRY(ui::installed_fonts());
    auto fonts = TRY(ui::Fonts::open(files));
    const auto ruler = std::make_shared<const Ruler>(std::move(fonts));
    return [ruler](LabelKind kind, std::string_view words) { return ruler->measure(kind, words); };
}

}  // namespace kiosk::app
