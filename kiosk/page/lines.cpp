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
    Lines operator()(const Strip& b) const
    {
        Lines out{&b.title, &b.extra};
        for (const auto& chip : b.chips) out.push_back(&chip.line);
        for (const Line* line : {&b.below, &b.left, &b.until, &b.rule, &b.source, &b.code, &b.right}) out.push_back(line);
        return out;
    }
    Lines operator()(const Limit& b) const { return {&b.line, &b.until, &b.source}; }
    Lines operator()(const Rung& b) const { return {&b.line, &b.below}; }
    Lines operator()(const Stages& b) const
    {
        Lines out;
        for (const auto& stop : b.stops) out.insert(out.end(), {&stop.line, &stop.below});
        return out;
    }
    Lines operator()(const DayLine& b) const
    {
        Lines out;
        for (const auto& mark : b.marks) out.push_back(&mark.line);
        return out;
    }
    Lines operator()(const FormRow& b) const { return {&b.line, &b.aside, &b.hint, &b.error}; }
    Lines operator()(const Tile& b) const { return {&b.line, &b.below, &b.source}; }
    Lines operator()(const Segments&) const { return {}; }
    Lines operator()(const Tick& b) const { return {&b.line, &b.below, &b.middle, &b.right}; }
    Lines operator()(const Pick& b) const { return {&b.label, &b.value}; }
    Lines operator()(const Menu&) const { return {}; }
    Lines operator()(const Ground& b) const { return {&b.line, &b.below, &b.source}; }
    Lines operator()(const SafeContact& b) const { return {&b.title, &b.aside, &b.rule, &b.phone, &b.below, &b.may}; }
    Lines operator()(const Chart& b) const
    {
        Lines out{&b.line, &b.aside};
        for (const auto& bar : b.bars) out.push_back(&bar.line);
        for (const auto& line : b.legend) out.push_back(&line);
        return out;
    }
    Lines operator()(const Days& b) const
    {
        Lines out;
        for (const auto& day : b.days) {
            out.push_back(&day.line);
            for (const auto& event : day.events) out.push_back(&event);
        }
        return out;
    }
    Lines operator()(const Find& b) const { return {&b.placeholder, &b.below}; }
    Lines operator()(const Called& b) const { return {&b.number, &b.counter}; }
    Lines operator()(const Table&) const { return {}; }
    Lines operator()(const TableRow& b) const
    {
        Lines out;
        for (const auto& cell : b.cells) out.push_back(&cell);
        return out;
    }
    Lines operator()(const CardHead& b) const { return {&b.line, &b.aside}; }
    Lines operator()(const Empty& b) const { return {&b.line, &b.below}; }
    Lines operator()(const Entry& b) const { return {&b.left, &b.line}; }
    Lines operator()(const PaneHead& b) const
    {
        Lines out{&b.line, &b.after};
        for (const auto& chip : b.chips) out.push_back(&chip.line);
        out.insert(out.end(), {&b.below, &b.right});
        return out;
    }
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
