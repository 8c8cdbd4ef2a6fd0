#include "kiosk/wire/codec.h"

namespace kiosk::wire {

namespace {
Json binary(ByteView bytes) { return Json::binary(Bytes(bytes.begin(), bytes.end())); }
std::string word(std::string_view text) { return std::string{text}; }

visit::Stage stage_in(Fields& in, Result<visit::Stage>& read)
{
    read = visit::stage_named(in.text("stage"));
    return read.value_or(visit::Stage::received);
}
base::WallTime time_in(Fields& in, const char* name) { return base::WallTime{std::chrono::seconds{in.number(name)}}; }
}  // namespace

Json map_of(const flow::SealedRequest& request)
{
    return {{"id", binary(request.id.bytes)}, {"unit", request.unit},
            {"prefix", request.code_prefix},  {"day", base::iso(request.day)},
            {"urgent", request.urgent},       {"answer_by", base::iso(request.answer_by)},
            {"verifier", request.verifier},   {"envelope", binary(request.envelope)}};
}

flow::SealedRequest sealed_request_in(Fields& in)
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

flow::Ticket ticket_in(Fields& in)
{
    return {in.text("code"), static_cast<int>(in.number("daily_number")), in.number("sequence")};
}

Json map_of(const flow::StoredStatus& status)
{
    return {{"id", binary(status.id.bytes)},
            {"code", status.code},
            {"stage", word(visit::name_of(status.stage))},
            {"tries", status.tries},
            {"since", base::iso(status.since)},
            {"answer_by", base::iso(status.answer_by)},
            {"case_number", status.case_number},
            {"note", binary(status.note)}};
}

flow::StoredStatus status_in(Fields& in)
{
    flow::StoredStatus out;
    Result<visit::Stage> stage = visit::Stage::received;
    out.id = in.id("id");
    out.code = in.text("code");
    out.stage = stage_in(in, stage);
    out.tries = static_cast<int>(in.number("tries"));
    out.since = in.day("since");
    out.answer_by = in.day("answer_by");
    out.case_number = in.text("case_number");
    out.note = in.bytes("note");
    return out;
}

Json map_of(const flow::QueuedRequest& request)
{
    auto messages = Json::array();
    for (const auto& message : request.messages) messages.push_back(binary(message));
    return {{"id", binary(request.id.bytes)},
            {"sequence", request.sequence},
            {"version", request.version},
            {"unit", request.unit},
            {"code", request.code},
            {"day", base::iso(request.day)},
            {"daily_number", request.daily_number},
            {"urgent", request.urgent},
            {"stage", word(visit::name_of(request.stage))},
            {"answer_by", base::iso(request.answer_by)},
            {"claimed_by", request.claimed_by},
            {"tries", request.tries},
            {"case_number", request.case_number},
            {"envelope", binary(request.envelope)},
            {"messages", std::move(messages)},
            {"messages_unanswered", request.messages_unanswered}};
}

Result<flow::QueuedRequest> queued_request_in(const Json& map)
{
    Fields in{map};
    flow::QueuedRequest out;
    Result<visit::Stage> stage = visit::Stage::received;
    out.id = in.id("id");
    out.sequence = in.number("sequence");
    out.version = in.number("version");
    out.unit = in.text("unit");
    out.code = in.text("code");
    out.day = in.day("day");
    out.daily_number = static_cast<int>(in.number("daily_number"));
    out.urgent = in.truth("urgent");
    out.stage = stage_in(in, stage);
    out.answer_by = in.day("answer_by");
    out.claimed_by = in.text("claimed_by");
    out.tries = static_cast<int>(in.number("tries"));
    out.case_number = in.text("case_number");
    out.messages_unanswered = static_cast<int>(in.number("messages_unanswered"));
    out.envelope = in.bytes("envelope");
    if (auto ok = in.checked(); !ok) return tl::unexpected(ok.error());
    if (!stage) return tl::unexpected(stage.error());
    const auto found = map.find("messages");
    if (found == map.end() || !found->is_array())
        return base::failure(base::ErrorKind::invalid_input, "field messages is missing or wrong");
    for (const auto& message : *found) {
        if (!message.is_binary()) return base::failure(base::ErrorKind::invalid_input, "field messages is missing or wrong");
        out.messages.push_back(message.get_binary());
    }
    return out;
}

Json map_of(const flow::StaffMove& move)
{
    Json out{{"id", binary(move.id.bytes)},
             {"version", move.version},
             {"act", word(flow::name_of(move.act))},
             {"who", move.who},
             {"role", move.role},
             {"note", binary(move.note)},
             {"reached", move.reached}};
    if (move.entry)
        out["entry"] = {{"form", move.entry->form},
                        {"field", move.entry->field},
                        {"category", move.entry->category},
                        {"referred", move.entry->referred}};
    return out;
}

Result<flow::StaffMove> staff_move_in(const Json& map)
{
    Fields in{map};
    flow::StaffMove out;
    out.id = in.id("id");
    out.version = in.number("version");
    const auto act = flow::staff_act_named(in.text("act"));
    out.act = act.value_or(flow::StaffAct::opened);
    out.who = in.text("who");
    out.role = in.text("role");
    out.note = in.bytes("note");
    out.reached = in.truth("reached");
    if (auto ok = in.checked(); !ok) return tl::unexpected(ok.error());
    if (!act) return tl::unexpected(act.error());
    if (const auto* entry = in.map("entry")) {
        Fields entered{*entry};
        out.entry = flow::RegisterEntry{entered.text("form"), entered.text("field"), entered.text("category"),
                                        entered.truth("referred")};
        if (auto ok = entered.checked(); !ok) return tl::unexpected(ok.error());
    }
    return out;
}

Json map_of(const flow::HistoryEntry& entry)
{
    return {{"at", std::int64_t{entry.at.time_since_epoch().count()}}, {"who", entry.who}, {"what", entry.what}};
}

flow::HistoryEntry history_in(Fields& in) { return {time_in(in, "at"), in.text("who"), in.text("what")}; }

Json map_of(const flow::Ring& ring)
{
    return {{"number", ring.number},
            {"terminal", ring.terminal},
            {"urgent", ring.urgent},
            {"at", std::int64_t{ring.at.time_since_epoch().count()}}};
}

flow::Ring ring_in(Fields& in) { return {in.number("number"), in.text("terminal"), in.truth("urgent"), time_in(in, "at")}; }

Json map_of(const flow::StopCount& stops)
{
    return {{"day", base::iso(stops.day)}, {"reason", stops.reason}, {"count", stops.count}};
}

flow::StopCount stop_count_in(Fields& in) { return {in.day("day"), in.text("reason"), in.number("count")}; }

}  // namespace kiosk::wire
