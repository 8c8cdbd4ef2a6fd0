/// What a scanner read: the slip's code wherever nothing is being written, an ID card where a person is asked about. Elsewhere
/// it is dropped unread, and the page says so. Nothing of a refused code is kept, of a card only what is asked.
#include <algorithm>

#include "kiosk/base/utf8.h"
#include "kiosk/text/id_card.h"
#include "kiosk/visit/steps.h"

namespace kiosk::visit::steps {

namespace {
constexpr std::size_t slip_bytes_max = 200;
constexpr std::size_t slip_letters_max = 24;
constexpr std::size_t place_parts = 3;
constexpr std::string_view slip_mark = "TGPL1:";

struct Slip {
    std::string code, secret;
};

std::optional<Slip> slip_in(std::string_view code)
{
    if (code.size() > slip_bytes_max || !base::valid_utf8(code) || !code.starts_with(slip_mark)) return std::nullopt;
    const auto rest = base::without_controls(code.substr(slip_mark.size()));
    const auto colon = rest.find(':');
    if (colon == std::string::npos || colon == 0 || colon > slip_letters_max || rest.size() - colon - 1 > slip_letters_max)
        return std::nullopt;
    return Slip{rest.substr(0, colon), rest.substr(colon + 1)};
}

void look_up_slip(Session& s, Slip slip, const World& world)
{
    // From any page one goes back to where one was.
    if (s.place.screen != Screen::my_request) go_to(s, {Screen::my_request, {}}, world);
    s.lookup_code = std::move(slip.code);
    s.lookup_secret = std::move(slip.secret);
    forget_typing_beside_questions(s);
    show(s, {Screen::my_request, "secret"}, world);
    look_up(s, world);
}

/// Pages from which a slip leads to its request: on the others something is being written, or a receipt not kept yet.
bool slip_leads_on(Screen screen)
{
    switch (screen) {
    case Screen::check:
    case Screen::consent:
    case Screen::request:
    case Screen::check_answers:
    case Screen::sent:
    case Screen::my_message: return false;
    default: return true;
    }
}

/// Cards print "house, commune, district, province", or without the district since 1 July 2025: the last three parts tell
/// where to look, what stands before is nobody's question. Nothing between the commas: no place.
std::string place_on_card(std::string_view address)
{
    std::vector<std::string> parts;
    for (std::string_view left = address;;) {
        const auto comma = left.find(',');
        auto part = kept_form(std::string{left.substr(0, comma)}, QuestionKind::place);
        part.erase(0, part.find_first_not_of(' '));
        if (!part.empty()) parts.push_back(std::move(part));
        if (comma == std::string_view::npos) break;
        left.remove_prefix(comma + 1);
    }
    std::string place;
    for (auto at = parts.size() - std::min(parts.size(), place_parts); at < parts.size(); ++at)
        place += (place.empty() ? "" : ", ") + parts[at];
    return place;
}

std::string option_for_sex(const Question& question, const std::string& printed)
{
    const std::string id = printed == "Nữ" ? "female" : printed == "Nam" ? "male" : "";
    for (const auto& option : question.options)
        if (option.id == id) return id;
    return {};
}

std::string birth_on_card(const text::TypedDay& born)
{
    const auto written = text::date(born.day, "vi");  // dd/mm/yyyy
    return written.substr(born.year_only ? 6 : born.month_only ? 3 : 0);
}

/// What the card says to a question.
struct OnCard {
    std::string answer;  ///< as answers are kept; empty: nothing that could be taken
    bool printed = false;
};

OnCard on_card(const text::IdCard& card, const Question& question, const World& world)
{
    const auto about = question.path.substr(question.path.find('.') + 1);
    if (about == "sex") return {option_for_sex(question, card.sex), card.sex_unread || !card.sex.empty()};
    if (has_options(question)) return {};
    OnCard found;
    if (about == "name") found.answer = card.name;
    if (about == "id_number") found.answer = card.number;
    if (about == "commune") found.answer = place_on_card(card.address);
    if (about == "birth" && card.born) found.answer = birth_on_card(*card.born);
    found.printed = !found.answer.empty() || (about == "birth" && card.birth_unread);
    if (found.answer.empty()) return found;
    // What stands on a card is not doubted.
    const auto trouble = trouble_with(question, found.answer, calendar_of(world));
    if (base::letters_in(found.answer) > question.letters_max || !(trouble.empty() || is_a_question(trouble)))
        found.answer.clear();
    return found;
}

void scan_card(Session& s, const std::string& person, std::string_view bytes, const World& world)
{
    const auto card = text::id_card(bytes);
    if (!card) {
        s.trouble = "card";
        return;
    }
    keep_typing(s, world);
    std::vector<std::string> filled, left;
    for (const auto& question : world.guide.request) {
        if (card_person(question) != person || !applies(question, s.draft.answers)) continue;
        auto found = on_card(*card, question, world);
        if (found.answer.empty()) {
            if (found.printed) left.push_back(question.id);
            continue;
        }
        forget_typing(s, {Screen::request, question.id});
        keep_answer(s, question, {{std::move(found.answer)}}, world);
        filled.push_back(question.id);
    }
    show(s, s.place, world);
    s.from_card = std::move(filled);
    s.not_from_card = std::move(left);
}
}  // namespace

void scan(Session& s, const std::string& bytes, const World& world)
{
    const auto code = text::without_frame(bytes);
    const bool slip_page = s.place.screen == Screen::my_request;
    if (slip_page || slip_leads_on(s.place.screen))
        if (auto slip = slip_in(code)) return look_up_slip(s, std::move(*slip), world);
    // What is told stands on the page.
    s.overlay = Overlay::none;
    s.overlay_item.clear();
    const auto* question = s.place.screen == Screen::request ? question_here(s, world) : nullptr;
    const auto person = question ? card_person(*question) : std::string{};
    if (!person.empty()) return scan_card(s, person, code, world);
    const bool broken_slip = code.starts_with(slip_mark) && slip_leads_on(s.place.screen);
    s.trouble = slip_page || broken_slip ? "scan" : "scan_not_here";
}

}  // namespace kiosk::visit::steps
