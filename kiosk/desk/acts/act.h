#pragma once
/// An act of staff on the open request, as a value: what it is called, its key, what it asks, when that is enough, what it
/// writes down and what the citizen reads of it. One act is one file of this folder and stands in the list of acts.h; page,
/// buttons, keys and answers are the same for all (form.h, decision.h).
/// Leaves to its neighbours: from which stage and by whom it may be done (allowed.h asks the one table).
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/desk/acts/draft.h"
#include "kiosk/desk/panes.h"
#include "kiosk/flow/staff_work.h"

namespace kiosk::desk {

/// What the functions of an act read from; all borrowed.
struct Doing {
    const View& view;
    const flow::QueuedRequest& row;
    const flow::OpenedRequest& request;
    const Draft& draft;
    Say to_citizen;  ///< in the language of the request
};

struct Option {
    std::string value;
    page::Line line;
    page::Line below{};
    std::string id{};  ///< of its block; empty: dialog.choice.VALUE
};

/// A fact to read before doing it, under "desk.label.LABEL"; shown unless it is empty.
struct Told {
    std::string label;
    std::string value;
    page::Row::Weight weight = page::Row::Weight::normal;
};

/// One thing that an act asks for or tells, in the order shown.
struct Field {
    enum class Kind { told, one, several, words, text, day, hour, number };

    std::string_view name;  ///< what the draft keeps it under; words have one place of their own
    Kind kind = Kind::one;
    std::string_view label{};                           ///< text id of what stands above; empty: nothing
    std::vector<Option> (*options)(const Doing&) = {};  ///< one, several
    std::vector<Told> (*told)(const Doing&) = {};       ///< told
    bool (*shown)(const Draft&) = {};                   ///< none: always
    bool needed = false;
    int step = 0;                  ///< fields of one step stand together; steps follow each other
    std::string_view all_words{};  ///< text id of "show all options"; empty: all are shown
};

struct Act {
    flow::StaffAct act;
    /// Its words: desk.act.NAME on its button, desk.dialog.NAME above its fields, desk.do.NAME on what does it.
    std::string_view name;
    std::string_view key{};           ///< "F7", "Ctrl+G"; empty: none
    std::span<const Field> fields{};  ///< none: done at once

    /// Beyond the table: has it a sense for this request and this member of staff? None: always.
    bool (*has_sense)(const flow::QueuedRequest&, const std::string& who) = {};
    /// Is it the natural next act, filled among the buttons? None: never.
    bool (*comes_next)(const flow::QueuedRequest&) = {};
    /// Another word on its button; none or empty: NAME.
    std::string_view (*button)(const flow::QueuedRequest&) = {};
    /// Fills in what the request itself suggests. None: nothing.
    void (*suggest)(Draft&, const flow::OpenedRequest&) = {};
    /// Beyond the needed fields: is that enough to do it? None: yes.
    bool (*enough)(const Draft&) = {};
    /// What the holder of the slip will read; none or empty: the earlier note stays.
    std::string (*note)(const Doing&) = {};
    /// Writes into the decision what only this act knows. None: nothing.
    void (*write_down)(flow::StaffDecision&, const Doing&) = {};
};

/// A note with the words that staff added, on a line of their own.
std::string with_words(std::string note, const std::string& words);

}  // namespace kiosk::desk
