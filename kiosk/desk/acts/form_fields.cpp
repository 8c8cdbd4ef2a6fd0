#include "kiosk/desk/acts/form_fields.h"

#include <algorithm>

#include "kiosk/desk/acts/typed_values.h"
#include "kiosk/desk/intent.h"

namespace kiosk::desk {

using page::Area;

namespace {
std::string digit_of(std::size_t place) { return place < 9 ? std::to_string(place + 1) : std::string{}; }

page::Line line_or_none(const View& view, std::string_view id) { return id.empty() ? page::Line{} : view.say.line(id); }

Block tile(const Option& option, const std::string& name, std::size_t place, bool chosen, bool digits)
{
    auto out = control(option.id.empty() ? "dialog.choice." + name + "." + option.value : option.id, Area::rail,
                       page::Tile{digits ? digit_of(place) : std::string{}, option.line, option.below, option.source},
                       intent::Marked{name, option.value}, chosen);
    out.enabled = !option.missing;
    return out;
}

void add_tiles(Blocks& out, const Field& field, const Doing& doing)
{
    const std::string name{field.name};
    const auto options = field.options(doing);
    Blocks tiles;
    for (std::size_t at = 0; at < options.size(); ++at)
        tiles.push_back(tile(options[at], name, at, doing.draft.has(field.name, options[at].value), true));
    if (field.look != Field::Look::segments) return add(out, std::move(tiles));
    auto joined = shown("dialog.segments." + name, Area::rail, page::Segments{});
    joined.inside = std::move(tiles);
    out.push_back(std::move(joined));
}

Block line_of_text(const Field& field, const Doing& doing, const std::string& name, bool focused)
{
    const bool words = field.kind == Field::Kind::words;
    page::Field line;
    // The label stands above, in the row around it; it is heard here.
    if (!field.label.empty()) line.label.spoken = doing.view.say.words(field.label);
    line.text = words ? doing.draft.words : doing.draft.text(name);
    line.placeholder = words || field.lines > 1 ? doing.view.say.line("desk.write_here") : page::Line{};
    line.lines = words ? std::max(3, field.lines) : field.lines;
    line.focused = focused;
    line.wrong = !wrong_with(field, doing.draft).empty();
    return control(words ? "dialog.field" : "dialog.text." + name, Area::rail, line, intent::WentToField{name, 0});
}

/// Each option on a line of its own with its states, or its number.
void add_many(Blocks& out, const Field& field, const Doing& doing, const std::string& stop)
{
    for (const auto& option : field.options(doing)) {
        const auto name = std::string{field.name} + "." + option.value;
        if (field.kind == Field::Kind::numbers) {
            const auto typed = doing.draft.text(name);
            const bool number =
                !typed.empty() && typed.find_first_not_of("0123456789") == std::string::npos && typed.size() < 5;
            auto score = shown("dialog.score." + name, Area::rail,
                               page::Score{option.value, option.line, number ? std::stoi(typed) : -1, option.most});
            score.inside.push_back(line_of_text(field, doing, name, stop == name));
            out.push_back(std::move(score));
            continue;
        }
        auto row = shown("dialog.each." + name, Area::rail, page::FormRow{option.line, option.source, option.below, {}});
        row.chosen = stop == name;
        auto joined = shown("dialog.segments." + name, Area::rail, page::Segments{});
        const auto states = field.states(doing);
        for (std::size_t at = 0; at < states.size(); ++at) {
            auto state = tile(states[at], name, at, doing.draft.one(name) == states[at].value, false);
            state.id = "dialog.state." + name + "." + states[at].value;
            joined.inside.push_back(std::move(state));
        }
        row.inside.push_back(std::move(joined));
        out.push_back(std::move(row));
    }
}

void add_told(Blocks& out, const Field& field, const Doing& doing)
{
    for (auto& told : field.told(doing))
        if (!told.value.empty())
            out.push_back(
                shown("dialog.row." + told.label, Area::rail,
                      page::Row{doing.view.say.line("desk.label." + told.label), Say::as_is(told.value), {}, told.weight}));
}
}  // namespace

Block field_block(const Field& field, const Doing& doing, const std::string& stop)
{
    const auto& view = doing.view;
    const std::string name{field.name};
    page::FormRow form;
    form.line = field.kind == Field::Kind::tick ? page::Line{} : line_or_none(view, field.label);
    if (field.aside != nullptr) form.aside = field.aside(doing);
    form.hint = line_or_none(view, field.hint);
    form.error = line_or_none(view, wrong_with(field, doing.draft));
    auto row = shown("dialog.form." + name, Area::rail, form);
    const bool here = stop == name;
    switch (field.kind) {
    case Field::Kind::told: add_told(row.inside, field, doing); break;
    case Field::Kind::one:
    case Field::Kind::several:
        add_tiles(row.inside, field, doing);
        row.chosen = here;
        break;
    case Field::Kind::tick:
        row.inside.push_back(control("dialog.tick." + name, Area::rail, page::Tick{line_or_none(view, field.label), {}, {}, {}},
                                     intent::Marked{name, "yes"}, doing.draft.has(field.name, "yes")));
        row.chosen = here;
        break;
    case Field::Kind::each:
    case Field::Kind::numbers: add_many(row.inside, field, doing, stop); break;
    default: row.inside.push_back(line_of_text(field, doing, name, here)); break;
    }
    if (!field.all_words.empty() && !doing.draft.all_options)
        row.inside.push_back(control("dialog.all_options", Area::rail,
                                     page::Button{{}, view.say.line(field.all_words), page::Button::Weight::link, false, "0"},
                                     intent::WantedAllOptions{}));
    if (field.advice != nullptr)
        if (auto advice = field.advice(doing); !advice.empty())
            row.inside.push_back(
                shown("dialog.advice." + name, Area::rail, page::Notice{"shield", std::move(advice), page::Tone::lotus}));
    return row;
}

}  // namespace kiosk::desk
