#include "kiosk/wire/codec.h"

namespace kiosk::wire {

namespace {
std::string word(std::string_view text) { return std::string{text}; }
std::int64_t seconds_of(base::WallTime at) { return at.time_since_epoch().count(); }
constexpr std::size_t findings_bytes_max = 8 * 1024 * 1024;
}  // namespace

Json day_of(base::Day day) { return day.ok() ? Json(base::iso(day)) : Json(); }

Json map_of(const flow::SealedRequest& request)
{
    return {{"id", binary(request.id.bytes)}, {"unit", request.unit},
            {"prefix", request.code_prefix},  {"day", base::iso(request.day)},
            {"urgent", request.urgent},       {"answer_by", base::iso(request.answer_by)},
            {"verifier", request.verifier},   {"envelope", binary(request.envelope)}};
}

flow::SealedRequest sealed_request_in(MessageFields& in)
{
    flow::SealedRequest out;
    out.id = in.id("id");
    out.unit = in.text("unit");
    out.code_prefix = in.text("prefix");
    out.day = in.day("day");
    out.urgent = in.truth("urgent");
    out.answer_by = in.day("answer_by");
    out.verifier = in.text("verifier");
    out.envelope = in.bytes("envelope");
    return out;
}

Json map_of(const flow::Ticket& ticket)
{
    return {{"code", ticket.code}, {"daily_number", ticket.daily_number}, {"sequence", ticket.sequence}};
}

flow::Ticket ticket_in(MessageFields& in)
{
    return {in.text("code"), static_cast<int>(in.number("daily_number")), in.number("sequence")};
}

Json map_of(const flow::StoredStatus& status)
{
    return {{"id", binary(status.id.bytes)},
            {"code", status.code},
            {"stage", word(record::name_of(status.stage))},
            {"tries", status.tries},
            {"since", day_of(status.since)},
            {"answer_by", day_of(status.answer_by)},
            {"case_number", status.case_number},
            {"note", binary(status.note)}};
}

flow::StoredStatus status_in(MessageFields& in)
{
    flow::StoredStatus out;
    out.id = in.id("id");
    out.code = in.text("code");
    out.stage = in.named("stage", record::stage_named);
    out.tries = static_cast<int>(in.number("tries"));
    out.since = in.day_if_any("since");
    out.answer_by = in.day_if_any("answer_by");
    out.case_number = in.text("case_number");
    out.note = in.bytes("note");
    return out;
}

Json map_of(const flow::Challenge& challenge)
{
    return {{"to_sign", binary(challenge.to_sign)}, {"sealed", binary(challenge.sealed)}};
}

flow::Challenge challenge_in(MessageFields& in) { return {in.bytes("to_sign"), in.bytes("sealed")}; }

Json map_of(const flow::Enrolment& enrolment)
{
    return {{"member", enrolment.member},
            {"id", binary(enrolment.id.bytes)},
            {"role", word(record::name_of(enrolment.role))},
            {"key", binary(enrolment.key)},
            {"opened", binary(enrolment.opened)},
            {"signature", binary(enrolment.signature)},
            {"sealed_name", binary(enrolment.sealed_name)}};
}

flow::Enrolment enrolment_in(MessageFields& in)
{
    flow::Enrolment out;
    out.member = in.number("member");
    out.id = {in.fixed<16>("id")};
    out.role = in.named("role", record::role_named);
    out.key = in.fixed<32>("key");
    out.opened = in.bytes("opened");
    out.signature = in.bytes("signature");
    out.sealed_name = in.bytes("sealed_name");
    return out;
}

Json map_of(const flow::Ring& ring)
{
    return {{"number", ring.number}, {"terminal", ring.terminal}, {"urgent", ring.urgent}, {"at", seconds_of(ring.at)}};
}

flow::Ring ring_in(MessageFields& in) { return {in.number("number"), in.text("terminal"), in.truth("urgent"), in.time("at")}; }

Json map_of(const flow::StopCount& stops)
{
    return {{"day", base::iso(stops.day)}, {"reason", stops.reason}, {"count", stops.count}};
}

flow::StopCount stop_count_in(MessageFields& in) { return {in.day("day"), in.text("reason"), in.number("count")}; }

Json map_of(const flow::Verified& found) { return {{"whole", found.whole}, {"text", found.text}}; }

flow::Verified verified_in(MessageFields& in) { return {in.truth("whole"), in.text("text", findings_bytes_max)}; }

}  // namespace kiosk::wire
