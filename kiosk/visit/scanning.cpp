/// What a scanner read: the slip's code on "my request", an ID card where a person is asked about. Elsewhere it is dropped
/// unread, and on a question the person is told so. Nothing of a refused code is kept, of a card only what is asked.
#include <algorithm>

#include "kiosk/base/utf8.h"
#include "kiosk/text/id_card.h"
#include "kiosk/visit/fields.h"
#include "kiosk/visit/steps.h"

namespace kiosk::visit::steps {

namespace {
constexpr std::size_t slip_bytes_max = 200;
constexpr std::size_t slip_letters_max = 24;
constexpr std::size_t place_parts = 3;
constexpr std::string_view slip_mark = "TGPL1:";

void scan_slip(Session& s, const std::string& bytes, const World& world)
{
    s.trouble = "scan";
    if (bytes.size() > slip_bytes_max || !base::valid_utf8(bytes) || !bytes.starts_with(slip_mark)) return;
    auto rest = base::without_controls(bytes.substr(slip_mark.size()));
    const auto colon = rest.find(':');
    if (colon == std::string::npos || colon == 0 || colon > slip_letters_max || rest.size() - colon - 1 > slip_letters_max) return;
    s.trouble.clear();
    s.lookup_code = rest.substr(0, colon);
    s.lookup_secret = rest.substr(colon + 1);
    show(s, {Screen::my_request, "secret"}, world);
    look_up(s, world);
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
    for (auto at = parts.size() - std::min(parts.size(), place_parts); at < parts.size(); ++at) place += (place.empty() ? "" : ", ") + parts[at];
    return place;
}

std::string option_for_sex(const Question& question, const std::string& printed)
{
    const std::string id = printed == "Nữ" ? "female" : printed == "Nam" ? "male" : "";
    for (const auto& option : question.options)
        if (option.id == id) return id;
    return {};
}

/// What the card says to this question, in the form in which answers are kept; empty: nothing that could be taken.
std::string answer_of(const text::IdCard& card, const Question& question, const World& world)
{
    const auto about = question.path.substr(question.path.find('.') + 1);
    if (about == "sex") return option_for_sex(question, card.sex);
    if (has_options(question)) return {};
    std::string answer;
    if (about == "name") answer = card.name;
    if (about == "id_number") answer = card.number;
    if (about == "commune") answer = place_on_card(card.address);
    if (about == "birth" && card.born) {
        const auto iso = base::iso(*card.born);   // YYYY-MM-DD
        answer = kept_form(iso.substr(8, 2) + iso.substr(5, 2) + iso.substr(0, 4), question.kind);
    }
    const bool fits = base::letters_in(answer) <= question.letters_max && trouble_with(question, answer, world.today, "").empty();
    return fits ? answer : std::string{};
}

void scan_card(Session& s, const std::string& person, const std::string& bytes, const World& world)
{
    const auto card = text::id_card(bytes);
    if (!card) {
        s.trouble = "card";
        return;
    }
    std::vector<std::string> filled;
    for (const auto& question : world.guide.request) {
        if (card_person(question) != person || !applies(question, s.draft.answers)) continue;
        auto answer = answer_of(*card, question, world);
        if (answer.empty()) continue;
        s.draft.answers[question.id] = {{std::move(answer)}};
        filled.push_back(question.id);
    }
    show(s, s.place, world);
    s.from_card = std::move(filled);
}
}  // namespace

void scan(Session& s, const std::string& bytes, const World& world)
{
    if (s.place.screen == Screen::my_request) return scan_slip(s, bytes, world);
    const auto* question = question_here(s, world);
    if (!question) return;
    if (s.overlay != Overlay::none) show(s, s.place, world);
    const auto person = s.place.screen == Screen::request ? card_person(*question) : std::string{};
    if (person.empty()) s.trouble = "scan_not_here";
    else scan_card(s, person, bytes, world);
}

}  // namespace kiosk::visit::steps
