#pragma once
/// Kinds of block of the desk and of the number board: dense, for mouse and keyboard, looked at from arm's length
/// (kiosk/ui/DESIGN.md, "The desk"). Part of kiosk/page/page.h, which says what a block is.
#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "kiosk/page/line.h"

namespace kiosk::page {

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

}  // namespace kiosk::page
