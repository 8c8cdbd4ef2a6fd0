#pragma once
/// Questions as data: the eligibility interview and the request form are lists of these, read from the pack.
/// Words live in the pack's catalogue under ids made from the question's id:
///   ask.<id>.title   ask.<id>.hint (may be missing)   ask.<id>.why   ask.<id>.<option>   ask.<id>.row (label on the check
///   page)
#include <map>
#include <string>
#include <vector>

#include "kiosk/law/facts.h"

namespace kiosk::visit {

enum class QuestionKind { choice, several, text, name, phone, date, number, long_text, place };

struct Option {
    std::string id;
    std::map<std::string, std::string> sets;  ///< facts this option gives, e.g. {"age", "16..17"}
    std::string icon;
    bool unsure = false;  ///< "I don't know": sets nothing
    bool alone = false;   ///< in `several`: clears the others ("none of these")
};

/// Met when the named answer holds one of the values. All of a question's `when` must be met.
struct When {
    std::string question;
    std::vector<std::string> any_value;
};

struct Question {
    std::string id;
    std::string section;  ///< groups rows on the check page and the progress bar
    QuestionKind kind = QuestionKind::choice;
    std::vector<Option> options;
    std::map<std::string, std::string> otherwise;  ///< `several`: facts set for options not chosen, once answered
    std::vector<When> when;
    std::string path;  ///< where the answer stands in a request, "requester.name"; empty: nowhere
    std::size_t letters_max = 120;
    bool required = false;
    bool sensitive = false;  ///< typed characters can be hidden
    std::string suggest;     ///< the pack's list that offers answers while one types; empty: none
};

/// What was answered: option ids, or the one text. An answered question with no value was skipped.
struct Answer {
    std::vector<std::string> values;
    bool operator==(const Answer&) const = default;
};
using Answers = std::map<std::string, Answer, std::less<>>;

/// The pack's question lists. `check` finds entitlement, `request` is the form.
struct Guide {
    std::vector<Question> check;
    std::vector<Question> request;
    const Question* find(std::string_view id) const;
};

/// Does the question apply, given the answers so far?
bool applies(const Question&, const Answers&);
/// Answers to questions that no longer apply are dropped, until nothing changes.
Answers pruned(const std::vector<Question>&, Answers);
/// Choice and several; all others are typed.
bool has_options(const Question&);
/// Whose ID card can answer it: "requester", "aided"; empty: it asks about no person, or about somebody else.
std::string card_person(const Question&);
/// Every fact an answer to this question can give.
std::vector<std::string> facts_asked_by(const Question&);
/// The facts all applicable answers give. "I don't know", "rather not say" and a skipped question leave their facts as
/// "unknown", so that the law sees that they were asked.
law::Facts facts_of(const std::vector<Question>&, const Answers&);

}  // namespace kiosk::visit
