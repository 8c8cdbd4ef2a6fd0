#include "kiosk/store/terminal_door.h"

#include <algorithm>

#include "kiosk/base/try.h"
#include "kiosk/flow/envelope_header.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;
using std::chrono::days;
using std::chrono::sys_days;

/// Nobody fills in two a minute for long; a class of pupils or a line of villagers may do so for a while.
constexpr int requests_at_once = 20;
constexpr std::chrono::seconds one_request_each{30};
constexpr int signs_at_once = 60;
constexpr std::chrono::seconds one_sign_each{1};
/// A bus full of people, then one after the other.
constexpr int numbers_at_once = 30;
constexpr std::chrono::seconds one_number_each{5};
/// Terminal and store share a machine and its clock; a message may be sent again days after its answer was lost.
constexpr days days_apart{31};
/// The promise of an answer: at most 30 working days, across the longest holidays.
constexpr days answer_days{75};

bool one_of(const std::vector<std::string>& names, const std::string& name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

tl::unexpected<base::Error> busy()
{
    return failure(ErrorKind::busy, "more came from the terminals than people can fill in; a little later it is taken");
}
}  // namespace

bool Rate::may(base::SteadyTime now)
{
    const auto back = std::min<std::int64_t>(std::max<std::int64_t>(0, (now - since_) / for_one_), most_ - left_);
    left_ += static_cast<int>(back);
    since_ = left_ == most_ ? now : since_ + back * for_one_;
    return left_ > 0;
}

TerminalDoor::TerminalDoor(Store& store, const base::Clock& clock, std::function<KnownHere()> known)
    : store_(store),
      clock_(clock),
      known_(std::move(known)),
      requests_(requests_at_once, one_request_each, clock.steady()),
      signs_(signs_at_once, one_sign_each, clock.steady()),
      numbers_(numbers_at_once, one_number_each, clock.steady())
{
    learn();
}

void TerminalDoor::learn()
{
    const auto here = known_();
    if (!here.unit.empty() && !one_of(units_, here.unit)) units_.push_back(here.unit);
    if (here.terminal.empty()) return;
    // The one that settings name now stands first.
    std::erase(terminals_, here.terminal);
    terminals_.insert(terminals_.begin(), here.terminal);
}

Result<void> TerminalDoor::fits(const flow::SealedRequest& request)
{
    if (!one_of(units_, request.unit)) learn();
    if (!units_.empty() && !one_of(units_, request.unit))
        return failure(ErrorKind::invalid_input, "a request of this unit is expected");
    if (!request.day.ok() || !request.answer_by.ok()) return failure(ErrorKind::invalid_input, "days are expected");
    const sys_days today{base::local_day(clock_.wall())};
    const sys_days day{request.day};
    if (day < today - days_apart || day > today + days_apart)
        return failure(ErrorKind::invalid_input, "a request of about today is expected");
    const sys_days answer_by{request.answer_by};
    if (answer_by < day || answer_by > day + answer_days)
        return failure(ErrorKind::invalid_input, "an answer within weeks is expected");
    if (!flow::citizen_header_of(request.envelope)) return failure(ErrorKind::invalid_input, "a sealed envelope is expected");
    return {};
}

bool TerminalDoor::is_code_prefix(const std::string& prefix) const
{
    // Forms 03 and 04 of the joint circular on legal aid in proceedings.
    if (prefix == "TB03" || prefix == "TB04") return true;
    const auto here = known_();
    return here.code_prefix.empty() || prefix == here.code_prefix;
}

Result<flow::Ticket> TerminalDoor::put(const flow::SealedRequest& request)
{
    const auto before = TRY(store_.is_stored(request.id));
    // Asked again after a lost answer: it is there, so it costs nothing and its day may be long ago.
    if (before) return store_.put(request);
    TRY(fits(request));
    if (!requests_.may(clock_.steady())) return busy();
    auto ticket = store_.put(request);
    if (ticket) requests_.took();
    return ticket;
}

Result<void> TerminalDoor::append_message(const std::string& code, const std::string& secret, ByteView sealed)
{
    if (!flow::citizen_header_of(sealed)) return failure(ErrorKind::invalid_input, "a sealed message is expected");
    return store_.append_message(code, secret, sealed);
}

void TerminalDoor::ask_status(const std::string& code, const std::string& secret,
                              std::function<void(Result<flow::StoredStatus>)> answer)
{
    store_.ask_status(code, secret, std::move(answer));
}

void TerminalDoor::ask_to_append(const std::string& code, const std::string& secret, Bytes sealed,
                                 std::function<void(Result<void>)> answer)
{
    if (!flow::citizen_header_of(sealed)) return answer(failure(ErrorKind::invalid_input, "a sealed message is expected"));
    store_.ask_to_append(code, secret, std::move(sealed), std::move(answer));
}

Result<void> TerminalDoor::ring(const std::string& terminal, const std::string& page, bool urgent)
{
    if (!signs_.may(clock_.steady())) return busy();
    if (!one_of(terminals_, terminal)) learn();
    const bool known = terminals_.empty() || one_of(terminals_, terminal) || !is_terminal_name(terminal);
    auto rung = store_.ring(known ? terminal : terminals_.front(), page, urgent);
    if (rung) signs_.took();
    return rung;
}

Result<void> TerminalDoor::count_stop(const std::string& reason)
{
    if (!signs_.may(clock_.steady())) return busy();
    auto counted = store_.count_stop(reason);
    if (counted) signs_.took();
    return counted;
}

Result<flow::TakenNumber> TerminalDoor::take_number(const flow::WantedNumber& wanted)
{
    if (auto again = TRY(store_.number_asked(wanted.id))) return *std::move(again);
    if (const auto letters = known_().letters; letters && !one_of(*letters, wanted.letter))
        return failure(ErrorKind::invalid_input, "numbers of this letter are not given here");
    if (!numbers_.may(clock_.steady())) return busy();
    auto taken = store_.take_number(wanted);
    if (taken) numbers_.took();
    return taken;
}

}  // namespace kiosk::store
