#pragma once
/// A case as the acts of staff tell it: folded from the history of its request, oldest first. Pure; what an act asked and staff
/// answered stands in `HistoryEntry::fields` under the names below, which are those of the act's own fields (desk/acts).
/// An act that was undone is not in it. What does not read is passed over: an old program's words stop nothing.
/// Leaves to its neighbours: clocks (clocks.h), the report's entry (register_book.h), words on the screen (desk).
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/flow/queued_request.h"

namespace kiosk::flow {

/// accepted, accepted_at_once: form field category referred papers_due[] papers_due_by why at_once (yes)
/// asked_papers: papers[] papers_due_by
/// appointed: provider provider_kind decision decided_on why
struct Provider {
    std::string name;
    std::string kind;      ///< officer | centre_lawyer | organisation_lawyer | adviser | collaborator
    std::string decision;  ///< number of the decision, given by the clerk
    base::Day decided_on{};
    std::string why;  ///< of a change; empty: the first
};

/// scheduled: hearing (an id) what (hearing|limit) on at place words state (set|put_off|done|off) rule (of a limit: a clock of
/// the pack it runs by, "change_provider"; `on` is then the last day)
struct Scheduled {
    std::string id;
    bool hearing = true;  ///< false: a time limit
    base::Day on{};
    std::string at;  ///< "08:00"; empty: not known
    std::string place;
    std::string words;
    std::string state = "set";
    std::string rule;  ///< id of the clock; empty: a day that somebody set
};

/// finished: end (done|not_continued|stayed) ended_on criteria[] why
struct CaseEnd {
    std::string reason = "done";
    base::Day on{};
    std::vector<std::string> criteria;
    std::string why;
};

/// checked_file: paper.ID (present|missing|not_needed), page.ID, day.ID
struct FilePaper {
    std::string state;
    std::string pages;
    base::Day on{};
};

/// gave_opinion: who attitude responsibility skill satisfied on
/// appraised: score.1a … score.3, on, grade, breached
struct Appraisal {
    std::map<std::string, int, std::less<>> scores;
    int total = 0;
    std::string grade;  ///< tot | kha | dat | khong_dat, by rule
    base::Day on{};
};

/// weighed_conflict: with decision (none|other_provider|not_here) words
struct WeighedConflict {
    std::string with;
    std::string decision;
    std::string words;
    base::WallTime at{};
    std::string who;
};

struct CaseFile {
    std::optional<base::WallTime> accepted_at;  ///< none: not accepted, or taken back
    bool at_once = false;
    RegisterEntry entry;
    std::vector<std::string> papers_due;
    std::optional<base::Day> papers_due_by;
    std::optional<base::Day> papers_came;  ///< the newest day on which papers were received
    std::vector<Provider> providers;       ///< the last carries the case
    std::vector<Scheduled> scheduled;
    std::optional<CaseEnd> end;
    std::optional<base::Day> handed_over;
    std::map<std::string, FilePaper, std::less<>> file;
    std::map<std::string, std::string, std::less<>> opinion;  ///< empty: none yet
    std::optional<Appraisal> appraisal;
    std::vector<WeighedConflict> conflicts;
    std::optional<bool> reached;  ///< by the last call; none: nobody has called yet
    std::optional<base::WallTime> last_call;
    std::optional<base::Day> answered_body;  ///< a body of proceedings was told what came of its notice
};

CaseFile case_file(const std::vector<HistoryEntry>&);

}  // namespace kiosk::flow
