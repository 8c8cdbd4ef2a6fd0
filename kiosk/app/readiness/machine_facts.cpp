#include "kiosk/app/readiness/machine_facts.h"

#include <unistd.h>

#include <fstream>

#include "kiosk/app/parts/data_folder.h"
#include "kiosk/app/parts/new_folder.h"
#include "kiosk/app/parts/system_folder.h"
#include "kiosk/app/readiness/system_facts.h"
#include "kiosk/author/install.h"
#include "kiosk/devices/print_queue.h"
#include "kiosk/devices/printer_state.h"
#include "kiosk/flow/queue_mirror.h"
#include "kiosk/law/rules.h"

namespace kiosk::app {

namespace {
namespace fs = std::filesystem;
using flow::DeviceSeen;
using flow::MachineFacts;

void look_at_copies(flow::StaffDoor& desk, MachineFacts& facts)
{
    const auto found = desk.verify({});
    if (!found) return;
    facts.copies_whole = found->whole;
    // The first line says what was counted; all of it when something is wrong.
    facts.copies_said = found->whole ? found->text.substr(0, found->text.find('\n')) : found->text;
}

void look_at_queue(flow::StaffDoor& desk, MachineFacts& facts)
{
    flow::QueueMirror mirror{desk};
    if (const auto read = mirror.refresh(); !read) return;
    for (const auto& row : mirror.in_order([](std::int64_t) { return std::string{}; })) {
        if (!facts.newest_day || *facts.newest_day < row.day) facts.newest_day = row.day;
        if (row.stage != visit::Stage::received) continue;
        ++facts.requests_waiting;
        if (!facts.oldest_waiting || row.day < *facts.oldest_waiting) facts.oldest_waiting = row.day;
    }
}

void look_at_store(const DataFolder& folder, bool verify, MachineFacts& facts)
{
    const auto desk = connect_desk(folder);
    if (!desk) {
        facts.store_fault = desk.error();
        return;
    }
    if (const auto troubles = (*desk)->troubles())
        for (const auto trouble : *troubles) facts.troubles.emplace_back(flow::name_of(trouble));
    else
        facts.store_fault = troubles.error();
    look_at_queue(**desk, facts);
    if (verify) look_at_copies(**desk, facts);
}

void look_at_content(const DataFolder& folder, MachineFacts& facts)
{
    const auto shown = author::trusted_pack(folder.path / "content", author::read_trusted_keys(folder.path / "trusted.keys"));
    facts.content_said = shown.refused;
    const auto pack = content_folder(folder);
    const auto library = open_library(pack, {});
    if (!library) {
        facts.content_fault = library.error();
        return;
    }
    if (!shown.pack.empty()) facts.content_version = library->pack.version;
    const auto rules = law::in_force(library->rules, facts.today);
    if (!rules) return;
    facts.rules = (*rules)->id;
    facts.rules_confirmed = (*rules)->confirmed;
    facts.rules_end = (*rules)->in_force_to;
}

DeviceSeen::State state_of(devices::PrinterState state)
{
    switch (state) {
    case devices::PrinterState::ready: return DeviceSeen::State::ready;
    case devices::PrinterState::low_paper: return DeviceSeen::State::low_paper;
    case devices::PrinterState::no_paper: return DeviceSeen::State::no_paper;
    case devices::PrinterState::silent: return DeviceSeen::State::silent;
    case devices::PrinterState::not_ready: break;
    }
    return DeviceSeen::State::not_ready;
}

/// None when it is there and may be used.
std::optional<DeviceSeen::State> fault_of_file(const fs::path& device)
{
    if (::access(device.c_str(), F_OK) != 0) return DeviceSeen::State::missing;
    if (::access(device.c_str(), R_OK | W_OK) != 0) return DeviceSeen::State::forbidden;
    return std::nullopt;
}

void look_at_printer(const std::string& printer, MachineFacts& facts)
{
    if (printer.empty()) return;
    facts.printer = DeviceSeen{DeviceSeen::State::ready, printer};
    auto& state = facts.printer->state;
    if (printer.starts_with('/')) {
        if (const auto fault = fault_of_file(printer)) {
            state = *fault;
            return;
        }
        const auto seen = devices::state_of_printer(printer);
        // It is there and may be opened: a paper is on its way.
        state = seen ? state_of(*seen) : DeviceSeen::State::busy;
        return;
    }
    if (printer == content::folder_printer) return;
    const auto address = printer.starts_with(content::print_queue)
                             ? devices::address_of_queue(printer.substr(std::string_view{content::print_queue}.size()))
                             : printer;
    const auto seen = devices::state_of_queue(address);
    state = seen ? state_of(seen->printer) : DeviceSeen::State::missing;
    if (seen) facts.papers_left = seen->papers_left;
}

void look_at_scanner(const std::string& scanner, MachineFacts& facts)
{
    // One that types like a keyboard cannot be told from a keyboard.
    if (!scanner.starts_with('/')) return;
    facts.scanner = DeviceSeen{fault_of_file(scanner).value_or(DeviceSeen::State::ready), scanner};
}

content::Settings look_at_settings(const fs::path& data, MachineFacts& facts)
{
    const auto settings = content::read_settings_of_unit(data / settings_file);
    if (settings) return *settings;
    facts.settings_fault = settings.error();
    return {};
}
}  // namespace

flow::MachineFacts machine_facts(const LookAt& wanted, const base::Clock& clock)
{
    MachineFacts facts;
    facts.today = base::local_day(clock.wall());
    const auto settings = look_at_settings(wanted.data, facts);
    // What a broken line of the settings hides must not hide the rest too.
    DataFolder folder{wanted.data, settings, false};
    if (const auto opened = open_data_folder(wanted.data, StartedBy::program))
        folder = *opened;
    else if (!facts.settings_fault)
        facts.store_fault = opened.error();
    if (!facts.store_fault) look_at_store(folder, wanted.verify, facts);
    if (const auto keys = vault::read_public_keys(wanted.data / public_keys_file)) facts.keys = static_cast<int>(keys->size());
    look_at_content(folder, facts);
    look_at_printer(settings.printer, facts);
    look_at_scanner(settings.scanner, facts);
    look_at_system(wanted.data, facts);
    look_at_backups(wanted.backups, facts);
    return facts;
}

std::string phone_of(const fs::path& data)
{
    const auto settings = content::read_settings(data / settings_file);
    return settings ? settings->phone : std::string{};
}

}  // namespace kiosk::app
