#pragma once
/// A walk as a list of steps: a journey through the real program, written by a person, one step a line.
///
///     tap "Words"            type "words" | type $NAME     remember NAME block.id
///     expect "words"         refute "words"                expect-page id
///     press next "words"     next until this control is focused; without words once
///     press next             scan "bytes"                  wait 90s | 2m
///     key "F5" | "Ctrl+L"    a key of a real keyboard (desk): Ctrl+, Shift+ and Alt+ in any order before its name
///     wheel "list" 5         the wheel over a pane or a control, so many notches down, or up with a minus (desk)
///     hover "words"          the mouse comes over a control (desk)
///     right-click "words"    double-click "words"          the mouse on a control (desk)
///     drag "border.list" 80  a border between panes, so many px to the right, or to the left with a minus (desk)
///     shot NAME              dump NAME                     # comment
///     at-most 38 touches     at-most 29 strokes            at-most 300 presses    at-most 310 keys    at-most 24 clicks
///     count-anew             so few since the walk began, or since here; says how many it took
///
/// Counted are touches of controls, strokes on the keys of a keyboard on the glass, presses of the three keys; and of a desk
/// keys, of words those of Telex, a chord being one, and clicks, a double one being two and the wheel nothing.
/// `tap` also takes a block id, quoted or bare; `scan` fills in every $NAME that was remembered. Inside quotes: \" \\ \n \r \t
/// \xHH. Words are brought to NFC.
#include <array>
#include <chrono>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kiosk/app/shell/three_keys.h"
#include "kiosk/base/result.h"

namespace kiosk::app::walk {

/// Words written in the walk, or the name under which `remember` kept them.
struct Words {
    std::string text;
    bool remembered = false;
};

struct Tap {
    Words what;
    bool id_only = false;
};
struct Type {
    Words what;
};
struct Remember {
    std::string name;
    std::string block;
};
struct Expect {
    Words what;
};
struct Refute {
    Words what;
};
struct ExpectPage {
    std::string page;
};
struct Press {
    ThreeKey key = ThreeKey::next;
    Words until = {};
};
struct Key {
    std::string name;
    bool ctrl = false, shift = false, alt = false;
};  ///< any key of a real keyboard, by SDL's name
struct Wheel {
    Words what;
    int notches = 0;  ///< down
};
struct Mouse {
    Words what;
    enum class How { hover, right, twice } how = How::hover;
    bool id_only = false;
};
struct Drag {
    Words what;
    int by_px = 0;
};
struct Scan {
    Words what;
};
struct Wait {
    std::chrono::seconds time{0};
};
struct CountAnew {};
enum class Counted { touches, strokes, presses, keys, clicks };
inline constexpr std::array<std::string_view, 5> counted_names{"touches", "strokes", "presses", "keys", "clicks"};
struct AtMost {
    int figure = 0;
    Counted of = Counted::touches;
};
struct Shot {
    std::string name;
};
struct Dump {
    std::string name;
};

using What = std::variant<Tap, Type, Remember, Expect, Refute, ExpectPage, Press, Key, Wheel, Mouse, Drag, Scan, Wait,
                          CountAnew, AtMost, Shot, Dump>;

struct Step {
    int line = 0;
    std::string text;  ///< as written, for the report
    What what;
};

/// invalid_input names file, line and what was expected.
base::Result<std::vector<Step>> parse(std::string_view text, std::string_view file_name);

}  // namespace kiosk::app::walk
