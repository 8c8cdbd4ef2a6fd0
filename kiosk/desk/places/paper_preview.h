#pragma once
/// Official papers of what is open: which there are, what whoever prints adds, the paper itself as it will come out, and the
/// printer. Stands in place of the place while it is open; Escape leads back. Nothing typed here changes what is sealed.
/// Leaves to its neighbours: forms (`content`), values (flow/paper_values.h), drawing and printing (the program).
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/base/result.h"
#include "kiosk/content/paper_form.h"
#include "kiosk/content/paper_values.h"
#include "kiosk/desk/places/place.h"

namespace kiosk::desk {

struct PaperPreview {
    content::PaperSubject of = content::PaperSubject::request;
    std::optional<RequestId> request;                         ///< of request and case
    content::PaperValues values;                              ///< of the subject, without what whoever prints adds
    std::string paper;                                        ///< which form; empty: there is none to choose
    std::map<std::string, std::string, std::less<>> written;  ///< by place: a text, or the value of an option
    std::string focus, keys;  ///< the field that has the keyboard; the same as typed, while Telex composes
    int percent = 0;          ///< how large the page is shown; 0: as wide as the pane
    int copies = 0;           ///< 0: as many as the form says

    std::vector<page::PaperPage> pages;
    bool stale = true;  ///< what is shown is older than what was written
    enum class Print { none, on_its_way, printed, sent, saved, failed } print = Print::none;
    std::string saved_as;
};

/// What the program is to draw, print or save.
struct PaperJob {
    std::string paper;
    content::PaperSubject of = content::PaperSubject::request;
    std::optional<RequestId> request;
    content::PaperValues values;
    int width_px = 0;  ///< of page images
    int copies = 1;
};

/// Of the open request or case; nothing where none is open. `of` others: with values that are known by then.
void open_papers(Session&, const World&);
void open_papers_of(Session&, const World&, content::PaperSubject, content::PaperValues);

/// True: it was meant for the papers, and nothing else is to be done with it.
bool took_by_papers(Session&, const Intent&, const World&);
Blocks paper_blocks(const PaperPreview&, const View&);
std::optional<Intent> intent_of(const PaperPreview&, const Key&);

/// The forms that this member may print at this stage, in the order listed.
std::vector<const content::PaperForm*> forms_for(const PaperPreview&, const Session&, const World&);
const content::PaperForm* form_of(const PaperPreview&, const World&);
/// With what was written; of a place with options its words and its value.
content::PaperValues values_on(const PaperPreview&, const content::PaperForm&);
/// Everything that is needed was said.
bool may_be_printed(const PaperPreview&, const content::PaperForm&);
PaperJob job_of(const PaperPreview&, const content::PaperForm&);

}  // namespace kiosk::desk
