#pragma once
/// Words, boxes and lines of an official paper from top to bottom over as many pages as it needs, each with its foot. Serif
/// letters of the system ("Liberation Serif"), 13 points. Leaves to its neighbour (form_layout.h): which words.
#include <pango/pangocairo.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/paper/form_pages.h"
#include "kiosk/paper/units.h"

namespace kiosk::paper {

inline constexpr PageSize a4{210 * points_per_mm, 297 * points_per_mm};

class FormWriter {
public:
    enum class Side { left, middle, right, both };
    struct Look {
        double points = 13;
        bool bold = false, italic = false;
        Side side = Side::left;
    };
    struct Foot {
        std::string left;
        std::string band;  ///< over every page; empty: none
        int pages = 1;     ///< in all
    };

    FormWriter(FormPages&, PageSize, Foot);

    double left() const { return left_; }
    double width() const { return size_.width - left_ - right_; }
    double y() const { return y_; }
    void go_down(double points) { y_ += points; }
    void go_to(double y) { y_ = y; }
    /// A new page unless so much is left of this one.
    void need(double points);
    bool room_for(double points) const { return y_ + points <= bottom_; }
    void new_page();
    bool at_top() const { return y_ <= top_ + 1; }

    struct Drop {
        void operator()(PangoLayout* one) const { g_object_unref(one); }
        void operator()(PangoFontDescription* one) const { pango_font_description_free(one); }
        void operator()(PangoAttrList* one) const { pango_attr_list_unref(one); }
    };
    using Laid = std::unique_ptr<PangoLayout, Drop>;
    /// **bold** stands out. Width in points; negative: one line.
    Laid laid(std::string_view words, const Look&, double width) const;
    static double height_of(PangoLayout*);
    static double width_of(PangoLayout*);

    /// Line by line, over to the next page where it must. `x` from the left margin.
    void put(PangoLayout*, double x = 0);
    void paragraph(std::string_view words, const Look&, double after = 4);
    /// At a place of this page, nothing moves.
    void put_at(PangoLayout*, double x, double y);
    /// A box to tick, `side` points wide, on a line of words whose top is `y`.
    void box(double x, double y, double side, bool ticked);
    void frame(double x, double y, double width, double height);
    void rule(double x, double y, double width);

private:
    void begin_page();

    FormPages& pages_;
    PageSize size_;
    Foot foot_;
    double left_, right_, top_, bottom_;
    double y_ = 0;
    int page_ = 0;
    _cairo* cairo_ = nullptr;
};

}  // namespace kiosk::paper
