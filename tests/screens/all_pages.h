#pragma once
/// The shipped pack, and a session for every page a citizen can meet. A page that is added gets a line here.
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "kiosk/content/loader.h"
#include "kiosk/law/outcome.h"
#include "kiosk/screens/screens.h"

namespace kiosk::test {

using visit::Overlay;
using visit::Place;
using visit::Screen;
using visit::Session;

inline content::Library shipped_library()
{
    auto loaded = content::load(std::string{KIOSK_SOURCE_DIR} + "/content");
    if (!loaded) {
        std::string faults;
        for (const auto& fault : loaded.error()) faults += fault.text() + "\n";
        FAIL(faults);
    }
    return std::move(loaded->library);
}

inline base::WallTime morning() { return *base::parse_time("2026-11-23T09:42"); }

inline content::Settings settings()
{
    content::Settings settings;
    settings.phone = "0209123456";
    settings.scanner = "/dev/scanner";
    settings.opening_hours = {{"vi", "7:30–11:30, 13:30–17:00"}, {"en", "7:30–11:30, 13:30–17:00"}};
    return settings;
}

inline visit::Receipt receipt()
{
    visit::Receipt receipt;
    receipt.code = "BK-7K4M";
    receipt.secret = "K7M42QXD";
    receipt.daily_number = 14;
    receipt.answer_by = *base::parse_day("2026-11-24");
    receipt.urgent = true;
    receipt.ground_ids = {"tgpl2017.7.2"};
    return receipt;
}

/// A draft in which every question that can apply for a relative is answered.
inline Session full_request(const content::Library& library)
{
    Session session;
    session.consented = true;
    session.carry_over = true;
    session.check["household"] = {{"poor"}};
    session.draft.facts.set("household", "poor");
    auto& answers = session.draft.answers;
    for (const auto& question : library.guide.request) {
        if (!applies(question, answers)) continue;
        if (question.options.empty()) answers[question.id] = {{"0912345678"}};
        else if (question.kind == visit::QuestionKind::several) answers[question.id] = {{question.options.front().id, question.options[1].id}};
        else answers[question.id] = {{question.options.front().id}};
    }
    answers["for_whom"] = {{"relative"}};
    return session;
}

inline std::vector<Session> browsing_sessions(const content::Library& library)
{
    std::vector<Session> sessions;
    const auto add = [&](Screen screen, std::string item = {}) {
        Session session;
        session.place = {screen, std::move(item)};
        sessions.push_back(session);
    };
    for (const auto screen : {Screen::front, Screen::home, Screen::areas, Screen::check_intro, Screen::outcome, Screen::consent,
                              Screen::numbers, Screen::notices, Screen::leaving, Screen::thanks})
        add(screen);
    for (const auto* item : {"", "found"}) add(Screen::search, item);   // "found" without hits: nothing was found
    add(Screen::search, "found");
    for (const auto& topic : library.topics) sessions.back().hits.push_back(topic.id);
    sessions.back().hits.push_back("gone_with_an_older_pack");
    add(Screen::outcome, "others");
    add(Screen::numbers, "danger");
    add(Screen::my_request, "code");
    add(Screen::my_request, "secret");
    for (const auto& area : library.areas) add(Screen::area, area.id);
    for (const auto& topic : library.topics) add(Screen::topic, topic.id);
    for (const auto& notice : library.notices) add(Screen::notice, notice.id);
    for (const auto& question : library.guide.check) add(Screen::check, question.id);
    for (const auto& question : library.guide.request) {
        add(Screen::request, question.id);
        sessions.back().consented = true;
    }
    return sessions;
}

inline std::vector<Session> request_sessions(const content::Library& library)
{
    std::vector<Session> sessions;
    for (const auto screen : {Screen::consent, Screen::check_answers, Screen::home}) {
        sessions.push_back(full_request(library));
        sessions.back().place = {screen, {}};
    }
    for (const auto kind : {base::ErrorKind::disk_full, base::ErrorKind::unavailable, base::ErrorKind::denied}) {
        sessions.push_back(full_request(library));
        sessions.back().place = {Screen::check_answers, {}};
        sessions.back().failed = kind;
        Session asking;
        asking.place = {Screen::my_request, "secret"};
        asking.failed = kind;
        sessions.push_back(asking);
    }
    sessions.push_back(full_request(library));
    sessions.back().place = {Screen::check_answers, {}};
    sessions.back().awaiting = visit::Awaiting::submit;
    sessions.push_back(full_request(library));
    sessions.back().place = {Screen::consent, {}};
    sessions.back().removed_facts = {"household.poor"};
    Session sent;
    sent.place = {Screen::sent, {}};
    sent.receipt = receipt();
    sessions.push_back(sent);
    return sessions;
}

/// Outcomes of every kind, stages of every kind, every trouble, every dialog, both sides of the keyboard.
inline std::vector<Session> state_sessions(const content::Library& library)
{
    std::vector<Session> sessions;
    const auto add = [&](Screen screen, std::string item = {}) -> Session& {
        Session session;
        session.place = {screen, std::move(item)};
        sessions.push_back(session);
        return sessions.back();
    };
    for (const auto* household : {"poor", "near_poor", "none"})
        for (const auto* item : {"", "others"}) {
            auto& session = add(Screen::outcome, item);
            session.check["household"] = {{household}};
            session.check["business"] = {{household == std::string{"none"} ? "yes" : "no"}};
            session.check["any_of_these"] = {{"none"}};
            session.check["case_role"] = {{household == std::string{"near_poor"} ? "accused" : "none"}};
        }
    for (int stage = 0; stage <= static_cast<int>(visit::Stage::closed); ++stage) {
        auto& session = add(Screen::my_status);
        session.status = visit::RequestStatus{"BK-7K4M", static_cast<visit::Stage>(stage), 2, *base::parse_day("2026-11-23"),
                                              *base::parse_day("2026-11-24"), "Mang giấy khai sinh.", "TT.TV.01.2026"};
    }
    const auto status = sessions.back().status;
    for (const auto kind : {visit::MessageKind::call, visit::MessageKind::correct, visit::MessageKind::withdraw})
        for (const bool failed : {false, true}) {
            auto& message = add(Screen::my_message, std::string{visit::name_of(kind)});
            message.status = status;
            if (failed) message.failed = base::ErrorKind::unavailable;
            auto& told = add(Screen::my_status);
            told.status = status;
            told.told = kind;
        }
    for (const auto* trouble : {"choose", "choose_needed", "needed", "phone", "phone_unusual", "date", "date_whole", "date_past",
                                "date_far", "birth", "scan", "card", "scan_not_here"}) {
        auto& session = add(Screen::request, "phone");
        session.consented = true;
        session.trouble = trouble;
    }
    for (const bool digits : {false, true})
        for (const bool capital : {false, true}) {
            auto& session = add(Screen::request, "name");
            session.digits = digits;
            session.capital = capital;
            session.typing = "Nguyễn Thị ";
        }
    for (const auto way : {text::TypingWay::telex, text::TypingWay::vni}) {
        auto& session = add(Screen::request, "name");
        session.typing_way = way;
        session.from_card = {"name", "birth"};
    }
    for (const auto& [item, typing] : {std::pair{"commune", "xã ph"}, {"commune", "hoang"}, {"commune", "zzz"}, {"ethnicity_name", "cao"}}) {
        auto& session = add(Screen::request, item);
        session.consented = true;
        session.typing = typing;
    }
    auto& hidden = add(Screen::request, "phone");
    hidden.hide_typing = true;
    hidden.typing = "0912";
    const std::string term = library.terms.empty() ? "none" : library.terms.front().id;
    const std::vector<std::pair<Overlay, std::string>> overlays{
        {Overlay::comfort, ""}, {Overlay::why, "household"}, {Overlay::why, "no_such"}, {Overlay::term, term}, {Overlay::term, "no_such"},
        {Overlay::call_staff, ""}, {Overlay::call_staff, "ringing"}, {Overlay::call_staff, "rung"}, {Overlay::call_staff, "not_rung"},
        {Overlay::idle_warning, ""}, {Overlay::leave_or_stay, ""}, {Overlay::scan_card, "requester"}, {Overlay::scan_card, "aided"}};
    for (const auto& [overlay, item] : overlays) {
        auto& session = add(Screen::home);
        session.overlay = overlay;
        session.overlay_item = item;
    }
    auto& done = add(Screen::sent);
    done.receipt = receipt();
    done.overlay = Overlay::leave_or_stay;
    auto& front = add(Screen::front);
    front.overlay = Overlay::comfort;
    for (const bool paused : {false, true})
        for (const auto screen : {Screen::front, Screen::home, Screen::request}) {
            auto& listening = add(screen, screen == Screen::request ? "name" : "");
            listening.consented = screen == Screen::request;
            listening.listening.on = true;
            listening.listening.paused = paused;
        }
    auto& dumb = add(Screen::home);
    dumb.listening.failed = true;
    auto& begun = add(Screen::check_intro);
    begun.check["household"] = {{"none"}};
    return sessions;
}

inline std::vector<Session> all_sessions(const content::Library& library)
{
    auto sessions = browsing_sessions(library);
    for (auto& more : {request_sessions(library), state_sessions(library)}) sessions.insert(sessions.end(), more.begin(), more.end());
    return sessions;
}

}  // namespace kiosk::test
