#include <fmt/format.h>

#include "kiosk/screens/pages.h"
#include "kiosk/screens/papers.h"
#include "kiosk/text/speech.h"
#include "kiosk/text/written.h"

namespace kiosk::screens {

namespace {
Block code(std::string id, Line caption, Line words)
{
    Block block;
    block.id = std::move(id);
    block.area = Area::side;
    block.kind = page::Code{std::move(caption), std::move(words)};
    return block;
}

/// The slip on the glass: to be photographed, scanned, written down or heard.
Block slip(const View& view, const visit::Receipt& receipt)
{
    const auto& words = view.words;
    Block qr;
    qr.id = "receipt.qr";
    qr.kind = page::Qr{receipt.qr(), words("receipt.qr")};
    Blocks inside;
    // Whoever writes by ear hears each code twice.
    const auto twice = [&](Line line) {
        const auto said = words("receipt.said_twice", fmt::arg("code", line.said()));
        return heard_as(std::move(line), said);
    };
    inside.push_back(code("receipt.code", words("receipt.code"), twice(words.spelled("receipt.code_words", receipt.code))));
    inside.push_back(code("receipt.secret", words("receipt.secret"),
                          twice(words.spelled("receipt.secret_words", text::secret(receipt.secret)))));
    inside.push_back(std::move(qr));
    Block number;
    number.id = "receipt.number";
    if (content::gives_numbers(view.settings)) {
        // It is no number of the hall: nobody shall wait for it to be called.
        number.kind =
            page::Pair{words("receipt.request"), words("receipt.request_of_day", fmt::arg("number", receipt.daily_number))};
    } else {
        auto number_words = words.given("receipt.number_words", fmt::format("{:03}", receipt.daily_number));
        number_words.spoken = text::spoken(std::to_string(receipt.daily_number), words.language());
        number.kind = page::Pair{words("receipt.number"), std::move(number_words)};
    }
    inside.push_back(std::move(number));
    inside.push_back(quiet("secret_only_yours", words("receipt.secret_only_yours")));
    return in(Area::side, panel("receipt.slip", std::move(inside)));
}

/// By when staff answer, the day strong.
Block by_when(const View& view, const visit::Receipt& receipt)
{
    const auto day = view.words.weekday_date(receipt.answer_by);
    auto block = lead("by_when", view.words("receipt.by_when", fmt::arg("day", day)));
    auto& told = std::get<page::Paragraph>(block.kind);
    if (const auto at = told.line.words.find(day); at != std::string::npos)
        told.marks.push_back({at, at + day.size(), page::Mark::Kind::strong});
    return block;
}
}  // namespace

/// Shown only after the store said that the request is on disk.
Page receipt_page(const View& view)
{
    const auto& words = view.words;
    const auto& receipt = *view.session.receipt;
    const auto printing = view.session.printing;
    const bool asked = printing != visit::Printing::not_asked;
    Blocks blocks{asked ? paper_notice(view, "printing", words.of("receipt.printing", paper_state(view)))
                        : badge("received", words("receipt.received"), Tone::green, "check_circle"),
                  heading("title", words("receipt.title"))};
    if (receipt.urgent) blocks.push_back(notice("urgent", words("receipt.urgent"), Tone::lotus, "priority_high"));
    append(blocks, {by_when(view, receipt), quiet("by_when_source", words("receipt.by_when_source")), slip(view, receipt)});
    if (!asked) blocks.push_back(item("keep", words("receipt.keep"), "smartphone"));
    if (!view.settings.phone.empty()) {
        const auto phone = text::phone(view.settings.phone);
        blocks.push_back(item("phone", words("receipt.phone", fmt::arg("phone", phone)), "call"));
    }
    blocks.push_back(heading("papers.title", words("papers.title"), 3));
    append(blocks, paper_items(view, grounds_named(view, receipt.ground_ids)));
    blocks.push_back(quiet("papers_law", words("receipt.papers_law")));
    if (const auto rules = law::in_force(view.library.rules, view.today()); rules && !(*rules)->confirmed)
        blocks.push_back(notice("unconfirmed", unconfirmed_words(view, **rules), Tone::gold, "warning"));
    // Only who asks gets paper: a slip left in the printer would show its codes to the next person.
    if (!view.settings.printer.empty() && !is_on_its_way(printing))
        blocks.push_back(side_button("print", asked ? words("receipt.print_again") : words("receipt.print"),
                                     intent::AskedToPrint{}, "print"));
    blocks.push_back(
        main_button("done", words("receipt.done"), intent::OpenedOverlay{visit::Overlay::leave_or_stay, {}}, "check"));
    return standard_page(view, "receipt", std::move(blocks));
}

}  // namespace kiosk::screens
