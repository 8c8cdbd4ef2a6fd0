#include "kiosk/ui/leafing.h"

#include <fmt/format.h>

#include <algorithm>

namespace kiosk::ui {

namespace {

bool has_more(const Region& in) { return in.scrolls && !in.pane && in.scroll + in.view.h < in.content_height - 0.5f; }

/// The main button that stands still under what is cut into parts.
const page::PlainBlock* standing_main(const page::PlainPage& page, const Arrangement& arranged)
{
    for (const page::PlainBlock& block : page.blocks) {
        const auto* button = std::get_if<page::Button>(&block.kind);
        if (!button || !button->commits || !block.enabled || block.area == page::Area::overlay) continue;
        const bool stands = std::any_of(arranged.placed.begin(), arranged.placed.end(), [&](const Placed& placed) {
            return placed.block == &block && !arranged.regions[placed.region].scrolls;
        });
        if (stands) return &block;
    }
    return nullptr;
}

}  // namespace

std::optional<Arrangement::LeadsOn> leads_on(const page::PlainPage& page, const Arrangement& arranged)
{
    const page::PlainBlock* main = arranged.has_dialog ? nullptr : standing_main(page, arranged);
    if (main == nullptr) return std::nullopt;
    for (std::size_t region = 0; region < arranged.regions.size(); ++region) {
        const Region& in = arranged.regions[region];
        if (!has_more(in)) continue;
        const auto stops = scroll_stops(arranged, region);
        const auto part = std::count_if(stops.begin(), stops.end(), [&](float stop) { return stop <= in.scroll + 0.5f; });
        const auto parts = static_cast<std::ptrdiff_t>(stops.size());
        auto said = page.language == "en" ? fmt::format("{}. Part {} of {}", arranged.more_below_words, part, parts)
                                          : fmt::format("{}. Phần {} trong {}", arranged.more_below_words, part, parts);
        return Arrangement::LeadsOn{main->id, fmt::format("{} · {}/{}", arranged.more_below_words, part, parts),
                                    std::move(said), region};
    }
    return std::nullopt;
}

bool turned_by_main(const Arrangement& arranged, std::size_t region)
{
    return arranged.leads_on && arranged.leads_on->region == region;
}

std::string longest_lead(const Arrangement& arranged) { return arranged.more_below_words + " · 8/8"; }

bool at_end(const Arrangement& arranged) { return std::none_of(arranged.regions.begin(), arranged.regions.end(), has_more); }

}  // namespace kiosk::ui
