#pragma once
/// Shows any page: arranges it in millimetres, takes touches and the three keys, draws it with Dear ImGui's draw lists.
/// Decides no words and no meaning. Leaves pixels to `raster`, the window to `platform`.
///
/// Touch rules: touch.h. The pressed state shows in the next frame.
#include <chrono>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"
#include "kiosk/page/page.h"
#include "kiosk/ui/semantics.h"

struct ImDrawData;

namespace kiosk::ui {

struct ScreenSize {
    int width_px = 1920;
    int height_px = 1080;
    float px_per_mm = 4.03f;
    float system_scale = 1;  ///< of the desk: 2 on a screen of 4K unless its diagonal says otherwise
};
/// DESIGN.md: 15 inches for 1024x768, 19 for 1280x1024, 21.5 for the others, unless a diagonal is given.
ScreenSize screen_size(int width_px, int height_px, double diagonal_inches = 0);

struct FontFiles {
    std::filesystem::path regular, medium, semibold, bold, extrabold, icons;
};
/// Debian's fonts-inter and fonts-material-design-icons-iconfont; unavailable names the missing file.
base::Result<FontFiles> installed_fonts();

/// One byte a pixel. The lower half of `version` grows when glyphs were added, the upper half when the atlas was full and
/// began anew.
struct GlyphAtlas {
    const std::uint8_t* coverage = nullptr;
    int width_px = 0, height_px = 0;
    std::uint64_t version = 0;
};

/// Pictograms by the name that a page gives as an icon, packed (drawing/packed.h).
using PackedPictures = std::map<std::string, std::string, std::less<>>;

class Painter {
public:
    static base::Result<std::unique_ptr<Painter>> make(const FontFiles&, ScreenSize);
    ~Painter();

    void resize(ScreenSize);
    /// Shown from the next page on, each in place of the icon of its name.
    void use_pictures(PackedPictures);
    /// Shows a page. The same page id keeps its scroll position and the key focus; another starts at the top.
    void show(page::PlainPage);

    // -- input; `finger` is SDL's finger id ----------------------------------------------------------------------
    /// True when it counts as a touch: not a second finger, a trembling one, or a sleeve on the edge. There may be a meaning
    /// already: of the key that the other thumb still holds.
    bool press(std::int64_t finger, float x_px, float y_px, base::SteadyTime);
    void slide(std::int64_t finger, float x_px, float y_px);
    void lift(std::int64_t finger, float x_px, float y_px, base::SteadyTime);
    /// Three keys, in reading order; choosing scrolls into view first.
    void focus_next();
    void focus_previous();
    /// Guarded as a touch is: a key that trembles chooses once.
    void choose(base::SteadyTime);
    /// As if the guards of touch.h were over; for walks, whose clock stands still.
    void end_guards();
    /// The control that would be chosen; empty before the first key.
    const std::string& focused() const;
    /// Pages by wheel or key; touches use the "more below" control.
    void scroll_pages(int pages);

    // -- the desk: a mouse and a whole keyboard -------------------------------------------------------------------
    bool at_desk() const;
    /// The mouse moved with no button down; a frame is needed only when it came over another control.
    void hover(float x_px, float y_px);
    /// Scrolls the pane below the pointer; up is positive.
    void wheel(int lines);
    /// The right button: the commands of what is below the pointer. True when there are any.
    bool press_menu(float x_px, float y_px);
    /// A key that the program did not use: Tab, Space, Return, digits, Shift+F10, Page Down. True when it meant something here.
    bool press_key(std::string_view name, bool ctrl, bool shift, bool alt);
    /// Scrolls until all of the block is in view.
    void reveal(const std::string& block_id);
    /// The pane "nav", "list", "detail" or "rail", or the border "border.list" or "border.rail", on the glass; none: not there.
    std::optional<RectF> pane(std::string_view name);
    /// Widths that a person dragged, px at 100 %, once.
    std::optional<page::PaneWidths> take_dragged();
    /// What a press here would do: what the pointer should look like.
    enum class Pointer { arrow, hand, across };
    Pointer pointer();

    /// The meaning of what was touched since the last call, once.
    std::optional<std::size_t> take_meaning();

    // -- output ---------------------------------------------------------------------------------------------------
    /// Something to draw since the last frame?
    bool needs_frame() const;
    /// When something will want drawing although nobody touches (a pressed look fading); none: sleep.
    std::optional<base::SteadyTime> next_frame_due() const;
    /// Lays out and draws. Owned by the painter until the next call.
    const ImDrawData& frame(base::SteadyTime);
    GlyphAtlas atlas() const;
    std::uint32_t ground_rgb() const;
    const Semantics& seen();  ///< of the page shown now; lays out when needed, draws nothing
    /// The block being read aloud is highlighted; empty: none.
    void highlight(std::string block_id);
    /// Drops page, buffers and layout caches, zeroed to their capacity.
    void wipe();

private:
    struct Inner;
    explicit Painter(std::unique_ptr<Inner>);
    std::unique_ptr<Inner> inner_;
};

}  // namespace kiosk::ui
