#include "kiosk/desk/acts/keyboard.h"

#include <algorithm>
#include <optional>

#include "kiosk/base/utf8.h"
#include "kiosk/desk/acts/decision.h"
#include "kiosk/text/typing.h"

namespace kiosk::desk {

namespace {
constexpr std::size_t text_max = 1000;

struct Stop {
    const Field* field = nullptr;
    std::string name;
};

std::vector<Stop> all_stops(const OpenAct& open, const Doing& doing)
{
    std::vector<Stop> out;
    for (const auto* field : fields_now(open, doing)) {
        const std::string name{field->name};
        if (field->kind == Field::Kind::told) continue;
        if (field->kind != Field::Kind::each && field->kind != Field::Kind::numbers) {
            out.push_back({field, name});
            continue;
        }
        for (const auto& option : field->options(doing)) out.push_back({field, name + "." + option.value});
    }
    return out;
}

std::optional<Stop> current(const OpenAct& open, const Doing& doing)
{
    const auto stops = all_stops(open, doing);
    if (stops.empty()) return std::nullopt;
    const auto found =
        std::find_if(stops.begin(), stops.end(), [&](const Stop& stop) { return stop.name == open.draft.focus; });
    return found == stops.end() ? stops.front() : *found;
}

bool is_text(const Stop& stop)
{
    switch (stop.field->kind) {
    case Field::Kind::words:
    case Field::Kind::text:
    case Field::Kind::day:
    case Field::Kind::hour:
    case Field::Kind::number:
    case Field::Kind::numbers: return true;
    default: return false;
    }
}

bool is_long(const Stop& stop) { return stop.field->kind == Field::Kind::words || stop.field->lines > 1; }
/// Vietnamese is composed in words alone.
bool composes(const Stop& stop) { return stop.field->kind == Field::Kind::words || stop.field->kind == Field::Kind::text; }

std::string& text_of(OpenAct& open, const Stop& stop)
{
    return stop.field->kind == Field::Kind::words ? open.draft.words : open.draft.texts[stop.name];
}

/// "1" is the first option, "0" shows all of them, a blank ticks.
void pick(OpenAct& open, const Doing& doing, const Stop& stop, char letter)
{
    const auto& field = *stop.field;
    if (field.kind == Field::Kind::tick) {
        if (letter == ' ' || letter == '1') choose(open, stop.name, "yes");
        return;
    }
    if (letter == '0' && !field.all_words.empty()) {
        open.draft.all_options = true;
        return;
    }
    if (letter < '1' || letter > '9') return;
    const auto options = field.kind == Field::Kind::each ? field.states(doing) : field.options(doing);
    const auto at = static_cast<std::size_t>(letter - '1');
    if (at < options.size() && !options[at].missing) choose(open, stop.name, options[at].value);
}
}  // namespace

std::vector<std::string> stops_of(const OpenAct& open, const Doing& doing)
{
    std::vector<std::string> out;
    for (auto& stop : all_stops(open, doing)) out.push_back(std::move(stop.name));
    return out;
}

std::string stop_of(const OpenAct& open, const Doing& doing)
{
    const auto stop = current(open, doing);
    return stop ? stop->name : std::string{};
}

void set_stop(OpenAct& open, const std::string& stop)
{
    open.draft.focus = stop;
    const auto written = open.draft.texts.find(stop);
    open.draft.keys = written == open.draft.texts.end() ? open.draft.words : written->second;
}

void go_to_stop(OpenAct& open, const Doing& doing, int by)
{
    const auto stops = stops_of(open, doing);
    if (stops.empty()) return;
    const auto at = std::find(stops.begin(), stops.end(), stop_of(open, doing)) - stops.begin();
    const auto count = static_cast<std::ptrdiff_t>(stops.size());
    set_stop(open, stops[static_cast<std::size_t>((at + by + count) % count)]);
}

void write(OpenAct& open, const Doing& doing, const std::string& typed, bool telex)
{
    const auto stop = current(open, doing);
    if (!stop) return;
    const auto text = base::without_controls(typed);
    if (!is_text(*stop)) {
        if (text.size() == 1) pick(open, doing, *stop, text.front());
        return;
    }
    auto& written = text_of(open, *stop);
    if (written.size() + text.size() > text_max) return;
    if (!telex || !composes(*stop)) {
        written += text;
        return;
    }
    open.draft.keys += text;
    written = text::composed(open.draft.keys, text::Method::telex);
}

void erase_letter(OpenAct& open, const Doing& doing)
{
    const auto stop = current(open, doing);
    if (!stop || !is_text(*stop)) return;
    auto& written = text_of(open, *stop);
    written = base::without_last_letter(written);
    open.draft.keys = written;
}

void press_enter(OpenAct& open, const Doing& doing)
{
    const auto stop = current(open, doing);
    if (!stop) return;
    if (!is_text(*stop) || !is_long(*stop)) return go_to_stop(open, doing, 1);
    auto& written = text_of(open, *stop);
    if (written.size() < text_max) written += '\n';
    open.draft.keys = written;
}

}  // namespace kiosk::desk
