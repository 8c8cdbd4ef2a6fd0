#include "kiosk/page/lines.h"

namespace kiosk::page {

namespace {
using Lines = std::vector<const Line*>;

struct Visitor {
    Lines operator()(const Door& b) const { return {&b.title, &b.below}; }
    Lines operator()(const Choice& b) const { return {&b.line, &b.below}; }
    Lines operator()(const Cite& b) const { return {&b.title, &b.below}; }
    Lines operator()(const Row& b) const { return {&b.label, &b.value, &b.action}; }
    Lines operator()(const Field& b) const { return {&b.label, &b.placeholder}; }
    Lines operator()(const Qr& b) const { return {&b.caption}; }
    Lines operator()(const Code& b) const { return {&b.caption, &b.words}; }
    Lines operator()(const Pair& b) const { return {&b.left, &b.right}; }
    Lines operator()(const QueueRow& b) const { return {&b.title, &b.badge, &b.below, &b.at, &b.code}; }
    Lines operator()(const Panel&) const { return {}; }
    Lines operator()(const Divider&) const { return {}; }
    Lines operator()(const Brand& b) const { return {&b.line, &b.below}; }
    Lines operator()(const ClockFace& b) const { return {&b.day, &b.time}; }
    template <class One>
    Lines operator()(const One& b) const
    {
        return {&b.line};
    }
};
}  // namespace

std::vector<const Line*> lines_of(const Kind& kind)
{
    auto lines = std::visit(Visitor{}, static_cast<const AnyKind&>(kind));
    std::erase_if(lines, [](const Line* line) { return line->empty() && line->spoken.empty(); });
    return lines;
}

}  // namespace kiosk::page
