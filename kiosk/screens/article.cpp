#include "kiosk/screens/article.h"

#include <algorithm>

namespace kiosk::screens {

namespace {
using content::Passage;

std::vector<page::Mark> marks_of(const Passage& passage)
{
    std::vector<page::Mark> marks;
    for (const auto& mark : passage.marks)
        marks.push_back(
            {mark.begin, mark.end, mark.kind == Passage::Mark::Kind::term ? page::Mark::Kind::term : page::Mark::Kind::strong});
    return marks;
}

/// Who has to be asked about what: the text itself, or a later law that changes it.
Line why_unconfirmed(const View& view, const content::Citation& citation)
{
    const auto* unread = citation.unread_on(view.today());
    if (unread == nullptr || citation.state == content::Citation::State::elsewhere) return view.words("citation.elsewhere");
    return view.words("citation.unread", fmt::arg("law", unread->law));
}

Block block_of(const View& view, const std::string& id, const Passage& passage, int number, bool fell_back)
{
    auto line = view.words.given(id, passage.text, fell_back);
    switch (passage.kind) {
    case Passage::Kind::bullet: return item(id, std::move(line), "chevron_right");
    case Passage::Kind::subheading: return heading(id, std::move(line), 3);
    case Passage::Kind::step: {
        auto block = paragraph(id, {});
        block.kind = page::Step{number, std::move(line), marks_of(passage)};
        return block;
    }
    case Passage::Kind::paragraph: break;
    }
    auto block = paragraph(id, std::move(line));
    std::get<page::Paragraph>(block.kind).marks = marks_of(passage);
    return block;
}

Blocks chips(const View& view, const std::string& group, const Passage& passage, std::vector<std::string>& offered)
{
    Blocks out;
    for (const auto& mark : passage.marks) {
        const auto* term = mark.kind == Passage::Mark::Kind::term ? view.library.term(mark.term) : nullptr;
        if (!term || std::find(offered.begin(), offered.end(), term->id) != offered.end()) continue;
        offered.push_back(term->id);
        auto line = view.words.given("term." + term->id, term->words);
        line = heard_as(line, view.words("term.what_is", fmt::arg("term", line.words)));
        out.push_back(link(group + ".term." + term->id, std::move(line), intent::OpenedOverlay{visit::Overlay::term, term->id},
                           "help_outline"));
    }
    return out;
}
}  // namespace

Blocks passages(const View& view, const std::string& group, const std::vector<Passage>& all, std::vector<std::string>& offered,
                bool fell_back)
{
    Blocks out;
    Blocks waiting;  // chips of a run of steps or bullets stand under the run
    int number = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto& passage = all[i];
        number = passage.kind == Passage::Kind::step ? number + 1 : 0;
        const auto id = group + "." + std::to_string(i + 1);
        out.push_back(block_of(view, id, passage, number, fell_back));
        append(waiting, chips(view, id, passage, offered));
        const bool in_list = passage.kind == Passage::Kind::step || passage.kind == Passage::Kind::bullet;
        const bool goes_on = in_list && i + 1 < all.size() && all[i + 1].kind == passage.kind;
        if (!goes_on) append(out, std::exchange(waiting, {}));
    }
    return out;
}

Block citation_card(const View& view, const std::string& id, const content::Citation& citation)
{
    const auto& words = view.words;
    const auto day = words.date(citation.checked_on);
    const bool confirmed = citation.confirmed_on(view.today());
    auto below = confirmed ? words("citation.checked", fmt::arg("day", day)) : why_unconfirmed(view, citation);
    return cite(id, words.given("citation." + citation.id, citation.words), std::move(below), confirmed);
}

}  // namespace kiosk::screens
