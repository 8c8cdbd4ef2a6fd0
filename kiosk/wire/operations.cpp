#include "kiosk/wire/operations.h"

#include <tuple>

#include "kiosk/base/try.h"
#include "kiosk/wire/codec.h"
#include "kiosk/wire/codec_hall.h"
#include "kiosk/wire/codec_record.h"
#include "kiosk/wire/codec_wish.h"

namespace kiosk::wire {

namespace {
using flow::BoardDoor;
using flow::RequestQueue;
using flow::StaffDoor;

// -- what was asked for, written --------------------------------------------------------------------------------------

Json as_json(const std::string& words) { return words; }
Json as_json(std::int64_t number) { return number; }
Json as_json(const record::Powers& powers) { return binary(record::cells_of(powers)); }
Json as_json(const Bytes& bytes) { return binary(bytes); }
Json as_json(flow::Trouble trouble) { return std::string{flow::name_of(trouble)}; }
Json as_json(const std::optional<base::Day>& day) { return day ? Json(base::iso(*day)) : Json(); }
template <class Value>
auto as_json(const Value& value) -> decltype(map_of(value))
{
    return map_of(value);
}
template <class Value>
Json as_json(const std::vector<Value>& values)
{
    auto out = Json::array();
    for (const auto& value : values) out.push_back(as_json(value));
    return out;
}

/// Each with its own fate, in the order asked.
Result<Json> answer_of(const std::vector<Result<flow::Ticket>>& tickets)
{
    auto out = Json::array();
    for (const auto& ticket : tickets) {
        auto one = ticket ? answer(map_of(*ticket)) : refusal(ticket.error());
        one.erase("v");
        out.push_back(std::move(one));
    }
    return out;
}
Result<Json> answer_of(const Result<void>& result)
{
    TRY(result);
    return Json(true);
}
template <class Value>
Result<Json> answer_of(Result<Value> result)
{
    const auto value = TRY(std::move(result));
    return as_json(value);
}

// -- what the fields of a message say: the arguments of the call ------------------------------------------------------

constexpr std::size_t answer_part_bytes_max = 4 * 1024 * 1024;

std::tuple<> nothing(MessageFields&) { return {}; }
template <auto read>
auto all(MessageFields& in)
{
    return std::tuple{read(in)};
}
std::tuple<std::vector<flow::SealedRequest>> requests(MessageFields& in) { return {in.each("requests", sealed_request_in)}; }
std::tuple<std::string, std::string> slip(MessageFields& in) { return {in.text("code"), in.text("secret")}; }
std::tuple<std::string, std::string, Bytes> told(MessageFields& in)
{
    return {in.text("code"), in.text("secret"), in.bytes("sealed")};
}
/// Of a page nothing is read.
std::tuple<std::string, std::string, bool> bell(MessageFields& in)
{
    return {in.text("terminal"), std::string{}, in.truth("urgent")};
}
std::tuple<std::string> reason(MessageFields& in) { return {in.text("reason")}; }

std::tuple<std::string, std::vector<std::string>> counter_and_letters(MessageFields& in)
{
    return {in.text("counter", 40), texts_in(in, "letters")};
}
std::tuple<std::string, std::string> number_and_counter(MessageFields& in)
{
    return {in.text("number", 40), in.text("counter", 40)};
}
std::tuple<std::string, flow::HallNumber::State, std::string> number_and_state(MessageFields& in)
{
    return {in.text("number", 40), in.named("state", flow::hall_state_named), in.text("waits_for", 40)};
}
std::tuple<std::string, std::string, std::string> wanted_at_desk(MessageFields& in)
{
    return {in.text("letter", 40), in.text("language", 40), in.text("subject")};
}

std::size_t part(MessageFields& in)
{
    const auto bytes = in.number("bytes");
    if (bytes < 0) in.refuse("bytes");
    return std::min(answer_part_bytes_max, static_cast<std::size_t>(std::max<std::int64_t>(0, bytes)));
}
std::tuple<std::int64_t, Bytes> signature(MessageFields& in) { return {in.number("member"), in.bytes("signature")}; }
std::tuple<std::int64_t, std::size_t> place(MessageFields& in) { return {in.number("place"), part(in)}; }
std::tuple<flow::ActsInParts> acts(MessageFields& in)
{
    flow::ActsInParts out{in.each("acts", asked_act_in), 0, false};
    if (in.has("first")) out.first = static_cast<std::size_t>(std::max<std::int64_t>(0, in.number("first")));
    if (in.has("more")) out.more = in.truth("more");
    return {std::move(out)};
}
std::tuple<record::SubjectId> subject(MessageFields& in) { return {record::SubjectId{in.fixed<16>("subject")}}; }
std::tuple<std::vector<record::EventId>, std::size_t> events(MessageFields& in)
{
    return {in.each("events", event_id_in), part(in)};
}
std::tuple<std::string> anchor(MessageFields& in) { return {in.text("anchor", 200)}; }
std::tuple<std::string> absolute_path(MessageFields& in)
{
    auto path = in.text("to");
    if (!path.starts_with('/')) in.refuse("to");
    return {std::move(path)};
}

// -- calls ------------------------------------------------------------------------------------------------------------

template <auto call, class Port, class Arguments>
void ask(Port& port, MessageFields& in, Arguments arguments, const Answer& answer)
{
    if (auto ok = in.checked(); !ok) return answer(tl::unexpected(ok.error()));
    answer(std::apply([&](auto&... each) { return answer_of((port.*call)(each...)); }, arguments));
}
template <auto arguments, auto call>
void of_queue(MessageFields& in, const Behind& behind, const Answer& answer)
{
    ask<call>(behind.queue, in, arguments(in), answer);
}
template <auto arguments, auto call>
void of_staff(MessageFields& in, const Behind& behind, const Answer& answer)
{
    ask<call>(*behind.staff, in, arguments(in), answer);
}
template <auto arguments, auto call>
void of_board(MessageFields& in, const Behind& behind, const Answer& answer)
{
    ask<call>(*behind.board, in, arguments(in), answer);
}
/// Answered later, when a secret was checked.
template <class Value, auto arguments, auto call>
void aside(MessageFields& in, const Behind& behind, const Answer& answer)
{
    auto given = arguments(in);
    if (auto ok = in.checked(); !ok) return answer(tl::unexpected(ok.error()));
    const std::function<void(Result<Value>)> later = [answer](const Result<Value>& result) { answer(answer_of(result)); };
    std::apply([&](auto&... each) { (behind.queue.*call)(each..., later); }, given);
}
void close_session(MessageFields&, const Behind& behind, const Answer& answer)
{
    behind.staff->close_session();
    answer(Json(true));
}

constexpr std::array table{
    Operation{"put", Door::terminal, of_queue<all<sealed_request_in>, &RequestQueue::put>},
    Operation{"put_all", Door::terminal, of_queue<requests, &RequestQueue::put_all>},
    Operation{"status", Door::terminal, aside<flow::StoredStatus, slip, &RequestQueue::ask_status>},
    Operation{"message", Door::terminal, aside<void, told, &RequestQueue::ask_to_append>},
    Operation{"newest_day", Door::terminal, of_queue<nothing, &RequestQueue::newest_day>},
    Operation{"ring", Door::terminal, of_queue<bell, &RequestQueue::ring>},
    Operation{"stop", Door::terminal, of_queue<reason, &RequestQueue::count_stop>},
    Operation{"take_number", Door::terminal, of_queue<all<wanted_number_in>, &RequestQueue::take_number>},

    Operation{"members", Door::desk, of_staff<nothing, &StaffDoor::members>},
    Operation{"challenge", Door::desk, of_staff<nothing, &StaffDoor::challenge>},
    Operation{"open_session", Door::desk, of_staff<signature, &StaffDoor::open_session>},
    Operation{"enrol", Door::desk, of_staff<all<enrolment_in>, &StaffDoor::enrol>},
    Operation{"close_session", Door::desk, close_session},
    Operation{"passphrase_tried", Door::desk, of_staff<nothing, &StaffDoor::passphrase_tried>},
    Operation{"append", Door::desk, of_staff<all<asked_act_in>, &StaffDoor::append>},
    Operation{"append_all", Door::desk, of_staff<acts, &StaffDoor::append_part>},
    Operation{"put_by_staff", Door::desk, of_staff<all<sealed_request_in>, &StaffDoor::put>},
    Operation{"present", Door::desk, of_staff<nothing, &StaffDoor::present>},
    Operation{"powers", Door::desk, of_staff<nothing, &StaffDoor::powers>},
    Operation{"entries_after", Door::desk, of_staff<place, &StaffDoor::entries_after>},
    Operation{"books", Door::desk, of_staff<nothing, &StaffDoor::books>},
    Operation{"rows_after", Door::desk, of_staff<place, &StaffDoor::rows_after>},
    Operation{"events_of", Door::desk, of_staff<subject, &StaffDoor::events_of>},
    Operation{"sealed_of", Door::desk, of_staff<events, &StaffDoor::sealed_of>},
    Operation{"rings", Door::desk, of_staff<nothing, &StaffDoor::rings>},
    Operation{"stops", Door::desk, of_staff<nothing, &StaffDoor::stop_counts>},
    Operation{"change_number", Door::desk, of_staff<nothing, &StaffDoor::change_number>},
    Operation{"troubles", Door::desk, of_staff<nothing, &StaffDoor::troubles>},
    Operation{"hall", Door::desk, of_staff<nothing, &StaffDoor::hall>},
    Operation{"call_next", Door::desk, of_staff<counter_and_letters, &StaffDoor::call_next>},
    Operation{"call_again", Door::desk, of_staff<number_and_counter, &StaffDoor::call_again>},
    Operation{"mark_number", Door::desk, of_staff<number_and_state, &StaffDoor::mark>},
    Operation{"give_number", Door::desk, of_staff<wanted_at_desk, &StaffDoor::take_number>},
    Operation{"verify", Door::desk, of_staff<anchor, &StaffDoor::verify>},
    Operation{"backup", Door::desk, of_staff<absolute_path, &StaffDoor::backup>},
    Operation{"rebuild", Door::desk, of_staff<nothing, &StaffDoor::rebuild>},

    Operation{"called", Door::board, of_board<nothing, &BoardDoor::called>},
};
}  // namespace

std::span<const Operation> operations() { return table; }

}  // namespace kiosk::wire
