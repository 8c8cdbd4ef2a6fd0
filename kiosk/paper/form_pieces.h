#pragma once
/// The larger pieces of an official paper. Only form_layout.cpp draws with them.
#include "kiosk/paper/form_layout.h"
#include "kiosk/paper/form_writer.h"

namespace kiosk::paper {

void draw_national(FormWriter&, const content::PaperBlock&, const FormPaper&);
void draw_ticks(FormWriter&, const content::PaperBlock&, const content::PaperValues&);
void draw_read_back(FormWriter&, const content::PaperBlock&, const content::PaperValues&);
void draw_list(FormWriter&, const content::PaperBlock&, const content::PaperValues&);
void draw_table(FormWriter&, const content::PaperBlock&, const content::PaperValues&);
void draw_signatures(FormWriter&, const content::PaperBlock&, const content::PaperValues&);

/// A line of dots as wide as that.
std::string dots(double points);

}  // namespace kiosk::paper
