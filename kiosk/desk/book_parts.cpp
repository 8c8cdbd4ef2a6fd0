#include "kiosk/desk/book_parts.h"

#include <set>

#include "kiosk/desk/shortcuts.h"

namespace kiosk::desk {

using What = intent::BookMeant::What;

Block book_segments(std::string id, page::Area area, const std::string& name, const std::vector<BookOption>& options,
                    const std::string& chosen)
{
    auto out = shown(id, area, page::Segments{});
    for (const auto& option : options)
        out.inside.push_back(control(id + '.' + (option.value.empty() ? "all" : option.value), area,
                                     page::Tile{option.digit, option.line, {}, {}},
                                     intent::BookMeant{What::chose, name, option.value, {}}, option.value == chosen));
    return out;
}

Block book_field(const View& view, page::Area area, const std::string& name, page::Line label, const std::string& text,
                 bool focused, bool wrong, int lines)
{
    page::Field field;
    field.text = text;
    field.focused = focused;
    field.lines = lines;
    field.wrong = wrong;
    // The label stands in the row around it; it is heard here.
    field.label.spoken = label.said();
    page::FormRow row{label, {}, {}, {}};
    if (wrong) row.error = view.say.line("desk.books.wrong." + name);
    auto out = shown("row." + name, area, row);
    out.inside.push_back(control("field." + name, area, field, intent::BookMeant{What::focused, name, {}, {}}));
    return out;
}

Block book_button(const View& view, std::string id, page::Area area, page::Button::Weight weight, intent::BookMeant meant,
                  std::string icon, std::string key)
{
    page::Button button{std::move(icon), view.say.line(id), weight};
    if (!key.empty()) button.shortcut = shown_key(view, key);
    return control(std::move(id), area, button, std::move(meant));
}

Blocks book_state(const View& view, page::Area area)
{
    Blocks out;
    if (view.session.failed)
        out.push_back(
            shown("books.failed", area, page::Notice{"error", failure_line(view, *view.session.failed), page::Tone::red}));
    if (!view.session.told && !view.session.failed)
        out.push_back(shown("books.reading", area,
                            page::Paragraph{view.say.line("desk.books.reading"), page::Paragraph::Style::quiet, {}}));
    if (view.session.told && view.session.told->unreadable > 0)
        out.push_back(shown(
            "books.unreadable", area,
            page::Notice{"error",
                         view.say.line("desk.books.unreadable", {{"count", std::to_string(view.session.told->unreadable)}}),
                         page::Tone::red}));
    return out;
}

void read_when_due(Session& session, const Intent& intent)
{
    const auto* meant = std::get_if<intent::BookMeant>(&intent);
    const bool came = std::holds_alternative<intent::WentTo>(intent) || (meant != nullptr && !session.told);
    const bool changed = std::holds_alternative<intent::QueueRead>(intent);
    if ((came || changed) && std::holds_alternative<std::monostate>(session.wish)) session.wish = wish::Book{};
}

page::Line form_line(const View& view, registry::Form form)
{
    return view.say.line("desk.books.form." + std::string{registry::name_of(form)});
}

std::vector<std::string> units_of(const ToldRegister& told)
{
    std::set<std::string> out;
    if (!told) return {};
    if (!told->unit.empty()) out.insert(told->unit);
    for (const auto& entry : told->entries) out.insert(entry.unit);
    return {out.begin(), out.end()};
}

}  // namespace kiosk::desk
