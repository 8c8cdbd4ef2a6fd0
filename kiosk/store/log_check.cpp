#include <fcntl.h>
#include <unistd.h>

#include <set>

#include "kiosk/base/try.h"
#include "kiosk/store/compare.h"
#include "kiosk/store/links.h"
#include "kiosk/store/two_copies.h"
#include "kiosk/store/two_sides.h"

namespace kiosk::store {

namespace {
using base::ErrorKind;
using base::failure;
using Kind = Difference::Kind;

std::string sentence_of(const Difference& one)
{
    const auto name = one.id.origin + " " + std::to_string(one.id.number);
    switch (one.kind) {
    case Kind::database_lacks: return name + " is in the log file and not in the database";
    case Kind::database_damaged: return name + " is damaged in the database";
    case Kind::misplaced: return name + " stands at a wrong place in the database";
    case Kind::file_lacks: return name + " is in the database, and missing or damaged in the log file";
    case Kind::in_neither: return name + " is in neither copy whole";
    case Kind::two_histories: return name + " does not follow what is before it, or is another one in each copy";
    case Kind::elsewhere: return name + " lies elsewhere in the log file than the database says";
    case Kind::sealed_taken: return name + " lost its sealed bytes in one copy, and nobody forgot them";
    case Kind::sealed_gone: return name + " lost its sealed bytes in both copies, and nobody forgot them";
    case Kind::sealed_kept: return name + " still has its sealed bytes in one copy, and they are forgotten";
    }
    return name;
}
}  // namespace

Result<std::vector<std::string>> TwoCopies::check()
{
    std::vector<std::string> out;
    auto pages = database_.check_pages();
    if (pages) pages = copies().tables.check_schema();
    if (!pages && !is_damage(pages.error())) return tl::unexpected(pages.error());
    if (!pages) out.push_back(pages.error().detail);

    std::set<record::EventId> lost;
    auto forgotten = copies().mark.forgotten();
    if (pages) {
        for (const auto& one : TRY(copies().tables.lost())) lost.insert(one.id);
        for (const auto& one : TRY(copies().tables.forgotten(LogTables::Which::all))) forgotten.insert(one);
    }
    const ToCompare what{pages ? &copies().tables : nullptr,
                         copies().has_file ? &copies().file : nullptr,
                         {&copies().tables, pages.has_value(), {}},
                         [&](const auto& id) { return lost.contains(id); },
                         [&](const auto& subject) { return forgotten.contains(subject); }};
    std::int64_t parted_at = 0;
    const auto compared = TRY(compare(what, [&](const Difference& one) {
        if (one.kind == Kind::two_histories && one.place > 0 && (parted_at == 0 || one.place < parted_at))
            parted_at = one.place;
        out.push_back(sentence_of(one));
    }));
    if (parted_at > 0 && what.rows && what.file) {
        auto sides = TRY(told_sides(*what.rows, *what.file, what.known, parted_at));
        out.insert(out.end(), std::make_move_iterator(sides.begin()), std::make_move_iterator(sides.end()));
    }
    if (compared.file_damaged && out.empty()) out.push_back(copies().origin + ": a part of the log file is damaged");
    const auto& mark = copies().mark.head();
    const auto head = compared.heads.find(mark.id.origin);
    const auto reached = head == compared.heads.end() ? 0 : head->second.id.number;
    if (mark.id.number > reached)
        out.push_back("the mark knows of " + mark.id.origin + " " + std::to_string(mark.id.number) + ", and the log ends at " +
                      std::to_string(reached));
    if (!out.empty()) doubt();
    return out;
}

Result<void> TwoCopies::copy_to(const std::filesystem::path& path)
{
    std::error_code fault;
    if (std::filesystem::exists(std::filesystem::symlink_status(path, fault)))
        return failure(ErrorKind::conflict, path.string() + ": it exists already");
    auto copy = TRY(LogFile::make(path));
    Bytes bytes(256 * 1024);
    Result<void> done;
    for (std::uint64_t at = 0; done && at < copies().end.at; at += bytes.size()) {
        const auto want = static_cast<std::size_t>(std::min<std::uint64_t>(bytes.size(), copies().end.at - at));
        const auto got = copies().file.read(std::span{bytes}.first(want), at);
        if (!got)
            done = tl::unexpected(got.error());
        else
            done = copy.write(ByteView{bytes}.first(*got), at);
    }
    if (done) done = copy.sync();
    if (!done) std::filesystem::remove(path, fault);
    return done;
}

}  // namespace kiosk::store
