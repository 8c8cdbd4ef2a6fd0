#pragma once
/// A page as data: typed blocks in reading order, each with its words, its spoken words and, for a control, the
/// meaning of touching it. Knows no journey and no pixels. What a block looks like is `ui`'s; what it says is `screens`'.
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "kiosk/base/comfort.h"
#include "kiosk/page/dense_kinds.h"

namespace kiosk::page {

/// Part of the screen a block belongs to. Within an area blocks keep their order.
enum class Area {
    band,     ///< over everything: "DEMO", training
    header,   ///< brand, clock; on typing pages also tools
    main,     ///< left column, or the only one
    side,     ///< right column on wide screens, below main on tall ones
    actions,  ///< the page's main buttons; always visible, right-aligned on standard pages
    keys,     ///< on-screen keyboard
    bar,      ///< tools at the bottom
    nav,      ///< desk: left
    list,     ///< desk: middle
    detail,   ///< desk: right
    rail,     ///< desk: right of the detail: acts, clocks, what happened; the open act takes its top
    tabs,     ///< desk: what stands above list and detail over their whole width: title of a place, its tools
    status,   ///< desk: the line at the bottom: undo, the store, Telex
    overlay,  ///< a dialog over the page; while there is one nothing below it can be touched
};

/// A byte range of a paragraph's words.
struct Mark {
    std::size_t begin = 0, end = 0;
    enum class Kind { strong, term, quiet } kind = Kind::strong;
};

// -- kinds of block ----------------------------------------------------------------------------------------------
struct Heading {
    Line line;
    int level = 1;
};  ///< 0 a figure read from afar, 1 page title, 2 part, 3 group
struct Paragraph {
    Line line;
    enum class Style { body, lead, quiet, crumb } style = Style::body;
    std::vector<Mark> marks;
};
struct Badge {
    std::string icon;
    Line line;
    Tone tone = Tone::teal;
};  ///< consecutive badges stand in one row
struct Button {
    std::string icon;
    Line line;
    /// `aside`: a picture alone, beside the button before it, as high as that one.
    enum class Weight { primary, secondary, link, tool, exit, aside } weight = Weight::secondary;
    bool icon_after = false;
    std::string shortcut;  ///< desk: the key that does the same, "F5"; painted quietly, not part of the words
    bool decides = false;  ///< the other answer beside the main button's: where that is in sight, so is this
    bool commits = false;  ///< the main button of what the page says: it leads on through the page until all was shown
};
struct Door {
    std::string icon;
    Tone tone = Tone::teal;
    Line title;
    Line below;
};  ///< big card; two columns when wide
struct Choice {
    Line line;
    Line below;
    enum class Kind { one, several, unsure } kind = Kind::one;
    std::string icon;
};
struct Step {
    int number = 1;
    Line line;
    std::vector<Mark> marks;
};
struct Item {
    std::string icon;
    Line line;
};  ///< a row with an icon: papers, bullets
struct Cite {
    Line title;
    Line below;
    bool confirmed = true;
};            ///< a citation card with a coloured edge
struct Row {  ///< label, value, "change"
    Line label;
    Line value;
    Line action;  ///< empty: nothing to touch
    enum class Weight { normal, strong, warning } weight = Weight::normal;
};
struct Progress {
    int done = 0;
    int left = 0;
    Line line;
};
struct Field {
    Line label;
    std::string text;  ///< what was typed; painted, never cached
    Line placeholder;
    bool hidden = false;  ///< shown as dots
    bool focused = true;
    int lines = 1;
    Line cover{};        ///< said in place of what was typed while that is hidden
    bool wrong = false;  ///< red edge; what is wrong says the FormRow around it
};
struct Key {    ///< one key of the on-screen keyboard
    Line line;  ///< what it shows; spoken is its name
    std::string icon;
    int row = 0;
    float units = 1;          ///< width, in letter keys
    Tone tone = Tone::plain;  ///< gold: tones; teal: special letters
    enum class Weight { letter, function, primary } weight = Weight::letter;
    std::string hint{};  ///< what a digit writes, small beside it: a letter, or a tone's combining mark
};
struct Qr {
    std::string payload;
    Line caption;
};
struct Code {
    Line caption;
    Line words;
};  ///< the receipt's big code
struct Pair {
    Line left;
    Line right;
};  ///< two short facts in one row, value strong
struct QueueRow {
    Line title;
    Line below;
    Line at;
    Line code;
    Line badge;
    Tone badge_tone = Tone::lotus;
};
struct NavItem {
    Line line;
    std::string count;
    Tone tone = Tone::plain;
    std::string icon{};
    std::string key{};  ///< at the right end where there is no count: "F1"
};
struct Notice {
    std::string icon;
    Line line;
    Tone tone = Tone::gold;
};                ///< a banner inside the page
struct Panel {};  ///< a white card around `inside`
struct Divider {};
struct Brand {
    Line line;
    Line below;
};  ///< logo and name of the centre
struct ClockFace {
    Line day;
    Line time;
};

using AnyKind =
    std::variant<Heading, Paragraph, Badge, Button, Door, Choice, Step, Item, Cite, Row, Progress, Field, Key, Qr, Code, Pair,
                 QueueRow, NavItem, Notice, Panel, Divider, Brand, ClockFace, GroupHead, Strip, Limit, Rung, Stages, DayLine,
                 FormRow, Tile, Segments, Tick, Pick, Menu, MenuItem, Score, Ground, SafeContact, Figure, Chart, Days,
                 PaperPage, Find, Undo, StatusLine, Called, Table, ColumnHead, TableRow, CardHead, Empty, Entry, PaneHead>;

/// One kind of block. Copying and dropping stand in page.cpp, so that the variant's code is built once and not again in
/// every file that makes a page.
struct Kind : AnyKind {
    Kind();
    template <class One>
    requires(!std::is_base_of_v<AnyKind, std::remove_cvref_t<One>>) Kind(One&& one) : AnyKind(std::forward<One>(one)) {}
    Kind(const Kind&);
    Kind(Kind&&) noexcept;
    Kind& operator=(const Kind&);
    Kind& operator=(Kind&&) noexcept;
    ~Kind();
};

template <class Meaning>
struct Block {
    std::string id;  ///< unique on the page
    Area area = Area::main;
    Kind kind;
    std::optional<Meaning> meaning;  ///< none: not a control
    bool enabled = true;
    bool chosen = false;
    std::vector<Block> inside{};    ///< of a Panel, Table, Segments, FormRow, Pick, Menu, Score, Strip
    std::optional<Meaning> menu{};  ///< desk: a right click, or Shift+F10 while it has the focus
};

enum class Layout { standard, front, typing, desk, lock, board };

/// How wide the desk's panes are, px at 100 %; 0: as the drawings have it. Kept per person.
struct PaneWidths {
    float list = 0, rail = 0;
    bool operator==(const PaneWidths&) const = default;
};

template <class Meaning>
struct Page {
    std::string id;
    std::string language;
    Layout layout = Layout::standard;
    base::Comfort comfort;
    std::vector<Block<Meaning>> blocks;  ///< in reading order
    /// What an empty area does when touched, also beside a dialog: the front page starts from anywhere, and the idle
    /// countdown is stopped from anywhere.
    std::optional<Meaning> anywhere;
    PaneWidths widths{};     ///< desk
    float rail_for_act = 0;  ///< desk: an open act wants the rail so wide, px at 100 %; 0: it wants nothing
};

/// A page whose meanings are places in a list: what `ui` and walks work with.
using PlainPage = Page<std::size_t>;
using PlainBlock = Block<std::size_t>;

template <class Meaning>
PlainBlock numbered(const Block<Meaning>& block, std::vector<Meaning>& meanings)
{
    PlainBlock out{block.id, block.area, block.kind, std::nullopt, block.enabled, block.chosen, {}};
    if (block.meaning) {
        out.meaning = meanings.size();
        meanings.push_back(*block.meaning);
    }
    if (block.menu) {
        out.menu = meanings.size();
        meanings.push_back(*block.menu);
    }
    for (const auto& inner : block.inside) out.inside.push_back(numbered(inner, meanings));
    return out;
}

template <class Meaning>
std::pair<PlainPage, std::vector<Meaning>> numbered(const Page<Meaning>& page)
{
    std::vector<Meaning> meanings;
    PlainPage out{page.id, page.language, page.layout, page.comfort, {}, std::nullopt, page.widths, page.rail_for_act};
    for (const auto& block : page.blocks) out.blocks.push_back(numbered(block, meanings));
    if (page.anywhere) {
        out.anywhere = meanings.size();
        meanings.push_back(*page.anywhere);
    }
    return {std::move(out), std::move(meanings)};
}

}  // namespace kiosk::page
