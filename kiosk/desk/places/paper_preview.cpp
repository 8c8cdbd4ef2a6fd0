#include "kiosk/desk/places/paper_preview.h"

#include <algorithm>

#include "kiosk/base/utf8.h"
#include "kiosk/desk/intent.h"
#include "kiosk/desk/keys.h"
#include "kiosk/desk/panes.h"
#include "kiosk/flow/paper_values.h"
#include "kiosk/text/typing.h"

namespace kiosk::desk {

namespace {
using content::PaperAsk;
using content::PaperForm;
using content::PaperSubject;

constexpr std::size_t written_max = 2000;
constexpr int page_px = 620;

const PaperAsk* ask_at(const PaperForm& form, std::string_view place)
{
    for (const auto& ask : form.asks)
        if (ask.place == place) return &ask;
    return nullptr;
}

std::string suggested(const PaperPreview& preview, const PaperAsk& ask)
{
    const auto known = ask.from.empty() ? std::string_view{} : preview.values.of(ask.from);
    if (ask.options.empty()) return std::string{known.empty() ? std::string_view{ask.usual} : known};
    for (const auto& option : ask.options)
        if (option.value == known) return option.value;
    return {};
}

void choose_paper(PaperPreview& preview, const PaperForm& form)
{
    preview.paper = form.paper;
    preview.written.clear();
    for (const auto& ask : form.asks) preview.written[ask.place] = suggested(preview, ask);
    preview.focus = form.asks.empty() ? std::string{} : form.asks.front().place;
    preview.keys = form.asks.empty() ? std::string{} : preview.written[preview.focus];
    preview.copies = 0;
    preview.pages.clear();
    preview.stale = true;
    preview.print = PaperPreview::Print::none;
}

struct PapersAfter {
    Session& session;
    PaperPreview& preview;
    const World& world;

    bool operator()(const intent::WentBack&) const
    {
        session.paper.reset();
        return true;
    }
    bool operator()(const intent::WentTo&) const { return leave(); }
    bool operator()(const intent::ChoseDrawer&) const { return leave(); }
    bool operator()(const intent::StartedSearch&) const { return leave(); }
    bool operator()(const intent::TookNext&) const { return leave(); }
    bool operator()(const intent::ChoseAct&) const { return true; }
    bool operator()(const intent::OpenedPapers&) const { return (*this)(intent::AskedForPaper{false}); }
    bool operator()(const intent::ChosePaper& chosen) const
    {
        for (const auto* form : forms_for(preview, session, world))
            if (form->paper == chosen.paper && chosen.paper != preview.paper) choose_paper(preview, *form);
        return true;
    }
    bool operator()(const intent::ZoomedPaper& zoomed) const
    {
        preview.percent = zoomed.percent;
        preview.stale = true;
        return true;
    }
    bool operator()(const intent::CountedCopies& counted) const
    {
        if (const auto* form = form_of(preview, world))
            preview.copies = std::clamp((preview.copies == 0 ? form->copies : preview.copies) + counted.by, 1, 9);
        return true;
    }
    bool operator()(const intent::AskedForPaper& asked) const
    {
        const auto* form = form_of(preview, world);
        if (form == nullptr || !may_be_printed(preview, *form)) return true;
        if (!std::holds_alternative<std::monostate>(session.wish)) return true;
        preview.print = PaperPreview::Print::on_its_way;
        session.wish = wish::PutOnPaper{job_of(preview, *form), asked.into_file};
        return true;
    }
    bool operator()(const intent::WentToField& went) const
    {
        const auto* form = form_of(preview, world);
        if (form == nullptr || form->asks.empty()) return true;
        auto next = went.name;
        if (next.empty()) {
            const auto& asks = form->asks;
            const auto at = std::find_if(asks.begin(), asks.end(), [&](const auto& one) { return one.place == preview.focus; });
            const auto count = static_cast<std::ptrdiff_t>(asks.size());
            next = asks[static_cast<std::size_t>(((at - asks.begin()) % count + went.by + count) % count)].place;
        }
        preview.focus = next;
        preview.keys = preview.written[next];
        return true;
    }
    bool operator()(const intent::Marked& marked) const
    {
        auto& value = preview.written[marked.field];
        value = value == marked.choice ? std::string{} : marked.choice;
        preview.focus = marked.field;
        return changed();
    }
    bool operator()(const intent::Typed& typed) const
    {
        const auto* form = form_of(preview, world);
        const auto* ask = form ? ask_at(*form, preview.focus) : nullptr;
        if (ask == nullptr) return true;
        const auto text = base::without_controls(typed.text);
        auto& written = preview.written[preview.focus];
        if (!ask->options.empty()) {
            const auto at = text.size() == 1 && text[0] >= '1' ? static_cast<std::size_t>(text[0] - '1') : ask->options.size();
            if (at < ask->options.size()) written = ask->options[at].value;
            return changed();
        }
        if (written.size() + text.size() > written_max) return true;
        preview.keys += text;
        written = session.telex ? text::composed(preview.keys, text::Method::telex) : written + text;
        return changed();
    }
    bool operator()(const intent::Erased&) const
    {
        auto& written = preview.written[preview.focus];
        written = base::without_last_letter(written);
        preview.keys = written;
        return changed();
    }
    bool operator()(const intent::PressedEnter&) const { return (*this)(intent::WentToField{{}, 1}); }
    bool operator()(const intent::PaperDrawn& drawn) const
    {
        session.wish = {};
        if (drawn.paper == preview.paper) preview.pages = drawn.pages;
        return true;
    }
    bool operator()(const intent::PaperEnded& ended) const
    {
        if (std::holds_alternative<wish::PutOnPaper>(session.wish)) session.wish = {};
        preview.print = ended.how;
        preview.saved_as = ended.saved_as;
        if (ended.how == PaperPreview::Print::failed) session.failed = ended.kind;
        return true;
    }
    template <class Other>
    bool operator()(const Other&) const
    {
        return false;
    }

private:
    bool leave() const
    {
        session.paper.reset();
        return false;
    }
    bool changed() const
    {
        preview.stale = true;
        preview.print = PaperPreview::Print::none;
        session.failed.reset();
        return true;
    }
};

bool offered(const PaperForm& form, const PaperPreview& preview, const Session& session)
{
    const bool of_case = preview.of == PaperSubject::case_file && form.subject == PaperSubject::request;
    if (form.subject != preview.of && !of_case) return false;
    const auto role = record::role_named(session.role);
    if (!role || session.powers.grant(form.power, *role) != record::Grant::full) return false;
    if (form.stages.empty() || !preview.request) return true;
    const auto* row = row_of(session, *preview.request);
    return row != nullptr && std::find(form.stages.begin(), form.stages.end(), row->stage) != form.stages.end();
}

/// Waits while the program has something else to do.
void wish_drawing(Session& session, const World& world)
{
    if (!session.paper || !session.paper->stale || !std::holds_alternative<std::monostate>(session.wish)) return;
    const auto* form = form_of(*session.paper, world);
    if (form == nullptr) return;
    session.paper->stale = false;
    session.wish = wish::DrawPaper{job_of(*session.paper, *form)};
}

void begin(Session& session, const World& world, PaperPreview preview)
{
    const auto forms = forms_for(preview, session, world);
    if (!forms.empty()) choose_paper(preview, *forms.front());
    session.failed.reset();
    session.paper = std::move(preview);
    wish_drawing(session, world);
}

flow::PaperOffice office_of(const Session& session, const World& world)
{
    return {world.library,      world.office.centre, world.office.unit,         world.office.hours,
            world.office.phone, session.who,         base::local_day(world.now)};
}
}  // namespace

void open_papers(Session& session, const World& world)
{
    const auto* request = open_request(session);
    const auto* row = request == nullptr ? nullptr : row_of(session, request->id);
    if (row == nullptr || !request->looked || !request->whole) return;
    PaperPreview preview;
    preview.of = row->case_number.empty() && !request->whole->notice ? PaperSubject::request : PaperSubject::case_file;
    preview.request = row->id;
    preview.values = flow::request_values(office_of(session, world), *row, *request->whole, request->history);
    begin(session, world, std::move(preview));
}

void open_papers_of(Session& session, const World& world, PaperSubject of, content::PaperValues values)
{
    PaperPreview preview;
    preview.of = of;
    preview.values = std::move(values);
    begin(session, world, std::move(preview));
}

bool took_by_papers(Session& session, const Intent& intent, const World& world)
{
    if (!session.paper) return false;
    const bool took = std::visit(PapersAfter{session, *session.paper, world}, intent);
    wish_drawing(session, world);
    return took;
}

std::optional<Intent> intent_of(const PaperPreview&, const Key& key)
{
    const auto name = spelled(key);
    if (name == "Ctrl+P" || name == "Ctrl+Return") return intent::AskedForPaper{false};
    if (name == "Ctrl+S") return intent::AskedForPaper{true};
    if (name == "Tab") return intent::WentToField{{}, 1};
    if (name == "Shift+Tab") return intent::WentToField{{}, -1};
    if (name == "Return" || name == "Keypad Enter") return intent::PressedEnter{};
    if (name == "Backspace") return intent::Erased{};
    return std::nullopt;
}

std::vector<const PaperForm*> forms_for(const PaperPreview& preview, const Session& session, const World& world)
{
    std::vector<const PaperForm*> out;
    const auto today = base::local_day(world.now);
    for (const bool seldom : {false, true})
        for (const auto& form : world.library.paper_forms)
            if (form.seldom == seldom && form.in_force_on(today) && offered(form, preview, session)) out.push_back(&form);
    // The request is what people come to sign.
    std::stable_partition(out.begin(), out.end(), [](const auto* form) { return form->paper == "request"; });
    return out;
}

const PaperForm* form_of(const PaperPreview& preview, const World& world)
{
    return content::form_on(world.library, preview.paper, base::local_day(world.now));
}

content::PaperValues values_on(const PaperPreview& preview, const PaperForm& form)
{
    auto out = preview.values;
    for (const auto& ask : form.asks) {
        const auto found = preview.written.find(ask.place);
        const auto written = found == preview.written.end() ? std::string{} : found->second;
        out.one[ask.place] = written;
        for (const auto& option : ask.options)
            if (option.value == written) {
                out.one[ask.place] = option.words;
                out.chosen[ask.place] = option.value;
            }
    }
    return out;
}

bool may_be_printed(const PaperPreview& preview, const PaperForm& form)
{
    return std::all_of(form.asks.begin(), form.asks.end(), [&](const PaperAsk& ask) {
        const auto found = preview.written.find(ask.place);
        return !ask.needed || (found != preview.written.end() && !found->second.empty());
    });
}

PaperJob job_of(const PaperPreview& preview, const PaperForm& form)
{
    const int width = page_px * (preview.percent == 0 ? 110 : preview.percent) / 100 * (form.wide ? 14 : 10) / 10;
    return {form.paper,      preview.of,
            preview.request, values_on(preview, form),
            width,           preview.copies == 0 ? form.copies : preview.copies};
}

}  // namespace kiosk::desk
