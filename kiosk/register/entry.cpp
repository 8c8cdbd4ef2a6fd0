#include "kiosk/register/entry.h"

#include <algorithm>

#include "kiosk/record/case_number.h"

namespace kiosk::registry {

namespace {
using base::ErrorKind;
using base::failure;

constexpr std::array<std::string_view, 4> kind_names{"visit", "question", "case", "outreach"};
constexpr std::array<std::string_view, 3> form_names{"TGTT", "TV", "DDNTT"};
constexpr std::array<std::string_view, 3> end_names{"done", "not_continued", "stayed"};
constexpr std::array<std::string_view, 4> grade_names{"tot", "kha", "dat", "khong_dat"};
constexpr std::array<std::string_view, 3> audience_names{"general", "disability", "women"};

template <class Named, std::size_t Size>
std::optional<Named> entry_word(const std::array<std::string_view, Size>& names, std::string_view name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Named>(found - names.begin());
}

/// What the record takes as a unit outside the seal.
bool is_unit(std::string_view unit)
{
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";
    return !unit.empty() && unit.size() <= 12 && unit.find_first_not_of(letters) == std::string_view::npos;
}

bool is_year_of_a_register(Day day)
{
    return day.ok() && day.year() >= std::chrono::year{2000} && day.year() <= std::chrono::year{2100};
}

tl::unexpected<base::Error> wrong(std::string what) { return failure(ErrorKind::invalid_input, std::move(what)); }

Result<void> checked_case(const Entry& entry)
{
    if (!entry.form) return wrong("form: a case has one of TGTT, TV, DDNTT");
    if (entry.ended_on && *entry.ended_on < entry.date)
        return wrong("ended_on: " + base::iso(*entry.ended_on) + " lies before date " + base::iso(entry.date));
    if (entry.end && !entry.ended_on) return wrong("end: ended_on is expected beside it");
    if (entry.graded_on && !entry.grade) return wrong("grade: one of tot, kha, dat, khong_dat is expected beside graded_on");
    if (entry.grade && !entry.graded_on) return wrong("graded_on: a day is expected beside grade");
    if (entry.graded_on && *entry.graded_on < entry.date)
        return wrong("graded_on: " + base::iso(*entry.graded_on) + " lies before date " + base::iso(entry.date));
    if (entry.number < 0 || entry.number > 999'999) return wrong("number: a whole number from 1 to 999999 is expected");
    return {};
}
}  // namespace

std::string_view name_of(Kind kind) { return kind_names[static_cast<std::size_t>(kind)]; }
std::string_view name_of(Form form) { return form_names[static_cast<std::size_t>(form)]; }
std::string_view name_of(End end) { return end_names[static_cast<std::size_t>(end)]; }
std::string_view name_of(Grade grade) { return grade_names[static_cast<std::size_t>(grade)]; }
std::string_view name_of(Audience audience) { return audience_names[static_cast<std::size_t>(audience)]; }

std::optional<Kind> kind_named(std::string_view name) { return entry_word<Kind>(kind_names, name); }
std::optional<Form> form_named(std::string_view name) { return entry_word<Form>(form_names, name); }
std::optional<End> end_named(std::string_view name) { return entry_word<End>(end_names, name); }
std::optional<Grade> grade_named(std::string_view name) { return entry_word<Grade>(grade_names, name); }
std::optional<Audience> audience_named(std::string_view name) { return entry_word<Audience>(audience_names, name); }

std::optional<End> end_of(const Entry& entry)
{
    if (entry.kind != Kind::case_ || !entry.ended_on) return std::nullopt;
    return entry.end.value_or(End::done);
}

std::optional<Audience> audience_of(const Entry& entry)
{
    return entry.kind == Kind::outreach ? audience_named(entry.field) : std::nullopt;
}

std::string case_number(const Entry& entry)
{
    if (entry.number == 0 || !entry.form) return {};
    record::Request as_written;
    as_written.unit = entry.unit;
    as_written.form = name_of(*entry.form);
    as_written.number = entry.number;
    as_written.year = static_cast<int>(entry.date.year());
    return record::case_number(as_written);
}

Result<void> checked(const Entry& entry)
{
    if (!is_unit(entry.unit)) return wrong("unit: 1 to 12 capital letters and digits are expected");
    if (!is_year_of_a_register(entry.date)) return wrong("date: a day from 2000 to 2100 is expected, as 2022-06-30");
    if (entry.people < 0 || entry.people > 1'000'000) return wrong("people: a whole number up to 1000000 is expected");
    if (entry.people == 0 && entry.kind != Kind::outreach) return wrong("people: at least 1 is expected");
    if (entry.leaflets < 0 || entry.leaflets > 10'000'000) return wrong("leaflets: a whole number up to 10000000 is expected");
    if (entry.kind == Kind::case_) return checked_case(entry);
    if (entry.number != 0) return wrong("number: only a case has one");
    if (entry.ended_on || entry.end) return wrong("ended_on: only a case ends");
    if (entry.grade || entry.graded_on) return wrong("grade: only a case is graded");
    if (entry.kind == Kind::outreach && !audience_of(entry))
        return wrong("field: an outreach session is for general, disability or women");
    return {};
}

}  // namespace kiosk::registry
