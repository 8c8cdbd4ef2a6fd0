#include "kiosk/wire/codec_record.h"

#include "kiosk/record/descriptions.h"
#include "kiosk/wire/codec.h"

namespace kiosk::wire {

namespace {
template <class Row>
Row row_in(MessageFields& in, const char* name)
{
    auto row = record::decoded_row<Row>(in.bytes(name));
    if (!row) in.refuse(name);
    return row ? std::move(*row) : Row{};
}
}  // namespace

Json map_of(const record::EventId& id) { return {{"origin", id.origin}, {"number", id.number}}; }

record::EventId event_id_in(MessageFields& in) { return {in.text("origin"), in.number("number")}; }

Json row_of(const record::Request& row) { return binary(record::encoded_row(row)); }

record::Request request_in(MessageFields& in, const char* name) { return row_in<record::Request>(in, name); }

Json map_of(const flow::MemberRow& row)
{
    return {{"member", binary(record::encoded_row(row.member))}, {"sealed_name", binary(row.sealed_name)}};
}

flow::MemberRow member_row_in(MessageFields& in) { return {row_in<record::Member>(in, "member"), in.bytes("sealed_name")}; }

Json map_of(const flow::ChangedRows& changed)
{
    auto rows = Json::array();
    for (const auto& row : changed.rows)
        rows.push_back({{"request", row_of(row.request)},
                        {"first", map_of(row.first)},
                        {"first_place", row.first_place},
                        {"last_place", row.last_place}});
    return {{"rows", std::move(rows)}, {"place", changed.place}, {"more", changed.more}};
}

flow::ChangedRows changed_rows_in(MessageFields& in)
{
    flow::ChangedRows out;
    out.rows = in.each("rows", [](MessageFields& row) {
        return flow::RequestRow{request_in(row, "request"), row.inside("first", event_id_in), row.number("first_place"),
                                row.number("last_place")};
    });
    out.place = in.number("place");
    out.more = in.truth("more");
    return out;
}

Json map_of(const record::Event& event)
{
    return {{"id", map_of(event.id)},
            {"act", binary(event.act.bytes)},
            {"subject", binary(event.subject.bytes)},
            {"kind", event.kind},
            {"who", event.who},
            {"at", day_of(event.at)},
            {"open", binary(event.open)},
            {"before", binary(event.before)},
            {"sealed_hash", binary(event.sealed_hash)},
            {"hash", binary(event.hash)},
            {"forgotten", event.forgotten}};
}

record::Event event_in(MessageFields& in)
{
    record::Event event;
    event.id = in.inside("id", event_id_in);
    event.act = {in.fixed<16>("act")};
    event.subject = {in.fixed<16>("subject")};
    event.kind = in.text("kind", record::word_bytes_max);
    event.who = in.number("who");
    event.at = in.day_if_any("at");
    event.open = in.bytes("open");
    event.before = in.fixed<32>("before");
    event.sealed_hash = in.fixed<32>("sealed_hash");
    event.hash = in.fixed<32>("hash");
    event.forgotten = in.truth("forgotten");
    return event;
}

Json map_of(const flow::ChangedEntries& changed)
{
    auto rows = Json::array();
    for (const auto& row : changed.rows)
        rows.push_back({{"entry", binary(record::encoded_row(row.entry))},
                        {"first", map_of(row.first)},
                        {"newest", map_of(row.newest)},
                        {"last_place", row.last_place}});
    return {{"rows", std::move(rows)}, {"place", changed.place}, {"more", changed.more}};
}

flow::ChangedEntries changed_entries_in(MessageFields& in)
{
    flow::ChangedEntries out;
    out.rows = in.each("rows", [](MessageFields& row) {
        return flow::EntryRow{row_in<record::Entry>(row, "entry"), row.inside("first", event_id_in),
                              row.inside("newest", event_id_in), row.number("last_place")};
    });
    out.place = in.number("place");
    out.more = in.truth("more");
    return out;
}

Json map_of(const flow::BookRow& row)
{
    return {{"book", binary(record::encoded_row(row.book))}, {"event", map_of(row.event)}};
}

flow::BookRow book_row_in(MessageFields& in) { return {row_in<record::Book>(in, "book"), in.inside("event", event_id_in)}; }

Json map_of(const flow::DoneAct& done)
{
    Json out{{"event", map_of(done.event)}, {"open", binary(record::encoded(done.open))}};
    if (done.request) out["request"] = row_of(*done.request);
    return out;
}

flow::DoneAct done_act_in(MessageFields& in)
{
    flow::DoneAct out;
    out.event = in.inside("event", event_id_in);
    const auto open = record::decoded_open(in.bytes("open"));
    if (!open) in.refuse("open");
    out.open = open.value_or(record::OpenPart{});
    if (in.has("request")) out.request = request_in(in, "request");
    return out;
}

}  // namespace kiosk::wire
