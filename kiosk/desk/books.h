#pragma once
/// What the desk knows of the register, what staff mean by it, what the session wishes of it and what the world answers: the
/// same for the places of visits, of cases and of the report. Everything here is a value; the program (app/desk) acts.
/// Leaves to its neighbours: reading and writing (flow/register_book.h), counting (`register`), the places themselves.
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "kiosk/flow/register_book.h"

namespace kiosk::desk {

struct RegisterTold {
    std::vector<flow::RegisterLine> lines;  ///< by day, then number
    std::vector<registry::Entry> entries;   ///< of these lines, in the same order
    std::vector<registry::ClosedBook> books;
    std::string unit;  ///< of this desk
    std::int64_t unreadable = 0;
};
/// Shared, for a session is copied with each step. Null: not read yet.
using ToldRegister = std::shared_ptr<const RegisterTold>;

namespace wish {
struct Book {
    enum class What { read, add, change, strike_out, import, close, text, pdf, csv, json, ministry } what = What::read;
    registry::Entry entry{};  ///< add; of a change the entry anew and whole
    std::map<std::string, std::string, std::less<>> more{};
    record::SubjectId subject{};  ///< change, strike_out
    std::int64_t version = 0;
    std::string words{};        ///< why it is struck out; the file to import
    bool good_rows = false;     ///< import
    registry::Period period{};  ///< close, and all that is written
    std::string unit{};         ///< empty: all
};
}  // namespace wish

namespace intent {
/// One meaning for all that staff do in these places: what, and on which value.
struct BookMeant {
    enum class What {
        began_visit,       ///< Ctrl+T: a digit follows
        began_question,    ///< Ctrl+Q
        began_outreach,    ///< Ctrl+B
        began_details,     ///< Ctrl+I in the visits: the chosen line is completed
        chose,             ///< `name` is `value`: a filter, a segment, a tile, a choice of a form
        focused,           ///< the field `name` has the keyboard
        sorted,            ///< by column `name`
        selected,          ///< the line `subject`
        recorded,          ///< the form `name` is to be written
        struck_out,        ///< the chosen line
        began_to_correct,  ///< the chosen line: Ctrl+I in the register
        imported,          ///< `value` "good": the good rows alone
        asked_to_close,    ///< reads over first
        closed,
        exported  ///< `value`: text, pdf, csv, json, ministry
    } what = What::chose;
    std::string name{}, value{};
    record::SubjectId subject{};
};
struct BookAnswered {
    ToldRegister told{};  ///< none: as before
    std::optional<base::ErrorKind> failed{};
    wish::Book::What of = wish::Book::What::read;
    std::string said{};  ///< number of a case, path of a file, why not
    std::optional<flow::Imported> import{};
};
}  // namespace intent

}  // namespace kiosk::desk
