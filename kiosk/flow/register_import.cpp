/// A register file into the record: all or none, numbers in order of the days, the same bytes once.
#include <algorithm>

#include "kiosk/base/try.h"
#include "kiosk/flow/register_book.h"

namespace kiosk::flow {

namespace {
using base::ErrorKind;
using base::failure;

/// What a door takes in one append (staff_door.h), with room to spare.
constexpr std::size_t acts_at_once = 4000;
constexpr std::size_t bytes_at_once = 8 * 1024 * 1024;

/// The same file gives the same ids, so that an import that broke off is gone on with and nothing comes twice.
std::array<std::uint8_t, 16> id_from(const std::string& file, const char* what, int line)
{
    const auto text = file + what + std::to_string(line);
    const auto hash = record::sha256(base::view_of(text));
    std::array<std::uint8_t, 16> out{};
    std::copy_n(hash.begin(), out.size(), out.begin());
    return out;
}

void refuse_days_to_come(registry::ReadRegister& read, base::Day today)
{
    const auto is_to_come = [&](const registry::ReadRow& row) { return row.entry.date > today; };
    for (const auto& row : read.rows)
        if (is_to_come(row)) read.faults.push_back({row.line, "date: " + base::iso(row.entry.date) + " is still to come"});
    std::erase_if(read.rows, is_to_come);
}

/// When these bytes came, if all of them did; the lines that did, if not all.
struct CameBefore {
    std::int64_t lines = 0, of = 0;
    base::WallTime at{};
};
CameBefore came_before(const RegisterLines& lines, const std::string& file)
{
    CameBefore out;
    for (const auto* line : lines.all()) {
        if (line->file != file) continue;
        ++out.lines;
        out.of = line->of_file;
        out.at = line->at.value_or(out.at);
    }
    return out;
}
}  // namespace

Result<std::int64_t> RegisterBook::append_parts(const std::vector<AskedAct>& acts, Imported& out)
{
    for (std::size_t at = 0; at < acts.size();) {
        std::vector<AskedAct> part;
        for (std::size_t bytes = 0; at < acts.size() && part.size() < acts_at_once && bytes < bytes_at_once; ++at) {
            bytes += acts[at].sealed.for_staff.size() + 256;
            part.push_back(acts[at]);
        }
        for (const auto& done : TRY(parts_.work.staff().door().append_all(part))) {
            ++out.taken;
            if (const auto& now = done.open.now; now.number && now.form)
                out.numbers.push_back(now.unit.value_or("") + '.' + *now.form + '.' + (*now.number < 10 ? "0" : "") +
                                      std::to_string(*now.number) + '.' + std::to_string(now.year.value_or(0)));
        }
    }
    return out.taken;
}

Result<Imported> RegisterBook::import(std::string_view bytes, bool good_rows)
{
    if (parts_.sealer == nullptr)
        return failure(ErrorKind::unavailable, "public.keys does not read: nothing can be sealed, so nothing was written");
    const auto file = base::hex(record::sha256(base::view_of(bytes)));
    const auto before = came_before(lines_, file);
    if (before.lines > 0 && before.lines >= before.of)
        return failure(ErrorKind::conflict,
                       "this file was imported on " + base::iso(before.at).substr(0, 16) + "; nothing was imported again");
    auto read = registry::read_register(bytes);
    refuse_days_to_come(read, base::local_day(parts_.clock.wall()));
    std::vector<registry::Entry> others;
    for (const auto* line : lines_.all())
        if (line->file != file) others.push_back(line->entry);
    std::map<int, std::int64_t> number_of_line;
    for (const auto& row : read.rows) number_of_line[row.line] = row.entry.number;
    Imported out;
    out.gaps = registry::give_numbers(read, registry::taken_by(others));
    out.faults = read.faults;
    if (!read.header_reads || (!out.faults.empty() && !good_rows)) return out;

    std::vector<AskedAct> acts;
    for (const auto& row : read.rows) {
        auto entry = row.entry;
        entry.number = number_of_line[row.line];  // an open one is given by the record itself
        acts.push_back(TRY(asked(entry, {id_from(file, ":entry:", row.line)}, {id_from(file, ":act:", row.line)},
                                 {entry, {}, {}, file, static_cast<std::int64_t>(read.rows.size())})));
    }
    TRY(append_parts(acts, out));
    TRY(lines_.refresh(queue_));
    return out;
}

}  // namespace kiosk::flow
