#include "kiosk/ui/words_of.h"

#include <algorithm>
#include <unordered_map>

#include "kiosk/page/lines.h"
#include "kiosk/ui/leafing.h"

namespace kiosk::ui {

namespace {

using page::Line;

struct Saying {
    Said out;

    void add(const Line& line)
    {
        if (line.empty() && line.spoken.empty()) return;
        if (!line.words.empty()) out.words += (out.words.empty() ? "" : "\n") + line.words;
        out.lines.push_back({line.words, line.spoken, line.fell_back, line.in_turn});
    }
    void shown_only(const char* words) { out.words += out.words.empty() ? words : std::string{"\n"} + words; }
};

struct Visitor {
    Placed::Piece piece;
    Saying& say;

    void operator()(const page::Heading& b) { say.add(b.line); }
    void operator()(const page::Paragraph& b) { say.add(b.line); }
    void operator()(const page::Badge& b) { say.add(b.line); }
    void operator()(const page::Button& b) { say.add(b.line); }
    void operator()(const page::Door& b)
    {
        say.add(b.title);
        say.add(b.below);
    }
    void operator()(const page::Choice& b)
    {
        say.add(b.line);
        say.add(b.below);
    }
    void operator()(const page::Step& b)
    {
        say.out.lines.push_back({"", std::to_string(b.number), b.line.fell_back});
        say.add(b.line);
    }
    void operator()(const page::Item& b) { say.add(b.line); }
    void operator()(const page::Cite& b)
    {
        say.add(b.title);
        say.add(b.below);
    }
    void operator()(const page::Row& b)
    {
        say.add(b.label);
        say.add(b.value);
        say.add(b.action);
    }
    void operator()(const page::Progress& b) { say.add(b.line); }
    void operator()(const page::Field& b)
    {
        say.add(b.label);
        if (b.text.empty()) {
            say.add(b.placeholder);
        } else if (b.hidden) {
            say.shown_only("•••");
            say.add(Line{b.cover.id, "", b.cover.said(), b.cover.fell_back});
        } else {
            say.add(Line{"", b.text, "", false});
        }
    }
    void operator()(const page::Key& b) { say.add(b.line); }
    void operator()(const page::Qr& b)
    {
        if (piece == Placed::Piece::caption) say.add(b.caption);
    }
    void operator()(const page::Code& b) { say.add(piece == Placed::Piece::caption ? b.caption : b.words); }
    void operator()(const page::Pair& b) { say.add(piece == Placed::Piece::caption ? b.left : b.right); }
    void operator()(const page::QueueRow& b)
    {
        for (const Line* line : {&b.title, &b.badge, &b.below, &b.at, &b.code}) say.add(*line);
    }
    void operator()(const page::NavItem& b)
    {
        say.add(b.line);
        if (!b.count.empty()) say.add(Line{"", b.count, "", false});
    }
    void operator()(const page::Notice& b) { say.add(b.line); }
    void operator()(const page::Panel&) {}
    void operator()(const page::Divider&) {}
    void operator()(const page::Brand& b)
    {
        say.add(b.line);
        say.add(b.below);
    }
    void operator()(const page::ClockFace& b)
    {
        say.add(b.day);
        say.add(b.time);
    }
    void operator()(const page::GroupHead& b)
    {
        say.add(b.line);
        if (!b.count.empty()) say.add(Line{"", b.count, "", false});
    }
    void operator()(const page::Score& b)
    {
        say.add(b.line);
        if (b.value >= 0) say.add(Line{"", std::to_string(b.value) + " / " + std::to_string(b.most), "", false});
    }
    void operator()(const page::Figure& b)
    {
        say.add(b.line);
        for (const auto* figure : {&b.value, &b.real, &b.estimated})
            if (!figure->empty()) say.add(Line{"", *figure, "", false});
    }
    void operator()(const page::Find& b)
    {
        b.text.empty() ? say.add(b.placeholder) : say.add(Line{"", b.text, "", false});
        say.add(b.below);
    }
    /// What has nothing to say but its lines.
    template <class One>
    void operator()(const One& b)
    {
        // The lines live as long as the kind they stand in.
        const page::Kind kind{b};
        for (const Line* line : page::lines_of(kind)) say.add(*line);
    }
};

using Order = std::unordered_map<const page::PlainBlock*, std::size_t>;

void number(const page::PlainBlock& block, Order& order)
{
    order.emplace(&block, order.size());
    for (const auto& one : block.inside) number(one, order);
}

/// Blocks in the page's order, those that were told in another one in theirs.
Order order_of(const std::vector<page::PlainBlock>& blocks, const std::vector<const page::PlainBlock*>& told)
{
    Order order;
    auto next = told.begin();
    for (const auto& block : blocks) {
        const bool moved = std::find(told.begin(), told.end(), &block) != told.end();
        number(moved ? **next++ : block, order);
    }
    return order;
}

}  // namespace

Said said(const page::PlainBlock& block, Placed::Piece piece)
{
    Saying say;
    std::visit(Visitor{piece, say}, block.kind);
    return std::move(say.out);
}

namespace {

/// A blank that holds a line together is a blank to whoever asks what is written.
std::string with_plain_blanks(std::string words)
{
    constexpr std::string_view glue = "\u00A0";
    for (auto at = words.find(glue); at != std::string::npos; at = words.find(glue, at)) words.replace(at, glue.size(), 1, ' ');
    return words;
}

}  // namespace

Semantics semantics_of(const page::PlainPage& page, const Arrangement& arranged, const Metrics& metrics)
{
    const ScreenSize& screen = metrics.screen();
    Semantics out{page.id,
                  page.language,
                  std::string(base::name_of(page.comfort.text_size)),
                  std::string(base::name_of(page.comfort.contrast)),
                  screen.width_px,
                  screen.height_px,
                  screen.px_per_mm,
                  {},
                  false,
                  false};
    const Order order = order_of(page.blocks, arranged.told);

    std::vector<std::size_t> last_of_region(arranged.regions.size(), 0);
    for (const Placed& placed : arranged.placed) {
        if (placed.block) last_of_region[placed.region] = std::max(last_of_region[placed.region], order.at(placed.block));
    }
    struct Entry {
        std::size_t order;
        const Placed* placed;
        bool useful;
    };
    std::vector<Entry> entries;
    for (std::size_t at = 0; at < arranged.placed.size(); ++at) {
        const Placed& placed = arranged.placed[at];
        if (placed.piece == Placed::Piece::scenery) continue;
        if (placed.block) {
            entries.push_back({order.at(placed.block), &placed, true});
            continue;
        }
        for (std::size_t region = 0; region < arranged.regions.size(); ++region) {
            const Region& in = arranged.regions[region];
            if (!in.scrolls || in.pane) continue;
            const bool above = in.above == at && in.scroll > 0.5f;
            const bool goes_on = in.below == at && in.scroll + in.view.h < in.content_height - 0.5f;
            const bool below = goes_on && !turned_by_main(arranged, region);
            out.more_below = out.more_below || goes_on;
            if (!above && !below) continue;
            out.more_above = out.more_above || above;
            entries.push_back({last_of_region[region], &placed, true});
        }
    }
    std::stable_sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) { return a.order < b.order; });

    for (const Entry& entry : entries) {
        const Placed& placed = *entry.placed;
        SemanticBlock seen;
        seen.id = placed.piece == Placed::Piece::caption ? placed.id + ".caption" : placed.id;
        seen.role = placed.role;
        if (placed.block) {
            Said words = said(*placed.block, placed.piece);
            seen.words = with_plain_blanks(std::move(words.words));
            seen.lines = std::move(words.lines);
            seen.enabled = placed.block->enabled && !placed.under_dialog;
            seen.chosen = placed.block->chosen;
            if (placed.control && placed.piece == Placed::Piece::whole) seen.meaning = placed.block->meaning;
            if (arranged.leads_on && arranged.leads_on->id == placed.block->id) {
                seen.words = arranged.leads_on->words;
                seen.lines = {{arranged.leads_on->words, arranged.leads_on->spoken, false}};
                seen.leads_on = true;
            }
        } else {
            seen.words = placed.piece == Placed::Piece::more_below ? arranged.more_below_words : arranged.more_above_words;
            seen.lines.push_back({seen.words, {}, false});
            seen.enabled = !placed.under_dialog;
        }
        for (auto& line : seen.lines) {
            line.words = with_plain_blanks(std::move(line.words));
            for (auto& heard : line.in_turn) heard.words = with_plain_blanks(std::move(heard.words));
            seen.spoken += (seen.spoken.empty() ? "" : ". ") + line.said();
            seen.fell_back = seen.fell_back || line.fell_back;
        }
        seen.hidden = !arranged.shown(placed);
        seen.rect_px = arranged.on_glass(placed);
        seen.cap_height_mm = placed.cap_px / screen.px_per_mm;
        seen.text_rgb = placed.words_rgb;
        seen.background_rgb = placed.ground_rgb;
        out.blocks.push_back(std::move(seen));
    }
    return out;
}

}  // namespace kiosk::ui
