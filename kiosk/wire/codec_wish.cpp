#include "kiosk/wire/codec_wish.h"

#include <utility>

#include "kiosk/wire/codec.h"
#include "kiosk/wire/codec_record.h"

namespace kiosk::wire {

namespace {
std::string named(std::string_view name) { return std::string{name}; }

Json map_of_now(const record::MemberNow& now)
{
    auto out = Json::object();
    if (now.number) out["number"] = *now.number;
    if (now.role) out["role"] = named(record::name_of(*now.role));
    if (now.key) out["key"] = binary(*now.key);
    if (now.gone) out["gone"] = *now.gone;
    return out;
}

record::MemberNow member_now_in(MessageFields& in)
{
    record::MemberNow out;
    if (in.has("number")) out.number = in.number("number");
    if (in.has("role")) out.role = in.named("role", record::role_named);
    if (in.has("key")) out.key = in.bytes("key");
    if (in.has("gone")) out.gone = in.truth("gone");
    return out;
}

/// Each wish: its name, its fields, and back. A new one is a line in each of the three.
struct ToMap {
    Json operator()(const record::Receive&) const { return {{"wish", "receive"}}; }
    Json operator()(const record::ReceiveMessage&) const { return {{"wish", "receive_message"}}; }
    Json operator()(const record::ActOnRequest& wish) const
    {
        return {{"wish", "act_on_request"},
                {"act", named(record::name_of(wish.act))},
                {"seen", wish.seen},
                {"reached", wish.reached},
                {"form", wish.form},
                {"back_to", named(record::name_of(wish.back_to))},
                {"back_to_holder", wish.back_to_holder}};
    }
    Json operator()(const record::AddEntry& wish) const
    {
        return {{"wish", "add_entry"}, {"unit", wish.unit},     {"day", day_of(wish.day)},
                {"form", wish.form},   {"number", wish.number}, {"of_a_case", wish.of_a_case}};
    }
    Json operator()(const record::ChangeEntry& wish) const
    {
        return {{"wish", "change_entry"}, {"seen", wish.seen}, {"voided", wish.voided}};
    }
    Json operator()(const record::CloseBook& wish) const
    {
        auto counted = Json::array();
        for (const auto& event : wish.counted) counted.push_back(map_of(event));
        return {{"wish", "close_book"},
                {"unit", wish.unit},
                {"from", day_of(wish.from)},
                {"to", day_of(wish.to)},
                {"counted", std::move(counted)}};
    }
    Json operator()(const record::ConfirmSeries& wish) const
    {
        auto series = Json::array();
        for (const auto& one : wish.series)
            series.push_back({{"unit", one.unit}, {"form", one.form}, {"year", one.year}, {"last", one.last}});
        return {{"wish", "confirm_series"}, {"series", std::move(series)}};
    }
    Json operator()(const record::ChangeKeys& wish) const
    {
        auto keys = Json::array();
        for (const auto& key : wish.keys) keys.push_back(binary(key));
        return {{"wish", "change_keys"}, {"keys", std::move(keys)}};
    }
    Json operator()(const record::ConfirmClock&) const { return {{"wish", "confirm_clock"}}; }
    Json operator()(const record::ChangePower& wish) const
    {
        return {{"wish", "change_power"},
                {"power", named(record::name_of(wish.power))},
                {"role", named(record::name_of(wish.role))},
                {"grant", named(record::name_of(wish.grant))}};
    }
    Json operator()(const record::AddMember& wish) const
    {
        return {{"wish", "add_member"}, {"role", named(record::name_of(wish.role))}, {"key", binary(wish.key)}};
    }
    Json operator()(const record::ChangeMember& wish) const
    {
        return {{"wish", "change_member"}, {"number", wish.number}, {"to", map_of_now(wish.to)}};
    }
    Json operator()(const record::NoteDesk&) const { return {{"wish", "note_desk"}}; }
    Json operator()(const record::Forget& wish) const
    {
        auto subjects = Json::array();
        for (const auto& subject : wish.subjects) subjects.push_back(binary(subject.bytes));
        return {{"wish", "forget"}, {"subjects", std::move(subjects)}};
    }
};

record::ActOnRequest act_on_request_in(MessageFields& in)
{
    record::ActOnRequest out{in.named("act", record::staff_act_named), in.number("seen"), in.truth("reached"),
                             in.text("form", 8)};
    // A desk of before knows no way back.
    if (in.has("back_to")) out.back_to = in.named("back_to", record::stage_named);
    if (in.has("back_to_holder")) out.back_to_holder = in.number("back_to_holder");
    return out;
}
record::AddEntry add_entry_in(MessageFields& in)
{
    return {in.text("unit", 12), in.day_if_any("day"), in.text("form", 8), in.number("number"), in.truth("of_a_case")};
}
record::ChangeEntry change_entry_in(MessageFields& in) { return {in.number("seen"), in.truth("voided")}; }
record::CloseBook close_book_in(MessageFields& in)
{
    return {in.text("unit", 12), in.day_if_any("from"), in.day_if_any("to"), in.each("counted", event_id_in)};
}
record::ConfirmSeries confirm_series_in(MessageFields& in)
{
    return {in.each("series", [](MessageFields& one) {
        return record::SeriesLast{one.text("unit", 12), one.text("form", 8), one.number("year"), one.number("last")};
    })};
}
record::ChangeKeys change_keys_in(MessageFields& in) { return {in.fixed_list<32>("keys")}; }
record::ConfirmClock confirm_clock_in(MessageFields&) { return {}; }
record::ChangePower change_power_in(MessageFields& in)
{
    return {in.named("power", record::power_named), in.named("role", record::role_named),
            in.named("grant", record::grant_named)};
}
record::AddMember add_member_in(MessageFields& in) { return {in.named("role", record::role_named), in.bytes("key")}; }
record::ChangeMember change_member_in(MessageFields& in) { return {in.number("number"), in.inside("to", member_now_in)}; }
record::NoteDesk note_desk_in(MessageFields&) { return {}; }
record::Forget forget_in(MessageFields& in)
{
    record::Forget out;
    for (const auto& subject : in.fixed_list<16>("subjects")) out.subjects.push_back({subject});
    return out;
}

template <auto read>
record::Wish wish_read(MessageFields& in)
{
    return read(in);
}

constexpr std::array<std::pair<std::string_view, record::Wish (*)(MessageFields&)>, 12> wishes{{
    {"act_on_request", wish_read<act_on_request_in>},
    {"change_keys", wish_read<change_keys_in>},
    {"confirm_clock", wish_read<confirm_clock_in>},
    {"change_power", wish_read<change_power_in>},
    {"add_member", wish_read<add_member_in>},
    {"change_member", wish_read<change_member_in>},
    {"note_desk", wish_read<note_desk_in>},
    {"forget", wish_read<forget_in>},
    {"add_entry", wish_read<add_entry_in>},
    {"change_entry", wish_read<change_entry_in>},
    {"close_book", wish_read<close_book_in>},
    {"confirm_series", wish_read<confirm_series_in>},
}};
}  // namespace

Json map_of(const record::Wish& wish) { return std::visit(ToMap{}, wish); }

record::Wish wish_in(MessageFields& in)
{
    const auto wanted = in.text("wish", 40);
    for (const auto& [name, read] : wishes)
        if (name == wanted) return read(in);
    in.refuse("wish");
    return record::NoteDesk{};
}

Json map_of(const flow::AskedAct& act)
{
    return {{"id", binary(act.id.bytes)},
            {"subject", binary(act.subject.bytes)},
            {"wish", map_of(act.wish)},
            {"sealed", binary(record::encoded(act.sealed))}};
}

flow::AskedAct asked_act_in(MessageFields& in)
{
    flow::AskedAct out;
    out.id = {in.fixed<16>("id")};
    out.subject = {in.fixed<16>("subject")};
    out.wish = in.inside("wish", wish_in);
    auto sealed = in.bytes("sealed");
    if (sealed.empty()) return out;
    auto part = record::decoded_sealed(sealed);
    if (!part) in.refuse("sealed");
    out.sealed = part ? std::move(*part) : record::SealedPart{};
    return out;
}

}  // namespace kiosk::wire
