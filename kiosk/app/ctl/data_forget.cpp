/// kioskctl forget: takes away for ever what was said under requests and entries of the register. Asks once more before, and
/// says what stays and what nobody here can know.
#include <fmt/format.h>

#include <iostream>

#include "kiosk/app/ctl/data_commands.h"
#include "kiosk/app/exit_code.h"
#include "kiosk/base/try.h"
#include "kiosk/flow/submit.h"
#include "kiosk/record/case_number.h"

namespace kiosk::app {

namespace {
using base::ErrorKind;
using base::failure;
using base::Result;

constexpr std::size_t rows_bytes_max = 256 * 1024;

/// One subject as it is asked about: what it is called, and all that stands outside its seal.
struct ToForget {
    record::SubjectId subject;
    std::string name;
    std::string about;
    bool forgotten = false;
};

Result<std::vector<ToForget>> all_of(flow::StaffDoor& door)
{
    std::vector<ToForget> out;
    flow::ChangedRows rows;
    do {
        rows = TRY(door.rows_after(rows.place, rows_bytes_max));
        for (const auto& [request, first, first_place, last_place] : rows.rows) {
            const auto number = record::case_number(request);
            out.push_back({request.id, request.code,
                           fmt::format("request of {}, {}{}", base::iso(request.day), record::name_of(request.stage),
                                       number.empty() ? "" : ", case " + number),
                           request.forgotten});
            if (!number.empty()) out.push_back({request.id, number, out.back().about, request.forgotten});
        }
    } while (rows.more);
    flow::ChangedEntries entries;
    do {
        entries = TRY(door.entries_after(entries.place, rows_bytes_max));
        for (const auto& row : entries.rows) {
            const auto number = record::case_number(row.entry);
            const auto id = base::RequestId{row.entry.id.bytes}.text();
            const auto about = fmt::format("entry of the register of {}", base::iso(row.entry.day));
            out.push_back({row.entry.id, number.empty() ? id : number, about, row.entry.forgotten});
        }
    } while (entries.more);
    return out;
}

/// Every one that was named, once, in that order.
Result<std::vector<ToForget>> chosen_of(const std::vector<ToForget>& all, const std::vector<std::string>& names)
{
    std::vector<ToForget> out;
    for (const auto& name : names) {
        const auto code = flow::written_code(name);
        const auto is_it = [&](const ToForget& one) { return one.name == name || (code && one.name == *code); };
        const auto found = std::find_if(all.begin(), all.end(), is_it);
        if (found == all.end())
            return failure(ErrorKind::not_found, name +
                                                     ": no request and no entry of the register has this code or number; "
                                                     "nothing was forgotten");
        // A code is drawn at random: two terminals may have drawn the same one.
        const auto again = std::find_if(found + 1, all.end(),
                                        [&](const ToForget& one) { return is_it(one) && one.subject != found->subject; });
        if (again != all.end())
            return failure(ErrorKind::conflict, name + ": more than one has this code or number; nothing was forgotten");
        const auto same = [&](const ToForget& one) { return one.subject == found->subject; };
        if (std::none_of(out.begin(), out.end(), same)) out.push_back(*found);
    }
    return out;
}

void tell(const std::vector<ToForget>& chosen, const flow::SignedIn& by)
{
    std::cerr << "To be forgotten for ever, by " << by.name() << " (" << record::name_of(by.role()) << "):\n";
    for (const auto& one : chosen) std::cerr << "  " << one.name << ": " << one.about << '\n';
    std::cerr
        << "Gone then, for everybody: all that was said and answered, names, papers, notes of staff, what the slip opens.\n"
           "What stays: code, days, stages, numbers of cases, who acted when, figures of closed books.\n"
           "Removed too: what a restore, a repair or an older release set aside in this data folder.\n"
           "Not known here: backups, exports and prints made before. A restore of an older backup leaves this forgotten\n"
           "only where the mark of this data folder is at hand. A disk may keep blocks that were overwritten.\n";
}

/// What has to be typed is not typed by habit.
bool is_wanted(std::size_t how_many)
{
    const auto expected = "forget " + std::to_string(how_many);
    std::cerr << "To go on, type: " << expected << '\n';
    std::string typed;
    std::getline(std::cin, typed);
    if (typed.ends_with('\r')) typed.pop_back();
    return typed == expected;
}

int answered(const flow::SignedIn& by, const std::vector<ToForget>& now, const std::vector<ToForget>& before)
{
    OutJson out{{"forgotten", OutJson::array()}, {"forgotten_before", OutJson::array()}, {"by", by.name()}};
    for (const auto& one : now) out["forgotten"].push_back(one.name);
    for (const auto& one : before) out["forgotten_before"].push_back(one.name);
    std::cout << out.dump() << '\n';
    return exit_code::done;
}
}  // namespace

int forget_subjects(const ForgetWords& words)
{
    const base::SystemClock clock;
    const auto folder = open_data_folder(words.data);
    if (!folder) return said(folder.error());
    const auto at = signed_in(*folder, words.keys, clock);
    if (!at) return said(at.error());
    auto& staff = at->work->staff();
    const auto all = all_of(staff.door());
    if (!all) return said(all.error());
    const auto chosen = chosen_of(*all, words.names);
    if (!chosen) return said(chosen.error());
    std::vector<ToForget> now, before;
    for (const auto& one : *chosen) (one.forgotten ? before : now).push_back(one);
    if (now.empty()) return answered(staff, now, before);

    tell(now, staff);
    if (!words.yes && !is_wanted(now.size())) return said("nothing was forgotten", exit_code::used_wrongly);
    record::Forget wish;
    for (const auto& one : now) wish.subjects.push_back(one.subject);
    const auto done = staff.append(record::log_subject, std::move(wish));
    return done ? answered(staff, now, before) : said(done.error());
}

}  // namespace kiosk::app
