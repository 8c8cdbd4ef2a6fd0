#include "kiosk/setup/after.h"

#include <algorithm>

#include "kiosk/base/utf8.h"
#include "kiosk/visit/fields.h"

namespace kiosk::setup {

namespace {
constexpr auto tones = text::TonePlacement::old_style;

template <class... Each>
struct Overloaded : Each... {
    using Each::operator()...;
};
template <class... Each>
Overloaded(Each...) -> Overloaded<Each...>;

void enter(Session& s, Step step)
{
    s.step = step;
    s.at_entry = s.answers;
    s.text.reset();
    s.refused = false;
    s.printing = visit::Printing::not_asked;
    s.letters_scanned = 0;
    s.sound = Session::Sound::not_asked;
    s.line_mm = card_mm;
    if (s.ending == Ending::failed) s.ending = Ending::not_yet;
    // What was plugged in meanwhile is found.
    s.wanted = Wanted::look;
}

Step beside(Step step, int by) { return static_cast<Step>(std::clamp(static_cast<int>(step) + by, 0, steps_in_all - 1)); }

void go_on(Session& s)
{
    if (s.step == Step::size && s.line_mm != card_mm)
        s.answers.settings.diagonal_inches = std::clamp(diagonal_inches(s.machine, s.line_mm), 5.0, 100.0);
    const bool back_to_all = s.from_all;
    s.from_all = false;
    enter(s, back_to_all ? Step::all : beside(s.step, 1));
}

void go_back(Session& s)
{
    if (s.text) {
        s.text.reset();
        return;
    }
    const bool back_to_all = s.from_all;
    s.from_all = false;
    enter(s, back_to_all ? Step::all : beside(s.step, -1));
}

void open(Session& s, Text text)
{
    s.text = text;
    s.refused = false;
    s.keys.typing = text_now(s.answers.settings, text);
    s.keys.word_strokes.clear();
    s.keys.digits = false;
    s.keys.capital = visit::begins_capital(s.keys.typing, kind_of(text));
}

void take_text(Session& s)
{
    auto changed = content::answered(s.answers.settings, setting_of(*s.text), base::without_controls(s.keys.typing));
    s.refused = !changed;
    if (!changed) return;
    s.answers.settings = std::move(*changed);
    s.text.reset();
}

void type(Session& s, const std::string& letter)
{
    if (letter.size() > 16 || !base::valid_utf8(letter)) return;
    const auto kind = kind_of(*s.text);
    const auto most = letters_max(*s.text);
    if (*s.text == Text::unit) {
        if (s.keys.typing.size() < most) s.keys.typing += base::upper(base::without_controls(letter));
        return;
    }
    auto now = visit::with_stroke({s.keys.typing, s.keys.word_strokes}, s.keys.capital ? base::upper(letter) : letter, kind,
                                  most, s.keys.typing_way, tones);
    s.keys.typing = std::move(now.text);
    s.keys.word_strokes = std::move(now.word_keys);
    s.keys.capital = visit::begins_capital(s.keys.typing, kind);
}

void key(Session& s, const visit::Intent& what)
{
    namespace key = visit::intent;
    if (!s.text) return;
    s.refused = false;
    if (const auto* typed = std::get_if<key::Typed>(&what)) {
        type(s, typed->letter);
    } else if (const auto* toned = std::get_if<key::TypedTone>(&what)) {
        s.keys.typing = text::after_tone(s.keys.typing, toned->tone, tones);
        s.keys.word_strokes.clear();
    } else if (std::holds_alternative<key::Erased>(what)) {
        s.keys.typing = base::without_last_letter(s.keys.typing);
        s.keys.word_strokes.clear();
        s.keys.capital = visit::begins_capital(s.keys.typing, kind_of(*s.text));
    } else if (std::holds_alternative<key::Shifted>(what)) {
        s.keys.capital = !s.keys.capital;
    } else if (std::holds_alternative<key::SwitchedKeys>(what)) {
        s.keys.digits = !s.keys.digits;
    } else if (std::holds_alternative<key::SwitchedTypingWay>(what)) {
        using enum text::TypingWay;
        auto& way = s.keys.typing_way;
        way = way == mark_keys ? telex : way == telex ? vni : mark_keys;
        s.keys.word_strokes.clear();
    } else if (std::holds_alternative<key::Answered>(what)) {
        take_text(s);
    }
}

void choose(Session& s, const intent::Chose& chosen)
{
    auto& settings = s.answers.settings;
    switch (chosen.what) {
    case intent::What::printer:
        settings.printer = chosen.which;
        s.printing = visit::Printing::not_asked;
        break;
    case intent::What::scanner:
        settings.scanner = chosen.which;
        s.letters_scanned = 0;
        break;
    case intent::What::loudspeaker: settings.voice.loudspeaker.device = chosen.which; break;
    case intent::What::headphones: settings.voice.headphones.device = chosen.which; break;
    case intent::What::keys: s.answers.keys_from = chosen.which; break;
    case intent::What::content: s.answers.content_from = chosen.which; break;
    }
}

/// None chosen by name means all of the pack; the last one cannot be taken away.
void toggle(Session& s, const std::string& language, const std::vector<std::string>& all)
{
    auto& offered = s.answers.settings.languages;
    auto wanted = offered.empty() ? all : offered;
    const auto found = std::find(wanted.begin(), wanted.end(), language);
    if (found == wanted.end())
        wanted.push_back(language);
    else if (wanted.size() > 1)
        wanted.erase(found);
    offered.clear();
    for (const auto& each : all)
        if (std::find(wanted.begin(), wanted.end(), each) != wanted.end()) offered.push_back(each);
    if (offered == all) offered.clear();
}

void touch(Session& s, const intent::TouchedPlace& touched)
{
    if (s.step == Step::touch && touched.place < touch_places) s.touches[touched.place] = touched.offset;
}
}  // namespace

visit::QuestionKind kind_of(Text text) { return text == Text::phone ? visit::QuestionKind::phone : visit::QuestionKind::text; }

std::size_t letters_max(Text text)
{
    switch (text) {
    case Text::unit: return content::unit_letters_max;
    case Text::terminal: return 20;
    case Text::phone: return 20;
    default: return 120;
    }
}

Session after(Session s, const Intent& what, const std::vector<std::string>& languages)
{
    std::visit(
        Overloaded{
            [&](const intent::WentOn&) { go_on(s); },
            [&](const intent::WentBack&) { go_back(s); },
            [&](const intent::Skipped&) {
                s.answers = s.at_entry;
                s.line_mm = card_mm;
                go_on(s);
            },
            [&](const intent::WentTo& to) {
                enter(s, to.step);
                s.from_all = true;
            },
            [&](const intent::ChoseLanguage& chosen) { s.language = chosen.language; },
            [&](const intent::OpenedText& opened) { open(s, opened.text); },
            [&](const intent::Keyed& keyed) { key(s, keyed.what); },
            [&](const intent::ClearedText&) {
                s.keys.typing.clear();
                s.keys.word_strokes.clear();
                if (s.text) s.keys.capital = visit::begins_capital({}, kind_of(*s.text));
            },
            [&](const intent::MadeLineLonger& longer) {
                s.line_mm = std::clamp(s.line_mm + longer.by_mm, line_mm_min, line_mm_max);
            },
            [&](const intent::Hung& hung) { s.answers.settings.rotation = hung.how; },
            [&](const intent::TouchedPlace& touched) { touch(s, touched); },
            [&](const intent::TouchesForgotten&) { s.touches = {}; },
            [&](const intent::Chose& chosen) { choose(s, chosen); },
            [&](const intent::MadeLouder& louder) {
                auto& volume = s.answers.settings.voice.volume_percent;
                volume = std::clamp(volume + louder.by_percent, 20, 100);
            },
            [&](const intent::ToggledLanguage& toggled) { toggle(s, toggled.language, languages); },
            [&](const intent::Asked& asked) {
                s.wanted = asked.what;
                if (asked.what == Wanted::print) s.printing = visit::Printing::running;
            },
            [&](const intent::Closed&) { s.over = true; },
            [&](const intent::Nothing&) {},
            [&](const intent::PrintingWent& went) { s.printing = went.how; },
            [&](const intent::SoundWent& went) { s.sound = went.sounds ? Session::Sound::sounds : Session::Sound::failed; },
            [&](const intent::Scanned& scanned) {
                if (s.step == Step::scanner) s.letters_scanned = scanned.letters;
            },
            [&](const intent::Found& found) { s.machine = found.machine; },
            [&](const intent::Wrote& wrote) {
                s.ending = Ending::written;
                s.keys_changed = wrote.keys_changed;
                s.pack_installed = wrote.pack_installed;
                s.wanted = Wanted::look;
            },
            [&](const intent::CouldNotWrite& failed) {
                s.ending = Ending::failed;
                s.failure = failed.why;
            },
        },
        what);
    return s;
}

}  // namespace kiosk::setup
