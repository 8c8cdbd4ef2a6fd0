#include "kiosk/wire/codec_hall.h"

#include "kiosk/wire/codec.h"

namespace kiosk::wire {

namespace {
std::int64_t minute_of(base::WallTime at) { return at.time_since_epoch().count(); }
constexpr std::size_t short_text_max = 40;
}  // namespace

Json map_of(const flow::HallNumber& number)
{
    return {{"letter", number.letter},
            {"number", number.number},
            {"language", number.language},
            {"subject", number.subject},
            {"state", std::string{flow::name_of(number.state)}},
            {"taken_at", minute_of(number.taken_at)},
            {"called_at", minute_of(number.called_at)},
            {"calls", number.calls},
            {"counter", number.counter},
            {"waits_for", number.waits_for},
            {"first_called_at", minute_of(number.first_called_at)},
            {"ended_at", minute_of(number.ended_at)},
            {"turn", number.turn}};
}

flow::HallNumber hall_number_in(MessageFields& in)
{
    flow::HallNumber out;
    out.letter = in.text("letter", short_text_max);
    out.number = static_cast<int>(in.number("number"));
    out.language = in.text("language", short_text_max);
    out.subject = in.text("subject");
    out.state = in.named("state", flow::hall_state_named);
    out.taken_at = in.time("taken_at");
    out.called_at = in.time("called_at");
    out.calls = static_cast<int>(in.number("calls"));
    out.counter = in.text("counter", short_text_max);
    out.waits_for = in.text("waits_for", short_text_max);
    out.first_called_at = in.time("first_called_at");
    out.ended_at = in.time("ended_at");
    out.turn = in.number("turn");
    return out;
}

Json map_of(const flow::WantedNumber& wanted)
{
    return {
        {"id", binary(wanted.id.bytes)}, {"letter", wanted.letter}, {"language", wanted.language}, {"subject", wanted.subject}};
}

flow::WantedNumber wanted_number_in(MessageFields& in)
{
    return {in.id("id"), in.text("letter", short_text_max), in.text("language", short_text_max), in.text("subject")};
}

Json map_of(const flow::TakenNumber& taken) { return {{"number", map_of(taken.number)}, {"before", taken.before}}; }

flow::TakenNumber taken_number_in(MessageFields& in)
{
    return {in.inside("number", hall_number_in), static_cast<int>(in.number("before"))};
}

Json map_of(const flow::CalledNumber& called)
{
    return {{"place", called.place},
            {"number", called.number},
            {"counter", called.counter},
            {"language", called.language},
            {"at", minute_of(called.at)}};
}

flow::CalledNumber called_number_in(MessageFields& in)
{
    return {in.number("place"), in.text("number", short_text_max), in.text("counter", short_text_max),
            in.text("language", short_text_max), in.time("at")};
}

Json map_of(const flow::CalledNumbers& called)
{
    auto calls = Json::array();
    for (const auto& call : called.calls) calls.push_back(map_of(call));
    return {{"calls", std::move(calls)}, {"waiting", called.waiting}};
}

flow::CalledNumbers called_numbers_in(MessageFields& in)
{
    return {in.each("calls", called_number_in), static_cast<int>(in.number("waiting"))};
}

std::vector<std::string> texts_in(MessageFields& in, const char* name)
{
    std::vector<std::string> out;
    for (const auto& value : in.list(name)) {
        const auto* text = value.get_ptr<const std::string*>();
        if (text == nullptr || text->size() > short_text_max)
            in.refuse(name);
        else
            out.push_back(*text);
    }
    return out;
}

}  // namespace kiosk::wire
