#pragma once
/// The kinds of events: few and coarse. What only staff need to tell apart is one kind with its name under the seal.
#include <span>
#include <string_view>

namespace kiosk::record::kind {

inline constexpr std::string_view log_began = "log.began";
inline constexpr std::string_view keys_changed = "log.keys";        ///< to which everything is sealed from now on
inline constexpr std::string_view clock_confirmed = "log.clock";    ///< a head says that the machine's day is right
inline constexpr std::string_view powers_changed = "log.powers";    ///< one cell of the table of powers
inline constexpr std::string_view desk_used = "log.desk";           ///< unlocked, locked, wrong passphrases: words sealed
inline constexpr std::string_view series_confirmed = "log.series";  ///< the last number of each book, typed by a head
inline constexpr std::string_view act_refused = "log.refused";      ///< for want of power: words sealed
inline constexpr std::string_view store_mended = "store.mended";
inline constexpr std::string_view store_lost = "store.lost";
inline constexpr std::string_view forgotten = "subject.forgotten";
inline constexpr std::string_view member_added = "staff.added";  ///< name sealed
inline constexpr std::string_view member_changed = "staff.changed";
inline constexpr std::string_view request_received = "request.received";
inline constexpr std::string_view message_received = "request.message";  ///< of the holder of the slip
inline constexpr std::string_view looked = "request.looked";             ///< opened, printed, exported: which is sealed
inline constexpr std::string_view called = "request.called";             ///< in vain: the holder is told how often
inline constexpr std::string_view moved = "request.moved";               ///< any other decision of staff: its name is sealed

inline constexpr std::string_view entry_added =
    "entry.added";  ///< of the register: a visit, a question, a session, a case of before
inline constexpr std::string_view entry_changed = "entry.changed";  ///< corrected, or void: the whole entry anew, sealed
inline constexpr std::string_view book_closed = "book.closed";      ///< a month, a half-year, a year: the figures are sealed

}  // namespace kiosk::record::kind

namespace kiosk::record {

std::span<const std::string_view> kinds();
bool is_known_kind(std::string_view);

}  // namespace kiosk::record
