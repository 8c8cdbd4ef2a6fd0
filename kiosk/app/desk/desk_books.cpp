#include "kiosk/app/desk/desk_books.h"

#include <fstream>

#include "kiosk/base/try.h"
#include "kiosk/paper/report_paper.h"
#include "kiosk/register/ministry.h"
#include "kiosk/register/report_csv.h"
#include "kiosk/register/report_json.h"
#include "kiosk/vault/files.h"

namespace kiosk::app {

namespace {
using base::ErrorKind;
using base::failure;
using What = desk::wish::Book::What;

base::Result<void> put_file(const std::filesystem::path& file, const std::string& bytes)
{
    std::ofstream out{file, std::ios::binary};
    if (!(out << bytes).flush()) return failure(ErrorKind::io, "a file could not be written");
    return {};
}
}  // namespace

base::Result<desk::ToldRegister> DeskBooks::told()
{
    auto out = std::make_shared<desk::RegisterTold>();
    for (const auto* line : book_.lines().all()) {
        out->lines.push_back(*line);
        out->lines.back().versions.clear();
        out->entries.push_back(line->entry);
    }
    out->books = TRY(book_.closed_books());
    out->unit = parts_.settings.unit;
    out->unreadable = book_.lines().unreadable();
    return desk::ToldRegister{std::move(out)};
}

base::Result<void> DeskBooks::import(const desk::wish::Book& wish, desk::intent::BookAnswered& answer)
{
    // A name alone lies in the folder `in/` of the data.
    std::filesystem::path file{wish.words};
    if (!file.is_absolute()) file = parts_.folder / "in" / file;
    answer.import = TRY(book_.import(TRY(vault::read_file(file)), wish.good_rows));
    return {};
}

base::Result<std::string> DeskBooks::written_for_ministry(const desk::wish::Book& wish, const std::filesystem::path& folder)
{
    std::vector<registry::MinistryCase> cases;
    for (const auto* line : book_.lines().all()) {
        if (line->entry.kind != registry::Kind::case_ || (!wish.unit.empty() && line->entry.unit != wish.unit)) continue;
        registry::MinistryCase one{line->entry, {}, {}, {}};
        if (const auto& details = line->details) {
            one.received = details->received;
            if (!details->provider_kind.empty()) one.staff_kinds = {details->provider_kind};
            one.persons = {{details->name, line->entry.sex, details->id_number, details->phone, line->entry.category}};
        }
        cases.push_back(std::move(one));
    }
    const auto files = registry::ministry_files(cases, wish.period, parts_.library.ministry);
    TRY(put_file(folder / "cases.csv", files.cases));
    TRY(put_file(folder / "persons.csv", files.persons));
    TRY(put_file(folder / "unmapped.csv", files.unmapped_csv()));
    return folder.string();
}

base::Result<std::string> DeskBooks::written(const desk::wish::Book& wish)
{
    if (parts_.folder.empty()) return failure(ErrorKind::unavailable, "this desk has no folder to write into");
    const auto folder = parts_.folder / "out";
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    if (error) return failure(ErrorKind::io, "the folder out/ cannot be made");
    TRY(parts_.book.work.note_desk("exported"));
    const auto name =
        base::iso(wish.period.from) + "_" + base::iso(wish.period.to) + (wish.unit.empty() ? "" : "_" + wish.unit);
    if (wish.what == What::ministry) return written_for_ministry(wish, folder);
    auto report = TRY(book_.report(wish.period));
    if (!wish.unit.empty()) {
        auto part = registry::part_of(report, wish.unit);
        report = {wish.period, {part}, part};
    }
    paper::ReportPaper paper{
        parts_.library, report, "vi", std::string{content::in_language(parts_.settings.centre_name, "vi")}, {}};
    auto file = folder / ("report_" + name);
    switch (wish.what) {
    case What::csv:
        file += ".csv";
        TRY(put_file(file, registry::written_csv(report)));
        break;
    case What::json:
        file += ".json";
        TRY(put_file(file, registry::written_json(report)));
        break;
    case What::pdf: {
        file += ".pdf";
        const auto entries = book_.lines().entries();
        paper.months = registry::by_month(entries, wish.period, wish.unit);
        TRY(paper::print_report(paper, base::local_day(parts_.book.clock.wall()), file));
        break;
    }
    default:
        file += ".txt";
        TRY(put_file(file, paper::report_text(paper)));
        break;
    }
    return file.string();
}

base::Result<void> DeskBooks::fulfil(const desk::wish::Book& wish, desk::intent::BookAnswered& answer)
{
    switch (wish.what) {
    case What::read: return {};
    case What::add: TRY(book_.add(wish.entry, wish.more)); return {};
    case What::change: return book_.change(wish.subject, wish.version, wish.entry, wish.more);
    case What::strike_out: return book_.strike_out(wish.subject, wish.version, wish.words);
    case What::import: return import(wish, answer);
    case What::close: return book_.close(wish.period, wish.unit);
    default: answer.said = TRY(written(wish)); return {};
    }
}

desk::intent::BookAnswered DeskBooks::done(const desk::wish::Book& wish, const std::vector<flow::QueuedRequest>& queue)
{
    desk::intent::BookAnswered out;
    out.of = wish.what;
    const auto all = [&]() -> base::Result<void> {
        TRY(book_.read(queue));
        const auto done = fulfil(wish, out);
        out.told = TRY(told());
        return done;
    }();
    if (!all) out.failed = all.error().kind;
    return out;
}

}  // namespace kiosk::app
