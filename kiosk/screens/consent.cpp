#include <algorithm>

#include "kiosk/screens/answers.h"
#include "kiosk/screens/pages.h"

namespace kiosk::screens {

namespace {
/// Every eligibility answer that would go along, each with its own way out.
Blocks carried_rows(const View& view)
{
    const auto& words = view.words;
    Blocks rows;
    for (const auto& question : view.library.guide.check) {
        const auto found = view.session.check.find(question.id);
        if (found == view.session.check.end()) continue;
        for (const auto& option : question.options) {
            const auto& values = found->second.values;
            if (option.unsure || std::find(values.begin(), values.end(), option.id) == values.end()) continue;
            const auto entry = question.id + "." + option.id;
            const auto& removed = view.session.removed_facts;
            const bool out = std::find(removed.begin(), removed.end(), entry) != removed.end();
            auto value = option_words(view, question, option);
            if (out) value = words("consent.taken_out");
            rows.push_back(row("carried." + entry, words.of("ask." + question.id, "row"), std::move(value),
                               out ? words("consent.keep") : words("consent.take_out"), intent::RemovedFact{entry}));
        }
    }
    return rows;
}
}  // namespace

/// Before the first identifying question. Agreeing is an act of its own; nothing is ticked beforehand, nothing stored yet.
Page consent_page(const View& view)
{
    const auto& words = view.words;
    const bool short_way = view.session.place.item == "short";
    Blocks blocks{
        heading("title", short_way ? words("consent.title_short") : words("consent.title")),
        item("what", short_way ? words("consent.what_short") : words("consent.what"), "edit_note"),
        item("purpose", words("consent.purpose"), "support_agent"),
        item("who", words("consent.who"), "lock"),
        item("how_long", words("consent.how_long"), "schedule"),
        item("rights", words("consent.rights"), "policy"),
        item("children", words("consent.children"), "child_care"),
        quiet("source", words("consent.source")),
    };
    if (view.session.carry_over) {
        if (auto rows = carried_rows(view); !rows.empty()) {
            // Beside, not below: nobody agrees without having had it in sight.
            Blocks inside{heading("carried", words("consent.carried"), 2),
                          quiet("carried_note", words("consent.carried_note"))};
            append(inside, std::move(rows));
            blocks.push_back(in(Area::side, panel("carried_rows", std::move(inside))));
        }
    }
    auto refuse = side_button("refuse", words("consent.refuse"), intent::RefusedConsent{});
    std::get<page::Button>(refuse.kind).decides = true;
    blocks.push_back(std::move(refuse));
    blocks.push_back(commit_button("agree", words("consent.agree"), intent::GaveConsent{}));
    return standard_page(view, "consent", std::move(blocks));
}

}  // namespace kiosk::screens
