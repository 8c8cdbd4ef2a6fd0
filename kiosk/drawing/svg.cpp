#include "kiosk/drawing/svg.h"

#include <algorithm>
#include <map>
#include <optional>

#include "kiosk/drawing/svg_path.h"
#include "kiosk/drawing/svg_tags.h"

namespace kiosk::drawing {

namespace {

using Fault = tl::unexpected<SvgFault>;

std::optional<Role> role_of(std::string_view colour)
{
    static const std::map<std::string_view, Role> roles{{"#17222B", Role::ink},   {"#053E46", Role::teal},
                                                        {"#E6F1F1", Role::tint},  {"#FFFFFF", Role::tint},
                                                        {"#6A0F2E", Role::lotus}, {"#4E3200", Role::gold}};
    const auto found = roles.find(colour);
    return found == roles.end() ? std::nullopt : std::optional{found->second};
}

/// One element with its numbers.
class Element {
public:
    Element(const Tag& tag, const Tags& tags) : tag_(tag), tags_(tags) {}

    tl::expected<std::vector<Contour>, SvgFault> contours()
    {
        const auto number = [&](std::string_view name, float usual) {
            const auto found = take(name);
            const auto value = found ? number_in(*found) : std::optional{usual};
            if (!value) wrong_ = std::string{name} + ": a number is expected";
            return value.value_or(0);
        };
        std::vector<Contour> out;
        if (tag_.name == "path") {
            auto path = contours_in_path(take("d").value_or(""));
            if (!path) return tags_.fault(path.error());
            out = std::move(*path);
        } else if (tag_.name == "polygon") {
            auto polygon = contour_in_points(take("points").value_or(""));
            if (!polygon) return tags_.fault(polygon.error());
            out.push_back(std::move(*polygon));
        } else if (tag_.name == "rect") {
            const Point corner{number("x", 0), number("y", 0)};
            const float width = number("width", 0), height = number("height", 0), radius = number("rx", 0);
            if (width <= 0 || height <= 0) return tags_.fault("width and height: more than 0 is expected");
            out.push_back(rect_contour(corner, width, height, radius));
        } else {
            const bool circle = tag_.name == "circle";
            const Point centre{number("cx", 0), number("cy", 0)};
            const float across = number(circle ? "r" : "rx", 0), down = circle ? across : number("ry", 0);
            if (across <= 0 || down <= 0) return tags_.fault("a radius of more than 0 is expected");
            out.push_back(ellipse_contour(centre, across, down));
        }
        if (!wrong_.empty()) return tags_.fault(wrong_);
        return out;
    }

    /// Nothing painted: "none".
    tl::expected<std::optional<Role>, SvgFault> paint(std::string_view name)
    {
        const auto colour = take(name);
        if (!colour && name == "fill") return tags_.fault("fill: a colour or none is expected");
        if (!colour || *colour == "none") return std::nullopt;
        const auto role = role_of(*colour);
        if (!role) return tags_.fault(std::string{name} + ": " + std::string{*colour} + " is none of the five colours");
        return role;
    }

    tl::expected<float, SvgFault> line_width(float least)
    {
        const auto width = number_in(take("stroke-width").value_or(""));
        if (!width || *width < least) return tags_.fault("stroke-width: a thinner line than 4 is not seen at 64 pixels");
        for (const auto* name : {"stroke-linecap", "stroke-linejoin"})
            if (take(name) != std::optional<std::string_view>{"round"})
                return tags_.fault(std::string{name} + ": round is expected");
        return *width;
    }

    /// What nobody asked for would be painted otherwise than it says.
    tl::expected<void, SvgFault> check_all_taken() const
    {
        for (const auto& [name, value] : tag_.attributes)
            if (std::find(taken_.begin(), taken_.end(), name) == taken_.end())
                return tags_.fault(std::string{name} + " is not read in a picture");
        return {};
    }

private:
    std::optional<std::string_view> take(std::string_view name)
    {
        taken_.push_back(name);
        const auto found = tag_.attributes.find(name);
        return found == tag_.attributes.end() ? std::nullopt : std::optional{found->second};
    }

    const Tag& tag_;
    const Tags& tags_;
    std::vector<std::string_view> taken_;
    std::string wrong_;
};

/// Layers while they are made. What winds one way all through lies in one layer with its like that stands next to it; a contour
/// inside another may be a hole.
class Layers {
public:
    explicit Layers(Drawing& drawing) : drawing_(drawing) {}
    void add(Role role, std::vector<Step> outline, bool one_way)
    {
        auto& all = drawing_.layers;
        if (one_way && shareable_ && !all.empty() && all.back().role == role) {
            all.back().outline.insert(all.back().outline.end(), outline.begin(), outline.end());
            return;
        }
        shareable_ = one_way;
        all.push_back({role, std::move(outline)});
    }

private:
    Drawing& drawing_;
    bool shareable_ = false;
};

tl::expected<void, SvgFault> add_element(Layers& layers, float least_line, const Tag& tag, const Tags& tags)
{
    Element element(tag, tags);
    auto contours = element.contours();
    if (!contours) return Fault{contours.error()};
    const auto fill = element.paint("fill"), stroke = element.paint("stroke");
    if (!fill) return Fault{fill.error()};
    if (!stroke) return Fault{stroke.error()};
    if (!*fill && !*stroke) return tags.fault("neither filled nor drawn: nothing would be seen");
    if (*fill) layers.add(**fill, filled(*contours), contours->size() == 1);
    if (*stroke) {
        const auto width = element.line_width(least_line);
        if (!width) return Fault{width.error()};
        layers.add(**stroke, stroked(*contours, *width), true);
    }
    return element.check_all_taken();
}

/// The sides of the square that "0 0 96 96" tells of.
std::optional<Drawing> begun(std::string_view view_box)
{
    const auto corner = view_box.substr(0, 4);
    const auto blank = view_box.find(' ', 4);
    if (corner != "0 0 " || blank == std::string_view::npos) return std::nullopt;
    const auto width = number_in(view_box.substr(4, blank - 4)), height = number_in(view_box.substr(blank));
    if (!width || !height || *width < 16 || *height < 16 || *width > svg_side_max || *height > svg_side_max)
        return std::nullopt;
    Drawing drawing;
    drawing.width = static_cast<int>(*width);
    drawing.height = static_cast<int>(*height);
    return drawing;
}

}  // namespace

tl::expected<Drawing, SvgFault> read_svg(std::string_view text)
{
    if (text.size() > svg_bytes_max) return Fault{SvgFault{1, "a picture has at most 64 KiB"}};
    Tags tags(text);
    const auto first = tags.next();
    if (!first) return Fault{first.error()};
    if (!*first || (*first)->name != "svg" || (*first)->empty) return tags.fault("<svg> is expected");
    const auto& head = (*first)->attributes;
    for (const auto& [name, value] : head)
        if (name != "xmlns" && name != "viewBox") return tags.fault(std::string{name} + " is not read in <svg>");
    const auto box = head.find("viewBox");
    auto drawing = box == head.end() ? std::nullopt : begun(box->second);
    if (!drawing) return tags.fault("viewBox: \"0 0 WIDTH HEIGHT\" from 16 to 1000 is expected");

    // A scene is shown larger than a pictogram: only in a square of 96 is a line of 2 too thin.
    const float least_line = drawing->width > 96 ? svg_line_min / 2 : svg_line_min;
    Layers layers(*drawing);
    bool closed = false;
    for (;;) {
        const auto tag = tags.next();
        if (!tag) return Fault{tag.error()};
        if (!*tag) break;
        if (closed) return tags.fault("something stands after </svg>");
        const auto& name = (*tag)->name;
        if (name == "/svg") {
            if (drawing->layers.empty()) return tags.fault("the picture is empty");
            closed = true;
            continue;
        }
        static const std::vector<std::string_view> known{"path", "rect", "circle", "ellipse", "polygon"};
        if (std::find(known.begin(), known.end(), name) == known.end() || !(*tag)->empty)
            return tags.fault("<" + std::string{name} + "> is not read in a picture");
        if (const auto added = add_element(layers, least_line, **tag, tags); !added) return Fault{added.error()};
        std::size_t steps = 0;
        for (const Layer& layer : drawing->layers) steps += layer.outline.size();
        if (steps > svg_steps_max) return tags.fault("a picture of fewer and simpler shapes is expected");
    }
    if (!closed) return tags.fault("</svg> is missing");
    return std::move(*drawing);
}

}  // namespace kiosk::drawing
