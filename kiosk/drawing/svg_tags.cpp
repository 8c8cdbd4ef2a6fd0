#include "kiosk/drawing/svg_tags.h"

#include <algorithm>

namespace kiosk::drawing {

namespace {
constexpr std::string_view blanks = " \t\r\n";
}  // namespace

tl::unexpected<SvgFault> Tags::fault(std::string what) const
{
    const auto before = text_.substr(0, from_);
    return tl::unexpected(SvgFault{1 + static_cast<int>(std::count(before.begin(), before.end(), '\n')), std::move(what)});
}

tl::expected<std::optional<Tag>, SvgFault> Tags::next()
{
    for (;;) {
        from_ = std::min(text_.find_first_not_of(blanks, at_), text_.size());
        at_ = from_;
        if (at_ == text_.size()) return std::nullopt;
        if (text_[at_] != '<') return fault("words stand between the tags");
        const bool comment = text_.substr(at_, 4) == "<!--";
        if (!comment && text_.substr(at_, 2) != "<?") return tag();
        const std::string_view ending = comment ? "-->" : "?>";
        const auto end = text_.find(ending, at_);
        if (end == std::string_view::npos) return fault("a comment does not end");
        at_ = end + ending.size();
    }
}

tl::expected<std::optional<Tag>, SvgFault> Tags::tag()
{
    Tag out;
    const auto end_of = [&](std::string_view any_of) { return std::min(text_.find_first_of(any_of, at_), text_.size()); };
    const auto taken_to = [&](std::size_t end) {
        const auto words = text_.substr(at_, end - at_);
        at_ = end;
        return words;
    };
    ++at_;
    out.name = taken_to(std::min(text_.find_first_of(" \t\r\n>", at_), text_.size()));
    if (out.name.size() > 1 && out.name.back() == '/') {
        out.name.remove_suffix(1);
        --at_;
    }
    for (;;) {
        at_ = std::min(text_.find_first_not_of(blanks, at_), text_.size());
        if (text_.substr(at_, 2) == "/>") {
            at_ += 2;
            out.empty = true;
            return out;
        }
        if (text_.substr(at_, 1) == ">") {
            ++at_;
            return out;
        }
        const auto name = taken_to(end_of("= \t\r\n>\""));
        if (name.empty() || text_.substr(at_, 2) != "=\"") return fault("an attribute name=\"value\" is expected");
        at_ += 2;
        const auto value = taken_to(end_of("\"<"));
        if (text_.substr(at_, 1) != "\"") return fault(std::string{name} + ": its value does not end");
        ++at_;
        if (!out.attributes.emplace(name, value).second) return fault(std::string{name} + " stands twice");
    }
}

}  // namespace kiosk::drawing
