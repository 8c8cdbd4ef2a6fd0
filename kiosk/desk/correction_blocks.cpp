#include "kiosk/desk/correction_blocks.h"

#include <algorithm>

#include "kiosk/desk/book_parts.h"
#include "kiosk/desk/ledger_order.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using page::Area;
using What = intent::BookMeant::What;

namespace {
class Form {
public:
    Form(const View& view, const Correction& correction) : view_(view), correction_(correction) {}

    void field(const std::string& name, int lines = 1)
    {
        const auto typed = correction_.texts.find(name);
        auto row = book_field(view_, Area::rail, name, view_.say.line("desk.correct.field." + name),
                              typed == correction_.texts.end() ? std::string{} : typed->second, correction_.focus == name,
                              false, lines);
        // The row has it already.
        std::get<page::Field>(row.inside.front().kind).label = {};
        if (correction_.wrong == name) {
            std::get<page::FormRow>(row.kind).error = view_.say.line("desk.correct.wrong." + name);
            std::get<page::Field>(row.inside.front().kind).wrong = true;
        }
        out.push_back(std::move(row));
    }
    void choice(const std::string& name, std::vector<BookOption> options)
    {
        auto row = shown("row." + name, Area::rail, page::FormRow{view_.say.line("desk.correct.field." + name), {}, {}, {}});
        row.inside.push_back(book_segments("correct." + name, Area::rail, name, options, chosen(name)));
        out.push_back(std::move(row));
    }
    /// Words of the grounds are long: one under the other.
    void grounds(const registry::Entry& entry)
    {
        out.push_back(shown("correct.category", Area::rail, page::CardHead{view_.say.line("desk.correct.field.category"), {}}));
        std::vector<std::string> ids;
        if (const auto rules = law::in_force(view_.say.library().rules, entry.date); rules)
            for (const auto& ground : (*rules)->grounds) ids.push_back(ground.id);
        if (!entry.category.empty() && std::find(ids.begin(), ids.end(), entry.category) == ids.end())
            ids.insert(ids.begin(), entry.category);
        for (const auto& id : ids)
            out.push_back(control("correct.category." + id, Area::rail,
                                  page::Choice{Say::as_is(view_.say.ground(id)), {}, page::Choice::Kind::one, {}},
                                  intent::BookMeant{What::chose, "category", id, {}}, chosen("category") == id));
    }
    std::string chosen(std::string_view name) const
    {
        const auto found = correction_.chosen.find(name);
        return found == correction_.chosen.end() ? std::string{} : found->second;
    }

    Blocks out;

private:
    const View& view_;
    const Correction& correction_;
};

bool in_closed_book(const RegisterTold& told, const registry::Entry& entry)
{
    return std::any_of(told.books.begin(), told.books.end(), [&](const auto& book) {
        return (book.unit.empty() || book.unit == entry.unit) && book.period.contains(entry.date);
    });
}
}  // namespace

Blocks correction_blocks(const View& view, const Correction& correction)
{
    const auto& told = *view.session.told;
    const auto line = std::find_if(told.lines.begin(), told.lines.end(),
                                   [&](const auto& each) { return each.subject == correction.subject; });
    if (line == told.lines.end()) return {};
    const auto& entry = line->entry;
    Form form{view, correction};
    form.out.push_back(
        shown("correct.head", Area::rail,
              page::CardHead{view.say.line("desk.correct.title", {{"number", registry::case_number(entry)}}), {}}));
    form.out.push_back(shown("correct.rule", Area::rail,
                             page::Paragraph{view.say.line("desk.correct.rule"), page::Paragraph::Style::quiet, {}}));
    if (in_closed_book(told, entry))
        form.out.push_back(
            shown("correct.closed", Area::rail, page::Notice{"lock", view.say.line("desk.correct.closed"), page::Tone::gold}));
    form.field("date");
    form.choice("referred", {{"", view.say.line("desk.ledger.asked_self")}, {"yes", view.say.line("desk.ledger.referred")}});
    form.field("people");
    form.field("field");
    std::vector<BookOption> ends{{"", view.say.line("desk.correct.goes_on")}};
    for (const auto end : registry::ends) {
        const std::string name{registry::name_of(end)};
        ends.push_back({name, view.say.line("desk.books.end." + name)});
    }
    form.choice("end", std::move(ends));
    if (!form.chosen("end").empty()) form.field("ended_on");
    std::vector<BookOption> grades{{"", view.say.line("desk.correct.no_grade")}};
    for (const auto grade : registry::grades) {
        const std::string name{registry::name_of(grade)};
        grades.push_back({name, view.say.line("desk.books.grade." + name)});
    }
    form.choice("grade", std::move(grades));
    if (!form.chosen("grade").empty()) form.field("graded_on");
    form.field("why", 2);
    if (correction.wrong == "nothing")
        form.out.push_back(shown("correct.nothing", Area::rail,
                                 page::Notice{"error", view.say.line("desk.correct.wrong.nothing"), page::Tone::red}));
    form.out.push_back(book_button(view, "desk.correct.record", Area::rail, page::Button::Weight::primary,
                                   {What::recorded, "correction", {}, {}}, "check", "Ctrl+Enter"));
    form.grounds(entry);
    return std::move(form.out);
}

Blocks corrected_before(const View& view, const flow::RegisterLine& line)
{
    Blocks out;
    if (line.details) return out;
    auto before = line, after = line;
    for (std::size_t at = line.versions.size(); at-- > 1;) {
        before.entry = line.versions[at - 1].entry;
        after.entry = line.versions[at].entry;
        const auto id = "corrected." + std::to_string(at);
        out.push_back(shown(id, Area::rail, page::CardHead{view.say.line("desk.correct.was"), {}}));
        const auto row = [&](const std::string& column, const std::string& was, const std::string& is) {
            if (was == is) return;
            const auto nothing = view.say.words("desk.correct.empty");
            out.push_back(shown(id + '.' + column, Area::rail,
                                page::Row{view.say.line("desk.books.column." + column),
                                          view.say.line("desk.correct.change", {{"was", was.empty() ? nothing : was},
                                                                                {"is", is.empty() ? nothing : is}}),
                                          {}}));
        };
        for (const auto* column : ledger_columns)
            row(column, ledger_cell(view, before, column), ledger_cell(view, after, column));
        row("people", std::to_string(before.entry.people), std::to_string(after.entry.people));
        if (!line.versions[at].why.empty())
            out.push_back(shown(
                id + ".why", Area::rail,
                page::Paragraph{
                    view.say.line("desk.correct.why", {{"why", line.versions[at].why}}), page::Paragraph::Style::body, {}}));
    }
    return out;
}

}  // namespace kiosk::desk
