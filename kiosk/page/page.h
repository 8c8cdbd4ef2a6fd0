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

namespace kiosk::page {

/// One of several things that a line is heard as, one after the other, each with a recording of its own where there is one.
struct Heard {
    std::string words;
    std::string spoken{};       ///< empty: as the words stand
    std::string recorded_as{};  ///< what its recording is bound to, of a piece between places; empty: to the words
    bool filling = false;       ///< fills a place, so that it may also be synthesised between recordings: a date, a code
};

/// Words with their text id. `spoken` empty: the words are spoken as they are.
struct Line {
    std::string id;
    std::string words;
    std::string spoken;
    bool fell_back = false;        ///< shown in Vietnamese because the language has none
    std::vector<Heard> in_turn{};  ///< what `said()` consists of, where it was put together; empty: it is one text
    const std::string& said() const { return spoken.empty() ? words : spoken; }
    bool empty() const { return words.empty(); }
};

enum class Tone { plain, teal, gold, lotus, green, red };

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
};  ///< 1 page title, 2 part, 3 group
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

// -- kinds of the desk and of the number board: dense, for mouse and keyboard, looked at from arm's length ----------
struct Chip {
    Line line;
    Tone tone = Tone::teal;
    std::string icon{};
};
/// What is left of a limit, as a gauge: 1 all, 0 nothing; below 0: no limit, no gauge.
struct Gauge {
    float share = -1;
    Tone tone = Tone::teal;
};
struct GroupHead {
    Line line;
    std::string count;
    Tone tone = Tone::plain;
};
/// A row of a queue, 40 px. Its act, if it shows one, is a Button in `inside`.
struct Strip {
    Gauge gauge;
    Line left;   ///< what is left or when: "28 phút"
    Line until;  ///< below it: "đến 10:10"
    Line title;  ///< the name; never cut
    Line extra;  ///< after it, quiet: birth year
    std::vector<Chip> chips;
    Line below;                                  ///< second line; yields from its end
    Line rule, source;                           ///< wide rows only: what rule it is, and its article in gold
    Line code;                                   ///< right, first line
    Line right;                                  ///< right, second line: who holds it, or when it came
    bool mine = false;                           ///< `right` in teal
    std::size_t found_begin = 0, found_end = 0;  ///< bytes of the title that a search found
};
/// A clock of the rail: gauge, words, until when, source in gold.
struct Limit {
    Gauge gauge;
    Line line, until, source;
    bool met = false;  ///< a tick in place of the gauge
};
/// One rung of the call ladder; consecutive ones are joined by a line.
struct Rung {
    int number = 1;
    Line line, below;
    enum class State { done, now, later } state = State::later;
};
/// The stages of a case as dots on a line.
struct Stages {
    struct Stop {
        Line line, below;
        Rung::State state = Rung::State::later;
    };
    std::vector<Stop> stops;
};
/// The hours of a day with marks.
struct DayLine {
    struct Mark {
        int minute = 0;
        Line line;
        Tone tone = Tone::plain;
    };
    int from_minute = 0, to_minute = 0, now_minute = 0;
    std::vector<std::pair<int, int>> open;  ///< hours of work
    std::vector<Mark> marks;
};
/// A label above the controls in `inside`, with what is wrong below them.
struct FormRow {
    Line line;
    Line aside;  ///< right, in the label's line
    Line hint;
    Line error;
};
/// One of several in a row or a column; consecutive ones wrap. `digit` picks it in the group that has the focus.
struct Tile {
    std::string digit;
    Line line;
    Line below;
    Line source;  ///< right, gold
};
/// Joined tiles of which one is chosen: `inside` are Tiles.
struct Segments {};
/// A box to tick: `chosen` is ticked. Also a line of a check list, with day and page on the right.
struct Tick {
    Line line, below, middle, right;
    enum class State { plain, missing, not_needed } state = State::plain;
};
/// A value with a list behind it; the list is a Menu in `inside` while it is open.
struct Pick {
    Line label, value;
};
struct Menu {};  ///< `inside` are MenuItems; anchored to what it stands in, or to the pointer
struct MenuItem {
    Line line;
    std::string key;
};
/// Points of a criterion; the Field to type them is in `inside`, without it the line is a sum.
struct Score {
    std::string code;
    Line line;
    int value = -1, most = 0;  ///< -1: not yet
};
/// A ground of entitlement, as the answers have it.
struct Ground {
    enum class State { met, possible, not_met } state = State::possible;
    Line line, below, source;
};
/// How to reach somebody without bringing them into danger: the rule above the number.
struct SafeContact {
    Line title, aside, rule, phone, below, may;
    bool may_now = true;
    std::string key;
};
/// A figure of the report; opens the rows behind it.
struct Figure {
    std::string code;
    Line line;
    std::string value, real, estimated;
    bool part = false;  ///< of the figure above: indented, not bold
};
struct Chart {
    enum class Kind { bars, split, columns, arc } kind = Kind::bars;
    Line line, aside;
    struct Bar {
        Line line;
        double value = 0, second = 0;  ///< columns may stand in pairs
        std::string words;             ///< the value as written; `second_words` of the other
        std::string second_words{};
        Tone tone = Tone::teal;
    };
    std::vector<Bar> bars;
    std::vector<Line> legend;
};
/// The next days, each with what happens.
struct Days {
    struct Day {
        Line line;
        std::vector<Line> events;
        bool quiet = false;
    };
    std::vector<Day> days;
};
/// A page of paper, drawn elsewhere: 8 bits a pixel, 0 black; shared so that copying a page is cheap.
struct PaperPage {
    Line line;
    int width_px = 0, height_px = 0;
    std::shared_ptr<const std::vector<std::uint8_t>> grey;
    float zoom = 1;  ///< 1: as wide as the pane
};
/// The search field of the top bar.
struct Find {
    std::string text;
    Line placeholder;
    Line below;  ///< how many were found, how many are left to open
    bool focused = false;
    std::string key;
};
struct Undo {
    Line line;
    std::string key;
    int seconds_left = 0, seconds = 60;
};
struct StatusLine {
    std::string icon;
    Line line;
    Tone tone = Tone::plain;
    std::string key{};
    bool right = false;  ///< at the right end
};
/// A number that was called, and to which counter.
struct Called {
    Line number, counter;
    bool now = false;  ///< large
};
/// A table: `inside` are ColumnHeads, as many as columns, then TableRows.
struct Table {
    struct Column {
        float width = 1;  ///< share of what is left after the others, or px at 100 % when 24 or more
        bool right = false;
    };
    std::vector<Column> columns;
};
struct ColumnHead {
    Line line;
    enum class Sort { none, up, down } sort = Sort::none;
};
struct TableRow {
    std::vector<Line> cells;
    Tone tone = Tone::plain;
    bool total = false;
};
/// Head of a card: a label, and right of it a word, or a link when the block has a meaning.
struct CardHead {
    Line line, aside;
    std::string icon{};
    std::string key{};
};
/// Nothing to do here: praised, with what comes next.
struct Empty {
    std::string icon;
    Line line, below;
};
/// Name and key of a shortcut, or hour and event of a history.
struct Entry {
    Line left, line;
    std::string key{};
};
/// The head of a list or a detail: a name with chips, a line below, a word on the right.
struct PaneHead {
    Line line, after;  ///< after it, quiet: a count, a birth year
    std::vector<Chip> chips;
    Line below, right;
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
