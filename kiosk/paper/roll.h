#pragma once
/// Paper of 80 mm from a roll: words, rules and QR codes from top to bottom on the 72 mm that are printed, as long as it needs
/// to be. PDF for an office printer, dots for a receipt printer. Leaves to its neighbours: what stands on it (slip.h,
/// leaflet.h), how a printer is reached (`devices`).
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"
#include "kiosk/content/paper_layout.h"

struct _cairo;

namespace kiosk::paper {

/// Borrows what it draws on. `y` is where the next line begins, in points from the printed edge.
class Roll {
public:
    enum class Style { small, reading, normal, strong, large, title, huge };
    enum class Align { left, middle };

    explicit Roll(_cairo*);
    double y = 0;

    void words(std::string_view, Style, Align = Align::left);
    /// A step or a point of a list: the sign hangs before its words.
    void hanging(std::string_view sign, std::string_view words, Style);
    void blank(double points) { y += points; }
    void rule();
    void qr(const std::string& payload);

private:
    void words_at(double x, std::string_view, Style, Align);

    _cairo* cairo_;
};

using DrawRoll = std::function<void(Roll&)>;

/// From the top of the paper to where it is cut, in points.
double draw_roll(_cairo*, const DrawRoll&);
double roll_height(const DrawRoll&);

/// One page of 80 mm. `title` stands in print queues: it names nobody. internal: Cairo could not draw it.
base::Result<std::string> roll_pdf(const DrawRoll&, const char* title, base::Day created);

/// 8 dots a millimetre over the 72 mm that are printed; row by row, 8 dots a byte, the left one highest, set: black.
struct RollDots {
    int width = 0, height = 0;
    std::vector<std::uint8_t> rows;
};
/// internal as above; too_large: over a metre and a half of paper, which is a mistake.
base::Result<RollDots> roll_dots(const DrawRoll&);

}  // namespace kiosk::paper
