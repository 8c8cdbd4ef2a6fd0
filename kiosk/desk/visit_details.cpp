#include "kiosk/desk/visit_details.h"

#include <algorithm>

#include "kiosk/desk/book_parts.h"
#include "kiosk/desk/shortcuts.h"
#include "kiosk/desk/visit_blocks.h"

namespace kiosk::desk {

using page::Area;
using What = intent::BookMeant::What;

namespace {
constexpr auto field_of_details = "visit_field";
/// Of the form and of the line.
constexpr std::pair<const char*, const char*> texts_of_details[] = {{"visit_asked", "asked"}, {"visit_answered", "answered"}};

std::string written_at(const std::map<std::string, std::string, std::less<>>& map, std::string_view name)
{
    const auto found = map.find(name);
    return found == map.end() ? std::string{} : found->second;
}
}  // namespace

const flow::RegisterLine* line_to_complete(const Visits& visits, const ToldRegister& told)
{
    if (!visits.line || !told) return nullptr;
    const auto found =
        std::find_if(told->lines.begin(), told->lines.end(), [&](const auto& line) { return line.subject == *visits.line; });
    if (found == told->lines.end() || found->entry.voided || found->details) return nullptr;
    const bool has_words = found->entry.kind == registry::Kind::visit || found->entry.kind == registry::Kind::question;
    return has_words ? &*found : nullptr;
}

void begin_details(Visits& visits, const ToldRegister& told)
{
    const auto* line = line_to_complete(visits, told);
    if (line == nullptr) return;
    visits.form = Visits::Form::details;
    visits.digit = false;
    for (const auto& [name, kept_as] : texts_of_details) visits.texts[name] = written_at(line->more, kept_as);
    visits.chosen[field_of_details] = line->entry.field;
    visits.focus = texts_of_details[0].first;
}

std::optional<wish::Book> details_wish(const Visits& visits, const ToldRegister& told)
{
    const auto* line = line_to_complete(visits, told);
    if (line == nullptr || visits.form != Visits::Form::details) return std::nullopt;
    wish::Book out;
    out.what = wish::Book::What::change;
    out.subject = line->subject;
    out.version = line->version;
    out.entry = line->entry;
    out.entry.field = written_at(visits.chosen, field_of_details);
    out.more = line->more;
    for (const auto& [name, kept_as] : texts_of_details) {
        out.more.erase(kept_as);
        if (auto words = written_at(visits.texts, name); !words.empty()) out.more[kept_as] = std::move(words);
    }
    return out;
}

Blocks details_blocks(const Visits& visits, const View& view)
{
    if (visits.form != Visits::Form::details || line_to_complete(visits, view.session.told) == nullptr) return {};
    auto card = shown("details", Area::rail, page::Panel{});
    page::CardHead head{view.say.line("desk.visits.details"), {}};
    head.key = shown_key(view, "Ctrl+I");
    card.inside.push_back(shown("details.head", Area::rail, std::move(head)));
    const auto chosen = written_at(visits.chosen, field_of_details);
    for (std::size_t digit = 1; digit <= 10; ++digit) {
        const std::string area{area_of_digit(static_cast<char>('0' + digit % 10))};
        card.inside.push_back(control("details.field." + area, Area::rail,
                                      page::Tile{{}, view.say.line("desk.area." + area), {}, {}},
                                      intent::BookMeant{What::chose, field_of_details, area, {}}, area == chosen));
    }
    for (const auto& [name, kept_as] : texts_of_details)
        card.inside.push_back(book_field(view, Area::rail, name, view.say.line(std::string{"desk.visits.field."} + kept_as),
                                         written_at(visits.texts, name), visits.focus == name, false, 2));
    card.inside.push_back(book_button(view, "desk.visits.details.record", Area::rail, page::Button::Weight::primary,
                                      {What::recorded, "details", {}, {}}, "check", "Ctrl+Enter"));
    return {std::move(card)};
}

}  // namespace kiosk::desk
