#pragma once
/// A number of the hall: taken at a terminal or given at the desk, called to a counter, shown and spoken by the board. Local to
/// the store of the hall, of one day, without a name; no event of the log. Leaves to its neighbours: keeping (store), words.
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kiosk/base/clock.h"
#include "kiosk/base/ids.h"
#include "kiosk/base/result.h"

namespace kiosk::flow {

struct HallNumber {
    std::string letter;           ///< of the service: one capital letter
    int number = 0;               ///< from 1 each day
    std::string language = "vi";  ///< in which it is called
    std::string subject;          ///< id of an area of the pack; empty: not told
    enum class State { waiting, called, serving, served, absent } state = State::waiting;
    base::WallTime taken_at{}, called_at{};  ///< the minute; called_at: of the last call
    int calls = 0;                           ///< how often it was called
    std::string counter;                     ///< that called it last
    std::string waits_for;                   ///< letter of the service it was passed on to; empty: its own
    base::WallTime first_called_at{};        ///< the minute of the first call
    base::WallTime ended_at{};               ///< the minute in which it was served or found absent
    std::int64_t turn = 0;                   ///< whoever waits with the smallest comes next
    bool operator==(const HallNumber&) const = default;
};
std::string_view name_of(HallNumber::State);
base::Result<HallNumber::State> hall_state_named(std::string_view);

/// "A-012", as on slip and board.
std::string words_of(const HallNumber&);
/// Letter and number of such words; none: they are none.
struct HallName {
    std::string letter;
    int number = 0;
};
std::optional<HallName> hall_name_in(std::string_view words);
bool is_service_letter(std::string_view);
/// In whose line it stands.
inline const std::string& line_of(const HallNumber& number)
{
    return number.waits_for.empty() ? number.letter : number.waits_for;
}

/// What somebody wants who takes a number. The same id again yields the same number.
struct WantedNumber {
    base::RequestId id;
    std::string letter;
    std::string language = "vi";
    std::string subject;
};
struct TakenNumber {
    HallNumber number;
    int before = 0;  ///< how many of the hall waited with a smaller turn, whatever their letter
    bool operator==(const TakenNumber&) const = default;
};

}  // namespace kiosk::flow
