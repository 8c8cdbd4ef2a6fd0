#include "kiosk/app/audit/audit.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "kiosk/app/audit/faults.h"
#include "kiosk/app/audit/forms.h"
#include "kiosk/app/audit/pseudo.h"
#include "kiosk/app/audit/shots.h"
#include "kiosk/app/parts/data_folder.h"
#include "kiosk/base/try.h"
#include "kiosk/content/loader.h"
#include "kiosk/screens/every_page.h"
#include "kiosk/screens/screens.h"

namespace kiosk::app::audit {

namespace {

using Json = nlohmann::ordered_json;

/// As long as such words are in the centres' own settings.
content::Settings settings()
{
    content::Settings settings;
    settings.phone = "0209123456";
    settings.centre_name = {{"vi", "Trung tâm trợ giúp pháp lý nhà nước tỉnh Thái Nguyên"},
                            {"en", "State Legal Aid Centre of Thái Nguyên province"}};
    settings.opening_hours = {{"vi", "Thứ Hai đến Thứ Sáu, 7:30–11:30 và 13:30–17:00"},
                              {"en", "Monday to Friday, 7:30–11:30 and 13:30–17:00"}};
    settings.languages = {"vi", "en"};
    settings.scanner = content::keyboard_scanner;
    settings.printer = content::folder_printer;
    settings.ticket_letters = {{"A", {{"vi", "tư vấn pháp luật"}, {"en", "legal advice"}}},
                               {"B", {{"vi", "nộp và bổ sung giấy tờ"}, {"en", "handing in papers"}}}};
    return settings;
}

base::Result<content::Library> library_of(const std::filesystem::path& wanted)
{
    const auto folder = wanted.empty() ? content_folder({}) : wanted;
    auto loaded = content::load(folder);
    if (loaded) return std::move(loaded->library);
    return base::failure(base::ErrorKind::invalid_input,
                         loaded.error().empty() ? folder.string() : loaded.error().front().text());
}

/// Pages are made per language once a form: two kinds of settings, so that the pseudo-language is offered on its own pages
/// only.
class Maker {
public:
    explicit Maker(const content::Library& library) : library_(library)
    {
        all_.languages.clear();
        // A settings' name is the centre's own: no catalogue has it in every language.
        for (auto* words : {&all_.centre_name, &all_.opening_hours})
            (*words)[pseudo_language] = "[" + longer_words(words->at("en")) + "]";
        for (auto& service : all_.ticket_letters)
            service.words[pseudo_language] = "[" + longer_words(service.words.at("en")) + "]";
    }

    page::PlainPage page(visit::Session session, const Form& form) const
    {
        session.language = form.language;
        session.comfort.text_size = form.text_size;
        session.comfort.contrast = form.contrast;
        session.comfort.low_reach = form.low_reach;
        session.comfort.left_hand = form.left_hand;
        const auto& wanted = form.language == pseudo_language ? all_ : usual_;
        return page::numbered(screens::page_of(session, library_, wanted, *base::parse_time("2026-11-23T09:42"), true)).first;
    }

private:
    const content::Library& library_;
    content::Settings usual_ = settings(), all_ = settings();
};

std::string screen_name(const ui::ScreenSize& screen) { return fmt::format("{}x{}", screen.width_px, screen.height_px); }

Json told(const std::string& page, const Form& form, const Fault& fault)
{
    return {{"page", page},
            {"language", form.language},
            {"text_size", base::name_of(form.text_size)},
            {"contrast", base::name_of(form.contrast)},
            {"screen", screen_name(form.screen)},
            {"low_reach", form.low_reach},
            {"left_hand", form.left_hand},
            {"block", fault.block},
            {"fault", fault.kind},
            {"detail", fault.detail}};
}

}  // namespace

base::Result<AuditResult> audit_pages(const AuditOptions& options)
{
    auto library = TRY(library_of(options.content));
    add_pseudo_language(library);
    const auto files = TRY(ui::installed_fonts());
    auto fonts = TRY(ui::Fonts::open(files));
    fonts->pictures().fill(library.pictures);

    const Maker maker{library};
    Shots shots{options.shots, library.pictures};
    const auto sessions = screens::every_page(library);
    std::size_t combinations = 0;
    std::map<std::string, std::size_t> counts;
    Json faults = Json::array();
    std::size_t pages = 0;
    for (std::size_t at = 0; at < sessions.size(); ++at) {
        if (sessions[at].name.find(options.only) == std::string::npos) continue;
        ++pages;
        for (const auto& form : forms_for(at, library.pack.languages, options.quick)) {
            const auto& name = sessions[at].name;
            const auto page = maker.page(sessions[at].session, form);
            ++combinations;
            for (const auto& fault : faults_of(page, form.screen, *fonts)) {
                faults.push_back(told(name, form, fault));
                ++counts[fault.kind];
                TRY(shots.take(
                    page.id + fault.kind,
                    fmt::format("{} {} {} {} {} {}{}{}", fault.kind, name, form.language, base::name_of(form.text_size),
                                base::name_of(form.contrast), screen_name(form.screen), form.low_reach ? " low" : "",
                                form.left_hand ? " left" : ""),
                    page, form.screen));
            }
        }
    }
    if (pages == 0) return base::failure(base::ErrorKind::not_found, "no page's name holds \"" + options.only + "\"");
    const auto found = faults.size();
    const Json out{{"pages", pages}, {"combinations", combinations}, {"faults", std::move(faults)}, {"counts", counts}};
    return AuditResult{out.dump(1, ' ', false, Json::error_handler_t::replace), found};
}

}  // namespace kiosk::app::audit
