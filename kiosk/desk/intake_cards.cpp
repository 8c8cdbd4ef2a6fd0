#include "kiosk/desk/intake_cards.h"

#include <algorithm>

#include "kiosk/desk/clock_words.h"
#include "kiosk/desk/clocks_told.h"
#include "kiosk/desk/intent.h"
#include "kiosk/flow/intake_form.h"
#include "kiosk/flow/request_schema.h"
#include "kiosk/text/written.h"
#include "kiosk/visit/fields.h"

namespace kiosk::desk {

using page::Area;

namespace {
bool is_notice(const Intake& place) { return place.kind == Intake::Kind::notice; }

/// Which card a question of a notice stands in; those of the pack's form have sections.
std::string card_of(const Intake& place, const visit::Question& question)
{
    if (!is_notice(place)) return question.section.empty() ? "confirmed" : question.section;
    constexpr std::string_view of_body[] = {"received_hour", "received_day", "received_by", "body",
                                            "sender",        "sender_phone", "number"};
    if (question.id == "form") return "form";
    if (question.id == "category" || question.id == "appointed_defence") return "category";
    return std::find(std::begin(of_body), std::end(of_body), question.id) != std::end(of_body) ? "body" : "person";
}

std::string label_of(const Intake& place, const View& view, const visit::Question& question)
{
    const auto& library = view.world.library;
    for (const auto& id : {"desk.intake." + question.id, is_notice(place) ? "desk.label." + question.path : std::string{},
                           "ask." + question.id + ".row"})
        if (!id.empty() && library.has_words(id)) return view.say.words(id);
    return view.say.words("desk.label." + question.path);
}

page::Line option_line(const Intake& place, const View& view, const visit::Question& question, const std::string& option)
{
    const auto& library = view.world.library;
    for (const auto& id : {"desk.intake." + question.id + "." + option, "desk.notice." + question.id + "." + option,
                           "ask." + question.id + "." + option})
        if (library.has_words(id)) return view.say.line(id);
    (void)place;
    return Say::as_is(option);
}

bool has_value(const Intake& place, const std::string& question, const std::string& value)
{
    const auto found = place.chosen.find(question);
    return found != place.chosen.end() && std::find(found->second.begin(), found->second.end(), value) != found->second.end();
}

std::string text_of(const Intake& place, const std::string& question)
{
    const auto found = place.texts.find(question);
    return found == place.texts.end() ? std::string{} : found->second;
}

Block field_of(const Intake& place, const View& view, const visit::Question& question)
{
    page::FormRow row;
    row.line = Say::as_is(label_of(place, view, question));
    if (const auto wrong = wrong_answer(place, question, view.world); !wrong.empty()) row.error = view.say.line(wrong);
    auto out = shown("intake." + question.id, Area::detail, row);
    const bool here = place.focus == question.id;
    if (visit::has_options(question)) {
        out.chosen = here;
        std::size_t number = 0;
        for (const auto& option : question.options) {
            ++number;
            page::Tile tile;
            tile.digit = number < 10 ? std::to_string(number) : std::string{};
            tile.line = option_line(place, view, question, option.id);
            if (question.id == "form") tile.below = view.say.line("desk.intake.form." + option.id + ".below");
            out.inside.push_back(control("intake." + question.id + "." + option.id, Area::detail, tile,
                                         intent::Marked{question.id, option.id}, has_value(place, question.id, option.id)));
        }
        return out;
    }
    page::Field field;
    field.text = text_of(place, question.id);
    field.focused = here;
    field.lines = question.kind == visit::QuestionKind::long_text ? 4 : 1;
    field.wrong = !row.error.empty();
    if (question.kind == visit::QuestionKind::date) field.placeholder = view.say.line("desk.intake.day_example");
    out.inside.push_back(control("intake.text." + question.id, Area::detail, field, intent::WentToField{question.id, 0}));
    return out;
}

/// The moment a notice was received, as far as it was typed.
std::optional<base::WallTime> received(const Intake& place)
{
    const auto day = text::typed_day(text_of(place, "received_day"));
    if (!day || !day->whole()) return std::nullopt;
    const auto at = base::parse_time(base::iso(day->day) + "T" + text_of(place, "received_hour"));
    return at ? std::optional{*at} : std::nullopt;
}

/// As the clocks will count it once it is stored.
std::vector<flow::Clock> clocks_of_notice(const Intake& place, const View& view)
{
    const auto at = received(place);
    if (!at) return {};
    flow::QueuedRequest row;
    row.day = view.today;
    row.answer_by = law::add_working_days(view.today, 1, view.world.library.rules.holidays);
    flow::OpenedRequest request;
    auto& notice = request.notice.emplace();
    notice.received_at = *at;
    notice.form = has_value(place, "form", "04") ? "04" : "03";
    if (const auto role = place.chosen.find("role"); role != place.chosen.end() && !role->second.empty())
        notice.role = role->second.front();
    const auto& library = view.world.library;
    return flow::clocks_of(row, &request, nullptr, {library.clocks, library.rules.holidays, view.world.now});
}

/// Did the body tell in time? Twelve hours of somebody held, else twenty-four, from the person's own asking.
Blocks told_in_time(const Intake& place, const View& view)
{
    const auto at = received(place);
    const auto day = text::typed_day(text_of(place, "asked_day"));
    const auto asked = day && day->whole() ? base::parse_time(base::iso(day->day) + "T" + text_of(place, "asked_hour"))
                                           : base::Result<base::WallTime>{base::failure(base::ErrorKind::not_found, "")};
    const auto* rule = content::clock_on(view.world.library.clocks,
                                         has_value(place, "role", "held") ? "body_tells_held" : "body_tells", view.today);
    if (!at || !asked || rule == nullptr || *at < *asked) return {};
    const auto due = flow::due_after(*rule, *asked, view.world.library.rules.holidays);
    const auto span = span_words(view.say, std::chrono::duration_cast<std::chrono::minutes>(*at - *asked));
    page::Limit limit;
    limit.met = *at <= due;
    limit.gauge = {*at <= due ? 1.0F : 0.0F, *at <= due ? page::Tone::green : page::Tone::red};
    limit.line = view.say.line(*at <= due ? "desk.intake.told_in_time" : "desk.intake.told_late", {{"span", span}});
    limit.until = Say::as_is(std::string{content::in_language(rule->words, view.say.language())});
    limit.source = Say::as_is(std::string{content::in_language(rule->source, view.say.language())});
    return {shown("intake.in_time", Area::rail, limit), shown("intake.in_time.line", Area::rail, page::Divider{})};
}

void add_steps(Blocks& out, const Intake& place, const View& view)
{
    out.push_back(shown("intake.steps", Area::rail, page::CardHead{view.say.line("desk.intake.then"), {}}));
    const bool asks = !has_value(place, "form", "04");
    int number = 0;
    for (const auto* id : asks ? std::vector<const char*>{"accept", "appoint", "send", "register", "meet"}
                               : std::vector<const char*>{"explain", "accept_if", "answer"}) {
        page::Rung rung;
        rung.number = ++number;
        rung.line = view.say.line("desk.intake.step." + std::string{id});
        rung.below = view.say.line("desk.intake.step." + std::string{id} + ".below");
        rung.state = number == 1 ? page::Rung::State::now : page::Rung::State::later;
        out.push_back(shown("intake.step." + std::to_string(number), Area::rail, rung));
    }
    out.push_back(shown("intake.steps.line", Area::rail, page::Divider{}));
}

void add_buttons(Blocks& out, const Intake& place, const View& view)
{
    out.push_back(shown("act.foot", Area::rail, page::Divider{}));
    if (view.session.failed)
        out.push_back(shown("intake.failed", Area::rail,
                            page::Notice{"error", failure_line(view, *view.session.failed), page::Tone::red}));
    const auto put = [&](const char* id, const char* words, page::Button::Weight weight, const char* key, Intent meaning) {
        out.push_back(control(id, Area::rail, page::Button{{}, view.say.line(words), weight, false, key}, std::move(meaning)));
    };
    using enum page::Button::Weight;
    const bool asks = is_notice(place) && !has_value(place, "form", "04");
    if (asks) {
        put("intake.accept", "desk.intake.do.accept", primary, "Ctrl+Enter", intent::WentOn{true});
        put("intake.do", "desk.intake.do.only", secondary, "Alt+Enter", intent::WentOn{false});
    } else {
        put("intake.do", is_notice(place) ? "desk.intake.do.only" : "desk.intake.do.request", primary, "Ctrl+Enter",
            intent::WentOn{false});
    }
    put("intake.back", "desk.intake.keep", secondary, "Esc", intent::WentBack{});
}

Blocks stored_blocks(const Intake& place, const View& view)
{
    auto panel = shown("intake.stored", Area::detail, page::Panel{});
    panel.inside.push_back(shown("intake.stored.head", Area::detail, page::CardHead{view.say.line("desk.intake.stored"), {}}));
    panel.inside.push_back(
        shown("intake.code", Area::detail, page::Code{view.say.line("desk.intake.code"), Say::as_is(place.stored->code)}));
    if (!is_notice(place)) {
        panel.inside.push_back(
            shown("intake.secret", Area::detail,
                  page::Code{view.say.line("desk.intake.secret"), Say::as_is(text::secret(place.stored->secret))}));
        panel.inside.push_back(
            shown("intake.secret.words", Area::detail,
                  page::Paragraph{view.say.line("desk.intake.secret.words"), page::Paragraph::Style::body, {}}));
    }
    panel.inside.push_back(
        control("intake.open", Area::detail,
                page::Button{{}, view.say.line("desk.intake.open"), page::Button::Weight::primary, false, "Enter"},
                intent::WentToRequest{place.stored->id, {}}));
    return {std::move(panel)};
}
}  // namespace

std::vector<visit::Question> questions_of(const Intake& place, const World& world)
{
    return is_notice(place) ? flow::notice_questions() : flow::counter_questions(world.library.guide);
}

std::vector<visit::Question> questions_now(const Intake& place, const World& world)
{
    auto all = questions_of(place, world);
    const auto answers = answers_of(place, all);
    std::erase_if(all, [&](const visit::Question& question) { return !visit::applies(question, answers); });
    return all;
}

std::string wrong_answer(const Intake& place, const visit::Question& question, const World& world)
{
    const bool options = visit::has_options(question);
    const auto typed = text_of(place, question.id);
    const auto chosen = place.chosen.find(question.id);
    const bool empty = options ? chosen == place.chosen.end() || chosen->second.empty() : typed.empty();
    if (empty) return question.required && place.tried ? "desk.intake.wrong.missing" : "";
    if (options || place.focus == question.id) return {};
    if (question.id.ends_with("_hour")) return base::parse_time("2026-01-01T" + typed) ? "" : "desk.intake.wrong.hour";
    // What a body tells has happened; the terminal's questions ask for days to come.
    if (question.id == "received_day" || question.id == "asked_day") {
        const auto day = text::typed_day(typed);
        const bool was =
            day && day->whole() && std::chrono::sys_days{day->day} <= std::chrono::sys_days{base::local_day(world.now)};
        return was ? "" : "desk.intake.wrong.day";
    }
    const auto kept = visit::kept_form(typed, question.kind);
    const auto trouble = visit::trouble_with(question, kept, {base::local_day(world.now), &world.library.rules});
    if (trouble.empty() || is_a_question(trouble)) return {};
    switch (question.kind) {
    case visit::QuestionKind::date: return "desk.intake.wrong.day";
    case visit::QuestionKind::phone: return "desk.intake.wrong.phone";
    default: return "desk.intake.wrong.other";
    }
}

std::string first_missing(const Intake& place, const World& world)
{
    auto tried = place;
    tried.tried = true;
    tried.focus.clear();
    for (const auto& question : questions_now(tried, world))
        if (!wrong_answer(tried, question, world).empty()) return question.id;
    return {};
}

Blocks intake_cards(const Intake& place, const View& view)
{
    page::PaneHead head;
    head.line = view.say.line(is_notice(place) ? "desk.intake.notice" : "desk.intake.counter");
    head.after = view.say.line(is_notice(place) ? "desk.intake.notice.after" : "desk.intake.counter.after");
    head.right = view.say.line("desk.act.tab");
    Blocks out{shown("intake.head", Area::detail, head)};
    if (place.stored) {
        add(out, stored_blocks(place, view));
        return out;
    }
    for (const auto& question : questions_now(place, view.world)) {
        const auto name = card_of(place, question);
        const auto id = "intake.card." + name;
        auto card = std::find_if(out.begin(), out.end(), [&](const Block& block) { return block.id == id; });
        if (card == out.end()) {
            out.push_back(shown(id, Area::detail, page::Panel{}));
            card = out.end() - 1;
            card->inside.push_back(
                shown(id + ".head", Area::detail, page::CardHead{view.say.line("desk.intake.card." + name), {}}));
        }
        card->inside.push_back(field_of(place, view, question));
    }
    return out;
}

Blocks intake_rail(const Intake& place, const View& view)
{
    Blocks out;
    if (place.stored) return out;
    if (is_notice(place)) {
        for (const auto& clock : clocks_of_notice(place, view)) {
            if (!clock.due) continue;
            const auto words = told(view, clock);
            page::Limit limit;
            limit.gauge = words.words.gauge;
            limit.line = Say::as_is(dotted({words.what.words, words.words.left}));
            limit.until = Say::as_is(dotted({words.words.until, words.rule.words}));
            limit.source = words.source;
            out.push_back(shown("intake.clock." + std::to_string(out.size()), Area::rail, limit));
        }
        if (!out.empty()) out.push_back(shown("intake.clock.line", Area::rail, page::Divider{}));
        add_steps(out, place, view);
        add(out, told_in_time(place, view));
    }
    add_buttons(out, place, view);
    return out;
}

}  // namespace kiosk::desk
