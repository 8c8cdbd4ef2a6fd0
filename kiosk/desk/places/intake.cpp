#include "kiosk/desk/places/intake.h"

#include <algorithm>

#include "kiosk/base/utf8.h"
#include "kiosk/desk/intake_cards.h"
#include "kiosk/desk/intent.h"
#include "kiosk/desk/keys.h"
#include "kiosk/desk/nav.h"
#include "kiosk/flow/intake_form.h"
#include "kiosk/text/typing.h"
#include "kiosk/text/written.h"
#include "kiosk/visit/fields.h"

namespace kiosk::desk {

namespace {
struct IntakeAfter {
    Intake& place;
    Session& session;
    const World& world;

    void operator()(const intent::Marked& marked) const
    {
        const auto questions = questions_now(place, world);
        const auto* question = named(questions, marked.field);
        if (question == nullptr || place.stored) return;
        place.focus = marked.field;
        pick(*question, marked.choice);
    }
    void operator()(const intent::WentToField& went) const
    {
        const auto questions = questions_now(place, world);
        if (questions.empty() || place.stored) return;
        if (!went.name.empty()) return stand_at(went.name);
        const auto* here = named(questions, place.focus);
        const auto count = static_cast<std::ptrdiff_t>(questions.size());
        const auto at = here == nullptr ? -1 : here - questions.data();
        stand_at(questions[static_cast<std::size_t>((at + went.by + count) % count)].id);
    }
    void operator()(const intent::PressedEnter&) const
    {
        if (place.stored) return;
        const auto questions = questions_now(place, world);
        const auto* here = named(questions, place.focus);
        if (here != nullptr && here->kind == visit::QuestionKind::long_text)
            put_text(*here, text_at(here->id) + "\n");
        else
            (*this)(intent::WentToField{{}, 1});
    }
    void operator()(const intent::Typed& typed) const
    {
        const auto questions = questions_now(place, world);
        const auto* here = named(questions, place.focus);
        if (here == nullptr || place.stored) return;
        if (visit::has_options(*here)) {
            const auto digit = typed.text.size() == 1 ? typed.text.front() - '1' : -1;
            if (digit >= 0 && static_cast<std::size_t>(digit) < here->options.size())
                pick(*here, here->options[static_cast<std::size_t>(digit)].id);
            return;
        }
        const auto text = base::without_controls(typed.text);
        const bool words = !visit::typed_in_digits(here->kind) && !here->id.ends_with("_hour");
        if (!session.telex || !words) return put_text(*here, text_at(here->id) + text);
        place.keys += text;
        put_text(*here, text::composed(place.keys, text::Method::telex));
    }
    void operator()(const intent::Erased&) const
    {
        const auto questions = questions_now(place, world);
        const auto* here = named(questions, place.focus);
        if (here == nullptr || visit::has_options(*here)) return;
        place.texts[here->id] = base::without_last_letter(text_at(here->id));
        place.keys = place.texts[here->id];
    }
    void operator()(const intent::SwitchedTelex&) const { place.keys = text_at(place.focus); }
    void operator()(const intent::WentOn& went) const
    {
        if (place.stored || !std::holds_alternative<std::monostate>(session.wish)) return;
        place.tried = true;
        // What is still missing has the keyboard next: the same key leads through all that is needed.
        if (const auto missing = first_missing(place, world); !missing.empty()) return go_to_missing(missing);
        session.failed.reset();
        place.go_on = went.further;
        const auto answers = answers_of(place, questions_of(place, world));
        session.wish = wish::Put{place.kind == Intake::Kind::notice, session.language, answers};
    }
    void operator()(const intent::Stored& stored) const
    {
        place.stored = StoredIntake{stored.id, stored.code, stored.secret, stored.urgent};
    }
    template <class Other>
    void operator()(const Other&) const
    {
    }

private:
    static const visit::Question* named(const std::vector<visit::Question>& questions, std::string_view id)
    {
        const auto found = std::find_if(questions.begin(), questions.end(), [&](const auto& one) { return one.id == id; });
        return found == questions.end() ? nullptr : &*found;
    }
    std::string text_at(const std::string& id) const
    {
        const auto found = place.texts.find(id);
        return found == place.texts.end() ? std::string{} : found->second;
    }
    void stand_at(const std::string& id) const
    {
        place.focus = id;
        place.keys = text_at(id);
    }
    /// A notice mostly comes on the day on which it is written down: that day is offered, seen before anything is recorded.
    void go_to_missing(const std::string& id) const
    {
        if (id == "received_day" && text_at(id).empty()) place.texts[id] = text::date(base::local_day(world.now), "vi");
        stand_at(id);
    }
    void put_text(const visit::Question& question, const std::string& text) const
    {
        constexpr std::size_t bytes_a_letter = 4;
        if (text.size() <= question.letters_max * bytes_a_letter && base::letters_in(text) <= question.letters_max)
            place.texts[question.id] = text;
    }
    void pick(const visit::Question& question, const std::string& value) const
    {
        auto& values = place.chosen[question.id];
        if (question.kind == visit::QuestionKind::choice) {
            values = {value};
            return;
        }
        const auto alone = [&](const std::string& id) {
            return std::any_of(question.options.begin(), question.options.end(),
                               [&](const auto& option) { return option.id == id && option.alone; });
        };
        const auto found = std::find(values.begin(), values.end(), value);
        if (found != values.end()) {
            values.erase(found);
            return;
        }
        if (alone(value)) values.clear();
        std::erase_if(values, alone);
        values.push_back(value);
    }
};
}  // namespace

visit::Answers answers_of(const Intake& place, const std::vector<visit::Question>& questions)
{
    visit::Answers out;
    for (const auto& question : questions) {
        if (visit::has_options(question)) {
            const auto chosen = place.chosen.find(question.id);
            if (chosen != place.chosen.end() && !chosen->second.empty()) out[question.id] = {chosen->second};
            continue;
        }
        const auto typed = place.texts.find(question.id);
        if (typed == place.texts.end() || typed->second.empty()) continue;
        out[question.id] = {{visit::kept_form(typed->second, question.kind)}};
    }
    return visit::pruned(questions, std::move(out));
}

void take(Intake& place, Session& session, const Intent& intent, const World& world)
{
    // What replaces the place takes a copy of it first.
    if (std::holds_alternative<intent::WentBack>(intent)) {
        if (place.stored)
            session.intakes.erase(static_cast<int>(place.kind));
        else
            session.intakes[static_cast<int>(place.kind)] = std::make_shared<const Intake>(place);
        session.failed.reset();
        session.place = Today{};
        return;
    }
    if (const auto* went = std::get_if<intent::WentToRequest>(&intent)) {
        const auto id = went->id;
        session.intakes.erase(static_cast<int>(place.kind));
        return go_to_request(session, id, std::nullopt);
    }
    // The key that begins one, once more: the one that was stored is done, and the next is empty.
    if (const auto* anew = std::get_if<intent::WentTo>(&intent); anew != nullptr && place.stored) {
        const auto to = anew->place;
        session.intakes.erase(static_cast<int>(place.kind));
        session.place = Today{};
        return go_to(session, to);
    }
    std::visit(IntakeAfter{place, session, world}, intent);
    if (std::holds_alternative<intent::Stored>(intent)) {
        session.intakes.erase(static_cast<int>(place.kind));
        if (!place.go_on || !place.stored) return;
        const auto id = place.stored->id;
        // Taken by whoever wrote it down, then into the register.
        go_to_request(session, id, flow::StaffAct::claimed);
        session.then = flow::StaffAct::accepted;
    }
}

Blocks blocks_of(const Intake& place, const View& view)
{
    auto out = intake_cards(place, view);
    add(out, intake_rail(place, view));
    return out;
}

std::optional<Intent> intent_of(const Intake& place, const Key& key)
{
    const auto name = spelled(key);
    if (name == "Tab") return intent::WentToField{{}, 1};
    if (name == "Shift+Tab") return intent::WentToField{{}, -1};
    if (name == "Backspace") return intent::Erased{};
    const bool enter = key.name == "Return" || key.name == "Keypad Enter";
    if (!enter) return std::nullopt;
    if (place.stored) return intent::WentToRequest{place.stored->id, {}};
    const auto form = place.chosen.find("form");
    const bool asks =
        place.kind == Intake::Kind::notice && (form == place.chosen.end() || form->second != std::vector<std::string>{"04"});
    if (key.ctrl) return intent::WentOn{asks};
    if (key.alt) return intent::WentOn{false};
    return intent::PressedEnter{};
}

bool writing(const Intake& place) { return !place.stored; }

}  // namespace kiosk::desk
