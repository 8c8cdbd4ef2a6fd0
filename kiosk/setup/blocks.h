#pragma once
/// The blocks of which the pages of setting up are made, and what stands around each page.
#include "kiosk/screens/words.h"
#include "kiosk/setup/page.h"

namespace kiosk::setup {

using Block = page::Block<Intent>;
using Blocks = std::vector<Block>;
using Meaning = std::optional<Intent>;
using page::Area;
using page::Line;
using screens::Words;
using Weight = page::Button::Weight;

Block shown(std::string id, Area, page::Kind, Meaning = std::nullopt);
Block heading(std::string id, Line, int level = 1);
Block lead(std::string id, Line);
Block quiet(std::string id, Line);
Block notice(std::string id, Line, page::Tone, std::string icon);
Block side_button(std::string id, Line, Intent, std::string icon = {});
/// Looks for printers, scanners and sticks once more.
Block look_again(const Words&);
Block main_button(std::string id, Line, Intent, std::string icon = "arrow_forward");
/// One of several, the chosen one marked.
Block choice(std::string id, Line, Line below, bool chosen, Intent);
Block row(std::string id, Line label, Line value, Line action, Intent);
Block panel(std::string id, Area, Blocks inside);
/// A printer or scanner as people call it; empty: none.
Line device_line(const Words&, const std::string& which);
void append(Blocks& to, Blocks more);

/// Title and lead of the page, how far it is, its own blocks; back, skip and on below.
Page step_page(const View&, const Words&, Blocks, page::Layout = page::Layout::standard);
/// A page without a way on of its own.
Page bare_page(const View&, const Words&, std::string id, Blocks, page::Layout);

}  // namespace kiosk::setup
