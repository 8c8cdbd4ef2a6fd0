#include "kiosk/desk/preview.h"

#include "kiosk/base/utf8.h"
#include "kiosk/law/outcome.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;

namespace {
constexpr std::size_t day_letters_max = 10;

/// The first days of the pack's rules, the last first: what is coming is what staff want to see.
void add_first_days(Blocks& out, const View& view)
{
    const auto& snapshots = view.world.library.rules.snapshots;
    for (auto one = snapshots.rbegin(); one != snapshots.rend(); ++one) {
        const auto day = text::date(one->in_force_from, "vi");
        const auto id = one->confirmed ? "desk.preview.from" : "desk.preview.from_unconfirmed";
        out.push_back(control("preview.from." + base::iso(one->in_force_from), Area::overlay,
                              page::Choice{view.say.line(id, {{"day", text::date(one->in_force_from, view.say.language())}}),
                                           {},
                                           page::Choice::Kind::one,
                                           {}},
                              intent::ChosePreviewDay{day}, view.session.preview->day == day));
    }
}

page::Line trouble_line(const View& view)
{
    const auto& snapshots = view.world.library.rules.snapshots;
    if (view.session.preview->trouble == PreviewTrouble::no_day || snapshots.empty())
        return view.say.line("desk.preview.no_day");
    const auto& language = view.say.language();
    const auto from = text::date(snapshots.front().in_force_from, language);
    const auto& last = snapshots.back().in_force_to;
    return last ? view.say.line("desk.preview.no_rules_until", {{"from", from}, {"to", text::date(*last, language)}})
                : view.say.line("desk.preview.no_rules", {{"from", from}});
}

void write_day(PreviewAsked& asked, const std::string& typed)
{
    asked.trouble = PreviewTrouble::none;
    for (const char letter : base::without_controls(typed))
        if (asked.day.size() < day_letters_max && ((letter >= '0' && letter <= '9') || letter == '/' || letter == '.'))
            asked.day += letter;
}

/// Wishes the preview, or says why there can be none: no day, or a day without rules.
void ask(Session& session, const World& world)
{
    auto& asked = *session.preview;
    const auto day = text::typed_day(asked.day);
    if (!day || !day->whole())
        asked.trouble = PreviewTrouble::no_day;
    else if (!law::in_force(world.library.rules, day->day))
        asked.trouble = PreviewTrouble::no_rules;
    else
        session.wish = wish::Preview{day->day};
}
}  // namespace

Blocks preview_blocks(const View& view)
{
    const auto& asked = *view.session.preview;
    page::Field day;
    day.label = view.say.line("desk.preview.day");
    day.placeholder = view.say.line("desk.preview.example");
    day.text = asked.day;
    Blocks out{shown("dialog.title", Area::overlay, page::Heading{view.say.line("desk.preview"), 2}),
               shown("preview.words", Area::overlay,
                     page::Paragraph{view.say.line("desk.preview.words"), page::Paragraph::Style::quiet, {}}),
               shown("dialog.field", Area::overlay, day)};
    if (asked.trouble != PreviewTrouble::none)
        out.push_back(shown("preview.trouble", Area::overlay, page::Notice{"error", trouble_line(view), page::Tone::red}));
    add_first_days(out, view);
    out.push_back(control("dialog.back", Area::overlay,
                          page::Button{{}, view.say.line("desk.cancel"), page::Button::Weight::secondary, false, "Esc"},
                          intent::WentBack{}));
    auto begin = control("dialog.do", Area::overlay,
                         page::Button{{}, view.say.line("desk.preview.begin"), page::Button::Weight::primary, false, "Enter"},
                         intent::WentOn{});
    begin.enabled = !asked.day.empty();
    out.push_back(std::move(begin));
    return out;
}

bool took_by_preview(Session& session, const Intent& intent, const World& world)
{
    auto& asked = *session.preview;
    if (const auto* typed = std::get_if<intent::Typed>(&intent))
        write_day(asked, typed->text);
    else if (std::holds_alternative<intent::Erased>(intent))
        asked = {base::without_last_letter(asked.day), PreviewTrouble::none};
    else if (const auto* chosen = std::get_if<intent::ChosePreviewDay>(&intent))
        asked = {chosen->day, PreviewTrouble::none};
    else if (std::holds_alternative<intent::WentOn>(intent))
        ask(session, world);
    else if (std::holds_alternative<intent::WentBack>(intent))
        close_over(session);
    else
        return false;
    return true;
}

}  // namespace kiosk::desk
