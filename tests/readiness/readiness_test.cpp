/// The readiness sheet: what the system tells of a machine, and what kioskctl says of it.
#include <doctest/doctest.h>

#include <fstream>
#include <nlohmann/json.hpp>

#include "kiosk/app/ctl/doctor.h"
#include "kiosk/app/readiness/machine_facts.h"
#include "kiosk/app/readiness/system_facts.h"
#include "tests/danger/danger_folder.h"

using namespace kiosk;
using flow::Health;
using flow::MachinePart;

namespace {
void write(const std::filesystem::path& file, const std::string& text)
{
    std::filesystem::create_directories(file.parent_path());
    std::ofstream{file} << text;
}

flow::Finding finding(const flow::MachineFacts& facts, MachinePart part)
{
    return flow::findings_of(facts).at(static_cast<std::size_t>(part));
}
}  // namespace

TEST_CASE("disk, touch, sound, screen, heat and hours are read from what the system tells")
{
    const support::ScratchFolder root;
    flow::MachineFacts bare;
    app::look_at_system(root.path(), bare, root.path());
    CHECK(bare.disk_free_bytes > 0u);
    CHECK(!bare.celsius);
    CHECK(!bare.uptime_seconds);
    CHECK(!bare.touch_here);
    CHECK(!bare.sound_here);
    CHECK(!bare.screen_here);
    write(root.path() / "sys/class/thermal/thermal_zone0/temp", "45000\n");
    write(root.path() / "sys/class/thermal/thermal_zone1/temp", "61500\n");
    write(root.path() / "sys/class/thermal/thermal_zone2/temp", "hot\n");
    write(root.path() / "sys/class/drm/card0-HDMI-A-1/status", "connected\n");
    write(root.path() / "proc/asound/cards", " 0 [PCH            ]: HDA-Intel - HDA Intel PCH\n");
    write(root.path() / "proc/bus/input/devices", "N: Name=\"Keyboard\"\nB: PROP=0\n\nN: Name=\"Panel\"\nB: PROP=2\n");
    write(root.path() / "proc/uptime", "7261.33 100.00\n");
    flow::MachineFacts facts;
    app::look_at_system(root.path(), facts, root.path());
    CHECK(facts.celsius == doctest::Approx(61.5));
    CHECK(facts.uptime_seconds == 7261);
    CHECK(facts.touch_here);
    CHECK(facts.sound_here);
    CHECK(facts.screen_here);
    write(root.path() / "proc/asound/cards", "--- no soundcards ---\n");
    app::look_at_system(root.path(), facts, root.path());
    CHECK(!facts.sound_here);
}

TEST_CASE("the newest whole backup counts, not the one that was interrupted")
{
    const support::ScratchFolder folder;
    flow::MachineFacts facts;
    app::look_at_backups(folder.path() / "none", facts);
    CHECK(!facts.backups_here);
    for (const auto* name : {"legal-aid-kiosk-2026-11-20T183000", "legal-aid-kiosk-2026-11-22T183000",
                             "legal-aid-kiosk-2026-11-25T183000.part", "legal-aid-kiosk-yesterday", "photos"})
        std::filesystem::create_directory(folder.path() / name);
    app::look_at_backups(folder.path(), facts);
    CHECK(facts.backups_here);
    CHECK(facts.newest_backup == base::parse_day("2026-11-22").value());
}

TEST_CASE("a folder in use is looked through without changing it, and a broken line of its settings hides nothing else")
{
    const support::DangerFolder at;
    const base::SystemClock clock;
    const auto whole = app::machine_facts({at.path(), {}, true}, clock);
    CHECK(finding(whole, MachinePart::settings).health == Health::well);
    CHECK(finding(whole, MachinePart::store).health == Health::well);
    CHECK(finding(whole, MachinePart::copies).health == Health::well);
    CHECK(finding(whole, MachinePart::keys).health == Health::well);
    CHECK(finding(whole, MachinePart::content).health == Health::well);
    CHECK(finding(whole, MachinePart::printer).health == Health::unused);
    CHECK(!whole.rules.empty());
    std::ofstream{at.path() / "settings.yaml", std::ios::app} << "colour: blue\n";
    const auto broken = app::machine_facts({at.path(), {}, false}, clock);
    CHECK(finding(broken, MachinePart::settings).health == Health::broken);
    CHECK(finding(broken, MachinePart::settings).seen.find("settings.yaml:") != std::string::npos);
    CHECK(finding(broken, MachinePart::keys).health == Health::well);
    CHECK(finding(broken, MachinePart::content).health == Health::well);
}

TEST_CASE("a printer that is not there is told with what to do and whom to call, as words and as JSON")
{
    flow::MachineFacts facts;
    facts.printer = flow::DeviceSeen{flow::DeviceSeen::State::missing, "/dev/usb/lp0"};
    const std::vector<flow::Finding> findings{finding(facts, MachinePart::printer), finding(facts, MachinePart::scanner)};
    CHECK(app::readiness_sheet(findings, "0209 3 870 123") ==
          "broken   printer      /dev/usb/lp0: not there\n"
          "         Look at paper, cover, cable and power of the printer.\n"
          "         Call the centre's technician; the unit's phone is 0209 3 870 123.\n"
          "unused   scanner\n");
    const auto sheet = nlohmann::json::parse(app::readiness_json(findings, {}));
    CHECK(sheet["ready"] == false);
    CHECK(sheet["parts"][0]["part"] == "printer");
    CHECK(sheet["parts"][0]["health"] == "broken");
    CHECK(sheet["parts"][0]["since"].is_null());
    CHECK(sheet["parts"][0]["call"] == "the centre's technician");
    CHECK(sheet["parts"][1]["do"] == "");
}

TEST_CASE("every part that can need a hand has its advice")
{
    for (auto part = MachinePart::settings; part <= MachinePart::centre;
         part = static_cast<MachinePart>(static_cast<int>(part) + 1)) {
        CAPTURE(flow::name_of(part));
        CHECK(app::advice_of({part, Health::well, {}, {}}).empty());
        if (part != MachinePart::uptime && part != MachinePart::centre)
            CHECK(!app::advice_of({part, Health::broken, {}, {}}).empty());
    }
}
