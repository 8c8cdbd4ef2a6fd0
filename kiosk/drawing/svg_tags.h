#pragma once
/// The tags of an SVG text, one after another, with their attributes. Between them nothing but blanks and comments stands.
/// Leaves what a tag means to svg.cpp.
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/drawing/svg.h"

namespace kiosk::drawing {

/// Borrows the text.
struct Tag {
    std::string_view name;  ///< with its '/' in front when it ends an element
    std::map<std::string_view, std::string_view> attributes;
    bool empty = false;  ///< <name ... />
};

class Tags {
public:
    explicit Tags(std::string_view text) : text_(text) {}
    /// The next one; nothing at the end.
    tl::expected<std::optional<Tag>, SvgFault> next();
    /// About the tag that was read last.
    tl::unexpected<SvgFault> fault(std::string what) const;

private:
    tl::expected<std::optional<Tag>, SvgFault> tag();

    std::string_view text_;
    std::size_t at_ = 0, from_ = 0;
};

}  // namespace kiosk::drawing
