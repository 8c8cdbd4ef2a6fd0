#include "kiosk/app/setup/from_answers.h"

#include <fmt/format.h>

#include <iostream>

#include "kiosk/app/exit_code.h"
#include "kiosk/app/parts/new_folder.h"
#include "kiosk/app/shell/launch.h"
#include "kiosk/base/standard_streams.h"

namespace kiosk::app {

std::vector<std::string> told_of(const SetUp& done, const content::Answers& answers, const std::filesystem::path& data,
                                 base::WallTime now, const std::string& zone_here)
{
    std::vector<std::string> out;
    out.push_back(fmt::format("{}: {}", (data / settings_file).string(), done.settings_changed ? "written" : "as it was"));
    if (done.installed) out.push_back(fmt::format("content pack: version {} installed", *done.installed));
    if (done.keys_changed)
        out.push_back(
            fmt::format("public keys: others than before; a head accepts them with kioskctl keys accept --data {} "
                        "--keys FILE --passphrase-file FILE",
                        data.string()));
    // What it should be only a person can say.
    auto clock = base::iso(now);
    clock[clock.find('T')] = ' ';
    out.push_back(fmt::format("clock: {} in Viet Nam; when that is wrong: timedatectl set-time", clock));
    const auto& wanted = answers.time_zone;
    if (!wanted.empty() && wanted != zone_here)
        out.push_back(fmt::format("time zone: {}, not {}; as root: timedatectl set-timezone {}",
                                  zone_here.empty() ? "not known" : zone_here, wanted, wanted));
    return out;
}

int set_up_from_answers(const std::filesystem::path& file, const DataFolder& folder, const base::Clock& clock,
                        const char* program)
{
    if (const auto room = base::output_takes_an_answer(); !room) return refused(program, room.error());
    const auto read = content::read_answers(file, folder.settings, folder.path);
    if (!read) return refused(program, read.error());
    if (!read->faults.empty()) {
        for (const auto& fault : read->faults) base::tell(fault);
        base::tell("nothing was changed");
        return exit_code::used_wrongly;
    }
    const auto now = clock.wall();
    const auto done = set_up(folder, read->answers, base::local_day(now));
    if (!done) return refused(program, done.error());
    for (const auto& line : told_of(*done, read->answers, folder.path, now, machine_zone())) std::cout << line << '\n';
    if (const auto out = base::flush_output(); !out) return refused(program, out.error());
    return exit_code::done;
}

}  // namespace kiosk::app
