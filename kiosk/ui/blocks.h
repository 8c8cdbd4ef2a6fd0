#pragma once
/// Every kind of block, shaped into a slot: appends its parts and places it, yields its bottom. One file a family:
/// words, notices, buttons, choices, fields, keys, tools, lists, receipt. Leaves grouping and spacing to `flow`.
#include "kiosk/ui/shaper.h"

namespace kiosk::ui {

using page::PlainBlock;

// -- words ---------------------------------------------------------------------------------------------------------
float shape(Shaper&, const PlainBlock&, const page::Heading&, const Slot&, Align = Align::left);
float shape(Shaper&, const PlainBlock&, const page::Paragraph&, const Slot&, Align = Align::left);
Style paragraph_style(const Shaper&, const page::Paragraph&);
float shape(Shaper&, const PlainBlock&, const page::Badge&, const Slot&);
float shape(Shaper&, const PlainBlock&, const page::Step&, const Slot&);
float shape(Shaper&, const PlainBlock&, const page::Item&, const Slot&);
float shape(Shaper&, const PlainBlock&, const page::Cite&, const Slot&);
float shape(Shaper&, const PlainBlock&, const page::Notice&, const Slot&);
float shape(Shaper&, const PlainBlock&, const page::Progress&, const Slot&);
float shape(Shaper&, const PlainBlock&, const page::Divider&, const Slot&);
float natural_width(const Shaper&, const page::Badge&);
/// Words cut into styles at their marks.
std::vector<Span> spans_of(const Shaper&, const std::string& words, const std::vector<page::Mark>&, const Style&, Rgb);

/// What cannot be touched now: quiet words, a plain line, no shadow.
Ink unusable(const Shaper&);

// -- touch ---------------------------------------------------------------------------------------------------------
/// How a button stands: alone at its own width, filling its column, on the coloured half of the front page, inside a field.
enum class ButtonLayout { own_width, full_width, on_panel, in_field };
float shape(Shaper&, const PlainBlock&, const page::Button&, const Slot&, ButtonLayout);
float natural_width(const Shaper&, const page::Button&);
/// Of a picture alone, beside the button it belongs to.
float aside_width(const Shaper&);
/// The key that does the same stands after the words, lighter than they; staff alone have a keyboard.
Style shortcut_style(const Shaper&);
float shortcut_room(const Shaper&, const page::Button&);
float shape(Shaper&, const PlainBlock&, const page::Door&, const Slot&, bool compact = false);
/// Room for the words of a door so wide.
float words_room(const Shaper&, const page::Door&, float width, bool compact = false);
/// Can every door among these be so wide without breaking a word?
bool doors_fit(Shaper&, const std::vector<const PlainBlock*>&, float width);
float shape(Shaper&, const PlainBlock&, const page::Choice&, const Slot&);
/// Answers' letters: where they stand close nearer to those of a text, never under them.
Style choice_style(const Shaper&);
/// `kept_right`: room inside the field, at its right end, for a button.
float shape(Shaper&, const PlainBlock&, const page::Field&, const Slot&, float kept_right = 0);
float shape(Shaper&, const PlainBlock&, const page::Key&, const RectF&);
/// A tool of the bar or the header; `stacked` puts the icon above the words.
float shape_tool(Shaper&, const PlainBlock&, const page::Button&, const RectF&, bool stacked);
float tool_width(const Shaper&, const page::Button&, bool stacked);
float tool_height(const Shaper&, bool stacked);

// -- lists ---------------------------------------------------------------------------------------------------------
float shape(Shaper&, const PlainBlock&, const page::Row&, const Slot&, bool first);
/// What can be done with a row, at its right end; 0: nothing.
float action_width(const Shaper&, const page::Row&);
float shape(Shaper&, const PlainBlock&, const page::QueueRow&, const Slot&);
float shape(Shaper&, const PlainBlock&, const page::NavItem&, const Slot&);

// -- receipt, brand ------------------------------------------------------------------------------------------------
float shape(Shaper&, const PlainBlock&, const page::Qr&, const Slot&, float side_px);
/// The first code of a card is the big one; those after it (the secret) stand smaller.
float shape(Shaper&, const PlainBlock&, const page::Code&, const Slot&, bool big);
float shape(Shaper&, const PlainBlock&, const page::Pair&, const Slot&, Align);
float natural_width(const Shaper&, const page::Pair&);
float shape(Shaper&, const PlainBlock&, const page::Brand&, const Slot&, bool with_logo);
float shape(Shaper&, const PlainBlock&, const page::ClockFace&, const Slot&, Align);
float natural_width(const Shaper&, const page::Brand&, bool with_logo);
float natural_width(const Shaper&, const page::ClockFace&);

// -- the desk and the number board ---------------------------------------------------------------------------------
/// Any kind as the desk has it (desk_blocks*.cpp); what looks there as on the citizens' pages goes to `usual_block` in flow.h.
/// `slot.min_h` over 0: exactly so high.
float desk_block(Shaper&, const PlainBlock&, const Slot&);

}  // namespace kiosk::ui
