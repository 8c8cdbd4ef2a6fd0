#include "kiosk/desk/places/visits.h"

#include <algorithm>
#include <charconv>

#include "kiosk/base/utf8.h"
#include "kiosk/desk/book_parts.h"
#include "kiosk/desk/intent.h"
#include "kiosk/desk/keys.h"
#include "kiosk/desk/visit_blocks.h"
#include "kiosk/desk/visit_details.h"
#include "kiosk/text/written.h"

namespace kiosk::desk {

using What = intent::BookMeant::What;

namespace {
constexpr std::size_t text_most = 2000;

std::string& text_of(Visits& visits, const std::string& name) { return visits.texts[name]; }
std::string text_at(const Visits& visits, std::string_view name)
{
    const auto found = visits.texts.find(name);
    return found == visits.texts.end() ? std::string{} : found->second;
}
std::string chosen_at(const Visits& visits, std::string_view name)
{
    const auto found = visits.chosen.find(name);
    return found == visits.chosen.end() ? std::string{} : found->second;
}

/// None: no whole number.
std::optional<std::int64_t> whole_in(const std::string& text, std::int64_t otherwise)
{
    if (text.empty()) return otherwise;
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < 0) return std::nullopt;
    return value;
}

wish::Book fresh(registry::Kind kind, const Session& session, base::Day today)
{
    wish::Book out;
    out.what = wish::Book::What::add;
    out.entry.kind = kind;
    out.entry.unit = session.told ? session.told->unit : std::string{};
    out.entry.date = today;
    out.entry.people = kind == registry::Kind::outreach ? 0 : 1;
    return out;
}

void write_visit(Visits& visits, Session& session, const std::string& area, base::Day today)
{
    auto wish = fresh(registry::Kind::visit, session, today);
    wish.entry.field = area;
    visits.digit = false;
    session.wish = std::move(wish);
}

void write_question(Visits& visits, Session& session, base::Day today)
{
    auto wish = fresh(registry::Kind::question, session, today);
    const auto people = whole_in(text_at(visits, "question_people"), 1);
    if (!people || *people < 1) return void(visits.wrong = "question_people");
    if (text_at(visits, "asked").empty()) return void(visits.wrong = "asked");
    wish.entry.people = *people;
    wish.entry.field = chosen_at(visits, "field");
    wish.entry.sex = chosen_at(visits, "sex");
    wish.more = {
        {"asked", text_at(visits, "asked")}, {"answered", text_at(visits, "answered")}, {"how", chosen_at(visits, "how")}};
    session.wish = std::move(wish);
}

void write_outreach(Visits& visits, Session& session, base::Day today)
{
    auto wish = fresh(registry::Kind::outreach, session, today);
    if (const auto typed = text_at(visits, "day"); !typed.empty()) {
        const auto day = text::typed_day(typed);
        if (!day || !day->whole() || day->day > today) return void(visits.wrong = "day");
        wish.entry.date = day->day;
    }
    const auto people = whole_in(text_at(visits, "people"), 0), leaflets = whole_in(text_at(visits, "leaflets"), 0);
    if (text_at(visits, "place").empty()) return void(visits.wrong = "place");
    if (!people) return void(visits.wrong = "people");
    if (!leaflets) return void(visits.wrong = "leaflets");
    const auto audience = chosen_at(visits, "audience");
    wish.entry.field = audience.empty() ? "general" : audience;
    wish.entry.place = text_at(visits, "place");
    wish.entry.people = *people;
    wish.entry.leaflets = *leaflets;
    wish.more = {{"with", text_at(visits, "with")}, {"speakers", text_at(visits, "speakers")}};
    session.wish = std::move(wish);
}

void strike_out(Visits& visits, Session& session)
{
    if (!visits.line || !session.told) return;
    for (const auto& line : session.told->lines)
        if (line.subject == *visits.line && !line.entry.voided && !line.details) {
            wish::Book wish;
            wish.what = wish::Book::What::strike_out;
            wish.subject = line.subject;
            wish.version = line.version;
            session.wish = std::move(wish);
        }
}

void import_file(Visits& visits, Session& session, bool good_rows)
{
    const auto file = text_at(visits, "file");
    if (file.empty()) return void(visits.wrong = "file");
    wish::Book wish;
    wish.what = wish::Book::What::import;
    wish.words = file;
    wish.good_rows = good_rows;
    session.wish = std::move(wish);
}

void begin_form(Visits& visits, Visits::Form form, const char* focus)
{
    visits.form = form;
    visits.digit = form == Visits::Form::visit;
    visits.focus = focus;
}

std::string name_of_form(Visits::Form form)
{
    switch (form) {
    case Visits::Form::question: return "question";
    case Visits::Form::outreach: return "outreach";
    case Visits::Form::details: return "details";
    case Visits::Form::visit: break;
    }
    return "visit";
}

/// In the order of the page.
std::vector<std::string> fields_of(Visits::Form form)
{
    switch (form) {
    case Visits::Form::question: return {"question_people", "asked", "answered"};
    case Visits::Form::outreach: return {"day", "place", "with", "people", "leaflets", "speakers"};
    case Visits::Form::details: return {"visit_asked", "visit_answered"};
    case Visits::Form::visit: break;
    }
    return {};
}

void go_to_field(Visits& visits, int by)
{
    const auto fields = fields_of(visits.form);
    if (fields.empty()) return;
    const auto here = std::find(fields.begin(), fields.end(), visits.focus);
    const auto count = static_cast<std::ptrdiff_t>(fields.size());
    const auto at = here == fields.end() ? (by > 0 ? -1 : 0) : here - fields.begin();
    visits.focus = fields[static_cast<std::size_t>((at + by + count) % count)];
}

void put_away_form(Visits& visits)
{
    visits.texts.clear();
    visits.focus.clear();
    visits.form = Visits::Form::visit;
}

struct VisitsAfter {
    Visits& visits;
    Session& session;
    base::Day today;

    void operator()(const intent::BookMeant& meant) const
    {
        visits.said.clear();
        visits.wrong.clear();
        switch (meant.what) {
        case What::began_visit: return begin_form(visits, Visits::Form::visit, "");
        case What::began_question: return begin_form(visits, Visits::Form::question, "asked");
        case What::began_outreach: return begin_form(visits, Visits::Form::outreach, "place");
        case What::began_details: return begin_details(visits, session.told);
        case What::focused: visits.focus = meant.name, visits.digit = false; return;
        case What::chose:
            if (meant.name == "visit") return write_visit(visits, session, meant.value, today);
            if (meant.name == "month") return void(visits.whole_month = meant.value == "month");
            visits.chosen[meant.name] = meant.value;
            return;
        case What::selected:
            if (visits.form == Visits::Form::details) put_away_form(visits);
            visits.line = meant.subject;
            return;
        case What::struck_out: return strike_out(visits, session);
        case What::imported: return import_file(visits, session, meant.value == "good");
        case What::recorded:
            if (meant.name == "question") return write_question(visits, session, today);
            if (meant.name == "details") return complete();
            return write_outreach(visits, session, today);
        default: return;
        }
    }
    void operator()(const intent::Typed& typed) const
    {
        if (visits.focus.empty()) return;
        auto& text = text_of(visits, visits.focus);
        const auto more = base::without_controls(typed.text);
        if (text.size() + more.size() <= text_most) text += more;
    }
    void operator()(const intent::Erased&) const
    {
        if (!visits.focus.empty()) text_of(visits, visits.focus) = base::without_last_letter(text_at(visits, visits.focus));
    }
    void operator()(const intent::WentToField& went) const { go_to_field(visits, went.by); }
    void operator()(const intent::WentBack&) const
    {
        if (visits.form == Visits::Form::details) put_away_form(visits);
        visits.focus.clear();
        visits.digit = false;
        visits.import.reset();
        session.failed.reset();
    }
    void operator()(const intent::BookAnswered& answer) const
    {
        using Kind = wish::Book::What;
        visits.said.clear();
        if (answer.of == Kind::import) visits.import = answer.import;
        if (answer.failed) return;
        if (answer.of == Kind::add) {
            visits.said = "desk.visits.done." + name_of_form(visits.form);
            put_away_form(visits);
        }
        if (answer.of == Kind::change) visits.said = "desk.visits.done.details", put_away_form(visits);
        if (answer.of == Kind::strike_out) visits.said = "desk.visits.done.struck_out", visits.line.reset();
    }
    template <class Other>
    void operator()(const Other&) const
    {
    }

private:
    void complete() const
    {
        if (auto wish = details_wish(visits, session.told)) session.wish = std::move(*wish);
    }
};
}  // namespace

void take(Visits& visits, Session& session, const Intent& intent, const World& world)
{
    read_when_due(session, intent);
    std::visit(VisitsAfter{visits, session, base::local_day(world.now)}, intent);
}

Blocks blocks_of(const Visits& visits, const View& view) { return visit_blocks(visits, view); }

std::optional<Intent> intent_of(const Visits& visits, const Key& key)
{
    const auto name = spelled(key);
    const bool is_digit = name.size() == 1 && name[0] >= '0' && name[0] <= '9';
    if (is_digit && visits.focus.empty() && visits.digit)
        return intent::BookMeant{What::chose, "visit", std::string{area_of_digit(name[0])}, {}};
    if (name == "Ctrl+Return" && visits.form != Visits::Form::visit)
        return intent::BookMeant{What::recorded, name_of_form(visits.form), {}, {}};
    if (name == "Ctrl+I" && visits.line) return intent::BookMeant{What::began_details, {}, {}, {}};
    if ((name == "Tab" || name == "Shift+Tab") && !visits.focus.empty()) return intent::WentToField{{}, name == "Tab" ? 1 : -1};
    if (name == "Delete" && visits.focus.empty() && visits.line) return intent::BookMeant{What::struck_out, {}, {}, {}};
    if (name == "Backspace" && !visits.focus.empty()) return intent::Erased{};
    return std::nullopt;
}

bool writing(const Visits& visits) { return !visits.focus.empty(); }

}  // namespace kiosk::desk
