#pragma once
/// What a reader would stumble over, each found at its line: sentences that are too long, labels that no button holds, words of
/// the law that nobody explains, questions that can never be asked, words that nothing shows. Part of every load, so that
/// a pack that was signed and one that is written today are held to the same.
///
/// Length of a label is counted in letters, not measured in pixels: this room knows no font. The bounds are those at which
/// the largest text size still keeps a control on one page (tests/ui measures pages; this names the line to mend).
#include "kiosk/content/load_pass.h"
#include "kiosk/visit/question.h"

namespace kiosk::content {

constexpr std::size_t sentence_words_max = 25;  ///< what stands in parentheses, a citation, is not counted
constexpr std::size_t words_letters_max = 600;  ///< of one text id: more is an article, or a mistake
constexpr std::size_t passage_letters_max = 1500;
constexpr std::size_t title_letters_max = 80;  ///< of a question, a topic, a notice
constexpr std::size_t summary_letters_max = 120;
constexpr std::size_t choice_letters_max = 80;
constexpr std::size_t row_letters_max = 50;  ///< label on the page of answers
constexpr std::size_t term_letters_max = 40;

// -- lint_sentences.cpp
/// `line` is where the words begin.
void lint_sentences(std::string_view words, std::string_view file, int line, Faults&);
/// Running text and lists of an article or a notice; headings as titles.
void lint_markdown(const PackFile&, Faults&);

// -- lint_labels.cpp
void lint_label(std::string_view words, std::size_t most, std::string_view file, int line, Faults&);
/// Words of one text id, held to what kind of label it is.
void lint_words(std::string_view id, std::string_view words, std::string_view file, int line, Faults&);

// -- lint_jargon.cpp
/// glossary/jargon.yaml, may be missing: by language, words that have to be marked as a term where they first stand.
void lint_jargon(LoadPass&);

// -- lint_dead_ends.cpp
/// Articles after which a reader knows nothing to do, a form that could never be sent.
void lint_dead_ends(LoadPass&);

// -- lint_pictures.cpp
/// An icon that nothing draws, a picture with two meanings; a warning for one that nothing shows.
void lint_pictures(LoadPass&);

// -- lint_questions.cpp
/// Could any answers meet all of its `when`, and those of the questions they name? `before` holds these.
bool can_be_asked(const visit::Question&, const std::vector<visit::Question>& before);
/// Warnings: facts no rule uses, words of no question, terms no article marks, citations nothing rests on.
void lint_uses(LoadPass&);

}  // namespace kiosk::content
