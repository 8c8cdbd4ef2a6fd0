#pragma once
/// Made-up values for every place of a form, so that an author sees it filled. Nobody of this name asked for anything.
#include "kiosk/content/paper_form.h"
#include "kiosk/content/paper_values.h"

namespace kiosk::paper {

content::PaperValues sample_values(const content::PaperForm&);

}  // namespace kiosk::paper
