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
    const std::vector<flow::HistoryEntry>& history;
};

struct Option {
    std::string value;
    page::Line line;
    page::Line below{};
    std::string id{};      ///< of its block; empty: dialog.choice.FIELD.VALUE
    page::Line source{};   ///< right, gold: its article
    int most = 0;          ///< numbers: no more than this; 0: any
    bool missing = false;  ///< offered, but cannot be chosen: `below` says why
};

/// A fact to read before doing it, under "desk.label.LABEL"; shown unless it is empty.
struct Told {
    std::string label;
    std::string value;
    page::Row::Weight weight = page::Row::Weight::normal;
};

/// One thing that an act asks for or tells, in the order shown. What was filled in goes into the decision's fields under its
/// name by itself: choices as their values, a day as ISO, an hour as 08:30.
struct Field {
    enum class Kind {
        told,     ///< facts to read, nothing to fill in
        one,      ///< of its options
        several,  ///< of its options
        words,    ///< for the citizen: become part of the note
        text,     ///< `lines` high
        day,
        hour,
        number,
        tick,    ///< "yes" or nothing
        each,    ///< every option has one of `states`, kept under NAME.VALUE
        numbers  ///< every option has a number of at most `most`, kept under NAME.VALUE
    };
    enum class Look { usual, list, segments };  ///< tiles that wrap, one below the other, joined

    std::string_view name;  ///< what the draft keeps it under; words have one place of their own
    Kind kind = Kind::one;
    std::string_view label{};                           ///< text id of what stands above; empty: nothing
    std::vector<Option> (*options)(const Doing&) = {};  ///< one, several, each, numbers
    std::vector<Told> (*told)(const Doing&) = {};       ///< told
    bool (*shown)(const Draft&) = {};                   ///< none: always
    bool needed = false;
    int step = 0;                  ///< fields of one step stand together; steps follow each other
    std::string_view all_words{};  ///< text id of "show all options"; empty: all are shown

    Look look = Look::usual;
    int lines = 1;                                     ///< words, text; words have at least 3
    std::string_view hint{};                           ///< text id of what stands below
    page::Line (*aside)(const Doing&) = {};            ///< right of the label
    page::Line (*advice)(const Doing&) = {};           ///< a warning below it, said in lotus; empty: none
    std::vector<Option> (*states)(const Doing&) = {};  ///< each
    std::string_view (*wrong)(const Draft&) = {};      ///< text id of what is wrong with it; empty: nothing
    bool (*shown_now)(const Doing&) = {};              ///< beyond `shown`, where the request itself decides
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
    /// The same with everything that is known: day, history. After `suggest`.
    void (*begin)(Draft&, const Doing&) = {};
    /// Beyond `has_sense`: has it one for what the opened request and its history tell? None: yes. The draft is empty.
    bool (*fits)(const Doing&) = {};
    /// Beyond the needed fields: is that enough to do it? None: yes.
    bool (*enough)(const Draft&) = {};
    /// What the holder of the slip will read; none or empty: the earlier note stays.
    std::string (*note)(const Doing&) = {};
    /// Writes into the decision what only this act knows. None: nothing.
    void (*write_down)(flow::StaffDecision&, const Doing&) = {};

    /// Beyond `comes_next`: is it next by what the history tells? None: yes.
    bool (*next_now)(const Doing&) = {};

    float rail = 440;  ///< how wide the rail is while it is open, px at 100 %
    /// What stands above its buttons, always in sight: the number that comes next, what follows. Blocks of Area::rail.
    Blocks (*foot)(const Doing&) = {};
    /// What Alt+Enter opens once it is recorded, under desk.then.NAME. `opened`: nothing follows.
    flow::StaffAct then = flow::StaffAct::opened;
    std::string_view icon{};
    /// In which group of the rail its button stands: before or below the line. Below: note, paper.
    bool aside = false;
};

/// A note with the words that staff added, on a line of their own.
std::string with_words(std::string note, const std::string& words);

}  // namespace kiosk::desk
