#include "kiosk/app/ctl/doctor.h"

#include <fmt/format.h>

#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>

#include "kiosk/app/ctl/commands.h"
#include "kiosk/app/exit_code.h"
#include "kiosk/app/parts/data_folder.h"
#include "kiosk/app/parts/folder_owner.h"
#include "kiosk/app/readiness/machine_facts.h"
#include "kiosk/base/standard_streams.h"

namespace kiosk::app {

namespace {
using flow::Finding;
using flow::Health;
using flow::MachinePart;

struct DoctorOptions {
    LookAt look{installed_data};
    bool json = false, quick = false;
};

bool needs_a_hand(const Finding& finding) { return finding.health == Health::watch || finding.health == Health::broken; }

/// Whom: what staff can do themselves needs nobody from outside.
std::string call_for(const Finding& finding, const std::string& phone)
{
    if (finding.health != Health::broken) return {};
    return phone.empty() ? "the centre's technician" : "the centre's technician; the unit's phone is " + phone;
}

int doctor(const DoctorOptions& options)
{
    if (const auto may = may_use(options.look.data); !may) {
        base::tell(may.error().detail);
        return exit_code_of(may.error().kind);
    }
    std::error_code fault;
    if (!std::filesystem::is_directory(options.look.data, fault)) {
        base::tell(options.look.data.string() + ": there is no such data folder; make one with kioskctl init");
        return exit_code::used_wrongly;
    }
    auto look = options.look;
    look.verify = !options.quick;
    const auto findings = flow::findings_of(machine_facts(look, base::SystemClock{}));
    const auto phone = phone_of(look.data);
    std::cout << (options.json ? readiness_json(findings, phone) + "\n" : readiness_sheet(findings, phone));
    const bool broken =
        std::any_of(findings.begin(), findings.end(), [](const Finding& one) { return one.health == Health::broken; });
    return broken ? exit_code::check_failed : exit_code::done;
}
}  // namespace

std::string_view advice_of(const Finding& finding)
{
    if (!needs_a_hand(finding)) return {};
    switch (finding.part) {
    case MachinePart::settings: return "Correct the line that is named in settings.yaml of the data folder.";
    case MachinePart::store:
        return "Look at systemctl status kiosk-store; when it was mended or lost something, run kioskctl verify.";
    case MachinePart::copies: return "Make a backup of what is there first, then run kioskctl verify and read what is lost.";
    case MachinePart::disk: return "Make room on this disk: old backups and logs first.";
    case MachinePart::clock: return "Set date and time; when they are right, a head confirms them with kioskctl clock confirm.";
    case MachinePart::keys:
        return "Put the centre's public.keys back; a new set is accepted by a head with kioskctl keys accept.";
    case MachinePart::content: return "Install the signed pack again: kioskctl content install PACK.";
    case MachinePart::law: return "Ask for a newer content pack; until then staff check what the screen says.";
    case MachinePart::queue: return "Staff: the oldest request has waited for days; open the queue.";
    case MachinePart::printer: return "Look at paper, cover, cable and power of the printer.";
    case MachinePart::print_queue:
        return "Papers lie in the print queue; they are purged before the next paper and at the next start.";
    case MachinePart::scanner: return "Look at the scanner's cable; its device is named in settings.yaml.";
    case MachinePart::sound: return "No sound card is there; the terminal stays silent.";
    case MachinePart::screen: return "No screen is seen by the system; look at its cable and power.";
    case MachinePart::touch: return "No touch panel is seen by the system; look at its USB cable.";
    case MachinePart::temperature: return "The machine is hot: clear its vents.";
    case MachinePart::restarts: return "Read journalctl -u kiosk -u kiosk-store: something makes them start anew.";
    case MachinePart::backup: return "Look at systemctl status kiosk-backup, and whether the stick is in.";
    case MachinePart::uptime:
    case MachinePart::centre: break;
    }
    return {};
}

std::string readiness_sheet(const std::vector<Finding>& findings, const std::string& phone)
{
    std::string out;
    for (const auto& finding : findings) {
        out += fmt::format("{:8} {:12} {}", flow::name_of(finding.health), flow::name_of(finding.part), finding.seen);
        if (finding.since) out += fmt::format(" (since {})", base::iso(*finding.since));
        while (out.ends_with(' ')) out.pop_back();
        out += '\n';
        if (const auto advice = advice_of(finding); !advice.empty()) out += fmt::format("         {}\n", advice);
        if (const auto whom = call_for(finding, phone); !whom.empty()) out += fmt::format("         Call {}.\n", whom);
    }
    return out;
}

std::string readiness_json(const std::vector<Finding>& findings, const std::string& phone)
{
    bool ready = true;
    auto parts = nlohmann::ordered_json::array();
    for (const auto& finding : findings) {
        ready = ready && finding.health != Health::broken;
        nlohmann::ordered_json one{
            {"part", flow::name_of(finding.part)}, {"health", flow::name_of(finding.health)}, {"seen", finding.seen}};
        one["since"] = finding.since ? nlohmann::ordered_json(base::iso(*finding.since)) : nlohmann::ordered_json(nullptr);
        one["do"] = advice_of(finding);
        one["call"] = call_for(finding, phone);
        parts.push_back(std::move(one));
    }
    const nlohmann::ordered_json sheet{{"ready", ready}, {"parts", std::move(parts)}};
    return sheet.dump(1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

void add_doctor_command(CLI::App& app, Chosen& chosen)
{
    auto* command =
        app.add_subcommand("doctor", "is this machine ready for people: what is wrong, since when, what to do, whom to call");
    auto options = std::make_shared<DoctorOptions>();
    command->add_option("--data", options->look.data, "the data folder")->capture_default_str();
    command->add_option("--backups", options->look.backups, "where the daily backups go")->capture_default_str();
    command->add_flag("--json", options->json, "as JSON");
    command->add_flag("--quick", options->quick, "without reading both copies of the log");
    when_chosen(command, chosen, std::move(options), doctor);
}

}  // namespace kiosk::app
