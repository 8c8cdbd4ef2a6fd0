#include "kiosk/base/utf8.h"
#include "kiosk/screens/view.h"

namespace kiosk::screens {

namespace {
Block block_of(std::string id, page::Kind kind, std::optional<Meaning> meaning = std::nullopt, Area area = Area::main)
{
    Block block;
    block.id = std::move(id);
    block.area = area;
    block.kind = std::move(kind);
    block.meaning = std::move(meaning);
    return block;
}

Block button(std::string id, std::string icon, Line line, page::Button::Weight weight, Meaning meaning, Area area)
{
    const bool after = weight == page::Button::Weight::primary;
    return block_of(std::move(id), page::Button{std::move(icon), std::move(line), weight, after, {}}, std::move(meaning), area);
}
}  // namespace

Block heading(std::string id, Line line, int level) { return block_of(std::move(id), page::Heading{std::move(line), level}); }

Block paragraph(std::string id, Line line, page::Paragraph::Style style)
{
    return block_of(std::move(id), page::Paragraph{std::move(line), style, {}});
}

Block lead(std::string id, Line line) { return paragraph(std::move(id), std::move(line), page::Paragraph::Style::lead); }

Block quiet(std::string id, Line line) { return paragraph(std::move(id), std::move(line), page::Paragraph::Style::quiet); }

Block badge(std::string id, Line line, Tone tone, std::string icon)
{
    return block_of(std::move(id), page::Badge{std::move(icon), std::move(line), tone});
}

Block notice(std::string id, Line line, Tone tone, std::string icon)
{
    return block_of(std::move(id), page::Notice{std::move(icon), std::move(line), tone});
}

Block item(std::string id, Line line, std::string icon)
{
    return block_of(std::move(id), page::Item{std::move(icon), std::move(line)});
}

Block door(std::string id, Line title, Line below, Meaning meaning, std::string icon, Tone tone)
{
    return block_of(std::move(id), page::Door{std::move(icon), tone, std::move(title), std::move(below)}, std::move(meaning));
}

std::string_view paper_state(const View& view)
{
    return name_of(is_on_its_way(view.session.printing) ? visit::Printing::running : view.session.printing);
}

Block paper_notice(const View& view, std::string id, Line told)
{
    using visit::Printing;
    const auto printing = view.session.printing;
    if (is_on_its_way(printing)) return notice(std::move(id), std::move(told), Tone::teal, "print");
    if (printing == Printing::printed || printing == Printing::sent)
        return notice(std::move(id), std::move(told), Tone::green, "print");
    return notice(std::move(id), std::move(told), Tone::gold, "print_disabled");
}

Block main_button(std::string id, Line line, Meaning meaning, std::string icon)
{
    return button(std::move(id), std::move(icon), std::move(line), page::Button::Weight::primary, std::move(meaning),
                  Area::actions);
}

Block commit_button(std::string id, Line line, Meaning meaning, std::string icon)
{
    auto block = main_button(std::move(id), std::move(line), std::move(meaning), std::move(icon));
    std::get<page::Button>(block.kind).commits = true;
    return block;
}

Block side_button(std::string id, Line line, Meaning meaning, std::string icon)
{
    return button(std::move(id), std::move(icon), std::move(line), page::Button::Weight::secondary, std::move(meaning),
                  Area::actions);
}

Block link(std::string id, Line line, Meaning meaning, std::string icon)
{
    return button(std::move(id), std::move(icon), std::move(line), page::Button::Weight::link, std::move(meaning), Area::main);
}

Block cite(std::string id, Line title, Line below, bool confirmed)
{
    return block_of(std::move(id), page::Cite{std::move(title), std::move(below), confirmed});
}

Block row(std::string id, Line label, Line value, Line action, std::optional<Meaning> meaning)
{
    return block_of(std::move(id), page::Row{std::move(label), std::move(value), std::move(action), page::Row::Weight::normal},
                    std::move(meaning));
}

Block panel(std::string id, Blocks inside)
{
    auto block = block_of(std::move(id), page::Panel{});
    block.inside = std::move(inside);
    return block;
}

namespace {
std::vector<page::Heard> in_turn(const Line& line)
{
    if (!line.in_turn.empty() || !base::has_letter_or_digit(line.words)) return line.in_turn;
    return {{line.words, line.spoken}};
}
}  // namespace

Line heard_as(Line shown, const Line& heard)
{
    shown.spoken = heard.said();
    shown.fell_back = shown.fell_back || heard.fell_back;
    shown.in_turn = in_turn(heard);
    return shown;
}

Line joined(const Line& first, const char* between, const Line& second)
{
    Line out{first.id, first.words + between + second.words, first.said() + between + second.said(),
             first.fell_back || second.fell_back};
    out.in_turn = in_turn(first);
    for (auto& heard : in_turn(second)) out.in_turn.push_back(std::move(heard));
    return out;
}

Line only_said(Line line)
{
    line.spoken = line.said();
    line.words.clear();
    return line;
}

Block in(Area area, Block block)
{
    block.area = area;
    for (auto& inner : block.inside) inner = in(area, std::move(inner));
    return block;
}

Blocks in(Area area, Blocks blocks)
{
    for (auto& block : blocks) block = in(area, std::move(block));
    return blocks;
}

void append(Blocks& to, Blocks more)
{
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

}  // namespace kiosk::screens
