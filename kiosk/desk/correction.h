#pragma once
/// A correction of an entry of the register while it is filled in: the whole entry anew, with the reason. Unit, kind, form and
/// year of a number stay. Pure. Leaves to its neighbours: writing it down (flow/register_book.h), how it is shown
/// (correction_blocks.h).
#include <map>
#include <optional>
#include <string>

#include "kiosk/desk/books.h"

namespace kiosk::desk {

struct Intent;
struct Session;

struct Correction {
    record::SubjectId subject{};
    std::map<std::string, std::string, std::less<>> texts{};   ///< date, people, field, ended_on, graded_on, why
    std::map<std::string, std::string, std::less<>> chosen{};  ///< category, referred, end, grade
    std::string focus = "date";
    std::string wrong{};  ///< the field that does not read, or `nothing` when the entry would stay as it is
};

/// Fields in the order of Tab.
inline constexpr const char* correction_fields[] = {"date", "people", "field", "ended_on", "graded_on", "why"};

/// May this person correct entries at all? Asked of the record's powers; the store asks again.
bool may_correct(const Session&);
/// None: no such line, a case that is a request (its acts change it), or one that was struck out.
std::optional<Correction> begun_correction(const ToldRegister&, const record::SubjectId&);
/// What is typed and chosen in the form.
void take(Correction&, const Intent&);
/// None: something does not read, and `wrong` says what.
std::optional<wish::Book> wish_of(Correction&, const ToldRegister&, base::Day today);

}  // namespace kiosk::desk
