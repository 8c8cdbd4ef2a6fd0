#pragma once
/// One line of the register as a value: a visit (lượt tiếp), a simple question (việc), a case (vụ việc) or an outreach session.
/// Leaves to its neighbours: reading it from a file (csv_reader.h), counting (count.h), the seal around it (flow). The room is
/// `register`; its namespace is `registry`, for the other word is C++'s own.
#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/base/clock.h"
#include "kiosk/base/result.h"

namespace kiosk::registry {

using base::Day;
using base::Result;

enum class Kind { visit, question, case_, outreach };
enum class Form { TGTT, TV, DDNTT };  ///< tham gia tố tụng, tư vấn, đại diện ngoài tố tụng
enum class End { done, not_continued, stayed };
enum class Grade { tot, kha, dat, khong_dat };
enum class Audience { general, disability, women };

inline constexpr std::array kinds{Kind::visit, Kind::question, Kind::case_, Kind::outreach};
inline constexpr std::array forms{Form::TGTT, Form::TV, Form::DDNTT};
inline constexpr std::array ends{End::done, End::not_continued, End::stayed};
inline constexpr std::array grades{Grade::tot, Grade::kha, Grade::dat, Grade::khong_dat};
inline constexpr std::array audiences{Audience::general, Audience::disability, Audience::women};

/// As they stand in a file: "case", "TGTT", "not_continued", "khong_dat", "women".
std::string_view name_of(Kind);
std::string_view name_of(Form);
std::string_view name_of(End);
std::string_view name_of(Grade);
std::string_view name_of(Audience);
/// None: no such name.
std::optional<Kind> kind_named(std::string_view);
std::optional<Form> form_named(std::string_view);
std::optional<End> end_named(std::string_view);
std::optional<Grade> grade_named(std::string_view);
std::optional<Audience> audience_named(std::string_view);

struct Entry {
    Kind kind = Kind::visit;
    std::string unit;                ///< "TT", "CN1"
    Day date{};                      ///< received, asked, accepted, held
    std::optional<Day> ended_on{};   ///< of a case
    std::optional<End> end{};        ///< beside ended_on; none there: done
    std::optional<Form> form{};      ///< of a case: always
    bool referred = false;           ///< notified by a body of proceedings
    std::string field{};             ///< field of law in free words; of an outreach session its audience
    std::string category{};          ///< of person
    std::string sex{}, ethnicity{};  ///< free words
    std::optional<Grade> grade{};
    std::optional<Day> graded_on{};
    std::string place{};
    std::int64_t people = 1;
    std::int64_t leaflets = 0;
    std::int64_t number = 0;  ///< of a case in unit, form and year of `date`; 0: none yet
    bool voided = false;      ///< keeps its number and counts in no figure
    bool operator==(const Entry&) const = default;
};

/// How a case ended; none: it goes on.
std::optional<End> end_of(const Entry&);
/// Whom an outreach session was for; none: another kind, or another word.
std::optional<Audience> audience_of(const Entry&);
/// "TT.TGTT.07.2022", as the record writes it; empty: no number.
std::string case_number(const Entry&);

/// invalid_input: what no entry may be, in one line: a case without a form, an end before its beginning, a grade without its
/// day. `Entry`s that come from a file, from a form of the desk and from a seal are all held to it.
Result<void> checked(const Entry&);

}  // namespace kiosk::registry
