#include "kiosk/screens/pages.h"
#include "kiosk/screens/voice.h"

namespace kiosk::screens {

namespace {
using visit::Overlay;

Block close_button(Line words) { return main_button("overlay.close", std::move(words), intent::ClosedOverlay{}, "check"); }

Blocks why(const View& view)
{
    const auto& item = view.session.overlay_item;
    const auto& words = view.words;
    auto reason = view.library.guide.find(item) ? words.of("ask." + item, "why") : words("why.general");
    return {heading("overlay.title", words("question.why"), 2), paragraph("overlay.words", std::move(reason)),
            quiet("overlay.choice", words("why.choice")),
            side_button("overlay.call_staff", words("home.call_staff"), intent::OpenedOverlay{Overlay::call_staff, {}},
                        "support_agent"),
            close_button(words("overlay.understood"))};
}

Blocks term(const View& view)
{
    const auto& words = view.words;
    const auto* found = view.library.term(view.session.overlay_item);
    if (!found) return {heading("overlay.title", words("term.unknown"), 2), close_button(words("overlay.understood"))};
    return {heading("overlay.title", words.sentence("term." + found->id, found->words), 2),
            paragraph("overlay.words", words.given("term." + found->id + ".meaning", found->meaning)),
            close_button(words("overlay.understood"))};
}

/// Ringing tells the desk which terminal and which page, and no answers.
Blocks call_staff(const View& view)
{
    const auto& words = view.words;
    const auto& state = view.session.overlay_item;
    const bool asked = state == "ringing" || state == "rung" || state == "not_rung" || state == "late";
    Blocks out{heading("overlay.title", words("call_staff.title"), 2)};
    if (!asked) {
        append(out, {paragraph("overlay.words", words("call_staff.what")),
                     side_button("overlay.no", words("call_staff.no"), intent::ClosedOverlay{}),
                     main_button("overlay.ring", words("call_staff.ring"), intent::RangDesk{}, "notifications_active")});
        return out;
    }
    out.push_back(paragraph("overlay.words", words.of("call_staff.state", state)));
    out.push_back(close_button(words("overlay.understood")));
    return out;
}

Blocks idle_warning(const View& view)
{
    const auto& words = view.words;
    return {heading("overlay.title", words("idle.title"), 2),
            paragraph("overlay.words", words("idle.words", fmt::arg("seconds", view.settings.countdown_seconds))),
            main_button("overlay.stay", words("idle.stay"), intent::Stayed{}, "waving_hand")};
}

/// On the receipt: "have you got it?". In a request: stay, keep it for later, or throw it away.
Blocks leave_or_stay(const View& view)
{
    const auto& words = view.words;
    if (view.session.receipt) {
        Blocks out{heading("overlay.title", words("got_it.title"), 2), paragraph("overlay.words", words("got_it.words"))};
        if (is_on_its_way(view.session.printing))
            out.push_back(notice("overlay.printing", words("got_it.printing"), Tone::gold, "print"));
        else if (view.session.printing != visit::Printing::not_asked)
            out.push_back(paper_notice(view, "overlay.printing", words.of("receipt.printing", paper_state(view))));
        append(out, {side_button("overlay.back", words("got_it.not_yet"), intent::ClosedOverlay{}),
                     main_button("overlay.done", words("got_it.yes"), intent::WentTo{{Screen::thanks, {}}}, "check")});
        return out;
    }
    return {heading("overlay.title", words("leave.title"), 2), paragraph("overlay.words", words("leave.words")),
            side_button("overlay.home", words("leave.home"), intent::WentTo{{Screen::home, {}}}, "home"),
            side_button("overlay.stop", words("leave.stop"), intent::WentTo{{Screen::leaving, {}}}, "delete"),
            main_button("overlay.stay", words("leave.stay"), intent::ClosedOverlay{})};
}

/// Whose card, how it is held, and what becomes of it. The scanner listens all the while.
Blocks scan_card(const View& view)
{
    const auto& words = view.words;
    const bool aided = view.session.overlay_item == "aided";
    return {heading("overlay.title", words("scan.title"), 2),
            paragraph("overlay.words", aided ? words("scan.aided") : words("scan.requester")),
            paragraph("overlay.how", words("scan.how")), quiet("overlay.kept", words("scan.kept")),
            close_button(words("overlay.understood"))};
}

/// Nothing can be looked up without the secret; staff know the person.
Blocks lost_slip(const View& view)
{
    const auto& words = view.words;
    return {heading("overlay.title", words("lost_slip.title"), 2), paragraph("overlay.words", words("lost_slip.words")),
            paragraph("overlay.again", words("lost_slip.again")),
            side_button("overlay.call_staff", words("home.call_staff"), intent::OpenedOverlay{Overlay::call_staff, {}},
                        "support_agent"),
            close_button(words("overlay.understood"))};
}

Block setting(std::string id, Line line, bool chosen, page::Choice::Kind kind, base::Comfort comfort)
{
    Block block;
    block.id = std::move(id);
    block.kind = page::Choice{std::move(line), {}, kind, {}};
    block.meaning = intent::SetComfort{comfort};
    block.chosen = chosen;
    return block;
}

/// How this person needs the screen. Goes back to the default for the next one.
Blocks comfort(const View& view)
{
    const auto& words = view.words;
    const auto& now = view.session.comfort;
    using Kind = page::Choice::Kind;
    Blocks out{heading("overlay.title", words("comfort.title"), 2), heading("overlay.sizes", words("comfort.sizes"), 3)};
    for (const auto size : {base::TextSize::small, base::TextSize::normal, base::TextSize::large, base::TextSize::largest}) {
        auto with = now;
        with.text_size = size;
        const std::string name{name_of(size)};
        out.push_back(setting("comfort.size." + name, words.of("text_size", name), size == now.text_size, Kind::one, with));
    }
    out.push_back(heading("overlay.contrasts", words("comfort.contrasts"), 3));
    for (const auto contrast :
         {base::Contrast::light, base::Contrast::high_dark, base::Contrast::high_light, base::Contrast::low}) {
        auto with = now;
        with.contrast = contrast;
        const std::string name{name_of(contrast)};
        out.push_back(
            setting("comfort.contrast." + name, words.of("contrast", name), contrast == now.contrast, Kind::one, with));
    }
    out.push_back(heading("overlay.hands", words("comfort.hands"), 3));
    const auto toggle = [&](const std::string& name, bool base::Comfort::*part) {
        auto with = now;
        with.*part = !(now.*part);
        out.push_back(setting("comfort." + name, words.of("comfort", name), now.*part, Kind::several, with));
    };
    toggle("low_reach", &base::Comfort::low_reach);
    toggle("left_hand", &base::Comfort::left_hand);
    toggle("slow_touch", &base::Comfort::slow_touch);
    toggle("three_keys", &base::Comfort::three_keys);
    out.push_back(close_button(words("overlay.done")));
    return out;
}

Blocks blocks_of(const View& view)
{
    switch (view.session.overlay) {
    case Overlay::none: return {};
    case Overlay::comfort: return comfort(view);
    case Overlay::why: return why(view);
    case Overlay::term: return term(view);
    case Overlay::call_staff: return call_staff(view);
    case Overlay::idle_warning: return idle_warning(view);
    case Overlay::leave_or_stay: return leave_or_stay(view);
    case Overlay::scan_card: return scan_card(view);
    case Overlay::lost_slip: return lost_slip(view);
    }
    return {};
}
}  // namespace

Blocks overlay_of(const View& view)
{
    auto blocks = blocks_of(view);
    append(blocks, fallback_mark(view, blocks, "overlay.fallback"));
    if (!blocks.empty() && view.session.overlay != Overlay::idle_warning)
        blocks.push_back(listen_button(view, Area::overlay, "overlay.listen"));
    if (!blocks.empty() && view.session.place.screen != Screen::front)
        blocks.push_back(exit_button(view, Area::overlay, "overlay.exit"));
    return in(Area::overlay, std::move(blocks));
}

}  // namespace kiosk::screens
