#include "kiosk/law/facts.h"

#include <charconv>

namespace kiosk::law {

namespace {
std::optional<int> whole_number(std::string_view digits)
{
    int value = 0;
    const auto* end = digits.data() + digits.size();
    const auto [stopped, fault] = std::from_chars(digits.data(), end, value);
    if (digits.empty() || fault != std::errc{} || stopped != end || value < 0) return std::nullopt;
    return value;
}
}  // namespace

std::optional<Span> span_of(std::string_view value)
{
    const auto dots = value.find("..");
    if (dots == std::string_view::npos) {
        const auto number = whole_number(value);
        if (!number) return std::nullopt;
        return Span{*number, *number};
    }
    const auto before = value.substr(0, dots);
    const auto after = value.substr(dots + 2);
    Span span;
    if (before.empty() && after.empty()) return std::nullopt;
    if (!before.empty()) {
        const auto least = whole_number(before);
        if (!least) return std::nullopt;
        span.least = *least;
    }
    if (!after.empty()) {
        const auto most = whole_number(after);
        if (!most) return std::nullopt;
        span.most = *most;
    }
    if (span.least > span.most) return std::nullopt;
    return span;
}

}  // namespace kiosk::law
