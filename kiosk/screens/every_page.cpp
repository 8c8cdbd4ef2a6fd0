#include "kiosk/screens/every_page.h"

#include <array>
#include <utility>

namespace kiosk::screens {

namespace {

using visit::Overlay;
using visit::Screen;
using visit::Session;

class Sessions {
public:
    explicit Sessions(const content::Library& library) : library_(library) {}

    /// The new session, to be changed until the next one is added.
    Session& add(std::string name, Screen screen, std::string item = {}, Session from = {})
    {
        from.place = {screen, std::move(item)};
        made_.push_back({std::move(name), std::move(from)});
        return made_.back().session;
    }

    void add_browsing();
    void add_questions();
    void add_typing();
    void add_troubles();
    void add_outcomes();
    void add_request();
    void add_my_request();
    void add_hall();
    void add_heard();
    void add_overlays();
    std::vector<NamedSession> taken() { return std::move(made_); }

private:
    const content::Library& library_;
    std::vector<NamedSession> made_;
};

void Sessions::add_browsing()
{
    const std::vector<std::pair<const char*, Screen>> plain{{"front", Screen::front},     {"home", Screen::home},
                                                            {"areas", Screen::areas},     {"check_intro", Screen::check_intro},
                                                            {"consent", Screen::consent}, {"numbers", Screen::numbers},
                                                            {"notices", Screen::notices}, {"leaving", Screen::leaving},
                                                            {"thanks", Screen::thanks}};
    for (const auto& [name, screen] : plain) add(name, screen);
    add("search", Screen::search).typing = "ly hôn";
    add("search nothing", Screen::search, "found").sought = "xyz";
    auto& found = add("search found", Screen::search, "found");
    for (const auto& topic : library_.topics) found.hits.push_back(topic.id);
    found.hits.emplace_back("gone_with_an_older_pack");
    add("numbers danger", Screen::numbers, "danger");
    add("numbers urgent", Screen::numbers, "urgent");
    add("consent short", Screen::consent, "short");
    add("check_intro begun", Screen::check_intro).check["household"] = {{"none"}};
    for (const auto& area : library_.areas) add("area/" + area.id, Screen::area, area.id);
    for (const auto& topic : library_.topics) add("topic/" + topic.id, Screen::topic, topic.id);
    for (const auto& notice : library_.notices) add("notice/" + notice.id, Screen::notice, notice.id);
}

void Sessions::add_questions()
{
    for (const auto& question : library_.guide.check) add("check/" + question.id, Screen::check, question.id);
    for (const auto& question : library_.guide.request)
        add("request/" + question.id, Screen::request, question.id).consented = true;
    // What is chosen looks different.
    for (const auto* questions : {&library_.guide.check, &library_.guide.request})
        for (const auto& question : *questions) {
            if (question.options.empty()) continue;
            const bool check = questions == &library_.guide.check;
            auto& session = add((check ? "check/" : "request/") + question.id + " chosen",
                                check ? Screen::check : Screen::request, question.id);
            session.consented = true;
            session.choosing = {{question.options.front().id}};
        }
}

/// Each on a page that it belongs to, with the longest values its words can get.
void Sessions::add_troubles()
{
    const std::pair<const char*, std::vector<const char*>> troubles[] = {
        {"phone",
         {"needed", "phone", "phone_unusual", "phone_old", "phone_mobile", "phone_land", "full_digits", "scan_not_here"}},
        {"birth",
         {"date_birth", "date_year", "no_month", "no_day", "no_day_ever", "birth_year", "birth_old", "birth_ahead", "birth_age",
          "full_date", "card"}},
        {"come_back_on", {"date", "date_whole", "date_past", "date_far", "day_off", "clock_wrong"}},
        {"id_number", {"id_number"}},
        {"safe_word", {"full"}},
        {"sex", {"choose"}},
        {"reach", {"choose_needed"}}};
    for (const auto& [question, words] : troubles)
        for (const auto* trouble : words) {
            auto& session = add("request/" + std::string{question} + " trouble " + trouble, Screen::request, question);
            session.consented = true;
            session.trouble = trouble;
            auto& told = session.trouble;
            told.day = std::chrono::year{2026} / 11 / 29;
            told.month = 12, told.year = 1961, told.count = 31;
            const bool offers = told == "phone_old" || told == "phone_unusual";
            if (offers) told.offer = "0701234567";
            if (told == "day_off" || told == "date_whole") told.offer = "30/11/2026";
            if (told == "no_month" || told == "date_year") told.offer = "13/12/1961";
        }
    for (const auto screen : {Screen::front, Screen::home, Screen::areas, Screen::check_answers}) {
        auto& session = add("scanned for nothing " + std::to_string(static_cast<int>(screen)), screen);
        session.consented = screen == Screen::check_answers;
        session.trouble = "scan_not_here";
    }
    add("scanned in vain", Screen::home).trouble = "scan";
}

void Sessions::add_typing()
{
    add_troubles();
    for (const bool digits : {false, true})
        for (const bool capital : {false, true}) {
            auto& session = add(std::string{"request/name typing"} + (digits ? " digits" : "") + (capital ? " capital" : ""),
                                Screen::request, "name");
            session.consented = true;
            session.digits = digits;
            session.capital = capital;
            session.typing = "Nguyễn Thị Thanh ";
        }
    for (const auto way : {text::TypingWay::telex, text::TypingWay::vni})
        for (const bool capital : {false, true}) {
            auto& session =
                add("request/name typing " + std::string{name_of(way)} + (capital ? " capital" : ""), Screen::request, "name");
            session.consented = true;
            session.capital = capital;
            session.typing_way = way;
            session.typing = "Nguyễn Thị Thanh ";
        }
    // A name that fits, other names that fit, more than there is room for, none that fits.
    for (const auto& [item, typing] : {std::pair{"commune", "Thôn Nà Mạ, xã ph"},
                                       {"commune", "hoang"},
                                       {"commune", "zzz"},
                                       {"aided_commune", "Xã Phúc Lộc"},
                                       {"ethnicity_name", "cao"},
                                       {"ethnicity_name", "xá"},
                                       {"commune", "Tân Thịnh"},
                                       {"aided_ethnicity_name", "b"}}) {
        auto& session = add(std::string{"request/"} + item + " suggestions " + typing, Screen::request, item);
        session.consented = true;
        session.typing = typing;
    }
    for (const auto* item : {"name", "birth", "sex", "id_number", "commune", "aided_name", "aided_sex"}) {
        auto& session = add(std::string{"request/"} + item + " from card", Screen::request, item);
        session.consented = true;
        session.from_card = {"name", "birth", "sex", "id_number", "commune"};
    }
    auto& part = add("request/birth part of the card", Screen::request, "birth");
    part.consented = true;
    part.from_card = {"sex", "id_number", "commune"};
    part.not_from_card = {"name", "birth"};
    auto& hidden = add("request/phone hidden", Screen::request, "phone");
    hidden.consented = true;
    hidden.hide_typing = true;
    hidden.typing = "0912";
    for (const auto& question : library_.guide.request) {
        if (question.kind != visit::QuestionKind::long_text) continue;
        auto& session = add("request/" + question.id + " long", Screen::request, question.id);
        session.consented = true;
        session.typing =
            "Hàng xóm lấn sang đất nhà tôi từ năm ngoái. Tôi đã lên xã hai lần mà chưa ai trả lời. Tôi không biết phải làm gì.";
    }
}

void Sessions::add_outcomes()
{
    // Entitled, perhaps, nothing found; a matter outside of what is helped, a person to be helped elsewhere.
    using Told = std::map<std::string, const char*>;
    const Told nothing{{"household", "none"}, {"age_band", "from_18"}, {"ethnic_minority", "no"}, {"allowance", "no"},
                       {"merit", "no"},       {"case_role", "none"},   {"any_of_these", "none"},  {"business", "no"}};
    const std::vector<std::pair<const char*, Told>> situations{
        {"eligible", {{"household", "poor"}, {"case_role", "none"}, {"business", "no"}}},
        {"maybe", {{"household", "near_poor"}, {"case_role", "none"}, {"business", "no"}}},
        {"none_found", nothing},
        {"outside", {{"household", "poor"}, {"case_role", "none"}, {"business", "yes"}}},
        {"elsewhere", {{"household", "poor"}, {"lives_here", "no"}, {"matter_here", "no"}}},
        {"defender", {{"household", "poor"}, {"case_role", "accused"}, {"defender", "grave"}}}};
    for (const auto& [name, told] : situations)
        for (const std::string item : {"", "others"}) {
            auto& session = add("outcome " + std::string{name} + (item.empty() ? "" : " " + item), Screen::outcome, item);
            for (const auto& [question, answer] : told) session.check[question] = {{answer}};
        }
    add("outcome unasked", Screen::outcome);
}

void Sessions::add_request()
{
    const auto full = full_request(library_);
    add("consent carried", Screen::consent, {}, full);
    add("consent carried removed", Screen::consent, {}, full).removed_facts = {"household.poor"};
    add("check_answers", Screen::check_answers, {}, full);
    add("check_answers sending", Screen::check_answers, {}, full).awaiting = visit::Awaiting::submit;
    auto& in_doubt = add("check_answers in doubt", Screen::check_answers, {}, full);
    in_doubt.awaiting = visit::Awaiting::submit;
    in_doubt.late = true;
    add("home with a request begun", Screen::home, {}, full);
    for (const auto& [name, kind] : {std::pair{"disk_full", base::ErrorKind::disk_full},
                                     {"unavailable", base::ErrorKind::unavailable},
                                     {"busy", base::ErrorKind::busy},
                                     {"strange_key", base::ErrorKind::strange_key},
                                     {"denied", base::ErrorKind::denied},
                                     {"io", base::ErrorKind::io}})
        add(std::string{"check_answers "} + name, Screen::check_answers, {}, full).failed = kind;
    add("receipt", Screen::sent).receipt = sample_receipt(false);
    add("receipt urgent", Screen::sent).receipt = sample_receipt(true);
    for (const auto printing : {visit::Printing::running, visit::Printing::printed, visit::Printing::sent,
                                visit::Printing::no_paper, visit::Printing::not_ready, visit::Printing::failed}) {
        add("topic printing " + std::string{name_of(printing)}, Screen::topic, library_.topics.front().id).printing = printing;
    }
    for (const auto printing : {visit::Printing::running, visit::Printing::printed, visit::Printing::sent,
                                visit::Printing::no_paper, visit::Printing::not_ready, visit::Printing::failed}) {
        auto& session = add("receipt slip " + std::string{name_of(printing)}, Screen::sent);
        session.receipt = sample_receipt(false);
        session.printing = printing;
    }
    auto& leaving = add("receipt leave_or_stay", Screen::sent);
    leaving.receipt = sample_receipt(true);
    leaving.overlay = Overlay::leave_or_stay;
    const auto left = leaving;
    for (const auto printing : {visit::Printing::running, visit::Printing::printed, visit::Printing::no_paper})
        add("receipt leave_or_stay slip " + std::string{name_of(printing)}, Screen::sent, {}, left).printing = printing;
}

void Sessions::add_my_request()
{
    add("my_request code", Screen::my_request, "code");
    add("my_request secret", Screen::my_request, "secret");
    for (const auto& [name, kind] : {std::pair{"unavailable", base::ErrorKind::unavailable},
                                     {"denied", base::ErrorKind::denied},
                                     {"not_found", base::ErrorKind::not_found}})
        add(std::string{"my_request secret "} + name, Screen::my_request, "secret").failed = kind;
    for (const bool late : {false, true}) {
        auto& asking = add(late ? "my_request late" : "my_request asking", Screen::my_request, "secret");
        asking.awaiting = visit::Awaiting::lookup;
        asking.late = late;
    }
    for (int stage = 0; stage <= static_cast<int>(visit::Stage::closed); ++stage) {
        const auto which = static_cast<visit::Stage>(stage);
        add("my_status " + std::string{name_of(which)}, Screen::my_status).status =
            visit::RequestStatus{"BK-7K4M",
                                 which,
                                 2,
                                 *base::parse_day("2026-11-23"),
                                 *base::parse_day("2026-11-24"),
                                 "Chị mang theo giấy khai sinh của cháu nhé.",
                                 "TT.TV.01.2026"};
    }
    const auto status = made_.back().session.status;
    for (const auto kind : {visit::MessageKind::call, visit::MessageKind::correct, visit::MessageKind::withdraw}) {
        const std::string name{name_of(kind)};
        auto& told = add("my_status told " + name, Screen::my_status);
        told.status = status;
        told.told = kind;
        add("my_message " + name, Screen::my_message, name).status = status;
        auto& lost = add("my_message not sent " + name, Screen::my_message, name);
        lost.status = status;
        lost.failed = base::ErrorKind::unavailable;
        for (const bool late : {false, true}) {
            auto& sending = add("my_message " + std::string{late ? "late " : "sending "} + name, Screen::my_message, name);
            sending.status = status;
            sending.awaiting = visit::Awaiting::message;
            sending.late = late;
        }
    }
}

void Sessions::add_hall()
{
    add("hall", Screen::hall);
    add("hall/A", Screen::hall, "A");
    for (const bool late : {false, true}) {
        auto& taking = add(late ? "hall/A late" : "hall/A taking", Screen::hall, "A");
        taking.awaiting = visit::Awaiting::number;
        taking.late = late;
    }
    add("hall/A busy", Screen::hall, "A").failed = base::ErrorKind::busy;
    add("hall/A not taken", Screen::hall, "A").failed = base::ErrorKind::unavailable;
    const visit::HallTicket ticket{"A-012", "A", 3, *base::parse_time("2026-11-23T09:42")};
    add("ticket", Screen::hall_number).ticket = ticket;
    auto& next = add("ticket next", Screen::hall_number);
    next.ticket = ticket;
    next.ticket->before = 0;
    for (const auto printing : {visit::Printing::running, visit::Printing::printed, visit::Printing::sent,
                                visit::Printing::no_paper, visit::Printing::not_ready, visit::Printing::failed}) {
        auto& session = add("ticket slip " + std::string{name_of(printing)}, Screen::hall_number);
        session.ticket = ticket;
        session.printing = printing;
    }
    add("home with a number", Screen::home).ticket = ticket;
}

void Sessions::add_heard()
{
    const std::vector<std::pair<Screen, std::string>> places{
        {Screen::front, ""}, {Screen::home, ""}, {Screen::request, "name"}};
    for (const auto& [screen, item] : places)
        for (const bool paused : {false, true}) {
            auto& session = add(std::string{"heard"} + (paused ? " paused " : " ") + std::to_string(static_cast<int>(screen)),
                                screen, item);
            session.consented = screen == Screen::request;
            session.listening.on = true;
            session.listening.paused = paused;
        }
    add("home silent", Screen::home).listening.failed = true;
}

void Sessions::add_overlays()
{
    const std::vector<std::pair<Overlay, std::string>> plain{
        {Overlay::comfort, ""},        {Overlay::call_staff, ""},         {Overlay::call_staff, "ringing"},
        {Overlay::call_staff, "rung"}, {Overlay::call_staff, "not_rung"}, {Overlay::call_staff, "late"},
        {Overlay::idle_warning, ""},   {Overlay::leave_or_stay, ""},      {Overlay::scan_card, "requester"},
        {Overlay::scan_card, "aided"}, {Overlay::lost_slip, ""}};
    const auto put = [&](const std::string& name, Overlay overlay, const std::string& item) {
        auto& session = add(name + (item.empty() ? "" : "/" + item), Screen::home);
        session.overlay = overlay;
        session.overlay_item = item;
    };
    constexpr const char* names[] = {"none",         "comfort",       "why",       "term",     "call_staff",
                                     "idle_warning", "leave_or_stay", "scan_card", "lost_slip"};
    for (const auto& [overlay, item] : plain) put(std::string{"overlay "} + names[static_cast<int>(overlay)], overlay, item);
    for (const auto& term : library_.terms) put("overlay term", Overlay::term, term.id);
    for (const auto* questions : {&library_.guide.check, &library_.guide.request})
        for (const auto& question : *questions) put("overlay why", Overlay::why, question.id);
    put("overlay term", Overlay::term, "no_such");
    put("overlay why", Overlay::why, "no_such");
    add("front comfort", Screen::front).overlay = Overlay::comfort;
}

}  // namespace

std::vector<NamedSession> every_page(const content::Library& library)
{
    Sessions sessions{library};
    sessions.add_browsing();
    sessions.add_questions();
    sessions.add_typing();
    sessions.add_outcomes();
    sessions.add_request();
    sessions.add_my_request();
    sessions.add_hall();
    sessions.add_heard();
    sessions.add_overlays();
    return sessions.taken();
}

}  // namespace kiosk::screens
