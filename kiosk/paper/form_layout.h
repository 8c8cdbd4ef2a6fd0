#pragma once
/// An official paper, drawn: the pieces of its form with values in their places, over as many A4 pages as it needs. Empty
/// places become dotted lines to be written on. Selectable text, embedded fonts; the same paper gives the same bytes. Leaves to
/// its neighbours: which form (`content`), which values (`flow`), where pages go (form_pages.h).
#include <string>
#include <vector>

#include "kiosk/content/paper_form.h"
#include "kiosk/content/paper_values.h"
#include "kiosk/paper/form_pages.h"

namespace kiosk::paper {

/// Borrows form and values.
struct FormPaper {
    const content::PaperForm& form;
    const content::PaperValues& values;
    std::string band;  ///< over every page: training, a demonstration; empty: none
    base::Day made_on{};
};

/// One after the other, as many as `copies` says, is left to the printer. Yields the bytes of the PDF.
base::Result<std::string> form_pdf(const FormPaper&);
/// The same pages as pictures, so many pixels wide.
base::Result<std::vector<PageImage>> form_images(const FormPaper&, int width_px);

/// What stands at the foot of every page: what the paper is about, its form, and that nobody compared it.
std::string foot_of(const FormPaper&);
/// Words with their places filled; an empty one becomes dots.
std::string filled(std::string_view words, const content::PaperValues&, const content::PaperValues::Texts* row = nullptr);

}  // namespace kiosk::paper
