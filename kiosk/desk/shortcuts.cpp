#include "kiosk/desk/shortcuts.h"

#include <algorithm>

namespace kiosk::desk {

namespace {
using Card = Shortcut::Card;

template <PlaceName place>
std::optional<Intent> to()
{
    return intent::WentTo{place};
}
template <Drawer drawer>
std::optional<Intent> of_drawer()
{
    return intent::ChoseDrawer{drawer};
}
template <class One>
std::optional<Intent> means()
{
    return One{};
}
template <intent::BookMeant::What what>
std::optional<Intent> begins()
{
    return intent::BookMeant{what, {}, {}, {}};
}
template <HallDeed::What what>
std::optional<Intent> in_hall()
{
    return intent::DidInHall{{what, {}, {}}};
}
std::optional<Intent> copies_phone() { return intent::Copied{intent::Copied::What::phone, {}}; }
std::optional<Intent> copies_code() { return intent::Copied{intent::Copied::What::code, {}}; }

constexpr Shortcut shortcuts[] = {
    {Card::places, "desk.place.today", "Alt+1", to<PlaceName::today>},
    {Card::places, "desk.drawer.open", "Alt+2", of_drawer<Drawer::open>},
    {Card::places, "desk.drawer.call_back", "Alt+3", of_drawer<Drawer::call_back>},
    {Card::places, "desk.place.hall", "Alt+4", to<PlaceName::hall>},
    {Card::places, "desk.place.visits", "Alt+5", to<PlaceName::visits>},
    {Card::places, "desk.place.ledger", "Alt+6", to<PlaceName::ledger>},
    {Card::places, "desk.place.report", "Alt+7", to<PlaceName::report>},
    {Card::places, "desk.drawer.papers", "Alt+8", of_drawer<Drawer::papers>},
    {Card::places, "desk.place.staff", "Alt+9", to<PlaceName::staff>},

    {Card::list, "desk.keys.rows", "↑ ↓"},
    {Card::list, "desk.keys.pages", "PgUp PgDn"},
    {Card::list, "desk.keys.ends", "Home End"},
    {Card::list, "desk.keys.opens", "Enter"},
    {Card::list, "desk.keys.back", "Esc"},
    {Card::list, "desk.keys.menu", "Shift+F10"},
    {Card::list, "desk.keys.sort", "Ctrl+↑ Ctrl+↓"},

    {Card::work, "desk.keys.take", "F5"},
    {Card::work, "desk.keys.call", "F6"},
    {Card::work, "desk.keys.papers", "F7"},
    {Card::work, "desk.keys.accept", "F8"},
    {Card::work, "desk.keys.transfer", "F9"},
    {Card::work, "desk.keys.refuse", "F10"},
    {Card::work, "desk.keys.note", "Ctrl+G"},
    {Card::work, "desk.keys.hearing", "Ctrl+H"},
    {Card::work, "desk.keys.paper", "Ctrl+P", means<intent::OpenedPapers>},

    {Card::anywhere, "desk.keys.find", "F2", means<intent::StartedSearch>},
    {Card::anywhere, "desk.take_next", "F3", means<intent::TookNext>},
    {Card::anywhere, "desk.keys.call_number", "F4", in_hall<HallDeed::What::call_next>},
    {Card::anywhere, "desk.keys.visit", "Ctrl+T", begins<intent::BookMeant::What::began_visit>},
    {Card::anywhere, "desk.keys.question", "Ctrl+Q", begins<intent::BookMeant::What::began_question>},
    {Card::anywhere, "desk.keys.outreach", "Ctrl+B", begins<intent::BookMeant::What::began_outreach>},
    {Card::anywhere, "desk.keys.new_request", "Ctrl+N", to<PlaceName::counter>},
    {Card::anywhere, "desk.keys.notice", "Ctrl+M", to<PlaceName::notice>},
    {Card::anywhere, "desk.keys.ticket", "Ctrl+K", in_hall<HallDeed::What::give>},

    {Card::copying, "desk.keys.copy_phone", "Ctrl+C", copies_phone},
    {Card::copying, "desk.keys.copy_code", "Ctrl+Shift+C", copies_code},
    {Card::copying, "desk.keys.undo", "Ctrl+Z", means<intent::Undid>},
    {Card::copying, "desk.keys.export", "Ctrl+E"},
    {Card::copying, "desk.keys.pdf", "Ctrl+S"},
    {Card::copying, "desk.keys.correct", "Ctrl+I"},
    {Card::list, "desk.keys.rows_part", "Ctrl+PgUp Ctrl+PgDn"},

    {Card::filling, "desk.keys.fields", "Tab Shift+Tab"},
    {Card::filling, "desk.keys.pick", "1 … 9 0"},
    {Card::filling, "desk.keys.tick", "Space"},
    {Card::filling, "desk.keys.record", "Ctrl+Enter"},
    {Card::filling, "desk.keys.further", "Alt+Enter"},
    {Card::filling, "desk.keys.draft", "Esc"},
    {Card::filling, "desk.keys.line", "Enter"},
    {Card::filling, "desk.keys.complete", "Ctrl+I"},
    {Card::filling, "desk.keys.telex", "F12", means<intent::SwitchedTelex>},

    {Card::desk, "desk.lock", "Ctrl+L", means<intent::Locked>},
    {Card::desk, "desk.keys.shortcuts", "F1", to<PlaceName::shortcuts>},
    {Card::desk, "desk.preview", "Ctrl+D", means<intent::AskedToPreview>},
    {Card::desk, "desk.keys.called_again", "F6"},
    {Card::desk, "desk.keys.absent", "F10"},
};

struct CardOfKeys {
    Card card;
    std::string_view words;
};
constexpr CardOfKeys cards[] = {
    {Card::places, "desk.keys.card.places"},   {Card::list, "desk.keys.card.list"},
    {Card::work, "desk.keys.card.work"},       {Card::anywhere, "desk.keys.card.anywhere"},
    {Card::copying, "desk.keys.card.copying"}, {Card::filling, "desk.keys.card.filling"},
    {Card::desk, "desk.keys.card.desk"},
};

Block card_of(const View& view, const CardOfKeys& wanted)
{
    const auto number = std::to_string(static_cast<int>(wanted.card));
    auto card = shown("keys.card." + number, page::Area::main, page::Panel{});
    card.inside.push_back(shown("keys.head." + number, page::Area::main, page::CardHead{view.say.line(wanted.words), {}}));
    for (const auto& shortcut : shortcuts)
        if (shortcut.card == wanted.card)
            card.inside.push_back(shown("keys." + number + "." + std::to_string(card.inside.size()), page::Area::main,
                                        page::Entry{{}, view.say.line(shortcut.words), std::string{shortcut.keys}}));
    return card;
}

Block words_card(const View& view, const std::string& id)
{
    auto card = shown("keys.card." + id, page::Area::main, page::Panel{});
    card.inside.push_back(
        shown("keys.head." + id, page::Area::main, page::CardHead{view.say.line("desk.keys.card." + id), {}}));
    card.inside.push_back(shown("keys.words." + id, page::Area::main,
                                page::Paragraph{view.say.line("desk.keys.words." + id), page::Paragraph::Style::body, {}}));
    return card;
}
}  // namespace

std::span<const Shortcut> all_shortcuts() { return shortcuts; }

std::optional<Intent> by_shortcut(std::string_view spelled, const Session& session)
{
    if (session.locked) return std::nullopt;
    for (const auto& shortcut : shortcuts)
        if (shortcut.meant != nullptr && shortcut.keys == spelled) return shortcut.meant();
    return std::nullopt;
}

std::string shown_key(const View& view, std::string_view key)
{
    const bool shown = view.session.shortcuts_shown.value_or(view.world.shortcuts_shown);
    return shown ? std::string{key} : std::string{};
}

Blocks page_of_shortcuts(const View& view)
{
    page::PaneHead head;
    head.line = view.say.line("desk.keys.shortcuts");
    head.below = view.say.line("desk.keys.said");
    auto title = shown("keys.title", page::Area::tabs, head);
    const bool quiet = !view.session.shortcuts_shown.value_or(view.world.shortcuts_shown);
    title.inside.push_back(
        control("keys.quiet", page::Area::tabs,
                page::Button{
                    {}, view.say.line(quiet ? "desk.keys.show" : "desk.keys.hide"), page::Button::Weight::secondary, false, {}},
                intent::SwitchedShortcuts{}));
    title.inside.push_back(control(
        "keys.back", page::Area::tabs,
        page::Button{{}, view.say.line("desk.keys.leave"), page::Button::Weight::secondary, false, "Esc"}, intent::WentBack{}));
    Blocks out{std::move(title)};
    for (const auto& card : cards) out.push_back(card_of(view, card));
    out.push_back(words_card(view, "mouse"));
    out.push_back(words_card(view, "why"));
    return out;
}

}  // namespace kiosk::desk
