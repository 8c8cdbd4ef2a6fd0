#pragma once
/// Official papers on A4 as the pack has them: content/paper/forms/*.yaml, one file a form of one circular for the days on
/// which it is in force. An author replaces a form by replacing its file. A place that nobody fills is a fault of the pack.
/// Leaves to its neighbours: the values of a request or a case (`flow`), letters and lines (`paper`).
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "kiosk/base/clock.h"
#include "kiosk/law/rules.h"
#include "kiosk/record/staff_acts.h"

namespace kiosk::content {

struct Library;

/// What a paper is made of, and so which places it may have.
enum class PaperSubject { request, case_file, day, month, register_year };
std::string_view name_of(PaperSubject);

/// A piece of the paper, from top to bottom. Its words are Vietnamese, with {places}; **these** stand out.
struct PaperBlock {
    enum class Kind {
        national,    ///< heading of the State; `agency` with centre, number and place of the date
        title,       ///< with `below` in smaller letters
        addressee,   ///< "Kính gửi: …", in the middle
        part,        ///< "I. …"; never alone at the foot of a page
        text,        ///< a paragraph
        ticks,       ///< boxes in one line after `words`; the one whose value is that of `place` is ticked
        list,        ///< one numbered line for each of `rows`
        table,       ///< one line for each of `rows`
        signatures,  ///< who signs, side by side; with a box for a fingerprint where it says so
        read_back,   ///< a box to tick: the paper was read aloud
        note,        ///< small, at the end of a paper
        space,       ///< of `blank` millimetres
        page         ///< what follows begins a new page
    };
    struct FormPart {
        std::string words;
        std::string below;  ///< of a signature: how it is signed
        std::string value;  ///< of a tick
        int width = 1;      ///< of a column: its share
        bool right = false;
        bool fingerprint = false;
        bool operator==(const FormPart&) const = default;
    };

    Kind kind = Kind::text;
    std::string words;
    std::string below;
    std::string rows;             ///< of a list, a table
    std::string place;            ///< of ticks and read_back: ticked by its value
    std::string when, unless;     ///< a place, or rows: shown only while it says something, or only while it does not
    std::vector<FormPart> parts;  ///< ticks, columns, signatures
    int blank = 0;                ///< empty lines below the rows, to be written on; millimetres of a space
    bool agency = false;          ///< of `national`
    bool middle = false;
};

/// Something that whoever prints says for this paper alone.
struct PaperAsk {
    enum class Kind { line, text, day, one_of } kind = Kind::line;
    struct Option {
        std::string value;
        std::string words;  ///< as they stand on paper
        law::Words label;
    };
    std::string place;
    law::Words label;
    std::string from;   ///< a place of the subject that suggests it
    std::string usual;  ///< suggested words while there is none
    std::vector<Option> options;
    bool needed = false;  ///< nothing is printed without it
};

struct PaperForm {
    std::string file;      ///< relative to the pack
    std::string paper;     ///< which paper it is, whatever its circular says today: "refusal"
    std::string circular;  ///< "12/2018/TT-BTP"; empty: no rule prescribes it
    std::string code;      ///< "08-TP-TGPL"; empty: none
    base::Day in_force_from{};
    std::optional<base::Day> in_force_until;  ///< last day
    bool confirmed = false;                   ///< false: the centre's own, nobody compared it with the circular
    PaperSubject subject = PaperSubject::request;
    law::Words title;                ///< as the desk lists it
    law::Words carries, leaves_out;  ///< what of the person stands on it, and what does not
    record::Power power = record::Power::see_requests;
    std::vector<record::Stage> stages;  ///< at which the desk offers it; none: at all
    bool seldom = false;                ///< listed below the others
    bool wide = false;                  ///< A4 across
    int copies = 1;
    std::vector<PaperAsk> asks;
    std::vector<PaperBlock> body;

    bool in_force_on(base::Day) const;
};

/// Places of a subject that are filled without asking, sorted.
std::span<const std::string_view> places_of(PaperSubject);
/// Rows of a subject, and the places that a line of them has.
struct PaperRows {
    std::string_view name;
    std::vector<std::string_view> places;
};
std::span<const PaperRows> rows_of(PaperSubject);

/// The form of that paper which is in force on the day; null: none.
const PaperForm* form_on(const Library&, std::string_view paper, base::Day);
/// By the name of the paper, or its code ("08-TP-TGPL"); null: none that is in force.
const PaperForm* form_named(const Library&, std::string_view name, base::Day);
/// Names in braces, each once, in order.
std::vector<std::string> places_in(std::string_view words);

}  // namespace kiosk::content
