#include "kiosk/ui/families.h"

namespace kiosk::ui {

namespace {
struct FamilyOf {
    Family operator()(const page::Heading& h) const { return h.level == 1 ? Family::title : Family::heading; }
    Family operator()(const page::Paragraph& p) const
    {
        return p.style == page::Paragraph::Style::crumb ? Family::crumb : Family::paragraph;
    }
    Family operator()(const page::Badge&) const { return Family::badges; }
    Family operator()(const page::Button&) const { return Family::buttons; }
    Family operator()(const page::Door&) const { return Family::doors; }
    Family operator()(const page::Choice&) const { return Family::choices; }
    Family operator()(const page::Item&) const { return Family::item; }
    Family operator()(const page::Step&) const { return Family::step; }
    Family operator()(const page::Row&) const { return Family::row; }
    Family operator()(const page::Pair&) const { return Family::pairs; }
    Family operator()(const page::Panel&) const { return Family::panel; }
    Family operator()(const page::Progress&) const { return Family::progress; }
    Family operator()(const page::Field&) const { return Family::field; }
    Family operator()(const page::QueueRow&) const { return Family::queue; }
    Family operator()(const page::NavItem&) const { return Family::nav; }
    Family operator()(const page::Divider&) const { return Family::divider; }
    Family operator()(const page::Cite&) const { return Family::other; }
    Family operator()(const page::Key&) const { return Family::other; }
    Family operator()(const page::Qr&) const { return Family::other; }
    Family operator()(const page::Code&) const { return Family::other; }
    Family operator()(const page::Notice&) const { return Family::other; }
    Family operator()(const page::Brand&) const { return Family::other; }
    Family operator()(const page::ClockFace&) const { return Family::other; }
    template <class OfTheDesk>
    Family operator()(const OfTheDesk&) const
    {
        return Family::other;
    }
};
}  // namespace

Family family_of(const page::PlainBlock& block) { return std::visit(FamilyOf{}, block.kind); }

float space_between(Family above, Family below, bool dense)
{
    if (above == Family::crumb && below == Family::title) return 2;
    if (above == Family::row && below == Family::row) return 0;
    if (above == Family::queue && below == Family::queue) return 0;
    if (above == Family::nav || below == Family::nav) return dense ? 11 : 14;
    if (dense)
        return below == Family::heading                                   ? 26
               : above == Family::heading                                 ? 8
               : above == Family::paragraph && below == Family::paragraph ? 4
                                                                          : 18;
    if (above == Family::title) {
        switch (below) {
        case Family::paragraph: return 12;
        case Family::badges: return 18;
        case Family::doors:
        case Family::choices: return 35;
        default: return 22;
        }
    }
    if (above == Family::heading) return below == Family::paragraph ? 8 : 18;
    if (below == Family::title) return above == Family::badges ? 26 : 30;
    if (below == Family::heading) return above == Family::badges ? 26 : 38;
    if (above == below) {
        switch (above) {
        case Family::item: return 18;
        case Family::step: return 18;
        case Family::paragraph: return 18;
        default: return 22;
        }
    }
    if (below == Family::doors || below == Family::choices) return 40;
    if (below == Family::buttons) return 40;
    if (above == Family::divider || below == Family::divider) return 18;
    return 26;
}

}  // namespace kiosk::ui
