#pragma once
/// One function a kind of block as the desk shows it: draws into the slot, places it, yields the bottom; and the natural width
/// in one line of those that stand beside others. `desk_blocks` picks one by the block's kind.
#include "kiosk/ui/desk_pen.h"

namespace kiosk::ui {

// -- desk_blocks_heads.cpp -------------------------------------------------------------------------------------------
float paint(DeskPen&, const PlainBlock&, const page::Heading&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::GroupHead&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::CardHead&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::PaneHead&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::Empty&, const Slot&);
// -- desk_blocks_words.cpp -------------------------------------------------------------------------------------------
float paint(DeskPen&, const PlainBlock&, const page::Paragraph&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::Badge&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::Notice&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::Cite&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::Item&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::Step&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::Progress&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::Divider&, const Slot&);
// -- desk_blocks_rows.cpp --------------------------------------------------------------------------------------------
float paint(DeskPen&, const PlainBlock&, const page::Row&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::Pair&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::Code&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::Entry&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::Ground&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::Score&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::Figure&, const Slot&);
// -- desk_blocks_strips.cpp ------------------------------------------------------------------------------------------
float paint(DeskPen&, const PlainBlock&, const page::Strip&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::QueueRow&, const Slot&);
float strip_height(const DeskMetrics&, const PlainBlock&, const page::Strip&);
// -- desk_blocks_clocks.cpp ------------------------------------------------------------------------------------------
float paint(DeskPen&, const PlainBlock&, const page::Limit&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::Rung&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::Stages&, const Slot&);
// -- desk_blocks_days.cpp --------------------------------------------------------------------------------------------
float paint(DeskPen&, const PlainBlock&, const page::DayLine&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::Days&, const Slot&);
// -- desk_blocks_buttons.cpp -----------------------------------------------------------------------------------------
float paint(DeskPen&, const PlainBlock&, const page::Button&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::NavItem&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::Door&, const Slot&);
float width_of(const DeskPen&, const page::Button&);
// -- desk_blocks_choices.cpp -----------------------------------------------------------------------------------------
float paint(DeskPen&, const PlainBlock&, const page::Tile&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::Choice&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::Segments&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::Tick&, const Slot&);
float width_of(const DeskPen&, const PlainBlock&, const page::Tile&);
float width_of(const DeskPen&, const PlainBlock&, const page::Segments&);
float width_of(const DeskPen&, const page::Tick&);
// -- desk_blocks_fields.cpp, desk_blocks_forms.cpp ------------------------------------------------------------------
float paint(DeskPen&, const PlainBlock&, const page::FormRow&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::Field&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::Find&, const Slot&);
float width_of(const DeskPen&, const page::Field&);
// -- desk_blocks_menus.cpp -------------------------------------------------------------------------------------------
float paint(DeskPen&, const PlainBlock&, const page::Pick&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::Menu&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::MenuItem&, const Slot&);
float width_of(const DeskPen&, const page::Pick&);
float menu_width(const DeskPen&, const PlainBlock& menu);
/// Below (or, where there is no room, above) what it belongs to.
void paint_open_menus(DeskPen&);
// -- desk_blocks_cards.cpp -------------------------------------------------------------------------------------------
float paint(DeskPen&, const PlainBlock&, const page::Panel&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::SafeContact&, const Slot&);
// -- desk_blocks_tables.cpp ------------------------------------------------------------------------------------------
float paint(DeskPen&, const PlainBlock&, const page::Table&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::ColumnHead&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::TableRow&, const Slot&);
// -- desk_blocks_charts.cpp ------------------------------------------------------------------------------------------
float paint(DeskPen&, const PlainBlock&, const page::Chart&, const Slot&);
// -- desk_blocks_paper.cpp -------------------------------------------------------------------------------------------
float paint(DeskPen&, const PlainBlock&, const page::PaperPage&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::Qr&, const Slot&);
// -- desk_blocks_bars.cpp --------------------------------------------------------------------------------------------
float paint(DeskPen&, const PlainBlock&, const page::Brand&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::ClockFace&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::Undo&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::StatusLine&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::Called&, const Slot&);
float paint(DeskPen&, const PlainBlock&, const page::Key&, const Slot&);
float width_of(const DeskPen&, const page::Brand&);
float width_of(const DeskPen&, const page::ClockFace&);
float width_of(const DeskPen&, const page::Undo&);
float width_of(const DeskPen&, const page::StatusLine&);

/// What was placed since is one group of choices: Tab comes to it at once, digits pick in it.
void note_choosing(DeskPen&, const Shaper::Mark&, const RectF&);

/// Any of them.
float paint_block(DeskPen&, const PlainBlock&, const Slot&);
float natural_width_of(const DeskPen&, const PlainBlock&);
/// Blocks inside of one under each other, with the same pen; `pad` is kept by what does not reach from edge to edge.
float paint_flow(DeskPen&, const Blocks&, float x, float y, float width, float pad = 0);
float paint_flow(DeskPen&, const std::vector<PlainBlock>&, float x, float y, float width);

}  // namespace kiosk::ui
